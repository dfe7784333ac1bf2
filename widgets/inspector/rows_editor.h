#pragma once
#include "widgets/inspector/parameter_editor.h"

#include <optional>
#include <vector>

class QVBoxLayout;

namespace weir {

/// A list of small records, such as the fields to compute: each row has an editor for each column and can be
/// moved and removed. A row of named expressions is offered what the rows above it make, too.
class RowsEditor : public ParameterEditor {
    Q_OBJECT
public:
    RowsEditor(const Parameter& parameter, QWidget* parent);

    void setValue(const Json& value) override;
    void setFields(const Schema* fields) override;
    void setRecords(const std::vector<RecordBatchPointer>& records) override;

private:
    struct Row {
        QWidget* card;
        std::vector<ParameterEditor*> editors; ///< as long as the columns
        std::vector<QWidget*> captions;        ///< null where the editor says its own
    };

    void build();
    Row makeRow(std::size_t index);
    QWidget* makeTools(std::size_t index, QWidget* card);
    void showValues();
    void offerFields();
    void change(Json rows);

    Parameter parameter_;
    Json rows_ = Json::array();
    std::optional<Schema> fields_;
    std::vector<RecordBatchPointer> records_;
    QVBoxLayout* list_;
    std::vector<Row> shown_;
};

} // namespace weir
