#pragma once
#include "pipeline/graph/graph.h"

#include <optional>

namespace weir {

/// The output whose records a panel shows, as its settings name it; none where they name none, or name what
/// is no output's path.
std::optional<Endpoint> sourceOf(const Panel& panel);

/// Makes it show the records of another output.
void setSource(Panel& panel, const Endpoint& output);

} // namespace weir
