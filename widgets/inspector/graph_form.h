#pragma once
#include "widgets/document/graph_document.h"

#include <QWidget>

class QLineEdit;
class QPlainTextEdit;

namespace weir {

class ParameterForm;

/// The settings of the graph as a whole: title, description, and how it runs. Edits are undo commands of the
/// document.
class GraphForm : public QWidget {
    Q_OBJECT
public:
    explicit GraphForm(GraphDocument& document, QWidget* parent = nullptr);

    /// Moves the keyboard focus to the settings of the run.
    void focusRun();

private:
    void showGraph();
    void setRunSetting(const QString& id, const Json& value);

    GraphDocument& document_;
    QLineEdit* title_;
    QPlainTextEdit* description_;
    ParameterForm* run_;
    bool showing_ = false;
};

} // namespace weir
