#include "widgets/dashboard/panel_grip.h"

#include "widgets/theme/theme.h"

#include <QApplication>
#include <QMouseEvent>
#include <QPainter>

namespace weir {

namespace {

constexpr int kCornerSize = 16; ///< of the one that shows itself
constexpr int kReach = 5;       ///< of an edge, in pixels
constexpr Qt::Edges kShownCorner = Qt::RightEdge | Qt::BottomEdge;

Qt::CursorShape cursorOf(Qt::Edges edges) {
    const bool isAcross = edges & (Qt::LeftEdge | Qt::RightEdge);
    const bool isAlong = edges & (Qt::TopEdge | Qt::BottomEdge);
    if (!isAlong) return Qt::SizeHorCursor;
    if (!isAcross) return Qt::SizeVerCursor;
    const bool isFalling = edges == kShownCorner || edges == (Qt::LeftEdge | Qt::TopEdge);
    return isFalling ? Qt::SizeFDiagCursor : Qt::SizeBDiagCursor;
}

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
    if (isHeld_) Q_EMIT moved(offset, event->globalPosition().toPoint());
}

void PanelGrip::mouseReleaseEvent(QMouseEvent* event) {
    const bool wasHeld = isHeld_;
    release();
    if (wasHeld)
        Q_EMIT finished();
    else
        event->ignore();
}

ResizeGrip::ResizeGrip(Qt::Edges edges, QWidget* parent) : PanelGrip(parent), edges_(edges) {
    setCursor(cursorOf(edges));
}

void ResizeGrip::place(QSize panel) {
    if (edges_ == kShownCorner) {
        setGeometry(panel.width() - kCornerSize - 1, panel.height() - kCornerSize - 1, kCornerSize,
                    kCornerSize);
        return;
    }
    QRect along(QPoint(0, 0), panel);
    if (edges_ & Qt::LeftEdge) along.setRight(kReach - 1);
    if (edges_ & Qt::RightEdge) along.setLeft(panel.width() - kReach);
    if (edges_ & Qt::TopEdge) along.setBottom(kReach - 1);
    if (edges_ & Qt::BottomEdge) along.setTop(panel.height() - kReach);
    setGeometry(along);
}

void ResizeGrip::paintEvent(QPaintEvent*) {
    if (edges_ != kShownCorner) return;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(Theme::instance().colors().textMuted, 1.2, Qt::SolidLine, Qt::RoundCap));
    for (const int inset : {4, 8})
        painter.drawLine(QPointF(width() - 4.5, height() - 4.5 - inset + 4),
                         QPointF(width() - 4.5 - inset + 4, height() - 4.5));
}

} // namespace weir
