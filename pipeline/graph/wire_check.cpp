#include "pipeline/graph/wire_check.h"

#include "pipeline/graph/nearest_name.h"

#include <algorithm>
#include <set>
#include <utility>

#include <fmt/format.h>

namespace weir {

namespace {

std::vector<std::string> portIds(const std::vector<Port>& ports) {
    std::vector<std::string> ids;
    for (const Port& port : ports)
        ids.push_back(port.id);
    return ids;
}

/// "a -> b -> a"
std::string circleText(const Graph& graph, const std::vector<std::size_t>& circle) {
    std::string text;
    for (const std::size_t node : circle)
        text += graph.nodes[node].id + " -> ";
    return text + graph.nodes[circle.front()].id;
}

class WireCheck {
public:
    WireCheck(const Graph& graph, const Wiring& wiring, std::vector<Problem>& problems)
        : graph_(graph), wiring_(wiring), problems_(problems), explained_(graph.nodes.size(), false) {}

    void run() {
        checkEnds();
        checkTakenInputs();
        checkOpenInputs();
        checkCircles();
        checkReach();
    }

private:
    void add(const Wire& wire, const std::string& node, std::string message, std::string fix) {
        problems_.push_back(
            {Problem::Level::Error, node, "", wire.text(), std::move(message), std::move(fix)});
    }

    /// That no source reaches this node has a cause which is named elsewhere.
    void explain(const std::string& node) {
        if (const auto found = wiring_.index.find(node); found != wiring_.index.end())
            explained_[found->second] = true;
    }

    bool checkNode(const Wire& wire, const Endpoint& end, const std::string& other) {
        if (wiring_.index.contains(end.node)) return true;
        std::vector<std::string> ids;
        for (const Node& node : graph_.nodes)
            ids.push_back(node.id);
        add(wire, wiring_.index.contains(other) ? other : "", fmt::format("there is no node '{}'", end.node),
            suggestName(end.node, ids));
        return false;
    }

    void checkPort(const Wire& wire, const Endpoint& end, bool isOutput) {
        const NodeType* type = wiring_.types[wiring_.index.at(end.node)];
        if (!type) return;
        const std::vector<Port>& ports = isOutput ? type->outputs : type->inputs;
        const std::vector<std::string> ids = portIds(ports);
        if (std::find(ids.begin(), ids.end(), end.port) != ids.end()) return;
        const std::string_view kind = isOutput ? "output" : "input";
        add(wire, end.node,
            ids.empty() ? fmt::format("a {} has no {}s, so nothing can be wired {} it", type->title, kind,
                                      isOutput ? "from" : "to")
                        : fmt::format("node '{}' has no {} '{}'", end.node, kind, end.port),
            ids.empty() ? "remove the wire" : suggestName(end.port, ids));
    }

    void checkEnds() {
        std::set<Wire> seen;
        for (const Wire& wire : graph_.wires) {
            if (!seen.insert(wire).second) {
                add(wire, wire.to.node, "the wire stands twice", "remove one of the two");
                continue;
            }
            const bool fromKnown = checkNode(wire, wire.from, wire.to.node);
            const bool toKnown = checkNode(wire, wire.to, wire.from.node);
            if (fromKnown) checkPort(wire, wire.from, true);
            if (toKnown) checkPort(wire, wire.to, false);
            if (fromKnown && wire.from.node == wire.to.node)
                add(wire, wire.from.node, "the node is wired to itself, so its records would never end",
                    "remove the wire");
        }
    }

    void checkTakenInputs() {
        std::map<Endpoint, std::set<Endpoint>> feeders;
        for (const Wiring::Link& link : wiring_.links) {
            const Wire& wire = graph_.wires[link.wire];
            if (wiring_.types[link.toNode]->inputs[link.toPort].many) continue;
            std::set<Endpoint>& known = feeders[wire.to];
            if (known.insert(wire.from).second && known.size() > 1)
                add(wire, wire.to.node,
                    fmt::format("the input '{}' already has a wire and takes only one", wire.to.text()),
                    "remove one of the wires");
        }
    }

