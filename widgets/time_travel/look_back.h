#pragma once
#include "widgets/dashboard/board_time.h"
#include "widgets/time_travel/past_reader.h"

#include <map>
#include <optional>
#include <vector>

namespace weir {

class GraphDocument;

/// How far back of a moment the records go that panels are given to show it: as far as the board's time and
/// the spans of panels ask for, and on from there until there are as many as they show, for a figure, a state
/// and the lines of a log stand until the next ones come. GUI thread only.
class LookBack {
public:
    /// All of them outlive it.
    LookBack(const GraphDocument& document, const BoardTime& time, PastReader& past)
        : document_(document), time_(time), past_(past) {}

    /// How long before `moment` what panels show of it begins.
    Duration asked(Timestamp moment) const;

    /// The records of `output` that panels are given to show `moment`: those from `asked` before it on, and
    /// earlier ones. Unset: they begin to be fetched.
    std::optional<std::vector<RecordBatchPointer>> read(const Endpoint& output, Timestamp moment,
                                                        Duration asked);

private:
    /// How many records panels show of the output.
    std::size_t enough(const Endpoint& output) const;

    const GraphDocument& document_;
    const BoardTime& time_;
    PastReader& past_;
    std::map<Endpoint, Duration> reach_; ///< that was far enough the last time
};

} // namespace weir
