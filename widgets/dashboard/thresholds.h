#pragma once
#include "pipeline/nodes/parameters.h"

#include <QColor>

#include <optional>
#include <string_view>
#include <vector>

namespace weir {

/// From `from` on a figure is in `state`.
struct Threshold {
    enum class State : std::uint8_t { Good, Warning, Critical };
    double from = 0;
    State state = State::Warning;
};

/// The state of that name: "good", "warning", "critical".
Threshold::State thresholdState(std::string_view name);

/// The rows of a panel's `thresholds`, ascending; rows without a number are left out.
std::vector<Threshold> readThresholds(const Parameters& settings);

/// The state of `value`: that of the highest threshold it reaches, or nothing below all of them.
std::optional<Threshold::State> stateOf(double value, const std::vector<Threshold>& thresholds);

/// The theme's colour for a state.
QColor colorOf(Threshold::State state);

} // namespace weir
