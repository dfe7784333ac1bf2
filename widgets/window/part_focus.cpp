#include "widgets/window/part_focus.h"

#include <QApplication>
#include <QWidget>

namespace weir {

namespace {

/// The control within `part` that Tab would come to first; the part itself if there is none.
QWidget* firstControlOf(QWidget* part) {
    if (part->focusPolicy() & Qt::TabFocus) return part;
    for (QWidget* next = part->nextInFocusChain(); next != part; next = next->nextInFocusChain())
        if (part->isAncestorOf(next) && next->isVisible() && next->isEnabled() &&
            (next->focusPolicy() & Qt::TabFocus) && !next->focusProxy())
            return next;
    return part;
}

} // namespace

void focusOtherPart(const QList<QWidget*>& parts, bool forward) {
    QList<QWidget*> seen;
    for (QWidget* part : parts)
        if (part->isVisible() && part->isEnabled()) seen << part;
    if (seen.isEmpty()) return;
    const QWidget* focused = QApplication::focusWidget();
    qsizetype at = forward ? -1 : 0;
    for (qsizetype i = 0; i < seen.size(); ++i)
        if (focused && (seen[i] == focused || seen[i]->isAncestorOf(focused))) at = i;
    QWidget* next = seen[(at + (forward ? 1 : seen.size() - 1)) % seen.size()];
    QWidget* had = next->focusWidget();
    const bool stillThere = had && had != next && had->isVisible() && had->isEnabled();
    (stillThere ? had : firstControlOf(next))->setFocus(Qt::ShortcutFocusReason);
}

} // namespace weir
