#pragma once
#include "pipeline/graph/graph.h"

#include <QColor>
#include <QGraphicsItem>

namespace weir {

/// The colours that frames and notes can have, by their names in the graph file.
const std::vector<std::string>& areaColors();
/// One of them as the theme has it now; the muted text's for a name it does not know.
QColor areaColor(const std::string& name);
QString areaColorText(const std::string& name);

/// A rectangle of the scene as the graph has it.
Area areaOf(const QRectF& rect);

/// What frames and notes have in common: an area with a grip at its corner. Shows what it is given and
/// changes nothing.
class AreaItem : public QGraphicsItem {
public:
    AreaItem(std::string id, qreal zValue);

    const std::string& id() const { return id_; }
    QRectF area() const { return QRectF(QPointF(), size_); }
    /// In coordinates of the scene.
    QRectF place() const { return area().translated(pos()); }
    void setPlace(const QRectF& place);
    /// The least it can be made.
    virtual QSizeF leastSize() const = 0;
    /// Whether a point of the scene is on the grip that resizes it.
    bool isGrip(const QPointF& scenePosition) const;

    QRectF boundingRect() const override;

protected:
    virtual void sizeChanged() {}
    void paintGrip(QPainter* painter) const;
    QVariant itemChange(GraphicsItemChange change, const QVariant& value) override;
    void hoverEnterEvent(QGraphicsSceneHoverEvent* event) override;
    void hoverMoveEvent(QGraphicsSceneHoverEvent* event) override;
    void hoverLeaveEvent(QGraphicsSceneHoverEvent* event) override;

    std::string color_;
    bool hovered_ = false;

private:
    std::string id_;
    QSizeF size_;
};

} // namespace weir
