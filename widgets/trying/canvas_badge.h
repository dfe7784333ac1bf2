#pragma once
#include <QGraphicsObject>

#include <cstdint>

namespace weir {

/// What a badge shows.
struct BadgeLook {
    enum class Tone : std::uint8_t { Quiet, Accent, Critical, Breakpoint };
    QString icon; ///< of resources/icons; empty: none
    QString text; ///< empty: a small disc with the icon alone, or filled without one
    Tone tone = Tone::Quiet;
    QString tip;
    bool isFilled = false;
    bool isCentered = true; ///< on its position, or else to the right of it and below
    qreal mostWidth = 208;

    bool operator==(const BadgeLook&) const = default;
};

/// A small mark on the canvas beside a node or on a wire: a light item of its own, so that what is beneath
/// keeps its cache. Takes no mouse events; what is beneath does.
class CanvasBadge : public QGraphicsObject {
    Q_OBJECT
public:
    CanvasBadge();

    void setLook(const BadgeLook& look);
    const BadgeLook& look() const { return look_; }

    QRectF boundingRect() const override { return bounds_; }
    void paint(QPainter* painter, const QStyleOptionGraphicsItem* option, QWidget* widget) override;

private:
    void measure();
    QColor color() const;

    BadgeLook look_;
    QRectF bounds_;
};

} // namespace weir
