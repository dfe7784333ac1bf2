#pragma once
#include <QGraphicsItem>

namespace weir {

class NodeItem;

/// The live part of a node: state and rate, and the last error. Repainted ten times a second, so it does
/// little.
class NodeStatusItem : public QGraphicsItem {
public:
    explicit NodeStatusItem(NodeItem& node);
    void setHeight(qreal height);

    QRectF boundingRect() const override;
    void paint(QPainter* painter, const QStyleOptionGraphicsItem* option, QWidget* widget) override;

private:
    NodeItem& node_;
    qreal height_;
};

/// The names of a node's ports beside it, while the pointer is over the node or a wire looks for an end;
/// always where a port is one of the subgraph whose inside is shown.
class PortLabelsItem : public QGraphicsItem {
public:
    explicit PortLabelsItem(NodeItem& node);

    /// The ports' number or names changed.
    void updateBounds();
    QRectF boundingRect() const override { return bounds_; }
    void paint(QPainter* painter, const QStyleOptionGraphicsItem* option, QWidget* widget) override;

private:
    QString labelOf(bool isInput, std::size_t index) const;
    QRectF labelRect(bool isInput, std::size_t index) const;

    NodeItem& node_;
    QRectF bounds_;
};

} // namespace weir
