#pragma once
#include "pipeline/data/record_batch.h"
#include "pipeline/state/sqlite_database.h"

#include <cstdint>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace weir {

/// The names that resources/formats/capture.md fixes.
namespace capture {
inline constexpr std::string_view kCatalog = "weir_capture";
inline constexpr std::string_view kTimeColumn = "_time";
} // namespace capture

/// A field as a capture's table holds it.
struct CapturedField {
    std::string field;
    std::string column;
    Type type;
};

/// The fields of a captured table, in order of their columns.
Result<std::vector<CapturedField>> readCatalog(SqliteDatabase& database, std::string_view table);

struct CaptureOptions {
    std::string table;
    bool isReplaced = false;        ///< what an earlier run captured there goes
    std::int64_t keepRows = 0;      ///< 0: all
    Duration keepFor = Duration{0}; ///< in event time; 0: for ever
};

/// Writes records into one table of a capture, a batch in one transaction. Fields get their columns when
/// their first value comes. One thread.
class CaptureTable {
public:
    CaptureTable(SqliteDatabase& database, CaptureOptions options)
        : database_(database), options_(std::move(options)) {}

    /// Makes the table, or takes over the one that is there.
    Result<void> open();
    /// Makes durable what was added; the number of the newest record, 0 if there is none.
    Result<std::int64_t> settle();
    /// Takes back the records behind that one. An error if it is not there any more.
    Result<void> cutBehind(std::int64_t row);
    /// Adds the batch wholly, or after an error not at all.
    Result<void> append(const RecordBatch& batch);
    /// Fields that had values when the table had as many columns as it may have.
    const std::set<std::string>& leftOut() const { return leftOut_; }

private:
    template<class Work>
    Result<void> inTransaction(const Work& work);
    Result<void> takeOver();
    Result<void> readOld();
    Result<void> indexTime();
    Result<bool> isInCatalog();
    Result<void> addToCatalog(std::size_t position, const CapturedField& field);
    Result<void> run(const std::string& sql, const std::vector<std::string>& texts);
    CapturedField* find(std::string_view field);
    Result<void> widen(const RecordBatch& batch);
    Result<void> addField(const Field& field);
    Result<void> changeType(CapturedField& field, Type type);
    std::string freeColumn(const std::string& field) const;
    Result<void> bind(const RecordBatch& batch);
    Result<void> insert(const RecordBatch& batch);
    Result<void> dropExpired();
    std::string tableName() const { return quotedName(options_.table); }

    SqliteDatabase& database_;
    CaptureOptions options_;
    std::vector<CapturedField> fields_;
    std::set<std::string> leftOut_;
    SchemaPointer schema_;                  ///< that insert_ was made for
    std::optional<SqliteStatement> insert_; ///< one parameter for the time, then one a column of the batch
    std::vector<std::size_t> sources_;      ///< the batch's column of each parameter
    Timestamp latest_ = kMinTimestamp;
};

} // namespace weir
