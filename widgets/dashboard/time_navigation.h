#pragma once
#include "widgets/dashboard/board_time.h"

#include <QObject>
#include <QPoint>
#include <QRect>
#include <QTimer>

#include <optional>

class QCPAxis;
class QCPRange;
class QCustomPlot;
class QMouseEvent;
class QRubberBand;
class QWheelEvent;

namespace weir {

/// What mouse and wheel do on a plot whose horizontal axis is event time, in seconds: they move the time of
/// the whole dashboard, so that all its panels go along. The wheel zooms at the pointer, dragging pans, a
/// drag with Shift frames what is to be shown (BoardTime::drag() may say so too, or that it chooses what a
/// note is about), over an axis (or with Ctrl) wheel and drag change that axis
/// alone, and a double click follows the newest records again. Cursors are dragged by their lines. The plot
/// owns it.
class TimeNavigation : public QObject {
    Q_OBJECT
public:
    /// `time` outlives the plot.
    TimeNavigation(QCustomPlot& plot, BoardTime& time);

    /// Shows half the time, or twice as much, around the middle of what is shown.
    void zoomIn();
    void zoomOut();
    /// Shows the quarter before, or after, what is shown.
    void showEarlier();
    void showLater();

    /// Whether the plot's horizontal axis is time; while it is not, nothing is done.
    void setActive(bool isActive);
    bool isActive() const { return isActive_; }
    /// Whether the values' axes can be moved too; without, they take no gestures.
    void setValuesMovable(bool areMovable) { areValuesMovable_ = areMovable; }
    /// Whether this plot was the last to move the time away.
    bool isLeading() const { return isLeading_; }
    /// Where the pointer is over the plot's area; unset: elsewhere, or busy.
    const std::optional<QPoint>& pointer() const { return pointer_; }
    /// What the plot's time axis shows.
    TimeRange shown() const;
    Timestamp timeAt(double x) const;
    double xAt(Timestamp time) const;

Q_SIGNALS:
    /// This axis is to show these values; both null: all axes fit theirs to the data again.
    void valuesWanted(QCPAxis* axis, const QCPRange& range);
    void valuesFitted();
    /// The pointer has moved within, or out of, the plot's area.
    void pointerMoved();
    /// The plot's area was clicked without a drag.
    void clicked(QPoint position);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    enum class Gesture : std::uint8_t { None, Pan, Frame, Note, StretchTime, StretchValues, MoveCursor };

    bool press(const QMouseEvent& event);
    bool move(const QMouseEvent& event);
    bool release(const QMouseEvent& event);
    void turnWheel(const QWheelEvent& event);
    void setPointer(std::optional<QPoint> position);
    void stretch(double factor, double around);
    void stretchValues(QCPAxis& axis, double factor, double aroundY);
    void show(double from, double to);
    void pan(double share);
    Gesture gestureWithin(const QMouseEvent& event) const;
    void showFrame(QPoint to);
    void finishFrame(QPoint to);
    void finishNote(QPoint to);
    QRect area() const;
    /// The values' axis under a point beside the plot's area, or null.
    QCPAxis* valuesAt(QPoint position) const;
    std::optional<std::size_t> cursorAt(QPoint position) const;
    void updateShape(QPoint position);

    QCustomPlot& plot_;
    BoardTime& time_;
    bool isActive_ = true;
    bool areValuesMovable_ = false;
    bool isLeading_ = false;
    std::optional<QPoint> pointer_;
    Gesture gesture_ = Gesture::None;
    bool hasMoved_ = false;
    QPoint from_; ///< where the gesture began, and what was shown then
    double lower_ = 0;
    double upper_ = 0;
    double leastValue_ = 0;
    double greatestValue_ = 0;
    QCPAxis* axis_ = nullptr;
    std::size_t cursor_ = 0;
    QRubberBand* frame_ = nullptr;
    QTimer wheelRest_; ///< turns of the wheel in quick succession are one step of the history
};

} // namespace weir
