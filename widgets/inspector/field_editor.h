#pragma once
#include "widgets/inspector/parameter_editor.h"

#include <optional>
#include <vector>

class QComboBox;

namespace weir {

/// The name of one field: chosen among those known, each with its newest value and its type, or typed.
class FieldEditor : public ParameterEditor {
    Q_OBJECT
public:
    FieldEditor(const Parameter& parameter, QWidget* parent);

    void setValue(const Json& value) override;
    void setFields(const Schema* fields) override;
    void setRecords(const std::vector<RecordBatchPointer>& records) override;
    void setInvalid(bool invalid) override;

private:
    void explain();

    QComboBox* combo_;
    QString summary_;
    std::optional<Schema> fields_;
    std::vector<RecordBatchPointer> records_;
};

} // namespace weir
