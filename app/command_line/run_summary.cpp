#include "app/command_line/run_summary.h"

#include "app/command_line/console_text.h"
#include "pipeline/nodes/node_registry.h"

#include <chrono>

#include <fmt/format.h>

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

} // namespace

std::string runSummary(const Graph& graph, const Statistics& statistics) {
    std::string text = fmt::format("\n{} after {:.1f} s\n", runStateName(statistics.state),
                                   std::chrono::duration<double>(statistics.elapsed).count());
    text += countsTable(graph, statistics);
    for (const WireStatistics& wire : statistics.wires)
        if (wire.dropped > 0)
            text += fmt::format("{}: {} records dropped, for the queue was full\n", wire.wire.text(),
                                groupedDigits(wire.dropped));
    for (const NodeStatistics& node : statistics.nodes) {
        if (node.aheadRecords > 0)
            text += fmt::format(
                "{}: {} records far ahead of those before them, which close no window by themselves\n",
                node.node, groupedDigits(node.aheadRecords));
        if (!node.message.empty()) text += fmt::format("{}: {}\n", node.node, printable(node.message));
        if (node.badSamples.empty()) continue;
        text += fmt::format("{}: {} malformed records{}\n", node.node, groupedDigits(node.badRecords),
                            node.badRecords > node.badSamples.size()
                                ? fmt::format(", of which the last {}", node.badSamples.size())
                                : "");
        text += malformedRecords(node);
    }
    return text;
}

} // namespace weir
