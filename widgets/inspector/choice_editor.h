#pragma once
#include "widgets/inspector/parameter_editor.h"

class QComboBox;
class QLabel;

namespace weir {

/// One of a parameter's choices, each with its summary in the tooltip.
class ChoiceEditor : public ParameterEditor {
    Q_OBJECT
public:
    ChoiceEditor(const Parameter& parameter, QWidget* parent);

    void setValue(const Json& value) override;
    void setInvalid(bool invalid) override;

private:
    void explain();

    QComboBox* combo_;
    QLabel* explanation_; ///< what the chosen one does
    QString summary_;
};

} // namespace weir
