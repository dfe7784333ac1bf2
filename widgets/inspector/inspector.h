#pragma once
#include "pipeline/data/record_batch.h"
#include "widgets/document/graph_document.h"

#include <QElapsedTimer>
#include <QWidget>

#include <functional>
#include <map>
#include <optional>
#include <vector>

class QLabel;
class QLineEdit;
class QScrollArea;
class QStackedWidget;
class QToolButton;

namespace weir {

class GraphForm;
class ParameterForm;
class ProblemNote;
class RenameOffer;
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
    /// The graph that runs, as it was started or last changed; null while none does. While one does, the
    /// inspector says when changes take effect.
    void setRunning(const Graph* running);
    /// Asks for the records that came last from an output, in order of their coming.
    using RecordSource = std::function<std::vector<RecordBatchPointer>(const Endpoint& output)>;
    void setRecordSource(RecordSource source);
    /// Shows the graph's own settings, and moves the keyboard focus to how it runs.
    void showRunSettings();
    /// Asks for the page of the shown node's type.
    void showPage();

Q_SIGNALS:
    /// The page of a node type is wanted.
    void pageWanted(const QString& type);

private:
    void layOut();
    void showCurrent();
    void updateHeader();
    void updateFields();
    void updateRecords();
    void updateProblems();
    void updateRunning();
    void mend(const Mend& step);
    const NodeType* type() const;
    void setParameter(const QString& id, const Json& value);
    void setTitle(const QString& title);
    const Node* node() const;

    GraphDocument& document_;
    std::map<Endpoint, Schema> seenSchemas_;
    QString nodeId_;
    QString builtFor_; ///< node and type that the form was built for
    int selected_ = 0;
    std::optional<Graph> running_;
    RecordSource recordSource_;
    QElapsedTimer recordsAsked_;

    QStackedWidget* pages_;
    QLabel* icon_;
    QLineEdit* title_;
    QLabel* subtitle_;
    QLabel* summary_;
    QToolButton* page_;
    ProblemNote* problems_;
    ParameterForm* form_;
    RawParameters* raw_;
    QLabel* several_;
    GraphForm* graphForm_;
    QLabel* runningNote_;
    RenameOffer* renameOffer_;
};

} // namespace weir
