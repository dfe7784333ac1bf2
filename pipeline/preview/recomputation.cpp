#include "pipeline/preview/recomputation.h"

#include "pipeline/data/timestamp_arithmetic.h"
#include "pipeline/graph/wiring.h"
#include "pipeline/nodes/node_registry.h"
#include "pipeline/preview/source_behind.h"
#include "pipeline/preview/trial_network.h"

#include <fmt/format.h>

#include <algorithm>
#include <deque>
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
        if (!wiring_.types[node->second]->outputIndex(result.port)) return std::nullopt;
        Computation found;
        found.result = result;
        std::set<std::size_t> all = computed_;
        for (const Endpoint& output : recorded_) {
            const std::size_t of = wiring_.index.at(output.node);
            all.insert(of);
            found.recorded.push_back({output, settingsBehind(running_, wiring_, of).disorder});
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
        if (beingAdded_.contains(node)) return false; // a circle
        if (!computed_.insert(node).second) return true;
        beingAdded_.insert(node);
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
        beingAdded_.erase(node);
        return isFed;
    }

    const Graph& running_;
    const Wiring wiring_;
    const std::function<bool(const Endpoint&)>& isRecorded_;
    std::set<std::size_t> computed_;
    std::set<std::size_t> beingAdded_; ///< on the way up
    std::set<Endpoint> recorded_;
};

class Recomputation {
public:
    Recomputation(const Computation& computation, const std::vector<RecordedStream>& streams,
                  std::size_t mostRows, const std::stop_token& stop,
                  const std::function<void(const RecordBatchPointer&)>& take)
        : computation_(computation), graph_(computation.nodes),
          wiring_(resolveWiring(graph_, NodeRegistry::instance())), bounds_{stop, mostRows},
          results_(graph_.nodes.size()), feeds_(feedsOf(streams)),
          network_(graph_, wiring_, computation.folder, bounds_, fedOutputs(), running(),
                   [&take, result = outputAt(computation.result)](const TrialOutput& output,
                                                                  const RecordBatchPointer& batch) {
                       if (output == result) take(batch);
                   }) {}

    Result<void> run(bool isEnd) {
        const Result<void> fed = feedUnlessStopped(isEnd);
        network_.close();
        if (!fed) return fed;
        for (std::size_t node = 0; node < results_.size(); ++node)
            if (results_[node].state == TrialState::Failed)
                return tl::unexpected(
                    Error{fmt::format("“{}” cannot be computed again: {}: {}", computation_.result.text(),
                                      graph_.nodes[node].id, results_[node].message)});
        return {};
    }

private:
    struct Feed {
        TrialOutput output;
        Duration disorder;
        const RecordedStream* stream;
        std::deque<RecordBatchPointer> waiting = {};
        bool isOver = false;
        Timestamp greatest = kMinTimestamp;
    };

    TrialOutput outputAt(const Endpoint& output) const {
        const std::size_t node = wiring_.index.at(output.node);
        return {node, wiring_.types[node]->outputIndex(output.port).value()};
    }

    std::vector<Feed> feedsOf(const std::vector<RecordedStream>& streams) const {
        std::vector<Feed> feeds;
        for (std::size_t i = 0; i < streams.size(); ++i) {
            const RecordedOutput& recorded = computation_.recorded[i];
            feeds.push_back({outputAt(recorded.output), recorded.disorder, &streams[i]});
        }
        return feeds;
    }

    std::set<TrialOutput> fedOutputs() const {
        std::set<TrialOutput> fed;
        for (const Feed& feed : feeds_)
            fed.insert(feed.output);
        return fed;
    }

    /// Those that something comes to; of the others only the kept records are needed.
    std::vector<TrialNode*> running() {
        std::vector<TrialNode*> running(graph_.nodes.size(), nullptr);
        for (const Wiring::Link& link : wiring_.links)
            running[link.toNode] = &results_[link.toNode];
        return running;
    }

    Result<void> feedUnlessStopped(bool isEnd) {
        try {
            network_.open([](const std::string&) { return std::string(); });
            if (Result<void> fed = feed(); !fed) return fed;
            for (std::size_t i = 0; isEnd && !hasFailed() && i < feeds_.size(); ++i)
                network_.end(feeds_[i].output);
        } catch (const TrialEnd& end) {
            return tl::unexpected(Error{end.isCancelled
                                            ? "it was stopped"
                                            : fmt::format("“{}” gives too many records to be computed again",
                                                          computation_.result.text())});
        }
        return {};
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
                if (feed.isOver) network_.advance(feed.output, feed.stream->until);
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
            network_.send(feed.output, batch);
            const auto times = batch->eventTimes();
            feed.greatest = std::max(feed.greatest, *std::max_element(times.begin(), times.end()));
            network_.advance(feed.output, saturatingSubtract(feed.greatest, feed.disorder.count()));
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
    std::vector<TrialNode> results_;
    std::vector<Feed> feeds_;
    TrialNetwork network_;
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
