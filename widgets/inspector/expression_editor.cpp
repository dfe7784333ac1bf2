#include "widgets/inspector/expression_editor.h"

#include "pipeline/expression/expression.h"
#include "widgets/inspector/expression_highlighter.h"
#include "widgets/inspector/expression_text.h"
#include "widgets/theme/theme.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QScrollBar>
#include <QStandardItemModel>
#include <QVBoxLayout>

namespace weir {

namespace {

constexpr int kLeastLines = 2;
constexpr int kMostLines = 8;
constexpr int kInsertRole = Qt::UserRole + 1;

bool isPlainName(const QString& name) {
    if (name.isEmpty() || name.at(0).isDigit()) return false;
    for (const QChar letter : name)
        if (!letter.isLetterOrNumber() && letter != u'_' && letter != u'.') return false;
    return true;
}

/// Characters before a byte of UTF-8 text.
int characterOfByte(const std::string& text, std::size_t byte) {
    return static_cast<int>(
        QString::fromUtf8(text.data(), static_cast<qsizetype>(std::min(byte, text.size()))).size());
}

} // namespace

ExpressionEditor::ExpressionEditor(const Parameter& parameter, QWidget* parent)
    : ParameterEditor(parent), text_(new ExpressionText(this)),
      highlighter_(new ExpressionHighlighter(text_->document())), words_(new QStandardItemModel(this)),
      completer_(new QCompleter(words_, this)) {
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(text_);
    text_->setFont(Theme::instance().monospace(TextStyle::Body));
    text_->setTabChangesFocus(true);
    text_->setPlaceholderText(placeholderOf(parameter));
    text_->setAccessibleName(QString::fromStdString(parameter.label));
    text_->setToolTip(QString::fromStdString(parameter.summary));
    text_->setVerticalScrollBarPolicy(Qt::ScrollBarAsNeeded);
    text_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusProxy(text_);

    text_->setCompleter(completer_);
    connect(text_, &ExpressionText::completionWanted, this, [this] { offerCompletion(true); });
    connect(text_, &ExpressionText::resized, this, &ExpressionEditor::fitHeight, Qt::QueuedConnection);
    completer_->setCaseSensitivity(Qt::CaseInsensitive);
    completer_->setFilterMode(Qt::MatchContains);
    completer_->setCompletionRole(Qt::DisplayRole);
    connect(completer_, qOverload<const QModelIndex&>(&QCompleter::activated), this,
            [this](const QModelIndex& index) { complete(index.data(kInsertRole).toString()); });
    connect(text_, &ExpressionText::textChanged, this, [this] {
        fitHeight();
        if (setting_) return;
        examine();
        Q_EMIT edited(Json(text_->toPlainText().toStdString()));
        offerCompletion(false);
    });
    fillCompletions();
    fitHeight();
}

void ExpressionEditor::setValue(const Json& value) {
    const QString text = textOf(value);
    if (text != text_->toPlainText()) {
        setting_ = true;
        text_->setPlainText(text);
        setting_ = false;
    }
    examine();
}

void ExpressionEditor::setFields(const Schema* fields) {
    fields_ = fields ? std::optional(*fields) : std::nullopt;
    fillCompletions();
    examine();
}

void ExpressionEditor::setInvalid(bool invalid) {
    markInvalid(*text_, invalid || !complaint_.isEmpty());
}

void ExpressionEditor::examine() {
    const std::string text = text_->toPlainText().toStdString();
    std::optional<ExpressionError> error;
    if (!QString::fromStdString(text).trimmed().isEmpty()) {
        if (fields_) {
            auto compiled = compileExpression(text, *fields_, UnknownField::IsError);
            if (!compiled) error = compiled.error();
        } else {
            error = checkSyntax(text);
        }
    }
    QString complaint;
    if (error) {
        const int position = characterOfByte(text, error->column);
        const int length =
            characterOfByte(text, error->column + std::max<std::size_t>(error->length, 1)) - position;
        // At the very end there is nothing to underline but the character before it.
        const bool atEnd = position >= text_->toPlainText().size();
        highlighter_->setFault(atEnd ? qMax(0, position - 1) : position, qMax(1, length));
        complaint = tr("Column %1: %2").arg(position + 1).arg(QString::fromStdString(error->message));
    } else {
        highlighter_->setFault(0, 0);
    }
    if (complaint == complaint_) return;
    complaint_ = complaint;
    Q_EMIT complaintChanged();
}

void ExpressionEditor::fitHeight() {
    const int lines = qBound(kLeastLines, static_cast<int>(text_->document()->size().height()), kMostLines);
    const int edge = 2 * static_cast<int>(text_->document()->documentMargin()) + 10;
    text_->setFixedHeight(lines * text_->fontMetrics().lineSpacing() + edge);
}

void ExpressionEditor::fillCompletions() {
    words_->clear();
    if (fields_)
        for (const Field& field : fields_->fields()) {
            const QString name = QString::fromStdString(field.name);
            auto* item = new QStandardItem(name);
            item->setData(isPlainName(name) ? name : QStringLiteral("\"%1\"").arg(name), kInsertRole);
            item->setToolTip(QString::fromUtf8(typeName(field.type).data()));
            words_->appendRow(item);
        }
    for (const FunctionDescription& function : expressionFunctions()) {
        auto* item = new QStandardItem(QString::fromStdString(function.signature));
        item->setData(QString::fromStdString(function.name) + u'(', kInsertRole);
        item->setToolTip(QString::fromStdString(function.summary));
        item->setForeground(Theme::instance().colors().textMuted);
        words_->appendRow(item);
    }
}

QString ExpressionEditor::wordBeforeCursor() const {
    const QString text = text_->toPlainText().left(text_->textCursor().position());
    qsizetype start = text.size();
    while (start > 0) {
        const QChar letter = text.at(start - 1);
        if (!letter.isLetterOrNumber() && letter != u'_' && letter != u'.') break;
        --start;
    }
    return text.mid(start);
}

void ExpressionEditor::offerCompletion(bool always) {
    const QString word = wordBeforeCursor();
    if (!text_->hasFocus() || (!always && (word.isEmpty() || word.at(0).isDigit()))) {
        completer_->popup()->hide();
        return;
    }
    completer_->setCompletionPrefix(word);
    const bool isWholeAlready =
        completer_->completionCount() == 1 && completer_->currentIndex().data(kInsertRole).toString() == word;
    if (completer_->completionCount() == 0 || (isWholeAlready && !always)) {
        completer_->popup()->hide();
        return;
    }
    completer_->popup()->setCurrentIndex(completer_->completionModel()->index(0, 0));
    QRect at = text_->cursorRect();
    at.setWidth(completer_->popup()->sizeHintForColumn(0) + text_->verticalScrollBar()->sizeHint().width() +
                24);
    completer_->complete(at);
}

void ExpressionEditor::complete(const QString& word) {
    QTextCursor cursor = text_->textCursor();
    cursor.movePosition(QTextCursor::Left, QTextCursor::KeepAnchor,
                        static_cast<int>(wordBeforeCursor().size()));
    cursor.insertText(word);
    text_->setTextCursor(cursor);
    completer_->popup()->hide();
}

} // namespace weir
