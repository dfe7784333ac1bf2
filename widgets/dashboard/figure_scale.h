#pragma once
#include "widgets/dashboard/figure_text.h"
#include "widgets/dashboard/thresholds.h"

#include <optional>
#include <string>
#include <vector>

namespace weir {

/// The ends between which a gauge or a bar shows figures.
struct FigureScale {
    double least = 0;
    double greatest = 1; ///< above `least`

    /// Where a value lies between the ends, 0 to 1; one outside lies at the end that it is beyond.
    double share(double value) const;
};

/// What the user has said of the ends, each of which may be left open.
struct ScaleSettings {
    std::optional<double> least;
    std::optional<double> greatest;
};

/// The ends for figures that were seen within `seen`, in this unit: those that are set; else round ones with
/// zero, all thresholds and all figures between them, and 0 to 100 for per cent.
FigureScale figureScale(const ScaleSettings& settings, const std::string& unit,
                        const std::vector<Threshold>& thresholds, const FigureRange& seen);

/// Reads `min` and `max` of a panel's settings.
ScaleSettings readScale(const Parameters& settings);
/// The declarations of `min` and `max`.
std::vector<Parameter> scaleParameters();

} // namespace weir
