#include "widgets/dashboard/chart_legend.h"

#include "widgets/theme/theme.h"

#include <QContextMenuEvent>
#include <QHelpEvent>
#include <QKeyEvent>
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
constexpr int kLeastNameWidth = 64;      ///< in a table

QFont nameFont() {
    return Theme::instance().font(TextStyle::Caption);
}
QFont valueFont() {
    return Theme::instance().figures(TextStyle::Caption);
}

} // namespace

ChartLegend::ChartLegend(QWidget* parent) : QWidget(parent) {
    setMouseTracking(true);
    setFocusPolicy(Qt::TabFocus);
    setAccessibleName(tr("Legend"));
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

void ChartLegend::setColumns(const QString& about, const QStringList& headings) {
    if (headings != headings_) {
        const QFontMetrics names(nameFont(), this);
        figureWidths_.assign(static_cast<std::size_t>(headings.size()), 0);
        headingWidths_.clear();
        for (const QString& heading : headings)
            headingWidths_.push_back(names.horizontalAdvance(heading) + 1);
        headings_ = headings;
        updateGeometry();
    }
    about_ = about;
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
        isWider = isWider || (i < entries_.size() && entries[i].isHidden != entries_[i].isHidden);
        for (std::size_t column = 0; column < figureWidths_.size(); ++column) {
            const int figure =
                figures.horizontalAdvance(entries[i].figures.value(static_cast<qsizetype>(column))) + 1;
            isWider = isWider || figure > figureWidths_[column];
            figureWidths_[column] = std::max(figureWidths_[column], figure);
        }
    }
    if (current_ >= static_cast<int>(entries.size())) current_ = static_cast<int>(entries.size()) - 1;
    entries_ = std::move(entries);
    if (isWider) updateGeometry();
    update();
}

int ChartLegend::lineHeight() const {
    return std::max(QFontMetrics(nameFont(), this).height(), QFontMetrics(valueFont(), this).height()) +
           spacing::tight;
}

int ChartLegend::columnsWidth() const {
    int width = 0;
    for (std::size_t column = 0; column < figureWidths_.size(); ++column)
        width += std::max(figureWidths_[column], headingWidths_[column]) + kBetween;
    return width;
}

bool ChartLegend::isFolded(int width) const {
    if (!isTable()) return false;
    const int names = std::max(kLeastNameWidth, QFontMetrics(nameFont(), this).horizontalAdvance(about_));
    return 2 * kMargin + kMarkWidth + spacing::tight + names + columnsWidth() > width;
}

int ChartLegend::figuresPerLine(int room) const {
    int widest = 0;
    for (std::size_t column = 0; column < figureWidths_.size(); ++column)
        widest = std::max(widest, headingWidths_[column] + spacing::small + figureWidths_[column]);
    return std::clamp((room + kBetween) / (widest + kBetween), 1, static_cast<int>(headings_.size()));
}

std::vector<QRect> ChartLegend::places(int width) const {
    const QFontMetrics names(nameFont(), this);
    const int lineHeight = this->lineHeight();
    const int room = std::max(1, width - 2 * kMargin);
    if (isTable()) { // below its headings
        std::vector<QRect> result;
        const int perLine = figuresPerLine(room);
        const int folded = isFolded(width) ? (static_cast<int>(headings_.size()) + perLine - 1) / perLine : 0;
        int top = folded > 0 && about_.isEmpty() ? 0 : lineHeight;
        for (const Entry& entry : entries_) {
            const int lines = entry.isHidden ? 1 : 1 + folded;
            result.emplace_back(kMargin, top, room, lines * lineHeight);
            top += lines * lineHeight;
        }
        return result;
    }
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
    if (isTable()) {
        widest = 0;
        for (std::size_t i = 0; i < entries_.size(); ++i)
            widest = std::max(widest, std::min(names.horizontalAdvance(entries_[i].name), kMostNameWidth));
        widest += columnsWidth();
    }
    const int whole = kMarkWidth + spacing::tight + widest + spacing::large + 2 * kMargin;
    return QSize(whole, heightForWidth(whole));
}

int ChartLegend::entryAt(QPoint position) const {
    const std::vector<QRect> all = places(width());
    for (std::size_t i = 0; i < all.size(); ++i)
        if (all[i].contains(position)) return static_cast<int>(i);
    return -1;
}

QRect ChartLegend::placeOf(int entry) const {
    const std::vector<QRect> all = places(width());
    return entry >= 0 && entry < static_cast<int>(all.size()) ? all[static_cast<std::size_t>(entry)]
                                                              : QRect();
}

