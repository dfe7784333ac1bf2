#pragma once
#include <cstdint>
#include <limits>
#include <vector>

namespace weir {

/// How values spread: what a box plot draws of them.
struct BoxFigures {
    double lowerQuartile = 0;
    double median = 0;
    double upperQuartile = 0;
    double lowerWhisker = 0; ///< the least value within 1.5 boxes of the box
    double upperWhisker = 0;
    std::vector<double> outliers; ///< beyond the whiskers; the farthest ones, if there are many
};

/// Of one value or more, in any order; puts them into another.
BoxFigures boxFiguresOf(std::vector<double>& values);

/// What is kept of many values, to know how they spread: all up to kRoom, then a fair sample of so many, and
/// always the least and the greatest. The same values in the same order give the same sample. One thread.
class ValueSample {
public:
    static constexpr std::size_t kRoom = 400;

    void add(double value);
    std::uint64_t count() const { return count_; }
    bool isExact() const { return count_ <= kRoom; }
    /// The sample, with the least and the greatest of all.
    std::vector<double> values() const;

private:
    std::vector<double> values_;
    double least_ = std::numeric_limits<double>::infinity();
    double greatest_ = -std::numeric_limits<double>::infinity();
    std::uint64_t count_ = 0;
    std::uint64_t random_ = 0x9e3779b97f4a7c15; ///< state of the generator
};

} // namespace weir
