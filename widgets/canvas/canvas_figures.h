#pragma once
#include "pipeline/graph/graph.h"
#include "pipeline/runtime/statistics.h"

#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace weir {

/// The figures of a run for what the user has drawn: those of an instance are of all nodes inside it, those
/// of a wire into it of what they are led to.
class CanvasFigures {
public:
    /// Takes another graph.
    void setGraph(const Graph& graph);

    /// Takes other figures; none of a run that is stopped.
    void show(const Statistics& statistics);

    /// Of the node at that path.
    std::optional<NodeStatistics> node(const std::string& path) const;
    /// Of a wire between nodes at those paths.
    std::optional<WireStatistics> wire(const Wire& drawn) const;
    /// Whether the node at that path, or what it is inside of, does not run.
    bool isOff(const std::string& path) const;

private:
    NodeStatistics whole(const std::string& path) const;

    // By name, for a large graph would be gone through once for each of its nodes.
    std::map<std::string, NodeStatistics, std::less<>> nodeFigures_;
    std::map<Wire, WireStatistics> wireFigures_;
    std::map<Wire, std::vector<Wire>> wires_; ///< that run, by those that the user drew
    std::set<std::string> off_;
};

} // namespace weir
