#include "pipeline/graph/effective_graph.h"

#include "pipeline/graph/graph_path.h"
#include "pipeline/graph/panel_source.h"
#include "pipeline/graph/subgraph_types.h"

#include <algorithm>
#include <vector>

namespace weir {

namespace {

/// Beyond them instances stay as they are, which then are of no type that runs: a few lines of subgraphs in
/// subgraphs are more nodes than any machine has room for.
constexpr std::size_t kMostNodes = 20'000;

/// Puts the insides of instances in their places.
class Expansion {
public:
    Expansion(const Graph& graph, const NodeRegistry& types, EffectiveGraph& result)
        : graph_(graph), types_(types), result_(result) {}

    void run() {
        addBody(graph_, {}, {});
        for (const auto& [drawn, wire] : wires_) {
            const auto inputs = inputs_.find(wire.to);
            const Endpoint from = result_.output(wire.from);
            if (inputs == inputs_.end())
                addWire(drawn, {from, wire.to});
            else
                for (const Endpoint& end : insideOf(wire.to))
                    addWire(drawn, {from, end});
        }
    }

private:
    using Overrides = std::map<ParameterPlace, std::pair<Json, ParameterPlace>>;

    void addBody(const GraphBody& body, const std::string& prefix, const Overrides& overrides) {
        for (const Node& node : body.nodes) {
            Node effective = node;
            effective.id = prefix + node.id;
            for (const auto& [place, value] : overrides)
                if (place.first == node.id) {
                    effective.parameters[place.second] = value.first;
                    result_.setParameters[{effective.id, place.second}] = value.second;
                }
            const Subgraph* const inside = graph_.subgraphOfType(node.type);
            const bool isPart = inside && node.mode == NodeMode::Enabled && types_.find(node.type) &&
                                result_.graph.nodes.size() < kMostNodes;
            if (isPart)
                addInstance(*inside, effective);
            else
                result_.graph.nodes.push_back(std::move(effective));
        }
        for (const Wire& wire : body.wires) {
            const Wire effective{{prefix + wire.from.node, wire.from.port},
                                 {prefix + wire.to.node, wire.to.port}};
            wires_.emplace_back(effective, effective);
        }
    }

    void addInstance(const Subgraph& subgraph, const Node& instance) {
        const std::string prefix = instance.id + kPathSeparator;
        Overrides overrides;
        for (const SubgraphParameter& parameter : subgraph.parameters) {
            const ParameterPlace set{instance.id, parameter.id};
            const auto outer = result_.setParameters.find(set);
            if (instance.parameters.is_object() && instance.parameters.contains(parameter.id))
                overrides[{parameter.node, parameter.parameter}] = {
                    instance.parameters.at(parameter.id),
                    outer != result_.setParameters.end() ? outer->second : set};
        }
        for (const SubgraphInput& input : subgraph.inputs) {
            std::vector<Endpoint>& ends = inputs_[{instance.id, input.id}];
            for (const Endpoint& end : input.into)
                ends.push_back({prefix + end.node, end.port});
        }
        for (const SubgraphOutput& output : subgraph.outputs)
            result_.outputs[{instance.id, output.id}] = {prefix + output.from.node, output.from.port};
        addBody(subgraph, prefix, overrides);
    }

    /// Ends at nodes that are no instances.
    std::vector<Endpoint> insideOf(const Endpoint& end) const {
        const auto inputs = inputs_.find(end);
        if (inputs == inputs_.end()) return {end};
        std::vector<Endpoint> ends;
        for (const Endpoint& inner : inputs->second)
            for (const Endpoint& deepest : insideOf(inner))
                ends.push_back(deepest);
        return ends;
    }

    void addWire(const Wire& drawn, const Wire& wire) {
        result_.graph.wires.push_back(wire);
        if (wire != drawn) result_.drawnWires.emplace(wire, drawn);
    }

