#pragma once
#include "pipeline/graph/mend.h"
#include "pipeline/nodes/parameters.h"

#include <QWidget>

#include <vector>

class QLabel;
class QToolButton;

namespace weir {

class ParameterEditor;
class ProblemNote;

/// One line of a form: label, editor, the way back to the default, and what is wrong.
class ParameterRow : public QWidget {
    Q_OBJECT
public:
    ParameterRow(Parameter parameter, QWidget* parent);

    const Parameter& parameter() const { return parameter_; }
    ParameterEditor& editor() const { return *editor_; }

    /// `set` is what the user set, or null; then the default is shown.
    void setValue(const Json& set);
    /// Problems the document found here, and the steps that mend them; empty: none.
    void setProblem(const QString& text, bool isWarning, std::vector<Mend> mends);
    /// Whether the graph runs with another value than this.
    void setAwaitsApplying(bool awaits);

Q_SIGNALS:
    /// By the user; null: back to the default.
    void edited(const weir::Json& value);
    void mendWanted(const weir::Mend& mend);

private:
    void showState();
    void showMenu(const QPoint& place);

    Parameter parameter_;
    ParameterEditor* editor_;
    QToolButton* reset_;
    QLabel* required_ = nullptr; ///< null where nothing is required
    QLabel* applying_;           ///< when what was changed takes effect
    ProblemNote* problem_;
    QString problemText_;
    bool isWarning_ = false;
    std::vector<Mend> mends_;
};

} // namespace weir
