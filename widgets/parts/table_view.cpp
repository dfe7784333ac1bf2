#include "widgets/parts/table_view.h"

#include "widgets/theme/theme.h"

#include <QHeaderView>
#include <QTimer>

#include <algorithm>

namespace weir {

namespace {

constexpr int kLeastColumn = 64;
constexpr int kMostColumn = 360;

} // namespace

TableView::TableView(QWidget* parent) : QTableView(parent) {
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setSelectionMode(QAbstractItemView::ExtendedSelection);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    setShowGrid(false);
    setWordWrap(false);
    setTextElideMode(Qt::ElideRight);
    setTabKeyNavigation(false);
    setCornerButtonEnabled(false);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setMinimumSectionSize(kLeastColumn / 2);
    horizontalHeader()->setResizeContentsPrecision(30);
    connect(&Theme::instance(), &Theme::changed, this, &TableView::updateLook);
    updateLook();
}

void TableView::updateLook() {
    const QFontMetrics metrics(Theme::instance().font(TextStyle::Body));
    verticalHeader()->setDefaultSectionSize(metrics.height() + spacing::small);
    verticalHeader()->setMinimumSectionSize(metrics.height());
}

void TableView::setModel(QAbstractItemModel* model) {
    QTableView::setModel(model);
    // Once the view itself has taken notice of the reset.
    if (model)
        connect(model, &QAbstractItemModel::modelReset, this, &TableView::fitColumns, Qt::QueuedConnection);
}

void TableView::fitColumns() {
    if (!model() || model()->rowCount() == 0) return;
    resizeColumnsToContents();
    for (int column = 0; column < model()->columnCount(); ++column)
        setColumnWidth(column, std::clamp(columnWidth(column) + spacing::small, kLeastColumn, kMostColumn));
}

} // namespace weir
