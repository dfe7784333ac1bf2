#include "widgets/dashboard/without_controls.h"

#include "widgets/dashboard/vector_drawing.h"

#include <QAbstractScrollArea>
#include <QScrollBar>
#include <QVariant>

namespace weir {

namespace {

constexpr const char* kControl = "isControl";

} // namespace

void markControl(QWidget& widget) {
    widget.setProperty(kControl, true);
}

bool isControl(const QWidget& widget) {
    return widget.property(kControl).toBool();
}

WithoutControls::WithoutControls(QWidget& widget) : widget_(widget) {
    for (QWidget* inner : widget.findChildren<QWidget*>())
        if (isControl(*inner)) {
            controls_.push_back({inner, inner->minimumHeight(), inner->maximumHeight()});
            inner->setFixedHeight(0);
        }
    for (auto* area : widget.findChildren<QAbstractScrollArea*>()) {
        areas_.push_back({area, area->horizontalScrollBarPolicy(), area->verticalScrollBarPolicy(),
                          QPoint(area->horizontalScrollBar()->value(), area->verticalScrollBar()->value())});
        area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
        area->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    }
}

WithoutControls::~WithoutControls() {
    for (const Control& control : controls_) {
        control.widget->setMinimumHeight(control.leastHeight);
        control.widget->setMaximumHeight(control.mostHeight);
    }
    for (const ScrollArea& area : areas_) {
        area.widget->setHorizontalScrollBarPolicy(area.horizontal);
        area.widget->setVerticalScrollBarPolicy(area.vertical);
    }
    // There is room to scroll back to only when all has its size again.
    resizeNow(widget_, widget_.size());
    for (const ScrollArea& area : areas_) {
        area.widget->horizontalScrollBar()->setValue(area.position.x());
        area.widget->verticalScrollBar()->setValue(area.position.y());
    }
}

} // namespace weir
