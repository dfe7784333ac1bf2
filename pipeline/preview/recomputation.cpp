#include "pipeline/preview/recomputation.h"

#include "pipeline/data/timestamp_arithmetic.h"
#include "pipeline/graph/wiring.h"
#include "pipeline/nodes/node_registry.h"
#include "pipeline/preview/source_behind.h"
#include "pipeline/preview/trial_part.h"

#include <fmt/format.h>

#include <algorithm>
#include <deque>
#include <memory>
#include <set>
#include <utility>

namespace weir {

namespace {

/// Walks up from a result to the outputs that are kept.
class Upstream {
public:
    Upstream(const Graph& running, const std::function<bool(const Endpoint&)>& isRecorded)
        : running_(running), wiring_(resolveWiring(running, NodeRegistry::instance())),
          isRecorded_(isRecorded) {}

    std::optional<Computation> find(const Endpoint& result) {
        const auto node = wiring_.index.find(result.node);
        if (node == wiring_.index.end() || !add(node->second)) return std::nullopt;
        Computation found;
        found.result = result;
        std::set<std::size_t> all = computed_;
        for (const Endpoint& output : recorded_) {
            const std::size_t of = wiring_.index.at(output.node);
            all.insert(of);
            found.recorded.push_back(output);
            found.disorder.push_back(settingsBehind(running_, wiring_, of).disorder);
        }
        for (const std::size_t each : all)
            found.nodes.nodes.push_back(running_.nodes[each]);
        for (const Wiring::Link& link : wiring_.links)
            if (computed_.contains(link.toNode)) found.nodes.wires.push_back(running_.wires[link.wire]);
        return found;
    }

private:
    /// Whether the node can be computed.
    bool add(std::size_t node) {
        const NodeType* const type = wiring_.types[node];
        if (!type || !type->makeOperator || type->actsOutside) return false;
        if (isBeingAdded_.contains(node)) return false; // a circle
        if (!computed_.insert(node).second) return true;
        isBeingAdded_.insert(node);
        bool isFed = false;
        for (const Wiring::Link& link : wiring_.links) {
            if (link.toNode != node) continue;
            isFed = true;
            const Endpoint& from = running_.wires[link.wire].from;
            if (isRecorded_(from))
                recorded_.insert(from);
            else if (!add(link.fromNode))
                return false;
        }
        isBeingAdded_.erase(node);
        return isFed;
    }

    const Graph& running_;
    const Wiring wiring_;
    const std::function<bool(const Endpoint&)>& isRecorded_;
    std::set<std::size_t> computed_;
    std::set<std::size_t> isBeingAdded_; ///< on the way up
    std::set<Endpoint> recorded_;
};

class Recomputation {
public:
    Recomputation(const Computation& computation, const std::vector<RecordedStream>& streams,
                  std::size_t mostRows, const std::stop_token& stop,
                  const std::function<void(const RecordBatchPointer&)>& take)
        : computation_(computation), graph_(computation.nodes),
          wiring_(resolveWiring(graph_, NodeRegistry::instance())), bounds_{stop, mostRows}, take_(take),
          parts_(graph_.nodes.size()), results_(graph_.nodes.size()), inputs_(wiring_.links.size()) {
        for (std::size_t i = 0; i < streams.size(); ++i)
            feeds_.push_back({&computation.recorded[i], computation.disorder[i], &streams[i], {}});
        for (std::size_t node = 0; node < graph_.nodes.size(); ++node)
            makePart(node);
    }

    Result<void> run(bool isEnd) {
        try {
            for (const auto& part : parts_)
                if (part) part->open({});
            if (Result<void> fed = feed(); !fed) return fed;
            for (std::size_t i = 0; isEnd && !hasFailed() && i < feeds_.size(); ++i)
                forEachBehind(*feeds_[i].output, [](TrialPart& part, std::size_t input) { part.end(input); });
        } catch (const TrialEnd& end) {
            return tl::unexpected(Error{end.isCancelled
                                            ? "it was stopped"
                                            : fmt::format("“{}” gives too many records to be computed again",
                                                          computation_.result.text())});
        }
        for (const auto& part : parts_)
            if (part) part->close();
        for (std::size_t node = 0; node < results_.size(); ++node)
            if (results_[node].state == TrialState::Failed)
                return tl::unexpected(
                    Error{fmt::format("“{}” cannot be computed again: {}: {}", computation_.result.text(),
                                      graph_.nodes[node].id, results_[node].message)});
        return {};
    }

private:
    struct Feed {
        const Endpoint* output;
        Duration disorder;
        const RecordedStream* stream;
        std::deque<RecordBatchPointer> waiting;
        bool isOver = false;
        Timestamp greatest = kMinTimestamp;
    };

    bool isRecorded(const Endpoint& output) const {
        return std::find(computation_.recorded.begin(), computation_.recorded.end(), output) !=
               computation_.recorded.end();
    }

