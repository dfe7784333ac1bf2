#pragma once
#include "pipeline/data/timestamp.h"

#include <optional>

namespace weir {

/// What there is of an output to go back to.
struct OutputPast {
    bool isCaptured = false;           ///< a capture holds all of it
    bool canBeCaptured = false;        ///< a node can be added that does
    std::optional<Timestamp> keptFrom; ///< the oldest of its records in memory; unset: there is none

    bool operator==(const OutputPast&) const = default;
};

} // namespace weir
