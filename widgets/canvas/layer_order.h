#pragma once
#include <cstddef>
#include <vector>

namespace weir {

/// A graph divided into layers, each edge leading from a vertex to one of the next layer.
struct LayeredGraph {
    struct Edge {
        std::size_t from;
        std::size_t to;
        double fromPort = 0; ///< where it leaves a vertex among others, 0 to 1 from the top
        double toPort = 0;
    };
    std::vector<std::vector<std::size_t>> layers; ///< vertices from the top down
    std::vector<Edge> edges;
    std::size_t vertices = 0;
};

/// How many pairs of edges cross.
std::size_t countCrossings(const LayeredGraph& graph);

/// Orders the vertices of each layer so that edges cross little.
void reduceCrossings(LayeredGraph& graph);

} // namespace weir
