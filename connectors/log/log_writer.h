#pragma once
#include "connectors/log/writer_lock.h"
#include "pipeline/data/record_batch.h"
#include "pipeline/state/sqlite_database.h"

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>

namespace weir {

struct LogOptions {
    enum class Sync : std::uint8_t {
        EveryBatch, ///< what was appended outlives a power failure
        Interval,   ///< what was appended longer ago than `syncEvery` does
        Never,      ///< when the operating system writes it
    };
    Sync sync = Sync::EveryBatch;
    std::chrono::nanoseconds syncEvery{0};
    bool isEmptied = false;         ///< what earlier runs kept there goes
    Duration keepFor{0};            ///< older entries are deleted; zero: none
    bool isAgeByArrival = false;    ///< else by event time, held against the watermark
    std::uint64_t keepBytes = 0;    ///< the oldest entries are deleted beyond; 0: none
    Duration forgetReadersAfter{0}; ///< who was not seen for so long is not waited for; zero: is
};

/// Appends batches to a log, each wholly or not at all, and deletes what is too old or too much. Entries that
/// somebody still needs are deleted for their number of bytes alone. One writer at a time has the log; one
/// thread.
class LogWriter {
public:
    LogWriter(std::filesystem::path path, LogOptions options) : path_(std::move(path)), options_(options) {}

    Result<void> open();
    void close();

    /// The number of the next record; that of the first one of all is 1.
    std::uint64_t end() const { return next_; }
    /// The greatest watermark that has come.
    Timestamp watermark() const { return watermark_; }
    /// What comes is of another run than what is there, and later than none of it: the watermark begins anew.
    void beginTime() {
        watermark_ = kMinTimestamp;
        isWatermarkDue_ = true;
    }
    /// Records that the log has, roughly where some in the middle are gone.
    std::uint64_t heldRecords() const { return next_ - oldest_; }

    /// After an error nothing was appended.
    Result<void> append(const RecordBatch& batch);
    /// The first one behind a batch is kept too, for what is given out again; the next batch keeps the last.
    Result<void> advance(Timestamp watermark);
    /// What was appended outlives a power failure, unless that is never wanted.
    Result<void> settle();
    /// The records from this number on may be needed again after a crash.
    void needFrom(std::uint64_t record) { neededFrom_ = record; }

    /// Records that were deleted for their size though someone had not had them; who, by name.
    std::uint64_t forced() const { return forced_; }
    const std::string& forcedFor() const { return forcedFor_; }

private:
    struct Needed {
        std::uint64_t from;
        std::string by;
    };

    template<class Work>
    Result<void> inTransaction(const Work& work);
    Result<void> insert(const RecordBatch& batch, const std::string& bytes);
    Result<void> dropExpired();
    Result<std::optional<Needed>> mostBehind();
    Result<void> writeHead();
    Result<void> setDurable(bool isDurable);
    bool isSyncDue() const;

    std::filesystem::path path_;
    LogOptions options_;
    WriterLock lock_;
    SqliteDatabase database_;
    std::optional<SqliteStatement> insert_;
    std::optional<SqliteStatement> head_;
    std::optional<SqliteStatement> oldestEntry_;
    std::optional<SqliteStatement> deleteEntry_;
    std::uint64_t next_ = 1;
    std::uint64_t oldest_ = 1;
    std::uint64_t bytes_ = 0;
    Timestamp watermark_ = kMinTimestamp;
    bool isWatermarkDue_ = false; ///< a batch has come since one was kept
    bool isDurable_ = false;      ///< how commits are made now
    std::chrono::steady_clock::time_point synced_;
    std::uint64_t neededFrom_ = ~std::uint64_t{0};
    std::uint64_t forced_ = 0;
    std::string forcedFor_;
};

} // namespace weir
