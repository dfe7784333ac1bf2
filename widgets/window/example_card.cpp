#include "widgets/window/example_card.h"

#include "widgets/canvas/graph_picture.h"
#include "widgets/theme/theme.h"

#include <QPainter>
#include <QPainterPath>
#include <QTextLayout>

#include <algorithm>

namespace weir {

namespace {

constexpr int kWidth = 250;
constexpr int kPictureHeight = 120;
constexpr int kDescriptionLines = 3;
constexpr int kIconSize = 18;

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

ExampleCard::ExampleCard(const Graph& graph, const QString& icon, const QString& title, QWidget* parent)
    : QAbstractButton(parent), graph_(graph), icon_(icon),
      description_(QString::fromStdString(graph.description)) {
    setText(title);
    setAccessibleDescription(description_);
    setToolTip(description_);
    setCursor(Qt::PointingHandCursor);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(&Theme::instance(), &Theme::changed, this, [this] {
        picture_ = QPixmap();
        update();
    });
}

QSize ExampleCard::sizeHint() const {
    const Theme& theme = Theme::instance();
    const int title = QFontMetrics(theme.font(TextStyle::Emphasis)).height();
    const int lines = kDescriptionLines * QFontMetrics(theme.font(TextStyle::Body)).lineSpacing();
    return QSize(kWidth,
                 kPictureHeight + 2 * spacing::medium + std::max(kIconSize, title) + spacing::tight + lines);
}

void ExampleCard::paintEvent(QPaintEvent*) {
    const Theme& theme = Theme::instance();
    const Colors& colors = theme.colors();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF whole = QRectF(rect()).adjusted(0.75, 0.75, -0.75, -0.75);
    QPainterPath shape;
    shape.addRoundedRect(whole, spacing::radius, spacing::radius);
    painter.fillPath(shape, isDown() ? colors.raised : colors.surface);

    const QSize pictureSize(width(), kPictureHeight);
    if (picture_.deviceIndependentSize().toSize() != pictureSize ||
        picture_.devicePixelRatio() != devicePixelRatioF())
        picture_ = graphPicture(graph_, pictureSize, devicePixelRatioF());
    painter.setClipPath(shape);
    painter.drawPixmap(0, 0, picture_);
    painter.fillRect(QRectF(0, kPictureHeight, width(), 1), colors.border);
    painter.setClipping(false);
    const bool isMarked = underMouse() || hasFocus();
    painter.setPen(QPen(isMarked ? colors.accent : colors.border, isMarked ? 1.5 : 1));
    painter.setBrush(Qt::NoBrush);
    painter.drawPath(shape);

    QRectF inner = QRectF(rect()).adjusted(spacing::large, kPictureHeight + spacing::medium, -spacing::large,
                                           -spacing::medium);
    painter.setFont(theme.font(TextStyle::Emphasis));
    painter.setPen(colors.text);
    const QFontMetricsF title(painter.font(), this);
    const qreal row = std::max<qreal>(kIconSize, title.height());
    const qreal iconTop = inner.top() + (row - kIconSize) / 2;
    theme.icon(icon_, colors.accent)
        .paint(&painter, QRect(QPointF(inner.left(), iconTop).toPoint(), QSize(kIconSize, kIconSize)));
    const qreal textLeft = inner.left() + kIconSize + spacing::small;
    painter.drawText(QPointF(textLeft, inner.top() + (row - title.height()) / 2 + title.ascent()),
                     title.elidedText(text(), Qt::ElideRight, inner.right() - textLeft));
    inner.setTop(inner.top() + row + spacing::tight);
    painter.setFont(theme.font(TextStyle::Body));
    painter.setPen(colors.textMuted);
    drawLines(painter, inner, description_, kDescriptionLines);
}

} // namespace weir
