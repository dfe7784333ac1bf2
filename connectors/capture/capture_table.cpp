#include "connectors/capture/capture_table.h"

#include "connectors/new_fields.h"

#include <fmt/format.h>

#include <algorithm>
#include <strings.h>

namespace weir {

namespace {

std::string_view sqlType(Type type) {
    switch (type) {
    case Type::Float64:
        return "REAL";
    case Type::String:
        return "TEXT";
    case Type::Bool:
    case Type::Int64:
    case Type::Timestamp:
        break;
    }
    return "INTEGER";
}

void bindValue(SqliteStatement& statement, int parameter, const Column& column, std::size_t row) {
    if (column.isNull(row)) return statement.bindNull(parameter);
    switch (column.type()) {
    case Type::Bool:
        return statement.bind(parameter, std::int64_t{column.bools().get(row)});
    case Type::Int64:
    case Type::Timestamp:
        return statement.bind(parameter, column.int64s()[row]);
    case Type::Float64:
        return statement.bind(parameter, column.float64s()[row]);
    case Type::String:
        return statement.bind(parameter, column.string(row));
    }
}

/// SQLite takes names for the same that differ in case alone. A column named as one of SQLite's own names for
/// the row number would hide it, and records are deleted and read back by that.
bool isReservedColumn(const std::string& column) {
    const auto isSame = [&column](std::string_view reserved) {
        return strcasecmp(column.c_str(), std::string(reserved).c_str()) == 0;
    };
    return isSame(capture::kTimeColumn) || isSame("rowid") || isSame("_rowid_") || isSame("oid");
}

} // namespace

Result<std::vector<CapturedField>> readCatalog(SqliteDatabase& database, std::string_view table) {
    auto statement = database.prepare(fmt::format(
        R"(SELECT field, "column", type FROM {} WHERE "table" = ?1 AND position > 0 ORDER BY position)",
        capture::kCatalog));
    if (!statement) return tl::unexpected(statement.error());
    statement->bind(1, table);
    std::vector<CapturedField> fields;
    while (true) {
        const Result<bool> row = statement->step();
        if (!row) return tl::unexpected(row.error());
        if (!*row) return fields;
        const std::optional<Type> type = typeFromName(statement->text(2));
        if (!type)
            return fail(fmt::format("the capture has a field of type '{}', which this version does not know",
                                    statement->text(2)));
        fields.push_back({std::string(statement->text(0)), std::string(statement->text(1)), *type});
    }
}

template<class Work>
Result<void> CaptureTable::inTransaction(const Work& work) {
    if (Result<void> begun = database_.execute("BEGIN IMMEDIATE"); !begun) return begun;
    const std::vector<CapturedField> before = fields_;
    Result<void> result = work();
    if (result) result = database_.execute("COMMIT");
    if (result) return result;
    // Some failures have rolled back already; then there is nothing to do.
    (void)database_.execute("ROLLBACK");
    fields_ = before;
    schema_ = nullptr;
    return result;
}

Result<void> CaptureTable::open() {
    const std::string makeCatalog =
        fmt::format(R"(CREATE TABLE IF NOT EXISTS {} ("table" TEXT NOT NULL COLLATE NOCASE, )"
                    R"(position INTEGER NOT NULL, field TEXT NOT NULL, "column" TEXT NOT NULL, )"
                    R"(type TEXT NOT NULL, PRIMARY KEY ("table", position)) WITHOUT ROWID)",
                    capture::kCatalog);
    return inTransaction([&]() -> Result<void> {
        if (Result<void> made = database_.execute(makeCatalog); !made) return made;
        if (Result<void> taken = takeOver(); !taken) return taken;
        return indexTime();
    });
}

Result<std::int64_t> CaptureTable::settle() {
    // SQLite makes a journal of this kind durable now and then by itself, and here for sure.
    if (Result<void> durable = database_.execute("PRAGMA wal_checkpoint(FULL)"); !durable)
        return tl::unexpected(durable.error());
    auto newest = database_.prepare(fmt::format("SELECT max(rowid) FROM {}", tableName()));
    if (!newest) return tl::unexpected(newest.error());
    if (const Result<bool> row = newest->step(); !row) return tl::unexpected(row.error());
    return newest->int64(0);
}

Result<void> CaptureTable::cutBehind(std::int64_t row) {
    const Result<std::int64_t> newest = settle();
    if (!newest) return tl::unexpected(newest.error());
    if (*newest < row)
        return fail(
            fmt::format("the table '{}' has lost what was in it at the checkpoint that the run is to go "
                        "on from; bring it back, or begin the run anew",
                        options_.table));
    return database_.execute(fmt::format("DELETE FROM {} WHERE rowid > {}", tableName(), row));
}

/// Makes sure that the table is there, is one of ours, and that its fields are known.
Result<void> CaptureTable::takeOver() {
    const Result<bool> isOurs = isInCatalog();
    if (!isOurs) return tl::unexpected(isOurs.error());
    const Result<bool> exists = database_.hasTable(options_.table);
    if (!exists) return tl::unexpected(exists.error());
    if (*exists && !*isOurs)
        return fail(
            fmt::format("the database has a table '{}' that Weir did not capture; choose another name "
                        "for the table",
                        options_.table));
    if (*exists && !options_.isReplaced) return readOld();

    if (Result<void> dropped = database_.execute(fmt::format("DROP TABLE IF EXISTS {}", tableName()));
        !dropped)
        return dropped;
    if (Result<void> forgotten =
            run(fmt::format("DELETE FROM {} WHERE \"table\" = ?1", capture::kCatalog), {options_.table});
        !forgotten)
        return forgotten;
    if (Result<void> made = database_.execute(
            fmt::format("CREATE TABLE {} ({} INTEGER NOT NULL)", tableName(), capture::kTimeColumn));
        !made)
        return made;
    return addToCatalog(0, {"", std::string(capture::kTimeColumn), Type::Timestamp});
}

/// Without an index, each batch would go through the whole table for what is too old.
Result<void> CaptureTable::indexTime() {
    if (options_.keepFor <= Duration::zero()) return {};
    return database_.execute(fmt::format("CREATE INDEX IF NOT EXISTS {} ON {} ({})",
                                         quotedName(fmt::format("weir_time_{}", options_.table)), tableName(),
                                         capture::kTimeColumn));
}

Result<bool> CaptureTable::isInCatalog() {
    auto statement =
        database_.prepare(fmt::format("SELECT 1 FROM {} WHERE \"table\" = ?1", capture::kCatalog));
    if (!statement) return tl::unexpected(statement.error());
    statement->bind(1, std::string_view(options_.table));
    return statement->step();
}

Result<void> CaptureTable::readOld() {
    Result<std::vector<CapturedField>> fields = readCatalog(database_, options_.table);
    if (!fields) return tl::unexpected(fields.error());
    fields_ = std::move(*fields);
    auto latest = database_.prepare(fmt::format("SELECT max({}) FROM {}", capture::kTimeColumn, tableName()));
    if (!latest) return tl::unexpected(latest.error());
    const Result<bool> row = latest->step();
    if (!row) return tl::unexpected(row.error());
    if (*row && !latest->isNull(0)) latest_ = latest->int64(0);
    return {};
}

Result<void> CaptureTable::run(const std::string& sql, const std::vector<std::string>& texts) {
    auto statement = database_.prepare(sql);
    if (!statement) return tl::unexpected(statement.error());
    int parameter = 0;
    for (const std::string& text : texts)
        statement->bind(++parameter, std::string_view(text));
    const Result<bool> done = statement->step();
    return done ? Result<void>() : tl::unexpected(done.error());
}

Result<void> CaptureTable::addToCatalog(std::size_t position, const CapturedField& field) {
    return run(fmt::format("INSERT INTO {} VALUES (?1, {}, ?2, ?3, ?4)", capture::kCatalog, position),
               {options_.table, field.field, field.column, std::string(typeName(field.type))});
}

Result<void> CaptureTable::append(const RecordBatch& batch) {
    const Timestamp latestBefore = latest_;
    Result<void> result = inTransaction([&]() -> Result<void> {
        if (Result<void> widened = widen(batch); !widened) return widened;
        if (Result<void> inserted = insert(batch); !inserted) return inserted;
        return dropExpired();
    });
    if (!result) latest_ = latestBefore;
    return result;
}

CapturedField* CaptureTable::find(std::string_view field) {
    const auto found = std::find_if(fields_.begin(), fields_.end(),
                                    [&](const CapturedField& known) { return known.field == field; });
    return found == fields_.end() ? nullptr : &*found;
}

Result<void> CaptureTable::widen(const RecordBatch& batch) {
    const auto isKnown = [this](const std::string& field) {
        return find(field) != nullptr || leftOut_.contains(field);
    };
    for (const std::size_t column : newFields(batch, isKnown)) {
        const Field& field = (*batch.schema())[column];
        // One column is the time's.
        if (fields_.size() + 1 >= database_.mostColumns())
            leftOut_.insert(field.name);
        else if (Result<void> added = addField(field); !added)
            return added;
    }
    if (batch.schema() == schema_) return {};
    for (const Field& field : batch.schema()->fields())
        if (CapturedField* const known = find(field.name); known && known->type != field.type)
            if (Result<void> changed = changeType(*known, field.type); !changed) return changed;
    return {};
}

Result<void> CaptureTable::addField(const Field& field) {
    const CapturedField added{field.name, freeColumn(field.name), field.type};
    if (Result<void> altered = database_.execute(fmt::format("ALTER TABLE {} ADD COLUMN {} {}", tableName(),
                                                             quotedName(added.column), sqlType(field.type)));
        !altered)
        return altered;
    fields_.push_back(added);
    schema_ = nullptr;
    return addToCatalog(fields_.size(), added);
}

/// Whole numbers may become numbers with fractions, as in a stream; nothing else fits what is there already.
Result<void> CaptureTable::changeType(CapturedField& field, Type type) {
    if (field.type == Type::Float64 && type == Type::Int64) return {};
    if (field.type != Type::Int64 || type != Type::Float64)
        return fail(
            fmt::format("field '{}' is {} in table '{}' but {} in the stream; choose another table, or "
                        "let the run replace this one",
                        field.field, typeName(field.type), options_.table, typeName(type)));
    field.type = type;
    return run(fmt::format("UPDATE {} SET type = ?1 WHERE \"table\" = ?2 AND field = ?3", capture::kCatalog),
               {std::string(typeName(type)), options_.table, field.field});
}

std::string CaptureTable::freeColumn(const std::string& field) const {
    const auto isTaken = [this](const std::string& column) {
        return isReservedColumn(column) ||
               std::any_of(fields_.begin(), fields_.end(), [&](const CapturedField& known) {
                   return strcasecmp(known.column.c_str(), column.c_str()) == 0;
               });
    };
    // A name ends at a NUL for SQLite.
    std::string column = field;
    std::replace(column.begin(), column.end(), '\0', '_');
    const std::string stem = column;
    for (int number = 2; isTaken(column); ++number)
        column = fmt::format("{}_{}", stem, number);
    return column;
}

/// Prepares the INSERT for the batch's schema.
Result<void> CaptureTable::bind(const RecordBatch& batch) {
    std::string columns(capture::kTimeColumn);
    std::string values = "?1";
    sources_.clear();
    for (const CapturedField& field : fields_)
        if (const auto source = batch.schema()->indexOf(field.field)) {
            sources_.push_back(*source);
            columns += fmt::format(", {}", quotedName(field.column));
            values += fmt::format(", ?{}", sources_.size() + 1);
        }
    auto insert =
        database_.prepare(fmt::format("INSERT INTO {} ({}) VALUES ({})", tableName(), columns, values));
    if (!insert) return tl::unexpected(insert.error());
    insert_.emplace(std::move(*insert));
    schema_ = batch.schema();
    return {};
}

Result<void> CaptureTable::insert(const RecordBatch& batch) {
    if (batch.schema() != schema_)
        if (Result<void> bound = bind(batch); !bound) return bound;
    for (std::size_t row = 0; row < batch.rows(); ++row) {
        const Timestamp time = batch.eventTimes()[row];
        latest_ = std::max(latest_, time);
        insert_->bind(1, time);
        for (std::size_t i = 0; i < sources_.size(); ++i)
            bindValue(*insert_, static_cast<int>(i) + 2, batch.column(sources_[i]), row);
        if (const Result<bool> done = insert_->step(); !done) return tl::unexpected(done.error());
        insert_->reset();
    }
    return {};
}

Result<void> CaptureTable::dropExpired() {
    if (options_.keepRows > 0)
        if (Result<void> dropped = database_.execute(
                fmt::format("DELETE FROM {0} WHERE rowid <= (SELECT max(rowid) FROM {0}) - {1}", tableName(),
                            options_.keepRows));
            !dropped)
            return dropped;
    Timestamp oldest = 0;
    if (options_.keepFor <= Duration::zero() ||
        __builtin_sub_overflow(latest_, options_.keepFor.count(), &oldest))
        return {};
    return database_.execute(
        fmt::format("DELETE FROM {} WHERE {} < {}", tableName(), capture::kTimeColumn, oldest));
}

} // namespace weir
