#pragma once
#include <QStackedWidget>

class QAbstractItemModel;

namespace weir {

class EmptyState;
class TableView;

/// A model's table, and while it has no rows what there is to know of that instead. The model must live as
/// long.
class TableOrHint : public QStackedWidget {
    Q_OBJECT
public:
    explicit TableOrHint(QAbstractItemModel* model, QWidget* parent = nullptr);

    TableView* table() const { return table_; }
    EmptyState* hint() const { return hint_; }

private:
    void showWhatThereIs();

    QAbstractItemModel* model_;
    TableView* table_;
    EmptyState* hint_;
};

} // namespace weir
