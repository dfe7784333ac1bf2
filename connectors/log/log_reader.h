#pragma once
#include "pipeline/data/record_batch.h"
#include "pipeline/state/sqlite_database.h"

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>

namespace weir {

/// Some records of a log that came together.
struct LogEntry {
    std::uint64_t first = 0;             ///< number of its first record
    Timestamp watermark = kMinTimestamp; ///< that had come before it
    RecordBatchPointer batch;            ///< null: it is damaged
    std::uint64_t records = 0;
};

/// Reads a log, also while another program writes it. Any number of readers may. One thread.
class LogReader {
public:
    LogReader() = default;

    Result<void> open(const std::filesystem::path& path, SqliteDatabase::Access access);
    void close();

    /// The oldest record that it still has, and the one that comes next.
    Result<std::uint64_t> begin();
    Result<std::uint64_t> end();
    /// The first record of the oldest entry that has one at `time` or later; end() if there is none.
    Result<std::uint64_t> recordAt(Timestamp time);

    /// The entry with the record of that number or, if that is gone, the first behind it; nothing at the end.
    Result<std::optional<LogEntry>> entryAt(std::uint64_t record);

    /// Writes into the log that the reader of that name has had the records before `next`.
    Result<void> remember(const std::string& name, std::uint64_t next);

private:
    Result<std::optional<LogEntry>> step(SqliteStatement& statement);

    SqliteDatabase database_;
    std::optional<SqliteStatement> at_;
    std::optional<SqliteStatement> behind_;
};

} // namespace weir
