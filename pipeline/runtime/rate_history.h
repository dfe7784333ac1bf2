#pragma once
#include <array>
#include <chrono>
#include <cstddef>
#include <cstdint>

namespace weir {

/// The last second of a count that grows, from which its rate is computed when somebody asks; asking changes
/// nothing, so readers do not disturb each other. Not thread safe: its owner guards it.
class RateHistory {
public:
    using Clock = std::chrono::steady_clock;

    /// How often sample() wants to be called for a window of one second.
    static constexpr std::chrono::milliseconds kInterval{100};

    void sample(Clock::time_point now, std::uint64_t count);

    /// The count's growth a second, from the oldest sample until now; zero without a sample.
    double perSecond(Clock::time_point now, std::uint64_t count) const;

private:
    struct Sample {
        Clock::time_point time;
        std::uint64_t count = 0;
    };

    std::array<Sample, 10> samples_; ///< a ring
    std::size_t size_ = 0;
    std::size_t next_ = 0;
};

} // namespace weir
