#include "app/past_access.h"

#include "pipeline/nodes/node_registry.h"

#include <algorithm>

namespace weir {

namespace {

constexpr std::string_view kSink = "sqlite.sink";
constexpr std::string_view kSource = "sqlite.source";

/// Where a node captures to, or reads captured records from.
CapturedOutput placeOf(const Node& node, Endpoint output, const std::filesystem::path& folder) {
    const Parameters parameters(NodeRegistry::instance().find(node.type)->parameters, node.parameters);
    return {std::move(output), resolvePath(parameters.text("path"), folder), parameters.text("table")};
}

/// Whether the node gives all records as they were captured, at the times that they were captured with.
bool givesAll(const Node& node) {
    const Parameters parameters(NodeRegistry::instance().find(node.type)->parameters, node.parameters);
    return !parameters.has("event_time") && !parameters.has("from") && !parameters.has("before");
}

} // namespace

std::vector<CapturedOutput> PastAccess::outputs(const Graph& running,
                                                const std::filesystem::path& folder) const {
    std::vector<CapturedOutput> captured;
    for (const Node& node : running.nodes) {
        if (node.type == kSource && givesAll(node))
            captured.push_back(placeOf(node, {node.id, "out"}, folder));
        if (node.type != kSink) continue;
        std::vector<Endpoint> feeding;
        for (const Wire& wire : running.wires)
            if (wire.to.node == node.id) feeding.push_back(wire.from);
        // Of several, nobody could tell any more whose record is whose; the table stands once for each, and
        // so counts as shared below.
        for (Endpoint& output : feeding)
            captured.push_back(placeOf(node, std::move(output), folder));
    }
    const auto isShared = [&captured](const CapturedOutput& output) {
        return std::count_if(captured.begin(), captured.end(), [&output](const CapturedOutput& other) {
                   return other.capture == output.capture && other.table == output.table &&
                          other.output != output.output;
               }) > 0;
    };
    std::vector<CapturedOutput> alone;
    for (const CapturedOutput& output : captured)
        if (!isShared(output) && std::find(alone.begin(), alone.end(), output) == alone.end())
            alone.push_back(output);
    return alone;
}

CaptureTimeline& PastAccess::timelineOf(const CapturedOutput& output) {
    return timelines_.try_emplace({output.capture, output.table}, output.capture, output.table).first->second;
}

Result<std::vector<PastBlock>> PastAccess::look(const CapturedOutput& output, std::stop_token stop) {
    // A run that has not begun to capture has no past yet, which is no fault.
    std::error_code ignored;
    if (!std::filesystem::exists(output.capture, ignored)) return std::vector<PastBlock>();
    const std::lock_guard lock(mutex_);
    CaptureTimeline& timeline = timelineOf(output);
    if (Result<void> looked = timeline.look(stop); !looked) return tl::unexpected(looked.error());
    std::vector<PastBlock> blocks;
    for (const CaptureTimeline::Block& block : timeline.blocks())
        blocks.push_back({{block.earliest, block.latest}, block.records});
    return blocks;
}

Result<PastRecords> PastAccess::read(const CapturedOutput& output, TimeRange range, std::size_t most,
                                     bool keepsLatest) {
    const std::lock_guard lock(mutex_);
    Result<CaptureTimeline::Part> part = timelineOf(output).read(
        range.from, range.to, most,
        keepsLatest ? CaptureTimeline::Keep::Latest : CaptureTimeline::Keep::Earliest);
    if (!part) return tl::unexpected(part.error());
    return PastRecords{std::move(part->batches), {part->from, part->to}};
}

} // namespace weir
