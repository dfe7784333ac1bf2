#pragma once
#include "pipeline/operators/grouping/grouping.h"

#include <cstddef>
#include <vector>

namespace weir {

/// Whether so many more keys are known than are in use that it is worth taking the others out.
inline bool isWorthCompacting(const Grouping& keys, std::size_t inUse) {
    constexpr std::size_t kFewKeys = 1024;
    return keys.size() > 2 * inUse + kFewKeys;
}

/// Takes keys out that are not live. Returns the new id by the old one; kNoId for those that went.
inline std::vector<DenseId> retainKeys(Grouping& keys, const std::vector<bool>& isLive) {
    std::vector<DenseId> kept;
    for (std::size_t id = 0; id < isLive.size(); ++id)
        if (isLive[id]) kept.push_back(static_cast<DenseId>(id));
    std::vector<DenseId> newIds(isLive.size(), kNoId);
    const std::span<const DenseId> retained = keys.retain(kept);
    for (std::size_t i = 0; i < kept.size(); ++i)
        newIds[kept[i]] = retained[i];
    return newIds;
}

} // namespace weir
