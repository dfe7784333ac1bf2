#pragma once
#include <QTimer>
#include <QWidget>

class QGraphicsView;

namespace weir {

class CanvasScene;

/// All of the canvas in a corner of the view, with what the view shows of it. A press or a drag goes there.
/// For those who point; the keyboard zooms to fit instead.
class Minimap : public QWidget {
    Q_OBJECT
public:
    Minimap(QGraphicsView& view, CanvasScene& scene);

    /// The view was scrolled, zoomed or resized, or what it shows has changed.
    void refresh();

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;

private:
    /// From the scene to the widget.
    QTransform overview() const;
    QRectF visibleRect() const;
    void goTo(const QPointF& position);

    QGraphicsView& view_;
    CanvasScene& scene_;
    QTimer pending_;
};

} // namespace weir
