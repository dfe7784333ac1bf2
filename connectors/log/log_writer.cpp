#include "connectors/log/log_writer.h"

#include "connectors/log/log_database.h"
#include "pipeline/state/batch_bytes.h"

#include <fmt/format.h>

#include <algorithm>
#include <tuple>
#include <utility>

namespace weir {

namespace {

using Clock = std::chrono::steady_clock;

Timestamp before(Timestamp time, Duration span) {
    Timestamp result = 0;
    return __builtin_sub_overflow(time, span.count(), &result) ? kMinTimestamp : result;
}

Result<void> done(SqliteStatement& statement) {
    const Result<bool> row = statement.step();
    if (!row) return tl::unexpected(row.error());
    statement.reset();
    return {};
}

} // namespace

Result<void> LogWriter::open() {
    close();
    std::filesystem::path lock = path_;
    lock += "-writer";
    if (Result<void> taken = lock_.take(lock); !taken) return taken;
    if (Result<void> made = makeLog(database_, path_); !made) return made;
    if (Result<void> set = database_.execute("PRAGMA synchronous = FULL"); !set) return set;
    isDurable_ = true;
    if (options_.isEmptied)
        if (Result<void> emptied = database_.execute(fmt::format(
                "BEGIN IMMEDIATE; DELETE FROM entry; UPDATE log SET watermark = {}, bytes = 0; COMMIT",
                kMinTimestamp));
            !emptied) {
            (void)!database_.execute("ROLLBACK").has_value();
            return emptied;
        }
    options_.isEmptied = false;
    auto head = database_.prepare(
        "SELECT next, watermark, bytes, coalesce((SELECT min(first) FROM entry), next) FROM log");
    if (!head) return tl::unexpected(head.error());
    const Result<bool> row = head->step();
    if (!row) return tl::unexpected(row.error());
    if (!*row) return fail(fmt::format("the log '{}' is damaged; move it away", path_.string()));
    next_ = static_cast<std::uint64_t>(head->int64(0));
    watermark_ = head->int64(1);
    bytes_ = static_cast<std::uint64_t>(head->int64(2));
    oldest_ = static_cast<std::uint64_t>(head->int64(3));
    head->reset();

    const std::pair<std::optional<SqliteStatement>*, const char*> statements[] = {
        {&insert_, "INSERT INTO entry VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)"},
        {&head_, "UPDATE log SET next = ?1, watermark = ?2, bytes = ?3"},
        {&oldestEntry_,
         "SELECT first, records, latest, arrival, length(bytes) FROM entry ORDER BY first LIMIT 1"},
        {&deleteEntry_, "DELETE FROM entry WHERE first = ?1"},
    };
    for (const auto& [statement, text] : statements) {
        auto prepared = database_.prepare(text);
        if (!prepared) return tl::unexpected(prepared.error());
        statement->emplace(std::move(*prepared));
    }
    synced_ = Clock::now();
    return {};
}

void LogWriter::close() {
    for (std::optional<SqliteStatement>* statement : {&insert_, &head_, &oldestEntry_, &deleteEntry_})
        statement->reset();
    database_.close();
    lock_.release();
}

template<class Work>
Result<void> LogWriter::inTransaction(const Work& work) {
    if (Result<void> begun = database_.execute("BEGIN IMMEDIATE"); !begun) return begun;
    const auto saved = std::tuple(next_, oldest_, bytes_, watermark_, forced_, forcedFor_);
    Result<void> result = work();
    if (result) result = writeHead();
    if (result) result = database_.execute("COMMIT");
    if (result) return result;
    // Some failures have rolled back already; then there is nothing to do.
    (void)!database_.execute("ROLLBACK").has_value();
    std::tie(next_, oldest_, bytes_, watermark_, forced_, forcedFor_) = saved;
    return result;
}

Result<void> LogWriter::append(const RecordBatch& batch) {
    const bool isSynced = options_.sync == LogOptions::Sync::EveryBatch || isSyncDue();
    if (Result<void> set = setDurable(isSynced); !set) return set;
    const std::string bytes = batchBytes(batch);
    if (Result<void> appended = inTransaction([&]() -> Result<void> {
            bytes_ += bytes.size();
            if (Result<void> dropped = dropExpired(); !dropped) return dropped;
            if (Result<void> inserted = insert(batch, bytes); !inserted) return inserted;
            next_ += batch.rows();
            return {};
        });
        !appended)
        return appended;
    if (isSynced) synced_ = Clock::now();
    isWatermarkDue_ = true;
    return {};
}

Result<void> LogWriter::insert(const RecordBatch& batch, const std::string& bytes) {
    const auto times = batch.eventTimes();
    insert_->bind(1, static_cast<std::int64_t>(next_));
    insert_->bind(2, static_cast<std::int64_t>(batch.rows()));
    insert_->bind(3, watermark_);
    insert_->bind(4, currentTime());
    insert_->bind(5, *std::max_element(times.begin(), times.end()));
    insert_->bind(6, static_cast<std::int64_t>(checksum(bytes)));
    insert_->bindBytes(7, bytes);
    return done(*insert_);
}

Result<void> LogWriter::advance(Timestamp watermark) {
    if (watermark <= watermark_) return {};
    if (!isWatermarkDue_) {
        watermark_ = watermark;
        return {};
    }
    // Not worth a wait for the disk: without it, a power failure lets windows close a little later.
    if (Result<void> set = setDurable(false); !set) return set;
    Result<void> kept = inTransaction([&]() -> Result<void> {
        watermark_ = watermark;
        return {};
    });
    if (kept) isWatermarkDue_ = false;
    return kept;
}

Result<void> LogWriter::settle() {
    if (options_.sync == LogOptions::Sync::Never) return {};
    // A durable commit makes those before it durable too, for they stand before it in the journal.
    if (Result<void> set = setDurable(true); !set) return set;
    Result<void> settled = inTransaction([]() -> Result<void> { return {}; });
    if (settled) synced_ = Clock::now();
    return settled;
}

Result<void> LogWriter::writeHead() {
    head_->bind(1, static_cast<std::int64_t>(next_));
    head_->bind(2, watermark_);
    head_->bind(3, static_cast<std::int64_t>(bytes_));
    return done(*head_);
}

Result<void> LogWriter::setDurable(bool isDurable) {
    if (isDurable == isDurable_) return {};
    Result<void> set =
        database_.execute(isDurable ? "PRAGMA synchronous = FULL" : "PRAGMA synchronous = NORMAL");
    if (set) isDurable_ = isDurable;
    return set;
}

bool LogWriter::isSyncDue() const {
    return options_.sync == LogOptions::Sync::Interval && Clock::now() - synced_ >= options_.syncEvery;
}

/// Deletes the oldest entries while they are too old and nobody needs them, or there are too many bytes.
Result<void> LogWriter::dropExpired() {
    const Timestamp oldest =
        options_.keepFor > Duration::zero()
            ? before(options_.isAgeByArrival ? currentTime() : watermark_, options_.keepFor)
            : kMinTimestamp;
    std::optional<std::optional<Needed>> needed; // asked for when first wanted
    while (true) {
        const Result<bool> row = oldestEntry_->step();
        if (!row) return tl::unexpected(row.error());
        const std::uint64_t first = *row ? static_cast<std::uint64_t>(oldestEntry_->int64(0)) : next_;
        const std::uint64_t last = first + (*row ? static_cast<std::uint64_t>(oldestEntry_->int64(1)) : 0);
        const bool isTooOld = *row && oldestEntry_->int64(options_.isAgeByArrival ? 3 : 2) < oldest;
        const bool isTooMuch = *row && options_.keepBytes > 0 && bytes_ > options_.keepBytes;
        const std::uint64_t size = *row ? static_cast<std::uint64_t>(oldestEntry_->int64(4)) : 0;
        oldestEntry_->reset();
        oldest_ = first;
        if (!isTooOld && !isTooMuch) return {};
        if (!needed) {
            Result<std::optional<Needed>> found = mostBehind();
            if (!found) return tl::unexpected(found.error());
            needed = std::move(*found);
        }
        if (*needed && (*needed)->from < last) {
            if (!isTooMuch) return {};
            forced_ += last - std::max(first, (*needed)->from);
            forcedFor_ = (*needed)->by;
        }
        deleteEntry_->bind(1, static_cast<std::int64_t>(first));
        if (Result<void> deleted = done(*deleteEntry_); !deleted) return deleted;
        bytes_ -= std::min(size, bytes_);
    }
}

Result<std::optional<LogWriter::Needed>> LogWriter::mostBehind() {
    if (options_.forgetReadersAfter > Duration::zero())
        if (Result<void> forgotten = database_.execute(fmt::format(
                "DELETE FROM reader WHERE seen < {}", before(currentTime(), options_.forgetReadersAfter)));
            !forgotten)
            return tl::unexpected(forgotten.error());
    auto statement = database_.prepare("SELECT next, name FROM reader ORDER BY next LIMIT 1");
    if (!statement) return tl::unexpected(statement.error());
    const Result<bool> row = statement->step();
    if (!row) return tl::unexpected(row.error());
    std::optional<Needed> needed;
    if (*row)
        needed = Needed{static_cast<std::uint64_t>(statement->int64(0)),
                        fmt::format("reader '{}'", statement->text(1))};
    if (neededFrom_ < (needed ? needed->from : ~std::uint64_t{0}))
        needed = Needed{neededFrom_, "this graph after a crash"};
    return needed;
}

} // namespace weir
