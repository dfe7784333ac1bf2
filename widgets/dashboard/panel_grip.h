#pragma once
#include <QPoint>
#include <QWidget>

namespace weir {

/// A part of a panel that the mouse takes hold of: its header to move it, its corner to resize it. It tells
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
    void moved(QPoint offset);
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

/// The lower right corner.
class ResizeGrip : public PanelGrip {
    Q_OBJECT
public:
    explicit ResizeGrip(QWidget* parent);

protected:
    void paintEvent(QPaintEvent* event) override;
};

} // namespace weir
