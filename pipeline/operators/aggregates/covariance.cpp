#include "pipeline/operators/aggregates/paired_spread.h"

namespace weir {

namespace {

struct Covariance {
    static std::optional<double> of(const PairedSpread& spread) {
        if (spread.count < 2) return std::nullopt;
        return spread.products / (spread.count - 1);
    }
};

AggregateFunction describe() {
    return {.id = "covariance",
            .label = "Covariance",
            .summary =
                "Of the field and a second one, of a sample (n - 1); of records that have both. Null for "
                "fewer than two, NaN by NaN or an infinity",
            .order = 16,
            .takes = {Type::Int64, Type::Float64},
            .needsSecondField = true,
            .givesAlways = Type::Float64,
            .make = [](double) { return std::make_unique<PairedAggregate<Covariance>>(); }};
}

WEIR_REGISTER_AGGREGATE(describe());

} // namespace

} // namespace weir
