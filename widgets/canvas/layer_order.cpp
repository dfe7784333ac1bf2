#include "widgets/canvas/layer_order.h"

#include <algorithm>
#include <numeric>
#include <utility>

namespace weir {

namespace {

constexpr int kSweeps = 16;
constexpr int kVainSweeps = 4; ///< without fewer crossings, after which it is left
constexpr int kExchangeRounds = 4;

/// One end of an edge: the vertex at the other side, and where the edge comes in there and here.
struct Neighbor {
    std::size_t vertex;
    double otherPort;
    double ownPort;
};

class LayerOrder {
public:
    explicit LayerOrder(LayeredGraph& graph)
        : graph_(graph), before_(graph.vertices), after_(graph.vertices), position_(graph.vertices, 0) {
        for (const LayeredGraph::Edge& edge : graph.edges) {
            after_[edge.from].push_back({edge.to, edge.toPort, edge.fromPort});
            before_[edge.to].push_back({edge.from, edge.fromPort, edge.toPort});
        }
        for (const auto& layer : graph_.layers)
            note(layer);
    }

    void run() {
        auto best = graph_.layers;
        std::size_t least = countCrossings(graph_);
        for (int sweep = 0, vain = 0; sweep < kSweeps && vain < kVainSweeps && least > 0; ++sweep) {
            sweepOver(sweep % 2 == 0);
            exchangeNeighbors();
            const std::size_t crossings = countCrossings(graph_);
            ++vain;
            if (crossings >= least) continue;
            least = crossings;
            best = graph_.layers;
            vain = 0;
        }
        graph_.layers = std::move(best);
    }

private:
    void note(const std::vector<std::size_t>& layer) {
        for (std::size_t place = 0; place < layer.size(); ++place)
            position_[layer[place]] = static_cast<double>(place);
    }

    double place(const Neighbor& neighbor) const { return position_[neighbor.vertex] + neighbor.otherPort; }

    /// Brings each layer into the order of the means of where the edges to the layer before it lead.
    void sweepOver(bool isForward) {
        const auto& neighbors = isForward ? before_ : after_;
        std::vector<double> mean(graph_.vertices, 0);
        const std::size_t count = graph_.layers.size();
        for (std::size_t step = 1; step < count; ++step) {
            auto& layer = graph_.layers[isForward ? step : count - 1 - step];
            for (const std::size_t vertex : layer) {
                const auto& others = neighbors[vertex];
                mean[vertex] = position_[vertex];
                if (others.empty()) continue;
                const double sum = std::accumulate(
                    others.begin(), others.end(), 0.0,
                    [this](double total, const Neighbor& other) { return total + place(other); });
                mean[vertex] = sum / static_cast<double>(others.size());
            }
            std::stable_sort(layer.begin(), layer.end(),
                             [&](std::size_t a, std::size_t b) { return mean[a] < mean[b]; });
            note(layer);
        }
    }

    std::size_t crossingsOfPair(std::size_t upper, std::size_t lower,
                                const std::vector<std::vector<Neighbor>>& neighbors) const {
        std::size_t crossings = 0;
        for (const Neighbor& ofUpper : neighbors[upper])
            for (const Neighbor& ofLower : neighbors[lower])
                if (place(ofUpper) > place(ofLower)) ++crossings;
        return crossings;
    }

    void exchangeNeighbors() {
        for (int round = 0; round < kExchangeRounds; ++round) {
            bool isBetter = false;
            for (auto& layer : graph_.layers)
                for (std::size_t at = 0; at + 1 < layer.size(); ++at) {
                    const std::size_t upper = layer[at];
                    const std::size_t lower = layer[at + 1];
                    const std::size_t now =
                        crossingsOfPair(upper, lower, before_) + crossingsOfPair(upper, lower, after_);
                    const std::size_t then =
                        crossingsOfPair(lower, upper, before_) + crossingsOfPair(lower, upper, after_);
                    if (then >= now) continue;
                    std::swap(layer[at], layer[at + 1]);
                    std::swap(position_[upper], position_[lower]);
                    isBetter = true;
                }
            if (!isBetter) return;
        }
    }

    LayeredGraph& graph_;
    std::vector<std::vector<Neighbor>> before_;
    std::vector<std::vector<Neighbor>> after_;
    std::vector<double> position_;
};

} // namespace

std::size_t countCrossings(const LayeredGraph& graph) {
    std::vector<std::size_t> layerOf(graph.vertices, 0);
    std::vector<double> position(graph.vertices, 0);
    for (std::size_t layer = 0; layer < graph.layers.size(); ++layer)
        for (std::size_t place = 0; place < graph.layers[layer].size(); ++place) {
            layerOf[graph.layers[layer][place]] = layer;
            position[graph.layers[layer][place]] = static_cast<double>(place);
        }
    std::vector<std::vector<std::pair<double, double>>> ends(graph.layers.size());
    for (const LayeredGraph::Edge& edge : graph.edges)
        ends[layerOf[edge.from]].emplace_back(position[edge.from] + edge.fromPort,
                                              position[edge.to] + edge.toPort);
    std::size_t crossings = 0;
    for (auto& edges : ends) {
        std::sort(edges.begin(), edges.end());
        // Each earlier edge that ends further down is crossed: what an insertion sort moves it past.
        std::vector<double> below;
        for (const auto& [from, to] : edges) {
            const auto place = std::upper_bound(below.begin(), below.end(), to);
            crossings += static_cast<std::size_t>(below.end() - place);
            below.insert(place, to);
        }
    }
    return crossings;
}

void reduceCrossings(LayeredGraph& graph) {
    LayerOrder(graph).run();
}

} // namespace weir
