#include "widgets/dashboard/board_time.h"
#include "widgets/dashboard/column_order.h"
#include "widgets/dashboard/kept_records.h"
#include "widgets/dashboard/panel_content.h"
#include "widgets/dashboard/panel_field.h"
#include "widgets/dashboard/panel_type.h"
#include "widgets/dashboard/table_cells.h"
#include "widgets/dashboard/table_picture.h"
#include "widgets/parts/filter_header.h"
#include "widgets/parts/table_view.h"
#include "widgets/records/records_model.h"
#include "widgets/records/records_text.h"
#include "widgets/theme/theme.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QCoreApplication>
#include <QLabel>
#include <QVBoxLayout>

#include <algorithm>
#include <map>
#include <numeric>

namespace weir {

namespace {

/// The newest records, or the newest of each key.
class TablePanel final : public PanelContent {
    Q_DECLARE_TR_FUNCTIONS(weir::TablePanel)

public:
    TablePanel(BoardTime& time, QWidget* parent)
        : PanelContent(parent), time_(time), model_(new RecordsModel(this)), view_(new TableView(this)),
          header_(new FilterHeader(view_)), cells_(new TableCells(*model_, this)),
          nothing_(new QLabel(tr("No record passes the filters."), this)) {
        auto* layout = new QVBoxLayout(this);
        layout->setContentsMargins(0, 0, 0, 0);
        layout->setSpacing(0);
        layout->addWidget(view_, 1);
        layout->addWidget(nothing_);
        view_->setObjectName(QStringLiteral("table"));
        view_->setHorizontalHeader(header_);
        header_->setSortIndicatorShown(true); // which a table takes from a header that it is given
        header_->setHighlightSections(false);
        view_->setModel(model_);
        view_->setItemDelegate(cells_);
        nothing_->setProperty("tone", QStringLiteral("muted"));
        nothing_->setAlignment(Qt::AlignCenter);
        nothing_->setContentsMargins(spacing::small, spacing::small, spacing::small, spacing::small);
        nothing_->hide();
        header_->setObjectName(QStringLiteral("tableHeader"));
        model_->setTimeShownOnce(true);
        connect(header_, &QHeaderView::sectionClicked, this, &TablePanel::sortBy);
        connect(header_, &FilterHeader::filtersChanged, this, &TablePanel::filter);
        connect(header_, &FilterHeader::closeWanted, this, [this] { showFilters(false); });
        connect(header_, &FilterHeader::columnResized, this, &TablePanel::keepWidth);
        connect(header_, &FilterHeader::columnMoved, this, &TablePanel::keepOrder);
        // After the view itself has fitted its columns to what they show.
        connect(model_, &QAbstractItemModel::modelReset, this, &TablePanel::showColumns,
                Qt::QueuedConnection);
        connect(&time_, &BoardTime::pausedChanged, this, &TablePanel::refresh);
        makeActions();
    }

