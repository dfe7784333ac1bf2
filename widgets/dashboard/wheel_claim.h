#pragma once
#include <QPoint>

#include <optional>

class QAbstractScrollArea;
class QWheelEvent;
class QWidget;

namespace weir {

/// Whether a turn of the wheel over a panel is meant for what is shown in it, or scrolls what the panel
/// stands on. A board that fits its window has nothing to scroll, and so the wheel zooms. One that is higher
/// scrolls, whatever comes to lie below the pointer; the wheel is the panel's once that is chosen and the
/// pointer was led to it. With a key held, or sideways, the wheel always is.
class WheelClaim {
public:
    /// The panel outlives it.
    explicit WheelClaim(const QWidget& panel) : panel_(panel) {}

    /// The pointer was moved or pressed over the panel.
    void pointerMoved();
    /// What scrolls instead, with the wheel turned over that widget of the panel; null: the panel has it.
    QAbstractScrollArea* scrolledBy(const QWheelEvent& event, const QWidget& over, bool isChosen) const;

private:
    const QWidget& panel_;
    std::optional<QPoint> place_; ///< of the panel on the screen when the pointer was moved over it
};

} // namespace weir
