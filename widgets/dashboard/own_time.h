#pragma once
#include "pipeline/nodes/parameters.h"

#include <QString>

#include <vector>

namespace weir {

/// In what a panel's time differs from that of its board.
struct OwnTime {
    bool followsBoard = true; ///< otherwise it shows the newest records, as many as `range` says
    Duration range{0};
    Duration shift{0}; ///< it shows what was so long before

    bool operator==(const OwnTime&) const = default;
};

/// Puts the declarations of `time_of` and `shift`, which say it, behind that of `range`.
void addOwnTime(std::vector<Parameter>& parameters);
/// As it is set; that of the board for types that do not declare it, and while `range` does not count.
OwnTime ownTimeOf(const Parameters& settings);
/// How a panel's heading says it: "last 5 min, 1 d earlier"; empty where it is the board's.
QString ownTimeText(const OwnTime& own);

} // namespace weir
