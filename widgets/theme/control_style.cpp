#include "widgets/theme/control_style.h"

#include "widgets/theme/theme.h"

namespace weir {

namespace {

constexpr int kMessageIconSize = 24;

} // namespace

ControlStyle::ControlStyle() : QProxyStyle(QStringLiteral("Fusion")) {}

int ControlStyle::styleHint(StyleHint hint, const QStyleOption* option, const QWidget* widget,
                            QStyleHintReturn* result) const {
    if (hint == SH_DialogButtonBox_ButtonsHaveIcons) return 0;
    return QProxyStyle::styleHint(hint, option, widget, result);
}

int ControlStyle::pixelMetric(PixelMetric metric, const QStyleOption* option, const QWidget* widget) const {
    return metric == PM_MessageBoxIconSize ? kMessageIconSize
                                           : QProxyStyle::pixelMetric(metric, option, widget);
}

QIcon ControlStyle::standardIcon(StandardPixmap icon, const QStyleOption* option,
                                 const QWidget* widget) const {
    const Theme& theme = Theme::instance();
    const Colors& colors = theme.colors();
    switch (icon) {
    case SP_MessageBoxInformation:
        return theme.icon(QStringLiteral("info"), colors.accent);
    case SP_MessageBoxQuestion:
        return theme.icon(QStringLiteral("help"), colors.accent);
    case SP_MessageBoxWarning:
        return theme.icon(QStringLiteral("warning"), colors.warning);
    case SP_MessageBoxCritical:
        return theme.icon(QStringLiteral("error"), colors.critical);
    default:
        return QProxyStyle::standardIcon(icon, option, widget);
    }
}

} // namespace weir
