#include "widgets/canvas/layered_layout.h"

#include "widgets/canvas/canvas_metrics.h"
#include "widgets/canvas/layer_order.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>
#include <utility>

namespace weir {

using namespace canvas;

namespace {

constexpr double kLeastHeight = kHeaderHeight + kFooterHeight;
constexpr double kBendHeight = 2 * kGrid; ///< room of a wire that passes a column
constexpr double kStraightness = 8;       ///< how much more a bend keeps to its wire than a node does
constexpr int kPlacingRounds = 12;
constexpr std::size_t kLooseNodesInARow = 4;

/// Vertices are the nodes, and behind them the bends of wires that pass columns.
class LayeredLayout {
public:
    LayeredLayout(const GraphBody& body, const std::map<std::string, double>& heights) : body_(body) {
        for (const Node& node : body.nodes) {
            index_.emplace(node.id, height_.size());
            const auto known = heights.find(node.id);
            height_.push_back(known == heights.end() ? kLeastHeight : known->second);
        }
    }

    CanvasLayout run() {
        findEdges();
        findLayers();
        divideLongEdges();
        reduceCrossings(graph_);
        placeInColumns();
        return result();
    }

private:
    /// Wires that lead on; those that close a circle are left out.
    void findEdges() {
        const std::size_t nodes = body_.nodes.size();
        isLoose_.assign(nodes, true);
        std::vector<std::vector<std::size_t>> wiresFrom(nodes);
        for (std::size_t wire = 0; wire < body_.wires.size(); ++wire) {
            const auto from = index_.find(body_.wires[wire].from.node);
            const auto to = index_.find(body_.wires[wire].to.node);
            if (from == index_.end() || to == index_.end() || from == to) continue;
            wiresFrom[from->second].push_back(wire);
            isLoose_[from->second] = isLoose_[to->second] = false;
        }
        enum class Visit : std::uint8_t { None, Begun, Done };
        std::vector<Visit> visits(nodes, Visit::None);
        for (std::size_t start = 0; start < nodes; ++start) {
            if (visits[start] != Visit::None) continue;
            std::vector<std::pair<std::size_t, std::size_t>> path{{start, 0}};
            visits[start] = Visit::Begun;
            while (!path.empty()) {
                auto& [node, next] = path.back();
                if (next == wiresFrom[node].size()) {
                    visits[node] = Visit::Done;
                    path.pop_back();
                    continue;
                }
                const std::size_t wire = wiresFrom[node][next++];
                const std::size_t target = index_.at(body_.wires[wire].to.node);
                if (visits[target] == Visit::Begun) continue;
                edges_.push_back({wire, node, target});
                if (visits[target] != Visit::None) continue;
                visits[target] = Visit::Begun;
                path.emplace_back(target, 0);
            }
        }
    }

    /// The longest way from a source; what nothing feeds stands close to what it feeds.
    void findLayers() {
        const std::size_t nodes = body_.nodes.size();
        layer_.assign(nodes, 0);
        std::vector<std::size_t> missing(nodes, 0);
        std::vector<std::vector<std::size_t>> fed(nodes);
        for (const Edge& edge : edges_) {
            ++missing[edge.to];
            fed[edge.from].push_back(edge.to);
        }
        const std::vector<std::size_t> feeders = missing;
        std::vector<std::size_t> ready;
        for (std::size_t node = 0; node < nodes; ++node)
            if (missing[node] == 0) ready.push_back(node);
        for (std::size_t at = 0; at < ready.size(); ++at)
            for (const std::size_t next : fed[ready[at]]) {
                layer_[next] = std::max(layer_[next], layer_[ready[at]] + 1);
                if (--missing[next] == 0) ready.push_back(next);
            }
        for (std::size_t node = 0; node < nodes; ++node) {
            if (feeders[node] > 0 || fed[node].empty()) continue;
            std::size_t nearest = std::numeric_limits<std::size_t>::max();
            for (const std::size_t next : fed[node])
                nearest = std::min(nearest, layer_[next]);
            layer_[node] = nearest - 1;
        }
    }

