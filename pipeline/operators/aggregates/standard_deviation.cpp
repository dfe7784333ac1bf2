#include "pipeline/operators/aggregates/aggregate.h"

#include <cmath>

namespace weir {

namespace {

/// Welford's method (Technometrics 4, 1962): no difference of large squares.
struct Spread {
    double count = 0;
    double mean = 0;
    double squares = 0; ///< sum of squared distances from the mean

    void add(double value) {
        count += 1;
        const double distance = value - mean;
        mean += distance / count;
        squares += distance * (value - mean);
    }

    /// Chan, Golub and LeVeque 1979.
    void merge(const Spread& other) {
        if (other.count == 0) return;
        const double distance = other.mean - mean;
        const double all = count + other.count;
        squares += other.squares + distance * distance * (count * other.count / all);
        mean += distance * (other.count / all);
        count = all;
    }
};

class StandardDeviation final : public Aggregate {
public:
    void resize(std::size_t groups) override { spreads_.resize(groups); }

    void update(const AggregateInput& input, const GroupedRows& rows) override {
        const Column* const values = input.values;
        Spread* const spreads = spreads_.data();
        if (values->type() == Type::Float64)
            forEachValue(*values, rows,
                         [spreads, added = values->float64s()](DenseId group, std::size_t row) {
                             spreads[group].add(added[row]);
                         });
        else
            forEachValue(*values, rows, [spreads, added = values->int64s()](DenseId group, std::size_t row) {
                spreads[group].add(static_cast<double>(added[row]));
            });
    }

    void appendResults(Column& result) const override {
        for (const Spread& spread : spreads_) {
            if (spread.count < 2)
                result.appendNull();
            else
                result.appendFloat64(std::sqrt(spread.squares / (spread.count - 1)));
        }
    }

    void merge(const Aggregate& other, std::span<const DenseId> groups) override {
        const auto& spreads = static_cast<const StandardDeviation&>(other).spreads_;
        for (std::size_t group = 0; group < spreads.size(); ++group)
            spreads_[groups[group]].merge(spreads[group]);
    }

    void clear() override { spreads_.clear(); }
    void save(StateWriter& state) const override { state.writeArray(spreads_); }
    void restore(StateReader& state) override { spreads_ = state.readArray<Spread>(); }

private:
    std::vector<Spread> spreads_;
};

AggregateFunction describe() {
    return {.id = "stddev",
            .label = "Standard deviation",
            .summary = "Of a sample (n - 1), by Welford's method; null for fewer than two values",
            .order = 6,
            .takes = {Type::Int64, Type::Float64},
            .givesAlways = Type::Float64,
            .make = [](double) { return std::make_unique<StandardDeviation>(); }};
}

WEIR_REGISTER_AGGREGATE(describe());

} // namespace

} // namespace weir
