#include "widgets/dashboard/plot_card.h"

#include "widgets/theme/theme.h"

#include <QPainter>

#include <algorithm>

namespace weir {

namespace {

constexpr int kMarkSize = 8;
constexpr int kMostNameWidth = 220;

} // namespace

PlotCard::PlotCard(QWidget* plot) : PointerLayer(plot) {
    setObjectName(QStringLiteral("card"));
}

void PlotCard::show(QPoint position, PlotReading reading) {
    position_ = position;
    reading_ = std::move(reading);
    update();
}

void PlotCard::leave() {
    if (!reading_) return;
    reading_.reset();
    update();
}

void PlotCard::setLine(std::optional<double> x, QRect area) {
    if (x && (*x < area.left() || *x > area.right())) x.reset();
    if (x == line_ && area == area_) return;
    line_ = x;
    area_ = area;
    update();
}

QString PlotCard::text() const {
    if (!reading_) return {};
    QString text = reading_->heading;
    for (const PlotReading::Line& line : reading_->lines)
        text += u'\n' + line.name + QStringLiteral(": ") + line.value;
    return text;
}

void PlotCard::paintLasting(QPainter& painter) const {
    if (cursors_) cursors_(painter);
}

void PlotCard::paintEvent(QPaintEvent*) {
    const Colors& colors = Theme::instance().colors();
    QPainter painter(this);
    paintLasting(painter);
    if (line_) {
        painter.setPen(QPen(colors.textMuted, 0));
        painter.drawLine(QPointF(*line_, area_.top()), QPointF(*line_, area_.bottom()));
    }
    if (!reading_) return;
    painter.setRenderHint(QPainter::Antialiasing);
    if (!reading_->outline.isNull()) {
        painter.setPen(QPen(colors.text, 1.5));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(reading_->outline);
    }
    paintCard(painter);
}

void PlotCard::paintCard(QPainter& painter) {
    const Theme& theme = Theme::instance();
    const Colors& colors = theme.colors();
    const QFont textFont = theme.font(TextStyle::Caption);
    const QFont figureFont = theme.figures(TextStyle::Caption);
    const QFontMetrics text(textFont, this);
    const QFontMetrics figures(figureFont, this);
    const int lineHeight = std::max(text.height(), figures.height()) + 2;
    const auto room = static_cast<std::size_t>(std::max(1, (height() - 3 * spacing::small) / lineHeight - 1));
    std::vector<PlotReading::Line> lines = reading_->lines;
    if (lines.size() > room) {
        const auto left = static_cast<int>(lines.size() - room + 1);
        lines.resize(room - 1);
        lines.push_back({tr("and %n more", nullptr, left), {}, {}});
    }

    int nameWidth = 0;
    int valueWidth = 0;
    bool isMarked = false;
    for (PlotReading::Line& line : lines) {
        line.name = text.elidedText(line.name, Qt::ElideMiddle, kMostNameWidth);
        nameWidth = std::max(nameWidth, text.horizontalAdvance(line.name));
        valueWidth = std::max(valueWidth, figures.horizontalAdvance(line.value));
        isMarked = isMarked || line.color.isValid();
    }
    const int mark = isMarked ? kMarkSize + spacing::small : 0;
    const QString heading = text.elidedText(reading_->heading, Qt::ElideMiddle, 2 * kMostNameWidth);
    const int inner = std::max(mark + nameWidth + (valueWidth > 0 ? spacing::large + valueWidth : 0),
                               text.horizontalAdvance(heading));
    const int count = static_cast<int>(lines.size()) + (heading.isEmpty() ? 0 : 1);
    QRect card(0, 0, inner + 2 * spacing::small, count * lineHeight + 2 * spacing::tight);
    const bool fitsRight = position_.x() + spacing::medium + card.width() <= width();
    card.moveLeft(std::max(1, fitsRight ? position_.x() + spacing::medium
                                        : position_.x() - spacing::medium - card.width()));
    card.moveTop(std::clamp(position_.y() - card.height() / 2, 1, std::max(1, height() - card.height() - 1)));

    painter.setPen(QPen(colors.border, 1));
    painter.setBrush(colors.raised);
    painter.drawRoundedRect(QRectF(card).adjusted(0.5, 0.5, -0.5, -0.5), spacing::radius, spacing::radius);
    QRect line(card.left() + spacing::small, card.top() + spacing::tight, inner, lineHeight);
    if (!heading.isEmpty()) {
        painter.setFont(textFont);
        painter.setPen(colors.textMuted);
        painter.drawText(line, Qt::AlignVCenter | Qt::AlignLeft, heading);
        line.translate(0, lineHeight);
    }
    for (const PlotReading::Line& reading : lines) {
        if (reading.color.isValid()) {
            painter.setPen(Qt::NoPen);
            painter.setBrush(reading.color);
            painter.drawRoundedRect(
                QRectF(line.left(), line.center().y() - kMarkSize / 2.0 + 0.5, kMarkSize, kMarkSize), 2, 2);
        }
        painter.setPen(colors.text);
        painter.setFont(textFont);
        painter.drawText(line.adjusted(mark, 0, 0, 0), Qt::AlignVCenter | Qt::AlignLeft, reading.name);
        painter.setFont(figureFont);
        painter.drawText(line, Qt::AlignVCenter | Qt::AlignRight, reading.value);
        line.translate(0, lineHeight);
    }
}

} // namespace weir
