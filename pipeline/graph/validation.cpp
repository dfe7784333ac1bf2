#include "pipeline/graph/validation.h"

#include "pipeline/graph/delivery_check.h"
#include "pipeline/graph/drawn_check.h"
#include "pipeline/graph/drawn_problem.h"
#include "pipeline/graph/effective_graph.h"
#include "pipeline/graph/expression_mend.h"
#include "pipeline/graph/file_check.h"
#include "pipeline/graph/known_schemas.h"
#include "pipeline/graph/nearest_name.h"
#include "pipeline/graph/panel_source.h"
#include "pipeline/graph/parameter_check.h"
#include "pipeline/graph/presence_check.h"
#include "pipeline/graph/source_check.h"
#include "pipeline/graph/wire_check.h"

#include <algorithm>
#include <set>
#include <tuple>
#include <utility>

#include <fmt/format.h>

namespace weir {

namespace {

/// Checks what runs of a graph.
class GraphCheck {
public:
    GraphCheck(const Graph& graph, const NodeRegistry& registry, const std::filesystem::path& folder,
               bool checksWires)
        : graph_(graph), registry_(registry), folder_(folder), checksWires_(checksWires),
          wiring_(resolveWiring(graph, registry)), schemas_(followSchemas(graph, wiring_)) {}

    std::vector<Problem> run() {
        checkTypes();
        if (checksWires_) checkWires(graph_, wiring_, problems_);
        for (std::size_t node = 0; node < graph_.nodes.size(); ++node)
            if (wiring_.types[node]) checkNode(node);
        checkFiles(graph_, wiring_, folder_, problems_);
        checkPresence(graph_, wiring_, folder_, problems_);
        checkUnusedSources();
        checkSources(graph_, wiring_, schemas_, problems_);
        checkDelivery(graph_, wiring_, problems_);
        checkPanels();
        return std::move(problems_);
    }

private:
    void addError(const std::string& node, std::string message, std::string fix, std::vector<Mend> mends) {
        problems_.push_back(
            {Problem::Level::Error, node, "", "", std::move(message), std::move(fix), std::move(mends)});
    }

    void addWarning(const std::string& node, std::string message, std::string fix, std::vector<Mend> mends) {
        problems_.push_back(
            {Problem::Level::Warning, node, "", "", std::move(message), std::move(fix), std::move(mends)});
    }

    void checkTypes() {
        std::vector<std::string> ids;
        for (const NodeType* type : registry_.all())
            ids.push_back(type->id);
        for (std::size_t node = 0; node < graph_.nodes.size(); ++node) {
            if (wiring_.types[node]) continue;
            const auto& [id, type] = std::tie(graph_.nodes[node].id, graph_.nodes[node].type);
            std::vector<Mend> mends;
            if (std::optional<std::string> nearest = nearestName(type, ids))
                mends.push_back(SetNodeType{id, std::move(*nearest)});
            mends.push_back(RemoveNode{id});
            addError(id, fmt::format("there is no node type '{}'", type), suggestName(type, ids),
                     std::move(mends));
        }
    }

    void checkNode(std::size_t index) {
        const Node& node = graph_.nodes[index];
        const NodeType& type = *wiring_.types[index];
        KnownInputs known;
        for (std::size_t port = 0; port < type.inputs.size(); ++port)
            if (const KnownSchema& schema = schemas_.inputs[index][port])
                known.emplace(type.inputs[port].id, *schema);

        std::set<std::string> faulty;
        for (MendableProblem& problem : checkParameters(type.parameters, node.parameters, known)) {
            faulty.insert(problem.parameter);
            std::vector<Mend> mends;
            for (Mend& mend : problem.mends)
                mends.push_back(ofNode(std::move(mend), node.id));
            add(node.id, std::move(problem), std::move(mends));
        }
        if (!type.check) return;
        const Parameters parameters(type.parameters, node.parameters);
        for (ParameterProblem& problem : type.check(schemas_.inputs[index], parameters))
            // What the declaration already faults would only be said again in other words.
            if (!faulty.contains(problem.parameter)) {
                std::vector<Mend> mends = mendsOfExpression(node, type, known, problem.parameter);
                add(node.id, std::move(problem), std::move(mends));
            }
    }

    /// For an expression over fields that only the node's own check knows.
    static std::vector<Mend> mendsOfExpression(const Node& node, const NodeType& type,
                                               const KnownInputs& known, const std::string& parameter) {
        if (std::optional<std::string> mended = mendedRow(type, node.parameters, known, parameter))
            return {SetParameter{node.id, parameter, std::move(*mended)}};
        return {};
    }

    void add(const std::string& node, ParameterProblem problem, std::vector<Mend> mends) {
        problems_.push_back({problem.isWarning ? Problem::Level::Warning : Problem::Level::Error, node,
                             std::move(problem.parameter), "", std::move(problem.message),
                             std::move(problem.fix), std::move(mends)});
    }

