#include "line_diff.h"

#include <fmt/format.h>

#include <algorithm>

namespace weir {

namespace {

constexpr std::size_t kMostShown = 40;
/// Longer lists are compared line by line, because the table below grows with the product.
constexpr std::size_t kMostCompared = 2000;

/// The lengths of the longest common subsequences of the rests from (i, j) on.
std::vector<std::vector<std::size_t>> commonLengths(const std::vector<std::string>& left,
                                                    const std::vector<std::string>& right) {
    std::vector<std::vector<std::size_t>> lengths(left.size() + 1,
                                                  std::vector<std::size_t>(right.size() + 1));
    for (std::size_t i = left.size(); i-- > 0;)
        for (std::size_t j = right.size(); j-- > 0;)
            lengths[i][j] = left[i] == right[j] ? lengths[i + 1][j + 1] + 1
                                                : std::max(lengths[i + 1][j], lengths[i][j + 1]);
    return lengths;
}

class Report {
public:
    void add(char sign, std::size_t index, const std::string& line) {
        if (shown_++ < kMostShown) text_ += fmt::format("    {} {:>4}  {}\n", sign, index + 1, line);
    }

    std::string text() const {
        if (shown_ <= kMostShown) return text_;
        return text_ + fmt::format("    ... and {} more\n", shown_ - kMostShown);
    }

private:
    std::string text_;
    std::size_t shown_ = 0;
};

} // namespace

std::string diffLines(const std::vector<std::string>& expected, const std::vector<std::string>& found) {
    Report report;
    if (expected.size() > kMostCompared || found.size() > kMostCompared) {
        for (std::size_t index = 0; index < std::max(expected.size(), found.size()); ++index) {
            if (index < expected.size() && index < found.size() && expected[index] == found[index]) continue;
            if (index < expected.size()) report.add('-', index, expected[index]);
            if (index < found.size()) report.add('+', index, found[index]);
        }
        return report.text();
    }
    const auto common = commonLengths(expected, found);
    std::size_t i = 0;
    std::size_t j = 0;
    while (i < expected.size() || j < found.size()) {
        if (i < expected.size() && j < found.size() && expected[i] == found[j]) {
            ++i;
            ++j;
        } else if (j == found.size() || (i < expected.size() && common[i + 1][j] >= common[i][j + 1])) {
            report.add('-', i, expected[i]);
            ++i;
        } else {
            report.add('+', j, found[j]);
            ++j;
        }
    }
    return report.text();
}

} // namespace weir
