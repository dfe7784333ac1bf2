#include "pipeline/graph/delivery_check.h"

#include <fmt/format.h>

#include <algorithm>
#include <string>

namespace weir {

namespace {

class DeliveryCheck {
public:
    DeliveryCheck(const Graph& graph, const Wiring& wiring, std::vector<Problem>& problems)
        : graph_(graph), wiring_(wiring), problems_(problems) {}

    void run() {
        for (std::size_t index = 0; index < graph_.nodes.size(); ++index)
            if (const NodeType* type = wiring_.types[index]) checkNode(index, *type);
    }

private:
    using Promise = std::function<bool(const Parameters& parameters)>;

    bool holds(const Promise& promise, std::size_t node) const {
        return promise && promise(Parameters(wiring_.types[node]->parameters, graph_.nodes[node].parameters));
    }
    bool replays(std::size_t node) const { return holds(wiring_.types[node]->replays, node); }
    bool replaysInput(std::size_t node) const {
        return wiring_.types[node] && holds(wiring_.types[node]->replaysInput, node);
    }

    void checkNode(std::size_t index, const NodeType& type) {
        if (type.isSource() && !replays(index) && !isKept(index))
            addWarning(index,
                       "at most once: after a crash it goes on with what comes then, for it cannot be read "
                       "again from the last checkpoint",
                       "put a durable buffer behind it, feed it from a file, or live with it");
        if (type.actsOutside && !holds(type.takesBack, index))
            addWarning(index,
                       "at least once: after a crash it may give out again what it gave out since the last "
                       "checkpoint, for that cannot be taken back",
                       "write to a file or a capture, or live with it");
        if (replaysInput(index)) {
            std::vector<bool> seen(graph_.nodes.size());
            checkBefore(index, index, seen);
        }
    }

    /// Whether all that a source gives is kept by the very next node.
    bool isKept(std::size_t source) const {
        bool isKept = false;
        for (const Wire& wire : graph_.wires) {
            if (wire.from.node != graph_.nodes[source].id) continue;
            const auto next = wiring_.index.find(wire.to.node);
            if (next == wiring_.index.end() || !replaysInput(next->second)) return false;
            isKept = true;
        }
        return isKept;
    }

    /// What goes on from its own state, or is read again, gives once more what the buffer has kept.
    void checkBefore(std::size_t buffer, std::size_t node, std::vector<bool>& seen) {
        for (const Wire& wire : graph_.wires) {
            if (wire.to.node != graph_.nodes[node].id) continue;
            const auto found = wiring_.index.find(wire.from.node);
            if (found == wiring_.index.end() || !wiring_.types[found->second] || seen[found->second])
                continue;
            const std::size_t before = found->second;
            seen[before] = true;
            const NodeType& type = *wiring_.types[before];
            if (type.isSource() ? replays(before) : type.stateful || replaysInput(before))
                addWarning(buffer,
                           fmt::format("twice: after a crash, '{}' gives once more what it gave since the "
                                       "last checkpoint, and this node has kept that too",
                                       graph_.nodes[before].id),
                           type.isSource()        ? "wire the source past it, for it needs no buffer"
                           : replaysInput(before) ? "one buffer is enough: remove this one"
                                                  : "put it directly behind the source");
            else
                checkBefore(buffer, before, seen);
        }
    }

    void addWarning(std::size_t node, std::string message, std::string fix) {
        problems_.push_back(
            {Problem::Level::Warning, graph_.nodes[node].id, "", "", std::move(message), std::move(fix)});
    }

    const Graph& graph_;
    const Wiring& wiring_;
    std::vector<Problem>& problems_;
};

} // namespace

void checkDelivery(const Graph& graph, const Wiring& wiring, std::vector<Problem>& problems) {
    if (graph.run.checkpointEvery > Duration::zero()) DeliveryCheck(graph, wiring, problems).run();
}

} // namespace weir
