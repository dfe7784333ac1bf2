#include "pipeline/graph/known_inputs.h"

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

} // namespace weir
