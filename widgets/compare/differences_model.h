#pragma once
#include "pipeline/graph/graph_difference.h"

#include <QAbstractTableModel>

#include <functional>
#include <vector>

namespace weir {

/// What two versions of a graph differ in: a row for each value, and one for a part without any. GUI thread
/// only.
class DifferencesModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { Part, Member, Before, After, ColumnCount };

    explicit DifferencesModel(QObject* parent = nullptr) : QAbstractTableModel(parent) {}

    /// `typeOf` gives the node type of a difference's node; it names the parameters.
    void setDifferences(std::vector<PartDifference> differences,
                        const std::function<std::string(const PartDifference&)>& typeOf);
    const PartDifference& difference(int row) const;
    /// The first row about it; -1: none.
    int rowOf(GraphPart part, const std::string& id) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    struct Row {
        std::size_t difference;
        bool isFirst; ///< of its part
        QString member, before, after;
    };
    QString text(const Row& row, int column) const;

    std::vector<PartDifference> differences_;
    std::vector<Row> rows_;
};

} // namespace weir
