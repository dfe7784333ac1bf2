#include "pipeline/operators/aggregates/spread.h"

namespace weir {

namespace {

struct Variance {
    static double of(const Spread& spread) { return spread.variance(); }
};

AggregateFunction describe() {
    return {.id = "variance",
            .label = "Variance",
            .summary =
                "Of a sample (n - 1), by Welford's method; null for fewer than two values, NaN by NaN or an "
                "infinity",
            .order = 8,
            .takes = {Type::Int64, Type::Float64},
            .givesAlways = Type::Float64,
            .make = [](double) { return std::make_unique<SpreadAggregate<Variance>>(); }};
}

WEIR_REGISTER_AGGREGATE(describe());

} // namespace

} // namespace weir
