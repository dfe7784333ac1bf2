#include "pipeline/runtime/checkpoint_store.h"

#include <fmt/format.h>

namespace weir {

namespace {

constexpr int kFormat = 2;
/// "weir" in ASCII: tells a checkpoint from any other database.
constexpr int kApplication = 0x77656972;

Result<std::int64_t> pragma(SqliteDatabase& database, const char* name) {
    auto statement = database.prepare(fmt::format("PRAGMA {}", name));
    if (!statement) return tl::unexpected(statement.error());
    if (const Result<bool> row = statement->step(); !row) return tl::unexpected(row.error());
    return statement->int64(0);
}

} // namespace

Result<std::unique_ptr<CheckpointStore>> CheckpointStore::open(const std::filesystem::path& path) {
    std::unique_ptr<CheckpointStore> store(new CheckpointStore(path));
    if (Result<void> begun = store->begin(); !begun) return tl::unexpected(begun.error());
    return store;
}

Result<void> CheckpointStore::begin() {
    if (Result<void> opened = database_.open(path_, SqliteDatabase::Access::Write); !opened) return opened;
    // Held from the first write on, until the file is closed.
    if (Result<void> set = database_.execute("PRAGMA locking_mode = EXCLUSIVE; PRAGMA synchronous = FULL");
        !set)
        return set;
    const Result<std::int64_t> application = pragma(database_, "application_id");
    if (!application) return tl::unexpected(application.error());
    const Result<bool> isTaken = database_.hasTable("node");
    if (!isTaken) return tl::unexpected(isTaken.error());
    if (*application != kApplication && (*application != 0 || *isTaken))
        return fail(
            fmt::format("'{}' is a database, but no checkpoint of Weir; move it away", path_.string()));
    const Result<std::int64_t> format = pragma(database_, "user_version");
    if (!format) return tl::unexpected(format.error());
    if (*format > kFormat)
        return fail(
            fmt::format("'{}' was written by a newer Weir; use that one, or begin anew", path_.string()));
    isOlder_ = *format > 0 && *format < kFormat;
    return database_.execute(
        fmt::format("BEGIN EXCLUSIVE; PRAGMA application_id = {}; PRAGMA user_version = {};"
                    "CREATE TABLE IF NOT EXISTS checkpoint (number INTEGER NOT NULL, taken INTEGER NOT NULL);"
                    "CREATE TABLE IF NOT EXISTS node (id TEXT PRIMARY KEY, settings TEXT NOT NULL,"
                    " is_over INTEGER NOT NULL, state BLOB NOT NULL);"
                    "COMMIT",
                    kApplication, isOlder_ ? *format : kFormat));
}

Result<std::optional<Checkpoint>> CheckpointStore::load() {
    Checkpoint checkpoint;
    {
        auto head = database_.prepare("SELECT number, taken FROM checkpoint");
        if (!head) return tl::unexpected(head.error());
        const Result<bool> found = head->step();
        if (!found) return tl::unexpected(found.error());
        if (!*found) return std::optional<Checkpoint>();
        if (isOlder_)
            return fail(
                fmt::format("'{}' was written by an earlier Weir, which kept what nodes hold in another "
                            "form; go on with that one",
                            path_.string()));
        checkpoint.number = static_cast<std::uint64_t>(head->int64(0));
        checkpoint.taken = head->int64(1);
    }
    auto nodes = database_.prepare("SELECT id, settings, is_over, state FROM node ORDER BY rowid");
    if (!nodes) return tl::unexpected(nodes.error());
    while (true) {
        const Result<bool> row = nodes->step();
        if (!row) return tl::unexpected(row.error());
        if (!*row) return checkpoint;
        checkpoint.nodes.push_back({std::string(nodes->text(0)), std::string(nodes->text(1)),
                                    nodes->int64(2) != 0, std::string(nodes->text(3))});
    }
}

Result<void> CheckpointStore::commit(const Checkpoint& checkpoint) {
    return inTransaction(&checkpoint);
}

Result<void> CheckpointStore::clear() {
    return inTransaction(nullptr);
}

Result<void> CheckpointStore::inTransaction(const Checkpoint* checkpoint) {
    Result<void> result = database_.execute(
        fmt::format("BEGIN; PRAGMA user_version = {}; DELETE FROM checkpoint; DELETE FROM node;", kFormat));
    if (result && checkpoint)
        result = database_.execute(
            fmt::format("INSERT INTO checkpoint VALUES ({}, {})", checkpoint->number, checkpoint->taken));
    if (checkpoint)
        for (const NodeSnapshot& snapshot : checkpoint->nodes)
            if (result) result = insert(snapshot);
    if (result) result = database_.execute("COMMIT");
    if (result) isOlder_ = false;
    if (!result) (void)!database_.execute("ROLLBACK").has_value();
    return result;
}

Result<void> CheckpointStore::insert(const NodeSnapshot& snapshot) {
    auto statement = database_.prepare("INSERT INTO node VALUES (?1, ?2, ?3, ?4)");
    if (!statement) return tl::unexpected(statement.error());
    statement->bind(1, std::string_view(snapshot.node));
    statement->bind(2, std::string_view(snapshot.settings));
    statement->bind(3, std::int64_t{snapshot.isOver});
    statement->bindBytes(4, snapshot.state);
    const Result<bool> done = statement->step();
    return done ? Result<void>() : tl::unexpected(done.error());
}

} // namespace weir
