#pragma once
#include "pipeline/nodes/parameters.h"

#include <QColor>

#include <cstdint>

class QCPColorGradient;

namespace weir {

/// Colours from little to much. Each step of them looks as large as any other, in grey and to colour-blind
/// eyes too. What is little comes near the theme's ground: dark on dark, light on light.
enum class Ramp : std::uint8_t { Viridis, Cividis, Magma };

/// `share` from 0, little, to 1, much.
QColor rampColor(Ramp ramp, double share);
/// The whole ramp, of 256 steps; what has no value lets the ground through.
QCPColorGradient gradientOf(Ramp ramp);

/// The declaration of `colors`, which names one.
Parameter rampParameter();
Ramp rampOf(const Parameters& settings);

} // namespace weir
