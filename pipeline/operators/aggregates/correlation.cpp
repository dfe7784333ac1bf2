#include "pipeline/operators/aggregates/paired_spread.h"

#include <algorithm>
#include <cmath>

namespace weir {

namespace {

/// The root of a product, by one rounding where the product is a number of full precision.
double geometric(double left, double right) {
    const double product = left * right;
    return std::isnormal(product) ? std::sqrt(product) : std::sqrt(left) * std::sqrt(right);
}

/// Pearson's. Rounding may carry it a little beyond 1.
struct Correlation {
    static std::optional<double> of(const PairedSpread& spread) {
        if (spread.count < 2 || spread.squaresX == 0 || spread.squaresY == 0) return std::nullopt;
        return std::clamp(spread.products / geometric(spread.squaresX, spread.squaresY), -1.0, 1.0);
    }
};

AggregateFunction describe() {
    return {.id = "correlation",
            .label = "Correlation",
            .summary =
                "Pearson's, from -1 to 1, of the field and a second one; of records that have both. Null for "
                "fewer than two or where one does not vary, NaN by NaN or an infinity",
            .order = 15,
            .takes = {Type::Int64, Type::Float64},
            .needsSecondField = true,
            .givesAlways = Type::Float64,
            .make = [](double) { return std::make_unique<PairedAggregate<Correlation>>(); }};
}

WEIR_REGISTER_AGGREGATE(describe());

} // namespace

} // namespace weir
