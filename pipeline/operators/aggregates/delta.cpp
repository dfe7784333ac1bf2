#include "pipeline/operators/aggregates/difference.h"
#include "pipeline/operators/aggregates/picked_by_time.h"

namespace weir {

namespace {

using Delta = Difference<PickedByTime<Latest>, PickedByTime<Earliest>>;

AggregateFunction describe() {
    return {.id = "delta",
            .label = "Delta",
            .summary = "Last less first by event time: 0 for one value, null if it does not fit in int64",
            .order = 12,
            .takes = {Type::Int64, Type::Float64},
            .make = [](double) { return std::make_unique<Delta>(); }};
}

WEIR_REGISTER_AGGREGATE(describe());

} // namespace

} // namespace weir
