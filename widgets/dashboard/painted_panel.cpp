#include "widgets/dashboard/painted_panel.h"

#include "widgets/theme/theme.h"

#include <QPainter>

namespace weir {

PaintedPanel::PaintedPanel(QWidget* parent) : PanelContent(parent) {
    setMinimumSize(40, 30);
    connect(&Theme::instance(), &Theme::changed, this, qOverload<>(&QWidget::update));
}

void PaintedPanel::draw(QPainter& painter, QSize size) {
    painter.save();
    painter.setClipRect(QRect(QPoint(), size), Qt::IntersectClip);
    if (!isEmpty()) paint(painter, size);
    painter.restore();
}

void PaintedPanel::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.fillRect(rect(), Theme::instance().colors().surface);
    draw(painter, size());
}

} // namespace weir
