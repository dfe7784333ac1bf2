#include "pipeline/graph/subgraph_types.h"

#include <algorithm>
#include <functional>
#include <set>
#include <utility>

namespace weir {

namespace {

const Port* portOf(const std::vector<Port>& ports, std::string_view id) {
    const auto found =
        std::find_if(ports.begin(), ports.end(), [id](const Port& port) { return port.id == id; });
    return found == ports.end() ? nullptr : &*found;
}

const NodeType* typeInside(const Subgraph& subgraph, std::string_view node, const NodeRegistry& types) {
    const Node* inside = subgraph.findNode(node);
    return inside ? types.find(inside->type) : nullptr;
}

Port inputPort(const Subgraph& subgraph, const SubgraphInput& input, const NodeRegistry& types) {
    Port port{.id = input.id, .label = input.label, .required = false, .many = !input.into.empty()};
    for (const Endpoint& end : input.into) {
        const NodeType* const type = typeInside(subgraph, end.node, types);
        const Port* const inside = type ? portOf(type->inputs, end.port) : nullptr;
        port.required |= inside && inside->required;
        port.many &= inside && inside->many;
    }
    return port;
}

/// The input of the subgraph that feeds that input of a node inside; empty if none does directly.
std::string feedingInput(const Subgraph& subgraph, const Endpoint& end) {
    for (const SubgraphInput& input : subgraph.inputs)
        if (std::find(input.into.begin(), input.into.end(), end) != input.into.end()) return input.id;
    return {};
}

std::optional<Parameter> parameterOf(const Subgraph& subgraph, const SubgraphParameter& exposed,
                                     const NodeRegistry& types) {
    const NodeType* const type = typeInside(subgraph, exposed.node, types);
    if (!type) return std::nullopt;
    const auto declared =
        std::find_if(type->parameters.begin(), type->parameters.end(),
                     [&](const Parameter& parameter) { return parameter.id == exposed.parameter; });
    if (declared == type->parameters.end()) return std::nullopt;
    Parameter parameter = *declared;
    parameter.id = exposed.id;
    if (!exposed.label.empty()) parameter.label = exposed.label;
    // What it depends on may not be exposed.
    parameter.visibleWhen = {};
    parameter.advanced = false;
    const Node& inside = *subgraph.findNode(exposed.node);
    if (inside.parameters.is_object() && inside.parameters.contains(exposed.parameter))
        parameter.defaultValue = inside.parameters.at(exposed.parameter);
    if (!parameter.fieldOf.empty())
        parameter.fieldOf = feedingInput(subgraph, {exposed.node, parameter.fieldOf});
    for (Parameter& column : parameter.columns)
        if (!column.fieldOf.empty()) column.fieldOf = feedingInput(subgraph, {exposed.node, column.fieldOf});
    return parameter;
}

NodeType typeOf(const Subgraph& subgraph, const NodeRegistry& types) {
    NodeType type;
    type.id = subgraph.type();
    type.title = subgraph.title.empty() ? subgraph.id : subgraph.title;
    type.summary = subgraph.description;
    type.documentation = subgraph.description;
    type.keywords = {"subgraph", "group"};
    type.icon = "subgraph";
    type.category = subgraph.inputs.empty()    ? Category::Source
                    : subgraph.outputs.empty() ? Category::Sink
                                               : Category::Transform;
    for (const SubgraphInput& input : subgraph.inputs)
        type.inputs.push_back(inputPort(subgraph, input, types));
    for (const SubgraphOutput& output : subgraph.outputs)
        type.outputs.push_back({.id = output.id, .label = output.label});
    for (const SubgraphParameter& exposed : subgraph.parameters)
        if (std::optional<Parameter> parameter = parameterOf(subgraph, exposed, types))
            type.parameters.push_back(std::move(*parameter));
    for (const Node& node : subgraph.nodes)
        if (const NodeType* const inside = types.find(node.type)) {
            type.stateful |= inside->stateful;
            type.actsOutside |= inside->actsOutside;
        }
    return type;
}

/// Calls `visit` with each subgraph after all that stand inside it; returns those that have no such place.
std::vector<std::string> eachFromInside(const Graph& graph,
                                        const std::function<void(const Subgraph&)>& visit) {
    std::vector<const Subgraph*> left;
    for (const Subgraph& subgraph : graph.subgraphs)
        left.push_back(&subgraph);
    std::set<std::string> done;
    const auto isReady = [&](const Subgraph* subgraph) {
        return std::all_of(subgraph->nodes.begin(), subgraph->nodes.end(), [&](const Node& node) {
            const Subgraph* const inside = graph.subgraphOfType(node.type);
            return !inside || done.contains(inside->id);
        });
    };
    while (true) {
        const auto ready = std::find_if(left.begin(), left.end(), isReady);
        if (ready == left.end()) break;
        visit(**ready);
        done.insert((*ready)->id);
        left.erase(ready);
    }
    std::vector<std::string> endless;
    for (const Subgraph* subgraph : left)
        endless.push_back(subgraph->id);
    return endless;
}

} // namespace

NodeRegistry typesOf(const Graph& graph, const NodeRegistry& base) {
    NodeRegistry types(&base);
    std::set<std::string> added;
    eachFromInside(graph, [&](const Subgraph& subgraph) {
        if (added.insert(subgraph.id).second) types.add(typeOf(subgraph, types));
    });
    return types;
}

std::vector<std::string> endlessSubgraphs(const Graph& graph) {
    return eachFromInside(graph, [](const Subgraph&) {});
}

} // namespace weir
