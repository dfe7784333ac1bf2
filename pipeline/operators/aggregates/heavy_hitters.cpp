#include "pipeline/operators/aggregates/heavy_hitters.h"

#include <algorithm>
#include <bit>
#include <utility>

namespace weir {

namespace {

struct KnownText {
    std::string_view text;

    bool is(const std::string& other) const { return other == text; }
};

} // namespace

std::size_t HeavyHitters::slotOf(std::size_t counter) const {
    std::size_t slot = counters_[counter].hash & mask();
    while (slots_[slot] != counter)
        slot = (slot + 1) & mask();
    return slot;
}

/// Moves back those behind it that would no longer be found (Knuth, The Art of Computer Programming 3, 6.4,
/// algorithm R).
void HeavyHitters::removeSlot(std::size_t slot) {
    std::size_t next = slot;
    while (true) {
        slots_[slot] = kEmpty;
        std::size_t wanted = 0;
        do {
            next = (next + 1) & mask();
            if (slots_[next] == kEmpty) return;
            wanted = counters_[slots_[next]].hash & mask();
        } while (((next - wanted) & mask()) < ((next - slot) & mask()));
        slots_[slot] = slots_[next];
        slot = next;
    }
}

/// Swaps the counter with the first one of its count, so that the order holds when it has one more.
HeavyHitters::Counter& HeavyHitters::increment(std::size_t counter) {
    std::size_t front = counter;
    if (counter > 0 && counters_[counter - 1].count == counters_[counter].count) {
        const auto at = counters_.begin() + static_cast<std::ptrdiff_t>(counter);
        front = static_cast<std::size_t>(
            std::lower_bound(counters_.begin(), at, at->count,
                             [](const Counter& each, std::int64_t count) { return each.count > count; }) -
            counters_.begin());
        std::swap(slots_[slotOf(counter)], slots_[slotOf(front)]);
        std::swap(counters_[front], counters_[counter]);
    }
    ++counters_[front].count;
    return counters_[front];
}

void HeavyHitters::enter(std::size_t counter) {
    std::size_t slot = counters_[counter].hash & mask();
    while (slots_[slot] != kEmpty)
        slot = (slot + 1) & mask();
    slots_[slot] = static_cast<std::uint32_t>(counter);
}

/// Enters all counters anew, in a table with room for one more.
void HeavyHitters::enterAll() {
    constexpr std::size_t kFewest = 8;
    slots_.assign(std::max(kFewest, std::bit_ceil(2 * (counters_.size() + 1))), kEmpty);
    for (std::size_t counter = 0; counter < counters_.size(); ++counter)
        enter(counter);
}

HeavyHitters::Counter& HeavyHitters::append(std::uint64_t hash) {
    counters_.push_back({.hash = hash, .count = 1, .error = 0, .text = {}});
    if (slots_.size() < 2 * counters_.size())
        enterAll();
    else
        enter(counters_.size() - 1);
    return counters_.back();
}

HeavyHitters::Counter& HeavyHitters::replaceLeast(std::uint64_t hash) {
    hasForgotten_ = true;
    const std::size_t place = counters_.size() - 1;
    removeSlot(slotOf(place));
    Counter& least = counters_[place];
    least.hash = hash;
    least.error = least.count;
    least.text.clear();
    enter(place);
    return increment(place);
}

void HeavyHitters::merge(const HeavyHitters& other) {
    const std::int64_t missed = mostMissed();
    const std::int64_t missedByOther = other.mostMissed();
    for (Counter& counter : counters_) {
        const std::size_t found = other.find(counter.hash, KnownText{counter.text});
        counter.count += found == kNone ? missedByOther : other.counters_[found].count;
        counter.error += found == kNone ? missedByOther : other.counters_[found].error;
    }
    std::vector<Counter> added;
    for (const Counter& counter : other.counters_) {
        if (find(counter.hash, KnownText{counter.text}) != kNone) continue;
        added.push_back(counter);
        added.back().count += missed;
        added.back().error += missed;
    }
    counters_.insert(counters_.end(), std::make_move_iterator(added.begin()),
                     std::make_move_iterator(added.end()));
    std::stable_sort(counters_.begin(), counters_.end(),
                     [](const Counter& left, const Counter& right) { return left.count > right.count; });
    hasForgotten_ = hasForgotten_ || other.hasForgotten_ || counters_.size() > mostCounters_;
    if (counters_.size() > mostCounters_)
        counters_.erase(counters_.begin() + static_cast<std::ptrdiff_t>(mostCounters_), counters_.end());
    enterAll();
}

std::vector<const HeavyHitters::Counter*> HeavyHitters::top(std::size_t most) const {
    std::vector<const Counter*> result;
    for (const Counter& counter : counters_)
        result.push_back(&counter);
    const auto end = result.begin() + static_cast<std::ptrdiff_t>(std::min(most, result.size()));
    std::partial_sort(result.begin(), end, result.end(), [](const Counter* left, const Counter* right) {
        return left->count != right->count ? left->count > right->count : left->text < right->text;
    });
    result.erase(end, result.end());
    return result;
}

void HeavyHitters::save(StateWriter& state) const {
    state.write(hasForgotten_);
    state.write(static_cast<std::uint64_t>(counters_.size()));
    for (const Counter& counter : counters_) {
        state.write(counter.hash);
        state.write(counter.count);
        state.write(counter.error);
        state.writeText(counter.text);
    }
}

void HeavyHitters::restore(StateReader& state) {
    state.read(hasForgotten_);
    for (auto left = state.read<std::uint64_t>(); left > 0; --left) {
        Counter& counter = counters_.emplace_back();
        state.read(counter.hash);
        state.read(counter.count);
        state.read(counter.error);
        counter.text = state.readText();
    }
    if (counters_.size() > mostCounters_ || (hasForgotten_ && counters_.empty())) throw DamagedState();
    if (!counters_.empty()) enterAll();
}

std::size_t HeavyHitters::byteSize() const {
    const std::size_t within = std::string().capacity();
    std::size_t bytes =
        sizeof *this + counters_.capacity() * sizeof(Counter) + slots_.capacity() * sizeof(std::uint32_t);
    for (const Counter& counter : counters_)
        if (counter.text.capacity() > within) bytes += counter.text.capacity() + 1;
    return bytes;
}

} // namespace weir
