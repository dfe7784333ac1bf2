#pragma once
#include "widgets/inspector/parameter_editor.h"

#include <optional>
#include <vector>

class QVBoxLayout;

namespace weir {

/// A list of small records, such as the fields to compute: each row has an editor for each column and can be
/// moved and removed.
class RowsEditor : public ParameterEditor {
    Q_OBJECT
public:
    RowsEditor(const Parameter& parameter, QWidget* parent);

    void setValue(const Json& value) override;
    void setFields(const Schema* fields) override;

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
    void change(Json rows);

    Parameter parameter_;
    Json rows_ = Json::array();
    std::optional<Schema> fields_;
    QVBoxLayout* list_;
    std::vector<Row> shown_;
};

} // namespace weir
