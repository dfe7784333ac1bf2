#include "widgets/dashboard/time_navigation.h"

#include "widgets/dashboard/axis_time.h"

#include <qcustomplot.h>

#include <QApplication>
#include <QMouseEvent>
#include <QRubberBand>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>

namespace weir {

namespace {

constexpr double kLeastShown = 1e-3; ///< seconds: closer than this no gesture leads
constexpr double kMostShown = 10 * 366 * 86400.0;
constexpr double kWheelStep = 0.8;  ///< of what is shown, for one notch inwards
constexpr double kWheelPan = 0.1;   ///< of what is shown, for one notch sideways
constexpr double kDragDouble = 120; ///< pixels along an axis that halve or double what it shows
constexpr int kCursorReach = 4;     ///< pixels beside a cursor's line that take hold of it
constexpr int kLeastFrame = 6;      ///< pixels: a smaller frame is a slip of the hand
constexpr int kFlatFrame = 24;      ///< pixels: a flatter frame is meant for the time alone
constexpr int kWheelRest = 400;     ///< milliseconds
constexpr double kNotch = 120;      ///< of a wheel, as Qt counts

/// A range so many times as large around a value, as the axis counts.
QCPRange stretched(const QCPAxis& axis, const QCPRange& range, double factor, double around) {
    if (axis.scaleType() == QCPAxis::stLogarithmic)
        return {around * std::pow(range.lower / around, factor),
                around * std::pow(range.upper / around, factor)};
    return {around + (range.lower - around) * factor, around + (range.upper - around) * factor};
}

} // namespace

TimeNavigation::TimeNavigation(QCustomPlot& plot, BoardTime& time)
    : QObject(&plot), plot_(plot), time_(time) {
    plot_.setMouseTracking(true);
    plot_.installEventFilter(this);
    wheelRest_.setSingleShot(true);
    wheelRest_.setInterval(kWheelRest);
    connect(&time_, &BoardTime::rangeChanged, this, [this] {
        if (time_.isLive()) isLeading_ = false;
    });
    connect(&wheelRest_, &QTimer::timeout, &time_, &BoardTime::endMove);
}

void TimeNavigation::setActive(bool isActive) {
    isActive_ = isActive;
    gesture_ = Gesture::None;
    if (!isActive) setPointer(std::nullopt);
}

QRect TimeNavigation::area() const {
    return plot_.axisRect()->rect();
}

TimeRange TimeNavigation::shown() const {
    return {timestampOf(plot_.xAxis->range().lower), timestampOf(plot_.xAxis->range().upper)};
}

Timestamp TimeNavigation::timeAt(double x) const {
    return timestampOf(plot_.xAxis->pixelToCoord(x));
}

double TimeNavigation::xAt(Timestamp time) const {
    return plot_.xAxis->coordToPixel(secondsOf(time));
}

void TimeNavigation::zoomIn() {
    stretch(0.5, plot_.xAxis->range().center());
}
void TimeNavigation::zoomOut() {
    stretch(2, plot_.xAxis->range().center());
}
void TimeNavigation::showEarlier() {
    pan(-0.25);
}
void TimeNavigation::showLater() {
    pan(0.25);
}

void TimeNavigation::show(double from, double to) {
    isLeading_ = true;
    time_.show({timestampOf(from), timestampOf(to)});
}

void TimeNavigation::stretch(double factor, double around) {
    const QCPRange range = plot_.xAxis->range();
    const double size = range.size();
    if (factor < 1 ? size <= kLeastShown : size >= kMostShown) return;
    const double wanted = std::clamp(size * factor, kLeastShown, kMostShown);
    show(around - (around - range.lower) * wanted / size, around + (range.upper - around) * wanted / size);
}

void TimeNavigation::stretchValues(QCPAxis& axis, double factor, double aroundY) {
    const QCPRange range = stretched(axis, axis.range(), factor, axis.pixelToCoord(aroundY));
    if (QCPRange::validRange(range)) Q_EMIT valuesWanted(&axis, range);
}

void TimeNavigation::pan(double share) {
    const QCPRange range = plot_.xAxis->range();
    show(range.lower + range.size() * share, range.upper + range.size() * share);
}

void TimeNavigation::setPointer(std::optional<QPoint> position) {
    if (position == pointer_) return;
    pointer_ = position;
    time_.setHovered(pointer_ ? std::optional(timeAt(pointer_->x())) : std::nullopt);
    Q_EMIT pointerMoved();
}

QCPAxis* TimeNavigation::valuesAt(QPoint position) const {
    if (!areValuesMovable_ || position.y() < area().top() || position.y() > area().bottom()) return nullptr;
    if (position.x() < area().left()) return plot_.yAxis;
    if (position.x() <= area().right()) return nullptr;
    // The axes at the right stand beside each other, the next one farther out.
    QCPAxis* found = nullptr;
    int inner = area().right();
    for (QCPAxis* axis : plot_.axisRect()->axes(QCPAxis::atRight)) {
        if (!axis->visible() || position.x() <= inner) continue;
        found = axis;
        inner = area().right() + axis->offset();
    }
    return found;
}

std::optional<std::size_t> TimeNavigation::cursorAt(QPoint position) const {
    if (!area().contains(position)) return std::nullopt;
    for (std::size_t i = 0; i < time_.cursors().size(); ++i)
        if (const auto& cursor = time_.cursors()[i];
            cursor && std::abs(xAt(*cursor) - position.x()) <= kCursorReach)
            return i;
    return std::nullopt;
}

void TimeNavigation::updateShape(QPoint position) {
    const Qt::CursorShape shape = cursorAt(position)               ? Qt::SplitHCursor
                                  : valuesAt(position)             ? Qt::SizeVerCursor
                                  : position.y() > area().bottom() ? Qt::SizeHorCursor
                                  : time_.drag() != BoardTime::Drag::Move && area().contains(position)
                                      ? Qt::CrossCursor
                                      : Qt::ArrowCursor;
    if (plot_.cursor().shape() != shape) plot_.setCursor(shape);
}

TimeNavigation::Gesture TimeNavigation::gestureWithin(const QMouseEvent& event) const {
    if (time_.drag() == BoardTime::Drag::Note) return Gesture::Note;
    const bool isFrame =
        time_.drag() == BoardTime::Drag::Frame || event.modifiers().testFlag(Qt::ShiftModifier);
    return isFrame ? Gesture::Frame : Gesture::Pan;
}

bool TimeNavigation::press(const QMouseEvent& event) {
    if (event.button() != Qt::LeftButton) return false;
    from_ = event.pos();
    hasMoved_ = false;
    lower_ = plot_.xAxis->range().lower;
    upper_ = plot_.xAxis->range().upper;
    axis_ = valuesAt(from_);
    if (const auto cursor = cursorAt(from_)) {
        gesture_ = Gesture::MoveCursor;
        cursor_ = *cursor;
    } else if (area().contains(from_)) {
        gesture_ = gestureWithin(event);
    } else if (axis_) {
        gesture_ = Gesture::StretchValues;
        leastValue_ = axis_->range().lower;
        greatestValue_ = axis_->range().upper;
    } else if (from_.y() > area().bottom()) {
        gesture_ = Gesture::StretchTime;
    }
    return gesture_ != Gesture::None;
}

bool TimeNavigation::move(const QMouseEvent& event) {
    const QPoint position = event.pos();
    if (gesture_ == Gesture::None) {
        updateShape(position);
        setPointer(area().contains(position) ? std::optional(position) : std::nullopt);
        return false;
    }
    const QPoint way = position - from_;
    if (!hasMoved_ && way.manhattanLength() < QApplication::startDragDistance()) return true;
    if (!hasMoved_) {
        hasMoved_ = true;
        if (gesture_ == Gesture::Pan || gesture_ == Gesture::StretchTime) time_.beginMove();
        if (gesture_ == Gesture::Pan) plot_.setCursor(Qt::ClosedHandCursor);
        setPointer(std::nullopt);
    }
    const double size = upper_ - lower_;
    switch (gesture_) {
    case Gesture::Pan: {
        const double by = way.x() * size / std::max(1, area().width());
        show(lower_ - by, upper_ - by);
        break;
    }
    case Gesture::StretchTime: {
        // To the right more room for each second, as if the axis were pulled.
        const double wanted = std::clamp(size * std::exp2(-way.x() / kDragDouble), kLeastShown, kMostShown);
        const double middle = (lower_ + upper_) / 2;
        show(middle - wanted / 2, middle + wanted / 2);
        break;
    }
    case Gesture::StretchValues: {
        const bool isLogarithmic = axis_->scaleType() == QCPAxis::stLogarithmic;
        const double middle =
            isLogarithmic ? std::sqrt(leastValue_ * greatestValue_) : (leastValue_ + greatestValue_) / 2;
        const QCPRange range =
            stretched(*axis_, {leastValue_, greatestValue_}, std::exp2(way.y() / kDragDouble), middle);
        if (QCPRange::validRange(range)) Q_EMIT valuesWanted(axis_, range);
        break;
    }
    case Gesture::Frame:
    case Gesture::Note:
        showFrame(position);
        break;
    case Gesture::MoveCursor: {
        BoardTime::Cursors cursors = time_.cursors();
        cursors[cursor_] = timeAt(std::clamp(position.x(), area().left(), area().right()));
        time_.setCursors(cursors);
        break;
    }
    case Gesture::None:
        break;
    }
    return true;
}

bool TimeNavigation::release(const QMouseEvent& event) {
    if (event.button() != Qt::LeftButton || gesture_ == Gesture::None) return false;
    const Gesture gesture = std::exchange(gesture_, Gesture::None);
    if (gesture == Gesture::Frame) finishFrame(event.pos());
    if (gesture == Gesture::Note) finishNote(event.pos());
    time_.endMove();
    updateShape(event.pos());
    if (!hasMoved_ && area().contains(event.pos())) Q_EMIT clicked(event.pos());
    return true;
}

void TimeNavigation::showFrame(QPoint to) {
    if (!frame_) frame_ = new QRubberBand(QRubberBand::Rectangle, &plot_);
    QRect framed = QRect(from_, to).normalized().intersected(area());
    // A note is about a time, whatever the values.
    if (gesture_ == Gesture::Note) {
        framed.setTop(area().top());
        framed.setBottom(area().bottom());
    }
    frame_->setGeometry(framed);
    frame_->show();
}

void TimeNavigation::finishNote(QPoint to) {
    if (frame_) frame_->hide();
    const QRect framed = QRect(from_, to).normalized().intersected(area());
    if (!hasMoved_ || framed.width() < kLeastFrame) return;
    time_.setDrag(BoardTime::Drag::Move);
    time_.askForNote({timeAt(framed.left()), timeAt(framed.right())});
}

void TimeNavigation::finishFrame(QPoint to) {
    if (frame_) frame_->hide();
    const QRect framed = QRect(from_, to).normalized().intersected(area());
    if (!hasMoved_ || framed.width() < kLeastFrame) return;
    if (areValuesMovable_ && framed.height() >= kFlatFrame) {
        for (QCPAxis* axis : plot_.axisRect()->axes(QCPAxis::atLeft | QCPAxis::atRight)) {
            const QCPRange range(axis->pixelToCoord(framed.bottom()), axis->pixelToCoord(framed.top()));
            if (axis->visible() && QCPRange::validRange(range)) Q_EMIT valuesWanted(axis, range);
        }
    }
    const double from = plot_.xAxis->pixelToCoord(framed.left());
    const double upTo = plot_.xAxis->pixelToCoord(framed.right());
    if (upTo - from >= kLeastShown) show(from, upTo);
}

void TimeNavigation::turnWheel(const QWheelEvent& event) {
    QPointF turn = QPointF(event.angleDelta()) / kNotch;
    if (event.modifiers().testFlag(Qt::ShiftModifier) && turn.x() == 0) turn = QPointF(turn.y(), 0);
    const QPoint position = event.position().toPoint();
    QCPAxis* values = valuesAt(position);
    if (!values && areValuesMovable_ && event.modifiers().testFlag(Qt::ControlModifier)) values = plot_.yAxis;
    if (values) {
        if (turn.y() != 0) stretchValues(*values, std::pow(kWheelStep, turn.y()), position.y());
        return;
    }
    time_.beginMove();
    if (turn.y() != 0) stretch(std::pow(kWheelStep, turn.y()), plot_.xAxis->pixelToCoord(position.x()));
    if (turn.x() != 0) pan(-turn.x() * kWheelPan);
    wheelRest_.start();
    if (pointer_) time_.setHovered(timeAt(pointer_->x())); // another moment is under it now
}

bool TimeNavigation::eventFilter(QObject* watched, QEvent* event) {
    if (!isActive_) return QObject::eventFilter(watched, event);
    switch (event->type()) {
    case QEvent::MouseButtonPress:
        return press(*static_cast<QMouseEvent*>(event));
    case QEvent::MouseMove:
        return move(*static_cast<QMouseEvent*>(event));
    case QEvent::MouseButtonRelease:
        return release(*static_cast<QMouseEvent*>(event));
    case QEvent::MouseButtonDblClick:
        if (static_cast<QMouseEvent*>(event)->button() != Qt::LeftButton) return false;
        Q_EMIT valuesFitted();
        time_.goLive();
        return true;
    case QEvent::Wheel:
        turnWheel(*static_cast<QWheelEvent*>(event));
        event->accept(); // or the board would scroll away below the pointer
        return true;
    case QEvent::Leave:
        setPointer(std::nullopt);
        return false;
    default:
        return QObject::eventFilter(watched, event);
    }
}

} // namespace weir
