#include "widgets/dashboard/panel_content.h"

#include "widgets/dashboard/vector_drawing.h"

namespace weir {

void PanelContent::draw(QPainter& painter, QSize size) {
    const QSize before = this->size();
    resizeNow(*this, size);
    drawWidget(*this, painter);
    if (before != size) resizeNow(*this, before);
}

} // namespace weir
