#include "pipeline/operators/aggregates/picked_by_time.h"

namespace weir {

namespace {

AggregateFunction describe() {
    return {.id = "first",
            .label = "First",
            .summary = "The value of the least event time; of several, the one that arrived first",
            .order = 10,
            .make = [](double) { return std::make_unique<PickedByTime<Earliest>>(); }};
}

WEIR_REGISTER_AGGREGATE(describe());

} // namespace

} // namespace weir
