#pragma once
#include "widgets/canvas/canvas_gesture.h"
#include "widgets/canvas/node_item.h"

#include <QPainterPath>
#include <QPointF>

#include <map>
#include <memory>
#include <optional>

class QGraphicsPathItem;

namespace weir {

class CanvasScene;
class HintItem;

/// Drawing a wire with the pointer: from a port, or from the other end of a wire that was picked up at its
/// input. Marks the ports where it may end, snaps to the nearest, and says why a port refuses. The scene
/// starts it and takes its result into the document; given up halfway it leaves nothing behind.
class WireGesture : public CanvasGesture {
public:
    /// From `port`; `detached` is the wire that was picked up, which is hidden meanwhile.
    WireGesture(CanvasScene& scene, PortRef port, std::optional<Wire> detached);
    ~WireGesture() override;

    void moveTo(const QPointF& position, Qt::KeyboardModifiers modifiers = {}) override;
    void finish() override;
    /// The wire as it would be if let go now; nothing over empty ground or a port that refuses.
    std::optional<Wire> result() const;
    const std::optional<Wire>& detached() const { return detached_; }
    /// Whether the pointer has moved enough to mean it.
    bool moved() const override { return moved_; }
    QString hint() const;
    const PortRef& from() const { return from_; }
    /// Where its loose end is.
    const QPointF& end() const { return end_; }
    /// Says something beside the port it begins at, until it is moved.
    void tell(const QString& text);
    /// The ports where it may end.
    std::vector<PortRef> validPorts() const;

private:
    Wire wireTo(const PortRef& port) const;
    void judgePorts();
    QString doubtAbout(const Wire& wire) const;
    PortMark markOf(const PortRef& port) const;
    std::optional<PortRef> portNear(const QPointF& position) const;

    CanvasScene& scene_;
    PortRef from_;
    std::optional<Wire> detached_;
    std::map<Endpoint, std::optional<std::string>> verdicts_; ///< why not, of each port on the other side
    std::map<Endpoint, QString> doubts_; ///< of the ports that take it: which fields a node would miss
    std::optional<PortRef> target_;
    bool moved_ = false;
    QPointF start_;
    QPointF end_;
    std::unique_ptr<QGraphicsPathItem> draft_;
    std::unique_ptr<HintItem> hint_;
};

} // namespace weir
