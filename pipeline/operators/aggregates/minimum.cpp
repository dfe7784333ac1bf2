#include "pipeline/operators/aggregates/picked_value.h"

namespace weir {

namespace {

AggregateFunction describe() {
    return {.id = "min",
            .label = "Minimum",
            .summary =
                "The smallest value; texts by their bytes, false before true. NaN only if nothing else came",
            .order = 4,
            .make = [](double) { return std::make_unique<PickedValue<Smaller>>(); }};
}

WEIR_REGISTER_AGGREGATE(describe());

} // namespace

} // namespace weir