    void makePart(std::size_t node) {
        std::size_t inputs = 0;
        for (std::size_t link = 0; link < wiring_.links.size(); ++link)
            if (wiring_.links[link].toNode == node) inputs_[link] = inputs++;
        if (inputs == 0) return;
        parts_[node] = std::make_unique<TrialPart>(
            graph_.nodes[node], *wiring_.types[node], computation_.folder, inputs, bounds_, results_[node],
            TrialPart::Outlets{[this, node](std::size_t port, const RecordBatchPointer& batch) {
                                   const Endpoint output = outputOf(node, port);
                                   if (!isRecorded(output)) send(output, batch);
                               },
                               [this, node](Timestamp watermark) {
                                   forEachComputed(node, [watermark](TrialPart& part, std::size_t input) {
                                       part.advance(input, watermark);
                                   });
                               },
                               [this, node] {
                                   forEachComputed(
                                       node, [](TrialPart& part, std::size_t input) { part.end(input); });
                               }});
    }

    Endpoint outputOf(std::size_t node, std::size_t port) const {
        return {graph_.nodes[node].id, wiring_.types[node]->outputs.at(port).id};
    }

    void send(const Endpoint& output, const RecordBatchPointer& batch) {
        if (output == computation_.result) take_(batch);
        for (std::size_t link = 0; link < wiring_.links.size(); ++link)
            if (graph_.wires[wiring_.links[link].wire].from == output)
                parts_[wiring_.links[link].toNode]->process(inputs_[link], wiring_.links[link].toPort, batch);
    }

    template<class Call>
    void forEachBehind(const Endpoint& output, const Call& call) {
        for (std::size_t link = 0; link < wiring_.links.size(); ++link)
            if (graph_.wires[wiring_.links[link].wire].from == output)
                call(*parts_[wiring_.links[link].toNode], inputs_[link]);
    }

    /// What is behind those outputs of a node that are not kept.
    template<class Call>
    void forEachComputed(std::size_t node, const Call& call) {
        for (std::size_t port = 0; port < wiring_.types[node]->outputs.size(); ++port)
            if (const Endpoint output = outputOf(node, port); !isRecorded(output))
                forEachBehind(output, call);
    }

    /// The feed whose next records are the earliest, so that none waits for another for long.
    Result<Feed*> next() {
        Feed* first = nullptr;
        for (Feed& feed : feeds_) {
            while (!feed.isOver && feed.waiting.empty()) {
                bounds_.spend(0);
                Result<std::vector<RecordBatchPointer>> more = feed.stream->next();
                if (!more) return tl::unexpected(more.error());
                feed.isOver = more->empty();
                // What waits for later records would wait in vain.
                if (feed.isOver)
                    forEachBehind(*feed.output, [&feed](TrialPart& part, std::size_t input) {
                        part.advance(input, feed.stream->until);
                    });
                for (const RecordBatchPointer& batch : *more)
                    if (batch->rows() > 0) feed.waiting.push_back(batch);
            }
            if (!feed.waiting.empty() && (!first || feed.waiting.front()->eventTimes().front() <
                                                        first->waiting.front()->eventTimes().front()))
                first = &feed;
        }
        return first;
    }

    Result<void> feed() {
        while (!hasFailed()) {
            const Result<Feed*> found = next();
            if (!found) return tl::unexpected(found.error());
            if (!*found) return {};
            Feed& feed = **found;
            const RecordBatchPointer batch = std::move(feed.waiting.front());
            feed.waiting.pop_front();
            send(*feed.output, batch);
            const auto times = batch->eventTimes();
            feed.greatest = std::max(feed.greatest, *std::max_element(times.begin(), times.end()));
            const Timestamp watermark = saturatingSubtract(feed.greatest, feed.disorder.count());
            forEachBehind(*feed.output, [watermark](TrialPart& part, std::size_t input) {
                part.advance(input, watermark);
            });
        }
        return {};
    }

    bool hasFailed() const {
        return std::any_of(results_.begin(), results_.end(),
                           [](const TrialNode& node) { return node.state == TrialState::Failed; });
    }

    const Computation& computation_;
    const Graph& graph_;
    const Wiring wiring_;
    TrialBounds bounds_;
    const std::function<void(const RecordBatchPointer&)>& take_;
    std::vector<Feed> feeds_;
    std::vector<std::unique_ptr<TrialPart>> parts_; ///< null: only its kept records are needed
    std::vector<TrialNode> results_;
    std::vector<std::size_t> inputs_; ///< of the node that a link leads to, by link
};

} // namespace

std::optional<Computation> computationOf(const Graph& running, const std::filesystem::path& folder,
                                         const Endpoint& result,
                                         const std::function<bool(const Endpoint&)>& isRecorded) {
    std::optional<Computation> found = Upstream(running, isRecorded).find(result);
    if (found) found->folder = folder;
    return found;
}

Duration reachOf(const Computation& computation) {
    Duration reach{0};
    for (const Node& node : computation.nodes.nodes) {
        const NodeType* const type = NodeRegistry::instance().find(node.type);
        if (!type || type->isSource()) continue;
        const Parameters parameters(type->parameters, node.parameters);
        for (const Parameter& parameter : type->parameters)
            if (parameter.type == ParameterType::Span && parameters.isVisible(parameter))
                reach = Duration(saturatingAdd(reach.count(), parameters.span(parameter.id).count()));
    }
    return reach;
}

Result<void> recompute(const Computation& computation, const std::vector<RecordedStream>& streams, bool isEnd,
                       std::size_t mostRows, const std::stop_token& stop,
                       const std::function<void(const RecordBatchPointer&)>& take) {
    return Recomputation(computation, streams, mostRows, stop, take).run(isEnd);
}

} // namespace weir
