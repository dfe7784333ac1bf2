#include "widgets/canvas/area_editor.h"

#include "widgets/canvas/canvas_editor.h"
#include "widgets/canvas/canvas_metrics.h"
#include "widgets/theme/theme.h"

#include <QCoreApplication>
#include <QGraphicsView>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPointer>

#include <utility>

namespace weir {

namespace {

constexpr QSize kLeastSize(220, 32);
constexpr int kLeastNoteHeight = 110;

/// Takes the text of an editor once: on Enter or when the focus leaves, and not after Escape.
class TakeText : public QObject {
public:
    TakeText(QWidget* editor, bool isOneLine, std::function<void()> take)
        : QObject(editor), editor_(editor), isOneLine_(isOneLine), take_(std::move(take)) {
        editor->installEventFilter(this);
    }

    bool eventFilter(QObject*, QEvent* event) override {
        if (event->type() == QEvent::FocusOut &&
            static_cast<QFocusEvent*>(event)->reason() != Qt::PopupFocusReason)
            end(true);
        if (event->type() != QEvent::KeyPress && event->type() != QEvent::ShortcutOverride) return false;
        const auto* const key = static_cast<QKeyEvent*>(event);
        const bool isEnter = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
        const bool takes = isEnter && (isOneLine_ || key->modifiers() & Qt::ControlModifier);
        // The field keeps its own keys from the window's shortcuts, but not these.
        if (event->type() == QEvent::ShortcutOverride) {
            if (!takes && key->key() != Qt::Key_Escape) return false;
            event->accept();
            return true;
        }
        if (takes) end(true);
        if (key->key() == Qt::Key_Escape) end(false);
        return takes || key->key() == Qt::Key_Escape;
    }

private:
    void end(bool takes) {
        if (std::exchange(isOver_, true)) return;
        QWidget* const view = editor_->parentWidget();
        editor_->hide();
        editor_->deleteLater();
        if (takes) take_();
        if (view && view->parentWidget()) view->parentWidget()->setFocus();
    }

    QWidget* editor_;
    const bool isOneLine_;
    std::function<void()> take_;
    bool isOver_ = false;
};

} // namespace

void editTitle(QGraphicsView& view, CanvasEditor& editor, const FrameItem& frame) {
    auto* const line = new QLineEdit(frame.title(), view.viewport());
    line->setObjectName(QStringLiteral("frameTitle"));
    line->setAccessibleName(QCoreApplication::translate("weir::AreaEditor", "Title of the frame"));
    const QRect place = view.mapFromScene(frame.mapRectToScene(frame.titleRect())).boundingRect();
    line->setGeometry(QRect(place.topLeft(), place.size().expandedTo(kLeastSize)));
    const std::string id = frame.id();
    new TakeText(line, true, [line, &editor, id] { editor.setFrameTitle(id, line->text().trimmed()); });
    line->show();
    line->setFocus();
    line->selectAll();
}

void editText(QGraphicsView& view, CanvasEditor& editor, const NoteItem& note) {
    auto* const text = new QPlainTextEdit(note.text(), view.viewport());
    text->setObjectName(QStringLiteral("noteText"));
    text->setAccessibleName(QCoreApplication::translate("weir::AreaEditor", "Text of the note, in Markdown"));
    text->setPlaceholderText(QCoreApplication::translate(
        "weir::AreaEditor", "Markdown: # heading, **bold**, - list. Ctrl+Enter ends."));
    text->setTabChangesFocus(true);
    const QRect place = view.mapFromScene(note.place()).boundingRect();
    text->setGeometry(
        QRect(place.topLeft(), place.size().expandedTo(QSize(kLeastSize.width(), kLeastNoteHeight))));
    const std::string id = note.id();
    new TakeText(text, false, [text, &editor, id] { editor.setNoteText(id, text->toPlainText()); });
    text->show();
    text->setFocus();
}

} // namespace weir
