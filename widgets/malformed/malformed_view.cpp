#include "widgets/malformed/malformed_view.h"

#include "widgets/malformed/malformed_model.h"
#include "widgets/parts/empty_state.h"
#include "widgets/parts/table_or_hint.h"
#include "widgets/parts/table_view.h"
#include "widgets/theme/theme.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QHeaderView>
#include <QVBoxLayout>

#include <algorithm>

namespace weir {

MalformedView::MalformedView(QWidget* parent)
    : QWidget(parent), model_(new MalformedModel(this)), pages_(new TableOrHint(model_)) {
    TableView* table = pages_->table();
    setObjectName(QStringLiteral("malformed"));
    table->setObjectName(QStringLiteral("malformedTable"));
    table->horizontalHeader()->setStretchLastSection(true);
    pages_->hint()->setIcon(QStringLiteral("check"));
    pages_->hint()->setText(
        tr("No malformed records"),
        tr("A record that cannot be read is counted and passed by: it stands here, with the reason."));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(pages_);

    auto* copying = new QAction(Theme::instance().icon(QStringLiteral("copy")), tr("Copy"), table);
    copying->setShortcut(QKeySequence::Copy);
    copying->setShortcutContext(Qt::WidgetShortcut);
    connect(copying, &QAction::triggered, this, &MalformedView::copy);
    table->addAction(copying);
    table->setContextMenuPolicy(Qt::ActionsContextMenu);

    connect(table, &QTableView::activated, this, [this](const QModelIndex& index) {
        Q_EMIT nodeWanted(QString::fromStdString(model_->nodeOf(index.row())));
    });
}

void MalformedView::copy() const {
    QModelIndexList chosen = pages_->table()->selectionModel()->selectedRows();
    std::sort(chosen.begin(), chosen.end());
    QStringList records;
    for (const QModelIndex& row : chosen)
        records << QString::fromStdString(model_->recordOf(row.row()));
    if (!records.isEmpty()) QApplication::clipboard()->setText(records.join(u'\n'));
}

} // namespace weir
