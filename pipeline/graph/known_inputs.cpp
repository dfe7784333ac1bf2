#include "pipeline/graph/known_inputs.h"

#include "pipeline/graph/effective_graph.h"
#include "pipeline/graph/graph_path.h"

#include <utility>

namespace weir {

Schema fieldsOfBoth(const Schema& first, const Schema& second) {
    std::vector<Field> fields = first.fields();
    for (const Field& field : second.fields())
        if (!first.find(field.name)) fields.push_back(field);
    return Schema(std::move(fields));
}

KnownInputs knownInputs(const Graph& graph, std::string_view node,
                        const std::map<Endpoint, Schema>& outputs) {
    KnownInputs inputs;
    for (const Wire& wire : graph.wires) {
        if (wire.to.node != node) continue;
        const auto schema = outputs.find(wire.from);
        if (schema == outputs.end()) continue;
        Schema& into = inputs[wire.to.port];
        into = fieldsOfBoth(into, schema->second);
    }
    return inputs;
}

std::map<std::string, std::vector<Endpoint>> feedingOutputs(const Graph& graph, const std::string& path) {
    const EffectiveGraph effective = effectiveGraph(graph);
    std::map<std::string, std::vector<Endpoint>> outputs;
    if (effective.graph.findNode(path)) {
        for (const Wire& wire : effective.graph.wires)
            if (wire.to.node == path) outputs[wire.to.port].push_back(wire.from);
        return outputs;
    }
    // An instance, or one that does not run: by the wires that are drawn.
    const std::string_view around = bodyPath(path);
    if (const GraphBody* const body = bodyAt(graph, around))
        for (const Wire& wire : body->wires)
            if (pathIn(around, wire.to.node) == path)
                outputs[wire.to.port].push_back(
                    effective.output({pathIn(around, wire.from.node), wire.from.port}));
    return outputs;
}

KnownInputs knownInputsAt(const Graph& graph, const std::string& path,
                          const std::map<Endpoint, Schema>& outputs) {
    KnownInputs inputs;
    for (const auto& [port, feeding] : feedingOutputs(graph, path))
        for (const Endpoint& output : feeding)
            if (const auto schema = outputs.find(output); schema != outputs.end())
                inputs[port] = fieldsOfBoth(inputs[port], schema->second);
    return inputs;
}

} // namespace weir
