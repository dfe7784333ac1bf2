#include "widgets/compare/differences_model.h"

#include "widgets/compare/difference_text.h"
#include "widgets/theme/theme.h"

namespace weir {

void DifferencesModel::setDifferences(std::vector<PartDifference> differences,
                                      const std::function<std::string(const PartDifference&)>& typeOf) {
    beginResetModel();
    differences_ = std::move(differences);
    rows_.clear();
    for (std::size_t i = 0; i < differences_.size(); ++i) {
        const PartDifference& difference = differences_[i];
        const std::string type = difference.part == GraphPart::Node ? typeOf(difference) : std::string();
        bool isFirst = true;
        for (const ValueChange& value : difference.values) {
            rows_.push_back(
                {i, isFirst, memberText(value, type), plainValue(value.before), plainValue(value.after)});
            isFirst = false;
        }
        if (isFirst) rows_.push_back({i, true, {}, {}, {}});
    }
    endResetModel();
}

const PartDifference& DifferencesModel::difference(int row) const {
    return differences_[rows_[static_cast<std::size_t>(row)].difference];
}

int DifferencesModel::rowOf(GraphPart part, const std::string& id) const {
    for (int row = 0; row < rowCount(); ++row)
        if (difference(row).part == part && difference(row).id == id) return row;
    return -1;
}

int DifferencesModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(rows_.size());
}

int DifferencesModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : ColumnCount;
}

QString DifferencesModel::text(const Row& row, int column) const {
    switch (column) {
    case Part:
        return partText(differences_[row.difference]);
    case Member:
        return row.member;
    case Before:
        return row.before;
    case After:
        return row.after;
    default:
        return {};
    }
}

QVariant DifferencesModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || index.row() >= rowCount()) return {};
    const Row& row = rows_[static_cast<std::size_t>(index.row())];
    const PartChange change = differences_[row.difference].change;
    switch (role) {
    case Qt::DisplayRole:
        return index.column() == Part && !row.isFirst ? QString() : text(row, index.column());
    case Qt::ToolTipRole:
        return text(row, index.column());
    case Qt::DecorationRole:
        if (index.column() != Part || !row.isFirst) return {};
        return Theme::instance().icon(changeIcon(change), changeColor(change));
    case Qt::AccessibleTextRole:
        return index.column() == Part ? QStringLiteral("%1, %2").arg(text(row, Part), changeText(change))
                                      : text(row, index.column());
    default:
        return {};
    }
}

QVariant DifferencesModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) return {};
    switch (section) {
    case Part:
        return tr("What");
    case Member:
        return tr("Setting");
    case Before:
        return tr("Before");
    case After:
        return tr("After");
    default:
        return {};
    }
}

} // namespace weir
