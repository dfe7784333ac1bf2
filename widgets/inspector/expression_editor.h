#pragma once
#include "widgets/inspector/parameter_editor.h"

#include <QStringList>

#include <optional>
#include <vector>

class QCompleter;
class QLabel;
class QStandardItemModel;

namespace weir {

class ExpressionHighlighter;
class ExpressionText;

/// An expression over several lines, in a monospaced font: fields and functions are completed as one types
/// (or with Ctrl+Space), and so are values seen of the field that something is compared with. Below it stands
/// of which type the result is, and what it is for the newest record. A mistake is underlined and explained
/// with its column.
class ExpressionEditor : public ParameterEditor {
    Q_OBJECT
public:
    ExpressionEditor(const Parameter& parameter, QWidget* parent);

    void setValue(const Json& value) override;
    void setFields(const Schema* fields) override;
    void setRecords(const std::vector<RecordBatchPointer>& records) override;
    void setInvalid(bool invalid) override;
    QString complaint() const override { return complaint_; }

private:
    void examine();
    void showTrial();
    void fitHeight();
    void fillCompletions();
    void addItem(const QString& text, const QString& inserted, const QString& explanation);
    QString textBeforeCursor() const;
    QString wordBeforeCursor() const;
    QStringList valuesToOffer() const;
    void showCompletions(const QStringList& values);
    void offerCompletion(bool always);
    void complete(const QString& word);

    ExpressionText* text_;
    ExpressionHighlighter* highlighter_;
    QStandardItemModel* words_;
    QCompleter* completer_;
    QLabel* trial_;
    std::optional<Schema> fields_;
    std::vector<RecordBatchPointer> records_;
    QStringList values_; ///< among the completions
    QString complaint_;
    bool setting_ = false;
};

} // namespace weir
