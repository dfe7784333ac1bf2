#include "widgets/dashboard/vector_drawing.h"

#include "widgets/dashboard/clipped_picture.h"
#include "widgets/dashboard/pointer_layer.h"
#include "widgets/dashboard/without_controls.h"

#include <qcustomplot.h>

#include <QAbstractButton>
#include <QApplication>
#include <QLayout>
#include <QPainter>
#include <QPicture>
#include <QResizeEvent>
#include <QScrollBar>

namespace weir {

namespace {

/// Whether it belongs to using a panel and not to what the panel shows.
bool isHandle(const QWidget& widget) {
    return qobject_cast<const QAbstractButton*>(&widget) || qobject_cast<const QScrollBar*>(&widget) ||
           isControl(widget);
}

void layOut(QWidget& widget) {
    if (widget.testAttribute(Qt::WA_PendingResizeEvent)) {
        QResizeEvent resized(widget.size(), QSize());
        QApplication::sendEvent(&widget, &resized);
        widget.setAttribute(Qt::WA_PendingResizeEvent, false);
    }
    if (QLayout* layout = widget.layout()) layout->activate();
    for (QObject* child : widget.children())
        if (auto* inner = qobject_cast<QWidget*>(child); inner && !inner->isWindow()) layOut(*inner);
}

/// The brush of a plot's ground, which the plot tells its heirs only.
struct PlotGround : QCustomPlot {
    static QBrush of(const QCustomPlot& plot) { return plot.*(&PlotGround::mBackgroundBrush); }
};

void drawTree(QWidget& widget, QPainter& painter) {
    if (auto* plot = qobject_cast<QCustomPlot*>(&widget)) {
        drawPlot(*plot, painter, plot->rect());
    } else if (const auto* layer = dynamic_cast<const PointerLayer*>(&widget)) {
        painter.save();
        layer->paintLasting(painter);
        painter.restore();
    } else {
        // Devices differ in what they make of a widget, a printer gets a picture of it; what was recorded
        // goes everywhere as it is.
        QPicture picture;
        QPainter recorder(&picture);
        widget.render(&recorder, QPoint(), QRegion(), QWidget::RenderFlags());
        recorder.end();
        drawClipped(painter, {}, picture);
    }
    for (QObject* child : widget.children()) {
        auto* inner = qobject_cast<QWidget*>(child);
        if (!inner || inner->isHidden() || inner->isWindow() || isHandle(*inner)) continue;
        painter.save();
        painter.translate(inner->pos());
        painter.setClipRect(inner->rect(), Qt::IntersectClip);
        drawTree(*inner, painter);
        painter.restore();
    }
}

} // namespace

void drawPlot(QCustomPlot& plot, QPainter& painter, const QRect& place) {
    const QBrush ground = PlotGround::of(plot);
    plot.setBackground(QBrush(Qt::NoBrush));
    QPicture picture;
    QCPPainter recorder(&picture);
    recorder.setModes(QCPPainter::pmVectorized | QCPPainter::pmNonCosmetic);
    plot.toPainter(&recorder, place.width(), place.height());
    recorder.end();
    plot.setBackground(ground);
    drawClipped(painter, place.topLeft(), picture);
}

void drawWidget(QWidget& widget, QPainter& painter) {
    painter.save();
    painter.setClipRect(widget.rect(), Qt::IntersectClip);
    drawTree(widget, painter);
    painter.restore();
}

void resizeNow(QWidget& widget, QSize size) {
    widget.ensurePolished();
    widget.resize(size);
    layOut(widget);
}

} // namespace weir
