#pragma once
#include "widgets/dashboard/dragged_fields.h"

#include <QSortFilterProxyModel>
#include <QStandardItemModel>

#include <map>

namespace weir {

/// The outputs of a graph with what is known of their fields, as a tree, to be dragged onto the dashboard.
/// GUI thread only.
class FieldsTree : public QStandardItemModel {
    Q_OBJECT
public:
    enum Role { SourceRole = Qt::UserRole + 1, FieldRole, TypeRole };

    using QStandardItemModel::QStandardItemModel;

    /// Shows the outputs in this order, under their names.
    void setOutputs(const std::vector<std::pair<Endpoint, QString>>& outputs,
                    const std::map<Endpoint, Schema>& schemas);
    /// What some rows stand for, by output; that of an output is all of it.
    std::vector<DraggedFields> fieldsOf(const QModelIndexList& rows) const;

    QStringList mimeTypes() const override;
    QMimeData* mimeData(const QModelIndexList& indexes) const override;

private:
    DraggedFields whole(const QModelIndex& output) const;
};

/// The rows of such a tree whose field, or whose output, has a text.
class FieldsFilter : public QSortFilterProxyModel {
    Q_OBJECT
public:
    explicit FieldsFilter(QObject* parent = nullptr);
};

} // namespace weir
