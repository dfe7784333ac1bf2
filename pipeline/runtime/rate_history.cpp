#include "pipeline/runtime/rate_history.h"

#include <algorithm>

namespace weir {

void RateHistory::sample(Clock::time_point now, std::uint64_t count) {
    samples_[next_] = {now, count};
    next_ = (next_ + 1) % samples_.size();
    size_ = std::min(size_ + 1, samples_.size());
}

double RateHistory::perSecond(Clock::time_point now, std::uint64_t count) const {
    if (size_ == 0) return 0;
    const Sample& oldest = samples_[size_ < samples_.size() ? 0 : next_];
    // Right after a start, a burst over microseconds would read as a rate that never was.
    const auto span = std::max<Clock::duration>(now - oldest.time, kInterval);
    return static_cast<double>(count - oldest.count) / std::chrono::duration<double>(span).count();
}

} // namespace weir
