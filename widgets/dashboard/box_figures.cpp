#include "widgets/dashboard/box_figures.h"

#include "widgets/dashboard/histogram.h"

#include <algorithm>

namespace weir {

namespace {

constexpr double kWhisker = 1.5;          ///< heights of the box
constexpr std::size_t kMostOutliers = 24; ///< that are drawn on each side

} // namespace

BoxFigures boxFiguresOf(std::vector<double>& values) {
    BoxFigures figures;
    if (values.empty()) return figures;
    figures.lowerQuartile = quantileOf(values, 0.25);
    figures.median = quantileOf(values, 0.5);
    figures.upperQuartile = quantileOf(values, 0.75);
    const double reach = kWhisker * (figures.upperQuartile - figures.lowerQuartile);
    std::sort(values.begin(), values.end());
    const auto first = std::lower_bound(values.begin(), values.end(), figures.lowerQuartile - reach);
    const auto end = std::upper_bound(first, values.end(), figures.upperQuartile + reach);
    figures.lowerWhisker =
        first == values.end() ? figures.lowerQuartile : std::min(*first, figures.lowerQuartile);
    figures.upperWhisker = end == first ? figures.upperQuartile : std::max(*(end - 1), figures.upperQuartile);
    const auto below = static_cast<std::size_t>(first - values.begin());
    const auto above = static_cast<std::size_t>(values.end() - end);
    figures.outliers.assign(values.begin(),
                            values.begin() + static_cast<std::ptrdiff_t>(std::min(below, kMostOutliers)));
    figures.outliers.insert(figures.outliers.end(),
                            values.end() - static_cast<std::ptrdiff_t>(std::min(above, kMostOutliers)),
                            values.end());
    return figures;
}

void ValueSample::add(double value) {
    ++count_;
    least_ = std::min(least_, value);
    greatest_ = std::max(greatest_, value);
    if (values_.size() < kRoom) {
        values_.push_back(value);
        return;
    }
    // Each of all values has the same chance to be in the sample (Vitter's algorithm R, with xorshift).
    random_ ^= random_ << 13;
    random_ ^= random_ >> 7;
    random_ ^= random_ << 17;
    const std::uint64_t place = random_ % count_;
    if (place < kRoom) values_[place] = value;
}

std::vector<double> ValueSample::values() const {
    std::vector<double> values = values_;
    if (isExact()) return values;
    for (const double extreme : {least_, greatest_})
        if (std::find(values.begin(), values.end(), extreme) == values.end()) values.push_back(extreme);
    return values;
}

} // namespace weir
