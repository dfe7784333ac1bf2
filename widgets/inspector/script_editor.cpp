#include "widgets/inspector/script_editor.h"

#include "widgets/theme/theme.h"

#include <QKeyEvent>
#include <QPlainTextEdit>
#include <QScrollBar>
#include <QTextBlock>
#include <QVBoxLayout>

namespace weir {

namespace {

constexpr int kLeastLines = 5;
constexpr int kMostLines = 24;
constexpr int kTabCharacters = 4;

} // namespace

ScriptEditor::ScriptEditor(const Parameter& parameter, QWidget* parent)
    : ParameterEditor(parent), text_(new QPlainTextEdit(this)) {
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(text_);
    const QFont font = Theme::instance().monospace(TextStyle::Body);
    text_->setFont(font);
    text_->setTabStopDistance(kTabCharacters * QFontMetricsF(font).horizontalAdvance(QLatin1Char(' ')));
    // The Tab key leads on to the next field, as everywhere in the form.
    text_->setTabChangesFocus(true);
    text_->setLineWrapMode(QPlainTextEdit::NoWrap);
    text_->setPlaceholderText(placeholderOf(parameter));
    text_->setAccessibleName(QString::fromStdString(parameter.label));
    text_->setToolTip(QString::fromStdString(parameter.summary));
    text_->installEventFilter(this);
    setFocusProxy(text_);
    connect(text_, &QPlainTextEdit::textChanged, this, [this] {
        fitHeight();
        if (!setting_) Q_EMIT edited(Json(text_->toPlainText().toStdString()));
    });
    fitHeight();
}

void ScriptEditor::setValue(const Json& value) {
    const QString text = textOf(value);
    if (text == text_->toPlainText()) return;
    setting_ = true;
    text_->setPlainText(text);
    setting_ = false;
}

void ScriptEditor::setInvalid(bool invalid) {
    markInvalid(*text_, invalid);
}

bool ScriptEditor::eventFilter(QObject* watched, QEvent* event) {
    if (watched == text_ && event->type() == QEvent::KeyPress) {
        const auto* key = static_cast<QKeyEvent*>(event);
        const bool isEnter = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
        if (isEnter && key->modifiers() == Qt::NoModifier) {
            breakLine();
            return true;
        }
    }
    return ParameterEditor::eventFilter(watched, event);
}

void ScriptEditor::breakLine() {
    QTextCursor cursor = text_->textCursor();
    const QString line = cursor.block().text().left(cursor.positionInBlock());
    qsizetype indent = 0;
    while (indent < line.size() && line.at(indent).isSpace())
        ++indent;
    cursor.insertText(u'\n' + line.left(indent));
    text_->setTextCursor(cursor);
    text_->ensureCursorVisible();
}

void ScriptEditor::fitHeight() {
    const int lines = qBound(kLeastLines, text_->document()->blockCount(), kMostLines);
    const int edge = 2 * static_cast<int>(text_->document()->documentMargin()) + 10;
    // Long lines are scrolled by a bar below them, for which there is always room, or the text would jump.
    const int bar = text_->horizontalScrollBar()->sizeHint().height();
    text_->setFixedHeight(lines * text_->fontMetrics().lineSpacing() + edge + bar);
}

} // namespace weir
