#pragma once
#include "connectors/capture/capture_timeline.h"
#include "pipeline/preview/recomputation.h"
#include "widgets/time_travel/captured_past.h"

#include <mutex>
#include <stop_token>
#include <vector>

namespace weir {

/// What a computation gives in `range` of event time for what captures hold, one for each of its recorded
/// outputs, which have been looked at. It begins so long before as the nodes' settings reach, or with the
/// captures where these are short; nodes that gather without end begin anew there. Of more than about `most`
/// records the latest ones, or the earliest. `mutex` guards the captures; it is held while they are read, and
/// not while the nodes work.
Result<PastRecords> computedRecords(const Computation& computation,
                                    const std::vector<CaptureTimeline*>& captures, std::mutex& mutex,
                                    TimeRange range, std::size_t most, bool keepsLatest,
                                    const std::stop_token& stop);

} // namespace weir
