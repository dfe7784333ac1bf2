#pragma once
#include "connectors/capture/capture_timeline.h"
#include "widgets/time_travel/captured_past.h"

#include <map>
#include <mutex>

namespace weir {

/// Reads the past of a dashboard from the captures, which the connectors know.
class PastAccess final : public CapturedPast {
public:
    std::vector<CapturedOutput> outputs(const Graph& running, std::span<const Endpoint> wanted,
                                        const std::filesystem::path& folder) const override;
    Result<std::vector<PastBlock>> look(const CapturePlace& table, std::stop_token stop) override;
    Result<PastRecords> read(const CapturedOutput& output, TimeRange range, std::size_t most,
                             bool keepsLatest, std::stop_token stop) override;

private:
    CaptureTimeline& timelineOf(const CapturePlace& table);

    /// Playback and comparison each read in a thread of their own.
    std::mutex mutex_;
    /// A capture that is looked at once will be again. Guarded by the mutex.
    std::map<CapturePlace, CaptureTimeline> timelines_;
};

} // namespace weir
