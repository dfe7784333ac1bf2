#pragma once
#include <algorithm>
#include <chrono>

namespace weir {

/// How long to wait before the next attempt: 100 ms, then twice as long each time, at most 5 s.
class Backoff {
public:
    static constexpr std::chrono::milliseconds kFirst{100};
    static constexpr std::chrono::milliseconds kLongest{5000};

    std::chrono::milliseconds next() {
        const auto delay = delay_;
        delay_ = std::min(delay_ * 2, kLongest);
        return delay;
    }
    void reset() { delay_ = kFirst; }

private:
    std::chrono::milliseconds delay_ = kFirst;
};

} // namespace weir
