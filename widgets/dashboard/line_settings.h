#pragma once
#include "pipeline/nodes/parameters.h"
#include "widgets/dashboard/chart_settings.h"

#include <string>
#include <vector>

namespace weir {

/// What the user sets of a line chart, `source` first; they stand in resources/formats/panels.md.
std::vector<Parameter> lineParameters();
/// Those that choose what is kept of the records.
std::vector<std::string> lineDataParameters();

/// The fields that a line chart reads by its settings; empty: every numeric one.
std::vector<std::string> readLineFields(const Parameters& settings);
ChartSettings readChartSettings(const Parameters& settings);
/// A colour among the settings that is none; empty: all are.
std::string wrongColor(const Parameters& settings);

} // namespace weir
