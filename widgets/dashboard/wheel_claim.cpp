#include "widgets/dashboard/wheel_claim.h"

#include <QAbstractScrollArea>
#include <QScrollBar>
#include <QWheelEvent>

#include <cstdlib>

namespace weir {

namespace {

/// The nearest that a widget scrolls in, and that has something to scroll up and down. What stands beside a
/// viewport, such as its scroll bar, passes on a turn that has come from there.
QAbstractScrollArea* scrollingAround(const QWidget& widget) {
    for (QWidget* around = widget.parentWidget(); around; around = around->parentWidget())
        if (auto* area = qobject_cast<QAbstractScrollArea*>(around);
            area && area->viewport()->isAncestorOf(&widget) &&
            area->verticalScrollBar()->maximum() > area->verticalScrollBar()->minimum())
            return area;
    return nullptr;
}

/// Whether the widget is what an area of its own scrolls in.
bool isViewport(const QWidget& widget) {
    const auto* area = qobject_cast<const QAbstractScrollArea*>(widget.parentWidget());
    return area && area->viewport() == &widget;
}

} // namespace

void WheelClaim::pointerMoved() {
    place_ = panel_.mapToGlobal(QPoint());
}

QAbstractScrollArea* WheelClaim::scrolledBy(const QWheelEvent& event, const QWidget& over,
                                            bool isChosen) const {
    const bool isSideways = std::abs(event.angleDelta().x()) > std::abs(event.angleDelta().y());
    if (event.modifiers() != Qt::NoModifier || isSideways || isViewport(over) ||
        qobject_cast<const QScrollBar*>(&over))
        return nullptr;
    // A panel that a turn of the wheel has brought below the pointer does not end that turn.
    const bool isMeant = isChosen && place_ == panel_.mapToGlobal(QPoint());
    return isMeant ? nullptr : scrollingAround(over);
}

} // namespace weir
