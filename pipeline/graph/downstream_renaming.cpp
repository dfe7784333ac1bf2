#include "pipeline/graph/downstream_renaming.h"

#include "pipeline/graph/known_inputs.h"
#include "pipeline/graph/panel_source.h"
#include "pipeline/graph/parameter_renaming.h"
#include "pipeline/graph/row_schema.h"
#include "pipeline/graph/subgraph_types.h"
#include "pipeline/graph/validation.h"
#include "pipeline/graph/wiring.h"

#include <algorithm>
#include <optional>
#include <set>

namespace weir {

namespace {

using SeenSchemas = std::map<Endpoint, Schema>;

/// The schemas known beforehand, and those seen of other outputs.
SeenSchemas schemasOf(const Graph& graph, const SeenSchemas& seen, const NodeRegistry& registry) {
    SeenSchemas schemas = knownSchemas(graph, registry);
    schemas.insert(seen.begin(), seen.end());
    return schemas;
}

/// A schema for what is not known: the names that are used of it, all of one type.
Schema assumedSchema(const std::set<std::string>& names, Type type) {
    std::vector<Field> fields;
    for (const std::string& name : names)
        fields.push_back({name, type});
    return Schema(std::move(fields));
}

std::optional<std::size_t> placeOf(const std::vector<Field>& fields, std::string_view name) {
    for (std::size_t place = 0; place < fields.size(); ++place)
        if (fields[place].name == name) return place;
    return std::nullopt;
}

/// The schema with the fields under their old names, or under their new ones.
Schema withNames(const Schema& schema, const NewNames& names, bool isNew) {
    std::vector<Field> fields = schema.fields();
    for (const auto& [from, to] : names) {
        const std::optional<std::size_t> old = placeOf(fields, from);
        std::optional<std::size_t> renamed = placeOf(fields, to);
        if (old && renamed) {
            fields.erase(fields.begin() + static_cast<std::ptrdiff_t>(*old));
            renamed = placeOf(fields, to);
        }
        const std::string& name = isNew ? to : from;
        if (renamed || old)
            fields[renamed ? *renamed : *old].name = name;
        else
            fields.push_back({name, Type::Float64});
    }
    return Schema(std::move(fields));
}

/// The names that differ at the same place, where neither schema has the other's.
NewNames namesThatDiffer(const Schema& before, const Schema& after) {
    NewNames names;
    if (before.size() != after.size()) return names;
    for (std::size_t place = 0; place < before.size(); ++place) {
        const std::string& from = before[place].name;
        const std::string& to = after[place].name;
        if (from != to && !from.empty() && !to.empty() && !before.find(to) && !after.find(from))
            names.emplace(from, to);
    }
    return names;
}

/// What comes into a node, as far as it is known.
struct NodeInputs {
    std::vector<KnownSchema> schemas;
    std::set<std::string> assumed; ///< names used of those that are not known
};

NodeInputs inputsOf(const Graph& graph, const NodeType& type, const Node& node, const SeenSchemas& schemas) {
    NodeInputs inputs;
    const KnownInputs known = knownInputs(graph, node.id, schemas);
    for (const Port& port : type.inputs) {
        const auto schema = known.find(port.id);
        inputs.schemas.push_back(schema == known.end() ? KnownSchema() : KnownSchema(schema->second));
    }
    for (std::string& name : fieldsNamedIn(type.parameters, node.parameters))
        inputs.assumed.insert(std::move(name));
    return inputs;
}

/// What leaves a node, before an edit and after it, by the same assumption about what is not known.
struct OutputsOfBoth {
    std::vector<KnownSchema> before;
    std::vector<KnownSchema> after;
};

/// `turn` makes of an input's schema what it is before and after.
template<class Turn>
OutputsOfBoth outputsOfBoth(const NodeType& type, const NodeInputs& inputs, const Json& before,
                            const Json& after, const Turn& turn) {
    OutputsOfBoth outputs;
    outputs.before.resize(type.outputs.size());
    outputs.after.resize(type.outputs.size());
    if (!type.outputSchemas) return outputs;
    const bool isAllKnown = std::all_of(inputs.schemas.begin(), inputs.schemas.end(),
                                        [](const KnownSchema& schema) { return schema.has_value(); });
    // An expression over fields of the wrong type has no type; then they are of another.
    for (const Type assumed : {Type::Float64, Type::String}) {
        std::vector<KnownSchema> old;
        std::vector<KnownSchema> renamed;
        for (std::size_t port = 0; port < inputs.schemas.size(); ++port) {
            const Schema schema =
                inputs.schemas[port] ? *inputs.schemas[port] : assumedSchema(inputs.assumed, assumed);
            old.push_back(turn(port, schema, false));
            renamed.push_back(turn(port, schema, true));
        }
        outputs.before = type.outputSchemas(old, Parameters(type.parameters, before));
        outputs.after = type.outputSchemas(renamed, Parameters(type.parameters, after));
        outputs.before.resize(type.outputs.size());
        outputs.after.resize(type.outputs.size());
        if (isAllKnown || (!outputs.before.empty() && outputs.before.front() && outputs.after.front())) break;
    }
    return outputs;
}

/// The values after an edit that gave rows of named expressions other names, with those read by the rows
/// below: until they are, the node makes no sense.
Json withRowsBelow(const std::vector<Parameter>& declared, const Json& before, Json after) {
    for (const Parameter& parameter : declared) {
        const NamedExpressions named(parameter);
        if (!named || !before.is_object() || !after.is_object()) continue;
        const Json old = before.value(parameter.id, Json());
        const Json edited = after.value(parameter.id, Json());
        if (!old.is_array() || !edited.is_array() || old.size() != edited.size()) continue;
        for (std::size_t row = 0; row < old.size(); ++row) {
            const std::string from = named.nameMadeBy(old[row]);
            const std::string to = named.nameMadeBy(edited[row]);
            if (from != to && !from.empty() && !to.empty()) renameInRowsBelow(declared, after, from, to);
        }
    }
    return after;
}

/// Carries names through the graph, in the direction of flow.
class DownstreamRenaming {
public:
    DownstreamRenaming(Graph& graph, const std::vector<FieldRename>& renames, const SeenSchemas& seen,
                       const NodeRegistry& registry)
        : graph_(graph), types_(typesOf(graph, registry)), wiring_(resolveWiring(graph, types_)),
          schemas_(schemasOf(graph, seen, registry)) {
        for (const FieldRename& rename : renames) {
            names_[rename.output].emplace(rename.from, rename.to);
            origins_.insert(rename.output.node);
        }
    }

