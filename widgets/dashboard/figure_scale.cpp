#include "widgets/dashboard/figure_scale.h"

#include <algorithm>
#include <cmath>

namespace weir {

namespace {

/// The next round number from `size` on: 1, 2, 2.5 or 5 times a power of ten.
double roundUp(double size) {
    if (!(size > 0)) return 0;
    const double power = std::pow(10, std::floor(std::log10(size)));
    for (const double step : {1.0, 2.0, 2.5, 5.0})
        if (size <= step * power * (1 + 1e-9)) return step * power;
    return 10 * power;
}

} // namespace

double FigureScale::share(double value) const {
    if (std::isnan(value)) return 0;
    // Halved, for the ends may be as far apart as numbers can be.
    return std::clamp((value / 2 - least / 2) / (greatest / 2 - least / 2), 0.0, 1.0);
}

FigureScale figureScale(const ScaleSettings& settings, const std::string& unit,
                        const std::vector<Threshold>& thresholds, const FigureRange& seen) {
    FigureRange range;
    range.include(0);
    if (unit == "%") range.include(100);
    if (seen.least <= seen.greatest) {
        range.include(seen.least);
        range.include(seen.greatest);
    }
    for (const Threshold& threshold : thresholds)
        range.include(threshold.from);
    // A threshold at the very end would leave its state no room.
    if (!thresholds.empty() && thresholds.back().from >= range.greatest && thresholds.back().from > 0)
        range.include(thresholds.back().from * 1.1);
    FigureScale scale{settings.least.value_or(-roundUp(-range.least)),
                      settings.greatest.value_or(roundUp(range.greatest))};
    if (!(scale.greatest > scale.least)) {
        const double room = std::max(1.0, std::abs(scale.least) / 10);
        if (settings.greatest && !settings.least)
            scale.least = scale.greatest - room;
        else
            scale.greatest = scale.least + room;
    }
    return scale;
}

ScaleSettings readScale(const Parameters& settings) {
    ScaleSettings scale;
    if (settings.has("min")) scale.least = settings.number("min");
    if (settings.has("max")) scale.greatest = settings.number("max");
    return scale;
}

std::vector<Parameter> scaleParameters() {
    Parameter least;
    least.id = "min";
    least.type = ParameterType::Number;
    least.label = "From";
    least.summary =
        "The value at the beginning of the scale. When empty, zero or a round number below all values.";
    least.placeholder = "automatic";
    least.example = 0;

    Parameter greatest = least;
    greatest.id = "max";
    greatest.label = "To";
    greatest.summary = "The value at the end of the scale. When empty, a round number above all values and "
                       "thresholds; 100 for %.";
    greatest.example = 100;
    return {least, greatest};
}

} // namespace weir
