#include "widgets/inspector/boolean_editor.h"

#include <QCheckBox>
#include <QHBoxLayout>

namespace weir {

BooleanEditor::BooleanEditor(const Parameter& parameter, QWidget* parent)
    : ParameterEditor(parent), box_(new QCheckBox(QString::fromStdString(parameter.label), this)) {
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(box_);
    layout->addStretch();
    box_->setToolTip(QString::fromStdString(parameter.summary));
    setFocusProxy(box_);
    // clicked() comes of the user alone, toggled() of setChecked() too.
    connect(box_, &QCheckBox::clicked, this, [this](bool checked) { Q_EMIT edited(Json(checked)); });
}

void BooleanEditor::setValue(const Json& value) {
    box_->setChecked(value.is_boolean() && value.get<bool>());
}

} // namespace weir
