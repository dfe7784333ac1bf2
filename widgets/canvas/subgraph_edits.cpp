#include "widgets/canvas/subgraph_edits.h"

#include "pipeline/graph/graph_path.h"
#include "pipeline/graph/panel_source.h"
#include "pipeline/graph/subgraph_types.h"

#include <algorithm>
#include <cctype>
#include <utility>

#include <fmt/format.h>

namespace weir {

namespace {

/// "Smooth & clean" is "smooth-clean".
std::string idFrom(const std::string& title) {
    std::string id;
    for (const unsigned char letter : title) {
        if (letter < 128 && std::isalnum(letter))
            id += static_cast<char>(std::tolower(letter));
        else if (!id.empty() && id.back() != '-')
            id += '-';
    }
    while (!id.empty() && id.back() == '-')
        id.pop_back();
    return id.empty() ? "group" : id;
}

template<class Ports>
std::string freePortId(const Ports& ports, const std::string& stem) {
    const auto isTaken = [&](const std::string& id) {
        return std::any_of(ports.begin(), ports.end(), [&](const auto& port) { return port.id == id; });
    };
    std::string id = stem;
    for (int number = 2; isTaken(id); ++number)
        id = fmt::format("{}-{}", stem, number);
    return id;
}

/// Panels and samples that name an output by its path go on with another one.
void renameOutputs(Graph& graph, const std::function<std::optional<Endpoint>(const Endpoint&)>& renamed) {
    for (Panel& panel : graph.panels)
        if (const std::optional<Endpoint> end = sourceOf(panel))
            if (const std::optional<Endpoint> other = renamed(*end)) setSource(panel, *other);
    std::map<Endpoint, std::vector<std::string>> samples;
    for (auto& [output, records] : graph.samples)
        samples[renamed(output).value_or(output)] = std::move(records);
    graph.samples = std::move(samples);
}

/// Whether a way leads out of the nodes and back into them.
bool leadsBack(const GraphBody& body, const std::set<std::string>& nodes) {
    std::set<std::string> seen;
    std::vector<std::string> waiting;
    for (const Wire& wire : body.wires)
        if (nodes.contains(wire.from.node) && !nodes.contains(wire.to.node)) waiting.push_back(wire.to.node);
    while (!waiting.empty()) {
        const std::string node = std::move(waiting.back());
        waiting.pop_back();
        if (!seen.insert(node).second) continue;
        for (const Wire& wire : body.wires) {
            if (wire.from.node != node) continue;
            if (nodes.contains(wire.to.node)) return true;
            waiting.push_back(wire.to.node);
        }
    }
    return false;
}

std::string labelOf(const GraphBody& body, const NodeRegistry& types, const Endpoint& end, bool isInput) {
    const Node* const node = body.findNode(end.node);
    const NodeType* const type = node ? types.find(node->type) : nullptr;
    if (!type) return end.port;
    const std::vector<Port>& ports = isInput ? type->inputs : type->outputs;
    const auto port =
        std::find_if(ports.begin(), ports.end(), [&](const Port& known) { return known.id == end.port; });
    return port == ports.end() ? end.port : port->label;
}

class Grouping {
public:
    Grouping(Graph& graph, std::string_view path, const CanvasParts& parts, const NodeRegistry& types)
        : graph_(graph), path_(path), body_(*bodyAt(graph, path)), parts_(parts), types_(types) {}

    std::string run(const std::string& title) {
        static_cast<GraphBody&>(subgraph_) = partOf(graph_, body_, parts_);
        subgraph_.title = title;
        subgraph_.id = graph_.freeSubgraphId(idFrom(title));
        Node instance;
        instance.id = body_.freeNodeId(idFrom(title));
        instance.type = subgraph_.type();
        findPorts(instance.id);
        const Position place = middle();
        removeParts(body_, parts_);
        body_.nodes.push_back(instance);
        body_.layout[instance.id] = place;
        for (const Wire& wire : wires_)
            addWire(body_, wire);
        const std::string inside = pathIn(path_, instance.id);
        renameOutputs(graph_, [&](const Endpoint& output) -> std::optional<Endpoint> {
            // Inside of subgraphs one output stands for those of many instances.
            if (!path_.empty() || !parts_.nodes.contains(output.node.substr(0, output.node.find('/'))))
                return std::nullopt;
            return Endpoint{pathIn(inside, output.node), output.port};
        });
        redirectEnclosing(instance.id);
        graph_.subgraphs.push_back(std::move(subgraph_));
        return instance.id;
    }

private:
    void findPorts(const std::string& instance) {
        for (const Wire& wire : body_.wires) {
            const bool isFrom = parts_.nodes.contains(wire.from.node);
            const bool isTo = parts_.nodes.contains(wire.to.node);
            if (isFrom == isTo) continue;
            if (isTo)
                wires_.push_back({wire.from, {instance, inputFor(wire.from, wire.to)}});
            else
                wires_.push_back({{instance, outputFor(wire.from)}, wire.to});
        }
        for (const Node& node : subgraph_.nodes) {
            const NodeType* const type = types_.find(node.type);
            if (!type) continue;
            for (const Port& port : type->inputs)
                if (const Endpoint end{node.id, port.id}; !isWired(end, true)) inputFor({}, end);
            for (const Port& port : type->outputs)
                if (const Endpoint end{node.id, port.id}; !isWired(end, false)) outputFor(end);
        }
    }

