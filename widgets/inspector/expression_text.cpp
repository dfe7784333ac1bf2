#include "widgets/inspector/expression_text.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QKeyEvent>

namespace weir {

void ExpressionText::setCompleter(QCompleter* completer) {
    completer_ = completer;
    completer_->setWidget(this);
}

void ExpressionText::keyPressEvent(QKeyEvent* event) {
    const bool offers = completer_ && completer_->popup()->isVisible();
    switch (event->key()) {
    case Qt::Key_Enter:
    case Qt::Key_Return:
    case Qt::Key_Escape:
    case Qt::Key_Tab:
    case Qt::Key_Backtab:
        if (!offers) break;
        event->ignore();
        return;
    case Qt::Key_Space:
        if (!(event->modifiers() & Qt::ControlModifier)) break;
        Q_EMIT completionWanted();
        return;
    default:
        break;
    }
    QPlainTextEdit::keyPressEvent(event);
}

void ExpressionText::resizeEvent(QResizeEvent* event) {
    QPlainTextEdit::resizeEvent(event);
    Q_EMIT resized();
}

} // namespace weir
