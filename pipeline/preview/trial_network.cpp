#include "pipeline/preview/trial_network.h"

#include <utility>

namespace weir {

TrialNetwork::TrialNetwork(const Graph& graph, const Wiring& wiring, const std::filesystem::path& folder,
                           TrialBounds& bounds, std::set<TrialOutput> fed,
                           const std::vector<TrialNode*>& results, Seen seen)
    : graph_(graph), wiring_(wiring), folder_(folder), bounds_(bounds), fed_(std::move(fed)),
      seen_(std::move(seen)), parts_(graph.nodes.size()), inputs_(wiring.links.size()),
      carried_(wiring.links.size()) {
    for (std::size_t node = 0; node < parts_.size(); ++node)
        if (results[node]) parts_[node] = makePart(node, results);
}

std::unique_ptr<TrialPart> TrialNetwork::makePart(std::size_t node, const std::vector<TrialNode*>& results) {
    std::size_t inputs = 0;
    for (std::size_t link = 0; link < wiring_.links.size(); ++link) {
        const Wiring::Link& wire = wiring_.links[link];
        if (wire.toNode == node && (results[wire.fromNode] || fed_.contains({wire.fromNode, wire.fromPort})))
            inputs_[link] = inputs++;
    }
    return std::make_unique<TrialPart>(
        graph_.nodes[node], *wiring_.types[node], folder_, inputs, bounds_, *results[node],
        TrialPart::Outlets{[this, node](std::size_t port, const RecordBatchPointer& batch) {
                               if (!fed_.contains({node, port})) send({node, port}, batch);
                           },
                           [this, node](Timestamp watermark) {
                               forEachBehind(node, std::nullopt, [&](TrialPart& part, std::size_t input) {
                                   part.advance(input, watermark);
                               });
                           },
                           [this, node] {
                               forEachBehind(node, std::nullopt,
                                             [](TrialPart& part, std::size_t input) { part.end(input); });
                           }});
}

void TrialNetwork::open(const std::function<std::string(const std::string&)>& problemOf) {
    for (std::size_t node = 0; node < parts_.size(); ++node)
        if (parts_[node]) parts_[node]->open(problemOf(graph_.nodes[node].id));
}

void TrialNetwork::send(const TrialOutput& output, const RecordBatchPointer& batch) {
    seen_(output, batch);
    for (std::size_t link = 0; link < wiring_.links.size(); ++link) {
        const Wiring::Link& wire = wiring_.links[link];
        if (wire.fromNode != output.node || wire.fromPort != output.port) continue;
        carried_[link] += batch->rows();
        if (parts_[wire.toNode]) parts_[wire.toNode]->process(inputs_[link], wire.toPort, batch);
    }
}

/// Calls what runs behind an output, or behind those of a node that are not fed.
template<class Call>
void TrialNetwork::forEachBehind(std::size_t node, std::optional<std::size_t> port, const Call& call) {
    for (std::size_t link = 0; link < wiring_.links.size(); ++link) {
        const Wiring::Link& wire = wiring_.links[link];
        if (wire.fromNode != node || !parts_[wire.toNode]) continue;
        if (port ? wire.fromPort == *port : !fed_.contains({node, wire.fromPort}))
            call(*parts_[wire.toNode], inputs_[link]);
    }
}

void TrialNetwork::advance(const TrialOutput& output, Timestamp watermark) {
    forEachBehind(output.node, output.port,
                  [&](TrialPart& part, std::size_t input) { part.advance(input, watermark); });
}

void TrialNetwork::end(const TrialOutput& output) {
    forEachBehind(output.node, output.port, [](TrialPart& part, std::size_t input) { part.end(input); });
}

void TrialNetwork::close() {
    for (const auto& part : parts_)
        if (part) part->close();
}

} // namespace weir
