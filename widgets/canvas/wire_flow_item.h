#pragma once
#include <QGraphicsItem>
#include <QPainterPath>

#include <map>
#include <vector>

namespace weir {

class WireItem;

/// Small dots that run along the wires where records pass, closer together where more do. One light item for
/// the whole canvas: only dots in sight are there, and only the places where they were and are get repainted.
class WireFlowItem : public QGraphicsItem {
public:
    WireFlowItem();

    /// Moves the dots of these wires on by one step, a tenth of a second; those of others go.
    void step(const std::vector<const WireItem*>& wires, const QRectF& inSight);
    std::size_t dotCount() const { return dots_.size(); }

    QRectF boundingRect() const override { return bounds_; }
    QPainterPath shape() const override { return {}; }
    void paint(QPainter* painter, const QStyleOptionGraphicsItem* option, QWidget* widget) override;

private:
    /// Points along a wire, equally far apart.
    struct Course {
        QPainterPath path; ///< that they were taken from
        std::vector<QPointF> points;
    };
    const std::vector<QPointF>& courseOf(const WireItem& wire);

    std::map<const WireItem*, Course> courses_;
    std::vector<QPointF> dots_;
    QRectF bounds_;         ///< what is in sight
    std::size_t steps_ = 0; ///< made so far
};

} // namespace weir
