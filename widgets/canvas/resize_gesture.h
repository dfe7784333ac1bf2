#pragma once
#include "widgets/canvas/canvas_gesture.h"

#include <QRectF>

namespace weir {

class AreaItem;
class CanvasScene;

/// Making a frame or a note larger or smaller at its corner.
class ResizeGesture : public CanvasGesture {
public:
    ResizeGesture(CanvasScene& scene, AreaItem& area);

    void moveTo(const QPointF& position, Qt::KeyboardModifiers modifiers) override;
    void finish() override;
    void giveUp() override;
    bool moved() const override { return moved_; }

private:
    CanvasScene& scene_;
    AreaItem& area_;
    QRectF start_;
    bool moved_ = false;
};

} // namespace weir
