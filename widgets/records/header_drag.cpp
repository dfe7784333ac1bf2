#include "widgets/records/header_drag.h"

#include <QApplication>
#include <QHeaderView>
#include <QMouseEvent>

#include <cstdlib>

namespace weir {

HeaderDrag::HeaderDrag(QHeaderView& header, FieldsOf fieldsOf)
    : QObject(&header), header_(header), fieldsOf_(std::move(fieldsOf)) {
    header_.viewport()->installEventFilter(this);
}

bool HeaderDrag::eventFilter(QObject* watched, QEvent* event) {
    switch (event->type()) {
    case QEvent::MouseButtonPress:
        pressedAt_.reset();
        if (const auto* const press = static_cast<QMouseEvent*>(event); press->button() == Qt::LeftButton)
            pressedAt_ = press->position().toPoint();
        break;
    case QEvent::MouseMove:
        if (pressedAt_) {
            const QPoint way = static_cast<QMouseEvent*>(event)->position().toPoint() - *pressedAt_;
            if (std::abs(way.y()) < QApplication::startDragDistance() ||
                std::abs(way.x()) > std::abs(way.y()))
                break;
            const std::optional<DraggedFields> fields = fieldsOf_(header_.logicalIndexAt(*pressedAt_));
            pressedAt_.reset();
            if (!fields) break;
            dragFields(&header_, {*fields});
            return true;
        }
        break;
    case QEvent::MouseButtonRelease:
        pressedAt_.reset();
        break;
    default:
        break;
    }
    return QObject::eventFilter(watched, event);
}

} // namespace weir
