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
    void clear() override { sums_.clear(); }
    void save(StateWriter& state) const override { sums_.save(state); }
    void restore(StateReader& state) override { sums_.restore(state); }

    void appendResults(Column& result) const override {
        for (std::size_t group = 0; group < sums_.groups(); ++group) {
            if (sums_.count(group) == 0)
                result.appendNull();
            else if (result.type() == Type::Float64)
                result.appendFloat64(sums_.sum(group));
            else if (const auto sum = sums_.integerSum(group))
                result.appendInt64(*sum);
            else
                result.appendNull();
        }
    }

private:
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
