#pragma once
#include "widgets/inspector/parameter_editor.h"

class QCheckBox;

namespace weir {

/// A check box that is its own label.
class BooleanEditor : public ParameterEditor {
    Q_OBJECT
public:
    BooleanEditor(const Parameter& parameter, QWidget* parent);

    void setValue(const Json& value) override;
    bool isSelfLabelled() const override { return true; }

private:
    QCheckBox* box_;
};

} // namespace weir
