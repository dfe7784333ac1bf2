#include "pipeline/operators/aggregates/spread.h"

#include <cmath>

namespace weir {

namespace {

struct StandardDeviation {
    static double of(const Spread& spread) { return std::sqrt(spread.variance()); }
};

AggregateFunction describe() {
    return {.id = "stddev",
            .label = "Standard deviation",
            .summary =
                "Of a sample (n - 1), by Welford's method; null for fewer than two values, NaN by NaN or an "
                "infinity",
            .order = 7,
            .takes = {Type::Int64, Type::Float64},
            .givesAlways = Type::Float64,
            .make = [](double) { return std::make_unique<SpreadAggregate<StandardDeviation>>(); }};
}

WEIR_REGISTER_AGGREGATE(describe());

} // namespace

} // namespace weir
