#include "widgets/dashboard/panel_content.h"

#include <QPainter>

namespace weir {

void PanelContent::draw(QPainter& painter, QSize size) {
    const QSize before = this->size();
    resize(size);
    render(&painter, QPoint(), QRegion(), QWidget::DrawChildren);
    resize(before);
}

} // namespace weir
