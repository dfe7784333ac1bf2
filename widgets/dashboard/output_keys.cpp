#include "widgets/dashboard/output_keys.h"

#include "pipeline/graph/graph_path.h"
#include "pipeline/graph/subgraph_types.h"
#include "pipeline/graph/validation.h"

#include <algorithm>
#include <map>

namespace weir {

namespace {

/// Follows the records of one output up to the node that divides them by a key.
class KeySearch {
public:
    explicit KeySearch(const Graph& graph)
        : graph_(graph), types_(typesOf(graph)), schemas_(knownSchemas(graph)) {}

    std::vector<std::string> keysOf(const Endpoint& output) {
        // Half-made graphs may go round: who asks for what is being looked for finds none.
        const auto [known, isNew] = known_.try_emplace(output);
        if (isNew) known->second = lookFor(output);
        return known->second;
    }

private:
    std::vector<std::string> lookFor(const Endpoint& output) {
        const Node* const node = nodeAt(graph_, output.node);
        const NodeType* const type = node ? types_.find(node->type) : nullptr;
        if (!type) return {};
        if (const Subgraph* const inside = subgraphAt(graph_, output.node)) {
            for (const SubgraphOutput& inner : inside->outputs)
                if (inner.id == output.port)
                    return keysOf({pathIn(output.node, inner.from.node), inner.from.port});
            return {};
        }
        const Parameters parameters(type->parameters, node->parameters);
        if (type->keys) return type->keys(parameters);
        if (const Parameter* const by = parameters.declaration("by");
            by && by->type == ParameterType::FieldNames && parameters.has("by") &&
            parameters.isVisible(*by)) {
            if (type->category == Category::Alert) return {"key"};
            // What makes duplicates of records is different in nearly each of those that are left.
            if (type->id != "deduplicate") return parameters.texts("by");
        }
        const std::optional<std::size_t> port = type->outputIndex(output.port);
        return passedOn(output, port && type->carriesOn && type->carriesOn(*port, parameters));
    }

    /// The keys of what comes into the node, as far as they leave it: all of them if it `carriesOn`.
    std::vector<std::string> passedOn(const Endpoint& output, bool carriesOn) {
        const std::string_view around = bodyPath(output.node);
        const std::string id = nodeAt(graph_, output.node)->id;
        std::vector<std::string> keys;
        bool isFirst = true;
        for (const Wire& wire : bodyAt(graph_, around)->wires) {
            if (wire.to.node != id) continue;
            const std::vector<std::string> own = keysOf({pathIn(around, wire.from.node), wire.from.port});
            if (!isFirst && own != keys) return {};
            keys = own;
            isFirst = false;
        }
        const auto schema = schemas_.find(output);
        if (schema == schemas_.end()) return carriesOn ? keys : std::vector<std::string>();
        const bool areThere = std::all_of(keys.begin(), keys.end(), [&](const std::string& key) {
            return schema->second.find(key) != nullptr;
        });
        return areThere ? keys : std::vector<std::string>();
    }

    const Graph& graph_;
    const NodeRegistry types_;
    const std::map<Endpoint, Schema> schemas_;
    std::map<Endpoint, std::vector<std::string>> known_;
};

} // namespace

std::vector<std::string> keysOf(const Graph& graph, const Endpoint& output) {
    return KeySearch(graph).keysOf(output);
}

} // namespace weir
