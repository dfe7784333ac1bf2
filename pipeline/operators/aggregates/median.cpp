#include "pipeline/operators/aggregates/quantile.h"

namespace weir {

namespace {

AggregateFunction describe() {
    return {
        .id = "median",
        .label = "Median",
        .summary =
            "Half lies below; between two middle values their mean. Within 0.8 %, exact up to 64 values; NaN "
            "only if nothing else came",
        .order = 20,
        .takes = {Type::Int64, Type::Float64},
        .givesAlways = Type::Float64,
        .make = [](double) { return std::make_unique<Quantile>(0.5); }};
}

WEIR_REGISTER_AGGREGATE(describe());

} // namespace

} // namespace weir
