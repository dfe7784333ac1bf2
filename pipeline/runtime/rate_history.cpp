#include "pipeline/runtime/rate_history.h"

#include <algorithm>

namespace weir {

namespace {

/// Steps closer than this make a rate over one second steady enough.
constexpr auto kSparse = 3 * RateHistory::kInterval;
/// After so many usual gaps without a step the stream has stopped.
constexpr int kOverdue = 3;

double rate(std::uint64_t growth, RateHistory::Clock::duration span) {
    return static_cast<double>(growth) / std::chrono::duration<double>(span).count();
}

} // namespace

void RateHistory::sample(Clock::time_point now, std::uint64_t count) {
    lastSecond_.add({now, count});
    if (steps_.size == 0 || steps_.newest().count != count) steps_.add({now, count});
}

double RateHistory::perSecond(Clock::time_point now, std::uint64_t count) const {
    if (lastSecond_.size == 0) return 0;
    if (steps_.size > 1) {
        const Clock::duration span = steps_.newest().time - steps_.oldest().time;
        const Clock::duration gap = span / (steps_.size - 1);
        if (gap >= kSparse && now - steps_.newest().time <= kOverdue * gap)
            return rate(steps_.newest().count - steps_.oldest().count, span);
    }
    // Right after a start, a burst over microseconds would read as a rate that never was.
    return rate(count - lastSecond_.oldest().count,
                std::max<Clock::duration>(now - lastSecond_.oldest().time, kInterval));
}

std::optional<RateHistory::Clock::time_point> RateHistory::lastGrowth() const {
    // The first sample is no growth, unless records had come before it was taken.
    if (steps_.size == 0 || (steps_.size == 1 && steps_.newest().count == 0)) return std::nullopt;
    return steps_.newest().time;
}

} // namespace weir
