#pragma once
#include "pipeline/graph/validation.h"

#include <QAbstractTableModel>

namespace weir {

/// What is wrong with the graph, errors first. GUI thread only.
class ProblemsModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { Place, Message, Fix, Step, ColumnCount };

    explicit ProblemsModel(QObject* parent = nullptr) : QAbstractTableModel(parent) {}

    void setProblems(std::vector<Problem> problems);
    const Problem& problem(int row) const { return problems_[static_cast<std::size_t>(row)]; }
    int errorCount() const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    std::vector<Problem> problems_;
};

} // namespace weir
