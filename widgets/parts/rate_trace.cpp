#include "widgets/parts/rate_trace.h"

#include <algorithm>

namespace weir {

bool RateTrace::add(double perSecond) {
    // A little early is on time, or figures that come every 100 ms would be kept every 600.
    if (since_.isValid() && since_.elapsed() < kInterval - 20) return false;
    since_.start();
    values_[count_++ % kSamples] = static_cast<float>(perSecond);
    return true;
}

std::vector<double> RateTrace::samples() const {
    std::vector<double> samples;
    const std::size_t kept = std::min(count_, kSamples);
    for (std::size_t i = count_ - kept; i < count_; ++i)
        samples.push_back(static_cast<double>(values_[i % kSamples]));
    return samples;
}

} // namespace weir
