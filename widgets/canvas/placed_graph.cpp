#include "widgets/canvas/placed_graph.h"

#include "widgets/canvas/layered_layout.h"

namespace weir {

Graph placed(Graph graph) {
    const std::map<std::string, Position> places = layeredLayout(graph);
    for (const Node& node : graph.nodes)
        graph.layout.try_emplace(node.id, places.at(node.id));
    return graph;
}

} // namespace weir
