#pragma once
#include "widgets/inspector/parameter_editor.h"

class QComboBox;

namespace weir {

/// One of a parameter's choices, each with its summary in the tooltip.
class ChoiceEditor : public ParameterEditor {
    Q_OBJECT
public:
    ChoiceEditor(const Parameter& parameter, QWidget* parent);

    void setValue(const Json& value) override;
    void setInvalid(bool invalid) override;

private:
    void updateToolTip();

    QComboBox* combo_;
    QString summary_;
};

} // namespace weir
