#include "pipeline/graph/fields_used.h"

#include "pipeline/expression/expression.h"

#include <utility>

namespace weir {

namespace {

/// Fields, or nothing where that may be all.
using Use = std::optional<FieldNames>;

void add(Use& use, const Use& more) {
    if (use && more)
        use->insert(more->begin(), more->end());
    else
        use.reset();
}

/// The fields that parameters name: in expressions, and where a field is chosen.
void addNamed(FieldNames& names, const Parameters& parameters) {
    for (const Parameter& parameter : parameters.declarations()) {
        if (parameter.type == ParameterType::Expression)
            for (std::string& name : fieldsOf(parameters.text(parameter.id)))
                names.insert(std::move(name));
        else if (parameter.type == ParameterType::FieldName && parameters.has(parameter.id))
            names.insert(parameters.text(parameter.id));
        else if (parameter.type == ParameterType::FieldNames)
            for (std::string& name : parameters.texts(parameter.id))
                names.insert(std::move(name));
        else if (parameter.type == ParameterType::Rows)
            for (const Parameters& row : parameters.rows(parameter.id))
                addNamed(names, row);
    }
}

/// What an operator uses of the records that come in, of whose own outputs so much is used.
Use useBy(const NodeType& type, const Parameters& parameters, const std::vector<Use>& outputs) {
    if (!type.carriesOn) return std::nullopt;
    Use use = FieldNames();
    for (std::size_t output = 0; output < outputs.size(); ++output)
        if (type.carriesOn(output, parameters)) add(use, outputs[output]);
    if (use) addNamed(*use, parameters);
    return use;
}

} // namespace

std::vector<std::optional<FieldNames>> fieldsUsed(const Graph& graph, const Wiring& wiring) {
    std::vector<Use> used(graph.nodes.size(), FieldNames());
    std::vector<std::vector<Use>> outputs(graph.nodes.size());
    for (std::size_t node = 0; node < graph.nodes.size(); ++node)
        outputs[node].resize(wiring.types[node]->outputs.size(), FieldNames());
    for (auto node = wiring.order.rbegin(); node != wiring.order.rend(); ++node) {
        const NodeType& type = *wiring.types[*node];
        for (const Use& output : outputs[*node])
            add(used[*node], output);
        if (type.isSource()) continue;
        const Use use =
            useBy(type, Parameters(type.parameters, graph.nodes[*node].parameters), outputs[*node]);
        for (const Wiring::Link& link : wiring.links)
            if (link.toNode == *node) add(outputs[link.fromNode][link.fromPort], use);
    }
    return used;
}

} // namespace weir
