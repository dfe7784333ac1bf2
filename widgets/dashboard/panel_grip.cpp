#include "widgets/dashboard/panel_grip.h"

#include "widgets/theme/theme.h"

#include <QApplication>
#include <QMouseEvent>
#include <QPainter>

namespace weir {

namespace {

constexpr int kCornerSize = 16;

} // namespace

void PanelGrip::release() {
    isPressed_ = false;
    isHeld_ = false;
}

void PanelGrip::mousePressEvent(QMouseEvent* event) {
    if (event->button() == Qt::LeftButton) {
        isPressed_ = true;
        pressedAt_ = event->globalPosition().toPoint();
    }
    // The panel behind takes the focus.
    event->ignore();
}

void PanelGrip::mouseMoveEvent(QMouseEvent* event) {
    if (!isPressed_) return event->ignore();
    const QPoint offset = event->globalPosition().toPoint() - pressedAt_;
    if (!isHeld_ && offset.manhattanLength() >= QApplication::startDragDistance()) {
        isHeld_ = true;
        Q_EMIT started();
    }
    if (isHeld_) Q_EMIT moved(offset);
}

void PanelGrip::mouseReleaseEvent(QMouseEvent* event) {
    const bool wasHeld = isHeld_;
    release();
    if (wasHeld)
        Q_EMIT finished();
    else
        event->ignore();
}

ResizeGrip::ResizeGrip(QWidget* parent) : PanelGrip(parent) {
    setCursor(Qt::SizeFDiagCursor);
    setFixedSize(kCornerSize, kCornerSize);
}

void ResizeGrip::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(Theme::instance().colors().textMuted, 1.2, Qt::SolidLine, Qt::RoundCap));
    for (const int inset : {4, 8})
        painter.drawLine(QPointF(width() - 4.5, height() - 4.5 - inset + 4),
                         QPointF(width() - 4.5 - inset + 4, height() - 4.5));
}

} // namespace weir
