#pragma once
#include "pipeline/data/batch_builder.h"
#include "pipeline/data/result.h"
#include "pipeline/nodes/node_report.h"
#include "pipeline/nodes/parameters.h"

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <vector>

namespace weir {

/// Where a lookup's table comes from: a file of records, or a database. One thread.
class TableSource {
public:
    virtual ~TableSource() = default;

    /// Reads the whole table, of at most `mostRows` rows. Rows that are malformed are reported to the node
    /// and left out. An error says what is wrong with the table as a whole, and what to do.
    virtual Result<RawBatch> read(std::size_t mostRows) = 0;

    /// Tells of the files as they are now: something else once they have changed. Empty for a server.
    std::vector<std::int64_t> state() const;

protected:
    /// `files` hold the table; some may be missing.
    explicit TableSource(std::vector<std::filesystem::path> files) : files_(std::move(files)) {}

    /// Fails if the table's first file is missing.
    Result<void> checkExists() const;
    const std::filesystem::path& path() const { return files_.front(); }

private:
    std::vector<std::filesystem::path> files_;
};

/// A file in one of the formats of the codecs; the parameters are those of decoderParameters() and
/// declaredTypesParameter().
std::unique_ptr<TableSource> makeFileTable(std::filesystem::path path, const Parameters& parameters,
                                           NodeReport& report);

/// A table or a query of a SQLite database.
std::unique_ptr<TableSource> makeSqliteTable(std::filesystem::path path, std::string table, std::string query,
                                             const Parameters& parameters, NodeReport& report);

/// A table or a query of a server; the parameters are those of serverParameters() and
/// declaredTypesParameter().
std::unique_ptr<TableSource> makePostgresqlTable(std::string table, std::string query,
                                                 const Parameters& parameters, NodeReport& report);
std::unique_ptr<TableSource> makeMariadbTable(std::string table, std::string query,
                                              const Parameters& parameters, NodeReport& report);

} // namespace weir
