#pragma once
#include "pipeline/data/schema.h"
#include "widgets/document/graph_document.h"

#include <QWidget>

#include <map>

class QLabel;
class QLineEdit;
class QScrollArea;
class QStackedWidget;

namespace weir {

class GraphForm;
class ParameterForm;
class RawParameters;

/// Shows and edits the settings of the selected node, or of the graph when none is selected. Every edit is an
/// undo command of the document; edits in one field after the other become one command. GUI thread only.
class Inspector : public QWidget {
    Q_OBJECT
public:
    explicit Inspector(GraphDocument& document, QWidget* parent = nullptr);

    /// One id: that node's form. None: the graph's. Several: how many there are.
    void showNodes(const QStringList& nodeIds);
    /// Shows a node and moves the keyboard focus to one of its parameters ("" for none).
    void showParameter(const QString& nodeId, const QString& parameter);

    /// Schemas that the running graph has seen, which complete those known beforehand.
    void setSeenSchemas(std::map<Endpoint, Schema> schemas);

    /// Where relative paths start; empty while the graph has no place of its own.
    void setFolder(const QString& folder);
    /// While the graph runs the inspector says when changes take effect.
    void setRunning(bool running);

private:
    void layOut();
    void showCurrent();
    void updateHeader();
    void updateFields();
    void updateProblems();
    void setParameter(const QString& id, const Json& value);
    void setTitle(const QString& title);
    const Node* node() const;

    GraphDocument& document_;
    std::map<Endpoint, Schema> seenSchemas_;
    QString nodeId_;
    QString builtFor_; ///< node and type that the form was built for
    int selected_ = 0;

    QStackedWidget* pages_;
    QLabel* icon_;
    QLineEdit* title_;
    QLabel* subtitle_;
    QLabel* summary_;
    QLabel* problems_;
    ParameterForm* form_;
    RawParameters* raw_;
    QLabel* several_;
    GraphForm* graphForm_;
    QLabel* runningNote_;
};

} // namespace weir
