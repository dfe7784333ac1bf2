#include "widgets/dashboard/panel_content.h"
#include "widgets/dashboard/panel_type.h"
#include "widgets/parts/table_view.h"
#include "widgets/records/records_model.h"
#include "widgets/records/records_text.h"

#include <QCoreApplication>
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
    explicit TablePanel(QWidget* parent)
        : PanelContent(parent), model_(new RecordsModel(this)), view_(new TableView(this)) {
        auto* layout = new QVBoxLayout(this);
        layout->setContentsMargins(0, 0, 0, 0);
        layout->addWidget(view_);
        view_->setModel(model_);
        view_->setObjectName(QStringLiteral("table"));
    }

    void configure(const Parameters& settings, bool isOtherData) override {
        by_ = settings.text("by");
        rows_ = static_cast<std::size_t>(std::clamp<std::int64_t>(settings.integer("rows"), 1, 10'000));
        columns_ = settings.texts("columns");
        model_->setColumns(columns_);
        model_->setTimeShown(settings.boolean("time"));
        model_->setOrder(by_.empty() ? RecordsModel::Order::NewestFirst : RecordsModel::Order::AsGiven);
        model_->setDecimals(settings.has("decimals")
                                ? std::optional(static_cast<int>(settings.integer("decimals")))
                                : std::nullopt);
        if (isOtherData) clear();
    }

    void take(const RecordBatchPointer& batch) override {
        schema_ = batch->schema();
        if (by_.empty())
            takeNewest(batch);
        else
            takeByKey(*batch);
    }

    void clear() override {
        newest_.clear();
        byKey_.clear();
        schema_.reset();
        isFull_ = false;
        model_->clear();
        isEmpty_ = true;
    }

    void refresh() override {
        std::vector<RecordBatchPointer> batches = newest_;
        for (const auto& [key, record] : byKey_)
            batches.push_back(record);
        model_->setRecords(std::move(batches), rows_);
        if (isEmpty_ && model_->rowCount() > 0) view_->fitColumns();
        isEmpty_ = model_->rowCount() == 0;
    }

    bool isEmpty() const override { return newest_.empty() && byKey_.empty(); }

    std::string data() const override {
        std::vector<int> rows(static_cast<std::size_t>(model_->rowCount()));
        std::iota(rows.begin(), rows.end(), 0);
        return recordsAsCsv(*model_, rows).toStdString();
    }

    QString remark() const override {
        if (!schema_) return {};
        if (!by_.empty() && !schema_->indexOf(by_))
            return tr("The records have no field “%1”.").arg(QString::fromStdString(by_));
        for (const std::string& column : columns_)
            if (!schema_->indexOf(column))
                return tr("The records have no field “%1”.").arg(QString::fromStdString(column));
        if (isFull_) return tr("Only the first %n keys are shown.", nullptr, static_cast<int>(rows_));
        return {};
    }

private:
    void takeNewest(const RecordBatchPointer& batch) {
        // A slice keeps only its own rows alive, not those of the whole batch.
        newest_.push_back(batch->rows() > rows_ ? batch->slice(batch->rows() - rows_, rows_) : batch);
        std::size_t held =
            std::accumulate(newest_.begin(), newest_.end(), std::size_t{0},
                            [](std::size_t sum, const RecordBatchPointer& b) { return sum + b->rows(); });
        auto first = newest_.begin();
        while (held - (*first)->rows() >= rows_)
            held -= (*first++)->rows();
        newest_.erase(newest_.begin(), first);
    }

    void takeByKey(const RecordBatch& batch) {
        const Column* keys = batch.column(by_);
        if (!keys) return;
        std::map<std::string, std::size_t> lastRows;
        for (std::size_t row = 0; row < batch.rows(); ++row)
            lastRows[keys->text(row)] = row;
        for (const auto& [key, row] : lastRows) {
            const auto place = byKey_.find(key);
            if (place == byKey_.end() && byKey_.size() >= rows_)
                isFull_ = true;
            else
                byKey_.insert_or_assign(key, batch.slice(row, 1));
        }
    }

    std::string by_;
    std::size_t rows_ = 100;
    std::vector<std::string> columns_;
    SchemaPointer schema_;
    std::vector<RecordBatchPointer> newest_;
    std::map<std::string, RecordBatchPointer> byKey_;
    bool isFull_ = false;
    bool isEmpty_ = true;
    RecordsModel* model_;
    TableView* view_;
};

PanelType describe() {
    Parameter columns;
    columns.id = "columns";
    columns.type = ParameterType::FieldNames;
    columns.label = "Columns";
    columns.summary = "The fields to show, in this order; every field when empty.";
    columns.fieldOf = "source";
    columns.placeholder = "every field";

    Parameter by;
    by.id = "by";
    by.type = ParameterType::FieldName;
    by.label = "One row for each";
    by.summary = "Shows only the newest record of each value of this field.";
    by.fieldOf = "source";
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

    PanelType type;
    type.id = "table";
    type.title = "Table";
    type.summary = "The newest records, or the newest of each key.";
    type.icon = "table";
    type.width = 12;
    type.height = 7;
    type.parameters = {sourceParameter(), columns, by, time, rows, figureParameters().back()};
    type.fits = [](const std::vector<Field>& fields) -> std::optional<PanelFit> {
        Json shown = Json::array();
        for (const Field& field : fields)
            shown.push_back(field.name);
        return PanelFit{figuresAmong(fields).empty() ? 0.7 : 0.6, {{"columns", std::move(shown)}}};
    };
    type.dataParameters = {"by", "rows"};
    type.make = [](const PanelContext&, QWidget* parent) -> PanelContent* { return new TablePanel(parent); };
    return type;
}

const PanelRegistration registration(describe());

} // namespace

} // namespace weir
