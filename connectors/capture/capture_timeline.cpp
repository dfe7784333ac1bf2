#include "connectors/capture/capture_timeline.h"

#include "connectors/capture/captured_rows.h"

#include <fmt/format.h>

#include <algorithm>
#include <limits>

namespace weir {

namespace {

constexpr std::uint64_t kBlockRecords = 4096;
constexpr std::uint64_t kLookAtOnce = 262'144; ///< records between two looks whether to stop

} // namespace

Result<void> CaptureTimeline::open() {
    const FileIdentity now = FileIdentity::of(path_);
    if (database_.isOpen() && now == file_) return {};
    database_.close();
    blocks_.clear();
    std::error_code ignored;
    if (!std::filesystem::exists(path_, ignored))
        return fail(fmt::format("there is no capture '{}' yet", path_.string()));
    if (Result<void> opened = database_.open(path_, SqliteDatabase::Access::Read); !opened) return opened;
    const Result<bool> isCapture = database_.hasTable(capture::kCatalog);
    if (!isCapture) return tl::unexpected(isCapture.error());
    if (!*isCapture) {
        database_.close();
        return fail(fmt::format("'{}' is a SQLite database, but no capture of Weir", path_.string()));
    }
    file_ = now;
    return {};
}

Result<void> CaptureTimeline::dropDeleted() {
    // A table that is begun anew, or keeps records only so long, has lost rows at its ends.
    auto ends = database_.prepare(fmt::format("SELECT min(rowid), max(rowid) FROM {}", quotedName(table_)));
    if (!ends) return tl::unexpected(ends.error());
    const Result<bool> row = ends->step();
    if (!row) return tl::unexpected(row.error());
    if (ends->isNull(0)) {
        blocks_.clear();
        return {};
    }
    const std::int64_t first = ends->int64(0);
    const std::int64_t last = ends->int64(1);
    // Rows that were taken back may have been written anew with other times.
    if (!blocks_.empty() && blocks_.back().lastRow > last) blocks_.clear();
    if (!blocks_.empty()) {
        auto newest = database_.prepare(
            fmt::format("SELECT {} FROM {} WHERE rowid = ?1", capture::kTimeColumn, quotedName(table_)));
        if (!newest) return tl::unexpected(newest.error());
        newest->bind(1, blocks_.back().lastRow);
        const Result<bool> isThere = newest->step();
        if (!isThere) return tl::unexpected(isThere.error());
        if (*isThere && newest->int64(0) != blocks_.back().lastTime) blocks_.clear();
    }
    std::erase_if(blocks_, [first](const Block& block) { return block.lastRow < first; });
    return {};
}

Result<void> CaptureTimeline::look(const std::stop_token& stop) {
    if (Result<void> opened = open(); !opened) return opened;
    const Result<bool> hasTable = database_.hasTable(table_);
    if (!hasTable) return tl::unexpected(hasTable.error());
    if (!*hasTable) {
        blocks_.clear();
        return {};
    }
    if (Result<void> dropped = dropDeleted(); !dropped) return dropped;
    // The newest block is noted anew until it is full, so that there are not many small ones.
    if (!blocks_.empty() && blocks_.back().records < kBlockRecords) blocks_.pop_back();
    auto rows = database_.prepare(fmt::format("SELECT rowid, {} FROM {} WHERE rowid > ?1 ORDER BY rowid",
                                              capture::kTimeColumn, quotedName(table_)));
    if (!rows) return tl::unexpected(rows.error());
    rows->bind(1, blocks_.empty() ? std::numeric_limits<std::int64_t>::min() : blocks_.back().lastRow);
    bool isOpenBlock = false;
    for (std::uint64_t count = 1;; ++count) {
        const Result<bool> row = rows->step();
        if (!row) return tl::unexpected(row.error());
        if (!*row) return {};
        const std::int64_t number = rows->int64(0);
        const Timestamp time = rows->int64(1);
        if (!isOpenBlock) {
            blocks_.push_back({number, number, time, time, 0, time});
            isOpenBlock = true;
        }
        Block& block = blocks_.back();
        block.lastRow = number;
        block.lastTime = time;
        block.earliest = std::min(block.earliest, time);
        block.latest = std::max(block.latest, time);
        ++block.records;
        isOpenBlock = block.records < kBlockRecords;
        if (count % kLookAtOnce == 0 && stop.stop_requested())
            return fail(fmt::format("reading '{}' was stopped", path_.string()));
    }
}

Result<CaptureTimeline::Part> CaptureTimeline::read(Timestamp from, Timestamp to, std::size_t most,
                                                    Keep keep) {
    Part part{{}, from, to};
    std::vector<Block> wanted;
    std::copy_if(blocks_.begin(), blocks_.end(), std::back_inserter(wanted),
                 [from, to](const Block& block) { return block.latest >= from && block.earliest <= to; });
    // Blocks are left out by their times, not their places: a capture may hold several runs over one time.
    std::stable_sort(wanted.begin(), wanted.end(), [keep](const Block& a, const Block& b) {
        return keep == Keep::Earliest ? a.earliest < b.earliest : a.latest > b.latest;
    });
    std::uint64_t records = 0;
    for (auto block = wanted.begin(); block != wanted.end(); ++block) {
        records += block->records;
        const auto next = std::next(block);
        if (records < most || next == wanted.end()) continue;
        // One that reaches over the whole part cannot be left out.
        if (keep == Keep::Earliest ? next->earliest <= from : next->latest >= to) continue;
        if (keep == Keep::Earliest)
            part.to = next->earliest - 1;
        else
            part.from = next->latest + 1;
        wanted.erase(next, wanted.end());
        break;
    }
    std::sort(wanted.begin(), wanted.end(),
              [](const Block& a, const Block& b) { return a.firstRow < b.firstRow; });
    if (wanted.empty()) return part;
    // One moment of the database for its fields and its records.
    if (Result<void> begun = database_.execute("BEGIN"); !begun) return tl::unexpected(begun.error());
    const Result<void> done = readBlocks(wanted, part);
    (void)database_.execute("COMMIT").has_value();
    if (!done) return tl::unexpected(done.error());
    return part;
}

Result<void> CaptureTimeline::readBlocks(const std::vector<Block>& blocks, Part& part) {
    Result<SqliteStatement> rows = prepareRows();
    if (!rows) return tl::unexpected(rows.error());
    rows->bind(3, part.from);
    rows->bind(4, part.to);
    for (const Block& block : blocks) {
        Result<RecordBatchPointer> batch = readBlock(*rows, block);
        if (!batch) return tl::unexpected(batch.error());
        if (*batch) part.batches.push_back(std::move(*batch));
    }
    return {};
}

Result<SqliteStatement> CaptureTimeline::prepareRows() {
    const Result<std::vector<CapturedField>> fields = readCatalog(database_, table_);
    if (!fields) return tl::unexpected(fields.error());
    // Batches of one schema share it, so that panels look their fields up once.
    if (Schema schema = schemaOf(*fields); !schema_ || !(*schema_ == schema))
        schema_ = std::make_shared<const Schema>(std::move(schema));
    return database_.prepare(
        fmt::format("SELECT {} FROM {} WHERE rowid BETWEEN ?1 AND ?2 AND {} BETWEEN ?3 AND ?4 ORDER BY rowid",
                    selectedColumns(*fields), quotedName(table_), capture::kTimeColumn));
}

Result<RecordBatchPointer> CaptureTimeline::readBlock(SqliteStatement& rows, const Block& block) {
    rows.reset();
    rows.bind(1, block.firstRow);
    rows.bind(2, block.lastRow);
    CapturedRows batch(schema_);
    while (true) {
        const Result<bool> row = rows.step();
        if (!row) return tl::unexpected(row.error());
        if (!*row) return batch.finish();
        batch.add(rows);
    }
}

} // namespace weir
