#pragma once
#include <QPoint>
#include <QWidget>

namespace weir {

/// A part of a panel that the mouse takes hold of: its header to move it, its edges to resize it. It tells
/// how far the mouse has gone since it was pressed; a click without a movement is none of its business.
class PanelGrip : public QWidget {
    Q_OBJECT
public:
    using QWidget::QWidget;
    bool isHeld() const { return isHeld_; }
    /// Lets go without finished().
    void release();

Q_SIGNALS:
    void started();
    /// `pointer` is where the mouse is on the screen.
    void moved(QPoint offset, QPoint pointer);
    void finished();

protected:
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;

private:
    QPoint pressedAt_;
    bool isPressed_ = false;
    bool isHeld_ = false;
};

/// An edge or a corner of a panel. The lower right corner shows itself.
class ResizeGrip : public PanelGrip {
    Q_OBJECT
public:
    /// One edge, or two that meet.
    ResizeGrip(Qt::Edges edges, QWidget* parent);

    Qt::Edges edges() const { return edges_; }
    /// Takes its place along the edges of what it resizes.
    void place(QSize panel);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    Qt::Edges edges_;
};

} // namespace weir
