#pragma once
#include "pipeline/data/result.h"

#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>

struct sqlite3;
struct sqlite3_stmt;

namespace weir {

/// `name` as SQLite takes it for a table or a column, whatever is in it.
std::string quotedName(std::string_view name);

/// How SQLite holds a value, which may differ from row to row.
enum class SqliteValue : std::uint8_t { Null, Integer, Real, Text, Blob };

/// A prepared statement. Parameters count from 1, columns from 0, as SQLite counts them. Must not outlive its
/// database.
class SqliteStatement {
public:
    SqliteStatement(sqlite3_stmt* statement, const std::filesystem::path& path)
        : statement_(statement), path_(&path) {}

    void bindNull(int parameter);
    void bind(int parameter, std::int64_t value);
    void bind(int parameter, double value);
    /// `value` must stay until the next step().
    void bind(int parameter, std::string_view value);
    /// As a BLOB; `bytes` must stay until the next step().
    void bindBytes(int parameter, std::string_view bytes);

    /// To the next row; false behind the last.
    Result<bool> step();
    /// Ready to be stepped again, with its parameters as they are.
    void reset();

    int columns() const;
    /// What a query calls a column.
    std::string_view name(int column) const;
    /// How the current row holds a value.
    SqliteValue kind(int column) const;
    bool isNull(int column) const;
    std::int64_t int64(int column) const;
    double float64(int column) const;
    /// Valid until the next step().
    std::string_view text(int column) const;

private:
    struct Finalize {
        void operator()(sqlite3_stmt* statement) const;
    };
    std::unique_ptr<sqlite3_stmt, Finalize> statement_;
    const std::filesystem::path* path_;
};

/// A SQLite database in a file. Errors name the file and say what to do; a locked database, a full disk and a
/// failing one are retryable. One thread.
class SqliteDatabase {
public:
    enum class Access : std::uint8_t { Read, Write };

    SqliteDatabase() = default;
    SqliteDatabase(const SqliteDatabase&) = delete;
    SqliteDatabase& operator=(const SqliteDatabase&) = delete;

    /// For writing, makes the file and its folder if they are missing.
    Result<void> open(const std::filesystem::path& path, Access access);
    /// All statements must be gone.
    void close() { database_.reset(); }
    bool isOpen() const { return database_ != nullptr; }

    Result<void> execute(const std::string& sql);
    Result<SqliteStatement> prepare(const std::string& sql);
    /// Whether a table of that name exists; upper and lower case are the same, as in SQLite.
    Result<bool> hasTable(std::string_view name);
    /// How many columns a table may have.
    std::size_t mostColumns() const;
    /// Ends with an error what is running, and what begins before that has ended. Safe from any thread.
    void interrupt();

private:
    struct Close {
        void operator()(sqlite3* database) const;
    };
    std::filesystem::path path_;
    std::unique_ptr<sqlite3, Close> database_;
};

} // namespace weir
