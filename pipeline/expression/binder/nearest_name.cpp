#include "pipeline/expression/binder/nearest_name.h"

#include "pipeline/expression/syntax/lexer.h"

#include <algorithm>
#include <vector>

namespace weir::expression {

namespace {

constexpr std::size_t kLongestCompared = 100;

/// How many letters must be added, left out, changed or swapped with their neighbour to make one word the
/// other.
std::size_t editDistance(std::string_view a, std::string_view b) {
    std::vector<std::size_t> beforeLast(b.size() + 1);
    std::vector<std::size_t> last(b.size() + 1);
    std::vector<std::size_t> current(b.size() + 1);
    for (std::size_t j = 0; j <= b.size(); ++j)
        last[j] = j;
    for (std::size_t i = 1; i <= a.size(); ++i) {
        current[0] = i;
        for (std::size_t j = 1; j <= b.size(); ++j) {
            const std::size_t change = last[j - 1] + (a[i - 1] != b[j - 1]);
            current[j] = std::min({last[j] + 1, current[j - 1] + 1, change});
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                current[j] = std::min(current[j], beforeLast[j - 2] + 1);
        }
        std::swap(beforeLast, last);
        std::swap(last, current);
    }
    return last[b.size()];
}

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
