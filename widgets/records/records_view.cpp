#include "widgets/records/records_view.h"

#include "pipeline/graph/graph_path.h"
#include "pipeline/graph/validation.h"
#include "widgets/parts/empty_state.h"
#include "widgets/parts/table_view.h"
#include "widgets/records/distribution_delegate.h"
#include "widgets/records/fields_model.h"
#include "widgets/records/header_drag.h"
#include "widgets/records/json_view.h"
#include "widgets/records/match_delegate.h"
#include "widgets/records/passage_bar.h"
#include "widgets/records/records_actions.h"
#include "widgets/records/records_export.h"
#include "widgets/records/records_model.h"
#include "widgets/records/records_text.h"
#include "widgets/theme/theme.h"
#include "widgets/window/segmented_control.h"

#include <QClipboard>
#include <QFileDialog>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QItemSelectionModel>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMessageBox>
#include <QRegularExpression>
#include <QScrollBar>
#include <QShortcut>
#include <QStackedWidget>
#include <QToolButton>

#include <algorithm>
#include <functional>
#include <numeric>

namespace weir {

namespace {

constexpr int kReadEvery = 250; ///< milliseconds: faster than that nobody reads
constexpr std::size_t kRows = 1000;
constexpr int kJsonRecords = 50;
constexpr int kSearchWidth = 150;

} // namespace

RecordsView::RecordsView(Engine& engine, QWidget* parent)
    : QWidget(parent), engine_(engine), actions_(new RecordsActions(this)), model_(new RecordsModel(this)),
      fieldsModel_(new FieldsModel(this)), matches_(new MatchDelegate(this)), table_(new TableView),
      json_(new JsonView), fields_(new TableView), empty_(new EmptyState), pages_(new QStackedWidget),
      passage_(new PassageBar), count_(new QLabel), search_(new QLineEdit), chart_(new QToolButton) {
    setObjectName(QStringLiteral("records"));
    table_->setModel(model_);
    table_->setItemDelegate(matches_);
    table_->setObjectName(QStringLiteral("recordsTable"));
    table_->setAccessibleName(tr("Records"));
    fields_->setModel(fieldsModel_);
    fields_->setItemDelegateForColumn(FieldsModel::Distribution, new DistributionDelegate(this));
    fields_->horizontalHeader()->setStretchLastSection(true);
    fields_->setObjectName(QStringLiteral("fieldsTable"));
    fields_->setDragEnabled(true);
    fields_->setDragDropMode(QAbstractItemView::DragOnly);
    fields_->setDefaultDropAction(Qt::CopyAction);
    new HeaderDrag(*table_->horizontalHeader(), [this](int column) { return fieldsOfColumn(column); });
    fields_->setAccessibleName(tr("Fields"));
    empty_->setIcon(QStringLiteral("records"));
    for (QWidget* page : {static_cast<QWidget*>(empty_), static_cast<QWidget*>(table_),
                          static_cast<QWidget*>(json_), static_cast<QWidget*>(fields_)})
        pages_->addWidget(page);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(makeBar());
    column->addWidget(pages_, 1);
    connectActions();
    timer_.setInterval(kReadEvery);
    showRecords();
}

QWidget* RecordsView::makeBar() {
    const Theme& theme = Theme::instance();
    count_->setProperty("tone", QStringLiteral("muted"));
    count_->setObjectName(QStringLiteral("recordsCount"));
    search_->setObjectName(QStringLiteral("searchRecords"));
    search_->setPlaceholderText(tr("Find in records"));
    search_->setAccessibleName(search_->placeholderText());
    search_->setToolTip(actions_->find->toolTip());
    search_->setClearButtonEnabled(true);
    search_->setFixedWidth(kSearchWidth);
    search_
        ->addAction(theme.icon(QStringLiteral("search"), theme.colors().textMuted),
                    QLineEdit::LeadingPosition)
        ->setText(tr("Search"));
    chart_->setObjectName(QStringLiteral("showAsChart"));
    chart_->setIcon(theme.icon(QStringLiteral("line-chart")));
    chart_->setToolTip(tr("Show as chart: add a line chart of this output to the dashboard"));
    chart_->setAccessibleName(tr("Show as chart"));
    auto* hold = new QToolButton;
    hold->setDefaultAction(actions_->hold);
    hold->setObjectName(QStringLiteral("holdRecords"));
    hold->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    auto* copy = new QToolButton;
    copy->setObjectName(QStringLiteral("copyRecords"));
    copy->setIcon(theme.icon(QStringLiteral("copy")));
    copy->setToolTip(tr("Copy the selected records, or all that are shown if none is selected"));
    copy->setAccessibleName(tr("Copy"));
    copy->setPopupMode(QToolButton::InstantPopup);
    auto* menu = new QMenu(copy);
    menu->addActions({actions_->copyCsv, actions_->copyJson, actions_->copyTabs});
    copy->setMenu(menu);
    auto* exportShown = new QToolButton;
    exportShown->setDefaultAction(actions_->exportShown);
    exportShown->setToolButtonStyle(Qt::ToolButtonIconOnly);
    auto* forms = new SegmentedControl;
    for (QAction* form : actions_->forms->actions())
        forms->add(form, Qt::ToolButtonTextOnly);
    for (QToolButton* button : {chart_, hold, copy, exportShown})
        button->setFocusPolicy(Qt::TabFocus);

    auto* bar = new QFrame;
    bar->setProperty("edge", QStringLiteral("bottom"));
    auto* row = new QHBoxLayout(bar);
    row->setContentsMargins(spacing::medium, spacing::tight / 2, spacing::small, spacing::tight / 2);
    row->setSpacing(spacing::small);
    row->addWidget(passage_, 1);
    for (QWidget* part :
         {static_cast<QWidget*>(count_), static_cast<QWidget*>(forms), static_cast<QWidget*>(search_),
          static_cast<QWidget*>(hold), static_cast<QWidget*>(chart_), static_cast<QWidget*>(copy),
          static_cast<QWidget*>(exportShown)})
        row->addWidget(part);
    return bar;
}

void RecordsView::connectActions() {
    connect(actions_->hold, &QAction::toggled, this, &RecordsView::hold);
    connect(actions_->find, &QAction::triggered, this, &RecordsView::focusSearch);
    connect(actions_->forms, &QActionGroup::triggered, this, [this] {
        Q_EMIT lookWanted();
        showRecords();
    });
    connect(actions_->copyCsv, &QAction::triggered, this, [this] { copy(CopyAs::Csv); });
    connect(actions_->copyJson, &QAction::triggered, this, [this] { copy(CopyAs::JsonLines); });
    connect(actions_->copyTabs, &QAction::triggered, this, [this] { copy(CopyAs::Tabs); });
    connect(actions_->exportShown, &QAction::triggered, this, &RecordsView::exportShown);
    connect(chart_, &QToolButton::clicked, this, [this] {
        if (output_) Q_EMIT chartWanted(*output_);
    });
    connect(search_, &QLineEdit::textChanged, this, &RecordsView::search);
    connect(table_, &QTableView::activated, this, &RecordsView::showWhole);
    auto* shortcut = new QShortcut(
        QKeySequence::Copy, table_, this, [this] { copy(CopyAs::Csv); }, Qt::WidgetShortcut);
    shortcut->setObjectName(QStringLiteral("copyShortcut"));
    search_->installEventFilter(this);
    connect(&timer_, &QTimer::timeout, this, [this] {
        if (!isHeld()) refresh();
    });
}

bool RecordsView::isHeld() const {
    return actions_->hold->isChecked();
}

void RecordsView::showOutput(const std::optional<Endpoint>& output, const QString& name,
                             const std::optional<Wire>& wire) {
    const bool isOther = output != output_;
    output_ = output;
    fieldsModel_->setOutput(output);
    wire_ = wire;
    QString place = output ? QString::fromStdString(output->text()) : QString();
    passage_->setName(output && name.isEmpty() ? place : name, place);
    if (isOther) {
        actions_->hold->setChecked(false);
        model_->clear();
        table_->scrollToTop();
    }
    refresh();
    showFigures();
}

void RecordsView::setGraph(const Graph& graph) {
    graph_ = graph;
    figures_.setGraph(graph);
    if (model_->givenRows() == 0) showRecords();
}

void RecordsView::showStatistics(const Statistics& statistics) {
    figures_.setStatistics(statistics);
    showFigures();
}

/// Of an output, the first wire from it.
std::optional<Wire> RecordsView::wireInView() const {
    if (wire_ || !output_) return wire_;
    const std::string_view inside = bodyPath(output_->node);
    const GraphBody* const body = bodyAt(graph_, inside);
    if (!body) return std::nullopt;
    for (const Wire& wire : body->wires)
        if (pathIn(inside, wire.from.node) == output_->node && wire.from.port == output_->port)
            return Wire{*output_, {pathIn(inside, wire.to.node), wire.to.port}};
    return std::nullopt;
}

void RecordsView::showFigures() {
    const std::optional<Wire> wire = wireInView();
    const auto figures = wire ? figures_.wire(*wire) : std::nullopt;
    passage_->showFigures(figures, figures_.isOver(),
                          figures ? figures_.trace(*wire) : std::vector<double>());
}

void RecordsView::showInstead(Records records) {
    instead_ = std::move(records);
    actions_->hold->setChecked(false);
    refresh();
}

void RecordsView::refresh() {
    if (output_)
        model_->setRecords(instead_ ? instead_(*output_, kRows) : engine_.latest(*output_, kRows), kRows);
    else
        model_->clear();
    showRecords();
}

void RecordsView::showRecords() {
    const bool isFields = actions_->asFields->isChecked();
    const bool isJson = actions_->asJson->isChecked();
    if (isFields) showFields();
    if (isJson && model_->rowCount() > 0) showJson();
    QWidget* page = empty_;
    if (isFields && fieldsModel_->rowCount() > 0)
        page = fields_;
    else if (!isFields && model_->rowCount() > 0)
        page = isJson ? static_cast<QWidget*>(json_) : table_;
    updateText();
    pages_->setCurrentWidget(page);
}

void RecordsView::showJson() {
    const int first = std::min(firstInJson_, model_->rowCount() - 1);
    std::vector<int> rows(static_cast<std::size_t>(std::min(kJsonRecords, model_->rowCount() - first)));
    std::iota(rows.begin(), rows.end(), first);
    json_->showText(recordsAsReadableJson(*model_, rows));
}

/// A search for a field's name shows that field; another one the fields of the records that were found.
void RecordsView::showFields() {
    const QString search = search_->text();
    const auto isNamed = [&search](const FieldSummary& field) {
        return QString::fromStdString(field.field.name).contains(search, Qt::CaseInsensitive);
    };
    std::vector<FieldSummary> fields = summarizeFields(model_->batches());
    if (fields.empty()) fields = knownFields();
    if (std::any_of(fields.begin(), fields.end(), isNamed))
        std::erase_if(fields, std::not_fn(isNamed));
    else if (!search.isEmpty())
        fields = summarizeFields(model_->foundBatches());
    fieldsModel_->setFields(std::move(fields));
}

/// What is known before anything has passed.
std::vector<FieldSummary> RecordsView::knownFields() const {
    std::vector<FieldSummary> fields;
    if (!output_) return fields;
    const std::map<Endpoint, Schema> known = knownSchemas(graph_);
    if (const auto schema = known.find(*output_); schema != known.end())
        for (const Field& field : schema->second.fields())
            fields.push_back({.field = field});
    return fields;
}

std::optional<DraggedFields> RecordsView::fieldsOfColumn(int column) const {
    const int field = column - (model_->isTimeShown() ? 1 : 0);
    if (!output_ || field < 0 || field >= static_cast<int>(model_->fields().size())) return std::nullopt;
    return DraggedFields{*output_, {model_->fields()[static_cast<std::size_t>(field)]}, false};
}

bool RecordsView::isFieldNamed(const QString& search) const {
    return std::any_of(model_->fields().begin(), model_->fields().end(), [&search](const Field& field) {
        return QString::fromStdString(field.name).contains(search, Qt::CaseInsensitive);
    });
}

void RecordsView::updateText() {
    const int rows = model_->rowCount();
    const int given = model_->givenRows();
    count_->setText(given == 0     ? QString()
                    : rows < given ? tr("%1 of %2").arg(rows).arg(given)
                                   : tr("newest %n", nullptr, given));
    for (QAction* action :
         {actions_->hold, actions_->copyCsv, actions_->copyJson, actions_->copyTabs, actions_->exportShown})
        action->setEnabled(rows > 0 || (action == actions_->hold && isHeld()));
    chart_->setEnabled(output_.has_value());
    if (!output_)
        empty_->setText(tr("Select a wire to look into it"),
                        tr("Click a wire or a node on the canvas: its newest records stand here."));
    else if (given > 0)
        empty_->setText(tr("Nothing found"),
                        (isFieldNamed(search_->text())
                             ? tr("None of the newest %1 records has “%2” in a value, but a field is called "
                                  "so: look under Fields.")
                             : tr("None of the newest %1 records has “%2” in it. Press Escape in the search "
                                  "field to see all of them."))
                            .arg(given)
                            .arg(search_->text()));
    else if (instead_)
        empty_->setText(tr("No results here"), tr("No record of a sample comes here."));
    else if (engine_.isOver())
        empty_->setText(tr("No records"), tr("Run the graph (F5) to see what passes here."));
    else
        empty_->setText(tr("Waiting for records"), tr("Nothing has passed here so far."));
}

void RecordsView::hold(bool isHeld) {
    actions_->hold->setIcon(Theme::instance().icon(isHeld ? QStringLiteral("run") : QStringLiteral("pause")));
    actions_->hold->setText(isHeld ? tr("&Held") : tr("&Hold"));
    if (isHeld) return;
    firstInJson_ = 0;
    refresh();
}

void RecordsView::search(const QString& text) {
    firstInJson_ = 0;
    matches_->setSearch(text);
    json_->setSearch(text);
    model_->setSearch(text);
    table_->viewport()->update();
    showRecords();
}

bool RecordsView::eventFilter(QObject* watched, QEvent* event) {
    if (watched == search_ && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        if (key == Qt::Key_Escape) {
            search_->clear();
            pages_->currentWidget()->setFocus();
            return true;
        }
        if (key == Qt::Key_Down || key == Qt::Key_Return) {
            pages_->currentWidget()->setFocus();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void RecordsView::focusSearch() {
    Q_EMIT lookWanted();
    search_->setFocus(Qt::ShortcutFocusReason);
    search_->selectAll();
}

/// Held, or the next record would take its place while it is read.
void RecordsView::showWhole(const QModelIndex& record) {
    actions_->hold->setChecked(true);
    actions_->asJson->setChecked(true);
    firstInJson_ = record.row();
    showRecords();
    json_->verticalScrollBar()->setValue(0);
    json_->setFocus();
}

bool RecordsView::showMoment(Timestamp time, const std::map<std::string, std::string>& values) {
    actions_->asTable->setChecked(true);
    actions_->hold->setChecked(true);
    int newest = -1;
    Timestamp newestTime = kMinTimestamp;
    for (int row = 0; row < model_->rowCount(); ++row) {
        const RecordsModel::Record record = model_->record(row);
        const Timestamp at = record.batch->eventTimes()[record.row];
        if (at > time || at <= newestTime || !model_->hasValues(record, values)) continue;
        newest = row;
        newestTime = at;
    }
    if (newest < 0) return false;
    table_->selectRow(newest);
    table_->scrollTo(model_->index(newest, 0), QAbstractItemView::PositionAtCenter);
    return true;
}

void RecordsView::copy(CopyAs form) {
    std::vector<int> rows;
    if (actions_->asTable->isChecked())
        for (const QModelIndex& index : table_->selectionModel()->selectedRows())
            rows.push_back(index.row());
    std::sort(rows.begin(), rows.end());
    if (rows.empty()) {
        rows.resize(static_cast<std::size_t>(model_->rowCount()));
        std::iota(rows.begin(), rows.end(), 0);
    }
    QGuiApplication::clipboard()->setText(form == CopyAs::Csv    ? recordsAsCsv(*model_, rows)
                                          : form == CopyAs::Tabs ? recordsAsTabs(*model_, rows)
                                                                 : recordsAsJson(*model_, rows));
}

/// Those that stood there when it was asked for: they are held until the dialog is done.
void RecordsView::exportShown() {
    auto* dialog = new QFileDialog(this, tr("Export records"));
    dialog->setObjectName(QStringLiteral("exportRecordsDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilters(recordsFileFilters());
    dialog->setDefaultSuffix(QStringLiteral("csv"));
    connect(dialog, &QFileDialog::filterSelected, dialog, [dialog](const QString& filter) {
        const qsizetype ending = filter.indexOf(u"*.") + 2;
        const qsizetype end = filter.indexOf(QRegularExpression(QStringLiteral("[ )]")), ending);
        dialog->setDefaultSuffix(filter.mid(ending, end - ending));
    });
    const bool wasHeld = isHeld();
    actions_->hold->setChecked(true);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString& path) {
        const QString error = writeRecords(*model_, path);
        if (!error.isEmpty())
            QMessageBox::warning(this, tr("Not exported"),
                                 tr("%1 could not be written: %2").arg(path, error));
    });
    connect(dialog, &QFileDialog::finished, this, [this, wasHeld] { actions_->hold->setChecked(wasHeld); });
    dialog->open();
}

void RecordsView::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    timer_.start();
    if (!isHeld()) refresh();
    showFigures();
}

void RecordsView::hideEvent(QHideEvent* event) {
    QWidget::hideEvent(event);
    timer_.stop();
}

} // namespace weir
