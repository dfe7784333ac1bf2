#pragma once
#include "pipeline/data/timestamp.h"

#include <optional>

namespace weir {

/// What there is of an output to go back to.
struct OutputPast {
    bool isCaptured = false;    ///< a capture holds all of it
    bool canBeCaptured = false; ///< a node can be added that does
    /// Since then its records are in memory; unset: there is none.
    std::optional<Timestamp> keptFrom;
    bool isAll = false; ///< before that nothing came of any output, as far as is known

    bool operator==(const OutputPast&) const = default;
};

} // namespace weir
