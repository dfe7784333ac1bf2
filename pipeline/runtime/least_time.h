#pragma once
#include "pipeline/data/timestamp.h"

#include <algorithm>
#include <bit>
#include <cstddef>
#include <vector>

namespace weir {

/// Times by place, of which the least is known at once, and a change costs a few steps at most: a tournament
/// (Knuth, The Art of Computer Programming 3, 5.4.1). A place without a time has kMaxTimestamp.
class LeastTime {
public:
    /// Forgets all times, and makes room for so many.
    void reset(std::size_t places) {
        leaves_ = std::bit_ceil(std::max<std::size_t>(places, 1));
        times_.assign(2 * leaves_, kMaxTimestamp);
    }
    /// Makes room for so many at least.
    void grow(std::size_t places) {
        if (places <= leaves_) return;
        const std::vector<Timestamp> old(times_.begin() + static_cast<std::ptrdiff_t>(leaves_), times_.end());
        reset(places);
        std::copy(old.begin(), old.end(), times_.begin() + static_cast<std::ptrdiff_t>(leaves_));
        for (std::size_t node = leaves_ - 1; node > 0; --node)
            times_[node] = std::min(times_[2 * node], times_[2 * node + 1]);
    }

    void set(std::size_t place, Timestamp time) {
        std::size_t node = leaves_ + place;
        times_[node] = time;
        for (node /= 2; node > 0; node /= 2) {
            const Timestamp least = std::min(times_[2 * node], times_[2 * node + 1]);
            // What is above knows it already.
            if (times_[node] == least) return;
            times_[node] = least;
        }
    }

    Timestamp least() const { return times_[1]; }
    /// The place of the least; of several, the first.
    std::size_t placeOfLeast() const {
        std::size_t node = 1;
        while (node < leaves_)
            node = 2 * node + (times_[2 * node] > times_[2 * node + 1] ? 1 : 0);
        return node - leaves_;
    }

private:
    std::size_t leaves_ = 1;
    std::vector<Timestamp> times_ = {kMaxTimestamp,
                                     kMaxTimestamp}; ///< from 1: each is the least of two below
};

} // namespace weir
