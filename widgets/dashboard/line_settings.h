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
/// The rows of `series` with that colour of the palette for one of them, by its number; -1: its own again.
Json withPaletteColor(Json rows, const std::string& series, int color);
/// A colour among the settings that is none; empty: all are.
std::string wrongColor(const Parameters& settings);

} // namespace weir
