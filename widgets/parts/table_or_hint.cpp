#include "widgets/parts/table_or_hint.h"

#include "widgets/parts/empty_state.h"
#include "widgets/parts/table_view.h"

#include <QAbstractItemModel>

namespace weir {

TableOrHint::TableOrHint(QAbstractItemModel* model, QWidget* parent)
    : QStackedWidget(parent), model_(model), table_(new TableView), hint_(new EmptyState) {
    table_->setModel(model_);
    addWidget(hint_);
    addWidget(table_);
    connect(model_, &QAbstractItemModel::rowsInserted, this, &TableOrHint::showWhatThereIs);
    connect(model_, &QAbstractItemModel::modelReset, this, &TableOrHint::showWhatThereIs);
}

void TableOrHint::showWhatThereIs() {
    const bool hasRows = model_->rowCount() > 0;
    const bool isFirst = hasRows && currentWidget() == hint_;
    setCurrentWidget(hasRows ? static_cast<QWidget*>(table_) : hint_);
    if (isFirst) table_->fitColumns();
}

} // namespace weir
