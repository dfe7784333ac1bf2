#pragma once
#include "connectors/capture/capture_table.h"
#include "connectors/stored/file_identity.h"
#include "pipeline/state/sqlite_database.h"

#include <filesystem>
#include <optional>
#include <stop_token>
#include <string>
#include <vector>

namespace weir {

/// Finds the records of a captured table by their event time, also while a run still writes them. Records
/// stand in the file in the order they came, which is not that of their times; which rows hold which times is
/// therefore noted once, block by block, and brought up to date by look(). 48 bytes for 4,096 records. One
/// thread at a time.
class CaptureTimeline {
public:
    CaptureTimeline(std::filesystem::path path, std::string table)
        : path_(std::move(path)), table_(std::move(table)) {}

    /// Rows beside each other, and the times they have.
    struct Block {
        std::int64_t firstRow;
        std::int64_t lastRow;
        Timestamp earliest;
        Timestamp latest;
        std::uint64_t records;
        Timestamp lastTime; ///< that of the last row, to tell whether it is still the same
    };

    /// Takes up what the file has got or lost since the last call. Long on the first one for a large file; a
    /// stop ends it with an error, and the next call goes on from there. The error names the file. A table
    /// that is not there yet has no records.
    Result<void> look(const std::stop_token& stop = {});
    /// In order of their rows; empty before the first look() and for a table without records.
    const std::vector<Block>& blocks() const { return blocks_; }

    /// The records from `from` to `to`, both in it, in the order they were captured; of more than `most`
    /// those of the earliest blocks, or those of the latest ones. `most` is kept to within a block.
    struct Part {
        std::vector<RecordBatchPointer> batches;
        Timestamp from; ///< what the part covers wholly
        Timestamp to;
    };
    enum class Keep : std::uint8_t { Earliest, Latest };
    Result<Part> read(Timestamp from, Timestamp to, std::size_t most, Keep keep);

private:
    Result<void> open();
    Result<void> dropDeleted();
    Result<void> readBlocks(const std::vector<Block>& blocks, Part& part);
    Result<SqliteStatement> prepareRows();
    Result<RecordBatchPointer> readBlock(SqliteStatement& rows, const Block& block);

    std::filesystem::path path_;
    std::string table_;
    SqliteDatabase database_;
    FileIdentity file_;
    std::vector<Block> blocks_;
    SchemaPointer schema_; ///< of the newest batch
};

} // namespace weir
