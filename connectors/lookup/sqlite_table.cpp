#include "connectors/lookup/table_source.h"
#include "pipeline/nodes/source_parameters.h"
#include "pipeline/state/sqlite_database.h"

#include <fmt/format.h>

#include <utility>

namespace weir {

namespace {

class SqliteTable final : public TableSource {
public:
    // What was written last may stand in the database's log only.
    SqliteTable(const std::filesystem::path& path, std::string table, std::string query,
                const Parameters& parameters, NodeReport& report)
        : TableSource({path, path.string() + "-wal"}), table_(std::move(table)), query_(std::move(query)),
          parameters_(parameters), report_(report) {}

    Result<RawBatch> read(std::size_t mostRows) override {
        if (auto exists = checkExists(); !exists) return tl::unexpected(exists.error());
        SqliteDatabase database;
        if (auto opened = database.open(path(), SqliteDatabase::Access::Read); !opened)
            return failForNow(opened.error().message);
        auto rows = database.prepare(query_.empty() ? "SELECT * FROM " + quotedName(table_) : query_);
        if (!rows) return failForNow(rows.error().message);
        if (rows->columns() == 0) return fail("the query gives no rows; write one that begins with SELECT");

        BatchBuilder records(readDeclaredTypes(parameters_));
        std::vector<std::size_t> fields;
        for (int column = 0; column < rows->columns(); ++column)
            fields.push_back(records.fieldIndex(rows->name(column)));
        while (true) {
            const Result<bool> hasRow = rows->step();
            if (!hasRow) return failForNow(hasRow.error().message);
            if (!*hasRow) return records.finish();
            append(*rows, fields, records);
            if (records.rows() > mostRows)
                return failForNow(fmt::format("the table in '{}' has more than {} rows; choose fewer with a "
                                              "query, or raise 'max_rows'",
                                              path().string(), mostRows));
        }
    }

private:
    void append(const SqliteStatement& row, const std::vector<std::size_t>& fields, BatchBuilder& records) {
        for (int column = 0; column < row.columns(); ++column) {
            const std::size_t field = fields[static_cast<std::size_t>(column)];
            bool fits = true;
            switch (row.kind(column)) {
            case SqliteValue::Integer:
                fits = records.setInt64(field, row.int64(column));
                break;
            case SqliteValue::Real:
                fits = records.setFloat64(field, row.float64(column));
                break;
            case SqliteValue::Text:
            case SqliteValue::Blob:
                fits = records.setString(field, row.text(column));
                break;
            case SqliteValue::Null:
                break;
            }
            if (fits) continue;
            report_.badRecord(records.conflict(), fmt::format("{}: {}", row.name(column), row.text(column)));
            records.cancelRecord();
            return;
        }
        records.endRecord();
    }

    const std::string table_;
    const std::string query_; ///< empty: the whole table
    const Parameters& parameters_;
    NodeReport& report_;
};

} // namespace

std::unique_ptr<TableSource> makeSqliteTable(std::filesystem::path path, std::string table, std::string query,
                                             const Parameters& parameters, NodeReport& report) {
    return std::make_unique<SqliteTable>(path, std::move(table), std::move(query), parameters, report);
}

} // namespace weir
