#pragma once
#include "pipeline/graph/graph.h"
#include "pipeline/runtime/statistics.h"

#include <QAbstractTableModel>

#include <map>
#include <vector>

namespace weir {

/// Records that could not be read, newest first: what each one was, and why. The engine keeps the newest of
/// each node; the model keeps those it was shown before too, up to a limit. GUI thread only.
class MalformedModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { Time, Node, Reason, Record, ColumnCount };

    explicit MalformedModel(QObject* parent = nullptr) : QAbstractTableModel(parent) {}

    /// Takes what came since the last call; figures smaller than before begin a new run and an empty list.
    void take(const Statistics& statistics);
    void clear();
    /// Names the nodes.
    void setGraph(const Graph& graph);

    /// Of all nodes, those no longer kept included.
    std::uint64_t total() const;
    const std::string& nodeOf(int row) const { return rows_[static_cast<std::size_t>(row)].node; }
    /// The record itself, at most its first 512 bytes.
    const std::string& recordOf(int row) const { return rows_[static_cast<std::size_t>(row)].record.sample; }

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

Q_SIGNALS:
    void totalChanged(std::uint64_t total);

private:
    struct Row {
        std::string node;
        BadRecord record;
    };

    std::vector<Row> newRows(const Statistics& statistics);

    std::vector<Row> rows_;
    std::map<std::string, std::uint64_t> counts_; ///< by node, as of the last call
    std::map<std::string, QString> titles_;
};

} // namespace weir
