#pragma once
#include "pipeline/data/result.h"
#include "pipeline/runtime/checkpoint.h"
#include "pipeline/state/sqlite_database.h"

#include <filesystem>
#include <memory>
#include <optional>

namespace weir {

/// The newest checkpoint of one graph, in a SQLite file of its own (resources/formats/checkpoint.md). The
/// file stays locked while the store is open, so that no two runs go on from the same point. One thread at a
/// time.
class CheckpointStore {
public:
    /// Makes the file if it is not there. The error says when another run has it, or it is not one.
    static Result<std::unique_ptr<CheckpointStore>> open(const std::filesystem::path& path);

    /// The checkpoint to go on from; nothing if no run has been interrupted.
    Result<std::optional<Checkpoint>> load();
    /// Takes the place of the one before in one transaction, which is durable when this returns.
    Result<void> commit(const Checkpoint& checkpoint);
    /// The run is over: nothing is to be gone on with.
    Result<void> clear();

    const std::filesystem::path& path() const { return path_; }

private:
    explicit CheckpointStore(std::filesystem::path path) : path_(std::move(path)) {}
    Result<void> begin();
    Result<void> insert(const NodeSnapshot& snapshot);
    Result<void> inTransaction(const Checkpoint* checkpoint);

    std::filesystem::path path_;
    SqliteDatabase database_;
    bool isOlder_ = false; ///< the file is of a format before this program's
};

} // namespace weir
