#include "connectors/capture_reader.h"

#include "connectors/capture/capture_table.h"
#include "connectors/capture/captured_rows.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <optional>

namespace weir {

/// The open database and, once a table is selected, where reading stands.
class CaptureReader::Database {
public:
    std::filesystem::path path;
    SqliteDatabase database;
    SchemaPointer schema; ///< of the selected table
    std::optional<SqliteStatement> rows;
    bool isAtEnd = false;

    Result<CapturedTable> describe(const std::string& name) {
        const Result<std::vector<CapturedField>> fields = readCatalog(database, name);
        if (!fields) return tl::unexpected(fields.error());
        auto count = database.prepare(fmt::format("SELECT count(*) FROM {}", quotedName(name)));
        if (!count) return tl::unexpected(count.error());
        if (const Result<bool> row = count->step(); !row) return tl::unexpected(row.error());
        return CapturedTable{name, static_cast<std::uint64_t>(count->int64(0)), schemaOf(*fields)};
    }
};

CaptureReader::CaptureReader(std::unique_ptr<Database> database) : database_(std::move(database)) {}
CaptureReader::CaptureReader(CaptureReader&&) noexcept = default;
CaptureReader& CaptureReader::operator=(CaptureReader&&) noexcept = default;
CaptureReader::~CaptureReader() = default;

bool isCapture(const std::filesystem::path& path) {
    return CaptureReader::open(path).has_value();
}

Result<CaptureReader> CaptureReader::open(const std::filesystem::path& path) {
    std::error_code ignored;
    if (!std::filesystem::exists(path, ignored))
        return fail(fmt::format("there is no file '{}'", path.string()));
    auto database = std::make_unique<Database>();
    database->path = path;
    if (Result<void> opened = database->database.open(path, SqliteDatabase::Access::Read); !opened)
        return tl::unexpected(opened.error());
    const Result<bool> hasCatalog = database->database.hasTable(capture::kCatalog);
    if (!hasCatalog) return tl::unexpected(hasCatalog.error());
    if (!*hasCatalog)
        return fail(fmt::format("'{}' is a SQLite database, but no capture of Weir", path.string()));
    return CaptureReader(std::move(database));
}

Result<std::vector<CapturedTable>> CaptureReader::tables(const std::stop_token& stop) {
    auto names = database_->database.prepare(
        fmt::format(R"(SELECT DISTINCT "table" FROM {} ORDER BY "table")", capture::kCatalog));
    if (!names) return tl::unexpected(names.error());
    std::vector<CapturedTable> tables;
    const std::stop_callback interrupting(stop, [this] { database_->database.interrupt(); });
    while (true) {
        const Result<bool> row = names->step();
        if (!row) return tl::unexpected(row.error());
        if (!*row) return tables;
        // From here on, until the names have ended, an interruption holds for what follows it too.
        if (stop.stop_requested())
            return fail(fmt::format("reading '{}' was stopped", database_->path.string()));
        Result<CapturedTable> table = database_->describe(std::string(names->text(0)));
        if (!table) return tl::unexpected(table.error());
        tables.push_back(std::move(*table));
    }
}

Result<CapturedTable> CaptureReader::select(const std::string& table) {
    const Result<std::vector<CapturedTable>> known = tables();
    if (!known) return tl::unexpected(known.error());
    std::vector<std::string> names;
    for (const CapturedTable& candidate : *known) {
        names.push_back(candidate.name);
        if (candidate.name != table) continue;
        const Result<std::vector<CapturedField>> fields = readCatalog(database_->database, table);
        if (!fields) return tl::unexpected(fields.error());
        auto rows = database_->database.prepare(
            fmt::format("SELECT {} FROM {} ORDER BY rowid", selectedColumns(*fields), quotedName(table)));
        if (!rows) return tl::unexpected(rows.error());
        database_->rows.emplace(std::move(*rows));
        database_->schema = std::make_shared<const Schema>(candidate.schema);
        database_->isAtEnd = false;
        return candidate;
    }
    return fail(fmt::format("'{}' has no table '{}'; it has {}", database_->path.string(), table,
                            fmt::join(names, ", ")));
}

Result<RecordBatchPointer> CaptureReader::next(std::size_t rows) {
    CapturedRows batch(database_->schema);
    while (!database_->isAtEnd && batch.size() < rows) {
        const Result<bool> row = database_->rows->step();
        if (!row) return tl::unexpected(row.error());
        database_->isAtEnd = !*row;
        if (*row) batch.add(*database_->rows);
    }
    return batch.finish();
}

} // namespace weir
