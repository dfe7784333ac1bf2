#pragma once
#include "pipeline/operators/aggregates/aggregate.h"

#include <vector>

namespace weir {

/// How two numbers vary together: Welford's method for both and for their products (Pébay, Sandia report
/// SAND2008-6212), without differences of large squares.
struct PairedSpread {
    double count = 0;
    double meanX = 0;
    double meanY = 0;
    double squaresX = 0; ///< sum of squared distances from the mean
    double squaresY = 0;
    double products = 0; ///< sum of the products of both distances

    void add(double x, double y) {
        count += 1;
        const double distanceX = x - meanX;
        const double distanceY = y - meanY;
        meanX += distanceX / count;
        meanY += distanceY / count;
        squaresX += distanceX * (x - meanX);
        squaresY += distanceY * (y - meanY);
        products += distanceX * (y - meanY);
    }

    void merge(const PairedSpread& other) {
        if (other.count == 0) return;
        if (count == 0) {
            *this = other;
            return;
        }
        const double all = count + other.count;
        const double weight = count * other.count / all;
        const double distanceX = other.meanX - meanX;
        const double distanceY = other.meanY - meanY;
        squaresX += other.squaresX + distanceX * distanceX * weight;
        squaresY += other.squaresY + distanceY * distanceY * weight;
        products += other.products + distanceX * distanceY * weight;
        meanX += distanceX * (other.count / all);
        meanY += distanceY * (other.count / all);
        count = all;
    }
};

/// An aggregate of pairs of a field and a second one; a pair that lacks one is passed over. `Figure` has
/// `static std::optional<double> of(const PairedSpread&)`.
template<class Figure>
class PairedAggregate final : public Aggregate {
public:
    void resize(std::size_t groups) override { spreads_.resize(groups); }

    void update(const AggregateInput& input, const GroupedRows& rows) override {
        withNumbers(*input.values, [&](auto x) {
            withNumbers(*input.second, [&](auto y) {
                PairedSpread* const spreads = spreads_.data();
                const Column& second = *input.second;
                forEachValue(*input.values, rows, [&second, spreads, x, y](DenseId group, std::size_t row) {
                    if (second.isNull(row)) return;
                    spreads[group].add(static_cast<double>(x[row]), static_cast<double>(y[row]));
                });
            });
        });
    }

    void merge(const Aggregate& other, std::span<const DenseId> groups) override {
        const auto& spreads = static_cast<const PairedAggregate&>(other).spreads_;
        for (std::size_t group = 0; group < spreads.size(); ++group)
            spreads_[groups[group]].merge(spreads[group]);
    }

    void appendResults(Column& result) const override {
        for (const PairedSpread& spread : spreads_) {
            if (const std::optional<double> figure = Figure::of(spread))
                result.appendFloat64(*figure);
            else
                result.appendNull();
        }
    }

    void assign(const Aggregate& other) override { *this = static_cast<const PairedAggregate&>(other); }
    void clear() override { spreads_.clear(); }
    void save(StateWriter& state) const override { state.writeArray(spreads_); }
    void restore(StateReader& state) override { spreads_ = state.readArray<PairedSpread>(); }

private:
    std::vector<PairedSpread> spreads_;
};

} // namespace weir
