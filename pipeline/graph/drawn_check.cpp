#include "pipeline/graph/drawn_check.h"

#include "pipeline/graph/effective_graph.h"
#include "pipeline/graph/nearest_name.h"
#include "pipeline/graph/subgraph_types.h"
#include "pipeline/graph/wire_check.h"

#include <algorithm>
#include <set>

#include <fmt/format.h>

namespace weir {

namespace {

constexpr std::size_t kMostBatchRows = 1'048'576;

bool isValidId(std::string_view id) {
    return !id.empty() && std::all_of(id.begin(), id.end(), [](char letter) {
        return (letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z') ||
               (letter >= '0' && letter <= '9') || letter == '-' || letter == '_';
    });
}

template<class Element>
std::vector<std::string> idsOf(const std::vector<Element>& elements) {
    std::vector<std::string> ids;
    for (const Element& element : elements)
        ids.push_back(element.id);
    return ids;
}

class DrawnCheck {
public:
    DrawnCheck(const Graph& graph, const NodeRegistry& registry, std::vector<Problem>& problems)
        : graph_(graph), types_(typesOf(graph, registry)), problems_(problems) {}

    void run() {
        checkWhole();
        checkIds(graph_.nodes, "node", {});
        checkIds(graph_.panels, "panel", {});
        checkIds(graph_.frames, "frame", {});
        checkIds(graph_.notes, "note", {});
        checkIds(graph_.subgraphs, "subgraph", {});
        for (const Subgraph& subgraph : graph_.subgraphs)
            checkSubgraph(subgraph);
        for (const std::string& id : endlessSubgraphs(graph_))
            addError("", fmt::format("the subgraph '{}' contains itself, so it would never end", id),
                     "remove its instance from it");
        checkDrawnWires();
    }

private:
    /// What does not run may be unfinished; wires that lead nowhere are wrong all the same.
    void checkDrawnWires() {
        std::vector<Problem> found;
        checkWires(graph_, resolveWiring(graph_, types_), found);
        const bool isAnyOff = std::any_of(graph_.nodes.begin(), graph_.nodes.end(),
                                          [](const Node& node) { return node.mode != NodeMode::Enabled; });
        if (isAnyOff && !found.empty()) {
            const std::set<std::string> off = effectiveGraph(graph_, types_).off;
            std::erase_if(found, [&](const Problem& problem) {
                return problem.wire.empty() && off.contains(problem.node);
            });
        }
        problems_.insert(problems_.end(), found.begin(), found.end());
    }

    void add(Problem::Level level, const std::string& node, std::string message, std::string fix,
             std::vector<Mend> mends = {}) {
        problems_.push_back({level, node, "", "", std::move(message), std::move(fix), std::move(mends)});
    }

    void addError(const std::string& node, std::string message, std::string fix,
                  std::vector<Mend> mends = {}) {
        add(Problem::Level::Error, node, std::move(message), std::move(fix), std::move(mends));
    }

    /// The run settings, one of them as it is when nothing is set.
    template<class Setting>
    std::vector<Mend> withDefault(Setting RunSettings::*setting) const {
        SetRunSettings mend{graph_.run};
        mend.run.*setting = RunSettings().*setting;
        return {mend};
    }

    /// The nearest id that can be one.
    static std::string validId(std::string_view id) {
        std::string valid;
        for (const char letter : id)
            valid += isValidId(std::string_view(&letter, 1)) ? letter : '-';
        return valid.empty() ? "node" : valid;
    }

    void checkWhole() {
        if (graph_.nodes.empty())
            addError("", "the graph has no nodes", "add a source and wire something to it");
        if (graph_.newerVersion > 0)
            add(Problem::Level::Warning, "",
                fmt::format(
                    "the graph was saved by a newer Weir, in format version {}: what this one does not "
                    "know is kept and has no effect",
                    graph_.newerVersion),
                "run it with the Weir that saved it");
        const RunSettings& run = graph_.run;
        if (run.batchRows < 1 || run.batchRows > kMostBatchRows)
            addError("", fmt::format("run.batch_rows: a batch cannot have {} records", run.batchRows),
                     fmt::format("from 1 to {} are allowed", kMostBatchRows),
                     withDefault(&RunSettings::batchRows));
        if (run.queueRows < 1)
            addError("", "run.queue_rows: a queue needs room for at least one record", "set it to 1 or more",
                     withDefault(&RunSettings::queueRows));
        if (run.checkpointEvery < Duration::zero())
            addError("", "run.checkpoint_every: a negative time has no meaning",
                     "set it to 10 s, or to 0 s for no checkpoints",
                     withDefault(&RunSettings::checkpointEvery));
        if (run.maxDrift < Duration::zero())
            addError("", "run.max_drift: a source cannot be a negative time ahead",
                     "set it to 1 min, or to 0 s for sources that do not wait for each other",
                     withDefault(&RunSettings::maxDrift));
        if (run.linger < Duration::zero())
            addError("", "run.linger: a batch cannot wait a negative time", "set it to 0 ms or more",
                     withDefault(&RunSettings::linger));
    }

    /// `inside` is empty, or says what the elements are inside of: " of the subgraph 'smooth'".
    template<class Element>
    void checkIds(const std::vector<Element>& elements, std::string_view kind, const std::string& inside) {
        const bool areOwnNodes = std::is_same_v<Element, Node> && inside.empty();
        std::set<std::string_view> seen;
        for (const Element& element : elements) {
            const std::string node = areOwnNodes ? element.id : "";
            if (!isValidId(element.id))
                addError(node, fmt::format("'{}' cannot be the id of a {}{}", element.id, kind, inside),
                         "use letters, digits, '-' and '_'", renamed(areOwnNodes, element.id, false));
            else if (!seen.insert(element.id).second)
                addError(node, fmt::format("two {}s{} have the id '{}'", kind, inside, element.id),
                         "rename one of them", renamed(areOwnNodes, element.id, true));
        }
    }

    std::vector<Mend> renamed(bool isOwnNode, const std::string& id, bool isTwin) const {
        if (!isOwnNode) return {};
        return {RenameNode{id, graph_.freeNodeId(validId(id)), isTwin}};
    }

    void checkSubgraph(const Subgraph& subgraph) {
        const std::string inside = fmt::format(" of the subgraph '{}'", subgraph.id);
        checkIds(subgraph.nodes, "node", inside);
        checkIds(subgraph.frames, "frame", inside);
        checkIds(subgraph.notes, "note", inside);
        checkIds(subgraph.inputs, "input", inside);
        checkIds(subgraph.outputs, "output", inside);
        checkIds(subgraph.parameters, "parameter", inside);
        for (const SubgraphInput& input : subgraph.inputs)
            for (const Endpoint& end : input.into)
                checkEnd(subgraph, end, fmt::format("the input '{}'{} leads", input.id, inside), true);
        for (const SubgraphOutput& output : subgraph.outputs)
            checkEnd(subgraph, output.from, fmt::format("the output '{}'{} comes from", output.id, inside),
                     false);
        for (const SubgraphParameter& exposed : subgraph.parameters)
            checkParameter(subgraph, exposed, inside);
    }

    void checkEnd(const Subgraph& subgraph, const Endpoint& end, const std::string& what, bool isInput) {
        const std::string message =
            fmt::format("{}{} '{}', and there is no such {}", what, isInput ? " to" : "", end.text(),
                        isInput ? "input" : "output");
        const Node* const node = subgraph.findNode(end.node);
        if (!node) return addError("", message, suggestName(end.node, idsOf(subgraph.nodes)));
        const NodeType* const type = types_.find(node->type);
        if (!type) return;
        const std::vector<Port>& ports = isInput ? type->inputs : type->outputs;
        if (isInput ? !type->inputIndex(end.port) : !type->outputIndex(end.port))
            addError("", message, suggestName(end.port, idsOf(ports)));
    }

    void checkParameter(const Subgraph& subgraph, const SubgraphParameter& exposed,
                        const std::string& inside) {
        const std::string message =
            fmt::format("the parameter '{}'{} sets '{}.{}', and there is no such parameter", exposed.id,
                        inside, exposed.node, exposed.parameter);
        const Node* const node = subgraph.findNode(exposed.node);
        if (!node) return addError("", message, suggestName(exposed.node, idsOf(subgraph.nodes)));
        const NodeType* const type = types_.find(node->type);
        if (!type) return;
        const std::vector<std::string> ids = idsOf(type->parameters);
        if (std::find(ids.begin(), ids.end(), exposed.parameter) == ids.end())
            addError("", message, suggestName(exposed.parameter, ids));
    }

    const Graph& graph_;
    const NodeRegistry types_;
    std::vector<Problem>& problems_;
};

} // namespace

void checkDrawn(const Graph& graph, const NodeRegistry& registry, std::vector<Problem>& problems) {
    DrawnCheck(graph, registry, problems).run();
}

} // namespace weir
