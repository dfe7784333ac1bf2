#include "widgets/time_travel/output_capture.h"

#include "widgets/canvas/graph_edits.h"
#include "widgets/document/graph_document.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <algorithm>

namespace weir {

namespace {

constexpr std::string_view kCapture = "sqlite.sink";
constexpr double kBeside = 280; ///< to the right of the node that is captured, and below what is there
constexpr double kBelow = 112;

/// A place on the canvas near the node that no other node stands on.
Position placeBeside(const GraphBody& body, const std::string& node) {
    const auto found = body.layout.find(node);
    Position place = found == body.layout.end() ? Position{} : found->second;
    place.x += kBeside;
    const auto isTaken = [&body](const Position& wanted) {
        return std::any_of(body.layout.begin(), body.layout.end(), [&wanted](const auto& entry) {
            return std::abs(entry.second.x - wanted.x) < kBeside / 2 &&
                   std::abs(entry.second.y - wanted.y) < kBelow;
        });
    };
    while (isTaken(place))
        place.y += kBelow;
    return place;
}

/// The output's node, unless another capture of the graph writes into a table of that name.
std::string freeTable(const GraphBody& body, const Endpoint& output) {
    const auto isTaken = [&body](const std::string& table) {
        return std::any_of(body.nodes.begin(), body.nodes.end(), [&table](const Node& node) {
            return node.type == kCapture && node.parameters.value("table", Json()) == Json(table);
        });
    };
    std::string table = output.node;
    for (int number = 2; isTaken(table); ++number)
        table = output.node + "_" + std::to_string(number);
    return table;
}

} // namespace

bool canCapture(const Graph& graph, const Endpoint& output) {
    return graph.findNode(output.node) != nullptr;
}

void captureOutput(GraphDocument& document, const Endpoint& output) {
    const NodeType* const type = document.types().find(kCapture);
    if (!type || !canCapture(document.graph(), output)) return;
    const std::string name = QFileInfo(document.path()).completeBaseName().toStdString();
    document.change(QCoreApplication::translate("weir::OutputCapture", "Capture %1")
                        .arg(QString::fromStdString(output.node)),
                    [&](Graph& graph) {
                        const std::string table = freeTable(graph, output);
                        const std::string id = addNode(graph, *type, placeBeside(graph, output.node));
                        Node* const node = graph.findNode(id);
                        node->parameters["table"] = table;
                        if (!name.empty()) node->parameters["path"] = "${data}/" + name + ".sqlite";
                        addWire(graph, {output, {id, type->inputs.front().id}});
                    });
}

} // namespace weir
