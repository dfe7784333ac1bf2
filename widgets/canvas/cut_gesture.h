#pragma once
#include "widgets/canvas/canvas_gesture.h"

#include <QGraphicsItem>
#include <QPainterPath>

#include <memory>

namespace weir {

class CanvasScene;

/// Cutting wires with a stroke: those that it crosses are removed.
class CutGesture : public CanvasGesture {
public:
    CutGesture(CanvasScene& scene, const QPointF& start);
    ~CutGesture() override;

    void moveTo(const QPointF& position, Qt::KeyboardModifiers modifiers) override;
    void finish() override;
    bool moved() const override { return moved_; }

private:
    void mark();

    CanvasScene& scene_;
    QPainterPath stroke_;
    std::unique_ptr<QGraphicsPathItem> shown_;
    bool moved_ = false;
};

} // namespace weir
