#pragma once
#include "pipeline/data/schema.h"

#include <optional>
#include <string>
#include <vector>

namespace weir {

/// Where the figures that a panel shows stand in records of one schema.
struct NumberColumns {
    std::vector<std::size_t> values;
    std::optional<std::size_t> by; ///< the field that tells whose they are
    std::string missing; ///< a field that was asked for and is not there, or is no number; empty: none
};

/// Those of `values`, or of all numeric fields if there are none. `by` empty: the figures are of one.
NumberColumns numberColumns(const Schema& schema, const std::vector<std::string>& values,
                            const std::string& by);

} // namespace weir