    std::vector<FieldUse> run(const PanelParameters& panelParameters) {
        for (const std::size_t index : wiring_.order)
            if (wiring_.types[index]) {
                if (origins_.contains(graph_.nodes[index].id))
                    renameBelow(index);
                else
                    renameIn(index);
            }
        for (Panel& panel : graph_.panels)
            if (const std::vector<Parameter>* const declared = panelParameters(panel.type))
                renameIn(panel, *declared);
        return std::move(uses_);
    }

private:
    /// In the node itself, rows may read what a row above them makes.
    void renameBelow(std::size_t index) {
        Node& node = graph_.nodes[index];
        for (const Port& port : wiring_.types[index]->outputs) {
            const auto names = names_.find({node.id, port.id});
            if (names == names_.end()) continue;
            for (const auto& [from, to] : names->second)
                for (std::string& place :
                     renameInRowsBelow(wiring_.types[index]->parameters, node.parameters, from, to))
                    uses_.push_back({node.id, "", std::move(place)});
        }
    }

    void renameIn(std::size_t index) {
        const RenamedInputs inputs = renamedInputs(index);
        if (inputs.empty()) return;
        const NodeType& type = *wiring_.types[index];
        Node& node = graph_.nodes[index];
        const Json before = node.parameters;
        const NodeInputs incoming = inputsOf(graph_, type, node, schemas_);
        for (std::string& place :
             renameInParameters(type.parameters, node.parameters, inputs, type.inputs.front().id))
            uses_.push_back({node.id, "", std::move(place)});
        const auto turn = [&](std::size_t port, const Schema& schema, bool isNew) {
            const auto names = inputs.find(type.inputs[port].id);
            return names == inputs.end() ? schema : withNames(schema, names->second, isNew);
        };
        const OutputsOfBoth outputs = outputsOfBoth(type, incoming, before, node.parameters, turn);
        for (std::size_t port = 0; port < type.outputs.size(); ++port) {
            const Endpoint output{node.id, type.outputs[port].id};
            if (node.mode == NodeMode::Bypassed && port == 0)
                goOn(output, inputs.begin()->second);
            else if (outputs.before[port] && outputs.after[port])
                goOn(output, namesThatDiffer(*outputs.before[port], *outputs.after[port]));
            else if (type.carriesOn && type.carriesOn(port, Parameters(type.parameters, before)))
                goOn(output, inputs.begin()->second);
        }
    }

    void goOn(const Endpoint& output, const NewNames& names) {
        if (!names.empty()) names_[output].insert(names.begin(), names.end());
    }

