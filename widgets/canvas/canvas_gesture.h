#pragma once
#include <QPointF>
#include <Qt>

namespace weir {

/// Something under way with the pointer. The scene makes it at the press, tells it of each move, and lets it
/// end in one change of the document; given up halfway it leaves nothing behind.
class CanvasGesture {
public:
    virtual ~CanvasGesture() = default;
    virtual void moveTo(const QPointF& position, Qt::KeyboardModifiers modifiers) = 0;
    /// Makes the change. The scene has taken the gesture out by then.
    virtual void finish() = 0;
    /// Puts back what was moved meanwhile.
    virtual void giveUp() {}
    /// Whether the pointer has moved enough to mean it.
    virtual bool moved() const = 0;
};

} // namespace weir
