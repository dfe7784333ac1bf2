#pragma once
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <optional>

namespace weir {

/// How many bytes a node's state takes, as a checkpoint writes it. It is measured now and then, by writing a
/// state that is small, and in between grows with the number of things held: so it costs the stream less than
/// a hundredth of its time. Not thread safe: its owner guards it.
class StateSize {
public:
    using Clock = std::chrono::steady_clock;

    /// Whether it is worth its time to measure now that the node holds so many things.
    bool isDue(std::size_t held, Clock::time_point now) const;
    /// So many bytes were written, in so long.
    void measured(std::size_t held, std::size_t bytes, Clock::duration cost, Clock::time_point now);

    /// Nothing before it was measured.
    std::optional<std::uint64_t> bytes(std::size_t held) const;

private:
    bool isMeasured_ = false;
    std::size_t held_ = 0;
    std::size_t bytes_ = 0;
    Clock::duration cost_{0};
    Clock::time_point next_; ///< not before
};

} // namespace weir
