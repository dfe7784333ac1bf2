#pragma once
#include "pipeline/operators/aggregates/aggregate.h"

#include <vector>

namespace weir {

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
        if (count == 0) {
            *this = other;
            return;
        }
        const double distance = other.mean - mean;
        const double all = count + other.count;
        squares += other.squares + distance * distance * (count * other.count / all);
        mean += distance * (other.count / all);
        count = all;
    }

    /// Of a sample; there are two values at least.
    double variance() const { return squares / (count - 1); }
};

/// An aggregate of the spread of each group, null for fewer than two values. `Figure` has `static double
/// of(const Spread&)`.
template<class Figure>
class SpreadAggregate final : public Aggregate {
public:
    void resize(std::size_t groups) override { spreads_.resize(groups); }

    void update(const AggregateInput& input, const GroupedRows& rows) override {
        withNumbers(*input.values, [&](auto values) {
            forEachValue(*input.values, rows,
                         [spreads = spreads_.data(), values](DenseId group, std::size_t row) {
                             spreads[group].add(static_cast<double>(values[row]));
                         });
        });
    }

    void merge(const Aggregate& other, std::span<const DenseId> groups) override {
        const auto& spreads = static_cast<const SpreadAggregate&>(other).spreads_;
        for (std::size_t group = 0; group < spreads.size(); ++group)
            spreads_[groups[group]].merge(spreads[group]);
    }

    void appendResults(Column& result) const override {
        for (const Spread& spread : spreads_) {
            if (spread.count < 2)
                result.appendNull();
            else
                result.appendFloat64(Figure::of(spread));
        }
    }

    void assign(const Aggregate& other) override { *this = static_cast<const SpreadAggregate&>(other); }
    void clear() override { spreads_.clear(); }
    void save(StateWriter& state) const override { state.writeArray(spreads_); }
    void restore(StateReader& state) override { spreads_ = state.readArray<Spread>(); }

private:
    std::vector<Spread> spreads_;
};

} // namespace weir
