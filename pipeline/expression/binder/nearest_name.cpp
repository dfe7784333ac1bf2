#include "pipeline/expression/binder/nearest_name.h"

#include "pipeline/data/edit_distance.h"
#include "pipeline/expression/syntax/lexer.h"

#include <algorithm>

namespace weir::expression {

namespace {

constexpr std::size_t kLongestCompared = 100;

} // namespace

std::optional<std::string> nearestName(std::string_view written, std::span<const std::string> names) {
    if (written.size() > kLongestCompared) return std::nullopt;
    const std::string wanted = inCapitals(written);
    std::optional<std::string> nearest;
    std::size_t least = std::max<std::size_t>(1, written.size() / 3) + 1;
    for (const std::string& name : names) {
        if (name.size() > kLongestCompared) continue;
        const std::string candidate = inCapitals(name);
        std::size_t distance = editDistance(wanted, candidate);
        // The last part of a flattened name, or the beginning of a long one, is often what was written.
        if (candidate.ends_with("." + wanted) || (wanted.size() >= 3 && candidate.starts_with(wanted)))
            distance = std::min<std::size_t>(distance, 1);
        if (distance >= least) continue;
        least = distance;
        nearest = name;
    }
    return nearest;
}

} // namespace weir::expression
