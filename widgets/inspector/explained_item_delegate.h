#pragma once
#include <QStyledItemDelegate>

namespace weir {

/// Draws an item of a list with a second, quieter text: behind the first one, or below it in lines of its
/// own.
class ExplainedItemDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    /// Of an item: the second text.
    static constexpr int kExplanationRole = Qt::UserRole + 40;

    enum class Place { Behind, Below };

    explicit ExplainedItemDelegate(Place place, QObject* parent)
        : QStyledItemDelegate(parent), place_(place) {}

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    Place place_;
};

} // namespace weir
