#pragma once
#include "pipeline/graph/downstream_renaming.h"
#include "widgets/document/graph_document.h"

#include <QFrame>

class QLabel;
class QToolButton;

namespace weir {

/// A quiet bar: when an edit of a node has given a field another name that is used further down, it offers to
/// rename it there as well, as one undo command. It goes when the names are right again, however that came.
/// GUI thread only.
class RenameOffer : public QFrame {
    Q_OBJECT
public:
    explicit RenameOffer(GraphDocument& document, QWidget* parent = nullptr);

    /// Schemas that the running graph has seen, for nodes of which nothing is known beforehand.
    void setSeenSchemas(const std::map<Endpoint, Schema>& schemas) { seen_ = schemas; }

private:
    void follow(const Graph& before, const Graph& after);
    void offer();
    void accept();
    void dismiss();

    GraphDocument& document_;
    std::map<Endpoint, Schema> seen_;
    Graph baseline_;   ///< before the first edit of that node
    std::string node_; ///< empty: nothing is followed
    std::vector<FieldRename> renames_;
    QLabel* text_;
    QToolButton* accept_;
};

} // namespace weir
