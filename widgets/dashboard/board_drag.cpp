#include "widgets/dashboard/board_drag.h"

#include <algorithm>

namespace weir {

void BoardDrag::moveTo(CellShift shift) {
    targets_.clear();
    if (isResize()) {
        for (const auto& [id, held] : held_)
            targets_[id] = withEdgesMoved(held.place, edges_, shift);
        return;
    }
    std::vector<PanelPlace> places;
    for (const auto& [id, held] : held_)
        places.push_back(held.place);
    const CellShift within = shiftWithin(places, shift);
    for (const auto& [id, held] : held_) {
        PanelPlace place = held.place;
        place.column += within.columns;
        place.row += within.rows;
        targets_[id] = placeOnBoard(place);
    }
}

QRect BoardDrag::frameAt(const Held& held, QPoint offset, QSize least) const {
    if (!isResize()) return held.frame.translated(offset);
    QRect frame = held.frame;
    if (edges_ & Qt::LeftEdge)
        frame.setLeft(std::min(frame.left() + offset.x(), frame.right() + 1 - least.width()));
    if (edges_ & Qt::RightEdge)
        frame.setRight(std::max(frame.right() + offset.x(), frame.left() - 1 + least.width()));
    if (edges_ & Qt::TopEdge)
        frame.setTop(std::min(frame.top() + offset.y(), frame.bottom() + 1 - least.height()));
    if (edges_ & Qt::BottomEdge)
        frame.setBottom(std::max(frame.bottom() + offset.y(), frame.top() - 1 + least.height()));
    return frame;
}

} // namespace weir
