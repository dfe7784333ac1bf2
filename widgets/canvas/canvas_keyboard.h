#pragma once
#include <QGraphicsItem>

class QKeyEvent;

namespace weir {

class CanvasScene;

/// The canvas without a mouse. Arrow keys go from a node along its wires, to the wire first and then to the
/// node at its other end, and up and down to what is nearest; while a wire is drawn they choose where it
/// ends.
class CanvasKeyboard {
public:
    explicit CanvasKeyboard(CanvasScene& scene) : scene_(scene) {}

    /// Begins a wire at the selected node; whether there is one with a port.
    bool beginWire();
    /// Lets the wire that is being drawn begin at the node's next port; whether one is being drawn.
    bool beginElsewhere();
    /// Whether the key was one of its own.
    bool press(const QKeyEvent& event);

private:
    bool pressWhileWiring(int key);
    bool go(int key);
    bool goFromWire(int key);
    bool goAlongWire(bool isForward);
    bool goTowards(const QPointF& from, const QPointF& direction);
    void startAt(std::size_t port);

    CanvasScene& scene_;
    std::size_t port_ = 0; ///< of those of the node that the wire begins at
};

} // namespace weir
