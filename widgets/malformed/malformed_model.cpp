#include "widgets/malformed/malformed_model.h"

#include "widgets/document/node_titles.h"
#include "widgets/parts/time_text.h"
#include "widgets/theme/theme.h"

#include <algorithm>
#include <numeric>

namespace weir {

namespace {

constexpr std::size_t kMostRows = 1'000;

/// In one line, whatever bytes it has.
QString oneLine(const std::string& record) {
    QString text = QString::fromStdString(record);
    for (QChar& character : text)
        if (character.category() == QChar::Other_Control) character = u' ';
    return text;
}

} // namespace

std::vector<MalformedModel::Row> MalformedModel::newRows(const Statistics& statistics) {
    std::vector<Row> rows;
    for (const NodeStatistics& node : statistics.nodes) {
        const std::uint64_t before = std::exchange(counts_[node.node], node.badRecords);
        const std::uint64_t unseen =
            std::min<std::uint64_t>(node.badRecords - before, node.badSamples.size());
        for (auto sample = node.badSamples.end() - static_cast<std::ptrdiff_t>(unseen);
             sample != node.badSamples.end(); ++sample)
            rows.push_back({node.node, *sample});
    }
    std::stable_sort(rows.begin(), rows.end(),
                     [](const Row& a, const Row& b) { return a.record.seen < b.record.seen; });
    std::reverse(rows.begin(), rows.end());
    return rows;
}

void MalformedModel::take(const Statistics& statistics) {
    const std::uint64_t before = total();
    const bool isNewRun =
        std::any_of(statistics.nodes.begin(), statistics.nodes.end(), [this](const NodeStatistics& node) {
            const auto count = counts_.find(node.node);
            return count != counts_.end() && node.badRecords < count->second;
        });
    if (isNewRun) clear();
    std::vector<Row> rows = newRows(statistics);
    rows.resize(std::min(rows.size(), kMostRows));
    if (!rows.empty()) {
        if (rows_.size() + rows.size() > kMostRows) {
            const std::size_t kept = kMostRows - rows.size();
            beginRemoveRows({}, static_cast<int>(kept), rowCount() - 1);
            rows_.resize(kept);
            endRemoveRows();
        }
        beginInsertRows({}, 0, static_cast<int>(rows.size()) - 1);
        rows_.insert(rows_.begin(), std::make_move_iterator(rows.begin()),
                     std::make_move_iterator(rows.end()));
        endInsertRows();
    }
    if (total() != before) Q_EMIT totalChanged(total());
}

void MalformedModel::clear() {
    counts_.clear();
    if (!rows_.empty()) {
        beginResetModel();
        rows_.clear();
        endResetModel();
    }
    Q_EMIT totalChanged(0);
}

void MalformedModel::setGraph(const Graph& graph) {
    std::map<std::string, QString> titles = nodeTitles(graph);
    if (titles == titles_) return;
    titles_ = std::move(titles);
    if (!rows_.empty()) Q_EMIT dataChanged(index(0, Node), index(rowCount() - 1, Node));
}

std::uint64_t MalformedModel::total() const {
    return std::accumulate(counts_.begin(), counts_.end(), std::uint64_t{0},
                           [](std::uint64_t sum, const auto& count) { return sum + count.second; });
}

int MalformedModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(rows_.size());
}

int MalformedModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant MalformedModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || index.row() >= rowCount()) return {};
    const Row& row = rows_[static_cast<std::size_t>(index.row())];
    const Theme& theme = Theme::instance();
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
        switch (index.column()) {
        case Time:
            return role == Qt::ToolTipRole ? wholeTimeText(row.record.seen) : timeText(row.record.seen);
        case Node: {
            const auto title = titles_.find(row.node);
            return title == titles_.end() ? QString::fromStdString(row.node) : title->second;
        }
        case Reason:
            return QString::fromStdString(row.record.reason);
        case Record:
            return oneLine(row.record.sample);
        default:
            return {};
        }
    case Qt::ForegroundRole:
        if (index.column() == Time) return theme.colors().textMuted;
        return {};
    case Qt::FontRole:
        if (index.column() == Time) return theme.figures(TextStyle::Body);
        if (index.column() == Record) return theme.monospace(TextStyle::Body);
        return {};
    case Qt::TextAlignmentRole:
        return QVariant(Qt::AlignLeft | Qt::AlignVCenter);
    default:
        return {};
    }
}

QVariant MalformedModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation == Qt::Vertical) return {};
    if (role == Qt::TextAlignmentRole) return QVariant(Qt::AlignLeft | Qt::AlignVCenter);
    if (role != Qt::DisplayRole) return {};
    switch (section) {
    case Time:
        return tr("Seen");
    case Node:
        return tr("Node");
    case Reason:
        return tr("What is wrong");
    case Record:
        return tr("Record");
    default:
        return {};
    }
}

} // namespace weir
