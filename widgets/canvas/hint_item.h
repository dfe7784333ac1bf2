#pragma once
#include <QGraphicsItem>
#include <QString>

namespace weir {

/// A short note beside the pointer during a gesture, the same size at every zoom. Long texts wrap.
class HintItem : public QGraphicsItem {
public:
    HintItem();

    /// Empty hides it. A refusal has the colour of an error.
    void setHint(const QString& text, bool isRefusal);
    QString hint() const { return text_; }

    QRectF boundingRect() const override { return bounds_; }
    void paint(QPainter* painter, const QStyleOptionGraphicsItem* option, QWidget* widget) override;

private:
    QString text_;
    bool isRefusal_ = false;
    QRectF bounds_;
};

} // namespace weir