    /// What the subgraph around leads to inside the group leads to the instance's ports now.
    void redirectEnclosing(const std::string& instance) {
        Subgraph* const enclosing = subgraphAt(graph_, path_);
        if (!enclosing) return;
        for (SubgraphInput& input : enclosing->inputs)
            for (Endpoint& end : input.into)
                if (parts_.nodes.contains(end.node)) end = {instance, portInto(end)};
        for (SubgraphOutput& output : enclosing->outputs)
            if (parts_.nodes.contains(output.from.node)) output.from = {instance, outputFor(output.from)};
        for (SubgraphParameter& parameter : enclosing->parameters) {
            if (!parts_.nodes.contains(parameter.node)) continue;
            const std::string id = freePortId(subgraph_.parameters, parameter.parameter);
            subgraph_.parameters.push_back({id, parameter.label, parameter.node, parameter.parameter});
            parameter.node = instance;
            parameter.parameter = id;
        }
    }

    std::string portInto(const Endpoint& end) {
        for (const SubgraphInput& input : subgraph_.inputs)
            if (std::find(input.into.begin(), input.into.end(), end) != input.into.end()) return input.id;
        return inputFor({}, end);
    }

    bool isWired(const Endpoint& end, bool isInput) const {
        return std::any_of(body_.wires.begin(), body_.wires.end(),
                           [&](const Wire& wire) { return (isInput ? wire.to : wire.from) == end; });
    }

    /// What one output outside feeds comes in by one port.
    std::string inputFor(const Endpoint& feeder, const Endpoint& end) {
        if (const auto known = inputs_.find(feeder); known != inputs_.end() && !feeder.node.empty()) {
            for (SubgraphInput& input : subgraph_.inputs)
                if (input.id == known->second) input.into.push_back(end);
            return known->second;
        }
        const std::string id = freePortId(subgraph_.inputs, end.port);
        subgraph_.inputs.push_back({id, labelOf(subgraph_, types_, end, true), {end}});
        inputs_[feeder] = id;
        return id;
    }

    std::string outputFor(const Endpoint& end) {
        for (const SubgraphOutput& output : subgraph_.outputs)
            if (output.from == end) return output.id;
        const std::string id = freePortId(subgraph_.outputs, end.port);
        subgraph_.outputs.push_back({id, labelOf(subgraph_, types_, end, false), end});
        return id;
    }

    Position middle() const {
        Position sum;
        double count = 0;
        for (const std::string& id : parts_.nodes) {
            const auto place = body_.layout.find(id);
            if (place == body_.layout.end()) continue;
            sum = {sum.x + place->second.x, sum.y + place->second.y};
            ++count;
        }
        return count > 0 ? Position{std::round(sum.x / count / 8) * 8, std::round(sum.y / count / 8) * 8}
                         : sum;
    }

