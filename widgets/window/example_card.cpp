#include "widgets/window/example_card.h"

#include "widgets/theme/theme.h"

#include <QPainter>
#include <QTextLayout>

namespace weir {

namespace {

constexpr int kWidth = 250;
constexpr int kDescriptionLines = 4;
constexpr int kIconSize = 22;

/// Text in at most so many lines, the last one elided.
void drawLines(QPainter& painter, const QRectF& place, const QString& text, int mostLines) {
    const QFontMetricsF metrics(painter.font(), painter.device());
    QTextLayout layout(text, painter.font(), painter.device());
    layout.beginLayout();
    double y = place.top();
    for (int i = 0; i < mostLines; ++i) {
        QTextLine line = layout.createLine();
        if (!line.isValid()) break;
        line.setLineWidth(place.width());
        const bool isLast = i + 1 == mostLines || y + 2 * metrics.lineSpacing() > place.bottom();
        const QString rest = text.mid(line.textStart());
        const QString shown = isLast ? metrics.elidedText(rest, Qt::ElideRight, place.width())
                                     : text.mid(line.textStart(), line.textLength()).trimmed();
        painter.drawText(QPointF(place.left(), y + metrics.ascent()), shown);
        y += metrics.lineSpacing();
        if (isLast) break;
    }
    layout.endLayout();
}

} // namespace

ExampleCard::ExampleCard(const QString& icon, const QString& title, const QString& description,
                         QWidget* parent)
    : QAbstractButton(parent), icon_(icon), description_(description) {
    setText(title);
    setAccessibleDescription(description);
    setToolTip(description);
    setCursor(Qt::PointingHandCursor);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(&Theme::instance(), &Theme::changed, this, qOverload<>(&QWidget::update));
}

QSize ExampleCard::sizeHint() const {
    const Theme& theme = Theme::instance();
    const int title = QFontMetrics(theme.font(TextStyle::Emphasis)).height();
    const int lines = kDescriptionLines * QFontMetrics(theme.font(TextStyle::Body)).lineSpacing();
    return QSize(kWidth, 2 * spacing::large + kIconSize + spacing::small + title + spacing::tight + lines);
}

void ExampleCard::paintEvent(QPaintEvent*) {
    const Theme& theme = Theme::instance();
    const Colors& colors = theme.colors();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool isMarked = underMouse() || hasFocus();
    painter.setPen(QPen(isMarked ? colors.accent : colors.border, isMarked ? 1.5 : 1));
    painter.setBrush(isDown() ? colors.raised : colors.surface);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.75, 0.75, -0.75, -0.75), spacing::radius,
                            spacing::radius);

    QRectF inner = QRectF(rect()).adjusted(spacing::large, spacing::large, -spacing::large, -spacing::medium);
    theme.icon(icon_, colors.accent)
        .paint(&painter, QRect(inner.topLeft().toPoint(), QSize(kIconSize, kIconSize)));
    inner.setTop(inner.top() + kIconSize + spacing::small);
    painter.setFont(theme.font(TextStyle::Emphasis));
    painter.setPen(colors.text);
    const QFontMetricsF title(painter.font(), this);
    painter.drawText(QPointF(inner.left(), inner.top() + title.ascent()),
                     title.elidedText(text(), Qt::ElideRight, inner.width()));
    inner.setTop(inner.top() + title.height() + spacing::tight);
    painter.setFont(theme.font(TextStyle::Body));
    painter.setPen(colors.textMuted);
    drawLines(painter, inner, description_, kDescriptionLines);
}

} // namespace weir
