#include "widgets/canvas/note_item.h"

#include "widgets/canvas/canvas_metrics.h"
#include "widgets/theme/theme.h"

#include <QAbstractTextDocumentLayout>
#include <QCoreApplication>
#include <QPainter>
#include <QStyleOptionGraphicsItem>

namespace weir {

using namespace canvas;

namespace {

constexpr qreal kMargin = spacing::medium;
constexpr QSizeF kLeast(80, 40);

} // namespace

NoteItem::NoteItem(const Note& note) : AreaItem(note.id, -2) {
    document_.setUndoRedoEnabled(false);
    document_.setDocumentMargin(0);
    setCacheMode(DeviceCoordinateCache);
    setNote(note);
}

void NoteItem::setNote(const Note& note) {
    const QString text = QString::fromStdString(note.text);
    const bool isOther = text != text_ || note.color != color_ || document_.isEmpty();
    text_ = text;
    color_ = note.color;
    setPlace({note.area.corner.x, note.area.corner.y, note.area.width, note.area.height});
    if (isOther) refreshLook();
}

void NoteItem::refreshLook() {
    document_.setDefaultFont(Theme::instance().font(TextStyle::Body));
    // No HTML, which could hide what it says.
    document_.setMarkdown(text_.isEmpty() ? QCoreApplication::translate("weir::NoteItem", "*Empty note*")
                                          : text_,
                          QTextDocument::MarkdownFeatures(QTextDocument::MarkdownDialectCommonMark) |
                              QTextDocument::MarkdownNoHTML);
    sizeChanged();
    update();
}

void NoteItem::sizeChanged() {
    document_.setTextWidth(area().width() - 2 * kMargin);
}

QSizeF NoteItem::leastSize() const {
    return kLeast;
}

QPainterPath NoteItem::shape() const {
    QPainterPath path;
    path.addRoundedRect(area(), kNodeRadius, kNodeRadius);
    return path;
}

void NoteItem::paint(QPainter* painter, const QStyleOptionGraphicsItem*, QWidget*) {
    const Theme& theme = Theme::instance();
    const QColor color = areaColor(color_);
    QColor tint = color;
    tint.setAlphaF(theme.isDark() ? 0.18f : 0.12f);
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(isSelected() ? QPen(theme.colors().accent, 2) : QPen(Qt::NoPen));
    painter->setBrush(theme.colors().surface);
    painter->drawRoundedRect(area().adjusted(1, 1, -1, -1), kNodeRadius, kNodeRadius);
    painter->setBrush(tint);
    painter->drawRoundedRect(area().adjusted(1, 1, -1, -1), kNodeRadius, kNodeRadius);
    paintGrip(painter);
    if (QStyleOptionGraphicsItem::levelOfDetailFromTransform(painter->worldTransform()) < kTextScale) return;
    painter->save();
    const QRectF room = area().adjusted(kMargin, kMargin, -kMargin, -kMargin);
    painter->setClipRect(room, Qt::IntersectClip);
    painter->translate(room.topLeft());
    QAbstractTextDocumentLayout::PaintContext context;
    context.palette.setColor(QPalette::Text, theme.colors().text);
    context.palette.setColor(QPalette::Link, theme.colors().accent);
    document_.documentLayout()->draw(painter, context);
    painter->restore();
}

} // namespace weir
