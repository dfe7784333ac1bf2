#pragma once
#include "pipeline/data/timestamp.h"
#include "widgets/dashboard/figure_text.h"
#include "widgets/dashboard/thresholds.h"

#include <chrono>
#include <optional>
#include <vector>

namespace weir {

/// What a time chart looks like.
struct ChartSettings {
    Duration range{std::chrono::minutes(1)}; ///< shown while live
    bool isStepped = false;                  ///< a value holds until the next
    std::optional<double> yMinimum;          ///< unset: fitted to what is visible
    std::optional<double> yMaximum;
    FigureFormat format;
    std::vector<Threshold> thresholds;
};

} // namespace weir
