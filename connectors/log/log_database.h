#pragma once
#include "pipeline/data/result.h"
#include "pipeline/state/sqlite_database.h"

#include <filesystem>

namespace weir {

/// Opens the SQLite file of a log (resources/formats/log.md) that is there already. The error says when it is
/// missing, or no log.
Result<void> openLog(SqliteDatabase& database, const std::filesystem::path& path,
                     SqliteDatabase::Access access);

/// Opens it for the one who writes it, and makes it if it is not there.

Result<void> makeLog(SqliteDatabase& database, const std::filesystem::path& path);

/// The first column of the only row that a query gives; 0 for NULL.
Result<std::int64_t> numberFrom(SqliteDatabase& database, const std::string& query);

} // namespace weir
