#include "widgets/dashboard/chart_settings.h"

namespace weir {

namespace {

constexpr std::string_view kBehindKey = " \u00b7 ";

} // namespace

std::string_view fieldOf(std::string_view series) {
    const std::size_t end = series.rfind(kBehindKey);
    return end == std::string_view::npos ? series : series.substr(end + kBehindKey.size());
}

const SeriesSettings* settingsOf(const ChartSettings& settings, std::string_view series) {
    const SeriesSettings* ofField = nullptr;
    for (const SeriesSettings& asked : settings.series) {
        if (asked.series == series) return &asked;
        if (!ofField && asked.series == fieldOf(series)) ofField = &asked;
    }
    return ofField;
}

} // namespace weir
