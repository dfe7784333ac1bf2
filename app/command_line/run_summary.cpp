#include "app/command_line/run_summary.h"

#include "app/command_line/console_text.h"
#include "pipeline/nodes/node_registry.h"
#include "pipeline/runtime/seen_fields.h"

#include <algorithm>
#include <chrono>

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace weir {

namespace {

std::string countsTable(const Graph& graph, const Statistics& statistics) {
    using enum TextTable::Align;
    TextTable table({Left, Left, Right, Right, Right, Right, Right});
    table.addRow({"node", "state", "in", "out", "malformed", "late", "dropped"});
    for (const NodeStatistics& node : statistics.nodes) {
        const Node* inGraph = graph.findNode(node.node);
        const NodeType* type = inGraph ? NodeRegistry::instance().find(inGraph->type) : nullptr;
        const bool hasInputs = !type || !type->inputs.empty();
        const bool hasOutputs = !type || !type->outputs.empty();
        table.addRow({node.node, std::string(nodeStateName(node.state)),
                      hasInputs ? groupedDigits(node.recordsIn) : "-",
                      hasOutputs ? groupedDigits(node.recordsOut) : "-", groupedDigits(node.badRecords),
                      groupedDigits(node.lateRecords), groupedDigits(node.droppedRecords)});
    }
    return table.text();
}

std::string malformedRecords(const NodeStatistics& node) {
    std::string text;
    for (const BadRecord& record : node.badSamples) {
        text += fmt::format("  {}\n", printable(record.reason));
        if (!record.sample.empty()) text += fmt::format("    {}\n", printable(record.sample, 120));
    }
    return text;
}

/// "3 malformed records and 2 late ones": what the samples of a node are of.
std::string leftOut(const NodeStatistics& node) {
    std::vector<std::string> parts;
    if (node.badRecords > 0) parts.push_back(groupedDigits(node.badRecords) + " malformed records");
    if (node.lateRecords > 0) parts.push_back(groupedDigits(node.lateRecords) + " late records");
    if (node.aheadRecords > 0) parts.push_back(groupedDigits(node.aheadRecords) + " records far ahead");
    return fmt::format("{}", fmt::join(parts, " and "));
}

bool isGivenUp(const Statistics& statistics) {
    return statistics.state == RunState::Stopped;
}

/// What the watermark of a source went by, where that is not as it should be.
std::string partitions(const NodeStatistics& node) {
    if (!node.partitions) return "";
    std::string text;
    if (!node.partitions->last.empty())
        text +=
            fmt::format("{}: of {} partitions, {} holds the watermark back: it is {} behind the furthest\n",
                        node.node, groupedDigits(node.partitions->active), printable(node.partitions->last),
                        formatDuration(node.partitions->behind));
    if (node.partitions->sharing > 0)
        text += fmt::format("{}: {} records are of partitions beyond the most, which count as one\n",
                            node.node, groupedDigits(node.partitions->sharing));
    return text;
}

} // namespace

std::vector<std::string> fieldsNeverSeen(const Graph& graph, const Statistics& statistics) {
    std::vector<std::string> told;
    for (const Problem& problem : checkSeenFields(graph, statistics)) {
        // Fields that nobody uses are not read, so a list of those there are would not be whole.
        const bool isWhole = !problem.fix.empty() && !problem.fix.starts_with("there are: ");
        told.push_back(fmt::format("{}.{}: {}{}\n", problem.node, problem.parameter,
                                   printableLines(problem.message), isWhole ? "; " + problem.fix : ""));
    }
    return told;
}

std::string runSummary(const Graph& graph, const Statistics& statistics) {
    std::string text = fmt::format("\n{} after {:.1f} s\n", runStateName(statistics.state),
                                   std::chrono::duration<double>(statistics.elapsed).count());
    text += countsTable(graph, statistics);
    for (const WireStatistics& wire : statistics.wires)
        if (wire.dropped > 0)
            text += fmt::format("{}: {} records dropped, {}\n", wire.wire.text(), groupedDigits(wire.dropped),
                                isGivenUp(statistics) ? "for the run ended before they were taken"
                                                      : "for the queue was full");
    for (const NodeStatistics& node : statistics.nodes) {
        if (node.aheadRecords > 0)
            text += fmt::format(
                "{}: {} records far ahead of those before them, which close no window by themselves\n",
                node.node, groupedDigits(node.aheadRecords));
        text += partitions(node);
        if (!node.message.empty()) text += fmt::format("{}: {}\n", node.node, printableLines(node.message));
        if (node.badSamples.empty()) continue;
        text +=
            fmt::format("{}: {}, of which the last {}\n", node.node, leftOut(node), node.badSamples.size());
        text += malformedRecords(node);
    }
    for (const std::string& line : fieldsNeverSeen(graph, statistics))
        text += line;
    return text;
}

} // namespace weir
