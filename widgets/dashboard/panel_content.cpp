#include "widgets/dashboard/panel_content.h"

#include "widgets/dashboard/vector_drawing.h"
#include "widgets/dashboard/without_controls.h"

namespace weir {

void PanelContent::draw(QPainter& painter, QSize size) {
    const QSize before = this->size();
    const WithoutControls without(*this);
    resizeNow(*this, size);
    drawWidget(*this, painter);
    if (before != size) resizeNow(*this, before);
}

} // namespace weir
