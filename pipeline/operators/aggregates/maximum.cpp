#include "pipeline/operators/aggregates/picked_value.h"

#include <cmath>

namespace weir {

namespace {

struct Larger {
    template<class Value>
    static bool replaces(const Value& candidate, const Value& current) {
        if constexpr (std::is_floating_point_v<Value>) {
            if (std::isnan(current)) return !std::isnan(candidate);
        }
        return candidate > current;
    }
};

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
