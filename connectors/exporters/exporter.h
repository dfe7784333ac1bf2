#pragma once
#include "pipeline/data/record_batch.h"
#include "pipeline/data/result.h"
#include "pipeline/nodes/registry.h"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace weir {

/// Turns captured records into the bytes of one file.
class Exporter {
public:
    virtual ~Exporter() = default;
    /// What stands before the records. `schema` has the event time as its first field, `_time`.
    virtual void begin(const Schema& schema, std::string& out) = 0;
    /// Appends the records of `batch`, which has that schema.
    virtual void write(const RecordBatch& batch, std::string& out) = 0;
    /// What stands behind the records.
    virtual void finish(std::string& out) { (void)out; }
};

/// A format that captures can be taken away in. One file in connectors/exporters declares it, implements it
/// and registers it; the window's dialog and `weir export` then offer it.
struct ExporterType {
    std::string id; ///< "csv"
    std::vector<std::string> replaces;
    std::string title;
    std::string summary;   ///< one line
    std::string extension; ///< of the files it writes, without a dot
    std::function<std::unique_ptr<Exporter>()> make;
};

using ExporterRegistry = Registry<ExporterType>;
using ExporterRegistration = Registration<ExporterType>;

/// What is to be written where.
struct ExportOptions {
    std::filesystem::path capture;
    std::string table;  ///< may be empty if the capture has but one
    std::string format; ///< id of an exporter
    std::filesystem::path
        destination; ///< replaced, and only once everything is written; "-": standard output
};

struct ExportSummary {
    std::uint64_t records = 0;
    std::uint64_t bytes = 0;
    bool isCancelled = false; ///< nothing is left of it then
};

/// Called now and then with how many records are written, and of how many; false cancels the export.
using ExportProgress = std::function<bool(std::uint64_t records, std::uint64_t total)>;

/// Takes a table of a capture out as a file. Blocks until it is done; for a worker thread. A failure or a
/// cancel leaves what was at the destination before.
Result<ExportSummary> exportCapture(const ExportOptions& options, const ExportProgress& progress);

} // namespace weir
