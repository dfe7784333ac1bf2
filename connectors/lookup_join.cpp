#include "connectors/lookup/lookup_parameters.h"
#include "connectors/lookup/lookup_table.h"
#include "pipeline/nodes/node_registry.h"
#include "pipeline/nodes/source_parameters.h"
#include "pipeline/operators/joins/result_fields.h"
#include "pipeline/operators/joins/taken_column.h"

#include <fmt/format.h>

#include <chrono>
#include <memory>
#include <numeric>
#include <utility>

namespace weir {
namespace {

using Clock = std::chrono::steady_clock;

JoinSettings readSettings(const Parameters& parameters) {
    JoinSettings settings;
    settings.kind = parameters.text("kind") == "left" ? JoinKind::Left : JoinKind::Inner;
    for (const Parameters& row : parameters.rows("keys")) {
        const std::string field = row.text("field");
        const std::string column = row.text("column");
        settings.keys.push_back({field, column.empty() ? field : column});
    }
    settings.rightFields = parameters.texts("fields");
    settings.suffix = parameters.text("suffix");
    return settings;
}

/// Joins records with the rows of a table that is read into memory, and read again when it changes.
class LookupJoin final : public Operator {
public:
    explicit LookupJoin(const NodeContext& context)
        : report_(context.report), settings_(readSettings(context.parameters)),
          match_(context.parameters.text("match")), source_(makeTableSource(context)),
          checkEvery_(context.parameters.span("check_every")),
          reloadEvery_(context.parameters.span("reload_every")),
          mostRows_(
              static_cast<std::size_t>(std::max<std::int64_t>(context.parameters.integer("max_rows"), 1))) {}

    Result<void> open() override {
        if (auto loaded = load(); !loaded) return loaded;
        return {};
    }

    Result<void> process(std::size_t, const RecordBatchPointer& batch, Emitter& output) override {
        reloadIfDue();
        const RecordBatchPointer found = joined(*batch);
        if (found->rows() > 0) output.emit(0, found);
        return {};
    }

    std::size_t heldCount() const override { return table_ ? table_->rows().rows : 0; }

private:
    Result<void> load();
    void reloadIfDue();
    void matchRows(const RecordBatch& batch);
    RecordBatchPointer joined(const RecordBatch& batch);
    void bind(const SchemaPointer& schema);

    NodeReport& report_;
    const JoinSettings settings_;
    const std::string match_;
    const std::unique_ptr<TableSource> source_;
    const Duration checkEvery_;  ///< for a change of the file; zero: never
    const Duration reloadEvery_; ///< also without one; zero: never
    const std::size_t mostRows_;

    std::optional<LookupTable> table_;
    std::vector<std::int64_t> state_; ///< of the files when they were read last
    Clock::time_point loadedAt_;
    Clock::time_point checkedAt_;

