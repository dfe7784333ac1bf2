#pragma once
#include "widgets/canvas/canvas_gesture.h"
#include "widgets/canvas/wire_item.h"

namespace weir {

class CanvasScene;
class GraphScope;

/// Leading a wire through a point: one of its bends, or a new one where it was taken hold of.
class BendGesture : public CanvasGesture {
public:
    BendGesture(CanvasScene& scene, WireItem& wire, const QPointF& start);

    void moveTo(const QPointF& position, Qt::KeyboardModifiers modifiers) override;
    void finish() override;
    void giveUp() override;
    bool moved() const override { return moved_; }

private:
    CanvasScene& scene_;
    WireItem& wire_;
    const std::vector<QPointF> before_;
    std::size_t bend_ = 0; ///< its place
    bool isNew_ = false;
    QPointF start_;
    QPointF end_;
    bool moved_ = false;
};

/// Adds a bend at a point of the wire, as one undo command.
void addBend(GraphScope& scope, const WireItem& wire, const QPointF& position);
void removeBend(GraphScope& scope, const Wire& wire, std::size_t bend);
void removeBends(GraphScope& scope, const Wire& wire);

} // namespace weir
