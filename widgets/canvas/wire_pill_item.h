#pragma once
#include "pipeline/runtime/statistics.h"

#include <QGraphicsItem>
#include <QString>

namespace weir {

/// The live rate of a wire, how far it is behind if that is worth a word, and how full its queue is: green to
/// 60 %, yellow to 85 %, red above (as NiFi has it). Its position is the wire's middle. Takes no mouse
/// events; the wire beneath does.
class WirePillItem : public QGraphicsItem {
public:
    WirePillItem();

    /// `isOver`: the run is, and these are its last.
    void setFigures(const WireStatistics& statistics, bool isOver);
    void setSelectedLook(bool selected);
    const QString& rate() const { return rate_; }
    const QString& lag() const { return lag_; }
    QRectF sceneBounds() const { return mapRectToScene(boundingRect()); }

    QRectF boundingRect() const override;
    void paint(QPainter* painter, const QStyleOptionGraphicsItem* option, QWidget* widget) override;

private:
    QString rate_;
    QString lag_;      ///< empty: none worth a word
    double fill_ = -1; ///< share of the queue that is taken; below zero: there is none
    bool dropping_ = false;
    bool selected_ = false;
    QSizeF size_;
};

} // namespace weir
