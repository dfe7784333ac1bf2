#pragma once
#include "pipeline/graph/graph.h"
#include "pipeline/nodes/node_registry.h"

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <utility>

namespace weir {

/// A node and one of its parameters.
using ParameterPlace = std::pair<std::string, std::string>;

/// What of a graph runs: in the place of a subgraph's instance stand the nodes inside it, called
/// "instance/node"; what a bypassed node would get goes to where its results would; disabled nodes are left
/// out, and with them those that nothing else feeds.
struct EffectiveGraph {
    Graph graph;
    /// Outputs that are not in it, and that which gives what they would: of instances and of bypassed nodes.
    std::map<Endpoint, Endpoint> outputs;
    /// The wires that the user drew, of those that are not in it as they are.
    std::map<Wire, Wire> drawnWires;
    /// Where the user set the parameters that instances set for nodes inside them.
    std::map<ParameterPlace, ParameterPlace> setParameters;
    /// Nodes of the graph's own that are left out.
    std::set<std::string> off;

    /// The output that gives what that one of the user's graph would; itself if it is in it.
    Endpoint output(const Endpoint& drawn) const;
    /// Whether the node at that path, or an instance that it is inside of, does not run.
    bool isOff(std::string_view path) const;
    /// The wire as the user drew it.
    const Wire& drawn(const Wire& wire) const;
};

EffectiveGraph effectiveGraph(const Graph& graph, const NodeRegistry& registry = NodeRegistry::instance());

} // namespace weir