QRect ChartLegend::figurePlace(const QRect& entry, int column) const {
    const int height = lineHeight();
    if (isFolded(width())) {
        const int perLine = figuresPerLine(entry.width());
        const int cell = (entry.width() + kBetween) / perLine;
        return QRect(entry.left() + column % perLine * cell, entry.top() + (1 + column / perLine) * height,
                     cell - kBetween, height);
    }
    int right = entry.right() + 1;
    for (std::size_t behind = figureWidths_.size() - 1; behind > static_cast<std::size_t>(column); --behind)
        right -= std::max(figureWidths_[behind], headingWidths_[behind]) + kBetween;
    const auto index = static_cast<std::size_t>(column);
    const int wide = std::max(figureWidths_[index], headingWidths_[index]);
    return QRect(right - wide, entry.top(), wide, height);
}

QRect ChartLegend::placeOfFigure(int entry, int column) const {
    return column >= 0 && column < headings_.size() ? figurePlace(placeOf(entry), column) : QRect();
}

void ChartLegend::setHovered(int entry) {
    if (entry == hovered_) return;
    hovered_ = entry;
    setCursor(entry < 0 ? Qt::ArrowCursor : Qt::PointingHandCursor);
    update();
    Q_EMIT pointedAt(entry);
}

void ChartLegend::setCurrent(int entry) {
    if (entries_.empty()) return;
    current_ = std::clamp(entry, 0, static_cast<int>(entries_.size()) - 1);
    const Entry& chosen = entries_[static_cast<std::size_t>(current_)];
    setAccessibleDescription(chosen.isHidden ? tr("%1, hidden").arg(chosen.name) : chosen.name);
    update();
    Q_EMIT pointedAt(current_);
}

void ChartLegend::mousePressEvent(QMouseEvent* event) {
    const int entry = entryAt(event->pos());
    if (event->button() != Qt::LeftButton || entry < 0) return QWidget::mousePressEvent(event);
    current_ = entry;
    Q_EMIT clicked(entry, event->modifiers().testAnyFlags(Qt::AltModifier | Qt::ControlModifier));
}

void ChartLegend::mouseDoubleClickEvent(QMouseEvent* event) {
    const int entry = entryAt(event->pos());
    if (event->button() != Qt::LeftButton || entry < 0) return QWidget::mouseDoubleClickEvent(event);
    if (event->modifiers().testAnyFlags(Qt::AltModifier | Qt::ControlModifier))
        return;                   // the first click did it
    Q_EMIT clicked(entry, false); // takes back what the first of the two clicks did
    Q_EMIT clicked(entry, true);
}

void ChartLegend::mouseMoveEvent(QMouseEvent* event) {
    setHovered(entryAt(event->pos()));
}
void ChartLegend::leaveEvent(QEvent*) {
    setHovered(-1);
}

void ChartLegend::keyPressEvent(QKeyEvent* event) {
    switch (event->key()) {
    case Qt::Key_Up:
    case Qt::Key_Left:
        return setCurrent(current_ - 1);
    case Qt::Key_Down:
    case Qt::Key_Right:
        return setCurrent(current_ + 1);
    case Qt::Key_Space:
        if (current_ >= 0)
            Q_EMIT clicked(current_, event->modifiers().testAnyFlags(Qt::AltModifier | Qt::ControlModifier));
        return;
    default:
        return QWidget::keyPressEvent(event);
    }
}

void ChartLegend::focusInEvent(QFocusEvent* event) {
    QWidget::focusInEvent(event);
    setCurrent(std::max(0, current_));
}

void ChartLegend::focusOutEvent(QFocusEvent* event) {
    QWidget::focusOutEvent(event);
    update();
    Q_EMIT pointedAt(hovered_);
}

void ChartLegend::contextMenuEvent(QContextMenuEvent* event) {
    const bool isByKey = event->reason() == QContextMenuEvent::Keyboard;
    const int entry = isByKey ? current_ : entryAt(event->pos());
    if (entry < 0) return QWidget::contextMenuEvent(event);
    Q_EMIT menuWanted(entry, isByKey ? mapToGlobal(placeOf(entry).bottomLeft()) : event->globalPos());
}

bool ChartLegend::event(QEvent* event) {
    if (event->type() == QEvent::ToolTip) {
        const auto* help = static_cast<QHelpEvent*>(event);
        const int entry = entryAt(help->pos());
        if (entry >= 0)
            QToolTip::showText(help->globalPos(),
                               tr("%1\nClick to hide or show, double-click to show alone, right-click for "
                                  "colours.")
                                   .arg(entries_[static_cast<std::size_t>(entry)].name),
                               this);
        return true;
    }
    return QWidget::event(event);
}

