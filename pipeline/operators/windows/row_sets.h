#pragma once
#include "pipeline/operators/aggregates/aggregation.h"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace weir {

/// Rows of the batch at hand that go to one window, and its state. A window of its own, as a session is, has
/// one group.
struct WindowRows {
    AggregateStates* states = nullptr;
    std::vector<std::uint32_t> rows;
};

/// Takes the rows of many small windows: brings them together first, so that each window is given a stretch
/// of neighbouring rows.
void updateWindows(const AggregationColumns& columns, const std::vector<WindowRows>& windows);

} // namespace weir
