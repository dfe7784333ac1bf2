#include "widgets/dashboard/panel_message.h"

#include "pipeline/graph/graph_path.h"
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

std::optional<Endpoint> sourceOf(const Panel& panel) {
    const auto source = panel.settings.find("source");
    if (source == panel.settings.end() || !source->is_string()) return std::nullopt;
    return Endpoint::parse(source->get_ref<const std::string&>());
}

} // namespace

std::vector<std::pair<Endpoint, QString>> sourcesOf(const Graph& graph) {
    const std::map<std::string, QString> titles = nodeTitles(graph);
    const NodeRegistry types = typesOf(graph);
    std::map<QString, int> twins;
    for (const auto& [path, title] : titles)
        ++twins[title];
    std::vector<std::pair<Endpoint, QString>> sources;
    for (const auto& [path, node] : allNodes(graph)) {
        const NodeType* type = types.find(node->type);
        if (!type) continue;
        const QString& title = titles.at(path);
        for (const Port& port : type->outputs) {
            QString name = title;
            if (type->outputs.size() > 1) name += QStringLiteral(": ") + QString::fromStdString(port.label);
            if (twins[title] > 1) name += QStringLiteral(" (%1)").arg(QString::fromStdString(path));
            sources.emplace_back(Endpoint{path, port.id}, name);
        }
    }
    return sources;
}

QString sourceTitle(const Graph& graph, const Panel& panel) {
    const std::optional<Endpoint> source = sourceOf(panel);
    if (!source) return {};
    for (const auto& [endpoint, name] : sourcesOf(graph))
        if (endpoint == *source) return name;
    return {};
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
