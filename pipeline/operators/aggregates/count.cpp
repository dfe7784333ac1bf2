#include "pipeline/operators/aggregates/aggregate.h"

#include <algorithm>
#include <cstdint>

namespace weir {

namespace {

class Count final : public Aggregate {
public:
    void resize(std::size_t groups) override { counts_.resize(groups); }

    void update(const AggregateInput& input, const GroupedRows& rows) override {
        const Column* const values = input.values;
        std::int64_t* const counts = counts_.data();
        if (values) {
            forEachValue(*values, rows, [counts](DenseId group, std::size_t) { ++counts[group]; });
        } else if (rows.groups) {
            for (std::size_t i = 0; i < rows.count; ++i)
                ++counts[rows.groups[i]];
        } else {
            counts[0] += static_cast<std::int64_t>(rows.count);
        }
    }

    void appendResults(Column& result) const override {
        std::ranges::copy(counts_, result.growInt64s(counts_.size()).begin());
    }

    void merge(const Aggregate& other, std::span<const DenseId> groups) override {
        const auto& counts = static_cast<const Count&>(other).counts_;
        for (std::size_t group = 0; group < counts.size(); ++group)
            counts_[groups[group]] += counts[group];
    }

    void assign(const Aggregate& other) override { *this = static_cast<const Count&>(other); }
    void clear() override { counts_.clear(); }
    void save(StateWriter& state) const override { state.writeArray(counts_); }
    void restore(StateReader& state) override { counts_ = state.readArray<std::int64_t>(); }

private:
    std::vector<std::int64_t> counts_;
};

AggregateFunction describe() {
    return {.id = "count",
            .label = "Count",
            .summary = "How many records; with a field, how many in which it is not null",
            .order = 1,
            .needsField = false,
            .givesAlways = Type::Int64,
            .make = [](double) { return std::make_unique<Count>(); }};
}

WEIR_REGISTER_AGGREGATE(describe());

} // namespace

} // namespace weir