    /// The names of what comes into a node by all its wires.
    RenamedInputs renamedInputs(std::size_t index) const {
        RenamedInputs inputs;
        const NodeType& type = *wiring_.types[index];
        for (const Wiring::Link& link : wiring_.links) {
            if (link.toNode != index) continue;
            const auto names = names_.find(outputOf(link));
            if (names != names_.end())
                inputs[type.inputs[link.toPort].id].insert(names->second.begin(), names->second.end());
        }
        for (const Wiring::Link& link : wiring_.links)
            if (link.toNode == index) keepWhatOthersHave(link, inputs);
        std::erase_if(inputs, [](const auto& input) { return input.second.empty(); });
        return inputs;
    }

    /// A wire into the same input may bring a field that still has the old name.
    void keepWhatOthersHave(const Wiring::Link& link, RenamedInputs& inputs) const {
        const auto input = inputs.find(wiring_.types[link.toNode]->inputs[link.toPort].id);
        const Endpoint output = outputOf(link);
        const auto schema = schemas_.find(output);
        if (input == inputs.end() || names_.contains(output) || schema == schemas_.end()) return;
        std::erase_if(input->second, [&](const auto& name) { return schema->second.find(name.first); });
    }

    Endpoint outputOf(const Wiring::Link& link) const {
        return {graph_.nodes[link.fromNode].id, wiring_.types[link.fromNode]->outputs[link.fromPort].id};
    }

    void renameIn(Panel& panel, const std::vector<Parameter>& declared) {
        const std::optional<Endpoint> output = sourceOf(panel);
        const auto names = output ? names_.find(*output) : names_.end();
        if (names == names_.end()) return;
        // A panel has one source, whichever of its fields a list offers.
        RenamedInputs inputs{{"source", names->second}};
        for (const Parameter& parameter : declared) {
            if (!parameter.fieldOf.empty()) inputs[parameter.fieldOf] = names->second;
            for (const Parameter& column : parameter.columns)
                if (!column.fieldOf.empty()) inputs[column.fieldOf] = names->second;
        }
        for (std::string& place : renameInParameters(declared, panel.settings, inputs, "source"))
            uses_.push_back({"", panel.id, std::move(place)});
        if (const auto name = names->second.find(panel.repeat); name != names->second.end()) {
            panel.repeat = name->second;
            uses_.push_back({"", panel.id, "repeat"});
        }
        renameVariables(panel, names->second);
    }

    /// Those of the tab that the panel stands on: it shows records that have the field under its new name.
    void renameVariables(const Panel& panel, const NewNames& names) {
        BoardTab* const board = graph_.findBoard(graph_.boardOf(panel));
        if (!board) return;
        for (const auto& [from, to] : names) {
            if (board->variables.contains(to)) continue;
            auto variable = board->variables.extract(from);
            if (!variable) continue;
            variable.key() = to;
            board->variables.insert(std::move(variable));
        }
    }

    Graph& graph_;
    const NodeRegistry types_;
    const Wiring wiring_;
    const SeenSchemas schemas_;
    std::map<Endpoint, NewNames> names_; ///< of what leaves an output
    std::set<std::string> origins_;
    std::vector<FieldUse> uses_;
};

} // namespace

std::vector<FieldRename> renamedFields(const Graph& before, const Graph& after, const std::string& node,
                                       const SeenSchemas& seen, const NodeRegistry& registry) {
    const Node* const old = before.findNode(node);
    const Node* const edited = after.findNode(node);
    if (!old || !edited || old->type != edited->type) return {};
    const NodeRegistry types = typesOf(after, registry);
    const NodeType* const type = types.find(edited->type);
    if (!type) return {};
    NodeInputs inputs = inputsOf(before, *type, *old, schemasOf(before, seen, registry));
    const Json values = withRowsBelow(type->parameters, old->parameters, edited->parameters);
    for (std::string& name : fieldsNamedIn(type->parameters, values))
        inputs.assumed.insert(std::move(name));
    const OutputsOfBoth outputs =
        outputsOfBoth(*type, inputs, old->parameters, values,
                      [](std::size_t, const Schema& schema, bool) { return schema; });
    std::vector<FieldRename> renames;
    for (std::size_t port = 0; port < type->outputs.size(); ++port) {
        if (!outputs.before[port] || !outputs.after[port]) continue;
        for (const auto& [from, to] : namesThatDiffer(*outputs.before[port], *outputs.after[port]))
            renames.push_back({{node, type->outputs[port].id}, from, to});
    }
    return renames;
}

std::vector<FieldUse> renameDownstream(Graph& graph, const std::vector<FieldRename>& renames,
                                       const SeenSchemas& seen, const PanelParameters& panelParameters,
                                       const NodeRegistry& registry) {
    return DownstreamRenaming(graph, renames, seen, registry).run(panelParameters);
}

} // namespace weir
