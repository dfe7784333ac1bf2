#include "pipeline/operators/aggregates/picked_value.h"

#include <cmath>

namespace weir {

namespace {

struct Smaller {
    template<class Value>
    static bool replaces(const Value& candidate, const Value& current) {
        if constexpr (std::is_floating_point_v<Value>) {
            if (std::isnan(current)) return !std::isnan(candidate);
        }
        return candidate < current;
    }
};

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
