#pragma once
#include "pipeline/nodes/parameters.h"

#include <QWidget>

class QLabel;
class QToolButton;

namespace weir {

class ParameterEditor;

/// One line of a form: label, editor, the way back to the default, and what is wrong.
class ParameterRow : public QWidget {
    Q_OBJECT
public:
    ParameterRow(Parameter parameter, QWidget* parent);

    const Parameter& parameter() const { return parameter_; }
    ParameterEditor& editor() const { return *editor_; }

    /// `set` is what the user set, or null; then the default is shown.
    void setValue(const Json& set);
    /// Problems the document found here; empty: none.
    void setProblem(const QString& text, bool isWarning);

Q_SIGNALS:
    /// By the user; null: back to the default.
    void edited(const weir::Json& value);

private:
    void showState();

    Parameter parameter_;
    ParameterEditor* editor_;
    QToolButton* reset_;
    QLabel* required_ = nullptr; ///< null where nothing is required
    QLabel* problem_;
    QString problemText_;
    bool isWarning_ = false;
};

} // namespace weir
