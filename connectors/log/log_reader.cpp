#include "connectors/log/log_reader.h"

#include "connectors/log/log_database.h"
#include "pipeline/data/timestamp.h"
#include "pipeline/state/batch_bytes.h"
#include "pipeline/state/state_reader.h"

#include <fmt/format.h>

namespace weir {

namespace {

RecordBatchPointer decoded(std::string_view bytes, std::uint64_t sum, std::uint64_t records) {
    if (checksum(bytes) != sum) return nullptr;
    try {
        RecordBatchPointer batch = batchFromBytes(bytes);
        return batch->rows() == records ? batch : nullptr;
    } catch (const DamagedState&) {
        return nullptr;
    }
}

} // namespace

Result<void> LogReader::open(const std::filesystem::path& path, SqliteDatabase::Access access) {
    close();
    if (Result<void> opened = openLog(database_, path, access); !opened) return opened;
    constexpr const char* kColumns = "SELECT first, records, watermark, checksum, bytes FROM entry";
    auto at = database_.prepare(fmt::format(
        "{} WHERE first = (SELECT max(first) FROM entry WHERE first <= ?1) AND first + records > ?1",
        kColumns));
    if (!at) return tl::unexpected(at.error());
    auto behind = database_.prepare(fmt::format("{} WHERE first >= ?1 ORDER BY first LIMIT 1", kColumns));
    if (!behind) return tl::unexpected(behind.error());
    at_.emplace(std::move(*at));
    behind_.emplace(std::move(*behind));
    return {};
}

void LogReader::close() {
    at_.reset();
    behind_.reset();
    database_.close();
}

Result<std::uint64_t> LogReader::end() {
    return numberFrom(database_, "SELECT next FROM log").map([](std::int64_t number) {
        return static_cast<std::uint64_t>(number);
    });
}

Result<std::uint64_t> LogReader::begin() {
    return numberFrom(database_, "SELECT coalesce((SELECT min(first) FROM entry), next) FROM log")
        .map([](std::int64_t number) { return static_cast<std::uint64_t>(number); });
}

Result<std::uint64_t> LogReader::recordAt(Timestamp time) {
    return numberFrom(
               database_,
               fmt::format(
                   "SELECT coalesce((SELECT min(first) FROM entry WHERE latest >= {}), next) FROM log", time))
        .map([](std::int64_t number) { return static_cast<std::uint64_t>(number); });
}

Result<std::optional<LogEntry>> LogReader::step(SqliteStatement& statement) {
    const Result<bool> row = statement.step();
    if (!row) return tl::unexpected(row.error());
    if (!*row) {
        statement.reset();
        return std::optional<LogEntry>();
    }
    LogEntry entry;
    entry.first = static_cast<std::uint64_t>(statement.int64(0));
    entry.records = static_cast<std::uint64_t>(statement.int64(1));
    entry.watermark = statement.int64(2);
    entry.batch = decoded(statement.text(4), static_cast<std::uint64_t>(statement.int64(3)), entry.records);
    // Else it would hold the journal for as long as nothing is read.
    statement.reset();
    return entry;
}

Result<std::optional<LogEntry>> LogReader::entryAt(std::uint64_t record) {
    at_->bind(1, static_cast<std::int64_t>(record));
    Result<std::optional<LogEntry>> entry = step(*at_);
    if (!entry || *entry) return entry;
    behind_->bind(1, static_cast<std::int64_t>(record));
    return step(*behind_);
}

Result<void> LogReader::remember(const std::string& name, std::uint64_t next) {
    auto statement = database_.prepare("INSERT INTO reader VALUES (?1, ?2, ?3)"
                                       " ON CONFLICT (name) DO UPDATE SET next = ?2, seen = ?3");
    if (!statement) return tl::unexpected(statement.error());
    statement->bind(1, std::string_view(name));
    statement->bind(2, static_cast<std::int64_t>(next));
    statement->bind(3, currentTime());
    const Result<bool> done = statement->step();
    return done ? Result<void>() : tl::unexpected(done.error());
}

} // namespace weir
