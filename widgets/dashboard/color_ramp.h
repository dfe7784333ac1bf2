#pragma once
#include "pipeline/nodes/parameters.h"

#include <QColor>

#include <cstdint>

class QCPColorGradient;

namespace weir {

/// Colours from little to much. Each step of them looks as large as any other, in grey and to colour-blind
/// eyes too.
enum class Ramp : std::uint8_t { Viridis, Cividis, Magma };

/// What the colour of little is to look like.
enum class RampGround : std::uint8_t {
    Theme, ///< near the theme's ground, where cells without a value show that
    Dark,  ///< dark in both themes, where colours fill the whole picture
};

/// `share` from 0, little, to 1, much.
QColor rampColor(Ramp ramp, double share, RampGround ground = RampGround::Theme);
/// The whole ramp, of 256 steps; what has no value lets the ground through.
QCPColorGradient gradientOf(Ramp ramp, RampGround ground);

/// The declaration of `colors`, which names one.
Parameter rampParameter();
Ramp rampOf(const Parameters& settings);

} // namespace weir