    const Graph& graph_;
    const NodeRegistry& types_; ///< those of the graph's instances too
    EffectiveGraph& result_;
    std::vector<std::pair<Wire, Wire>> wires_; ///< as drawn, and the same
    std::map<Endpoint, std::vector<Endpoint>> inputs_;
};

/// The port that the bypass leads through: the type's first, or for a type that is not known that of a wire.
std::string firstPort(const Graph& graph, const Node& node, const NodeRegistry& types, bool isInput) {
    if (const NodeType* const type = types.find(node.type)) {
        const std::vector<Port>& ports = isInput ? type->inputs : type->outputs;
        return ports.empty() ? std::string() : ports.front().id;
    }
    for (const Wire& wire : graph.wires) {
        const Endpoint& end = isInput ? wire.to : wire.from;
        if (end.node == node.id) return end.port;
    }
    return {};
}

/// Leads what comes into a node past it. Whether that can be: it needs an input and an output.
bool bridge(EffectiveGraph& effective, const Node& node, const NodeRegistry& types) {
    std::vector<Wire>& wires = effective.graph.wires;
    const Endpoint input{node.id, firstPort(effective.graph, node, types, true)};
    const Endpoint output{node.id, firstPort(effective.graph, node, types, false)};
    if (input.port.empty() || output.port.empty()) return false;
    std::vector<Wire> bridged;
    std::optional<Endpoint> feeder;
    for (const Wire& in : wires) {
        if (in.to != input) continue;
        if (!feeder) feeder = in.from;
        for (const Wire& out : wires) {
            if (out.from != output) continue;
            const Wire wire{in.from, out.to};
            effective.drawnWires.insert_or_assign(wire, effective.drawn(out));
            bridged.push_back(wire);
        }
    }
    std::erase_if(wires,
                  [&](const Wire& wire) { return wire.from.node == node.id || wire.to.node == node.id; });
    for (const Wire& wire : bridged)
        if (std::find(wires.begin(), wires.end(), wire) == wires.end()) wires.push_back(wire);
    if (feeder) effective.outputs[output] = *feeder;
    return true;
}

/// Whether all wires into an input that a node needs come from nodes that are off.
bool isUnfed(const Graph& graph, const Node& node, const NodeRegistry& types,
             const std::set<std::string>& off) {
    const NodeType* const type = types.find(node.type);
    if (!type) return false;
    return std::any_of(type->inputs.begin(), type->inputs.end(), [&](const Port& port) {
        bool isWired = false;
        for (const Wire& wire : graph.wires) {
            if (wire.to.node != node.id || wire.to.port != port.id) continue;
            if (!off.contains(wire.from.node)) return false;
            isWired = true;
        }
        return isWired && port.required;
    });
}

void leaveOut(EffectiveGraph& effective, std::set<std::string> off, const NodeRegistry& types) {
    Graph& graph = effective.graph;
    for (bool isMore = !off.empty(); isMore;) {
        isMore = false;
        for (const Node& node : graph.nodes)
            if (!off.contains(node.id) && isUnfed(graph, node, types, off))
                isMore = off.insert(node.id).second;
    }
    std::erase_if(graph.nodes, [&](const Node& node) { return off.contains(node.id); });
    std::erase_if(graph.wires, [&](const Wire& wire) {
        return off.contains(wire.from.node) || off.contains(wire.to.node);
    });
    effective.off = std::move(off);
}

/// Panels show what gives what they ask for, and nothing of nodes that are off.
void turnPanels(EffectiveGraph& effective) {
    std::erase_if(effective.graph.panels, [&](Panel& panel) {
        const std::optional<Endpoint> output = sourceOf(panel);
        if (!output) return false;
        const Endpoint given = effective.output(*output);
        if (given != *output) setSource(panel, given);
        return effective.isOff(output->node) || effective.isOff(given.node);
    });
}

} // namespace

Endpoint EffectiveGraph::output(const Endpoint& drawn) const {
    Endpoint end = drawn;
    // As many steps as there are entries are enough, and end a circle of bypassed nodes.
    for (std::size_t step = 0; step < outputs.size(); ++step) {
        const auto found = outputs.find(end);
        if (found == outputs.end()) break;
        end = found->second;
    }
    return end;
}

bool EffectiveGraph::isOff(std::string_view path) const {
    for (; !path.empty(); path = bodyPath(path))
        if (off.contains(std::string(path))) return true;
    return false;
}

const Wire& EffectiveGraph::drawn(const Wire& wire) const {
    const auto found = drawnWires.find(wire);
    return found == drawnWires.end() ? wire : found->second;
}

EffectiveGraph effectiveGraph(const Graph& graph, const NodeRegistry& registry) {
    EffectiveGraph effective;
    const auto isEnabled = [](const Node& node) { return node.mode == NodeMode::Enabled; };
    if (graph.subgraphs.empty() && std::all_of(graph.nodes.begin(), graph.nodes.end(), isEnabled)) {
        effective.graph = graph;
        return effective;
    }
    effective.graph.title = graph.title;
    effective.graph.panels = graph.panels;
    effective.graph.run = graph.run;
    const NodeRegistry types = typesOf(graph, registry);
    Expansion(graph, types, effective).run();
    std::set<std::string> bridged;
    std::set<std::string> off;
    for (const Node& node : effective.graph.nodes) {
        if (node.mode == NodeMode::Bypassed && bridge(effective, node, types))
            bridged.insert(node.id);
        else if (node.mode != NodeMode::Enabled)
            off.insert(node.id);
    }
    std::erase_if(effective.graph.nodes, [&](const Node& node) { return bridged.contains(node.id); });
    leaveOut(effective, std::move(off), types);
    turnPanels(effective);
    return effective;
}

} // namespace weir
