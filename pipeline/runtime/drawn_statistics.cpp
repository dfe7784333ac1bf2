#include "pipeline/runtime/drawn_statistics.h"

#include <algorithm>
#include <map>

namespace weir {

namespace {

/// How much a state matters to whoever looks at the whole.
int weight(NodeState state) {
    switch (state) {
    case NodeState::Failed:
        return 6;
    case NodeState::Retrying:
        return 5;
    case NodeState::HeldBack:
        return 4;
    case NodeState::Running:
        return 3;
    case NodeState::Idle:
        return 2;
    case NodeState::Finished:
        return 1;
    case NodeState::Stopped:
        return 0;
    }
    return 0;
}

void addInside(NodeStatistics& whole, const NodeStatistics& part) {
    const bool isGraver = weight(part.state) > weight(whole.state);
    if (!part.message.empty() && (whole.message.empty() || isGraver)) {
        whole.message = part.node.substr(whole.node.size() + 1) + ": " + part.message;
        whole.errorRecord = part.errorRecord;
        whole.errorRecords = part.errorRecords;
    }
    if (isGraver) whole.state = part.state;
    whole.badRecords += part.badRecords;
    whole.lateRecords += part.lateRecords;
    whole.aheadRecords += part.aheadRecords;
    whole.droppedRecords += part.droppedRecords;
    whole.errors += part.errors;
    whole.heldCount += part.heldCount;
    if (part.heldBytes) whole.heldBytes = whole.heldBytes.value_or(0) + *part.heldBytes;
    whole.busy += part.busy;
    whole.badSamples.insert(whole.badSamples.end(), part.badSamples.begin(), part.badSamples.end());
}

/// Several wires stand for one where an input leads to several nodes: the same records come along each.
void addAlongside(WireStatistics& whole, const WireStatistics& part) {
    whole.backlog += part.backlog;
    whole.capacity += part.capacity;
    whole.dropped += part.dropped;
}

} // namespace

Statistics DrawnStatistics::of(Statistics statistics) const {
    if (effective_.drawnWires.empty() && effective_.outputs.empty()) return statistics;

    std::map<Wire, WireStatistics> wires;
    for (const WireStatistics& wire : statistics.wires) {
        const Wire& drawn = effective_.drawn(wire.wire);
        if (drawn == wire.wire) continue;
        const auto [place, isNew] = wires.try_emplace(drawn, wire);
        if (isNew)
            place->second.wire = drawn;
        else
            addAlongside(place->second, wire);
    }

    std::map<std::string, NodeStatistics> instances;
    for (const NodeStatistics& node : statistics.nodes)
        for (std::size_t end = node.node.find('/'); end != std::string::npos;
             end = node.node.find('/', end + 1)) {
            const std::string id = node.node.substr(0, end);
            NodeStatistics& whole = instances[id];
            whole.node = id;
            addInside(whole, node);
        }
    for (const auto& [drawn, wire] : wires)
        if (const auto into = instances.find(drawn.to.node); into != instances.end()) {
            into->second.recordsIn += wire.records;
            into->second.recordsInPerSecond += wire.recordsPerSecond;
        }
    for (const auto& [output, next] : effective_.outputs) {
        const auto from = instances.find(output.node);
        const NodeStatistics* giver =
            from == instances.end() ? nullptr : statistics.node(effective_.output(next).node);
        if (!giver) continue;
        from->second.recordsOut += giver->recordsOut;
        from->second.recordsOutPerSecond += giver->recordsOutPerSecond;
        from->second.sinceLast = giver->sinceLast;
    }

    for (auto& [id, node] : instances)
        statistics.nodes.push_back(std::move(node));
    for (auto& [drawn, wire] : wires)
        statistics.wires.push_back(std::move(wire));
    return statistics;
}

} // namespace weir
