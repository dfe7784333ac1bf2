#include "widgets/problems/problems_model.h"

#include "widgets/problems/problem_note.h"
#include "widgets/theme/theme.h"

#include <algorithm>

namespace weir {

void ProblemsModel::setProblems(std::vector<Problem> problems) {
    std::stable_sort(problems.begin(), problems.end(),
                     [](const Problem& a, const Problem& b) { return a.level > b.level; });
    if (problems == problems_) return;
    beginResetModel();
    problems_ = std::move(problems);
    endResetModel();
}

int ProblemsModel::errorCount() const {
    return static_cast<int>(std::count_if(problems_.begin(), problems_.end(), [](const Problem& problem) {
        return problem.level == Problem::Level::Error;
    }));
}

int ProblemsModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(problems_.size());
}

int ProblemsModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant ProblemsModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || index.row() >= rowCount()) return {};
    const Problem& problem = this->problem(index.row());
    const bool isError = problem.level == Problem::Level::Error;
    const Theme& theme = Theme::instance();
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
        switch (index.column()) {
        case Place: {
            std::string place = problem.node.empty() ? problem.wire : problem.node;
            if (!problem.parameter.empty()) place += " \u203A " + problem.parameter;
            return place.empty() ? tr("graph") : QString::fromStdString(place);
        }
        case Message:
            return asSentence(problem.message);
        case Fix:
            return asSentence(problem.fix);
        default:
            return {};
        }
    case Qt::DecorationRole:
        if (index.column() != Place) return {};
        return theme.icon(isError ? QStringLiteral("error") : QStringLiteral("warning"),
                          isError ? theme.colors().critical : theme.colors().warning);
    case Qt::ForegroundRole:
        if (index.column() == Fix) return theme.colors().textMuted;
        return {};
    case Qt::AccessibleTextRole:
        return (isError ? tr("Error: %1") : tr("Warning: %1")).arg(data(index, Qt::DisplayRole).toString());
    default:
        return {};
    }
}

QVariant ProblemsModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation == Qt::Vertical) return {};
    if (role == Qt::TextAlignmentRole) return QVariant(Qt::AlignLeft | Qt::AlignVCenter);
    if (role != Qt::DisplayRole) return {};
    switch (section) {
    case Place:
        return tr("Where");
    case Message:
        return tr("What is wrong");
    case Fix:
        return tr("How to mend it");
    case Step:
        return tr("At once");
    default:
        return {};
    }
}

} // namespace weir
