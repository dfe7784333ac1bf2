#include "widgets/dashboard/color_ramp.h"

#include "widgets/dashboard/plot_parameters.h"
#include "widgets/theme/theme.h"

#include <qcustomplot.h>

#include <algorithm>
#include <span>

namespace weir {

namespace {

// Steps of the ramps of matplotlib (viridis, magma: Smith and van der Walt; cividis: Nunez, Anderton and
// Renslow), all in the public domain.
constexpr QRgb kViridis[] = {0xff440154, 0xff482475, 0xff414487, 0xff355f8d, 0xff2a788e, 0xff21918c,
                             0xff22a884, 0xff44bf70, 0xff7ad151, 0xffbddf26, 0xfffde725};
constexpr QRgb kCividis[] = {0xff00204d, 0xff00336f, 0xff39486b, 0xff575c6d, 0xff707173,
                             0xff8a8779, 0xffa69d75, 0xffc4b56c, 0xffe4cf5b, 0xffffea46};
constexpr QRgb kMagma[] = {0xff000004, 0xff140e36, 0xff3b0f70, 0xff641a80, 0xff8c2981, 0xffb73779,
                           0xffde4968, 0xfff7705c, 0xfffe9f6d, 0xfffecf92, 0xfffcfdbf};

std::span<const QRgb> stepsOf(Ramp ramp) {
    switch (ramp) {
    case Ramp::Viridis:
        return kViridis;
    case Ramp::Cividis:
        return kCividis;
    case Ramp::Magma:
        return kMagma;
    }
    return kViridis;
}

} // namespace

QColor rampColor(Ramp ramp, double share, RampGround ground) {
    const std::span<const QRgb> steps = stepsOf(ramp);
    share = std::clamp(share, 0.0, 1.0);
    if (ground == RampGround::Theme && !Theme::instance().isDark()) share = 1 - share;
    const double place = share * static_cast<double>(steps.size() - 1);
    const std::size_t step = std::min(static_cast<std::size_t>(place), steps.size() - 2);
    return mixed(QColor(steps[step + 1]), QColor(steps[step]), place - static_cast<double>(step));
}

QCPColorGradient gradientOf(Ramp ramp, RampGround ground) {
    QCPColorGradient gradient;
    gradient.setLevelCount(256);
    QMap<double, QColor> stops;
    const auto last = static_cast<int>(stepsOf(ramp).size()) - 1;
    for (int step = 0; step <= last; ++step)
        stops[static_cast<double>(step) / last] = rampColor(ramp, static_cast<double>(step) / last, ground);
    gradient.setColorStops(stops);
    gradient.setNanHandling(QCPColorGradient::nhTransparent);
    return gradient;
}

Parameter rampParameter() {
    return choiceParameter("colors", "Colours",
                           "From little to much; all of them are told apart in grey too.",
                           {{"viridis", "Viridis", "violet, green and yellow"},
                            {"cividis", "Cividis", "blue and yellow"},
                            {"magma", "Magma", "violet, red and light yellow"}});
}

Ramp rampOf(const Parameters& settings) {
    const std::string colors = settings.text("colors");
    return colors == "cividis" ? Ramp::Cividis : colors == "magma" ? Ramp::Magma : Ramp::Viridis;
}

} // namespace weir
