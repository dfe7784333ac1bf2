#pragma once
#include <QGraphicsObject>
#include <QTimer>

#include <utility>
#include <vector>

namespace weir {

class WireItem;

/// What there is to know of the wire under the pointer while records pass: the course of its rate over the
/// last minute and its exact figures, kept up. It comes when the pointer has rested on the wire for a moment,
/// in the size of the screen whatever the zoom, and takes no events.
class WireCardItem : public QGraphicsObject {
    Q_OBJECT
public:
    WireCardItem();

    /// The pointer has come to a wire, or left it: null.
    void setWire(const WireItem* wire);
    const WireItem* wire() const { return wire_; }
    /// The wire has new figures, and its rate this course.
    void refresh(std::vector<double> trace);

Q_SIGNALS:
    /// The pointer has rested: figures are wanted.
    void wanted();

public:
    QRectF boundingRect() const override;
    QPainterPath shape() const override { return {}; }
    void paint(QPainter* painter, const QStyleOptionGraphicsItem* option, QWidget* widget) override;

private:
    void place();

    const WireItem* wire_ = nullptr;
    QTimer wait_;
    std::vector<double> trace_;
    QString title_;
    std::vector<std::pair<QString, QString>> rows_;
    QSizeF size_;
};

} // namespace weir
