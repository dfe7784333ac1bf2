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

    /// Of the node at that path.
    std::optional<NodeStatistics> node(const Statistics& statistics, const std::string& path) const;
    /// Of a wire between nodes at those paths.
    std::optional<WireStatistics> wire(const Statistics& statistics, const Wire& drawn) const;
    /// Whether the node at that path, or what it is inside of, does not run.
    bool isOff(const std::string& path) const;

private:
    std::map<Wire, std::vector<Wire>> wires_; ///< that run, by those that the user drew
    std::set<std::string> off_;
};

} // namespace weir
