#include "widgets/canvas/graph_edits.h"

#include "pipeline/graph/graph_path.h"
#include "widgets/canvas/layered_layout.h"

#include <algorithm>
#include <cctype>
#include <optional>

namespace weir {

namespace {

/// "filter-12" without its number.
std::string withoutNumber(const std::string& id) {
    const std::size_t dash = id.rfind('-');
    if (dash == std::string::npos || dash == 0 || dash + 1 == id.size()) return id;
    const bool number = std::all_of(id.begin() + static_cast<std::ptrdiff_t>(dash) + 1, id.end(),
                                    [](unsigned char letter) { return std::isdigit(letter) != 0; });
    return number ? id.substr(0, dash) : id;
}

Position moved(const Position& position, const Position& offset) {
    return {position.x + offset.x, position.y + offset.y};
}

bool isTaken(const GraphBody& body, const Endpoint& input) {
    return std::any_of(body.wires.begin(), body.wires.end(),
                       [&](const Wire& wire) { return wire.to == input; });
}

/// Adds the subgraphs that nodes of `nodes` are instances of, and those inside them.
void addSubgraphs(const Graph& from, const std::vector<Node>& nodes, Graph& to) {
    for (const Node& node : nodes) {
        const Subgraph* const subgraph = from.subgraphOfType(node.type);
        if (!subgraph || to.findSubgraph(subgraph->id)) continue;
        to.subgraphs.push_back(*subgraph);
        addSubgraphs(from, subgraph->nodes, to);
    }
}

void retype(std::vector<Node>& nodes, const std::map<std::string, std::string>& types) {
    for (Node& node : nodes)
        if (const auto renamed = types.find(node.type); renamed != types.end()) node.type = renamed->second;
}

/// Adds those that the graph does not have; those of the same id that are others get another one. Returns the
/// types that are called otherwise now.
std::map<std::string, std::string> mergeSubgraphs(Graph& graph, std::vector<Subgraph> subgraphs) {
    std::map<std::string, std::string> types;
    std::vector<std::string> added;
    for (Subgraph& subgraph : subgraphs) {
        const Subgraph* const there = graph.findSubgraph(subgraph.id);
        if (there && *there == subgraph) continue;
        const std::string type = subgraph.type();
        subgraph.id = graph.freeSubgraphId(withoutNumber(subgraph.id));
        if (subgraph.type() != type) types[type] = subgraph.type();
        added.push_back(subgraph.id);
        graph.subgraphs.push_back(std::move(subgraph));
    }
    for (const std::string& id : added)
        retype(graph.findSubgraph(id)->nodes, types);
    return types;
}

} // namespace

std::string nodeIdStem(const NodeType& type) {
    std::vector<std::string> words;
    std::string word;
    for (const char letter : type.id + '.') {
        if (letter != '.') {
            word += letter;
        } else if (!word.empty()) {
            words.push_back(std::exchange(word, {}));
        }
    }
    if (words.empty()) return "node";
    const bool saysOnlyTheDirection =
        words.back() == "source" || words.back() == "sink" || words.back() == "in" || words.back() == "out";
    return saysOnlyTheDirection && words.size() > 1 ? words[words.size() - 2] : words.back();
}

std::string addNode(GraphBody& body, const NodeType& type, Position position) {
    Node node;
    node.id = body.freeNodeId(nodeIdStem(type));
    node.type = type.id;
    body.layout[node.id] = position;
    body.nodes.push_back(node);
    return node.id;
}

void removeParts(GraphBody& body, const CanvasParts& parts) {
    const auto isGone = [&](const Wire& wire) {
        return parts.nodes.contains(wire.from.node) || parts.nodes.contains(wire.to.node) ||
               std::find(parts.wires.begin(), parts.wires.end(), wire) != parts.wires.end();
    };
    std::erase_if(body.nodes, [&](const Node& node) { return parts.nodes.contains(node.id); });
    std::erase_if(body.wires, isGone);
    std::erase_if(body.bends, [&](const auto& entry) { return isGone(entry.first); });
    std::erase_if(body.frames, [&](const Frame& frame) { return parts.frames.contains(frame.id); });
    std::erase_if(body.notes, [&](const Note& note) { return parts.notes.contains(note.id); });
    for (const std::string& id : parts.nodes)
        body.layout.erase(id);
}

void bridge(GraphBody& body, const std::set<std::string>& nodes, const NodeRegistry& types) {
    for (const std::string& id : nodes) {
        const Node* const node = body.findNode(id);
        const NodeType* const type = node ? types.find(node->type) : nullptr;
        if (!type || !fitsOnWire(*type)) continue;
        const Endpoint input{id, type->inputs.front().id};
        const Endpoint output{id, type->outputs.front().id};
        std::vector<Endpoint> feeders;
        std::vector<Wire> fed;
        for (const Wire& wire : body.wires) {
            if (wire.to == input) feeders.push_back(wire.from);
            if (wire.from == output) fed.push_back(wire);
        }
        for (const Wire& wire : fed) {
            const Node* const target = body.findNode(wire.to.node);
            const NodeType* const targetType = target ? types.find(target->type) : nullptr;
            const std::optional<std::size_t> port =
                targetType ? targetType->inputIndex(wire.to.port) : std::nullopt;
            if (!port || feeders.empty()) continue;
            const bool takesMany = targetType->inputs[*port].many;
            removeWire(body, wire);
            for (const Endpoint& feeder : feeders)
                if (takesMany || !isTaken(body, wire.to)) addWire(body, {feeder, wire.to});
        }
    }
}

Graph partOf(const Graph& graph, const GraphBody& body, const CanvasParts& parts) {
    Graph part;
    const auto isInside = [&](const Wire& wire) {
        return parts.nodes.contains(wire.from.node) && parts.nodes.contains(wire.to.node);
    };
    for (const Node& node : body.nodes)
        if (parts.nodes.contains(node.id)) part.nodes.push_back(node);
    for (const Wire& wire : body.wires)
        if (isInside(wire)) part.wires.push_back(wire);
    for (const auto& [id, position] : body.layout)
        if (parts.nodes.contains(id)) part.layout[id] = position;
    for (const auto& [wire, points] : body.bends)
        if (isInside(wire)) part.bends[wire] = points;
    for (const Frame& frame : body.frames)
        if (parts.frames.contains(frame.id)) part.frames.push_back(frame);
    for (const Note& note : body.notes)
        if (parts.notes.contains(note.id)) part.notes.push_back(note);
    addSubgraphs(graph, part.nodes, part);
    return part;
}

CanvasParts insertPart(Graph& graph, std::string_view path, const Graph& part, Position offset) {
    // First, for what holds the body may move in memory as subgraphs are added.
    const std::map<std::string, std::string> newTypes = mergeSubgraphs(graph, part.subgraphs);
    CanvasParts inserted;
    GraphBody* const body = bodyAt(graph, path);
    if (!body) return inserted;
    std::map<std::string, std::string> newIds;
    const std::map<std::string, Position> automatic = layeredLayout(part);
    std::vector<Node> nodes = part.nodes;
    retype(nodes, newTypes);
    for (Node& node : nodes) {
        const std::string id = body->freeNodeId(withoutNumber(node.id));
        const auto placed = part.layout.find(node.id);
        body->layout[id] =
            moved(placed != part.layout.end() ? placed->second : automatic.at(node.id), offset);
        newIds[node.id] = id;
        inserted.nodes.insert(id);
        node.id = id;
        body->nodes.push_back(std::move(node));
    }
    for (const Wire& wire : part.wires) {
        if (!newIds.contains(wire.from.node) || !newIds.contains(wire.to.node)) continue;
        const Wire renamed{{newIds[wire.from.node], wire.from.port}, {newIds[wire.to.node], wire.to.port}};
        addWire(*body, renamed);
        if (const auto bends = part.bends.find(wire); bends != part.bends.end())
            for (const Position& point : bends->second)
                body->bends[renamed].push_back(moved(point, offset));
    }
    addAreas(*body, part.frames, part.notes, offset, inserted);
    return inserted;
}

void addAreas(GraphBody& body, std::vector<Frame> frames, std::vector<Note> notes, Position offset,
              CanvasParts& added) {
    for (Frame& frame : frames) {
        frame.id = body.freeFrameId();
        frame.area.corner = moved(frame.area.corner, offset);
        added.frames.insert(frame.id);
        body.frames.push_back(std::move(frame));
    }
    for (Note& note : notes) {
        note.id = body.freeNoteId();
        note.area.corner = moved(note.area.corner, offset);
        added.notes.insert(note.id);
        body.notes.push_back(std::move(note));
    }
}

void addWire(GraphBody& body, const Wire& wire) {
    if (std::find(body.wires.begin(), body.wires.end(), wire) == body.wires.end()) body.wires.push_back(wire);
}

void removeWire(GraphBody& body, const Wire& wire) {
    std::erase(body.wires, wire);
    body.bends.erase(wire);
}

bool fitsOnWire(const NodeType& type) {
    return !type.inputs.empty() && !type.outputs.empty();
}

bool insertOnWire(GraphBody& body, const std::string& id, const Wire& wire, const NodeRegistry& types) {
    const Node* const node = body.findNode(id);
    const NodeType* const type = node ? types.find(node->type) : nullptr;
    if (!type || type->outputs.empty() || wire.from.node == id || wire.to.node == id) return false;
    const auto input = std::find_if(type->inputs.begin(), type->inputs.end(), [&](const Port& port) {
        return port.many || !isTaken(body, {id, port.id});
    });
    if (input == type->inputs.end()) return false;
    removeWire(body, wire);
    addWire(body, {wire.from, {id, input->id}});
    addWire(body, {{id, type->outputs.front().id}, wire.to});
    return true;
}

void makeRoom(GraphBody& body, const std::string& node, double nodeWidth) {
    constexpr double kRoom = 64; // for a wire with its figures
    const auto place = body.layout.find(node);
    if (place == body.layout.end()) return;
    for (const Wire& wire : body.wires)
        if (const auto feeder = body.layout.find(wire.from.node);
            wire.to.node == node && feeder != body.layout.end())
            place->second.x = std::max(place->second.x, feeder->second.x + nodeWidth + kRoom);
    double missing = 0;
    std::set<std::string> behind;
    std::vector<std::string> waiting;
    for (const Wire& wire : body.wires) {
        const auto fed = body.layout.find(wire.to.node);
        if (wire.from.node != node || fed == body.layout.end()) continue;
        missing = std::max(missing, place->second.x + nodeWidth + kRoom - fed->second.x);
        waiting.push_back(wire.to.node);
    }
    if (missing <= 0) return;
    while (!waiting.empty()) {
        const std::string next = std::move(waiting.back());
        waiting.pop_back();
        if (next == node || !behind.insert(next).second) continue;
        for (const Wire& wire : body.wires)
            if (wire.from.node == next) waiting.push_back(wire.to.node);
    }
    for (const std::string& id : behind)
        if (const auto moved = body.layout.find(id); moved != body.layout.end()) moved->second.x += missing;
}

} // namespace weir
