#include "pipeline/graph/mend.h"

#include "pipeline/graph/graph_path.h"
#include "pipeline/graph/panel_source.h"
#include "pipeline/graph/value_place.h"

#include <algorithm>
#include <utility>

namespace weir {

namespace {

/// Where a node is edited: in the graph, or in the subgraph that it stands in.
struct NodePlace {
    GraphBody* body = nullptr; ///< null: there is no such node
    std::string id;            ///< inside the body

    NodePlace(Graph& graph, const std::string& path) {
        if (!nodeAt(graph, path)) return;
        const std::string_view outer = bodyPath(path);
        body = bodyAt(graph, outer);
        id = path.substr(outer.empty() ? 0 : outer.size() + 1);
    }
};

/// Takes one step after the other.
class Mending {
public:
    explicit Mending(Graph& graph) : graph_(graph) {}

    void operator()(const SetParameter& mend) const {
        const std::optional<ValuePlace> place = ValuePlace::parse(mend.parameter);
        if (Node* const node = nodeAt(graph_, mend.node); node && place) {
            if (!node->parameters.is_object()) node->parameters = Json::object();
            place->set(node->parameters, mend.value);
        }
    }

    void operator()(const RenameParameter& mend) const {
        Node* const node = nodeAt(graph_, mend.node);
        if (!node) return;
        Json* values = &node->parameters;
        if (!mend.row.empty()) {
            const std::optional<ValuePlace> place = ValuePlace::parse(mend.row);
            values = place ? place->find(node->parameters) : nullptr;
        }
        if (!values || !values->is_object() || !values->contains(mend.from)) return;
        Json value = std::move((*values)[mend.from]);
        values->erase(mend.from);
        // What stands under the right name already is what counts.
        if (!mend.to.empty() && !values->contains(mend.to)) (*values)[mend.to] = std::move(value);
    }

    void operator()(const SetNodeType& mend) const {
        if (Node* const node = nodeAt(graph_, mend.node)) node->type = mend.type;
    }

    void operator()(const RemoveNode& mend) const {
        const NodePlace place(graph_, mend.node);
        if (!place.body) return;
        GraphBody& body = *place.body;
        const auto touches = [&](const Wire& wire) {
            return wire.from.node == place.id || wire.to.node == place.id;
        };
        std::erase_if(body.nodes, [&](const Node& node) { return node.id == place.id; });
        std::erase_if(body.wires, touches);
        std::erase_if(body.bends, [&](const auto& bend) { return touches(bend.first); });
        body.layout.erase(place.id);
        if (place.body == &graph_)
            std::erase_if(graph_.samples, [&](const auto& sample) { return sample.first.node == place.id; });
    }

    void operator()(const RenameNode& mend) const {
        const NodePlace place(graph_, mend.node);
        if (!place.body || place.body->findNode(mend.to)) return;
        if (mend.isTwin)
            renameTwin(*place.body, place.id, mend.to);
        else
            rename(*place.body, place.id, mend.to);
    }

    void operator()(const AddWire& mend) const {
        if (std::find(graph_.wires.begin(), graph_.wires.end(), mend.wire) == graph_.wires.end())
            graph_.wires.push_back(mend.wire);
    }

    void operator()(const RemoveWire& mend) const {
        const auto last = std::find(graph_.wires.rbegin(), graph_.wires.rend(), mend.wire);
        if (last == graph_.wires.rend()) return;
        graph_.wires.erase(std::next(last).base());
        if (std::find(graph_.wires.begin(), graph_.wires.end(), mend.wire) == graph_.wires.end())
            graph_.bends.erase(mend.wire);
    }

    void operator()(const ReplaceWire& mend) const {
        const auto wire = std::find(graph_.wires.begin(), graph_.wires.end(), mend.wire);
        if (wire == graph_.wires.end()) return;
        if (std::find(graph_.wires.begin(), graph_.wires.end(), mend.by) != graph_.wires.end()) {
            (*this)(RemoveWire{mend.wire});
            return;
        }
        *wire = mend.by;
        if (auto bend = graph_.bends.extract(mend.wire)) {
            bend.key() = mend.by;
            graph_.bends.insert(std::move(bend));
        }
    }

    void operator()(const SetPanelSource& mend) const {
        if (Panel* const panel = graph_.findPanel(mend.panel)) panel->settings["source"] = mend.source;
    }

    void operator()(const RemovePanel& mend) const {
        std::erase_if(graph_.panels, [&](const Panel& panel) { return panel.id == mend.panel; });
    }

    void operator()(const SetRunSettings& mend) const { graph_.run = mend.run; }

private:
    static void renameTwin(GraphBody& body, const std::string& id, const std::string& to) {
        const auto twin = std::find_if(body.nodes.rbegin(), body.nodes.rend(),
                                       [&](const Node& node) { return node.id == id; });
        twin->id = to;
        // Both stood in one place.
        constexpr double kBeside = 40;
        if (const auto place = body.layout.find(id); place != body.layout.end())
            body.layout[to] = {place->second.x + kBeside, place->second.y + kBeside};
    }

    void rename(GraphBody& body, const std::string& id, const std::string& to) const {
        const auto renameEnd = [&](Endpoint& end) {
            if (end.node == id) end.node = to;
        };
        body.findNode(id)->id = to;
        for (Wire& wire : body.wires) {
            renameEnd(wire.from);
            renameEnd(wire.to);
        }
        std::map<Wire, std::vector<Position>> bends;
        for (auto& [wire, points] : body.bends) {
            Wire renamed = wire;
            renameEnd(renamed.from);
            renameEnd(renamed.to);
            bends.emplace(std::move(renamed), std::move(points));
        }
        body.bends = std::move(bends);
        if (auto place = body.layout.extract(id)) {
            place.key() = to;
            body.layout.insert(std::move(place));
        }
        if (&body == &graph_)
            renameOutside(id, to);
        else
            renamePorts(body, id, to);
    }

    /// What the graph has besides its nodes and wires.
    void renameOutside(const std::string& id, const std::string& to) const {
        std::map<Endpoint, std::vector<std::string>> samples;
        for (auto& [output, records] : graph_.samples)
            samples.emplace(Endpoint{output.node == id ? to : output.node, output.port}, std::move(records));
        graph_.samples = std::move(samples);
        for (Panel& panel : graph_.panels) {
            std::optional<Endpoint> output = sourceOf(panel);
            if (!output || output->node != id) continue;
            output->node = to;
            setSource(panel, *output);
        }
    }

    /// The ports and parameters of the subgraph that the body is the inside of.
    void renamePorts(const GraphBody& body, const std::string& id, const std::string& to) const {
        for (Subgraph& subgraph : graph_.subgraphs) {
            if (&subgraph != &body) continue;
            for (SubgraphInput& input : subgraph.inputs)
                for (Endpoint& end : input.into)
                    if (end.node == id) end.node = to;
            for (SubgraphOutput& output : subgraph.outputs)
                if (output.from.node == id) output.from.node = to;
            for (SubgraphParameter& parameter : subgraph.parameters)
                if (parameter.node == id) parameter.node = to;
        }
    }

    Graph& graph_;
};

} // namespace

Mend ofNode(Mend mend, const std::string& node) {
    if (auto* const set = std::get_if<SetParameter>(&mend)) set->node = node;
    if (auto* const renamed = std::get_if<RenameParameter>(&mend)) renamed->node = node;
    return mend;
}

void applyMend(Graph& graph, const Mend& mend) {
    std::visit(Mending(graph), mend);
}

} // namespace weir
