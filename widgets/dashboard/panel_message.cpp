#include "widgets/dashboard/panel_message.h"

#include "pipeline/graph/graph_path.h"
#include "pipeline/graph/panel_source.h"
#include "pipeline/graph/subgraph_types.h"
#include "widgets/dashboard/panel_type.h"
#include "widgets/document/node_titles.h"

#include <QCoreApplication>

#include <algorithm>

namespace weir {

namespace {

QString tr(const char* text) {
    return QCoreApplication::translate("weir::PanelMessage", text);
}

using OutputNames = std::vector<std::pair<Endpoint, QString>>;

/// The name of each output: its node's title, of a node with several outputs the port's label, and the path
/// where another node has the title too. The first port is the one that the node is for.
OutputNames outputNames(const Graph& graph, bool isFirstPortNamed) {
    const std::map<std::string, QString> titles = nodeTitles(graph);
    const NodeRegistry types = typesOf(graph);
    std::map<QString, int> twins;
    for (const auto& [path, title] : titles)
        ++twins[title];
    OutputNames outputs;
    for (const auto& [path, node] : allNodes(graph)) {
        const NodeType* type = types.find(node->type);
        if (!type) continue;
        const QString& title = titles.at(path);
        for (const Port& port : type->outputs) {
            QString name = title;
            if (isFirstPortNamed ? type->outputs.size() > 1 : &port != &type->outputs.front())
                name += QStringLiteral(": ") + QString::fromStdString(port.label);
            if (twins[title] > 1) name += QStringLiteral(" (%1)").arg(QString::fromStdString(path));
            outputs.emplace_back(Endpoint{path, port.id}, name);
        }
    }
    return outputs;
}

QString titleOfSource(const Graph& graph, const Panel& panel, bool isFirstPortNamed) {
    const std::optional<Endpoint> source = sourceOf(panel);
    if (!source) return {};
    for (const auto& [endpoint, name] : outputNames(graph, isFirstPortNamed))
        if (endpoint == *source) return name;
    return {};
}

} // namespace

std::vector<std::pair<Endpoint, QString>> sourcesOf(const Graph& graph) {
    return outputNames(graph, true);
}

QString sourceTitle(const Graph& graph, const Panel& panel) {
    return titleOfSource(graph, panel, true);
}

QString shortSourceTitle(const Graph& graph, const Panel& panel) {
    return titleOfSource(graph, panel, false);
}

PanelMessage messageFor(const Graph& graph, const Panel& panel, RunState state) {
    const PanelType* type = PanelRegistry::instance().find(panel.type);
    if (!type)
        return {tr("This program has no panel type “%1”.").arg(QString::fromStdString(panel.type)),
                tr("Its settings are kept as they are.")};
    if (!showsRecords(*type)) return {tr("Nothing to show yet"), tr("Say what in the panel's settings.")};
    const std::optional<Endpoint> source = sourceOf(panel);
    if (!source) return {tr("Nothing to show yet"), tr("Choose a source in the panel's settings.")};
    const QString title = sourceTitle(graph, panel);
    if (title.isEmpty())
        return {tr("“%1” is not in the graph.").arg(QString::fromStdString(source->text())),
                tr("Choose another source in the panel's settings.")};
    switch (state) {
    case RunState::Stopped:
        return {tr("No records yet"), tr("Run the graph to see what comes from %1.").arg(title)};
    case RunState::Running:
        return {tr("Waiting for records"), tr("Nothing has come from %1 so far.").arg(title)};
    case RunState::Paused:
        return {tr("Paused"), tr("Nothing has come from %1 so far.").arg(title)};
    case RunState::Stopping:
    case RunState::Finished:
        return {tr("No records"), tr("Nothing came from %1 in this run.").arg(title)};
    }
    return {};
}

} // namespace weir
