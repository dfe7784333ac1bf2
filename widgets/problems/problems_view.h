#pragma once
#include "pipeline/runtime/statistics.h"
#include "widgets/document/graph_document.h"

#include <QTimer>
#include <QWidget>

namespace weir {

class ProblemsModel;
class TableOrHint;

/// The problems of the document as it stands, those that a refused start added, and fields that no record of
/// the run has; a double click or Enter leads to the place. The button in a row, or Ctrl+Enter, takes the
/// step that mends the problem, which is one undo command.
class ProblemsView : public QWidget {
    Q_OBJECT
public:
    explicit ProblemsView(GraphDocument& document, QWidget* parent = nullptr);

    ProblemsModel& model() { return *model_; }
    /// What refused a start. They stand beside the document's own until it changes.
    void showRefusal(const std::vector<Problem>& problems);
    /// Looks at the fields that came, when those are others than before.
    void showStatistics(const Statistics& statistics);

Q_SIGNALS:
    void countChanged(int problems, int errors);
    /// The node at fault, and its parameter; empty if none.
    void placeWanted(const QString& node, const QString& parameter);
    void wireWanted(const weir::Wire& wire);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void showAll();
    void showMends();
    void mend(const Mend& step);
    void goTo(const QModelIndex& index);

    GraphDocument& document_;
    std::vector<Problem> refusal_;
    std::vector<Problem> seen_;          ///< in the run
    std::vector<SchemaPointer> schemas_; ///< of the wires, when seen_ was made
    QTimer fitting_;                     ///< of the rows, once the columns have their widths
    ProblemsModel* model_;
    TableOrHint* pages_;
};

} // namespace weir
