#include "widgets/inspector/field_editor.h"

#include "widgets/inspector/quiet_combo_box.h"

#include <QCompleter>
#include <QHBoxLayout>
#include <QLineEdit>

namespace weir {

FieldEditor::FieldEditor(const Parameter& parameter, QWidget* parent)
    : ParameterEditor(parent), combo_(new QuietComboBox(this)) {
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(combo_);
    combo_->setEditable(true);
    combo_->setInsertPolicy(QComboBox::NoInsert);
    combo_->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    combo_->setMinimumContentsLength(6);
    combo_->setAccessibleName(QString::fromStdString(parameter.label));
    combo_->lineEdit()->setAccessibleName(combo_->accessibleName());
    combo_->setToolTip(QString::fromStdString(parameter.summary));
    combo_->lineEdit()->setPlaceholderText(parameter.placeholder.empty() ? tr("Field")
                                                                         : placeholderOf(parameter));
    combo_->completer()->setFilterMode(Qt::MatchContains);
    combo_->completer()->setCompletionMode(QCompleter::PopupCompletion);
    setFocusProxy(combo_);
    const auto tell = [this](const QString& text) { Q_EMIT edited(Json(text.trimmed().toStdString())); };
    connect(combo_->lineEdit(), &QLineEdit::textEdited, this, tell);
    connect(combo_, &QComboBox::textActivated, this, tell);
    connect(combo_->completer(), qOverload<const QString&>(&QCompleter::activated), this, tell);
}

void FieldEditor::setValue(const Json& value) {
    const QString text = textOf(value);
    if (combo_->lineEdit()->text().trimmed() != text) combo_->setEditText(text);
}

void FieldEditor::setFields(const Schema* fields) {
    const QString typed = combo_->currentText();
    QStringList names;
    if (fields)
        for (const Field& field : fields->fields())
            names << QString::fromStdString(field.name);
    QStringList shown;
    for (int index = 0; index < combo_->count(); ++index)
        shown << combo_->itemText(index);
    if (names == shown) return;
    combo_->clear();
    combo_->addItems(names);
    for (int index = 0; index < combo_->count(); ++index)
        combo_->setItemData(
            index, QString::fromUtf8(typeName((*fields)[static_cast<std::size_t>(index)].type).data()),
            Qt::ToolTipRole);
    combo_->setCurrentIndex(-1);
    combo_->setEditText(typed);
}

void FieldEditor::setInvalid(bool invalid) {
    markInvalid(*combo_, invalid);
}

} // namespace weir
