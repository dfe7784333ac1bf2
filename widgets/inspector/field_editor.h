#pragma once
#include "widgets/inspector/parameter_editor.h"

class QComboBox;

namespace weir {

/// The name of one field: chosen among those known, or typed.
class FieldEditor : public ParameterEditor {
    Q_OBJECT
public:
    FieldEditor(const Parameter& parameter, QWidget* parent);

    void setValue(const Json& value) override;
    void setFields(const Schema* fields) override;
    void setInvalid(bool invalid) override;

private:
    QComboBox* combo_;
};

} // namespace weir
