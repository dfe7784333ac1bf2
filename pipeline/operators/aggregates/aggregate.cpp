#include "pipeline/operators/aggregates/aggregate.h"

#include <algorithm>

namespace weir {

bool AggregateFunction::accepts(Type field) const {
    return takes.empty() || std::find(takes.begin(), takes.end(), field) != takes.end();
}

} // namespace weir
