#pragma once
#include "pipeline/graph/graph.h"
#include "pipeline/nodes/node_report.h"

#include <QAbstractTableModel>

#include <deque>
#include <map>
#include <utility>

namespace weir {

/// The alerts that fired and cleared, newest first; at most so many as the engine keeps. GUI thread only.
class AlertsModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { Time, State, Node, Key, Value, Message, ColumnCount };

    explicit AlertsModel(QObject* parent = nullptr) : QAbstractTableModel(parent) {}

    /// New alerts, ascending.
    void add(const std::vector<Alert>& alerts);
    void clear();
    /// Names the nodes as the graph does.
    void setGraph(const Graph& graph);

    const Alert& alert(int row) const { return alerts_[static_cast<std::size_t>(row)]; }
    /// How many conditions fire and have not cleared.
    int firingCount() const { return static_cast<int>(firing_.size()); }

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

Q_SIGNALS:
    void firingCountChanged(int count);

private:
    std::deque<Alert> alerts_;                                       ///< newest first
    std::map<std::pair<std::string, std::string>, Severity> firing_; ///< by node and key
    std::map<std::string, QString> titles_;
};

} // namespace weir
