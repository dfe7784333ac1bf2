#include "pipeline/graph/known_schemas.h"

#include "pipeline/graph/effective_graph.h"

#include "pipeline/graph/validation.h"

#include <utility>

namespace weir {

namespace {

/// The fields of both, or nothing if they disagree about one.
KnownSchema joined(const KnownSchema& left, const KnownSchema& right) {
    if (!left || !right) return std::nullopt;
    std::vector<Field> fields = left->fields();
    for (const Field& field : right->fields()) {
        const Field* same = left->find(field.name);
        if (same && same->type != field.type) return std::nullopt;
        if (!same) fields.push_back(field);
    }
    return Schema(std::move(fields));
}

std::vector<KnownSchema> inputSchemas(const Wiring& wiring, const PortSchemas& schemas, std::size_t node) {
    std::vector<KnownSchema> inputs(wiring.types[node]->inputs.size());
    std::vector<bool> seen(inputs.size(), false);
    for (const Wiring::Link& link : wiring.links) {
        if (link.toNode != node) continue;
        const KnownSchema& feeding = schemas.outputs[link.fromNode][link.fromPort];
        inputs[link.toPort] = seen[link.toPort] ? joined(inputs[link.toPort], feeding) : feeding;
        seen[link.toPort] = true;
    }
    return inputs;
}

} // namespace

PortSchemas followSchemas(const Graph& graph, const Wiring& wiring) {
    PortSchemas schemas;
    schemas.inputs.resize(graph.nodes.size());
    schemas.outputs.resize(graph.nodes.size());
    for (std::size_t node = 0; node < graph.nodes.size(); ++node)
        if (wiring.types[node]) schemas.outputs[node].resize(wiring.types[node]->outputs.size());

    for (const std::size_t node : wiring.order) {
        const NodeType* type = wiring.types[node];
        if (!type) continue;
        schemas.inputs[node] = inputSchemas(wiring, schemas, node);
        if (!type->outputSchemas) continue;
        const Parameters parameters(type->parameters, graph.nodes[node].parameters);
        std::vector<KnownSchema> outputs = type->outputSchemas(schemas.inputs[node], parameters);
        outputs.resize(type->outputs.size());
        schemas.outputs[node] = std::move(outputs);
    }
    return schemas;
}

std::map<Endpoint, Schema> knownSchemas(const Graph& drawn, const NodeRegistry& registry) {
    const EffectiveGraph effective = effectiveGraph(drawn, registry);
    const Graph& graph = effective.graph;
    const Wiring wiring = resolveWiring(graph, registry);
    const PortSchemas schemas = followSchemas(graph, wiring);
    std::map<Endpoint, Schema> known;
    for (std::size_t node = 0; node < graph.nodes.size(); ++node)
        for (std::size_t port = 0; port < schemas.outputs[node].size(); ++port)
            if (const KnownSchema& schema = schemas.outputs[node][port])
                known.emplace(Endpoint{graph.nodes[node].id, wiring.types[node]->outputs[port].id}, *schema);
    for (const auto& [output, given] : effective.outputs)
        if (const auto schema = known.find(effective.output(given)); schema != known.end())
            known.emplace(output, schema->second);
    return known;
}

} // namespace weir
