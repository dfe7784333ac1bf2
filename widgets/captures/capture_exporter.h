#pragma once
#include "pipeline/data/result.h"
#include "pipeline/graph/graph.h"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <stop_token>
#include <string>
#include <vector>

namespace weir {

/// A table of records in a capture file.
struct ExportableTable {
    std::string name;
    std::uint64_t rows = 0;
};

/// A form that a capture can be taken away in.
struct ExportFormat {
    std::string id;
    std::string title;
    std::string extension; ///< of the files it writes, without a dot
};

/// What is to be written where.
struct ExportRequest {
    std::filesystem::path capture;
    std::string table;
    std::string format;
    std::filesystem::path destination; ///< replaced if it exists, and only once everything is written
};

/// How the window takes captured records out of their files. The program implements it over its connectors,
/// which the window does not know. Every call but formats() and captures() may take long and comes from a
/// worker thread, one at a time.
class CaptureExporter {
public:
    virtual ~CaptureExporter() = default;

    virtual std::vector<ExportFormat> formats() const = 0;
    /// The capture files that the nodes of a graph write, if they exist; relative paths start at `folder`.
    virtual std::vector<std::filesystem::path> captures(const Graph& graph,
                                                        const std::filesystem::path& folder) const = 0;

    /// Counting the records of a large one takes long; after a stop it returns soon, with an error.
    virtual Result<std::vector<ExportableTable>> tables(const std::filesystem::path& capture,
                                                        std::stop_token stop) = 0;
    /// Writes the table; how many records it wrote. `progress` is called now and then with how many are
    /// written. After a stop it returns soon, and nothing is left at the destination.
    virtual Result<std::uint64_t> write(const ExportRequest& request,
                                        const std::function<void(std::uint64_t)>& progress,
                                        std::stop_token stop) = 0;
};

} // namespace weir
