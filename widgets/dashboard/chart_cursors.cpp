#include "widgets/dashboard/chart_cursors.h"

#include "widgets/dashboard/time_navigation.h"
#include "widgets/theme/theme.h"

#include <QPainter>

#include <algorithm>

namespace weir {

namespace {

constexpr int kTint = 22;      ///< of 255, between the cursors
constexpr int kFlagWidth = 15; ///< of the letter's ground

} // namespace

void paintCursors(QPainter& painter, const QRect& plot, const TimeNavigation& navigation,
                  const BoardTime& time) {
    const auto& cursors = time.cursors();
    const Theme& theme = Theme::instance();
    const Colors& colors = theme.colors();
    const auto placeOf = [&](Timestamp moment) { return navigation.xAt(moment); };
    painter.save();
    painter.setClipRect(plot.adjusted(-kFlagWidth, -kFlagWidth, kFlagWidth, 1));
    if (cursors[0] && cursors[1]) {
        QColor tint = colors.accent;
        tint.setAlpha(kTint);
        const double a = std::clamp(placeOf(*cursors[0]), plot.left() - 1.0, plot.right() + 1.0);
        const double b = std::clamp(placeOf(*cursors[1]), plot.left() - 1.0, plot.right() + 1.0);
        painter.fillRect(
            QRectF(QPointF(std::min(a, b), plot.top()), QPointF(std::max(a, b), plot.bottom() + 1)), tint);
    }
    painter.setFont(theme.font(TextStyle::Caption));
    const int flagHeight = painter.fontMetrics().height();
    for (std::size_t i = 0; i < cursors.size(); ++i) {
        if (!cursors[i]) continue;
        const double x = placeOf(*cursors[i]);
        if (x < plot.left() - 1 || x > plot.right() + 1) continue;
        painter.setRenderHint(QPainter::Antialiasing, false);
        painter.setPen(QPen(colors.accent, 0));
        painter.drawLine(QPointF(x, plot.top()), QPointF(x, plot.bottom()));
        const QRectF flag(x - kFlagWidth / 2.0, plot.top() - 1, kFlagWidth, flagHeight);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        painter.setBrush(colors.accent);
        painter.drawRoundedRect(flag, 3, 3);
        painter.setPen(colors.accentText);
        painter.drawText(flag, Qt::AlignCenter, i == 0 ? QStringLiteral("A") : QStringLiteral("B"));
    }
    painter.restore();
}

} // namespace weir