    void configure(const Parameters& settings, bool isOtherData) override {
        if (isOtherData) {
            kept_.configure(
                settings.text("by"),
                static_cast<std::size_t>(std::clamp<std::int64_t>(settings.integer("rows"), 1, 10'000)),
                settings.text("filter"));
            clear();
            model_->setOrder(kept_.by().empty() ? RecordsModel::Order::NewestFirst
                                                : RecordsModel::Order::AsGiven);
        }
        // Only what has changed: to take a setting, the model begins anew, and what is selected is lost.
        std::vector<std::string> columns = settings.texts("columns");
        // Without its key nobody could tell which row is whose.
        if (!columns.empty() && !kept_.by().empty() &&
            std::find(columns.begin(), columns.end(), kept_.by()) == columns.end())
            columns.insert(columns.begin(), kept_.by());
        if (columns != chosen_) {
            chosen_ = columns;
            model_->setColumns(columns);
        }
        if (const bool isTimeShown = settings.boolean("time"); isTimeShown != model_->isTimeShown())
            model_->setTimeShown(isTimeShown);
        const auto decimals = settings.has("decimals")
                                  ? std::optional(static_cast<int>(settings.integer("decimals")))
                                  : std::nullopt;
        if (decimals != decimals_) model_->setDecimals(decimals_ = decimals);
        columns_ = readTableColumns(settings);
        cells_->setColumns(columns_);
        order_ = columnOrderOf(settings.text("sort"));
        model_->setSort(order_.column, order_.isDescending);
        showColumns();
        cells_->measure();
        view_->viewport()->update();
    }

    void take(const RecordBatchPointer& batch) override { kept_.take(batch); }

    void clear() override {
        kept_.clear();
        model_->clear();
        isEmpty_ = true;
    }

    void refresh() override {
        model_->setRecords(kept_.batches(), kept_.most());
        cells_->measure();
        const bool hasRows = model_->rowCount() > 0;
        if (isEmpty_ && hasRows) {
            view_->fitColumns();
            showColumns();
        }
        isEmpty_ = !hasRows;
        nothing_->setVisible(!hasRows && !kept_.empty());
    }

    bool isEmpty() const override { return kept_.empty(); }

    QString remark() const override {
        if (!kept_.complaint().empty())
            return tr("The filter does not fit these records: %1.")
                .arg(QString::fromStdString(kept_.complaint()));
        const SchemaPointer& schema = kept_.schema();
        if (!schema) return {};
        if (!kept_.by().empty() && !schema->indexOf(kept_.by()))
            return withFieldAdvice(
                tr("The records have no field “%1”.").arg(QString::fromStdString(kept_.by())));
        for (const std::string& column : chosen_)
            if (!schema->indexOf(column))
                return withFieldAdvice(
                    tr("The records have no field “%1”.").arg(QString::fromStdString(column)));
        if (kept_.isFull())
            return tr("Only the first %n keys are shown.", nullptr, static_cast<int>(kept_.most()));
        return {};
    }

    void draw(QPainter& painter, QSize size) override {
        const TablePicture picture(*view_, painter, size);
        PanelContent::draw(painter, picture.room());
    }

    std::string data() const override { return recordsAsCsv(*model_, allRows()).toStdString(); }

private:
    void makeActions() {
        const auto add = [this](const QString& text, const QString& toolTip, const QKeySequence& shortcut,
                                auto command) {
            auto* action = new QAction(text, this);
            action->setShortcut(shortcut);
            action->setToolTip(toolTip);
            action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
            connect(action, &QAction::triggered, this, command);
            addAction(action);
            return action;
        };
        filters_ = add(tr("Filter rows"), tr("Show a field over each column to filter its rows by"),
                       QKeySequence::Find, [this] {
                           // From the table the keys lead into the fields, and from there back.
                           const bool isWithin = header_->isAncestorOf(QApplication::focusWidget());
                           showFilters(!header_->areFiltersShown() || !isWithin);
                       });
        filters_->setObjectName(QStringLiteral("filterRows"));
        add(tr("Sort by the current column"), tr("Ascending, descending, and as the records came"),
            QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_O),
            [this] { sortBy(std::max(0, view_->currentIndex().column())); });
        add(tr("Copy rows"), tr("Copy the selected rows, or all if none is selected, for a spreadsheet"),
            QKeySequence::Copy, [this] { copy(); });
    }

    /// The name of a column, as sorting, filters and widths know it.
    std::string nameOf(int column) const {
        const int field = column - (model_->isTimeShown() ? 1 : 0);
        if (field < 0) return RecordsModel::kEventTime;
        return field < static_cast<int>(model_->fields().size())
                   ? model_->fields()[static_cast<std::size_t>(field)].name
                   : std::string();
    }

    void sortBy(int column) {
        const std::string name = nameOf(column);
        if (name.empty()) return;
        // Ascending, descending, and then as they came.
        ColumnOrder order{name};
        if (name == order_.column) order = order_.isDescending ? ColumnOrder{} : ColumnOrder{name, true};
        Q_EMIT settingChosen(QStringLiteral("sort"),
                             order.column.empty() ? Json(nullptr) : Json(columnOrderText(order)));
    }

    void showFilters(bool isShown) {
        if (!isShown) header_->clearFilters();
        header_->setFiltersShown(isShown);
        if (isShown)
            header_->focusFilter(std::max(0, view_->currentIndex().column()));
        else
            view_->setFocus(Qt::ShortcutFocusReason);
    }

    void filter() {
        std::map<std::string, CellFilter> filters;
        for (int column = 0; column < model_->columnCount(); ++column)
            if (CellFilter cell(header_->filter(column)); !cell.isEmpty())
                filters.emplace(nameOf(column), cell);
        model_->setFilters(std::move(filters));
        refresh();
        nothing_->setVisible(model_->rowCount() == 0 && !kept_.empty());
    }

    void keepWidth(int section) {
        columns_.widths[nameOf(section)] = header_->sectionSize(section);
        Q_EMIT settingChosen(QStringLiteral("widths"), widthsAsRows(columns_.widths));
    }

    void keepOrder() {
        Json names = Json::array();
        for (int place = 0; place < header_->count(); ++place)
            if (const std::string name = nameOf(header_->logicalIndex(place));
                name != RecordsModel::kEventTime)
                names.push_back(name);
        Q_EMIT settingChosen(QStringLiteral("columns"), names);
    }

    /// Brings the header in line with the settings.
    void showColumns() {
        header_->setFirstSectionMovable(!model_->isTimeShown());
        for (int section = 0; section < header_->count(); ++section)
            if (const int place = header_->visualIndex(section); place != section)
                header_->moveSection(place, section);
        int indicated = -1;
        for (int section = 0; section < header_->count(); ++section) {
            const std::string name = nameOf(section);
            if (!order_.column.empty() && name == order_.column) indicated = section;
            if (const auto width = columns_.widths.find(name); width != columns_.widths.end())
                header_->resizeSection(section, width->second);
        }
        header_->setSortIndicator(indicated, order_.isDescending ? Qt::DescendingOrder : Qt::AscendingOrder);
    }

    std::vector<int> allRows() const {
        std::vector<int> rows(static_cast<std::size_t>(model_->rowCount()));
        std::iota(rows.begin(), rows.end(), 0);
        return rows;
    }

    void copy() {
        std::vector<int> rows;
        for (const QModelIndex& index : view_->selectionModel()->selectedRows())
            rows.push_back(index.row());
        std::sort(rows.begin(), rows.end());
        QApplication::clipboard()->setText(recordsAsTabs(*model_, rows.empty() ? allRows() : rows));
    }

    BoardTime& time_;
    KeptRecords kept_;
    std::vector<std::string> chosen_; ///< columns
    std::optional<int> decimals_;
    TableColumns columns_;
    ColumnOrder order_;
    bool isEmpty_ = true;
    RecordsModel* model_;
    TableView* view_;
    FilterHeader* header_;
    TableCells* cells_;
    QLabel* nothing_;
    QAction* filters_ = nullptr;
};

PanelType describe() {
    Parameter columns;
    columns.id = "columns";
    columns.type = ParameterType::FieldNames;
    columns.label = "Columns";
    columns.summary =
        "The fields to show, in this order; every field when empty. Dragging headers sets it too.";
    columns.fieldOf = kFieldsOfSource;
    columns.placeholder = "every field";

    Parameter by;
    by.id = "by";
    by.type = ParameterType::FieldName;
    by.label = "One row for each";
    by.summary = "Shows only the newest record of each value of this field.";
    by.fieldOf = kFieldsOfSource;
    by.placeholder = "every record";
    by.example = "host";

    Parameter time;
    time.id = "time";
    time.type = ParameterType::Boolean;
    time.label = "Event time";
    time.summary = "Whether the first column says when each record happened.";
    time.defaultValue = true;

    Parameter rows;
    rows.id = "rows";
    rows.type = ParameterType::Integer;
    rows.label = "Rows";
    rows.summary = "How many records are kept.";
    rows.defaultValue = 100;
    rows.minimum = 1;
    rows.maximum = 10'000;

    Parameter filter;
    filter.id = "filter";
    filter.type = ParameterType::Expression;
    filter.label = "Only if";
    filter.summary = "Keeps only records for which this is true.";
    filter.fieldOf = kFieldsOfSource;
    filter.placeholder = "every record";
    filter.example = "status >= 500";

    Parameter sort;
    sort.id = "sort";
    sort.type = ParameterType::Text;
    sort.label = "Sorted by";
    sort.summary =
        "A field, or event_time; with a minus before it the greatest comes first, with a plus the least, for "
        "names that begin with either. A click on a header sets it too. As the records came when empty.";
    sort.placeholder = "as they came";
    sort.example = "-cpu";

    PanelType type;
    type.id = "table";
    type.title = "Table";
    type.summary = "The newest records, or the newest of each key, sorted, filtered and coloured.";
    type.icon = "table";
    type.width = 12;
    type.height = 7;
    type.parameters = {sourceParameter(), columns, by, time, rows, filter, sort, figureParameters().back()};
    for (Parameter& parameter : tableColumnParameters())
        type.parameters.push_back(std::move(parameter));
    type.dataParameters = {"by", "rows", "filter"};
    type.fits = [](const std::vector<Field>& fields) -> std::optional<PanelFit> {
        Json shown = Json::array();
        for (const Field& field : fields)
            shown.push_back(field.name);
        return PanelFit{figuresAmong(fields).empty() ? 0.7 : 0.6, {{"columns", std::move(shown)}}};
    };
    type.make = [](const PanelContext& context, QWidget* parent) -> PanelContent* {
        return new TablePanel(context.time, parent);
    };
    return type;
}

const PanelRegistration registration(describe());

} // namespace

} // namespace weir
