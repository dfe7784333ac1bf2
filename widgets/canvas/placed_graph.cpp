#include "widgets/canvas/placed_graph.h"

#include "widgets/canvas/graph_edits.h"

namespace weir {

Graph placed(Graph graph) {
    const std::map<std::string, Position> places = automaticLayout(graph);
    for (const Node& node : graph.nodes)
        graph.layout.try_emplace(node.id, places.at(node.id));
    return graph;
}

} // namespace weir
