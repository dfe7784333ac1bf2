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

KnownInputs knownInputsAt(const Graph& graph, const std::string& path,
                          const std::map<Endpoint, Schema>& outputs) {
    const Graph effective = effectiveGraph(graph).graph;
    if (effective.findNode(path)) return knownInputs(effective, path, outputs);
    // An instance, or one that does not run: by the wires that are drawn.
    const std::string_view around = bodyPath(path);
    Graph drawn;
    if (const GraphBody* const body = bodyAt(graph, around))
        for (const Wire& wire : body->wires)
            drawn.wires.push_back({{pathIn(around, wire.from.node), wire.from.port},
                                   {pathIn(around, wire.to.node), wire.to.port}});
    return knownInputs(drawn, path, outputs);
}

} // namespace weir