    /// Where among the wires at one side of a node this one is, as its ports go.
    double portOf(const Endpoint& end, bool isInput) const {
        std::size_t ports = 0;
        std::size_t before = 0;
        for (const Wire& wire : body_.wires) {
            const Endpoint& other = isInput ? wire.to : wire.from;
            if (other.node != end.node || &other == &end) continue;
            ++ports;
            if (other.port < end.port) ++before;
        }
        return (static_cast<double>(before) + 0.5) / static_cast<double>(ports + 1) - 0.5;
    }

    void divideLongEdges() {
        for (std::size_t node = 0; node < body_.nodes.size(); ++node) {
            if (isLoose_[node]) continue;
            layerAt(layer_[node]).push_back(node);
        }
        for (const Edge& edge : edges_) {
            const Wire& wire = body_.wires[edge.wire];
            std::size_t from = edge.from;
            double fromPort = portOf(wire.from, false);
            std::vector<std::size_t>& passed = passed_[edge.wire];
            for (std::size_t layer = layer_[edge.from] + 1; layer < layer_[edge.to]; ++layer) {
                const std::size_t bend = height_.size();
                height_.push_back(kBendHeight);
                layer_.push_back(layer);
                layerAt(layer).push_back(bend);
                graph_.edges.push_back({from, bend, std::exchange(fromPort, 0), 0});
                passed.push_back(bend);
                from = bend;
            }
            graph_.edges.push_back({from, edge.to, fromPort, portOf(wire.to, true)});
        }
        graph_.vertices = height_.size();
    }

    std::vector<std::size_t>& layerAt(std::size_t layer) {
        if (graph_.layers.size() <= layer) graph_.layers.resize(layer + 1);
        return graph_.layers[layer];
    }

    bool isBend(std::size_t vertex) const { return vertex >= body_.nodes.size(); }

    double gapBetween(std::size_t upper, std::size_t lower) const {
        return isBend(upper) && isBend(lower) ? kGrid : kRowGap;
    }

    void placeInColumns() {
        middle_.assign(graph_.vertices, 0);
        for (const auto& layer : graph_.layers) {
            double top = 0;
            for (std::size_t at = 0; at < layer.size(); ++at) {
                if (at > 0) top += gapBetween(layer[at - 1], layer[at]);
                middle_[layer[at]] = top + height_[layer[at]] / 2;
                top += height_[layer[at]];
            }
        }
        std::vector<std::vector<std::size_t>> before(graph_.vertices);
        std::vector<std::vector<std::size_t>> after(graph_.vertices);
        for (const LayeredGraph::Edge& edge : graph_.edges) {
            before[edge.to].push_back(edge.from);
            after[edge.from].push_back(edge.to);
        }
        for (int round = 0; round < kPlacingRounds; ++round) {
            for (const auto& layer : graph_.layers)
                pull(layer, before, after, round);
            for (auto layer = graph_.layers.rbegin(); layer != graph_.layers.rend(); ++layer)
                pull(*layer, after, before, round);
        }
    }

    double meanOf(const std::vector<std::size_t>& vertices) const {
        double sum = 0;
        for (const std::size_t vertex : vertices)
            sum += middle_[vertex];
        return sum / static_cast<double>(vertices.size());
    }

