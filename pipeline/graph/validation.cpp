#include "pipeline/graph/validation.h"

#include "pipeline/graph/delivery_check.h"
#include "pipeline/graph/file_check.h"
#include "pipeline/graph/known_schemas.h"
#include "pipeline/graph/nearest_name.h"
#include "pipeline/graph/parameter_check.h"
#include "pipeline/graph/presence_check.h"
#include "pipeline/graph/source_check.h"
#include "pipeline/graph/wire_check.h"

#include <algorithm>
#include <set>
#include <utility>

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

class GraphCheck {
public:
    GraphCheck(const Graph& graph, const NodeRegistry& registry, const std::filesystem::path& folder)
        : graph_(graph), registry_(registry), folder_(folder), wiring_(resolveWiring(graph, registry)),
          schemas_(followSchemas(graph, wiring_)) {}

    std::vector<Problem> run() {
        checkWhole();
        checkIds(graph_.nodes, "node");
        checkIds(graph_.panels, "panel");
        checkTypes();
        checkWires(graph_, wiring_, problems_);
        for (std::size_t node = 0; node < graph_.nodes.size(); ++node)
            if (wiring_.types[node]) checkNode(node);
        checkFiles(graph_, wiring_, folder_, problems_);
        checkPresence(graph_, wiring_, folder_, problems_);
        checkUnusedSources();
        checkSources(graph_, wiring_, schemas_, problems_);
        checkDelivery(graph_, wiring_, problems_);
        checkPanels();
        sortByNode();
        return std::move(problems_);
    }

private:
    void addError(const std::string& node, std::string message, std::string fix) {
        problems_.push_back({Problem::Level::Error, node, "", "", std::move(message), std::move(fix)});
    }

    void addWarning(const std::string& node, std::string message, std::string fix) {
        problems_.push_back({Problem::Level::Warning, node, "", "", std::move(message), std::move(fix)});
    }

    void checkWhole() {
        if (graph_.nodes.empty())
            addError("", "the graph has no nodes", "add a source and wire something to it");
        const RunSettings& run = graph_.run;
        if (run.batchRows < 1 || run.batchRows > kMostBatchRows)
            addError("", fmt::format("run.batch_rows: a batch cannot have {} records", run.batchRows),
                     fmt::format("from 1 to {} are allowed", kMostBatchRows));
        if (run.queueRows < 1)
            addError("", "run.queue_rows: a queue needs room for at least one record", "set it to 1 or more");
        if (run.checkpointEvery < Duration::zero())
            addError("", "run.checkpoint_every: a negative time has no meaning",
                     "set it to 10 s, or to 0 s for no checkpoints");
        if (run.maxDrift < Duration::zero())
            addError("", "run.max_drift: a source cannot be a negative time ahead",
                     "set it to 1 min, or to 0 s for sources that do not wait for each other");
        if (run.linger < Duration::zero())
            addError("", "run.linger: a batch cannot wait a negative time", "set it to 0 ms or more");
    }

    template<class Elements>
    void checkIds(const Elements& elements, std::string_view kind) {
        constexpr bool kAreNodes = std::is_same_v<Elements, std::vector<Node>>;
        std::set<std::string_view> seen;
        for (const auto& element : elements) {
            const std::string node = kAreNodes ? element.id : "";
            if (!isValidId(element.id))
                addError(node, fmt::format("'{}' cannot be the id of a {}", element.id, kind),
                         "use letters, digits, '-' and '_'");
            else if (!seen.insert(element.id).second)
                addError(node, fmt::format("two {}s have the id '{}'", kind, element.id),
                         "rename one of them");
        }
    }

    void checkTypes() {
        std::vector<std::string> ids;
        for (const NodeType* type : registry_.all())
            ids.push_back(type->id);
        for (std::size_t node = 0; node < graph_.nodes.size(); ++node)
            if (!wiring_.types[node])
                addError(graph_.nodes[node].id,
                         fmt::format("there is no node type '{}'", graph_.nodes[node].type),
                         suggestName(graph_.nodes[node].type, ids));
    }

    void checkNode(std::size_t index) {
        const Node& node = graph_.nodes[index];
        const NodeType& type = *wiring_.types[index];
        KnownInputs known;
        for (std::size_t port = 0; port < type.inputs.size(); ++port)
            if (const KnownSchema& schema = schemas_.inputs[index][port])
                known.emplace(type.inputs[port].id, *schema);

        std::set<std::string> faulty;
        for (ParameterProblem& problem : checkParameters(type.parameters, node.parameters, known)) {
            faulty.insert(problem.parameter);
            add(node.id, std::move(problem));
        }
        if (!type.check) return;
        const Parameters parameters(type.parameters, node.parameters);
        for (ParameterProblem& problem : type.check(schemas_.inputs[index], parameters))
            // What the declaration already faults would only be said again in other words.
            if (!faulty.contains(problem.parameter)) add(node.id, std::move(problem));
    }

    void add(const std::string& node, ParameterProblem problem) {
        problems_.push_back({problem.isWarning ? Problem::Level::Warning : Problem::Level::Error, node,
                             std::move(problem.parameter), "", std::move(problem.message),
                             std::move(problem.fix)});
    }

    static std::string sourceOf(const Panel& panel) {
        const auto source = panel.settings.find("source");
        return source != panel.settings.end() && source->is_string() ? source->get<std::string>()
                                                                     : std::string();
    }

    bool isShown(const std::string& node) const {
        return std::any_of(graph_.panels.begin(), graph_.panels.end(), [&node](const Panel& panel) {
            const std::optional<Endpoint> end = Endpoint::parse(sourceOf(panel));
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
                           "wire it to a node, show it on a panel, or remove it");
        }
    }

    void checkPanels() {
        std::vector<std::string> outputs;
        for (std::size_t node = 0; node < graph_.nodes.size(); ++node)
            if (wiring_.types[node])
                for (const Port& port : wiring_.types[node]->outputs)
                    outputs.push_back(Endpoint{graph_.nodes[node].id, port.id}.text());
        for (const Panel& panel : graph_.panels) {
            const std::string source = sourceOf(panel);
            if (!source.empty() && std::find(outputs.begin(), outputs.end(), source) == outputs.end())
                addWarning(
                    "", fmt::format("panel '{}' shows '{}', and there is no such output", panel.id, source),
                    suggestName(source, outputs));
        }
    }

    /// The graph as a whole first, then node by node.
    void sortByNode() {
        const auto place = [this](const Problem& problem) {
            const auto found = wiring_.index.find(problem.node);
            return problem.node.empty() || found == wiring_.index.end() ? 0 : found->second + 1;
        };
        std::stable_sort(problems_.begin(), problems_.end(), [&](const Problem& left, const Problem& right) {
            return place(left) < place(right);
        });
    }

    const Graph& graph_;
    const NodeRegistry& registry_;
    const std::filesystem::path& folder_;
    const Wiring wiring_;
    const PortSchemas schemas_;
    std::vector<Problem> problems_;
};

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
    return GraphCheck(graph, registry, folder).run();
}

bool hasErrors(const std::vector<Problem>& problems) {
    return std::any_of(problems.begin(), problems.end(),
                       [](const Problem& problem) { return problem.level == Problem::Level::Error; });
}

} // namespace weir
