#include "pipeline/operators/aggregates/difference.h"
#include "pipeline/operators/aggregates/picked_value.h"

namespace weir {

namespace {

using Range = Difference<PickedValue<Larger>, PickedValue<Smaller>>;

AggregateFunction describe() {
    return {
        .id = "range",
        .label = "Range",
        .summary =
            "Maximum less minimum: 0 for one value, null if it does not fit in int64. NaN only if nothing "
            "else came, or nothing but one infinity",
        .order = 6,
        .takes = {Type::Int64, Type::Float64},
        .make = [](double) { return std::make_unique<Range>(); }};
}

WEIR_REGISTER_AGGREGATE(describe());

} // namespace

} // namespace weir
