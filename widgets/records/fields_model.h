#pragma once
#include "pipeline/graph/graph.h"
#include "widgets/records/field_summary.h"

#include <QAbstractTableModel>

#include <optional>

namespace weir {

/// The fields of some records as a table: one row a field, with its type and what its values look like. Of
/// fields that no record was seen of it shows the type alone. GUI thread only.
class FieldsModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { Name, TypeName, Nulls, Distinct, Least, Greatest, Mean, Distribution, kColumns };

    explicit FieldsModel(QObject* parent = nullptr) : QAbstractTableModel(parent) {}

    void setFields(std::vector<FieldSummary> fields);
    /// The output whose fields they are, as which they can be dragged onto the dashboard; unset: they cannot.
    void setOutput(const std::optional<Endpoint>& output) { output_ = output; }
    const FieldSummary& field(int row) const { return fields_[static_cast<std::size_t>(row)]; }

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    Qt::ItemFlags flags(const QModelIndex& index) const override;
    QStringList mimeTypes() const override;
    QMimeData* mimeData(const QModelIndexList& indexes) const override;

private:
    QString text(const FieldSummary& field, int column) const;
    QString toolTip(const FieldSummary& field, int column) const;

    std::vector<FieldSummary> fields_;
    std::optional<Endpoint> output_;
};

} // namespace weir
