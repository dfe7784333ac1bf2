#pragma once
#include "pipeline/operators/aggregates/aggregate.h"

namespace weir {

/// The difference of what two aggregates make of the same values of numbers: `Minuend` less `Subtrahend`.
/// Exact for int64, and null where it does not fit there.
template<class Minuend, class Subtrahend>
class Difference final : public Aggregate {
public:
    void resize(std::size_t groups) override {
        groups_ = groups;
        minuend_.resize(groups);
        subtrahend_.resize(groups);
    }

    void update(const AggregateInput& input, const GroupedRows& rows) override {
        minuend_.update(input, rows);
        subtrahend_.update(input, rows);
    }

    void merge(const Aggregate& other, std::span<const DenseId> groups) override {
        const auto& difference = static_cast<const Difference&>(other);
        minuend_.merge(difference.minuend_, groups);
        subtrahend_.merge(difference.subtrahend_, groups);
    }

    void appendResults(Column& result) const override {
        Column from(result.type());
        Column taken(result.type());
        minuend_.appendResults(from);
        subtrahend_.appendResults(taken);
        for (std::size_t group = 0; group < groups_; ++group) {
            std::int64_t difference = 0;
            if (from.isNull(group))
                result.appendNull();
            else if (result.type() == Type::Float64)
                result.appendFloat64(from.float64s()[group] - taken.float64s()[group]);
            else if (__builtin_sub_overflow(from.int64s()[group], taken.int64s()[group], &difference))
                result.appendNull();
            else
                result.appendInt64(difference);
        }
    }

    void assign(const Aggregate& other) override { *this = static_cast<const Difference&>(other); }
    void clear() override {
        groups_ = 0;
        minuend_.clear();
        subtrahend_.clear();
    }

    void save(StateWriter& state) const override {
        state.write(static_cast<std::uint64_t>(groups_));
        minuend_.save(state);
        subtrahend_.save(state);
    }

    void restore(StateReader& state) override {
        groups_ = state.read<std::uint64_t>();
        minuend_.restore(state);
        subtrahend_.restore(state);
    }

private:
    std::size_t groups_ = 0;
    Minuend minuend_;
    Subtrahend subtrahend_;
};

} // namespace weir