    void checkOpenInputs() {
        std::set<Endpoint> wired;
        for (const Wire& wire : graph_.wires)
            wired.insert(wire.to);
        std::set<std::pair<std::size_t, std::size_t>> linked;
        for (const Wiring::Link& link : wiring_.links)
            linked.emplace(link.toNode, link.toPort);
        for (std::size_t node = 0; node < graph_.nodes.size(); ++node) {
            const NodeType* type = wiring_.types[node];
            if (!type) {
                explained_[node] = true;
                continue;
            }
            for (const Port& port : type->inputs) {
                const Endpoint end{graph_.nodes[node].id, port.id};
                const bool isWired = wired.contains(end);
                const std::size_t index = *type->inputIndex(port.id);
                if (isWired && !linked.contains({node, index})) explained_[node] = true;
                if (isWired || !port.required) continue;
                explained_[node] = true;
                problems_.push_back({Problem::Level::Error, end.node, "", "",
                                     fmt::format("the input '{}' has no wire", port.id),
                                     fmt::format("wire an output to {}", end.text())});
            }
        }
    }

    void checkCircles() {
        for (const std::vector<std::size_t>& circle : wiring_.circles) {
            for (const std::size_t node : circle)
                explained_[node] = true;
            problems_.push_back({Problem::Level::Error, graph_.nodes[circle.front()].id, "", "",
                                 fmt::format("the wires go in a circle: {}", circleText(graph_, circle)),
                                 "remove one of these wires"});
        }
    }

    void checkReach() {
        std::vector<bool> reached = explained_;
        std::vector<std::vector<std::size_t>> feeders(graph_.nodes.size());
        for (const Wiring::Link& link : wiring_.links)
            feeders[link.toNode].push_back(link.fromNode);
        for (const std::size_t node : wiring_.order) {
            if (wiring_.types[node] && wiring_.types[node]->isSource()) reached[node] = true;
            for (const std::size_t feeder : feeders[node])
                if (reached[feeder]) reached[node] = true;
        }
        for (std::size_t node = 0; node < reached.size(); ++node)
            if (!reached[node])
                problems_.push_back({Problem::Level::Error, graph_.nodes[node].id, "", "",
                                     "no source feeds this node, so no record will ever reach it",
                                     "wire a source to it, or remove it"});
    }

    const Graph& graph_;
    const Wiring& wiring_;
    std::vector<Problem>& problems_;
    std::vector<bool> explained_;
};

/// Whether records that leave `start` can come to `end`.
bool flowsTo(const GraphBody& graph, const std::string& start, const std::string& end) {
    std::set<std::string> seen;
    std::vector<std::string> waiting{start};
    while (!waiting.empty()) {
        const std::string node = std::move(waiting.back());
        waiting.pop_back();
        if (node == end) return true;
        if (!seen.insert(node).second) continue;
        for (const Wire& wire : graph.wires)
            if (wire.from.node == node) waiting.push_back(wire.to.node);
    }
    return false;
}

} // namespace

void checkWires(const Graph& graph, const Wiring& wiring, std::vector<Problem>& problems) {
    WireCheck(graph, wiring, problems).run();
}

std::optional<std::string> whyNotWire(const GraphBody& graph, const Wire& wire,
                                      const NodeRegistry& registry) {
    const Node* from = graph.findNode(wire.from.node);
    const Node* to = graph.findNode(wire.to.node);
    if (!from || !to) return "A wire needs a node at each end.";
    const NodeType* fromType = registry.find(from->type);
    const NodeType* toType = registry.find(to->type);
    if (!fromType || !toType) return "This program does not know the node's type.";
    const std::optional<std::size_t> input = toType->inputIndex(wire.to.port);
    if (!fromType->outputIndex(wire.from.port) || !input) return "A wire leads from an output to an input.";
    if (from == to) return "A node cannot be wired to itself.";
    if (std::find(graph.wires.begin(), graph.wires.end(), wire) != graph.wires.end())
        return "This wire is there already.";
    const bool isTaken = std::any_of(graph.wires.begin(), graph.wires.end(),
                                     [&wire](const Wire& other) { return other.to == wire.to; });
    if (isTaken && !toType->inputs[*input].many) return "This input already has a wire and takes only one.";
    if (flowsTo(graph, to->id, from->id)) return "This wire would close a circle.";
    return std::nullopt;
}

} // namespace weir
