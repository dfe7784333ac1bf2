#include "pipeline/operators/aggregates/running_sums.h"

namespace weir {

namespace {

class Sum final : public Aggregate {
public:
    void resize(std::size_t groups) override { sums_.resize(groups); }
    void update(const AggregateInput& input, const GroupedRows& rows) override {
        sums_.add(*input.values, rows);
    }
    void merge(const Aggregate& other, std::span<const DenseId> groups) override {
        sums_.merge(static_cast<const Sum&>(other).sums_, groups);
    }
    void assign(const Aggregate& other) override { *this = static_cast<const Sum&>(other); }
    void clear() override { sums_.clear(); }
    void save(StateWriter& state) const override { sums_.save(state); }
    void restore(StateReader& state) override { sums_.restore(state); }

    void appendResults(Column& result) const override {
        if (result.type() == Type::Float64)
            append(result, result.growFloat64s(sums_.groups()),
                   [this](std::size_t group) { return std::optional(sums_.sum(group)); });
        else
            append(result, result.growInt64s(sums_.groups()),
                   [this](std::size_t group) { return sums_.integerSum(group); });
    }

private:
    /// A group without values has no sum, and one that does not fit neither.
    template<class Number, class SumOf>
    void append(Column& result, std::span<Number> sums, const SumOf& sumOf) const {
        const std::size_t first = result.size() - sums.size();
        for (std::size_t group = 0; group < sums.size(); ++group) {
            const std::optional<Number> sum = sumOf(group);
            sums[group] = sum.value_or(0);
            if (!sum || sums_.count(group) == 0) result.setNull(first + group);
        }
    }

    RunningSums sums_;
};

AggregateFunction describe() {
    return {.id = "sum",
            .label = "Sum",
            .summary = "Exact for int64, and null if it does not fit there; compensated for float64",
            .order = 2,
            .takes = {Type::Int64, Type::Float64},
            .make = [](double) { return std::make_unique<Sum>(); }};
}

WEIR_REGISTER_AGGREGATE(describe());

} // namespace

} // namespace weir
