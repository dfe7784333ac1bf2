#include "widgets/dashboard/histogram.h"

#include "widgets/dashboard/nice_step.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace weir {

namespace {

constexpr int kMostBins = 400;
constexpr int kLeastAutomatic = 8;
constexpr int kMostAutomatic = 60;

} // namespace

Histogram histogramOf(std::span<const double> values, std::optional<int> bins) {
    Histogram histogram;
    histogram.total = values.size();
    if (values.empty()) return histogram;
    const auto [least, greatest] = std::minmax_element(values.begin(), values.end());
    const bool isWhole =
        std::all_of(values.begin(), values.end(), [](double v) { return v == std::floor(v); });
    const int wanted = std::clamp(
        bins.value_or(std::clamp(static_cast<int>(2 * std::cbrt(static_cast<double>(values.size()))),
                                 kLeastAutomatic, kMostAutomatic)),
        1, kMostBins);
    const double range = *greatest - *least;
    // Far from zero the digits of a double end somewhere; a bin is no narrower.
    const double finest = std::max({std::abs(*least), std::abs(*greatest), 1e-300}) * 1e-12;
    histogram.width = range > 0 ? niceStep(std::max(range / wanted, finest))
                                : niceStep(std::max(std::abs(*least) * 0.01, finest));
    // Between whole numbers there is nothing to count.
    if (isWhole) histogram.width = std::max(histogram.width, 1.0);
    if (range == 0 && *least == 0) histogram.width = 1;
    histogram.first = std::floor(*least / histogram.width) * histogram.width;
    const auto last = static_cast<std::size_t>((*greatest - histogram.first) / histogram.width);
    histogram.counts.assign(last + 1, 0);
    for (const double value : values) {
        const auto bin = static_cast<std::size_t>(std::max(0.0, (value - histogram.first) / histogram.width));
        ++histogram.counts[std::min(bin, last)];
    }
    return histogram;
}

Histogram histogramLike(const Histogram& like, std::span<const double> values) {
    Histogram histogram{like.first, like.width, std::vector<std::uint64_t>(like.counts.size(), 0),
                        values.size()};
    for (const double value : values) {
        const double bin = std::floor((value - like.first) / like.width);
        if (bin >= 0 && bin < static_cast<double>(histogram.counts.size()))
            ++histogram.counts[static_cast<std::size_t>(bin)];
    }
    return histogram;
}

double quantileOf(std::vector<double>& values, double share) {
    if (values.empty()) return std::numeric_limits<double>::quiet_NaN();
    const double place = share * static_cast<double>(values.size() - 1);
    const auto whole = static_cast<std::ptrdiff_t>(place);
    std::nth_element(values.begin(), values.begin() + whole, values.end());
    const double below = values[static_cast<std::size_t>(whole)];
    const double part = place - static_cast<double>(whole);
    if (part == 0) return below;
    return below + part * (*std::min_element(values.begin() + whole + 1, values.end()) - below);
}

} // namespace weir
