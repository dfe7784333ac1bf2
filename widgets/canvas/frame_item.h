#pragma once
#include "widgets/canvas/area_item.h"

namespace weir {

/// A frame: a tinted area with its title at the top. Only the title, the grip and the edge are for the
/// pointer, so that a band can be drawn inside.
class FrameItem : public AreaItem {
public:
    enum { Type = UserType + 3 };
    explicit FrameItem(const Frame& frame);
    int type() const override { return Type; }

    void setFrame(const Frame& frame);
    QString title() const { return title_; }
    /// Where the title stands, in the item's coordinates.
    QRectF titleRect() const;

    QSizeF leastSize() const override;
    QPainterPath shape() const override;
    void paint(QPainter* painter, const QStyleOptionGraphicsItem* option, QWidget* widget) override;

private:
    QString title_;
};

} // namespace weir
