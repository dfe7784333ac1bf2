#pragma once
#include "pipeline/data/record_batch.h"
#include "pipeline/nodes/parameters.h"

#include <QWidget>

namespace weir {

/// The part of a form that edits one value. It shows what it is given and tells what the user made of it; it
/// never signals for a value that was set from outside. GUI thread only.
class ParameterEditor : public QWidget {
    Q_OBJECT
public:
    using QWidget::QWidget;

    /// Shows a value: what is set, or the default, or null. A field that already says the same keeps its
    /// cursor.
    virtual void setValue(const Json& value) = 0;
    /// The fields to offer; null if none are known.
    virtual void setFields(const Schema* fields) { (void)fields; }
    /// The records that came last into the input that is meant, in order of their coming; none known: empty.
    virtual void setRecords(const std::vector<RecordBatchPointer>& records) { (void)records; }
    /// The folder that relative paths start from.
    virtual void setFolder(const QString& folder) { (void)folder; }
    /// Whether the document finds something wrong with the value.
    virtual void setInvalid(bool invalid) { (void)invalid; }
    /// What the editor itself can say of what is typed, before any document sees it; empty: nothing.
    virtual QString complaint() const { return {}; }
    /// Whether it says its own label, as a check box does.
    virtual bool isSelfLabelled() const { return false; }

Q_SIGNALS:
    /// By the user. An empty text or list is given as such; whether that means the default is for the form to
    /// say.
    void edited(const weir::Json& value);
    void complaintChanged();
};

/// The editor for a parameter of any type. `parameter` is copied.
ParameterEditor* makeParameterEditor(const Parameter& parameter, QWidget* parent);

/// What an empty field says: what it then stands for, or an example that is called one.
QString placeholderOf(const Parameter& parameter);

/// What a field is for, and within which bounds its value may be, for its tooltip.
QString summaryOf(const Parameter& parameter);

/// Sets the property by which the style sheet draws a red edge.
void markInvalid(QWidget& widget, bool invalid);

/// The text of a JSON string; empty for anything else.
QString textOf(const Json& value);

} // namespace weir
