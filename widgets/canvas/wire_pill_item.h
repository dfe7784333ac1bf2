#pragma once
#include "pipeline/runtime/statistics.h"

#include <QGraphicsItem>
#include <QString>

namespace weir {

/// The live rate of a wire and how full its queue is: green to 60 %, yellow to 85 %, red above (as NiFi has
/// it). Its position is the wire's middle. Takes no mouse events; the wire beneath does.
class WirePillItem : public QGraphicsItem {
public:
    WirePillItem();

    void setFigures(const WireStatistics& statistics);
    void setSelectedLook(bool selected);
    QRectF sceneBounds() const { return mapRectToScene(boundingRect()); }

    QRectF boundingRect() const override;
    void paint(QPainter* painter, const QStyleOptionGraphicsItem* option, QWidget* widget) override;

private:
    QString rate_;
    double fill_ = -1; ///< share of the queue that is taken; below zero: there is none
    bool dropping_ = false;
    bool selected_ = false;
    qreal width_;
};

} // namespace weir
