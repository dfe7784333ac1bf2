#pragma once
#include "widgets/dashboard/figure_text.h"
#include "widgets/dashboard/thresholds.h"

#include <map>
#include <set>
#include <string>

namespace weir {

/// How a table paints the cells of its columns, by the names of the fields.
struct TableColumns {
    std::map<std::string, std::vector<Threshold>, std::less<>> thresholds;
    std::vector<Threshold> everyThreshold;     ///< of numeric columns without thresholds of their own
    std::set<std::string, std::less<>> bars;   ///< whose values are bars behind their figures
    std::set<std::string, std::less<>> shades; ///< the greater the value, the stronger the colour
    std::map<std::string, int, std::less<>> widths;

    const std::vector<Threshold>& thresholdsOf(std::string_view field) const;
};

/// Reads `thresholds`, `bars`, `shades` and `widths`.
TableColumns readTableColumns(const Parameters& settings);
/// Their declarations.
std::vector<Parameter> tableColumnParameters();
/// Widths as `widths` holds them.
Json widthsAsRows(const std::map<std::string, int, std::less<>>& widths);

} // namespace weir
