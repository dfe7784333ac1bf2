#include "widgets/alerts/alerts_view.h"

#include "widgets/alerts/alerts_model.h"
#include "widgets/parts/empty_state.h"
#include "widgets/parts/table_or_hint.h"
#include "widgets/parts/table_view.h"

#include <QHeaderView>
#include <QVBoxLayout>

namespace weir {

AlertsView::AlertsView(QWidget* parent)
    : QWidget(parent), model_(new AlertsModel(this)), pages_(new TableOrHint(model_)) {
    TableView* table = pages_->table();
    setObjectName(QStringLiteral("alerts"));
    table->setObjectName(QStringLiteral("alertsTable"));
    table->horizontalHeader()->setStretchLastSection(true);
    pages_->hint()->setIcon(QStringLiteral("alert"));
    pages_->hint()->setText(
        tr("No alerts"),
        tr("Wire a threshold or an anomaly alert into the graph: what it finds stands here."));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(pages_);

    connect(table, &QTableView::clicked, this,
            [this](const QModelIndex& index) { Q_EMIT momentWanted(model_->alert(index.row()).time); });
    connect(table, &QTableView::activated, this, [this](const QModelIndex& index) {
        Q_EMIT momentWanted(model_->alert(index.row()).time);
        Q_EMIT nodeWanted(QString::fromStdString(model_->alert(index.row()).node));
    });
}

} // namespace weir
