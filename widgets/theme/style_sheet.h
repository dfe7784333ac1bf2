#pragma once
#include "widgets/theme/theme.h"

#include <QString>

namespace weir {

/// The application's style sheet in these colours. Beside the controls themselves it knows these properties:
/// - QPushButton, QToolButton `kind`: "primary" (filled with the accent), "danger", "flat" (no frame until
/// hovered);
/// - QLabel `tone`: "muted", "good", "warning", "critical", "accent";
/// - QWidget or QFrame `ground`: "surface", "raised", "canvas", "window"; with `edge` "top", "bottom",
/// "left", "right" or
///   "all" for a hairline.
/// Set them before the widget is first shown, or call repolish() after.
QString styleSheet(const Colors& colors, bool dark);

/// Makes a property set after the first show take effect.
void repolish(QWidget* widget);

} // namespace weir
