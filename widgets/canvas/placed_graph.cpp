#include "widgets/canvas/placed_graph.h"

#include "pipeline/graph/graph_path.h"
#include "widgets/canvas/layered_layout.h"

namespace weir {

Graph placed(Graph graph) {
    eachBody(graph, [](GraphBody& body) {
        const std::map<std::string, Position> places = layeredLayout(body);
        for (const Node& node : body.nodes)
            body.layout.try_emplace(node.id, places.at(node.id));
    });
    return graph;
}

} // namespace weir
