#pragma once
#include "pipeline/state/state_reader.h"
#include "pipeline/state/state_writer.h"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace weir {

/// The most frequent values, by Space-Saving (Metwally, Agrawal and El Abbadi, ICDT 2005) with a limited
/// number of counters: when a new value finds none, it takes over that of the least count and may be counted
/// too often by as much. Merging is that of Agarwal et al. (Mergeable summaries, PODS 2012).
///
/// Of n values in m counters, each count is right or too large by at most n / m, and every value that came
/// more often than n / m has a counter. Up to m different values it is exact. One thread.
class HeavyHitters {
public:
    struct Counter {
        std::uint64_t hash;
        std::int64_t count;
        std::int64_t error; ///< of `count` so many may belong to other values
        std::string text;   ///< the value
    };

    explicit HeavyHitters(std::size_t mostCounters) : mostCounters_(mostCounters) {}

    /// Counts a value. `Text` has `bool is(const std::string&)`, which says of two values with one hash
    /// whether they are the same, and `void write(std::string&)`, called if the value takes a counter.
    template<class Text>
    void add(std::uint64_t hash, const Text& text) {
        const std::size_t found = find(hash, text);
        if (found != kNone)
            increment(found);
        else
            text.write((counters_.size() < mostCounters_ ? append(hash) : replaceLeast(hash)).text);
    }
    void merge(const HeavyHitters& other);

    /// The largest counts, falling; equal ones by their texts.
    std::vector<const Counter*> top(std::size_t most) const;

    void save(StateWriter& state) const;
    void restore(StateReader& state);
    /// Memory it takes, itself included.
    std::size_t byteSize() const;

private:
    static constexpr std::size_t kNone = static_cast<std::size_t>(-1);
    static constexpr std::uint32_t kEmpty = static_cast<std::uint32_t>(-1);

    std::size_t mask() const { return slots_.size() - 1; }
    std::size_t slotOf(std::size_t counter) const;
    void removeSlot(std::size_t slot);
    void enter(std::size_t counter);
    void enterAll();
    Counter& append(std::uint64_t hash);
    Counter& replaceLeast(std::uint64_t hash);
    Counter& increment(std::size_t counter);
    std::int64_t mostMissed() const { return hasForgotten_ ? counters_.back().count : 0; }

    template<class Text>
    std::size_t find(std::uint64_t hash, const Text& text) const {
        if (slots_.empty()) return kNone;
        for (std::size_t slot = hash & mask(); slots_[slot] != kEmpty; slot = (slot + 1) & mask()) {
            const Counter& counter = counters_[slots_[slot]];
            if (counter.hash == hash && text.is(counter.text)) return slots_[slot];
        }
        return kNone;
    }

    std::size_t mostCounters_;
    std::vector<Counter> counters_;    ///< by falling count
    std::vector<std::uint32_t> slots_; ///< places in `counters_` by hash, linear probing, at most half full
    bool hasForgotten_ = false;        ///< values without a counter came, at most as often as the least count
};

} // namespace weir
