#include "pipeline/operators/aggregates/running_sums.h"

namespace weir {

namespace {

class Mean final : public Aggregate {
public:
    void resize(std::size_t groups) override { sums_.resize(groups); }
    void update(const AggregateInput& input, const GroupedRows& rows) override {
        sums_.add(*input.values, rows);
    }
    void merge(const Aggregate& other, std::span<const DenseId> groups) override {
        sums_.merge(static_cast<const Mean&>(other).sums_, groups);
    }
    void assign(const Aggregate& other) override { *this = static_cast<const Mean&>(other); }
    void clear() override { sums_.clear(); }
    void save(StateWriter& state) const override { sums_.save(state); }
    void restore(StateReader& state) override { sums_.restore(state); }

    void appendResults(Column& result) const override {
        for (std::size_t group = 0; group < sums_.groups(); ++group) {
            if (sums_.count(group) == 0)
                result.appendNull();
            else
                result.appendFloat64(sums_.sum(group) / static_cast<double>(sums_.count(group)));
        }
    }

private:
    RunningSums sums_;
};

AggregateFunction describe() {
    return {.id = "mean",
            .label = "Mean",
            .summary = "The arithmetic mean, from an exact or compensated sum",
            .order = 3,
            .takes = {Type::Int64, Type::Float64},
            .givesAlways = Type::Float64,
            .make = [](double) { return std::make_unique<Mean>(); }};
}

WEIR_REGISTER_AGGREGATE(describe());

} // namespace

} // namespace weir
