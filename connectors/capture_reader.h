#pragma once
#include "pipeline/data/record_batch.h"
#include "pipeline/data/result.h"

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <stop_token>
#include <string>
#include <vector>

namespace weir {

/// One table of a capture.
struct CapturedTable {
    std::string name;
    std::uint64_t rows = 0;
    Schema schema; ///< the fields in the order they came; the event time is no field
};

/// Whether the file is a SQLite database that Weir's capture has written to (resources/formats/capture.md).
bool isCapture(const std::filesystem::path& path);

/// Reads captures back as the records they were, also while a graph still writes them. One thread at a time.
class CaptureReader {
public:
    /// The error names the file: missing, not SQLite, or not a capture.
    static Result<CaptureReader> open(const std::filesystem::path& path);

    CaptureReader(CaptureReader&&) noexcept;
    CaptureReader& operator=(CaptureReader&&) noexcept;
    ~CaptureReader();

    /// All tables, in order of name. Counting the records of a large one takes long; a stop ends it with an
    /// error.
    Result<std::vector<CapturedTable>> tables(const std::stop_token& stop = {});

    /// Begins to read a table, in the order it was captured, as it stands now. The error lists the tables.
    Result<CapturedTable> select(const std::string& table);
    /// The next records of the selected table, at most `rows`; null behind the last.
    Result<RecordBatchPointer> next(std::size_t rows);

private:
    class Database;
    explicit CaptureReader(std::unique_ptr<Database> database);
    std::unique_ptr<Database> database_;
};

} // namespace weir
