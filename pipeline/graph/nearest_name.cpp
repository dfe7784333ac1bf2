#include "pipeline/graph/nearest_name.h"

#include "pipeline/data/edit_distance.h"

#include <algorithm>
#include <cstddef>

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace weir {

namespace {

constexpr std::size_t kLongestName = 128;

/// Names that hold one another are near too: "tumbling" is meant for "window.tumbling".
bool isPartOf(std::string_view part, std::string_view whole) {
    return part.size() >= 3 &&
           std::search(whole.begin(), whole.end(), part.begin(), part.end(), isSameLetter) != whole.end();
}

} // namespace

std::optional<std::string> nearestName(std::string_view written, const std::vector<std::string>& known) {
    if (written.empty() || written.size() > kLongestName) return std::nullopt;
    const std::string* nearest = nullptr;
    std::size_t least = std::max<std::size_t>(1, written.size() / 3) + 1;
    for (const std::string& name : known) {
        if (name.size() > kLongestName) continue;
        const std::size_t distance = editDistance(written, name);
        if (distance < least) {
            least = distance;
            nearest = &name;
        }
    }
    if (nearest) return *nearest;
    for (const std::string& name : known)
        if (isPartOf(written, name) || isPartOf(name, written)) return name;
    return std::nullopt;
}

std::string suggestName(std::string_view written, const std::vector<std::string>& known) {
    if (const std::optional<std::string> nearest = nearestName(written, known))
        return fmt::format("did you mean '{}'?", *nearest);
    if (known.empty()) return "there are none";
    return fmt::format("there are: {}", fmt::join(known, ", "));
}

} // namespace weir
