#pragma once
#include "pipeline/data/record_batch.h"
#include "pipeline/data/result.h"
#include "pipeline/graph/graph.h"

#include <cstddef>
#include <filesystem>
#include <functional>
#include <optional>
#include <stop_token>
#include <vector>

namespace weir {

/// An output whose records are kept.
struct RecordedOutput {
    Endpoint output;
    Duration disorder{0}; ///< of the sources behind it

    bool operator==(const RecordedOutput&) const = default;
};

/// The nodes that make the records of an output of those of others, which are kept somewhere.
struct Computation {
    Graph nodes; ///< with those that the kept records are of, which do not run
    std::vector<RecordedOutput> recorded;
    Endpoint result;
    std::filesystem::path folder; ///< where relative paths start

    bool operator==(const Computation&) const = default;
};

/// What would make `result`. Nothing: it takes more than records that are kept, such as another source, or a
/// node that acts on the outside world. `running` is a graph as effectiveGraph() tells.
std::optional<Computation> computationOf(const Graph& running, const std::filesystem::path& folder,
                                         const Endpoint& result,
                                         const std::function<bool(const Endpoint&)>& isRecorded);

/// How long before a moment the records may be that its results depend on, by the nodes' windows and other
/// spans. What nodes gather without end, such as a sum over all, is not in it.
Duration reachOf(const Computation& computation);

/// Kept records of one output, piece by piece.
struct RecordedStream {
    /// The next ones, in about the order they came in; none: there are no more.
    std::function<Result<std::vector<RecordBatchPointer>>()> next;
    /// Up to here they are all that there is of event time; kMinTimestamp: nobody knows.
    Timestamp until = kMinTimestamp;
};

/// Runs a computation over kept records on this thread and at once, by event time alone, as in a replay;
/// alerts are not raised. `streams` are of its recorded outputs, one each. `take` is called with the results
/// as they come. `isEnd`: the streams end where their sources do, so that open windows close. The error says
/// which node failed, or that the computation was stopped or gave more than `mostRows` records.
Result<void> recompute(const Computation& computation, const std::vector<RecordedStream>& streams, bool isEnd,
                       std::size_t mostRows, const std::stop_token& stop,
                       const std::function<void(const RecordBatchPointer&)>& take);

} // namespace weir
