#pragma once
#include <array>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <optional>

namespace weir {

/// The recent course of a count that grows, from which its rate is computed when somebody asks; asking
/// changes nothing, so readers do not disturb each other. Not thread safe: its owner guards it.
class RateHistory {
public:
    using Clock = std::chrono::steady_clock;

    /// How often sample() wants to be called for a window of one second.
    static constexpr std::chrono::milliseconds kInterval{100};

    void sample(Clock::time_point now, std::uint64_t count);

    /// The count's growth a second, over about the last second. Of a count that grows in steps further apart,
    /// such as by a window's results, over its last steps, until the next one is long overdue. Zero without a
    /// sample.
    double perSecond(Clock::time_point now, std::uint64_t count) const;

    /// When a sample last found that the count had grown; nothing if none did.
    std::optional<Clock::time_point> lastGrowth() const;

private:
    struct Sample {
        Clock::time_point time;
        std::uint64_t count = 0;
    };

    /// The newest samples; once full, the next one takes the place of the oldest.
    template<std::size_t Capacity>
    struct Ring {
        std::array<Sample, Capacity> samples;
        std::size_t size = 0;
        std::size_t next = 0;

        void add(const Sample& sample) {
            samples[next] = sample;
            next = (next + 1) % Capacity;
            size += size < Capacity ? 1 : 0;
        }
        const Sample& oldest() const { return samples[size < Capacity ? 0 : next]; }
        const Sample& newest() const { return samples[(next + Capacity - 1) % Capacity]; }
    };

    Ring<10> lastSecond_;
    Ring<4> steps_; ///< samples in which the count had grown, and the first
};

} // namespace weir
