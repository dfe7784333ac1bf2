#pragma once
#include "pipeline/graph/graph.h"
#include "pipeline/nodes/node_context.h"
#include "pipeline/nodes/operator.h"
#include "pipeline/nodes/source.h"

#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace weir::test {

/// What a "test.source" does; what is not set succeeds and does nothing. Called on the source's thread.
struct SourceScript {
    std::function<Result<void>()> open;
    std::function<Result<ReadStatus>(BatchBuilder&, const ReadLimit&)> read;
    std::function<void()> close;
    std::function<void(StateWriter&)> save;
    std::function<void(StateReader&)> restore;
};

/// What an operator of a test does; an unset process() passes batches on.
struct OperatorScript {
    std::function<void(const NodeContext&)> make;
    std::function<Result<void>()> open;
    std::function<Result<void>(std::size_t port, const RecordBatchPointer&, Emitter&)> process;
    std::function<Result<void>(Timestamp, Emitter&)> advance;
    std::function<Result<void>(Emitter&)> finish;
    std::function<Result<void>()> close;
    std::function<Result<void>(StateWriter&)> save;
    std::function<void(StateReader&)> restore;
};

/// Node types whose behaviour a test writes: "test.source" (out), "test.operator" (in, out), "test.fork" (in,
/// a, b), "test.join" (left, right, out), "test.sink" (in, which takes several wires) and "test.blocking"
/// (in, out). The scripts live as long as this; a graph names them in the parameter `script`.
class Scripts {
public:
    ~Scripts();

    /// The parameters of a node that does what `script` says.
    Json add(SourceScript script);
    Json add(OperatorScript script);

private:
    std::vector<std::string> names_;
};

/// A graph from nodes and wires as a file writes them.
class GraphBuilder {
public:
    GraphBuilder& node(std::string id, std::string type, Json parameters = Json::object());
    GraphBuilder& wire(std::string_view text);
    GraphBuilder& batchRows(std::size_t rows);
    GraphBuilder& queueRows(std::size_t rows);
    /// Batches close only when they are full, however slow the machine is.
    GraphBuilder& fullBatches();
    GraphBuilder& checkpointEvery(Duration time);
    GraphBuilder& maxDrift(Duration time);
    operator const Graph&() const { return graph_; }

private:
    Graph graph_;
};

} // namespace weir::test
