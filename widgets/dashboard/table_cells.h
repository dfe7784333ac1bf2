#pragma once
#include "pipeline/data/schema.h"
#include "widgets/dashboard/table_columns.h"

#include <QStyledItemDelegate>

namespace weir {

class RecordsModel;

/// Paints a table's cells with the colours of their thresholds, with bars, and with shades.
class TableCells : public QStyledItemDelegate {
    Q_OBJECT
public:
    /// The model must live as long.
    explicit TableCells(const RecordsModel& model, QObject* parent = nullptr)
        : QStyledItemDelegate(parent), model_(model) {}

    void setColumns(const TableColumns& columns) { columns_ = columns; }
    /// Looks where the values lie that bars and shades show: after records have come.
    void measure();

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;

protected:
    void initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const override;

private:
    /// How a cell with a number is coloured.
    struct Look {
        double value;
        QColor color;  ///< of its state
        bool hasState; ///< whether a threshold is reached
        double tint;   ///< how strong the colour is behind the whole cell
        bool hasBar;
        /// What the figure stands on, at its strongest.
        QColor ground() const;
    };
    std::optional<Look> lookOf(const QModelIndex& index) const;
    void paintBar(QPainter& painter, const QRectF& cell, const Look& look, const FigureRange& range) const;

    /// The field that a column shows; null for the event time.
    const Field* fieldOf(int column) const;
    std::optional<double> valueAt(const QModelIndex& index) const;

    const FigureRange& rangeOf(std::string_view field) const;

    const RecordsModel& model_;
    TableColumns columns_;
    std::map<std::string, FigureRange, std::less<>> ranges_;
};

} // namespace weir
