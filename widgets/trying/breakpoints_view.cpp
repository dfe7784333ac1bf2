#include "widgets/trying/breakpoints_view.h"

#include "widgets/parts/empty_state.h"
#include "widgets/parts/table_or_hint.h"
#include "widgets/parts/table_view.h"
#include "widgets/parts/time_text.h"
#include "widgets/theme/theme.h"
#include "widgets/trying/breakpoint_list.h"
#include "widgets/trying/breakpoints_model.h"

#include <QAction>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QShortcut>
#include <QSplitter>
#include <QStandardItemModel>
#include <QToolButton>

namespace weir {

BreakpointsView::BreakpointsView(BreakpointList& list, const QList<QAction*>& steps, QWidget* parent)
    : QWidget(parent), list_(list), model_(new BreakpointsModel(list, this)), pages_(new TableOrHint(model_)),
      fields_(new QStandardItemModel(0, 2, this)), record_(new TableView) {
    setObjectName(QStringLiteral("breakpoints"));
    TableView* const table = pages_->table();
    table->setObjectName(QStringLiteral("breakpointsTable"));
    table->setAccessibleName(tr("Breakpoints"));
    table->setSelectionMode(QAbstractItemView::SingleSelection);
    table->setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed);
    table->horizontalHeader()->setSectionResizeMode(BreakpointsModel::State, QHeaderView::Stretch);
    pages_->hint()->setIcon(QStringLiteral("breakpoint"));
    pages_->hint()->setText(
        tr("No breakpoints"),
        tr("Select a wire and press F9: the flow holds there, and goes on a record or a batch at a time."));
    fields_->setHorizontalHeaderLabels({tr("Field"), tr("Value")});
    record_->setObjectName(QStringLiteral("heldRecord"));
    record_->setAccessibleName(tr("The record that is held"));
    record_->setModel(fields_);
    record_->horizontalHeader()->setStretchLastSection(true);
    record_->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);

    auto* bar = new QFrame;
    bar->setProperty("edge", QStringLiteral("bottom"));
    auto* row = new QHBoxLayout(bar);
    row->setContentsMargins(spacing::small, spacing::tight / 2, spacing::small, spacing::tight / 2);
    row->setSpacing(spacing::tight);
    for (QAction* step : steps) {
        auto* button = new QToolButton;
        button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        button->setDefaultAction(step);
        row->addWidget(button);
    }
    row->addStretch(1);
    auto* parts = new QSplitter(Qt::Horizontal);
    parts->setChildrenCollapsible(false);
    parts->setHandleWidth(1);
    parts->addWidget(pages_);
    parts->addWidget(record_);
    parts->setStretchFactor(0, 2);
    parts->setStretchFactor(1, 1);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(bar);
    column->addWidget(parts, 1);

    connect(table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &BreakpointsView::choose);
    connect(table, &QTableView::clicked, this,
            [this](const QModelIndex& index) { Q_EMIT wireWanted(model_->wire(index.row())); });
    auto* remove = new QShortcut(
        QKeySequence::Delete, table, this, [this] { removeSelected(); }, Qt::WidgetShortcut);
    remove->setObjectName(QStringLiteral("removeBreakpoint"));
    connect(&list_, &BreakpointList::changed, this, &BreakpointsView::showRecord);
    connect(&list_, &BreakpointList::held, this, [this, table](const Wire& wire) {
        // Whoever has chosen one that holds goes on with that.
        if (list_.holding() && list_.holding()->breakpoint.wire == wire)
            table->selectRow(model_->rowOf(wire));
    });
    showRecord();
}

void BreakpointsView::editCondition(const Wire& wire) {
    const int row = model_->rowOf(wire);
    if (row < 0) return;
    pages_->table()->selectRow(row);
    const QModelIndex index = model_->index(row, BreakpointsModel::Condition);
    pages_->table()->setCurrentIndex(index);
    pages_->table()->setFocus();
    pages_->table()->edit(index);
}

void BreakpointsView::choose() {
    const QModelIndexList rows = pages_->table()->selectionModel()->selectedRows();
    if (rows.isEmpty()) return;
    list_.choose(model_->wire(rows.front().row()));
    list_.refresh();
    showRecord();
}

void BreakpointsView::removeSelected() {
    const QModelIndexList rows = pages_->table()->selectionModel()->selectedRows();
    if (!rows.isEmpty()) list_.remove(Wire(model_->wire(rows.front().row())));
}

void BreakpointsView::showRecord() {
    const BreakpointState* const state = list_.holding();
    record_->setVisible(state && state->record);
    fields_->removeRows(0, fields_->rowCount());
    if (!state || !state->record) return;
    const RecordBatch& record = *state->record;
    const auto add = [this](const QString& name, const QString& value, bool isNull) {
        auto* field = new QStandardItem(name);
        auto* shown = new QStandardItem(value);
        field->setForeground(Theme::instance().colors().textMuted);
        if (isNull) shown->setForeground(Theme::instance().colors().textDisabled);
        shown->setToolTip(value);
        fields_->appendRow({field, shown});
    };
    add(tr("event time"), timeText(record.eventTimes()[0]), false);
    for (std::size_t index = 0; index < record.columns().size(); ++index) {
        const Column& column = record.column(index);
        const bool isNull = column.isNull(0);
        add(QString::fromStdString((*record.schema())[index].name),
            isNull ? tr("none") : QString::fromStdString(column.text(0)), isNull);
    }
    record_->resizeColumnToContents(0);
}

} // namespace weir
