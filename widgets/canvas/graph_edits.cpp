#include "widgets/canvas/graph_edits.h"

#include "widgets/canvas/canvas_metrics.h"

#include <algorithm>
#include <cctype>

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

std::string addNode(Graph& graph, const NodeType& type, Position position) {
    Node node;
    node.id = graph.freeNodeId(nodeIdStem(type));
    node.type = type.id;
    graph.layout[node.id] = position;
    graph.nodes.push_back(node);
    return node.id;
}

void removeParts(Graph& graph, const std::set<std::string>& nodes, const std::vector<Wire>& wires) {
    std::erase_if(graph.nodes, [&](const Node& node) { return nodes.contains(node.id); });
    std::erase_if(graph.wires, [&](const Wire& wire) {
        return nodes.contains(wire.from.node) || nodes.contains(wire.to.node) ||
               std::find(wires.begin(), wires.end(), wire) != wires.end();
    });
    for (const std::string& id : nodes)
        graph.layout.erase(id);
}

Graph partOf(const Graph& graph, const std::set<std::string>& nodes) {
    Graph part;
    for (const Node& node : graph.nodes)
        if (nodes.contains(node.id)) part.nodes.push_back(node);
    for (const Wire& wire : graph.wires)
        if (nodes.contains(wire.from.node) && nodes.contains(wire.to.node)) part.wires.push_back(wire);
    for (const auto& [id, position] : graph.layout)
        if (nodes.contains(id)) part.layout[id] = position;
    return part;
}

std::vector<std::string> insertPart(Graph& graph, const Graph& part, Position offset) {
    std::map<std::string, std::string> newIds;
    std::vector<std::string> inserted;
    const std::map<std::string, Position> automatic = automaticLayout(part);
    for (const Node& node : part.nodes) {
        Node copy = node;
        copy.id = graph.freeNodeId(withoutNumber(node.id));
        newIds[node.id] = copy.id;
        const auto placed = part.layout.find(node.id);
        const Position place = placed != part.layout.end() ? placed->second : automatic.at(node.id);
        graph.layout[copy.id] = Position{place.x + offset.x, place.y + offset.y};
        inserted.push_back(copy.id);
        graph.nodes.push_back(std::move(copy));
    }
    for (Wire wire : part.wires) {
        if (!newIds.contains(wire.from.node) || !newIds.contains(wire.to.node)) continue;
        wire.from.node = newIds[wire.from.node];
        wire.to.node = newIds[wire.to.node];
        addWire(graph, wire);
    }
    return inserted;
}

void addWire(Graph& graph, const Wire& wire) {
    if (std::find(graph.wires.begin(), graph.wires.end(), wire) == graph.wires.end())
        graph.wires.push_back(wire);
}

std::map<std::string, Position> automaticLayout(const Graph& graph) {
    std::map<std::string, std::size_t> column;
    for (const Node& node : graph.nodes)
        column[node.id] = 0;
    // Longest path from a source. As many rounds as there are nodes are enough, and end a circle.
    bool moved = true;
    for (std::size_t round = 0; moved && round < graph.nodes.size(); ++round) {
        moved = false;
        for (const Wire& wire : graph.wires) {
            const auto from = column.find(wire.from.node);
            const auto to = column.find(wire.to.node);
            if (from == column.end() || to == column.end() || to->second > from->second) continue;
            to->second = from->second + 1;
            moved = true;
        }
    }
    std::map<std::string, Position> places;
    std::map<std::size_t, int> rows;
    constexpr double kRowHeight = canvas::kHeaderHeight + canvas::kFooterHeight + canvas::kRowGap;
    for (const Node& node : graph.nodes) {
        const std::size_t at = column[node.id];
        places[node.id] = Position{static_cast<double>(at) * (canvas::kNodeWidth + canvas::kColumnGap),
                                   rows[at]++ * kRowHeight};
    }
    return places;
}

} // namespace weir
