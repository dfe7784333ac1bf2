#pragma once
#include "pipeline/runtime/breakpoint.h"

#include <QAbstractTableModel>

#include <vector>

namespace weir {

class BreakpointList;

/// The breakpoints as a table: where, when, and what each does. The condition is edited in it. GUI thread
/// only.
class BreakpointsModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { Where, Condition, State, Hits, ColumnCount };

    explicit BreakpointsModel(BreakpointList& list, QObject* parent = nullptr);

    const Wire& wire(int row) const;
    /// Of the breakpoint on that wire; -1: there is none.
    int rowOf(const Wire& wire) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    void take();
    QString stateText(const BreakpointState& state) const;

    BreakpointList& list_;
    std::vector<BreakpointState> states_;
};

} // namespace weir
