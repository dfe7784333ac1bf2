#include "widgets/inspector/field_editor.h"

#include "widgets/inspector/explained_item_delegate.h"
#include "widgets/inspector/expression_trial.h"
#include "widgets/inspector/quiet_combo_box.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QHBoxLayout>
#include <QLineEdit>

namespace weir {

FieldEditor::FieldEditor(const Parameter& parameter, QWidget* parent)
    : ParameterEditor(parent), combo_(new QuietComboBox(this)),
      summary_(QString::fromStdString(parameter.summary)) {
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(combo_);
    combo_->setEditable(true);
    combo_->setInsertPolicy(QComboBox::NoInsert);
    combo_->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    combo_->setMinimumContentsLength(6);
    combo_->setAccessibleName(QString::fromStdString(parameter.label));
    combo_->lineEdit()->setAccessibleName(combo_->accessibleName());
    combo_->setToolTip(summary_);
    combo_->lineEdit()->setPlaceholderText(parameter.placeholder.empty() ? tr("Field")
                                                                         : placeholderOf(parameter));
    combo_->completer()->setFilterMode(Qt::MatchContains);
    combo_->completer()->setCompletionMode(QCompleter::PopupCompletion);
    for (QAbstractItemView* list : {combo_->view(), combo_->completer()->popup()})
        list->setItemDelegate(new ExplainedItemDelegate(ExplainedItemDelegate::Place::Behind, list));
    // Of a long name the head tells more than the tail, as soon as nobody types.
    connect(combo_->lineEdit(), &QLineEdit::editingFinished, this,
            [this] { combo_->lineEdit()->setCursorPosition(0); });
    setFocusProxy(combo_);
    const auto tell = [this](const QString& text) { Q_EMIT edited(Json(text.trimmed().toStdString())); };
    connect(combo_->lineEdit(), &QLineEdit::textEdited, this, tell);
    connect(combo_, &QComboBox::textActivated, this, tell);
    connect(combo_->completer(), qOverload<const QString&>(&QCompleter::activated), this, tell);
}

void FieldEditor::setValue(const Json& value) {
    const QString text = textOf(value);
    if (combo_->lineEdit()->text().trimmed() != text) combo_->setEditText(text);
    if (!combo_->hasFocus()) combo_->lineEdit()->setCursorPosition(0);
    combo_->setToolTip(text.isEmpty() ? summary_ : text + u'\n' + summary_);
}

void FieldEditor::setFields(const Schema* fields) {
    fields_ = fields ? std::optional(*fields) : std::nullopt;
    const QString typed = combo_->currentText();
    QStringList names;
    if (fields)
        for (const Field& field : fields->fields())
            names << QString::fromStdString(field.name);
    QStringList shown;
    for (int index = 0; index < combo_->count(); ++index)
        shown << combo_->itemText(index);
    if (names != shown) {
        combo_->clear();
        combo_->addItems(names);
        combo_->setCurrentIndex(-1);
        combo_->setEditText(typed);
        if (!combo_->hasFocus()) combo_->lineEdit()->setCursorPosition(0);
    }
    explain();
}

void FieldEditor::setRecords(const std::vector<RecordBatchPointer>& records) {
    if (records == records_) return;
    records_ = records;
    explain();
}

void FieldEditor::explain() {
    const std::map<std::string, QString> newest = newestValues(records_);
    for (int index = 0; index < combo_->count(); ++index) {
        const Field& field = (*fields_)[static_cast<std::size_t>(index)];
        const QString type = QString::fromUtf8(typeName(field.type).data());
        const auto value = newest.find(field.name);
        const QString text =
            value == newest.end() ? type : QStringLiteral("%1 · %2").arg(value->second, type);
        combo_->setItemData(index, text, ExplainedItemDelegate::kExplanationRole);
        combo_->setItemData(index, text, Qt::ToolTipRole);
    }
}

void FieldEditor::setInvalid(bool invalid) {
    markInvalid(*combo_, invalid);
}

} // namespace weir
