#include "pipeline/graph/wire_check.h"

#include "pipeline/graph/nearest_name.h"
#include "pipeline/graph/wire_rules.h"

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

/// A graph with more outputs than this says by itself nothing of the one that was meant.
constexpr std::size_t kMostCompared = 100;

class WireCheck {
public:
    WireCheck(const Graph& graph, const Wiring& wiring, std::vector<Problem>& problems)
        : graph_(graph), wiring_(wiring), problems_(problems), explained_(graph.nodes.size(), false),
          rules_(graph, NodeRegistry::instance()) {
        for (const Wire& wire : graph.wires)
            used_.insert(wire.from);
    }

    void run() {
        checkEnds();
        checkTakenInputs();
        checkOpenInputs();
        checkCircles();
        checkReach();
    }

private:
    void add(const Wire& wire, const std::string& node, std::string message, std::string fix,
             std::vector<Mend> mends) {
        problems_.push_back({Problem::Level::Error, node, "", wire.text(), std::move(message), std::move(fix),
                             std::move(mends)});
    }

    /// Another end for a wire, if a name is known that is near, or without it.
    static std::vector<Mend> endMends(const Wire& wire, const Endpoint& end,
                                      const std::optional<Endpoint>& nearest) {
        std::vector<Mend> mends;
        Wire mended = wire;
        if (nearest) {
            (end == wire.from ? mended.from : mended.to) = *nearest;
            mends.push_back(ReplaceWire{wire, mended});
        }
        mends.push_back(RemoveWire{wire});
        return mends;
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
            suggestName(end.node, ids), endMends(wire, end, nearestNode(end, ids)));
        return false;
    }

    static std::optional<Endpoint> nearestNode(const Endpoint& end, const std::vector<std::string>& ids) {
        const std::optional<std::string> nearest = nearestName(end.node, ids);
        return nearest ? std::optional(Endpoint{*nearest, end.port}) : std::nullopt;
    }

    /// Where there is one port only, that is meant.
    static std::optional<Endpoint> nearestPort(const Endpoint& end, const std::vector<std::string>& ids) {
        if (ids.size() == 1) return Endpoint{end.node, ids.front()};
        const std::optional<std::string> nearest = nearestName(end.port, ids);
        return nearest ? std::optional(Endpoint{end.node, *nearest}) : std::nullopt;
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
            ids.empty() ? "remove the wire" : suggestName(end.port, ids),
            endMends(wire, end, nearestPort(end, ids)));
    }

    void checkEnds() {
        std::set<Wire> seen;
        for (const Wire& wire : graph_.wires) {
            if (!seen.insert(wire).second) {
                add(wire, wire.to.node, "the wire stands twice", "remove one of the two", {RemoveWire{wire}});
                continue;
            }
            const bool fromKnown = checkNode(wire, wire.from, wire.to.node);
            const bool toKnown = checkNode(wire, wire.to, wire.from.node);
            if (fromKnown) checkPort(wire, wire.from, true);
            if (toKnown) checkPort(wire, wire.to, false);
            if (fromKnown && wire.from.node == wire.to.node)
                add(wire, wire.from.node, "the node is wired to itself, so its records would never end",
                    "remove the wire", {RemoveWire{wire}});
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
                    "remove one of the wires", {RemoveWire{wire}});
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
                                     fmt::format("wire an output to {}", end.text()), openInputMends(end)});
            }
        }
    }

    /// The wire from the only output that fits; of several, from the only one that leads nowhere yet.
    std::vector<Mend> openInputMends(const Endpoint& input) const {
        std::vector<Endpoint> fitting;
        std::vector<Endpoint> unused;
        for (std::size_t node = 0; node < graph_.nodes.size(); ++node) {
            if (!wiring_.types[node] || fitting.size() > kMostCompared) continue;
            for (const Port& port : wiring_.types[node]->outputs) {
                const Endpoint output{graph_.nodes[node].id, port.id};
                if (output.node == input.node || rules_.flowsTo(input.node, output.node)) continue;
                fitting.push_back(output);
                if (!used_.contains(output)) unused.push_back(output);
            }
        }
        if (fitting.size() == 1) return {AddWire{{fitting.front(), input}}};
        if (unused.size() == 1) return {AddWire{{unused.front(), input}}};
        return {};
    }

    void checkCircles() {
        for (const std::vector<std::size_t>& circle : wiring_.circles) {
            for (const std::size_t node : circle)
                explained_[node] = true;
            problems_.push_back({Problem::Level::Error, graph_.nodes[circle.front()].id, "", "",
                                 fmt::format("the wires go in a circle: {}", circleText(graph_, circle)),
                                 "remove one of these wires", circleMends(circle)});
        }
    }

    /// Without the wire that closes the circle, which leads back to its first node.
    std::vector<Mend> circleMends(const std::vector<std::size_t>& circle) const {
        for (const Wiring::Link& link : wiring_.links)
            if (link.fromNode == circle.back() && link.toNode == circle.front())
                return {RemoveWire{graph_.wires[link.wire]}};
        return {};
    }

    void checkReach() {
        std::vector<bool> reached = explained_;
        std::vector<std::vector<std::size_t>> feeders(graph_.nodes.size());
        for (const Wiring::Link& link : wiring_.links)
            feeders[link.toNode].push_back(link.fromNode);
        for (const std::size_t node : wiring_.order) {
            // An instance without inputs has its source inside.
            if (wiring_.types[node] && wiring_.types[node]->inputs.empty()) reached[node] = true;
            for (const std::size_t feeder : feeders[node])
                if (reached[feeder]) reached[node] = true;
        }
        for (std::size_t node = 0; node < reached.size(); ++node)
            if (!reached[node])
                problems_.push_back({Problem::Level::Error,
                                     graph_.nodes[node].id,
                                     "",
                                     "",
                                     "no source feeds this node, so no record will ever reach it",
                                     "wire a source to it, or remove it",
                                     {RemoveNode{graph_.nodes[node].id}}});
    }

    const Graph& graph_;
    const Wiring& wiring_;
    std::vector<Problem>& problems_;
    std::vector<bool> explained_;
    const WireRules rules_;
    std::set<Endpoint> used_; ///< outputs with a wire
};

} // namespace

void checkWires(const Graph& graph, const Wiring& wiring, std::vector<Problem>& problems) {
    WireCheck(graph, wiring, problems).run();
}

} // namespace weir
