#include "pipeline/operators/aggregates/picked_by_time.h"

namespace weir {

namespace {

AggregateFunction describe() {
    return {.id = "last",
            .label = "Last",
            .summary = "The value of the greatest event time; of several, the one that arrived last",
            .order = 11,
            .make = [](double) { return std::make_unique<PickedByTime<Latest>>(); }};
}

WEIR_REGISTER_AGGREGATE(describe());

} // namespace

} // namespace weir
