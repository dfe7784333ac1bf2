#include "widgets/dashboard/chart_legend.h"

#include "widgets/theme/theme.h"

#include <QHelpEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>
#include <numeric>

namespace weir {

namespace {

constexpr int kMarkWidth = 16;
constexpr double kMarkHeight = 2.5;
constexpr int kMostNameWidth = 180;
constexpr int kMargin = spacing::medium; ///< on both sides
constexpr int kBetween = spacing::large; ///< entries

QFont nameFont() {
    return Theme::instance().font(TextStyle::Caption);
}
QFont valueFont() {
    return Theme::instance().figures(TextStyle::Caption);
}

} // namespace

ChartLegend::ChartLegend(QWidget* parent) : QWidget(parent) {
    setMouseTracking(true);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    connect(&Theme::instance(), &Theme::changed, this, qOverload<>(&QWidget::update));
}

void ChartLegend::setShape(Shape shape) {
    shape_ = shape;
    updateGeometry();
    update();
}

void ChartLegend::setEntries(std::vector<Entry> entries) {
    const QFontMetrics figures(valueFont(), this);
    if (entries.size() != entries_.size()) valueWidths_.assign(entries.size(), 0);
    bool isWider = entries.size() != entries_.size();
    for (std::size_t i = 0; i < entries.size(); ++i) {
        const int width = figures.horizontalAdvance(entries[i].value);
        if (width > valueWidths_[i] || (i < entries_.size() && entries[i].name != entries_[i].name))
            isWider = true;
        valueWidths_[i] = std::max(valueWidths_[i], width);
    }
    entries_ = std::move(entries);
    if (isWider) updateGeometry();
    update();
}

std::vector<QRect> ChartLegend::places(int width) const {
    const QFontMetrics names(nameFont(), this);
    const int lineHeight =
        std::max(names.height(), QFontMetrics(valueFont(), this).height()) + spacing::tight;
    const int room = std::max(1, width - 2 * kMargin);
    std::vector<int> needed;
    /// Fills `needed`, and returns how wide all are beside each other.
    const auto measure = [&](int mostNameWidth) {
        needed.clear();
        for (std::size_t i = 0; i < entries_.size(); ++i) {
            const int nameWidth = std::min(names.horizontalAdvance(entries_[i].name) + 1, mostNameWidth);
            needed.push_back(std::min(
                kMarkWidth + spacing::tight + nameWidth + spacing::small + valueWidths_[i] + 1, room));
        }
        return std::accumulate(needed.begin(), needed.end(), 0) + static_cast<int>(needed.size()) * kBetween -
               kBetween;
    };
    // What fits into one line flows, if it can with whole names; what does not stands in columns, so that the
    // eye finds its way.
    const bool isOneLine =
        shape_ == Shape::Lines && (measure(room) <= room || measure(kMostNameWidth) <= room);
    if (!isOneLine) measure(kMostNameWidth);
    const int widest = needed.empty() ? 0 : *std::max_element(needed.begin(), needed.end());
    const int columns = shape_ == Shape::Column ? 1 : std::max(1, (room + kBetween) / (widest + kBetween));
    std::vector<QRect> result;
    int x = kMargin;
    for (std::size_t i = 0; i < entries_.size(); ++i) {
        const int index = static_cast<int>(i);
        if (isOneLine) {
            result.emplace_back(x, 0, needed[i], lineHeight);
            x += needed[i] + kBetween;
        } else {
            const int cell = shape_ == Shape::Column ? room : widest;
            result.emplace_back(kMargin + index % columns * (widest + kBetween), index / columns * lineHeight,
                                cell, lineHeight);
        }
    }
    return result;
}

int ChartLegend::heightForWidth(int width) const {
    const std::vector<QRect> all = places(width);
    return all.empty() ? 0 : all.back().bottom() + 1;
}

QSize ChartLegend::sizeHint() const {
    if (shape_ == Shape::Lines) return QSize(200, heightForWidth(std::max(width(), 200)));
    const QFontMetrics names(nameFont(), this);
    int widest = 0;
    for (std::size_t i = 0; i < entries_.size(); ++i)
        widest = std::max(widest, std::min(names.horizontalAdvance(entries_[i].name), kMostNameWidth) +
                                      valueWidths_[i]);
    const int whole = kMarkWidth + spacing::tight + widest + spacing::large + 2 * kMargin;
    return QSize(whole, heightForWidth(whole));
}

int ChartLegend::entryAt(QPoint position) const {
    const std::vector<QRect> all = places(width());
    for (std::size_t i = 0; i < all.size(); ++i)
        if (all[i].contains(position)) return static_cast<int>(i);
    return -1;
}

void ChartLegend::setHovered(int entry) {
    if (entry == hovered_) return;
    hovered_ = entry;
    setCursor(entry < 0 ? Qt::ArrowCursor : Qt::PointingHandCursor);
    update();
}

void ChartLegend::mousePressEvent(QMouseEvent* event) {
    const int entry = entryAt(event->pos());
    if (event->button() != Qt::LeftButton || entry < 0) return QWidget::mousePressEvent(event);
    Q_EMIT clicked(entry, event->modifiers().testFlag(Qt::ControlModifier));
}

void ChartLegend::mouseMoveEvent(QMouseEvent* event) {
    setHovered(entryAt(event->pos()));
}
void ChartLegend::leaveEvent(QEvent*) {
    setHovered(-1);
}

bool ChartLegend::event(QEvent* event) {
    if (event->type() == QEvent::ToolTip) {
        const auto* help = static_cast<QHelpEvent*>(event);
        const int entry = entryAt(help->pos());
        if (entry >= 0)
            QToolTip::showText(help->globalPos(),
                               tr("%1\nClick to hide or show, Ctrl+click to show alone.")
                                   .arg(entries_[static_cast<std::size_t>(entry)].name),
                               this);
        return true;
    }
    return QWidget::event(event);
}

void ChartLegend::paintEvent(QPaintEvent*) {
    const Colors& colors = Theme::instance().colors();
    const QFont names = nameFont();
    const QFont values = valueFont();
    const QFontMetrics nameMetrics(names, this);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const std::vector<QRect> all = places(width());
    for (std::size_t i = 0; i < all.size(); ++i) {
        const Entry& entry = entries_[i];
        const QRect& place = all[i];
        const bool isHovered = static_cast<int>(i) == hovered_;
        painter.setPen(QPen(entry.isHidden ? colors.textDisabled : entry.color, kMarkHeight, entry.stroke,
                            entry.stroke == Qt::SolidLine ? Qt::RoundCap : Qt::FlatCap));
        const double middle = place.center().y() + 0.5;
        painter.drawLine(QPointF(place.left() + 1, middle), QPointF(place.left() + kMarkWidth - 1, middle));
        const int nameLeft = place.left() + kMarkWidth + spacing::tight;
        const int valueWidth = valueWidths_[i];
        const int nameWidth = place.right() - nameLeft - valueWidth - spacing::small;
        // Hidden, and yet to be read: it is what brings the series back.
        QFont nameFont = names;
        nameFont.setStrikeOut(entry.isHidden);
        painter.setFont(nameFont);
        painter.setPen(isHovered ? colors.text : colors.textMuted);
        painter.drawText(QRect(nameLeft, place.top(), nameWidth, place.height()),
                         Qt::AlignVCenter | Qt::AlignLeft,
                         nameMetrics.elidedText(entry.name, Qt::ElideMiddle, nameWidth));
        if (entry.isHidden) continue;
        painter.setFont(values);
        painter.setPen(colors.text);
        painter.drawText(QRect(place.right() - valueWidth, place.top(), valueWidth + 1, place.height()),
                         Qt::AlignVCenter | (shape_ == Shape::Column ? Qt::AlignRight : Qt::AlignLeft),
                         entry.value);
    }
}

} // namespace weir
