#pragma once
#include "widgets/canvas/canvas_gesture.h"
#include "widgets/canvas/graph_edits.h"

#include <QGraphicsItem>

#include <map>
#include <memory>
#include <optional>
#include <vector>

namespace weir {

class CanvasScene;
class WireItem;

/// Moving what is selected, and what stands on selected frames. Keeps to the grid, and to the edges and
/// middles of other nodes, which a line shows; not while Alt is held. A single node without wires that is
/// brought over a wire is put into it.
class MoveGesture : public CanvasGesture {
public:
    MoveGesture(CanvasScene& scene, const QPointF& start);
    ~MoveGesture() override;

    void moveTo(const QPointF& position, Qt::KeyboardModifiers modifiers) override;
    void finish() override;
    void giveUp() override;
    bool moved() const override { return moved_; }
    /// The wire that the node would be put into now, or null.
    const WireItem* target() const { return target_; }

private:
    QRectF area() const;
    QPointF snapped(const QPointF& shift, bool isFree);
    QPointF alongOthers(const QRectF& moved);
    void shiftBy(const QPointF& shift);
    void aim();
    CanvasParts collect() const;

    CanvasScene& scene_;
    const CanvasParts parts_;
    std::map<QGraphicsItem*, QPointF> starts_;
    QRectF startArea_;
    QPointF start_;
    QPointF shift_;
    bool moved_ = false;
    std::optional<std::string> insertable_; ///< the single node that may be put into a wire
    WireItem* target_ = nullptr;
    std::vector<QLineF> otherLines_; ///< of those that do not move: edges and middles
    std::unique_ptr<QGraphicsLineItem> verticalGuide_;
    std::unique_ptr<QGraphicsLineItem> horizontalGuide_;
};

/// What stands on frames: nodes, notes and other frames with their middles on one.
CanvasParts standingOn(const CanvasScene& scene, const std::set<std::string>& frames);

} // namespace weir
