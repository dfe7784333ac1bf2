#pragma once
#include "pipeline/data/record_batch.h"
#include "pipeline/graph/graph.h"
#include "pipeline/nodes/node_report.h"
#include "pipeline/preview/sample_stream.h"

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <map>
#include <stop_token>
#include <string>
#include <vector>

namespace weir {

/// What became of a node while the graph was tried on samples.
enum class TrialState : std::uint8_t {
    Unreached, ///< no sample comes to it
    Sampled,   ///< a sample stands for what it gives
    Tried,
    LeftOut, ///< it acts on the outside world, so it was only shown what would come to it
    Failed,  ///< it has a problem, or could not go on
};

struct TrialNode {
    TrialState state = TrialState::Unreached;
    std::uint64_t recordsIn = 0;
    std::uint64_t recordsOut = 0;
    std::uint64_t badRecords = 0;
    std::uint64_t lateRecords = 0;
    std::uint64_t droppedRecords = 0;
    std::string message;            ///< why it failed, its last error, or a note; empty when all is well
    std::string badSample;          ///< the last record that was malformed, late or at fault
    std::vector<std::string> unfed; ///< labels of inputs that no sample comes to
    std::vector<Alert> alerts;      ///< that it raised
};

/// What a graph gives for its samples. By the names that the user knows: of nodes and outputs as drawn, and
/// those inside instances of subgraphs as "instance/node".
struct TrialResult {
    /// Of each output at most so many records are kept.
    static constexpr std::size_t kRowsKept = 10'000;

    std::map<std::string, TrialNode> nodes;
    std::map<Endpoint, std::vector<RecordBatchPointer>> outputs; ///< the newest, in order
    std::map<Endpoint, std::vector<SampleError>> sampleErrors;   ///< of samples with faults
    bool isCancelled = false;

    const TrialNode* node(std::string_view id) const;
    /// At most `rows` of the last records of an output.
    std::vector<RecordBatchPointer> latest(const Endpoint& output, std::size_t rows) const;
};

/// Runs what is behind the outputs that have samples (Graph::samples), on this thread and at once, with
/// nothing sent outside: samples come instead of what their outputs would give, nodes that act on the outside
/// world are left out, and time is event time alone, as in a replay. So the result is the same each time.
/// Other sources are not read. `folder` is where relative paths start.
TrialResult tryOnSamples(const Graph& graph, const std::filesystem::path& folder, std::stop_token stop = {});

/// What there is to know of an output for its sample. Its field for the event time is empty where no one
/// field has it.
SampledOutput sampledOutput(const Graph& graph, const Endpoint& output);

} // namespace weir