    SchemaPointer schema_; ///< of the batches for which the fields are
    std::vector<ResultField> fields_;
    SchemaPointer resultSchema_;
    std::vector<std::uint32_t> rows_; ///< of the batch at hand, for each result
    std::vector<RecordPlace> places_; ///< of the table, for each result
};

Result<void> LookupJoin::load() {
    // The state from before: what changes while the table is read is read again.
    state_ = source_->state();
    loadedAt_ = checkedAt_ = Clock::now();
    Result<RawBatch> rows = source_->read(mostRows_);
    if (!rows) return tl::unexpected(rows.error());
    Result<LookupTable> table = LookupTable::make(std::move(*rows), settings_.keys);
    if (!table) return tl::unexpected(table.error());
    table_ = std::move(*table);
    schema_ = nullptr;
    report_.note("");
    return {};
}

void LookupJoin::reloadIfDue() {
    const Clock::time_point now = Clock::now();
    const bool isReloadDue = reloadEvery_.count() > 0 && now - loadedAt_ >= reloadEvery_;
    const bool isCheckDue = checkEvery_.count() > 0 && now - checkedAt_ >= checkEvery_;
    if (!isReloadDue && !isCheckDue) return;
    checkedAt_ = now;
    if (!isReloadDue && source_->state() == state_) return;
    if (const auto loaded = load(); !loaded)
        report_.note(fmt::format("goes on with the table as it was, for reading it again failed: {}",
                                 loaded.error().message));
}

/// Finds the results of a batch: which record, and which row of the table.
void LookupJoin::matchRows(const RecordBatch& batch) {
    rows_.clear();
    places_.clear();
    const std::span<const std::uint32_t> found = table_->find(batch);
    const auto add = [this](std::uint32_t row, RecordPlace place) {
        rows_.push_back(row);
        places_.push_back(place);
    };
    for (std::uint32_t row = 0; row < found.size(); ++row) {
        std::uint32_t match = found[row];
        if (match == kNoId) {
            if (settings_.kind == JoinKind::Left) add(row, kNoRecord);
            continue;
        }
        if (match_ == lookup_match::kAll) {
            for (; match != kNoId; match = table_->next(match))
                add(row, {0, match});
            continue;
        }
        if (match_ == lookup_match::kLast)
            while (table_->next(match) != kNoId)
                match = table_->next(match);
        add(row, {0, match});
    }
}

void LookupJoin::bind(const SchemaPointer& schema) {
    if (schema_ == schema) return;
    fields_ = resultFields({}, schema->fields(), table_->rows().schema->fields(), settings_);
    std::vector<Field> fields;
    for (const ResultField& field : fields_)
        fields.push_back({field.name, field.left ? (*schema)[*field.left].type : field.type});
    resultSchema_ = std::make_shared<const Schema>(std::move(fields));
    schema_ = schema;
}

RecordBatchPointer LookupJoin::joined(const RecordBatch& batch) {
    bind(batch.schema());
    matchRows(batch);
    const bool isEach = rows_.size() == batch.rows() && (rows_.empty() || rows_.back() + 1 == rows_.size());
    std::vector<ColumnPointer> columns;
    for (const ResultField& field : fields_) {
        if (field.left) {
            const ColumnPointer& column = batch.columns()[*field.left];
            columns.push_back(isEach ? column : column->take(rows_));
        } else {
            const Column* const column = table_->rows().columns[*field.right].get();
            columns.push_back(takenColumn(field.type, std::span(&column, 1), places_));
        }
    }
    std::vector<Straggler> stragglers;
    auto straggler = batch.stragglers().begin();
    for (std::uint32_t result = 0; result < rows_.size() && straggler != batch.stragglers().end(); ++result) {
        while (straggler != batch.stragglers().end() && straggler->row < rows_[result])
            ++straggler;
        if (straggler != batch.stragglers().end() && straggler->row == rows_[result])
            stragglers.push_back({result, straggler->watermark});
    }
    return std::make_shared<const RecordBatch>(
        resultSchema_, std::move(columns),
        isEach ? batch.eventTimeColumn() : batch.eventTimeColumn()->take(rows_), std::move(stragglers));
}

NodeType describe() {
    NodeType type;
    type.id = "join.lookup";
    type.category = Category::Transform;
    type.title = "Lookup join";
    type.summary = "Adds to each record what a table says of its key";
    type.documentation =
        R"(Joins each record with the row of a table whose key is equal: the name of a machine, the limits of a sensor, the owner
of an account. The table is a file of records (CSV with a header row, or JSON lines), or a table or query of a database: SQLite, PostgreSQL,
MariaDB or MySQL. It is read into memory when the graph starts.

Numbers that are the same are equal, whether whole or with a fraction. Where one side is text and the other is not, the values
are compared as they are written, so the number 1 equals the text "1", and not "01" or "1.0". Null equals nothing, not even
null. A table may have several rows with one key; `match` says which count, in the order of the table.

Results have the fields of the record, then those of the table. A field of the table that is called as one of the record gets
the suffix; a key that has the same name on both sides stands once, as the record has it. Results keep the order and the event
time of the records, and a straggler stays one.

When the file changes, the table is read again, and records from then on see the new rows; those that have passed are not joined
anew. A file that is written anew in place may be read when half of it is there, and is then read again; one that is written
beside it and renamed is seen whole. If reading it again fails, the join goes on with the table as it was and says so on this
node. A server does not say that a table
has changed: `reload_every` says how often it is read again. At the start a table that is missing or cannot be read is an error that is tried again until it can. A row that is malformed
is counted on this node and left out.

Of a server's columns, whole numbers are int64, other numbers float64 (a decimal becomes the nearest one), times of day with a
date timestamps, in UTC where they have no zone, truth values of PostgreSQL bool; all else is the text that the server writes.
The password is never in the graph: the parameter names a secret, and the environment variable holds it.

What a record is joined with depends on when the file changed, so a replay with another table gives other results. A run that
goes on from a checkpoint reads the table as it is then.)";
    type.keywords = {"join", "enrich",     "csv",     "sqlite", "dimension", "reference", "table",
                     "sql",  "postgresql", "mariadb", "mysql",  "database",  "translate", "map values"};
    type.icon = "join-lookup";
    type.inputs = {{.id = "in", .label = "Records", .many = true}};
    type.outputs = {{.id = "out", .label = "Records with the table's fields"}};
    type.parameters = lookupParameters();
    type.blocking = true;
    type.check = checkLookup;
    type.makeOperator = [](const NodeContext& context) { return std::make_unique<LookupJoin>(context); };
    return type;
}

const NodeRegistration registration(describe());

} // namespace
} // namespace weir
