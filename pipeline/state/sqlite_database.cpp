#include "pipeline/state/sqlite_database.h"

#include "pipeline/nodes/output_folder.h"

#include <fmt/format.h>
#include <sqlite3.h>

namespace weir {

namespace {

/// How long SQLite itself waits for a lock; beyond it the node tells of it.
constexpr int kBusyMilliseconds = 500;

tl::unexpected<Error> sqliteError(sqlite3* database, const std::filesystem::path& path) {
    const std::string name = path.string();
    const int code = sqlite3_extended_errcode(database);
    switch (code & 0xff) {
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return failForNow(fmt::format("'{}' is locked by another program, which may be another run of this "
                                      "graph; it has to let go first",
                                      name));
    case SQLITE_FULL:
        return failForNow(
            fmt::format("no room is left on the disk for '{}'; free some, and it goes on by itself", name));
    case SQLITE_IOERR:
        return failForNow(fmt::format("writing or reading '{}' failed ({}); is the disk full, or gone?", name,
                                      sqlite3_errmsg(database)));
    case SQLITE_NOTADB:
        return fail(fmt::format("'{}' is not a SQLite database; choose another path", name));
    case SQLITE_CORRUPT:
        return fail(fmt::format("'{}' is damaged ({}); move it away, or choose another path", name,
                                sqlite3_errmsg(database)));
    case SQLITE_CANTOPEN:
        return fail(fmt::format("'{}' cannot be opened; check the path and its permissions", name));
    case SQLITE_READONLY:
        return fail(fmt::format("'{}' may only be read; choose another path or mend its permissions", name));
    case SQLITE_INTERRUPT:
        return fail(fmt::format("reading '{}' was stopped", name));
    default:
        return fail(fmt::format("'{}': {}", name, sqlite3_errmsg(database)));
    }
}

} // namespace

std::string quotedName(std::string_view name) {
    std::string quoted = "\"";
    for (const char c : name) {
        if (c == '"') quoted += '"';
        quoted += c;
    }
    quoted += '"';
    return quoted;
}

void SqliteStatement::Finalize::operator()(sqlite3_stmt* statement) const {
    sqlite3_finalize(statement);
}

void SqliteStatement::bindNull(int parameter) {
    sqlite3_bind_null(statement_.get(), parameter);
}

void SqliteStatement::bind(int parameter, std::int64_t value) {
    sqlite3_bind_int64(statement_.get(), parameter, value);
}

void SqliteStatement::bind(int parameter, double value) {
    sqlite3_bind_double(statement_.get(), parameter, value);
}

void SqliteStatement::bind(int parameter, std::string_view value) {
    // A null pointer would bind NULL instead of an empty text.
    sqlite3_bind_text64(statement_.get(), parameter, value.empty() ? "" : value.data(), value.size(),
                        SQLITE_STATIC, SQLITE_UTF8);
}

void SqliteStatement::bindBytes(int parameter, std::string_view bytes) {
    sqlite3_bind_blob64(statement_.get(), parameter, bytes.empty() ? "" : bytes.data(), bytes.size(),
                        SQLITE_STATIC);
}

Result<bool> SqliteStatement::step() {
    switch (sqlite3_step(statement_.get())) {
    case SQLITE_ROW:
        return true;
    case SQLITE_DONE:
        return false;
    default: {
        auto error = sqliteError(sqlite3_db_handle(statement_.get()), *path_);
        reset();
        return error;
    }
    }
}

void SqliteStatement::reset() {
    sqlite3_reset(statement_.get());
}

int SqliteStatement::columns() const {
    return sqlite3_column_count(statement_.get());
}

std::string_view SqliteStatement::name(int column) const {
    return sqlite3_column_name(statement_.get(), column);
}

SqliteValue SqliteStatement::kind(int column) const {
    switch (sqlite3_column_type(statement_.get(), column)) {
    case SQLITE_INTEGER:
        return SqliteValue::Integer;
    case SQLITE_FLOAT:
        return SqliteValue::Real;
    case SQLITE_TEXT:
        return SqliteValue::Text;
    case SQLITE_BLOB:
        return SqliteValue::Blob;
    default:
        return SqliteValue::Null;
    }
}

bool SqliteStatement::isNull(int column) const {
    return sqlite3_column_type(statement_.get(), column) == SQLITE_NULL;
}

std::int64_t SqliteStatement::int64(int column) const {
    return sqlite3_column_int64(statement_.get(), column);
}

double SqliteStatement::float64(int column) const {
    return sqlite3_column_double(statement_.get(), column);
}

std::string_view SqliteStatement::text(int column) const {
    const auto* const text = reinterpret_cast<const char*>(sqlite3_column_text(statement_.get(), column));
    return {text ? text : "", static_cast<std::size_t>(sqlite3_column_bytes(statement_.get(), column))};
}

void SqliteDatabase::Close::operator()(sqlite3* database) const {
    sqlite3_close_v2(database);
}

Result<void> SqliteDatabase::open(const std::filesystem::path& path, Access access) {
    path_ = path;
    if (access == Access::Write)
        if (Result<void> made = makeOutputFolder(path); !made) return made;
    sqlite3* database = nullptr;
    const int flags =
        access == Access::Write ? SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE : SQLITE_OPEN_READONLY;
    const int code = sqlite3_open_v2(path.c_str(), &database, flags | SQLITE_OPEN_NOMUTEX, nullptr);
    database_.reset(database);
    if (!database) throw std::bad_alloc();
    if (code != SQLITE_OK) {
        auto error = sqliteError(database, path_);
        database_.reset();
        return error;
    }
    sqlite3_busy_timeout(database, kBusyMilliseconds);
    return {};
}

Result<void> SqliteDatabase::execute(const std::string& sql) {
    if (sqlite3_exec(database_.get(), sql.c_str(), nullptr, nullptr, nullptr) != SQLITE_OK)
        return sqliteError(database_.get(), path_);
    return {};
}

Result<SqliteStatement> SqliteDatabase::prepare(const std::string& sql) {
    sqlite3_stmt* statement = nullptr;
    if (sqlite3_prepare_v3(database_.get(), sql.c_str(), static_cast<int>(sql.size()),
                           SQLITE_PREPARE_PERSISTENT, &statement, nullptr) != SQLITE_OK)
        return sqliteError(database_.get(), path_);
    return SqliteStatement(statement, path_);
}

Result<bool> SqliteDatabase::hasTable(std::string_view name) {
    auto statement =
        prepare("SELECT 1 FROM sqlite_master WHERE type IN ('table', 'view') AND name = ?1 COLLATE NOCASE");
    if (!statement) return tl::unexpected(statement.error());
    statement->bind(1, name);
    return statement->step();
}

void SqliteDatabase::interrupt() {
    sqlite3_interrupt(database_.get());
}

std::size_t SqliteDatabase::mostColumns() const {
    return static_cast<std::size_t>(sqlite3_limit(database_.get(), SQLITE_LIMIT_COLUMN, -1));
}

} // namespace weir
