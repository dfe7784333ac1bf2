#include "widgets/dashboard/thresholds.h"

#include "widgets/theme/theme.h"

#include <algorithm>

namespace weir {

Threshold::State thresholdState(std::string_view name) {
    return name == "good"       ? Threshold::State::Good
           : name == "critical" ? Threshold::State::Critical
                                : Threshold::State::Warning;
}

std::vector<Threshold> readThresholds(const Parameters& settings) {
    std::vector<Threshold> thresholds;
    for (const Parameters& row : settings.rows("thresholds")) {
        if (!row.has("from")) continue;
        thresholds.push_back({row.number("from"), thresholdState(row.text("state"))});
    }
    std::stable_sort(thresholds.begin(), thresholds.end(),
                     [](const Threshold& a, const Threshold& b) { return a.from < b.from; });
    return thresholds;
}

std::optional<Threshold::State> stateOf(double value, const std::vector<Threshold>& thresholds) {
    std::optional<Threshold::State> state;
    for (const Threshold& threshold : thresholds)
        if (value >= threshold.from) state = threshold.state;
    return state;
}

QColor colorOf(Threshold::State state) {
    const Colors& colors = Theme::instance().colors();
    switch (state) {
    case Threshold::State::Good:
        return colors.good;
    case Threshold::State::Warning:
        return colors.warning;
    case Threshold::State::Critical:
        return colors.critical;
    }
    return colors.text;
}

} // namespace weir
