#pragma once
#include "pipeline/data/timestamp_arithmetic.h"
#include "pipeline/operators/grouping/grouping.h"
#include "pipeline/operators/keys/key_parameters.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

namespace weir {

/// The states of keys, by group, of which there are at most so many: when one more comes, the half that had
/// no value for longest is forgotten. Which these are depends on the order of the records alone. A key that
/// had no value for a span of event time may be forgotten too; that depends on its own records alone, and on
/// the watermarks that they met. One thread.
template<class State>
class KeyStates {
public:
    explicit KeyStates(const KeyBounds& bounds)
        : most_(std::max<std::size_t>(bounds.most, 1)), forgetAfter_(bounds.forgetAfter.count()) {}

    /// Makes room for so many groups.
    void resize(std::size_t groups) { keys_.resize(groups); }

    /// The state of a group of which a value has come; a new one if it is not known, or not any more. `time`
    /// is the value's, as MetTimes gives it.
    State& at(DenseId group, Timestamp time) {
        Key& key = keys_[group];
        if (key.lastValue == 0) {
            if (++known_ > most_) forgetHalf();
            key.lastTime = time;
        } else if (isOver(key, time)) {
            letGo(key);
            key.lastTime = time;
        }
        if (std::exchange(key.isEmpty, false)) --empty_;
        key.lastTime = std::max(key.lastTime, time);
        key.lastValue = ++values_;
        return key.state;
    }

    /// Lets go of what is held of the keys that would begin anew anyway: no record to come has a time before
    /// the watermark. They count as known until there are too many, or which are forgotten then would depend
    /// on when the watermark came.
    void advance(Timestamp watermark) {
        if (forgetAfter_ <= 0 || watermark < nextSweep_) return;
        // Not at every watermark, for it looks at each key.
        nextSweep_ = saturatingAdd(watermark, forgetAfter_ / 2);
        for (Key& key : keys_)
            if (key.lastValue > 0 && !key.isEmpty && isOver(key, watermark)) letGo(key);
    }

    void save(StateWriter& state) const {
        state.write(static_cast<std::uint64_t>(keys_.size()));
        for (const Key& key : keys_) {
            state.write(key.lastValue);
            if (key.lastValue == 0) continue;
            state.write(key.lastTime);
            state.write(key.isEmpty);
            if (!key.isEmpty) key.state.save(state);
        }
        state.write(nextSweep_);
        state.write(values_);
        state.write(hasForgotten_);
    }

    /// `make` is called with nothing and gives an empty State to restore into.
    template<class Make>
    void restore(StateReader& state, Make make) {
        keys_.clear();
        known_ = empty_ = 0;
        for (auto keys = state.read<std::uint64_t>(); keys > 0; --keys) {
            Key& key = keys_.emplace_back();
            state.read(key.lastValue);
            if (key.lastValue == 0) continue;
            ++known_;
            state.read(key.lastTime);
            state.read(key.isEmpty);
            empty_ += key.isEmpty;
            if (key.isEmpty) continue;
            key.state = make();
            key.state.restore(state);
        }
        state.read(nextSweep_);
        state.read(values_);
        state.read(hasForgotten_);
    }

    void restore(StateReader& state) {
        restore(state, [] { return State{}; });
    }

    /// Keys of which there is a state.
    std::size_t known() const { return known_ - empty_; }
    bool hasForgotten() const { return hasForgotten_; }

    /// Takes the groups of forgotten keys out of `grouping` too, once they are the most.
    void compact(Grouping& grouping) {
        constexpr std::size_t kFewGroups = 1024;
        if (keys_.size() <= 2 * known_ + kFewGroups) return;
        std::vector<DenseId> kept;
        for (std::size_t group = 0; group < keys_.size(); ++group)
            if (keys_[group].lastValue > 0) kept.push_back(static_cast<DenseId>(group));
        const std::span<const DenseId> groups = grouping.retain(kept);
        std::vector<Key> keys(grouping.size());
        known_ = empty_ = 0;
        for (std::size_t i = 0; i < kept.size(); ++i) {
            // Keys that widened into one have one group; it goes on with the state of the first.
            if (keys[groups[i]].lastValue > 0) continue;
            keys[groups[i]] = std::move(keys_[kept[i]]);
            ++known_;
            empty_ += keys[groups[i]].isEmpty;
        }
        keys_ = std::move(keys);
    }

private:
    struct Key {
        State state;
        std::uint64_t lastValue = 0; ///< its number among all values; 0: the key is not known
        Timestamp lastTime = 0;      ///< the greatest of its values
        bool isEmpty = false;        ///< known, but its state is gone
    };

    void letGo(Key& key) {
        key.state = State{};
        if (!std::exchange(key.isEmpty, true)) ++empty_;
    }

    bool isOver(const Key& key, Timestamp time) const {
        return forgetAfter_ > 0 &&
               timeBetween(key.lastTime, time) >= static_cast<std::uint64_t>(forgetAfter_);
    }

    /// The new key is counted already, and has no value yet.
    void forgetHalf() {
        std::vector<std::uint64_t> lastValues;
        for (const Key& key : keys_)
            if (key.lastValue > 0) lastValues.push_back(key.lastValue);
        const auto middle = lastValues.begin() + static_cast<std::ptrdiff_t>((lastValues.size() - 1) / 2);
        std::nth_element(lastValues.begin(), middle, lastValues.end());
        for (Key& key : keys_) {
            if (key.lastValue == 0 || key.lastValue > *middle) continue;
            empty_ -= key.isEmpty;
            key = Key{};
            --known_;
        }
        hasForgotten_ = true;
    }

    std::size_t most_;
    std::int64_t forgetAfter_; ///< nanoseconds; 0: never
    Timestamp nextSweep_ = kMinTimestamp;
    std::vector<Key> keys_;
    std::size_t known_ = 0;
    std::size_t empty_ = 0;    ///< of those known
    std::uint64_t values_ = 0; ///< that came
    bool hasForgotten_ = false;
};

} // namespace weir
