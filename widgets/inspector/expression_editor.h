#pragma once
#include "widgets/inspector/parameter_editor.h"

#include <optional>

class QCompleter;
class QStandardItemModel;

namespace weir {

class ExpressionHighlighter;
class ExpressionText;

/// An expression over several lines, in a monospaced font: fields and functions are completed as one types
/// (or with Ctrl+Space), and a mistake is underlined and explained with its column.
class ExpressionEditor : public ParameterEditor {
    Q_OBJECT
public:
    ExpressionEditor(const Parameter& parameter, QWidget* parent);

    void setValue(const Json& value) override;
    void setFields(const Schema* fields) override;
    void setInvalid(bool invalid) override;
    QString complaint() const override { return complaint_; }

private:
    void examine();
    void fitHeight();
    void fillCompletions();
    QString wordBeforeCursor() const;
    void offerCompletion(bool always);
    void complete(const QString& word);

    ExpressionText* text_;
    ExpressionHighlighter* highlighter_;
    QStandardItemModel* words_;
    QCompleter* completer_;
    std::optional<Schema> fields_;
    QString complaint_;
    bool setting_ = false;
};

} // namespace weir
