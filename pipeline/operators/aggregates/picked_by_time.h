#pragma once
#include "pipeline/operators/aggregates/aggregate.h"
#include "pipeline/operators/aggregates/typed_values.h"

#include <cstdint>
#include <vector>

namespace weir {

/// Choices of PickedByTime: of records of one event time, the earliest arrived is the first and the latest
/// arrived the last.
struct Earliest {
    static bool replaces(Timestamp candidate, Timestamp current) { return candidate < current; }
};
struct Latest {
    static bool replaces(Timestamp candidate, Timestamp current) { return candidate >= current; }
};

/// An aggregate that picks the value of each group, of whatever type, by its event time.
template<class Choice>
class PickedByTime final : public Aggregate {
public:
    void resize(std::size_t groups) override {
        isPicked_.resize(groups);
        times_.resize(groups);
        values_.resize(groups);
    }

    /// Finds the row to pick by the times alone and copies its value after, once a batch and group at most.
    void update(const AggregateInput& input, const GroupedRows& rows) override {
        constexpr std::size_t kNone = static_cast<std::size_t>(-1);
        rowOf_.resize(isPicked_.size(), kNone);
        forEachValue(*input.values, rows, [this, times = input.times](DenseId group, std::size_t row) {
            if (isPicked_[group] && !Choice::replaces(times[row], times_[group])) return;
            if (rowOf_[group] == kNone) changed_.push_back(group);
            isPicked_[group] = 1;
            times_[group] = times[row];
            rowOf_[group] = row;
        });
        values_.assign(*input.values, changed_, rowOf_);
        for (const DenseId group : changed_)
            rowOf_[group] = kNone;
        changed_.clear();
    }

    void merge(const Aggregate& other, std::span<const DenseId> groups) override {
        const auto& picked = static_cast<const PickedByTime&>(other);
        for (std::size_t group = 0; group < picked.isPicked_.size(); ++group) {
            const DenseId to = groups[group];
            if (!picked.isPicked_[group]) continue;
            if (isPicked_[to] && !Choice::replaces(picked.times_[group], times_[to])) continue;
            isPicked_[to] = 1;
            times_[to] = picked.times_[group];
            values_.assign(to, picked.values_, group);
        }
    }

    void appendResults(Column& result) const override {
        for (std::size_t group = 0; group < isPicked_.size(); ++group) {
            if (isPicked_[group])
                values_.appendTo(result, group);
            else
                result.appendNull();
        }
    }

    void assign(const Aggregate& other) override { *this = static_cast<const PickedByTime&>(other); }
    void clear() override {
        isPicked_.clear();
        times_.clear();
        values_.clear();
    }

    void save(StateWriter& state) const override {
        state.writeArray(isPicked_);
        state.writeArray(times_);
        values_.save(state);
    }

    void restore(StateReader& state) override {
        isPicked_ = state.readArray<std::uint8_t>();
        times_ = state.readArray<Timestamp>();
        values_.restore(state);
        if (times_.size() != isPicked_.size() || values_.size() != isPicked_.size()) throw DamagedState();
    }

private:
    std::vector<std::uint8_t> isPicked_;
    std::vector<Timestamp> times_;
    TypedValues values_;
    std::vector<std::size_t> rowOf_; ///< of each group, within update()
    std::vector<DenseId> changed_;
};

} // namespace weir
