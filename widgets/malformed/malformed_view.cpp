#include "widgets/malformed/malformed_view.h"

#include "widgets/malformed/malformed_model.h"
#include "widgets/parts/empty_state.h"
#include "widgets/parts/table_view.h"
#include "widgets/theme/theme.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QHeaderView>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace weir {

MalformedView::MalformedView(QWidget* parent)
    : QWidget(parent), model_(new MalformedModel(this)), table_(new TableView), empty_(new EmptyState),
      pages_(new QStackedWidget) {
    setObjectName(QStringLiteral("malformed"));
    table_->setObjectName(QStringLiteral("malformedTable"));
    table_->setModel(model_);
    table_->horizontalHeader()->setStretchLastSection(true);
    empty_->setIcon(QStringLiteral("check"));
    empty_->setText(
        tr("No malformed records"),
        tr("A record that cannot be read is counted and passed by: it stands here, with the reason."));
    pages_->addWidget(empty_);
    pages_->addWidget(table_);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(pages_);

    auto* copying = new QAction(Theme::instance().icon(QStringLiteral("copy")), tr("Copy"), table_);
    copying->setShortcut(QKeySequence::Copy);
    copying->setShortcutContext(Qt::WidgetShortcut);
    connect(copying, &QAction::triggered, this, &MalformedView::copy);
    table_->addAction(copying);
    table_->setContextMenuPolicy(Qt::ActionsContextMenu);

    const auto showTableOrHint = [this] {
        const bool hasRows = model_->rowCount() > 0;
        const bool isFirst = hasRows && pages_->currentWidget() == empty_;
        pages_->setCurrentWidget(hasRows ? static_cast<QWidget*>(table_) : empty_);
        if (isFirst) table_->fitColumns();
    };
    connect(model_, &QAbstractItemModel::rowsInserted, this, showTableOrHint);
    connect(model_, &QAbstractItemModel::modelReset, this, showTableOrHint);
    connect(table_, &QTableView::activated, this, [this](const QModelIndex& index) {
        Q_EMIT nodeWanted(QString::fromStdString(model_->nodeOf(index.row())));
    });
}

void MalformedView::copy() const {
    QModelIndexList chosen = table_->selectionModel()->selectedRows();
    std::sort(chosen.begin(), chosen.end());
    QStringList records;
    for (const QModelIndex& row : chosen)
        records << QString::fromStdString(model_->recordOf(row.row()));
    if (!records.isEmpty()) QApplication::clipboard()->setText(records.join(u'\n'));
}

} // namespace weir
