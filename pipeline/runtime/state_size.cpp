#include "pipeline/runtime/state_size.h"

#include <algorithm>

namespace weir {

namespace {

constexpr std::chrono::seconds kInterval{1};
/// Of the time between two measurements, the one before took at most one part of so many.
constexpr int kShare = 200;
/// A measurement that is to take longer holds up the stream, and is left to the checkpoints.
constexpr std::chrono::milliseconds kMostCost{5};

} // namespace

bool StateSize::isDue(std::size_t held, Clock::time_point now) const {
    if (held == 0 || (isMeasured_ && held == held_) || now < next_) return false;
    return held_ == 0 || cost_ * (static_cast<double>(held) / static_cast<double>(held_)) <= kMostCost;
}

void StateSize::measured(std::size_t held, std::size_t bytes, Clock::duration cost, Clock::time_point now) {
    isMeasured_ = true;
    held_ = held;
    bytes_ = bytes;
    cost_ = cost;
    next_ = now + std::max<Clock::duration>(kInterval, kShare * cost);
}

std::optional<std::uint64_t> StateSize::bytes(std::size_t held) const {
    if (held == 0) return 0;
    if (!isMeasured_) return std::nullopt;
    if (held_ == 0) return bytes_;
    return static_cast<std::uint64_t>(static_cast<double>(bytes_) * static_cast<double>(held) /
                                      static_cast<double>(held_));
}

} // namespace weir
