#include "pipeline/graph/graph_path.h"

#include <algorithm>

namespace weir {

namespace {

template<class AnyGraph, class AnyBody>
AnyBody* bodyIn(AnyGraph& graph, std::string_view path) {
    AnyBody* body = &graph;
    while (!path.empty() && body) {
        const std::size_t end = std::min(path.find(kPathSeparator), path.size());
        const auto* const instance = body->findNode(path.substr(0, end));
        const Subgraph* const subgraph = instance ? graph.subgraphOfType(instance->type) : nullptr;
        body = subgraph ? graph.findSubgraph(subgraph->id) : nullptr;
        path.remove_prefix(std::min(end + 1, path.size()));
    }
    return body;
}

using Nodes = std::vector<std::pair<std::string, const Node*>>;

/// `around` are the subgraphs that the body is inside of, for one may contain itself.
void addNodes(const Graph& graph, const GraphBody& body, const std::string& path,
              std::vector<const Subgraph*>& around, Nodes& nodes) {
    for (const Node& node : body.nodes) {
        nodes.emplace_back(pathIn(path, node.id), &node);
        const Subgraph* const inside = graph.subgraphOfType(node.type);
        if (!inside || std::find(around.begin(), around.end(), inside) != around.end()) continue;
        around.push_back(inside);
        addNodes(graph, *inside, pathIn(path, node.id), around, nodes);
        around.pop_back();
    }
}

std::string_view ownId(std::string_view node) {
    const std::size_t separator = node.rfind(kPathSeparator);
    return separator == std::string_view::npos ? node : node.substr(separator + 1);
}

} // namespace

const GraphBody* bodyAt(const Graph& graph, std::string_view path) {
    return bodyIn<const Graph, const GraphBody>(graph, path);
}

GraphBody* bodyAt(Graph& graph, std::string_view path) {
    return bodyIn<Graph, GraphBody>(graph, path);
}

const Node* nodeAt(const Graph& graph, std::string_view path) {
    const GraphBody* const body = bodyAt(graph, bodyPath(path));
    return body ? body->findNode(ownId(path)) : nullptr;
}

Node* nodeAt(Graph& graph, std::string_view path) {
    GraphBody* const body = bodyAt(graph, bodyPath(path));
    return body ? body->findNode(ownId(path)) : nullptr;
}

const Subgraph* subgraphAt(const Graph& graph, std::string_view path) {
    const Node* const instance = nodeAt(graph, path);
    return instance ? graph.subgraphOfType(instance->type) : nullptr;
}

Subgraph* subgraphAt(Graph& graph, std::string_view path) {
    const Subgraph* const found = subgraphAt(std::as_const(graph), path);
    return found ? graph.findSubgraph(found->id) : nullptr;
}

Nodes allNodes(const Graph& graph) {
    Nodes nodes;
    std::vector<const Subgraph*> around;
    addNodes(graph, graph, {}, around, nodes);
    return nodes;
}

void eachBody(Graph& graph, const std::function<void(GraphBody&)>& visit) {
    visit(graph);
    for (Subgraph& subgraph : graph.subgraphs)
        visit(subgraph);
}

std::string pathIn(std::string_view body, std::string_view node) {
    return body.empty() ? std::string(node) : std::string(body) + kPathSeparator + std::string(node);
}

std::string_view bodyPath(std::string_view node) {
    const std::size_t separator = node.rfind(kPathSeparator);
    return separator == std::string_view::npos ? std::string_view() : node.substr(0, separator);
}

} // namespace weir
