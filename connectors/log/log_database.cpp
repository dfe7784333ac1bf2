#include "connectors/log/log_database.h"

#include "pipeline/data/timestamp.h"

#include <fmt/format.h>

namespace weir {

namespace {

constexpr int kFormat = 1;
/// "wlog" in ASCII: tells a log from any other database.
constexpr int kApplication = 0x776c6f67;
/// What waits in the journal is moved into the database at so many pages of 4 KiB; rarely, for most of it is
/// deleted soon.
constexpr int kJournalPages = 16'384;

/// Whether the open database is a log; false for an empty one.
Result<bool> isLog(SqliteDatabase& database, const std::filesystem::path& path) {
    const Result<std::int64_t> application = numberFrom(database, "PRAGMA application_id");
    if (!application) return tl::unexpected(application.error());
    const Result<std::int64_t> tables = numberFrom(database, "SELECT count(*) FROM sqlite_master");
    if (!tables) return tl::unexpected(tables.error());
    if (*application == 0 && *tables == 0) return false;
    if (*application != kApplication)
        return fail(fmt::format("'{}' is a database, but no log of a durable buffer; choose another path",
                                path.string()));
    const Result<std::int64_t> format = numberFrom(database, "PRAGMA user_version");
    if (!format) return tl::unexpected(format.error());
    if (*format > kFormat)
        return fail(fmt::format("'{}' was written by a newer Weir; use that one, or choose another path",
                                path.string()));
    return true;
}

} // namespace

Result<std::int64_t> numberFrom(SqliteDatabase& database, const std::string& query) {
    auto statement = database.prepare(query);
    if (!statement) return tl::unexpected(statement.error());
    const Result<bool> row = statement->step();
    if (!row) return tl::unexpected(row.error());
    return *row ? statement->int64(0) : 0;
}

Result<void> openLog(SqliteDatabase& database, const std::filesystem::path& path,
                     SqliteDatabase::Access access) {
    std::error_code ignored;
    if (!std::filesystem::exists(path, ignored))
        return fail(fmt::format("there is no log '{}'; a durable buffer makes it", path.string()));
    if (Result<void> opened = database.open(path, access); !opened) return opened;
    const Result<bool> is = isLog(database, path);
    if (!is) return tl::unexpected(is.error());
    if (!*is) return failForNow(fmt::format("the log '{}' has not been begun yet", path.string()));
    return {};
}

Result<void> makeLog(SqliteDatabase& database, const std::filesystem::path& path) {
    if (Result<void> opened = database.open(path, SqliteDatabase::Access::Write); !opened) return opened;
    const Result<bool> is = isLog(database, path);
    if (!is) return tl::unexpected(is.error());
    if (Result<void> set = database.execute(
            fmt::format("PRAGMA journal_mode = WAL; PRAGMA wal_autocheckpoint = {}", kJournalPages));
        !set)
        return set;
    if (*is) return {};
    Result<void> made = database.execute(fmt::format(
        "BEGIN IMMEDIATE; PRAGMA application_id = {}; PRAGMA user_version = {};"
        "CREATE TABLE log (next INTEGER NOT NULL, watermark INTEGER NOT NULL, bytes INTEGER NOT NULL);"
        "INSERT INTO log VALUES (1, {}, 0);"
        "CREATE TABLE entry (first INTEGER PRIMARY KEY, records INTEGER NOT NULL,"
        " watermark INTEGER NOT NULL, arrival INTEGER NOT NULL, latest INTEGER NOT NULL,"
        " checksum INTEGER NOT NULL, bytes BLOB NOT NULL);"
        "CREATE INDEX entry_latest ON entry (latest);"
        "CREATE TABLE reader (name TEXT PRIMARY KEY, next INTEGER NOT NULL, seen INTEGER NOT NULL);"
        "COMMIT",
        kApplication, kFormat, kMinTimestamp));
    if (!made) (void)!database.execute("ROLLBACK").has_value();
    return made;
}

} // namespace weir
