#include "widgets/inspector/choice_editor.h"

#include "widgets/inspector/explained_item_delegate.h"
#include "widgets/inspector/quiet_combo_box.h"
#include "widgets/theme/theme.h"

#include <QAbstractItemView>
#include <QLabel>
#include <QVBoxLayout>

namespace weir {

ChoiceEditor::ChoiceEditor(const Parameter& parameter, QWidget* parent)
    : ParameterEditor(parent), combo_(new QuietComboBox(this)), explanation_(new QLabel(this)),
      summary_(QString::fromStdString(parameter.summary)) {
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(2);
    layout->addWidget(combo_);
    layout->addWidget(explanation_);
    explanation_->setObjectName(QStringLiteral("explanation"));
    explanation_->setProperty("tone", QStringLiteral("muted"));
    explanation_->setFont(Theme::instance().font(TextStyle::Caption));
    explanation_->setWordWrap(true);
    combo_->view()->setItemDelegate(
        new ExplainedItemDelegate(ExplainedItemDelegate::Place::Below, combo_->view()));
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
        combo_->setItemData(combo_->count() - 1, QString::fromStdString(choice.summary),
                            ExplainedItemDelegate::kExplanationRole);
    }
    setFocusProxy(combo_);
    connect(combo_, &QComboBox::activated, this, [this] {
        explain();
        Q_EMIT edited(Json(combo_->currentData().toString().toStdString()));
    });
}

void ChoiceEditor::setValue(const Json& value) {
    combo_->setCurrentIndex(combo_->findData(textOf(value)));
    explain();
}

void ChoiceEditor::setInvalid(bool invalid) {
    markInvalid(*combo_, invalid);
}

void ChoiceEditor::explain() {
    const QString chosen = combo_->currentData(Qt::ToolTipRole).toString();
    explanation_->setText(chosen);
    explanation_->setVisible(!chosen.isEmpty());
    combo_->setToolTip(chosen.isEmpty() ? summary_ : summary_ + QStringLiteral("\n\n") + chosen);
}

} // namespace weir