    Graph& graph_;
    const std::string path_;
    GraphBody& body_;
    const CanvasParts& parts_;
    const NodeRegistry& types_;
    Subgraph subgraph_;
    std::map<Endpoint, std::string> inputs_; ///< by what feeds them
    std::vector<Wire> wires_;                ///< of the instance
};

} // namespace

Result<std::string> groupParts(Graph& graph, std::string_view path, const CanvasParts& parts,
                               const std::string& title) {
    const GraphBody* const body = bodyAt(graph, path);
    if (!body || parts.nodes.empty()) return fail("select the nodes that are to be grouped");
    if (leadsBack(*body, parts.nodes))
        return fail("a way leads out of these nodes and back into them, so the group would be wired in a "
                    "circle; select the nodes in between too");
    const NodeRegistry types = typesOf(graph);
    return Grouping(graph, path, parts, types).run(title);
}

namespace {

/// What the subgraph around an instance led to at its ports leads to what was inside it now.
void redirectAround(Graph& graph, std::string_view path, const std::string& instance, const Subgraph& inside,
                    const std::map<std::string, std::string>& ids) {
    Subgraph* const enclosing = subgraphAt(graph, path);
    if (!enclosing) return;
    for (SubgraphInput& input : enclosing->inputs) {
        std::vector<Endpoint> into;
        for (const Endpoint& end : input.into) {
            if (end.node != instance) into.push_back(end);
            for (const SubgraphInput& port : inside.inputs)
                if (end.node == instance && port.id == end.port)
                    for (const Endpoint& inner : port.into)
                        if (ids.contains(inner.node)) into.push_back({ids.at(inner.node), inner.port});
        }
        input.into = std::move(into);
    }
    for (SubgraphOutput& output : enclosing->outputs)
        for (const SubgraphOutput& port : inside.outputs)
            if (output.from == Endpoint{instance, port.id} && ids.contains(port.from.node)) {
                output.from = {ids.at(port.from.node), port.from.port};
                break;
            }
    for (SubgraphParameter& parameter : enclosing->parameters)
        for (const SubgraphParameter& exposed : inside.parameters)
            if (parameter.node == instance && parameter.parameter == exposed.id &&
                ids.contains(exposed.node)) {
                parameter.node = ids.at(exposed.node);
                parameter.parameter = exposed.parameter;
                break;
            }
}

} // namespace

CanvasParts ungroup(Graph& graph, std::string_view path, const std::string& instance) {
    GraphBody* body = bodyAt(graph, path);
    const Node* const node = body ? body->findNode(instance) : nullptr;
    const Subgraph* const found = node ? graph.subgraphOfType(node->type) : nullptr;
    if (!found) return {};
    const Subgraph subgraph = *found;
    const Node old = *node;

    Position corner{1e9, 1e9};
    for (const auto& [id, place] : subgraph.layout)
        corner = {std::min(corner.x, place.x), std::min(corner.y, place.y)};
    const Position at = body->layout[instance];
    const Position offset = subgraph.layout.empty() ? at : Position{at.x - corner.x, at.y - corner.y};

    // One by one, so that each new id is known.
    std::map<std::string, std::string> ids;
    CanvasParts inside;
    for (const Node& inner : subgraph.nodes) {
        Node copy = inner;
        copy.id = body->freeNodeId(inner.id);
        // What was off or passed by stays so.
        if (old.mode != NodeMode::Enabled) copy.mode = old.mode;
        for (const SubgraphParameter& exposed : subgraph.parameters)
            if (exposed.node == inner.id && old.parameters.is_object() && old.parameters.contains(exposed.id))
                copy.parameters[exposed.parameter] = old.parameters.at(exposed.id);
        const auto place = subgraph.layout.find(inner.id);
        const Position from = place == subgraph.layout.end() ? Position{} : place->second;
        body->layout[copy.id] = {from.x + offset.x, from.y + offset.y};
        ids[inner.id] = copy.id;
        inside.nodes.insert(copy.id);
        body->nodes.push_back(std::move(copy));
    }
    const auto renamed = [&](const Endpoint& end) { return Endpoint{ids.at(end.node), end.port}; };
    const auto isInside = [&](const Wire& wire) {
        return ids.contains(wire.from.node) && ids.contains(wire.to.node);
    };
    const std::vector<Wire> wires = body->wires;
    for (const Wire& wire : subgraph.wires)
        if (isInside(wire)) addWire(*body, {renamed(wire.from), renamed(wire.to)});
    for (const auto& [wire, points] : subgraph.bends)
        for (const Position& point : points)
            body->bends[{renamed(wire.from), renamed(wire.to)}].push_back(
                {point.x + offset.x, point.y + offset.y});
    for (const Wire& wire : wires) {
        if (wire.to.node == instance)
            for (const SubgraphInput& input : subgraph.inputs)
                if (input.id == wire.to.port)
                    for (const Endpoint& end : input.into)
                        if (ids.contains(end.node)) addWire(*body, {wire.from, renamed(end)});
        if (wire.from.node == instance)
            for (const SubgraphOutput& output : subgraph.outputs)
                if (output.id == wire.from.port && ids.contains(output.from.node))
                    addWire(*body, {renamed(output.from), wire.to});
    }
    addAreas(*body, subgraph.frames, subgraph.notes, offset, inside);
    removeParts(*body, {.nodes = {instance}});
    redirectAround(graph, path, instance, subgraph, ids);
    const std::string prefix = pathIn(path, instance);
    renameOutputs(graph, [&](const Endpoint& output) -> std::optional<Endpoint> {
        if (output.node == prefix)
            for (const SubgraphOutput& port : subgraph.outputs)
                if (port.id == output.port && ids.contains(port.from.node))
                    return Endpoint{pathIn(path, ids.at(port.from.node)), port.from.port};
        if (!output.node.starts_with(prefix + kPathSeparator)) return std::nullopt;
        const std::string rest = output.node.substr(prefix.size() + 1);
        const std::size_t end = std::min(rest.find(kPathSeparator), rest.size());
        const auto inner = ids.find(rest.substr(0, end));
        if (inner == ids.end()) return std::nullopt;
        return Endpoint{pathIn(path, inner->second) + rest.substr(end), output.port};
    });
    if (countInstances(graph, subgraph) == 0)
        std::erase_if(graph.subgraphs, [&](const Subgraph& other) { return other.id == subgraph.id; });
    return inside;
}

std::string makeUnique(Graph& graph, std::string_view path, const std::string& instance) {
    GraphBody* const body = bodyAt(graph, path);
    const Node* const node = body ? body->findNode(instance) : nullptr;
    const Subgraph* const subgraph = node ? graph.subgraphOfType(node->type) : nullptr;
    if (!subgraph || countInstances(graph, *subgraph) < 2) return {};
    Subgraph copy = *subgraph;
    copy.id = graph.freeSubgraphId(subgraph->id);
    body->findNode(instance)->type = copy.type();
    const std::string id = copy.id;
    graph.subgraphs.push_back(std::move(copy));
    return id;
}

std::size_t countInstances(const Graph& graph, const Subgraph& subgraph) {
    const std::string type = subgraph.type();
    const auto count = [&type](const GraphBody& body) {
        return static_cast<std::size_t>(std::count_if(body.nodes.begin(), body.nodes.end(),
                                                      [&](const Node& node) { return node.type == type; }));
    };
    std::size_t instances = count(graph);
    for (const Subgraph& other : graph.subgraphs)
        instances += count(other);
    return instances;
}

bool exposeParameter(Graph& graph, const std::string& id, const std::string& node,
                     const Parameter& parameter) {
    Subgraph* const subgraph = graph.findSubgraph(id);
    if (!subgraph) return false;
    const bool isThere = std::any_of(subgraph->parameters.begin(), subgraph->parameters.end(),
                                     [&](const SubgraphParameter& exposed) {
                                         return exposed.node == node && exposed.parameter == parameter.id;
                                     });
    if (isThere) return false;
    subgraph->parameters.push_back(
        {freePortId(subgraph->parameters, parameter.id), parameter.label, node, parameter.id});
    return true;
}

void hideParameter(Graph& graph, const std::string& id, const std::string& parameter) {
    Subgraph* const subgraph = graph.findSubgraph(id);
    if (!subgraph) return;
    std::erase_if(subgraph->parameters,
                  [&](const SubgraphParameter& exposed) { return exposed.id == parameter; });
    const std::string type = subgraph->type();
    eachBody(graph, [&](GraphBody& body) {
        for (Node& node : body.nodes)
            if (node.type == type) node.parameters.erase(parameter);
    });
}

void exposePort(Subgraph& subgraph, const Endpoint& end, bool isInput, const std::string& label) {
    if (isInput)
        subgraph.inputs.push_back({freePortId(subgraph.inputs, end.port), label, {end}});
    else
        subgraph.outputs.push_back({freePortId(subgraph.outputs, end.port), label, end});
}

void hidePort(Graph& graph, const std::string& id, const Endpoint& end, bool isInput) {
    Subgraph* const subgraph = graph.findSubgraph(id);
    if (!subgraph) return;
    std::set<std::string> gone;
    for (SubgraphInput& input : subgraph->inputs) {
        if (!isInput || std::erase(input.into, end) == 0) continue;
        if (input.into.empty()) gone.insert(input.id);
    }
    std::erase_if(subgraph->inputs, [](const SubgraphInput& input) { return input.into.empty(); });
    for (const SubgraphOutput& output : subgraph->outputs)
        if (!isInput && output.from == end) gone.insert(output.id);
    std::erase_if(subgraph->outputs,
                  [&](const SubgraphOutput& output) { return !isInput && output.from == end; });
    const std::string type = subgraph->type();
    eachBody(graph, [&](GraphBody& body) {
        const auto isInstance = [&](const std::string& node) {
            const Node* const found = body.findNode(node);
            return found && found->type == type;
        };
        const auto isCut = [&](const Wire& wire) {
            return isInput ? isInstance(wire.to.node) && gone.contains(wire.to.port)
                           : isInstance(wire.from.node) && gone.contains(wire.from.port);
        };
        std::erase_if(body.wires, isCut);
        std::erase_if(body.bends, [&](const auto& entry) { return isCut(entry.first); });
    });
}

} // namespace weir
