#pragma once
#include "pipeline/data/record_batch.h"
#include "pipeline/data/result.h"
#include "pipeline/graph/graph.h"
#include "pipeline/preview/recomputation.h"
#include "widgets/dashboard/board_time.h"

#include <cstdint>
#include <filesystem>
#include <optional>
#include <span>
#include <stop_token>
#include <string>
#include <vector>

namespace weir {

/// Where the records of an output are captured.
struct CapturePlace {
    std::filesystem::path capture;
    std::string table;

    auto operator<=>(const CapturePlace&) const = default;
};

/// An output whose past is known from captures: they hold its records, or those that it is computed from.
struct CapturedOutput {
    Endpoint output;
    std::vector<CapturePlace> tables;       ///< one, or one for each recorded output of the computation
    std::optional<Computation> computation; ///< unset: the records are there as they were

    bool operator==(const CapturedOutput&) const = default;
};

/// How many records a capture has in a part of event time.
struct PastBlock {
    TimeRange time;
    std::uint64_t records;
};

/// Records of the past, and the part of event time of which they are all there are.
struct PastRecords {
    std::vector<RecordBatchPointer> batches; ///< in the order they were captured
    TimeRange covered;
    /// Records are given beyond that up to here, too, but may still become others as the capture goes on.
    std::optional<Timestamp> tentativeTo = {};
};

/// How the window reads back what a graph has captured. The program implements it over its connectors, which
/// the window does not know. look() and read() may take long and come from worker threads.
class CapturedPast {
public:
    virtual ~CapturedPast() = default;

    /// Those of the wanted outputs of a graph that captures hold, or that can be computed from what they
    /// hold. A capture counts if all that leaves an output is in it, and nothing else: what a capture node
    /// takes from a single wire, and what is read from a capture. Relative paths start at `folder`.
    /// `running`: the nodes that run, as effectiveGraph() tells.
    virtual std::vector<CapturedOutput> outputs(const Graph& running, std::span<const Endpoint> wanted,
                                                const std::filesystem::path& folder) const = 0;
    /// What there is by now. After a stop it returns soon, with an error.
    virtual Result<std::vector<PastBlock>> look(const CapturePlace& table, std::stop_token stop) = 0;
    /// The records in `range`; of more than about `most` the latest ones, or the earliest. Those of an output
    /// that is computed are computed here. After a stop it returns soon.
    virtual Result<PastRecords> read(const CapturedOutput& output, TimeRange range, std::size_t most,
                                     bool keepsLatest, std::stop_token stop) = 0;
};

} // namespace weir
