#pragma once
#include <QStyledItemDelegate>

namespace weir {

/// Paints the cells of a table with what was searched for marked in them.
class MatchDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    /// Case does not count; empty: nothing is marked.
    void setSearch(const QString& search) { search_ = search; }

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;

private:
    QString search_;
};

} // namespace weir
