#include "pipeline/operators/aggregates/picked_value.h"

namespace weir {

namespace {

struct Latest {
    template<class Value>
    static bool replaces(const Value&, const Value&) {
        return true;
    }
};

AggregateFunction describe() {
    return {.id = "last",
            .label = "Last",
            .summary = "The value that arrived last",
            .order = 8,
            .make = [](double) { return std::make_unique<PickedValue<Latest>>(); }};
}

WEIR_REGISTER_AGGREGATE(describe());

} // namespace

} // namespace weir
