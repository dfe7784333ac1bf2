#pragma once
#include "widgets/canvas/area_item.h"

#include <QTextDocument>

namespace weir {

/// A note: a text in Markdown on a tinted sheet.
class NoteItem : public AreaItem {
public:
    enum { Type = UserType + 4 };
    explicit NoteItem(const Note& note);
    int type() const override { return Type; }

    void setNote(const Note& note);
    QString text() const { return text_; }
    void refreshLook();

    QSizeF leastSize() const override;
    QPainterPath shape() const override;
    void paint(QPainter* painter, const QStyleOptionGraphicsItem* option, QWidget* widget) override;

protected:
    void sizeChanged() override;

private:
    QString text_;
    QTextDocument document_;
};

} // namespace weir
