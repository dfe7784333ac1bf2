#include "pipeline/graph/nearest_name.h"

#include <algorithm>
#include <cctype>
#include <cstddef>

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace weir {

namespace {

constexpr std::size_t kLongestName = 128;

bool sameLetter(char left, char right) {
    return std::tolower(static_cast<unsigned char>(left)) == std::tolower(static_cast<unsigned char>(right));
}

/// Edits that turn one into the other, a swap of neighbours being one (Damerau-Levenshtein, optimal string
/// alignment). Case does not count.
std::size_t editDistance(std::string_view left, std::string_view right) {
    std::vector<std::size_t> beforeLast(right.size() + 1);
    std::vector<std::size_t> last(right.size() + 1);
    std::vector<std::size_t> current(right.size() + 1);
    for (std::size_t column = 0; column <= right.size(); ++column)
        last[column] = column;
    for (std::size_t row = 1; row <= left.size(); ++row) {
        current[0] = row;
        for (std::size_t column = 1; column <= right.size(); ++column) {
            const std::size_t change = sameLetter(left[row - 1], right[column - 1]) ? 0 : 1;
            current[column] =
                std::min({last[column] + 1, current[column - 1] + 1, last[column - 1] + change});
            if (row > 1 && column > 1 && sameLetter(left[row - 1], right[column - 2]) &&
                sameLetter(left[row - 2], right[column - 1]))
                current[column] = std::min(current[column], beforeLast[column - 2] + 1);
        }
        beforeLast.swap(last);
        last.swap(current);
    }
    return last[right.size()];
}

/// Names that hold one another are near too: "tumbling" is meant for "window.tumbling".
bool isPartOf(std::string_view part, std::string_view whole) {
    return part.size() >= 3 &&
           std::search(whole.begin(), whole.end(), part.begin(), part.end(), sameLetter) != whole.end();
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
