#include "widgets/inspector/expression_editor.h"

#include "pipeline/expression/expression.h"
#include "pipeline/expression/field_renaming.h"
#include "widgets/inspector/explained_item_delegate.h"
#include "widgets/inspector/expression_highlighter.h"
#include "widgets/inspector/expression_text.h"
#include "widgets/inspector/expression_trial.h"
#include "widgets/theme/theme.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QLabel>
#include <QRegularExpression>
#include <QScrollBar>
#include <QStandardItemModel>
#include <QVBoxLayout>

namespace weir {

namespace {

constexpr int kLeastLines = 2;
constexpr int kMostLines = 8;
constexpr int kInsertRole = Qt::UserRole + 1;

/// Characters before a byte of UTF-8 text.
int characterOfByte(const std::string& text, std::size_t byte) {
    return static_cast<int>(
        QString::fromUtf8(text.data(), static_cast<qsizetype>(std::min(byte, text.size()))).size());
}

} // namespace

ExpressionEditor::ExpressionEditor(const Parameter& parameter, QWidget* parent)
    : ParameterEditor(parent), text_(new ExpressionText(this)),
      highlighter_(new ExpressionHighlighter(text_->document())), words_(new QStandardItemModel(this)),
      completer_(new QCompleter(words_, this)), trial_(new QLabel(this)) {
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(2);
    layout->addWidget(text_);
    layout->addWidget(trial_);
    trial_->setObjectName(QStringLiteral("trial"));
    trial_->setProperty("tone", QStringLiteral("muted"));
    trial_->setFont(Theme::instance().font(TextStyle::Caption));
    trial_->setTextFormat(Qt::PlainText);
    trial_->setTextInteractionFlags(Qt::TextSelectableByMouse);
    trial_->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    trial_->hide();
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
    completer_->popup()->setItemDelegate(
        new ExplainedItemDelegate(ExplainedItemDelegate::Place::Behind, completer_));
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
    const std::optional<Schema> known = fields ? std::optional(*fields) : std::nullopt;
    if (known == fields_) return;
    fields_ = known;
    fillCompletions();
    examine();
}

void ExpressionEditor::setRecords(const std::vector<RecordBatchPointer>& records) {
    if (records == records_) return;
    records_ = records;
    // The list is left alone while one chooses from it.
    if (!completer_->popup()->isVisible()) fillCompletions();
    showTrial();
}

void ExpressionEditor::showTrial() {
    const std::string text = text_->toPlainText().toStdString();
    const ExpressionTrial trial = complaint_.isEmpty()
                                      ? tryExpression(text, fields_ ? &*fields_ : nullptr, records_)
                                      : ExpressionTrial();
    QString line = trial.value.isEmpty()  ? trial.type
                   : trial.type.isEmpty() ? QStringLiteral("= %1").arg(trial.value)
                                          : QStringLiteral("= %1   (%2)").arg(trial.value, trial.type);
    trial_->setText(line);
    trial_->setToolTip(trial.value.isEmpty() ? tr("The type of the result")
                                             : tr("What it gives for the newest record, and of which type"));
    trial_->setVisible(!line.isEmpty());
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
    if (complaint != complaint_) {
        complaint_ = complaint;
        Q_EMIT complaintChanged();
    }
    showTrial();
}

void ExpressionEditor::fitHeight() {
    const int lines = qBound(kLeastLines, static_cast<int>(text_->document()->size().height()), kMostLines);
    const int edge = 2 * static_cast<int>(text_->document()->documentMargin()) + 10;
    text_->setFixedHeight(lines * text_->fontMetrics().lineSpacing() + edge);
}

void ExpressionEditor::addItem(const QString& text, const QString& inserted, const QString& explanation) {
    auto* item = new QStandardItem(text);
    item->setData(inserted, kInsertRole);
    item->setData(explanation, ExplainedItemDelegate::kExplanationRole);
    item->setToolTip(explanation);
    words_->appendRow(item);
}

void ExpressionEditor::fillCompletions() {
    showCompletions({});
}

void ExpressionEditor::showCompletions(const QStringList& values) {
    values_ = values;
    words_->clear();
    for (const QString& value : values)
        addItem(value, value, tr("seen"));
    const std::map<std::string, QString> newest = newestValues(records_);
    if (fields_)
        for (const Field& field : fields_->fields()) {
            const QString type = QString::fromUtf8(typeName(field.type).data());
            const auto value = newest.find(field.name);
            addItem(QString::fromStdString(field.name), QString::fromStdString(fieldInExpression(field.name)),
                    value == newest.end() ? type : QStringLiteral("%1 · %2").arg(value->second, type));
        }
    for (const FunctionDescription& function : expressionFunctions()) {
        addItem(QString::fromStdString(function.signature), QString::fromStdString(function.name) + u'(',
                QString::fromStdString(function.summary));
        words_->item(words_->rowCount() - 1)->setForeground(Theme::instance().colors().textMuted);
    }
}

QString ExpressionEditor::textBeforeCursor() const {
    return text_->toPlainText().left(text_->textCursor().position());
}

QStringList ExpressionEditor::valuesToOffer() const {
    // A field, how it is compared, and as much of a value as is typed; in a list also the values before.
    static const QRegularExpression comparison(
        QStringLiteral(R"x((?:"((?:[^"]|"")+)"|([\w.\[\]]+))\s*)x"
                       R"x((?:=|==|<>|!=|<=|>=|<|>|\blike\b|\bnot\s+in\s*\(|\bin\s*\())x"
                       R"x((?:[^()]*,)?\s*(?:'[^']*|[\w.]*)$)x"),
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
    const QRegularExpressionMatch match = comparison.match(textBeforeCursor());
    if (!match.hasMatch()) return {};
    const QString name = match.captured(1).isEmpty()
                             ? match.captured(2)
                             : match.captured(1).replace(QStringLiteral("\"\""), QStringLiteral("\""));
    const std::map<std::string, QStringList> seen = seenValues(records_);
    const auto values = seen.find(name.toStdString());
    return values == seen.end() ? QStringList() : values->second;
}

QString ExpressionEditor::wordBeforeCursor() const {
    const QString text = textBeforeCursor();
    // A text that has begun is a word, with its quote and its spaces.
    if (text.count(u'\'') % 2 == 1) return text.mid(text.lastIndexOf(u'\''));
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
    const bool isText = word.startsWith(u'\'');
    const QStringList values = valuesToOffer();
    const bool isWord = !word.isEmpty() && (isText ? !values.isEmpty() : !word.at(0).isDigit());
    // Behind a comparison the values are what is wanted most, before a letter is typed.
    const bool awaitsValue = !values.isEmpty() && textBeforeCursor().endsWith(u' ');
    if (!text_->hasFocus() || (isText && values.isEmpty()) || (!always && !isWord && !awaitsValue)) {
        completer_->popup()->hide();
        return;
    }
    if (values != values_) showCompletions(values);
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
                spacing::huge);
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
