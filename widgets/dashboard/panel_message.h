#pragma once
#include "pipeline/graph/graph.h"
#include "pipeline/runtime/statistics.h"

#include <QString>

namespace weir {

/// What a panel says while it has no records: what is the matter, and what to do about it.
struct PanelMessage {
    QString title;
    QString hint;
};

PanelMessage messageFor(const Graph& graph, const Panel& panel, RunState state);

/// What the panel's source is called: the node's title, and the port's label if the node has several outputs.
/// Empty if the panel has no source in this graph.
QString sourceTitle(const Graph& graph, const Panel& panel);

/// Like it, without the port's label where the port is the first one, which is the one that the node is for.
QString shortSourceTitle(const Graph& graph, const Panel& panel);

/// All outputs of the graph that a panel can show, and what each is called.
std::vector<std::pair<Endpoint, QString>> sourcesOf(const Graph& graph);

} // namespace weir
