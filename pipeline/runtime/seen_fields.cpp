#include "pipeline/runtime/seen_fields.h"

#include "pipeline/graph/parameter_check.h"
#include "pipeline/nodes/node_registry.h"

#include <fmt/format.h>

#include <utility>

namespace weir {

namespace {

Problem warning(const Node& node, std::string parameter, std::string message, std::string fix = {}) {
    return {Problem::Level::Warning, node.id, std::move(parameter), "", std::move(message), std::move(fix)};
}

/// A source whose partition field no record has goes on as if it had none.
void checkPartitionField(const Node& node, const NodeType& type, const Statistics& statistics,
                         std::vector<Problem>& problems) {
    const std::string field = Parameters(type.parameters, node.parameters).text("partition_field");
    if (field.empty()) return;
    for (const WireStatistics& wire : statistics.wires) {
        if (wire.wire.from.node != node.id || !wire.schema || wire.schema->find(field)) continue;
        problems.push_back(
            warning(node, "partition_field",
                    fmt::format("the records that came last have no field '{}', and are all of one partition",
                                field)));
        return;
    }
}

/// What came into each port, of all its wires.
KnownInputs schemasInto(const Node& node, const Statistics& statistics) {
    KnownInputs seen;
    for (const WireStatistics& wire : statistics.wires) {
        if (wire.wire.to.node != node.id || !wire.schema) continue;
        Schema& schema = seen[wire.wire.to.port];
        std::vector<Field> fields = schema.fields();
        for (const Field& field : wire.schema->fields())
            if (!schema.find(field.name)) fields.push_back(field);
        schema = Schema(std::move(fields));
    }
    return seen;
}

} // namespace

std::vector<Problem> checkSeenFields(const Graph& graph, const Statistics& statistics) {
    std::vector<Problem> problems;
    for (const Node& node : graph.nodes) {
        const NodeType* const type = NodeRegistry::instance().find(node.type);
        if (!type) continue;
        if (type->isSource()) checkPartitionField(node, *type, statistics, problems);
        const KnownInputs seen = schemasInto(node, statistics);
        if (seen.empty()) continue;
        for (ParameterProblem& problem : checkParameters(type->parameters, node.parameters, seen))
            problems.push_back(warning(node, std::move(problem.parameter),
                                       "of the records that came last: " + problem.message,
                                       std::move(problem.fix)));
    }
    return problems;
}

} // namespace weir
