#pragma once
#include <QProxyStyle>

namespace weir {

/// The look of controls below the style sheet: Fusion, without the icons that the desktop would put into
/// dialogs. Their buttons have words alone, their messages the icons of the theme.
class ControlStyle : public QProxyStyle {
    Q_OBJECT
public:
    ControlStyle();

    int styleHint(StyleHint hint, const QStyleOption* option, const QWidget* widget,
                  QStyleHintReturn* result) const override;
    int pixelMetric(PixelMetric metric, const QStyleOption* option, const QWidget* widget) const override;
    QIcon standardIcon(StandardPixmap icon, const QStyleOption* option, const QWidget* widget) const override;
};

} // namespace weir