    static std::string sourceTextOf(const Panel& panel) {
        const auto source = panel.settings.find("source");
        return source != panel.settings.end() && source->is_string() ? source->get<std::string>()
                                                                     : std::string();
    }

    bool isShown(const std::string& node) const {
        return std::any_of(graph_.panels.begin(), graph_.panels.end(), [&node](const Panel& panel) {
            const std::optional<Endpoint> end = sourceOf(panel);
            return end && end->node == node;
        });
    }

    void checkUnusedSources() {
        for (std::size_t node = 0; node < graph_.nodes.size(); ++node) {
            const std::string& id = graph_.nodes[node].id;
            if (!wiring_.types[node] || !wiring_.types[node]->isSource()) continue;
            const bool isWired = std::any_of(graph_.wires.begin(), graph_.wires.end(),
                                             [&id](const Wire& wire) { return wire.from.node == id; });
            if (!isWired && !isShown(id))
                addWarning(id, "nothing uses what this source reads",
                           "wire it to a node, show it on a panel, or remove it", {RemoveNode{id}});
        }
    }

    void checkPanels() {
        std::vector<std::string> outputs;
        for (std::size_t node = 0; node < graph_.nodes.size(); ++node)
            if (wiring_.types[node])
                for (const Port& port : wiring_.types[node]->outputs)
                    outputs.push_back(Endpoint{graph_.nodes[node].id, port.id}.text());
        for (const Panel& panel : graph_.panels) {
            const std::string source = sourceTextOf(panel);
            if (source.empty() || std::find(outputs.begin(), outputs.end(), source) != outputs.end())
                continue;
            std::vector<Mend> mends;
            if (std::optional<std::string> nearest = nearestName(source, outputs))
                mends.push_back(SetPanelSource{panel.id, std::move(*nearest)});
            mends.push_back(RemovePanel{panel.id});
            addWarning("",
                       fmt::format("panel '{}' shows '{}', and there is no such output", panel.id, source),
                       suggestName(source, outputs), std::move(mends));
        }
    }

    const Graph& graph_;
    const NodeRegistry& registry_;
    const std::filesystem::path& folder_;
    const bool checksWires_;
    const Wiring wiring_;
    const PortSchemas schemas_;
    std::vector<Problem> problems_;
};

/// The graph as a whole first, then node by node; what is inside an instance comes with it.
void sortByNode(const Graph& graph, std::vector<Problem>& problems) {
    std::map<std::string_view, std::size_t> places;
    for (const Node& node : graph.nodes)
        places.emplace(node.id, places.size() + 1);
    const auto place = [&places](const Problem& problem) {
        const auto found = places.find(std::string_view(problem.node).substr(0, problem.node.find('/')));
        return found == places.end() ? 0 : found->second;
    };
    std::stable_sort(problems.begin(), problems.end(),
                     [&](const Problem& left, const Problem& right) { return place(left) < place(right); });
}

} // namespace

std::string Problem::text() const {
    std::string place = wire.empty() ? node : wire;
    if (!parameter.empty()) place += "." + parameter;
    std::string result = level == Level::Error ? "error: " : "warning: ";
    if (!place.empty()) result += place + ": ";
    // An expression's message goes on with the expression itself and its carets, which the fix must not part.
    const std::size_t lineEnd = std::min(message.find('\n'), message.size());
    result += message.substr(0, lineEnd);
    if (!fix.empty()) result += " (" + fix + ")";
    return result + message.substr(lineEnd);
}

std::vector<Problem> validate(const Graph& graph, const NodeRegistry& registry,
                              const std::filesystem::path& folder) {
    std::vector<Problem> problems;
    checkDrawn(graph, registry, problems);
    const EffectiveGraph effective = effectiveGraph(graph, registry);
    // Wires that run as they are drawn have been checked.
    const bool checksWires =
        effective.graph.wires != graph.wires || effective.graph.nodes.size() != graph.nodes.size();
    // Each instance of a subgraph finds what is wrong inside it. A graph may have thousands of problems.
    const auto saying = [](const Problem& problem) {
        return std::tuple(problem.level, problem.node, problem.parameter, problem.wire, problem.message);
    };
    std::set<decltype(saying(Problem()))> said;
    for (const Problem& problem : problems)
        said.insert(saying(problem));
    for (Problem& problem : GraphCheck(effective.graph, registry, folder, checksWires).run()) {
        asDrawn(effective, problem);
        if (said.insert(saying(problem)).second) problems.push_back(std::move(problem));
    }
    sortByNode(graph, problems);
    return problems;
}

bool hasErrors(const std::vector<Problem>& problems) {
    return std::any_of(problems.begin(), problems.end(),
                       [](const Problem& problem) { return problem.level == Problem::Level::Error; });
}

} // namespace weir
