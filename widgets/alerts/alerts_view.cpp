#include "widgets/alerts/alerts_view.h"

#include "widgets/alerts/alerts_model.h"
#include "widgets/parts/empty_state.h"
#include "widgets/parts/table_view.h"

#include <QHeaderView>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace weir {

AlertsView::AlertsView(QWidget* parent)
    : QWidget(parent), model_(new AlertsModel(this)), table_(new TableView), empty_(new EmptyState),
      pages_(new QStackedWidget) {
    setObjectName(QStringLiteral("alerts"));
    table_->setObjectName(QStringLiteral("alertsTable"));
    table_->setModel(model_);
    table_->horizontalHeader()->setStretchLastSection(true);
    empty_->setIcon(QStringLiteral("alert"));
    empty_->setText(tr("No alerts"),
                    tr("Wire a threshold or an anomaly alert into the graph: what it finds stands here."));
    pages_->addWidget(empty_);
    pages_->addWidget(table_);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(pages_);

    const auto showTableOrHint = [this] {
        const bool hasAlerts = model_->rowCount() > 0;
        const bool isFirst = hasAlerts && pages_->currentWidget() == empty_;
        pages_->setCurrentWidget(hasAlerts ? static_cast<QWidget*>(table_) : empty_);
        if (isFirst) table_->fitColumns();
    };
    connect(model_, &QAbstractItemModel::rowsInserted, this, showTableOrHint);
    connect(model_, &QAbstractItemModel::modelReset, this, showTableOrHint);
    connect(table_, &QTableView::activated, this, [this](const QModelIndex& index) {
        Q_EMIT nodeWanted(QString::fromStdString(model_->alert(index.row()).node));
    });
}

} // namespace weir