void ChartLegend::paintName(QPainter& painter, const Entry& entry, const QRect& place, int width,
                            bool isStrong) const {
    const Colors& colors = Theme::instance().colors();
    painter.setPen(QPen(entry.isHidden ? colors.textDisabled : entry.color, kMarkHeight, entry.stroke,
                        entry.stroke == Qt::SolidLine ? Qt::RoundCap : Qt::FlatCap));
    const double middle = place.center().y() + 0.5;
    painter.drawLine(QPointF(place.left() + 1, middle), QPointF(place.left() + kMarkWidth - 1, middle));
    // Hidden, and yet to be read: it is what brings the series back.
    QFont font = nameFont();
    font.setStrikeOut(entry.isHidden);
    painter.setFont(font);
    painter.setPen(isStrong ? colors.text : colors.textMuted);
    painter.drawText(QRect(place.left() + kMarkWidth + spacing::tight, place.top(), width, place.height()),
                     Qt::AlignVCenter | Qt::AlignLeft,
                     QFontMetrics(nameFont(), this).elidedText(entry.name, Qt::ElideMiddle, width));
}

void ChartLegend::paintHeadings(QPainter& painter) const {
    const QRect line(kMargin, 0, width() - 2 * kMargin, lineHeight());
    const bool isFolded = this->isFolded(width());
    painter.setFont(nameFont());
    painter.setPen(Theme::instance().colors().textMuted);
    const int left = isFolded ? 0 : kMarkWidth + spacing::tight;
    const int room = line.width() - left - (isFolded ? 0 : columnsWidth());
    painter.drawText(QRect(line.left() + left, line.top(), room, line.height()),
                     Qt::AlignVCenter | Qt::AlignLeft,
                     QFontMetrics(nameFont(), this).elidedText(about_, Qt::ElideRight, room));
    for (int column = 0; !isFolded && column < headings_.size(); ++column)
        painter.drawText(figurePlace(line, column), Qt::AlignVCenter | Qt::AlignRight, headings_[column]);
}

void ChartLegend::paintFigures(QPainter& painter, const Entry& entry, const QRect& place) const {
    const Colors& colors = Theme::instance().colors();
    const QFontMetrics names(nameFont(), this);
    const QFontMetrics figures(valueFont(), this);
    for (int column = 0; column < headings_.size(); ++column) {
        const QRect room = figurePlace(place, column);
        const QString figure = entry.figures.value(column);
        if (isFolded(width())) {
            // What it is gives way to the figure.
            const int left = room.width() - figures.horizontalAdvance(figure) - spacing::small;
            painter.setFont(nameFont());
            painter.setPen(colors.textMuted);
            painter.drawText(room, Qt::AlignVCenter | Qt::AlignLeft,
                             names.elidedText(headings_[column], Qt::ElideRight, left));
        }
        painter.setFont(valueFont());
        painter.setPen(colors.text);
        painter.drawText(room, Qt::AlignVCenter | Qt::AlignRight, figure);
    }
}

void ChartLegend::paintEvent(QPaintEvent*) {
    const Colors& colors = Theme::instance().colors();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const std::vector<QRect> all = places(width());
    const bool isFolded = this->isFolded(width());
    if (isTable() && !all.empty() && all.front().top() > 0) paintHeadings(painter);
    for (std::size_t i = 0; i < all.size(); ++i) {
        const Entry& entry = entries_[i];
        const QRect& place = all[i];
        const int index = static_cast<int>(i);
        if (hasFocus() && index == current_) {
            painter.setPen(QPen(colors.accent, 1));
            painter.setBrush(Qt::NoBrush);
            painter.drawRoundedRect(QRectF(place).adjusted(-3.5, 0.5, 3.5, -0.5), 3, 3);
        }
        const int beside = isFolded ? 0 : isTable() ? columnsWidth() : valueWidths_[i] + spacing::small;
        paintName(painter, entry, QRect(place.topLeft(), QSize(place.width(), lineHeight())),
                  place.width() - kMarkWidth - spacing::tight - beside,
                  index == hovered_ || (hasFocus() && index == current_));
        if (entry.isHidden) continue;
        if (isTable()) {
            paintFigures(painter, entry, place);
            continue;
        }
        painter.setFont(valueFont());
        painter.setPen(colors.text);
        painter.drawText(
            QRect(place.right() - valueWidths_[i], place.top(), valueWidths_[i] + 1, place.height()),
            Qt::AlignVCenter | (shape_ == Shape::Column ? Qt::AlignRight : Qt::AlignLeft), entry.value);
    }
}

} // namespace weir
