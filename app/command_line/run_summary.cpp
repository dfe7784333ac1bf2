#include "app/command_line/run_summary.h"

#include "app/command_line/console_text.h"
#include "pipeline/graph/parameter_check.h"
#include "pipeline/nodes/node_registry.h"

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

/// A message as it is, its further lines indented alike, so that a mark below an expression stays in place.
std::string lines(std::string_view message) {
    std::string text;
    for (bool isFirst = true; isFirst || !message.empty(); isFirst = false) {
        const std::size_t end = std::min(message.find('\n'), message.size());
        text += (isFirst ? "" : "\n  ") + printable(message.substr(0, end));
        message.remove_prefix(std::min(end + 1, message.size()));
    }
    return text;
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

/// A source whose partition field no record has goes on as if it had none.
std::string partitionFieldNeverSeen(const Node& node, const NodeType& type, const Statistics& statistics) {
    const std::string field = Parameters(type.parameters, node.parameters).text("partition_field");
    for (const WireStatistics& wire : statistics.wires)
        if (wire.wire.from.node == node.id && wire.schema && !field.empty() && !wire.schema->find(field))
            return fmt::format(
                "{}.partition_field: the records that came last have no field '{}', and are all "
                "of one partition\n",
                node.id, printable(field));
    return "";
}

/// Fields that parameters name, and that nothing that came in has: most often a slip of the pen.
std::string fieldsNeverSeen(const Graph& graph, const Statistics& statistics) {
    std::string text;
    for (const Node& node : graph.nodes) {
        const NodeType* const type = NodeRegistry::instance().find(node.type);
        if (!type) continue;
        if (type->isSource()) text += partitionFieldNeverSeen(node, *type, statistics);
        KnownInputs seen;
        for (const WireStatistics& wire : statistics.wires) {
            if (wire.wire.to.node != node.id || !wire.schema) continue;
            Schema& schema = seen[wire.wire.to.port];
            std::vector<Field> fields = schema.fields();
            for (const Field& field : wire.schema->fields())
                if (!schema.find(field.name)) fields.push_back(field);
            schema = Schema(std::move(fields));
        }
        for (const ParameterProblem& problem : checkParameters(type->parameters, node.parameters, seen))
            text += fmt::format("{}.{}: of the records that came last: {}{}\n", node.id, problem.parameter,
                                lines(problem.message), problem.fix.empty() ? "" : "; " + problem.fix);
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
            text += fmt::format("{}: {} records dropped, {}\n", wire.wire.text(), groupedDigits(wire.dropped),
                                isGivenUp(statistics) ? "for the run ended before they were taken"
                                                      : "for the queue was full");
    for (const NodeStatistics& node : statistics.nodes) {
        if (node.aheadRecords > 0)
            text += fmt::format(
                "{}: {} records far ahead of those before them, which close no window by themselves\n",
                node.node, groupedDigits(node.aheadRecords));
        text += partitions(node);
        if (!node.message.empty()) text += fmt::format("{}: {}\n", node.node, lines(node.message));
        if (node.badSamples.empty()) continue;
        text +=
            fmt::format("{}: {}, of which the last {}\n", node.node, leftOut(node), node.badSamples.size());
        text += malformedRecords(node);
    }
    return text + fieldsNeverSeen(graph, statistics);
}

} // namespace weir
