#pragma once
#include "connectors/capture/capture_table.h"
#include "connectors/stored/file_identity.h"
#include "connectors/stored/numbered_store.h"
#include "pipeline/state/sqlite_database.h"

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace weir {

/// The records of one table of a capture, by their row number, also while a run still writes them. One
/// thread.
class CaptureStore final : public NumberedStore {
public:
    /// `isFollowed`: a capture or table that is not there yet may come.
    CaptureStore(std::filesystem::path path, std::string table, bool isFollowed)
        : path_(std::move(path)), table_(std::move(table)), isFollowed_(isFollowed) {}

    Result<void> open() override;
    void close() override;
    Result<std::uint64_t> begin(Timestamp from) override;
    Result<std::optional<StoredRecords>> read(std::uint64_t number, std::size_t rows) override;

private:
    Result<void> checkTable();
    tl::unexpected<Error> notYet(const std::string& message) const;
    Result<void> follow();
    Result<std::optional<StoredRecords>> readRows(std::uint64_t number, std::size_t rows);
    Result<void> checkEnd(std::uint64_t number);

    std::filesystem::path path_;
    std::string table_;
    bool isFollowed_;
    SqliteDatabase database_;
    FileIdentity file_;
    std::vector<CapturedField> fields_;
    SchemaPointer schema_;
    std::optional<SqliteStatement> rows_;
};

} // namespace weir
