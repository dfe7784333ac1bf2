#pragma once
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace weir {

/// How often values fall into bins of equal width.
struct Histogram {
    double first = 0; ///< where the first bin begins
    double width = 1; ///< of a bin
    std::vector<std::uint64_t> counts;
    std::uint64_t total = 0;

    double from(std::size_t bin) const { return first + width * static_cast<double>(bin); }
};

/// Counts finite values. The bins' ends are round numbers; there are about `bins` of them, and unset as many
/// as the number of values allows to tell apart.
Histogram histogramOf(std::span<const double> values, std::optional<int> bins);

/// Counts other values into the bins of `like`; what lies outside of them is left out.
Histogram histogramLike(const Histogram& like, std::span<const double> values);

/// The value below which `share` (0 to 1) of `values` lie, between two of them as far as it must; NaN if
/// there are none. Puts them into another order.
double quantileOf(std::vector<double>& values, double share);

} // namespace weir
