#include "pipeline/operators/aggregates/picked_value.h"

namespace weir {

namespace {

struct Earliest {
    template<class Value>
    static bool replaces(const Value&, const Value&) {
        return false;
    }
};

AggregateFunction describe() {
    return {.id = "first",
            .label = "First",
            .summary = "The value that arrived first",
            .order = 7,
            .make = [](double) { return std::make_unique<PickedValue<Earliest>>(); }};
}

WEIR_REGISTER_AGGREGATE(describe());

} // namespace

} // namespace weir
