#pragma once
#include <QStyledItemDelegate>

namespace weir {

/// Paints how the values of a field of FieldsModel are spread: numbers and times as a small histogram, others
/// as their most frequent values with a bar beneath each.
class DistributionDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};

} // namespace weir
