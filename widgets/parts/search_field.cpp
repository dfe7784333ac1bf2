#include "widgets/parts/search_field.h"

#include <QKeyEvent>

namespace weir {

bool SearchField::event(QEvent* event) {
    if (event->type() == QEvent::ShortcutOverride) {
        const auto* key = static_cast<QKeyEvent*>(event);
        const bool isCommand = key->modifiers() & (Qt::ControlModifier | Qt::AltModifier);
        const bool isFunctionKey = key->key() >= Qt::Key_F1 && key->key() <= Qt::Key_F35;
        if (!isCommand && !isFunctionKey) {
            event->accept();
            return true;
        }
    }
    return QLineEdit::event(event);
}

void SearchField::keyPressEvent(QKeyEvent* event) {
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (event->modifiers().testFlag(Qt::ShiftModifier))
            Q_EMIT previousWanted();
        else
            Q_EMIT nextWanted();
        return;
    case Qt::Key_Escape:
        Q_EMIT closeWanted();
        return;
    default:
        QLineEdit::keyPressEvent(event);
        // What the field has no use for is not for the part around it either, which would move or go away.
        if (!(event->modifiers() & (Qt::ControlModifier | Qt::AltModifier))) event->accept();
    }
}

} // namespace weir
