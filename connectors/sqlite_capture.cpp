#include "connectors/capture/capture_table.h"
#include "connectors/files/output_file.h"
#include "connectors/files/write_signals.h"
#include "pipeline/nodes/begun_outputs.h"
#include "pipeline/nodes/node_registry.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace weir {
namespace {

constexpr std::string_view kReplace = "replace";
constexpr std::string_view kAppend = "append";

/// Keeps records in a table of a SQLite database.
class SqliteCapture final : public Operator {
public:
    explicit SqliteCapture(const NodeContext& context)
        : path_(context.resolvePath(context.parameters.text("path"))), report_(context.report),
          output_(context.begunOutputs,
                  fmt::format("{}\n{}", behindLinks(path_).string(), context.parameters.text("table"))) {
        const Parameters& parameters = context.parameters;
        options_.table = parameters.text("table");
        options_.isReplaced = parameters.text("if_exists") == kReplace;
        options_.keepRows = parameters.integer("keep_rows");
        options_.keepFor = parameters.span("keep_for");
    }

    Result<void> open() override {
        const WriteSignalsHeld held;
        table_.reset();
        if (Result<void> opened = database_.open(path_, SqliteDatabase::Access::Write); !opened)
            return opened;
        // Readers, such as an export, do not hold up the writer then, nor the writer them. Some file systems
        // cannot do it, and go on with SQLite's older journal.
        if (Result<void> set = database_.execute("PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL");
            !set)
            return set;
        CaptureOptions options = options_;
        options.isReplaced = options.isReplaced && !goesOnBehind_ && !output_.isBegun();
        table_.emplace(database_, options);
        if (Result<void> opened = table_->open(); !opened) return opened;
        output_.begin();
        if (!goesOnBehind_) return {};
        if (Result<void> cut = table_->cutBehind(*goesOnBehind_); !cut) return cut;
        goesOnBehind_.reset();
        return {};
    }

    Result<void> process(std::size_t, const RecordBatchPointer& batch, Emitter&) override {
        const WriteSignalsHeld held;
        if (Result<void> appended = table_->append(*batch); !appended) return appended;
        noteLeftOut();
        return {};
    }

    Result<void> close() override {
        const WriteSignalsHeld held;
        table_.reset();
        database_.close();
        return {};
    }

    Result<void> save(StateWriter& state) override {
        const WriteSignalsHeld held;
        const Result<std::int64_t> newest = table_->settle();
        if (!newest) return tl::unexpected(newest.error());
        state.write(*newest);
        return {};
    }

    void restore(StateReader& state) override { goesOnBehind_ = state.read<std::int64_t>(); }

private:
    void noteLeftOut() {
        if (table_->leftOut().size() == noted_) return;
        noted_ = table_->leftOut().size();
        constexpr std::size_t kMostNamed = 10;
        std::vector<std::string_view> named;
        for (const std::string& field : table_->leftOut())
            if (named.size() < kMostNamed) named.push_back(field);
        report_.note(fmt::format(
            "{} fields are left out, because SQLite gives a table no more than {} columns; drop those that "
            "are not needed before this node: {}{}",
            noted_, database_.mostColumns(), fmt::join(named, ", "), noted_ > kMostNamed ? ", ..." : ""));
    }

    std::filesystem::path path_;
    NodeReport& report_;
    RunOutput output_; ///< the table
    CaptureOptions options_;
    SqliteDatabase database_;
    std::optional<CaptureTable> table_;
    std::optional<std::int64_t>
        goesOnBehind_;      ///< the newest record of the checkpoint, until open() is back there
    std::size_t noted_ = 0; ///< fields left out that the node tells of
};

std::vector<Parameter> parameters() {
    return {
        {.id = "path",
         .type = ParameterType::OutputPath,
         .label = "Database",
         .summary =
             "The SQLite file to write. It may hold other tables, which stay as they are. ${data} is Weir's "
             "own data folder. The last folder of the path is made if it is missing.",
         .defaultValue = "${data}/capture.sqlite",
         .required = true,
         .shareable = true,
         .placeholder = "capture.sqlite",
         .example = "capture.sqlite"},
        {.id = "table",
         .type = ParameterType::Text,
         .label = "Table",
         .summary = "The table that takes the records.",
         .defaultValue = "records",
         .required = true,
         .example = "measurements"},
        {.id = "if_exists",
         .type = ParameterType::Choice,
         .label = "If the table exists",
         .summary = "What becomes of what earlier runs captured in it.",
         .defaultValue = kAppend,
         .choices =
             {{std::string(kAppend), "Append to it", "records go behind those it has"},
              {std::string(kReplace), "Replace it",
               "each run begins with an empty table; a change of the graph while it runs empties nothing"}}},
        {.id = "keep_rows",
         .type = ParameterType::Integer,
         .label = "Keep at most",
         .summary = "Older records are deleted beyond so many. 0 keeps all.",
         .defaultValue = 0,
         .unit = "records",
         .minimum = 0,
         .advanced = true},
        {.id = "keep_for",
         .type = ParameterType::Span,
         .label = "Keep for",
         .summary =
             "Records are deleted that are older than so long before the newest, in event time. 0 s keeps "
             "all.",
         .defaultValue = "0 s",
         .minimum = 0,
         .advanced = true,
         .example = "7 d"},
    };
}

std::vector<ParameterProblem> check(const std::vector<KnownSchema>&, const Parameters& parameters) {
    const std::string table = parameters.text("table");
    if (table == capture::kCatalog || table.starts_with("sqlite_"))
        return {{"table", fmt::format("'{}' is a name that the database needs for itself", table),
                 "choose another, such as records"}};
    if (table.find('\0') != std::string::npos)
        return {{"table", "the name holds a character that ends it", "write it anew"}};
    return {};
}

NodeType describe() {
    NodeType type;
    type.id = "sqlite.sink";
    type.category = Category::Sink;
    type.title = "Capture";
    type.summary = "Keeps records in a SQLite database, to export or query later.";
    type.documentation =
        "Each field has a column of its own, made when its first value comes; `_time` holds the event time "
        "in "
        "nanoseconds since 1970. A batch is one transaction: it is in the database wholly or not at all. "
        "While "
        "the disk is full or another program holds the database locked, the node says so, tries again, and "
        "nothing is lost.\n\n"
        "A table of SQLite has room for 1,999 fields; further ones are left out and the node names them. "
        "NaN has no form in SQLite and is kept as NULL. What is in the file is described in "
        "`resources/formats/capture.md`; `weir export` and the window's export read it back.";
    type.keywords = {"sqlite", "database", "store", "record", "save", "keep", "history", "sql"};
    type.icon = "capture";
    type.inputs = {{.id = "in", .label = "Records", .many = true}};
    type.parameters = parameters();
    type.actsOutside = true;
    type.blocking = true;
    type.takesBack = [](const Parameters&) { return true; };
    type.check = check;
    type.makeOperator = [](const NodeContext& context) { return std::make_unique<SqliteCapture>(context); };
    return type;
}

const NodeRegistration registration(describe());

} // namespace
} // namespace weir
