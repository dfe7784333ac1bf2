#pragma once
#include "pipeline/graph/graph_difference.h"

#include <QDialog>

class QCheckBox;
class QLabel;

namespace weir {

class ComparePicture;
class DifferencesModel;
class TableView;

/// One of two versions of a graph, and what it is called.
struct GraphVersion {
    QString name; ///< "pumps.weir, as it was saved"
    Graph graph;
};

/// Two versions of a graph side by side, marked where they differ, over a table of what is not the same and
/// how it was. Changes nothing. GUI thread only.
class CompareWindow : public QDialog {
    Q_OBJECT
public:
    CompareWindow(GraphVersion before, GraphVersion after, QWidget* parent);

private:
    void fill();
    void pointTo(int row);
    void choose(GraphPart part, const std::string& id);

    GraphVersion before_;
    GraphVersion after_;
    ComparePicture* beforePicture_;
    ComparePicture* afterPicture_;
    QLabel* summary_;
    QCheckBox* withLayout_;
    DifferencesModel* model_;
    TableView* table_;
};

} // namespace weir
