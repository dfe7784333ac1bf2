#include "widgets/trying/breakpoints_model.h"

#include "pipeline/data/describe_record.h"
#include "pipeline/expression/expression.h"
#include "widgets/canvas/figures.h"
#include "widgets/theme/theme.h"
#include "widgets/trying/breakpoint_list.h"

#include <algorithm>
#include <utility>

namespace weir {

BreakpointsModel::BreakpointsModel(BreakpointList& list, QObject* parent)
    : QAbstractTableModel(parent), list_(list), states_(list.states()) {
    connect(&list_, &BreakpointList::changed, this, &BreakpointsModel::take);
}

/// Rows are reset only when there are others, so that a condition that is being edited stays open.
void BreakpointsModel::take() {
    const std::vector<BreakpointState>& now = list_.states();
    const bool areSame = std::equal(now.begin(), now.end(), states_.begin(), states_.end(),
                                    [](const BreakpointState& a, const BreakpointState& b) {
                                        return a.breakpoint.wire == b.breakpoint.wire;
                                    });
    if (!areSame) beginResetModel();
    const std::vector<BreakpointState> before = std::exchange(states_, now);
    if (!areSame) return endResetModel();
    for (int row = 0; row < rowCount(); ++row) {
        const auto place = static_cast<std::size_t>(row);
        Q_EMIT dataChanged(index(row, Where), index(row, Where));
        Q_EMIT dataChanged(index(row, State), index(row, Hits));
        // An editor takes up what it is told of, and would lose what has been typed.
        if (before[place].breakpoint != states_[place].breakpoint)
            Q_EMIT dataChanged(index(row, Condition), index(row, Condition));
    }
}

const Wire& BreakpointsModel::wire(int row) const {
    return states_.at(static_cast<std::size_t>(row)).breakpoint.wire;
}

int BreakpointsModel::rowOf(const Wire& wire) const {
    for (int row = 0; row < rowCount(); ++row)
        if (this->wire(row) == wire) return row;
    return -1;
}

int BreakpointsModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(states_.size());
}

int BreakpointsModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : ColumnCount;
}

QString BreakpointsModel::stateText(const BreakpointState& state) const {
    if (const auto fault =
            state.breakpoint.condition.empty() ? std::nullopt : checkSyntax(state.breakpoint.condition))
        return QString::fromStdString(fault->message);
    if (!state.error.empty()) return QString::fromStdString(state.error).section(u'\n', 0, 0);
    if (state.isHolding && state.record)
        return tr("Holds %1").arg(QString::fromStdString(describeRecord(*state.record, 0)));
    if (state.isStepping) return tr("Holds at the next record");
    return state.isPlaced ? tr("Lets records pass") : tr("Waits for a run");
}

QVariant BreakpointsModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || index.row() >= rowCount()) return {};
    const BreakpointState& state = states_[static_cast<std::size_t>(index.row())];
    const Colors& colors = Theme::instance().colors();
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
        switch (index.column()) {
        case Where:
            return QString::fromStdString(state.breakpoint.wire.text());
        case Condition:
            return state.breakpoint.condition.empty() ? tr("every record")
                                                      : QString::fromStdString(state.breakpoint.condition);
        case State:
            return stateText(state);
        case Hits:
            return role == Qt::ToolTipRole ? tr("Records that met it in this run")
                                           : canvas::countText(state.hits);
        default:
            return {};
        }
    case Qt::EditRole:
        return index.column() == Condition ? QString::fromStdString(state.breakpoint.condition) : QVariant();
    case Qt::DecorationRole:
        if (index.column() != Where) return {};
        return Theme::instance().icon(
            state.isHolding ? QStringLiteral("pause") : QStringLiteral("breakpoint"), colors.critical);
    case Qt::ForegroundRole:
        if (index.column() == Condition && state.breakpoint.condition.empty()) return colors.textMuted;
        if (index.column() != State) return {};
        if (!state.error.empty()) return colors.critical;
        return state.isHolding ? colors.text : colors.textMuted;
    case Qt::FontRole:
        if (index.column() == Condition && !state.breakpoint.condition.empty())
            return Theme::instance().monospace(TextStyle::Body);
        return {};
    case Qt::TextAlignmentRole:
        if (index.column() == Hits) return QVariant(Qt::AlignRight | Qt::AlignVCenter);
        return {};
    default:
        return {};
    }
}

bool BreakpointsModel::setData(const QModelIndex& index, const QVariant& value, int role) {
    if (role != Qt::EditRole || index.column() != Condition) return false;
    // A copy: setting it changes the states that it stands in.
    const Wire wire = this->wire(index.row());
    list_.set(wire, value.toString().trimmed().toStdString());
    return true;
}

Qt::ItemFlags BreakpointsModel::flags(const QModelIndex& index) const {
    const Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    return index.column() == Condition ? flags | Qt::ItemIsEditable : flags;
}

QVariant BreakpointsModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation == Qt::Vertical) return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant((section == Hits ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole) return {};
    switch (section) {
    case Where:
        return tr("Wire");
    case Condition:
        return tr("Holds when");
    case State:
        return tr("Now");
    case Hits:
        return tr("Hits");
    default:
        return {};
    }
}

} // namespace weir
