#pragma once
#include "pipeline/graph/graph.h"
#include "pipeline/runtime/statistics.h"

#include <QGraphicsItem>
#include <QPainterPath>

#include <memory>
#include <optional>
#include <utility>
#include <vector>

namespace weir {

class WirePillItem;

/// One wire. Its live figures stand on a pill at its middle, which is an item of the scene for itself so that
/// it lies above the nodes.
class WireItem : public QGraphicsItem {
public:
    enum { Type = UserType + 2 };
    explicit WireItem(const Wire& wire);
    ~WireItem() override;
    int type() const override { return Type; }

    const Wire& wire() const { return wire_; }
    void setRoute(const QPointF& from, const QPointF& to, std::vector<QPointF> bends);
    QPointF from() const { return from_; }
    QPointF to() const { return to_; }
    const std::vector<QPointF>& bends() const { return bends_; }
    const QPainterPath& path() const { return path_; }
    /// The bend within reach of a point of the scene.
    std::optional<std::size_t> bendAt(const QPointF& scenePosition) const;
    /// Shown as the one that a node would be put into.
    void setTargeted(bool isTargeted);
    /// Paler, as what leads to or from a node that does not run.
    void setOff(bool isOff);
    QPointF middle() const { return path_.pointAtPercent(0.5); }

    /// Live figures, or, if the run is over, its last; none takes the pill away.
    void setStatistics(const std::optional<WireStatistics>& statistics, bool isOver = false);
    bool isLive() const { return statistics_.has_value(); }
    /// Zero when nothing moves.
    double recordsPerSecond() const { return statistics_ && !isOver_ ? statistics_->recordsPerSecond : 0; }
    /// Its figures, each with its name, to be read.
    std::vector<std::pair<QString, QString>> figureRows() const;
    /// The scale it is seen at, against which the pill grows a little.
    void setZoom(qreal zoom);
    /// A problem of this wire, shown in its colour and tooltip; empty: none.
    void setProblem(const QString& problem);

    /// What the tooltip says: both ends and the exact figures.
    QString description() const;
    void refreshLook();

    QRectF boundingRect() const override;
    QPainterPath shape() const override;
    void paint(QPainter* painter, const QStyleOptionGraphicsItem* option, QWidget* widget) override;

protected:
    QVariant itemChange(GraphicsItemChange change, const QVariant& value) override;
    void hoverEnterEvent(QGraphicsSceneHoverEvent* event) override;
    void hoverLeaveEvent(QGraphicsSceneHoverEvent* event) override;

private:
    Wire wire_;
    QPointF from_;
    QPointF to_;
    std::vector<QPointF> bends_;
    QPainterPath path_;
    QPainterPath shape_;
    std::optional<WireStatistics> statistics_;
    bool isOver_ = false;
    QString problem_;
    bool hovered_ = false;
    bool isTargeted_ = false;
    bool isOff_ = false;
    std::unique_ptr<WirePillItem> pill_;
};

} // namespace weir
