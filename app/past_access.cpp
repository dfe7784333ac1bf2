#include "app/past_access.h"

#include "app/computed_records.h"
#include "pipeline/nodes/node_registry.h"

#include <map>
#include <set>
#include <utility>

namespace weir {

namespace {

constexpr std::string_view kSink = "sqlite.sink";
constexpr std::string_view kSource = "sqlite.source";

/// Where a node captures to, or reads captured records from.
CapturePlace tableOf(const Node& node, const std::filesystem::path& folder) {
    const Parameters parameters(NodeRegistry::instance().find(node.type)->parameters, node.parameters);
    return {resolvePath(parameters.text("path"), folder), parameters.text("table")};
}

/// Whether the node gives all records as they were captured, at the times that they were captured with.
bool givesAll(const Node& node) {
    const Parameters parameters(NodeRegistry::instance().find(node.type)->parameters, node.parameters);
    return !parameters.has("event_time") && !parameters.has("from") && !parameters.has("before");
}

/// The outputs whose records a capture holds, and no others.
std::map<Endpoint, CapturePlace> capturesOf(const Graph& running, const std::filesystem::path& folder) {
    std::set<std::pair<CapturePlace, Endpoint>> all;
    for (const Node& node : running.nodes) {
        if (node.type == kSource && givesAll(node))
            all.insert({tableOf(node, folder), Endpoint{node.id, "out"}});
        if (node.type != kSink) continue;
        // Of several, nobody could tell any more whose record is whose.
        for (const Wire& wire : running.wires)
            if (wire.to.node == node.id) all.insert({tableOf(node, folder), wire.from});
    }
    std::map<CapturePlace, int> outputs;
    for (const auto& [table, output] : all)
        ++outputs[table];
    std::map<Endpoint, CapturePlace> alone;
    for (const auto& [table, output] : all)
        if (outputs[table] == 1) alone.try_emplace(output, table);
    return alone;
}

} // namespace

std::vector<CapturedOutput> PastAccess::outputs(const Graph& running, std::span<const Endpoint> wanted,
                                                const std::filesystem::path& folder) const {
    const std::map<Endpoint, CapturePlace> captures = capturesOf(running, folder);
    if (captures.empty()) return {};
    std::vector<CapturedOutput> known;
    for (const Endpoint& output : std::set<Endpoint>(wanted.begin(), wanted.end())) {
        if (const auto captured = captures.find(output); captured != captures.end()) {
            known.push_back({output, {captured->second}, {}});
            continue;
        }
        std::optional<Computation> computation = computationOf(
            running, folder, output, [&captures](const Endpoint& each) { return captures.contains(each); });
        if (!computation) continue;
        std::vector<CapturePlace> tables;
        for (const RecordedOutput& recorded : computation->recorded)
            tables.push_back(captures.at(recorded.output));
        known.push_back({output, std::move(tables), std::move(computation)});
    }
    return known;
}

CaptureTimeline& PastAccess::timelineOf(const CapturePlace& table) {
    return timelines_.try_emplace(table, table.capture, table.table).first->second;
}

Result<std::vector<PastBlock>> PastAccess::look(const CapturePlace& table, std::stop_token stop) {
    // A run that has not begun to capture has no past yet, which is no fault.
    std::error_code ignored;
    if (!std::filesystem::exists(table.capture, ignored)) return std::vector<PastBlock>();
    const std::lock_guard lock(mutex_);
    CaptureTimeline& timeline = timelineOf(table);
    if (Result<void> looked = timeline.look(stop); !looked) return tl::unexpected(looked.error());
    std::vector<PastBlock> blocks;
    for (const CaptureTimeline::Block& block : timeline.blocks())
        blocks.push_back({{block.earliest, block.latest}, block.records});
    return blocks;
}

Result<PastRecords> PastAccess::read(const CapturedOutput& output, TimeRange range, std::size_t most,
                                     bool keepsLatest, std::stop_token stop) {
    std::unique_lock lock(mutex_);
    std::vector<CaptureTimeline*> timelines;
    for (const CapturePlace& table : output.tables)
        timelines.push_back(&timelineOf(table));
    if (output.computation) {
        lock.unlock();
        return computedRecords(*output.computation, timelines, mutex_, range, most, keepsLatest, stop);
    }
    Result<CaptureTimeline::Part> part = timelines.front()->read(
        range.from, range.to, most,
        keepsLatest ? CaptureTimeline::Keep::Latest : CaptureTimeline::Keep::Earliest);
    if (!part) return tl::unexpected(part.error());
    return PastRecords{std::move(part->batches), {part->from, part->to}};
}

} // namespace weir