    /// Brings the vertices of a layer as near to the middle of those they are joined to as their order and
    /// their heights allow: a weighted isotonic regression, by pooling those that would come too close.
    void pull(const std::vector<std::size_t>& layer, const std::vector<std::vector<std::size_t>>& first,
              const std::vector<std::vector<std::size_t>>& second, int round) {
        struct Pool {
            double wanted;
            double weight;
            std::size_t count;
        };
        std::vector<Pool> pools;
        double offset = 0; // of a vertex below the first one, were they all as close as they may be
        std::vector<double> offsets;
        for (std::size_t at = 0; at < layer.size(); ++at) {
            const std::size_t vertex = layer[at];
            if (at > 0)
                offset +=
                    height_[layer[at - 1]] / 2 + gapBetween(layer[at - 1], vertex) + height_[vertex] / 2;
            offsets.push_back(offset);
            const bool hasFirst = !first[vertex].empty();
            const bool hasSecond = !second[vertex].empty();
            double wanted = middle_[vertex];
            if (hasFirst) wanted = meanOf(first[vertex]);
            // Towards the end both sides count, so that what hangs between them stands between them.
            if (hasSecond && (!hasFirst || round > kPlacingRounds / 2)) {
                const double other = meanOf(second[vertex]);
                wanted = hasFirst ? (wanted + other) / 2 : other;
            }
            const double weight = isBend(vertex) ? kStraightness : hasFirst || hasSecond ? 1 : 0.01;
            pools.push_back({wanted - offset, weight, 1});
            while (pools.size() > 1 && pools[pools.size() - 2].wanted > pools.back().wanted) {
                const Pool last = pools.back();
                pools.pop_back();
                Pool& joined = pools.back();
                joined.wanted = (joined.wanted * joined.weight + last.wanted * last.weight) /
                                (joined.weight + last.weight);
                joined.weight += last.weight;
                joined.count += last.count;
            }
        }
        std::size_t at = 0;
        for (const Pool& pool : pools)
            for (std::size_t member = 0; member < pool.count; ++member, ++at)
                middle_[layer[at]] = pool.wanted + offsets[at];
    }

    CanvasLayout result() const {
        CanvasLayout layout;
        double top = std::numeric_limits<double>::max();
        double bottom = 0;
        for (std::size_t node = 0; node < body_.nodes.size(); ++node)
            if (!isLoose_[node]) top = std::min(top, middle_[node] - height_[node] / 2);
        const auto x = [](std::size_t layer) {
            return static_cast<double>(layer) * (kNodeWidth + kColumnGap);
        };
        for (std::size_t node = 0; node < body_.nodes.size(); ++node) {
            if (isLoose_[node]) continue;
            const double y = onGrid(middle_[node] - height_[node] / 2 - top);
            layout.places[body_.nodes[node].id] = {x(layer_[node]), y};
            bottom = std::max(bottom, y + height_[node]);
        }
        for (const auto& [wire, bends] : passed_)
            for (const std::size_t bend : bends)
                layout.bends[body_.wires[wire]].push_back(
                    {onGrid(x(layer_[bend]) + kNodeWidth / 2), onGrid(middle_[bend] - top)});
        placeLooseNodes(layout, bottom > 0 ? onGrid(bottom + 2 * kRowGap) : 0);
        return layout;
    }

    void placeLooseNodes(CanvasLayout& layout, double top) const {
        std::size_t placed = 0;
        double tallest = 0;
        for (std::size_t node = 0; node < body_.nodes.size(); ++node) {
            if (!isLoose_[node]) continue;
            if (placed > 0 && placed % kLooseNodesInARow == 0)
                top = onGrid(top + std::exchange(tallest, 0) + kRowGap);
            const auto column = static_cast<double>(placed++ % kLooseNodesInARow);
            layout.places[body_.nodes[node].id] = {column * (kNodeWidth + kColumnGap), top};
            tallest = std::max(tallest, height_[node]);
        }
    }

    struct Edge {
        std::size_t wire;
        std::size_t from;
        std::size_t to;
    };

    const GraphBody& body_;
    std::map<std::string, std::size_t, std::less<>> index_;
    std::vector<bool> isLoose_; ///< without any wire
    std::vector<Edge> edges_;
    std::vector<std::size_t> layer_; ///< of each vertex
    std::vector<double> height_;
    std::vector<double> middle_;
    LayeredGraph graph_;
    std::map<std::size_t, std::vector<std::size_t>> passed_; ///< the bends of each wire
};

} // namespace

CanvasLayout layOut(const GraphBody& body, const std::map<std::string, double>& heights) {
    return LayeredLayout(body, heights).run();
}

std::map<std::string, Position> layeredLayout(const GraphBody& body) {
    return layOut(body).places;
}

} // namespace weir
