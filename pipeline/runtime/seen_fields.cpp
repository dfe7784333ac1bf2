#include "pipeline/runtime/seen_fields.h"

#include "pipeline/graph/drawn_problem.h"
#include "pipeline/graph/parameter_check.h"
#include "pipeline/nodes/node_registry.h"

#include <fmt/format.h>

#include <map>
#include <utility>

namespace weir {

namespace {

Problem warning(const Node& node, std::string parameter, std::string message, std::string fix = {},
                std::vector<Mend> mends = {}) {
    return {Problem::Level::Warning, node.id,        std::move(parameter), "",
            std::move(message),      std::move(fix), std::move(mends)};
}

/// A source whose partition field no record has goes on as if it had none.
void checkPartitionField(const Node& node, const NodeType& type, const std::map<Endpoint, Schema>& outputs,
                         std::vector<Problem>& problems) {
    const std::string field = Parameters(type.parameters, node.parameters).text("partition_field");
    if (field.empty()) return;
    for (const auto& [output, schema] : outputs)
        if (output.node == node.id && !schema.find(field))
            problems.push_back(warning(
                node, "partition_field",
                fmt::format("the records that came last have no field '{}', and are all of one partition",
                            field)));
}

} // namespace

std::vector<Problem> checkSeenFields(const Graph& drawn, const Statistics& statistics) {
    const EffectiveGraph effective = effectiveGraph(drawn);
    const Graph& graph = effective.graph;
    std::map<Endpoint, Schema> outputs;
    for (const WireStatistics& wire : statistics.wires)
        if (wire.schema) outputs.emplace(wire.wire.from, *wire.schema);
    std::vector<Problem> problems;
    for (const Node& node : graph.nodes) {
        const NodeType* const type = NodeRegistry::instance().find(node.type);
        if (!type) continue;
        if (type->isSource()) checkPartitionField(node, *type, outputs, problems);
        const KnownInputs seen = knownInputs(graph, node.id, outputs);
        if (seen.empty()) continue;
        for (MendableProblem& problem : checkParameters(type->parameters, node.parameters, seen)) {
            std::vector<Mend> mends;
            for (Mend& mend : problem.mends)
                mends.push_back(ofNode(std::move(mend), node.id));
            problems.push_back(warning(node, std::move(problem.parameter),
                                       "of the records that came last: " + problem.message,
                                       std::move(problem.fix), std::move(mends)));
        }
    }
    for (Problem& problem : problems)
        asDrawn(effective, problem);
    return problems;
}

} // namespace weir
