#pragma once
#include "widgets/canvas/area_item.h"

#include <QTextDocument>

namespace weir {

/// A text that loads nothing, whatever it names: a graph is opened that others wrote.
class TextAlone : public QTextDocument {
public:
    using QTextDocument::QTextDocument;

protected:
    QVariant loadResource(int, const QUrl&) override { return {}; }
};

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
    TextAlone document_;
};

} // namespace weir
