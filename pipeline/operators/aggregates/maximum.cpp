#include "pipeline/operators/aggregates/picked_value.h"

namespace weir {

namespace {

AggregateFunction describe() {
    return {.id = "max",
            .label = "Maximum",
            .summary =
                "The largest value; texts by their bytes, true after false. NaN only if nothing else came",
            .order = 5,
            .make = [](double) { return std::make_unique<PickedValue<Larger>>(); }};
}

WEIR_REGISTER_AGGREGATE(describe());

} // namespace

} // namespace weir
