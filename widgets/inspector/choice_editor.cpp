#include "widgets/inspector/choice_editor.h"

#include "widgets/inspector/quiet_combo_box.h"

#include <QHBoxLayout>

namespace weir {

ChoiceEditor::ChoiceEditor(const Parameter& parameter, QWidget* parent)
    : ParameterEditor(parent), combo_(new QuietComboBox(this)),
      summary_(QString::fromStdString(parameter.summary)) {
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(combo_);
    combo_->setAccessibleName(QString::fromStdString(parameter.label));
    combo_->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    combo_->setMinimumContentsLength(6);
    combo_->setMaxVisibleItems(14);
    combo_->setPlaceholderText(parameter.placeholder.empty() ? tr("Choose")
                                                             : QString::fromStdString(parameter.placeholder));
    for (const Choice& choice : parameter.choices) {
        combo_->addItem(QString::fromStdString(choice.label.empty() ? choice.id : choice.label),
                        QString::fromStdString(choice.id));
        combo_->setItemData(combo_->count() - 1, QString::fromStdString(choice.summary), Qt::ToolTipRole);
    }
    setFocusProxy(combo_);
    connect(combo_, &QComboBox::activated, this, [this] {
        updateToolTip();
        Q_EMIT edited(Json(combo_->currentData().toString().toStdString()));
    });
}

void ChoiceEditor::setValue(const Json& value) {
    combo_->setCurrentIndex(combo_->findData(textOf(value)));
    updateToolTip();
}

void ChoiceEditor::setInvalid(bool invalid) {
    markInvalid(*combo_, invalid);
}

void ChoiceEditor::updateToolTip() {
    const QString chosen = combo_->currentData(Qt::ToolTipRole).toString();
    combo_->setToolTip(chosen.isEmpty() ? summary_ : summary_ + QStringLiteral("\n\n") + chosen);
}

} // namespace weir
