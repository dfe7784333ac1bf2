#include "connectors/codecs/codec.h"
#include "connectors/lookup/lookup_table.h"
#include "connectors/lookup/table_source.h"
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

constexpr std::string_view kFile = "file";
constexpr std::string_view kSqlite = "sqlite";
constexpr std::string_view kFirst = "first";
constexpr std::string_view kLast = "last";
constexpr std::string_view kAll = "all";
constexpr std::string_view kLeft = "left";

using Clock = std::chrono::steady_clock;

JoinSettings readSettings(const Parameters& parameters) {
    JoinSettings settings;
    settings.kind = parameters.text("kind") == kLeft ? JoinKind::Left : JoinKind::Inner;
    for (const Parameters& row : parameters.rows("keys")) {
        const std::string field = row.text("field");
        const std::string column = row.text("column");
        settings.keys.push_back({field, column.empty() ? field : column});
    }
    settings.rightFields = parameters.texts("fields");
    settings.suffix = parameters.text("suffix");
    return settings;
}

std::unique_ptr<TableSource> makeTableSource(const NodeContext& context) {
    const Parameters& parameters = context.parameters;
    std::filesystem::path path = context.resolvePath(parameters.text("path"));
    if (parameters.text("kept_in") == kSqlite)
        return makeSqliteTable(std::move(path), parameters.text("table"), parameters.text("query"),
                               parameters, context.report);
    return makeFileTable(std::move(path), parameters, context.report);
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
        if (match_ == kAll) {
            for (; match != kNoId; match = table_->next(match))
                add(row, {0, match});
            continue;
        }
        if (match_ == kLast)
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

std::vector<Parameter> parameters() {
    std::vector<Parameter> parameters = {
        {.id = "path",
         .type = ParameterType::InputPath,
         .label = "File",
         .summary =
             "The file that holds the table; a path without a leading slash starts at the graph's folder.",
         .required = true,
         .placeholder = "machines.csv",
         .example = "machines.csv"},
        {.id = "kept_in",
         .type = ParameterType::Choice,
         .label = "Kept in",
         .summary = "What kind of file it is.",
         .defaultValue = kFile,
         .choices = {{std::string(kFile), "A file of records", "CSV with a header row, or JSON lines"},
                     {std::string(kSqlite), "A SQLite database", "a table of it, or what a query gives"}}},
        {.id = "table",
         .type = ParameterType::Text,
         .label = "Table",
         .summary = "The table or view of the database, all of it.",
         .visibleWhen = {"kept_in", {std::string(kSqlite)}},
         .placeholder = "machines",
         .example = "machines"},
        {.id = "query",
         .type = ParameterType::Text,
         .label = "Query",
         .summary = "A SELECT whose rows are the table, in place of a whole one.",
         .visibleWhen = {"kept_in", {std::string(kSqlite)}},
         .placeholder = "SELECT id, name FROM machines WHERE active",
         .example = "SELECT id, name FROM machines WHERE active"},
        {.id = "keys",
         .type = ParameterType::Rows,
         .label = "Equal fields",
         .summary = "A record is joined with the rows of the table in which these fields are equal.",
         .required = true,
         .columns = {{.id = "field",
                      .type = ParameterType::FieldName,
                      .label = "Field",
                      .summary = "A field of the records.",
                      .required = true,
                      .fieldOf = "in",
                      .placeholder = "machine",
                      .example = "machine"},
                     {.id = "column",
                      .type = ParameterType::Text,
                      .label = "Column",
                      .summary = "The column of the table that must be equal. Empty: it has the same name.",
                      .placeholder = "id",
                      .example = "id"}},
         .example = Json::array({Json{{"field", "machine"}, {"column", "id"}}})},
        {.id = "kind",
         .type = ParameterType::Choice,
         .label = "Kind",
         .summary = "What becomes of records for which the table has no row.",
         .defaultValue = "inner",
         .choices = {{"inner", "Inner", "they are left out"},
                     {std::string(kLeft), "Left", "they stay; the table's fields are null"}}},
        {.id = "match",
         .type = ParameterType::Choice,
         .label = "Match",
         .summary = "Which row counts when the table has several with the same key.",
         .defaultValue = kFirst,
         .choices = {{std::string(kFirst), "The first", "in the order of the table"},
                     {std::string(kLast), "The last", "as in a table to which corrections are added"},
                     {std::string(kAll), "All", "one result for each"}}},
        {.id = "fields",
         .type = ParameterType::FieldNames,
         .label = "Table's fields",
         .summary = "Which fields of the table stand in results. Empty: all.",
         .advanced = true,
         .placeholder = "name",
         .example = Json::array({"name"})},
        {.id = "suffix",
         .type = ParameterType::Text,
         .label = "Suffix",
         .summary = "Is added to the name of a field of the table when the record has one of that name.",
         .defaultValue = "_right",
         .advanced = true,
         .placeholder = "_right",
         .example = "_right"},
        {.id = "check_every",
         .type = ParameterType::Span,
         .label = "Look for changes every",
         .summary = "How often it looks whether the file has changed, to read it again. 0 s: never.",
         .defaultValue = "1 s",
         .minimum = 0,
         .advanced = true,
         .example = "1 s"},
        {.id = "reload_every",
         .type = ParameterType::Span,
         .label = "Read again every",
         .summary =
             "Reads the table again so often though the file has not changed, as for a query that goes by "
             "the clock. 0 s: never.",
         .defaultValue = "0 s",
         .minimum = 0,
         .advanced = true,
         .example = "10 min"},
        {.id = "max_rows",
         .type = ParameterType::Integer,
         .label = "Rows at most",
         .summary = "A larger table is refused, for it is held in memory.",
         .defaultValue = 5'000'000,
         .unit = "rows",
         .minimum = 1,
         .maximum = 1e9,
         .advanced = true},
    };
    for (Parameter& parameter : decoderParameters(FormatChoice::ByEnding))
        parameters.push_back(std::move(parameter));
    parameters.push_back(declaredTypesParameter());
    return parameters;
}

std::vector<ParameterProblem> check(const std::vector<KnownSchema>&, const Parameters& parameters) {
    std::vector<ParameterProblem> problems;
    const bool isSqlite = parameters.text("kept_in") == kSqlite;
    if (isSqlite && !parameters.has("table") && !parameters.has("query"))
        problems.push_back(
            {"table", "the database may hold many tables, and none is named", "name one, or write a query"});
    if (isSqlite && parameters.has("table") && parameters.has("query"))
        problems.push_back({"query", "there is a table and a query, and only one of them can be the table",
                            "remove one of the two"});
    if (const std::string path = parameters.text("path"); !isSqlite && !path.empty())
        if (const auto codec = chosenCodec(parameters, path); !codec)
            problems.push_back({"format", codec.error().message,
                                "choose the format that the file has, or that it is kept in a database"});
    if (parameters.text("suffix").empty())
        problems.push_back({"suffix", "without a suffix, fields of one name could not be told apart",
                            "write one, such as _right"});
    return problems;
}

NodeType describe() {
    NodeType type;
    type.id = "join.lookup";
    type.category = Category::Transform;
    type.title = "Lookup join";
    type.summary = "Adds to each record what a table says of its key";
    type.documentation =
        R"(Joins each record with the row of a table whose key is equal: the name of a machine, the limits of a sensor, the owner
of an account. The table is a file of records (CSV with a header row, or JSON lines), or a table or query of a SQLite database.
It is read into memory when the graph starts.

Numbers that are the same are equal, whether whole or with a fraction. Where one side is text and the other is not, the values
are compared as they are written, so the number 1 equals the text "1", and not "01" or "1.0". Null equals nothing, not even
null. A table may have several rows with one key; `match` says which count, in the order of the table.

Results have the fields of the record, then those of the table. A field of the table that is called as one of the record gets
the suffix; a key that has the same name on both sides stands once, as the record has it. Results keep the order and the event
time of the records, and a straggler stays one.

When the file changes, the table is read again, and records from then on see the new rows; those that have passed are not joined
anew. A file that is written anew in place may be read when half of it is there, and is then read again; one that is written
beside it and renamed is seen whole. If reading it again fails, the join goes on with the table as it was and says so on this
node. At the start a table that is missing or cannot be read is an error that is tried again until it can. A row that is malformed
is counted on this node and left out.

What a record is joined with depends on when the file changed, so a replay with another table gives other results. A run that
goes on from a checkpoint reads the table as it is then.)";
    type.keywords = {"join",      "enrich", "csv", "sqlite",    "dimension",
                     "reference", "table",  "sql", "translate", "map values"};
    type.icon = "join-lookup";
    type.inputs = {{.id = "in", .label = "Records", .many = true}};
    type.outputs = {{.id = "out", .label = "Records with the table's fields"}};
    type.parameters = parameters();
    type.blocking = true;
    type.check = check;
    type.makeOperator = [](const NodeContext& context) { return std::make_unique<LookupJoin>(context); };
    return type;
}

const NodeRegistration registration(describe());

} // namespace
} // namespace weir
