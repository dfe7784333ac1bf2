#include "pipeline/preview/trial.h"

#include "pipeline/data/timestamp_arithmetic.h"
#include "pipeline/graph/effective_graph.h"
#include "pipeline/graph/subgraph_types.h"
#include "pipeline/graph/validation.h"
#include "pipeline/graph/wiring.h"
#include "pipeline/preview/sample_stream.h"
#include "pipeline/preview/source_behind.h"
#include "pipeline/preview/trial_part.h"

#include <algorithm>
#include <limits>
#include <optional>
#include <set>
#include <utility>

namespace weir {

namespace {

/// More than that nobody looks at: a sample whose times are years apart may fill gaps without end.
constexpr std::size_t kMostRows = 2'000'000;

SampledOutput describeOutput(const Graph& graph, const Wiring& wiring, std::size_t node,
                             const Endpoint& output, const std::map<Endpoint, Schema>& known) {
    SampledOutput described{settingsBehind(graph, wiring, node), false, {}};
    described.isSource = wiring.types[node] && wiring.types[node]->isSource();
    if (const auto schema = known.find(output); schema != known.end()) described.schema = schema->second;
    return described;
}

/// One trial of one graph.
class Trial {
public:
    Trial(const Graph& drawn, const std::filesystem::path& folder, std::stop_token stop, TrialResult& result)
        : drawn_(drawn), folder_(folder), result_(result), types_(typesOf(drawn)),
          effective_(effectiveGraph(drawn)), graph_(effective_.graph),
          wiring_(resolveWiring(graph_, types_)), bounds_{std::move(stop), kMostRows},
          carried_(wiring_.links.size()) {}

    void run() {
        for (const Node& node : drawn_.nodes)
            result_.nodes[node.id];
        readSamples();
        findReached();
        makeParts();
        try {
            feed();
        } catch (const TrialEnd& end) {
            result_.isCancelled = end.isCancelled;
            if (!end.isCancelled) tellOfTooMuch();
        }
        for (const auto& part : parts_)
            if (part) part->close();
        tellAsDrawn();
    }

private:
    /// A sample that stands for an output.
    struct Feed {
        Endpoint output;
        std::size_t node;
        std::size_t port;
        SampleStream stream;
        Duration disorder{0};
        std::size_t next = 0; ///< record
        Timestamp greatest = kMinTimestamp;

        bool isOver() const { return !stream.batch || next == stream.batch->rows(); }
        Timestamp nextTime() const { return stream.batch->eventTimes()[next]; }
    };

    std::string problemOf(const std::string& node) const {
        for (const Problem& problem : problems_) {
            const bool isOfInstance = node.starts_with(problem.node + '/');
            if (problem.level == Problem::Level::Error && problem.wire.empty() &&
                (problem.node == node || (isOfInstance && !problem.node.empty())))
                return problem.parameter.empty() ? problem.message
                                                 : problem.parameter + ": " + problem.message;
        }
        return {};
    }

    void readSamples() {
        const std::map<Endpoint, Schema> known = knownSchemas(drawn_);
        for (const auto& [output, records] : drawn_.samples) {
            const Endpoint given = effective_.output(output);
            const auto node = wiring_.index.find(given.node);
            const NodeType* const type = node == wiring_.index.end() ? nullptr : wiring_.types[node->second];
            const auto port = type ? type->outputIndex(given.port) : std::nullopt;
            if (!port || isSampled({node->second, *port})) continue;
            const SampledOutput sampled = describeOutput(graph_, wiring_, node->second, given, known);
            SampleStream stream = sampleStream(records, sampled);
            if (!stream.errors.empty()) result_.sampleErrors[output] = stream.errors;
            feeds_.push_back({given, node->second, *port, std::move(stream), sampled.settings.disorder});
        }
    }

    bool isSampled(std::pair<std::size_t, std::size_t> output) const {
        return std::any_of(feeds_.begin(), feeds_.end(), [&](const Feed& feed) {
            return feed.node == output.first && feed.port == output.second;
        });
    }

    /// Whether all that leaves a node is sampled, so that it need not run.
    bool isReplaced(std::size_t node) const {
        const std::size_t outputs = wiring_.types[node] ? wiring_.types[node]->outputs.size() : 0;
        for (std::size_t port = 0; port < outputs; ++port)
            if (!isSampled({node, port})) return false;
        return outputs > 0;
    }

    void findReached() {
        reached_.assign(graph_.nodes.size(), false);
        for (const std::size_t node : wiring_.order) {
            if (!wiring_.types[node] || wiring_.types[node]->isSource() || isReplaced(node)) continue;
            for (const Wiring::Link& link : wiring_.links)
                if (link.toNode == node && isFed(link)) reached_[node] = true;
        }
    }

    bool isFed(const Wiring::Link& link) const {
        return isSampled({link.fromNode, link.fromPort}) || reached_[link.fromNode];
    }

    void makeParts() {
        problems_ = validate(drawn_);
        parts_.resize(graph_.nodes.size());
        inputs_.resize(wiring_.links.size());
        for (std::size_t node = 0; node < graph_.nodes.size(); ++node) {
            if (!reached_[node]) continue;
            const NodeType& type = *wiring_.types[node];
            std::size_t inputs = 0;
            std::vector<bool> isPortFed(type.inputs.size(), false);
            for (std::size_t link = 0; link < wiring_.links.size(); ++link)
                if (wiring_.links[link].toNode == node && isFed(wiring_.links[link])) {
                    inputs_[link] = inputs++;
                    isPortFed[wiring_.links[link].toPort] = true;
                }
            TrialNode& result = result_.nodes[graph_.nodes[node].id];
            for (std::size_t port = 0; port < type.inputs.size(); ++port)
                if (!isPortFed[port] && wiring_.isLinked(node, port))
                    result.unfed.push_back(type.inputs[port].label.empty() ? type.inputs[port].id
                                                                           : type.inputs[port].label);
            parts_[node] = std::make_unique<TrialPart>(
                graph_.nodes[node], type, folder_, inputs, bounds_, result,
                TrialPart::Outlets{
                    [this, node](std::size_t port, const RecordBatchPointer& batch) {
                        if (!isSampled({node, port})) send(node, port, batch);
                    },
                    [this, node](Timestamp watermark) { sendWatermark(node, std::nullopt, watermark); },
                    [this, node] { sendEnd(node, std::nullopt); }});
        }
    }

    void send(std::size_t node, std::size_t port, const RecordBatchPointer& batch) {
        std::vector<RecordBatchPointer>& given =
            result_.outputs[{graph_.nodes[node].id, wiring_.types[node]->outputs.at(port).id}];
        given.push_back(batch);
        for (std::size_t link = 0; link < wiring_.links.size(); ++link) {
            const Wiring::Link& wire = wiring_.links[link];
            if (wire.fromNode != node || wire.fromPort != port) continue;
            carried_[link] += batch->rows();
            if (parts_[wire.toNode]) parts_[wire.toNode]->process(inputs_[link], wire.toPort, batch);
        }
    }

    /// Calls what takes part behind an output, or behind those of a node that no sample stands for.
    template<class Call>
    void forEachBehind(std::size_t node, std::optional<std::size_t> port, const Call& call) {
        for (std::size_t link = 0; link < wiring_.links.size(); ++link) {
            const Wiring::Link& wire = wiring_.links[link];
            if (wire.fromNode != node || !parts_[wire.toNode]) continue;
            if (port ? wire.fromPort == *port : !isSampled({node, wire.fromPort}))
                call(*parts_[wire.toNode], inputs_[link]);
        }
    }

    void sendWatermark(std::size_t node, std::optional<std::size_t> port, Timestamp watermark) {
        forEachBehind(node, port,
                      [&](TrialPart& part, std::size_t input) { part.advance(input, watermark); });
    }

    void sendEnd(std::size_t node, std::optional<std::size_t> port) {
        forEachBehind(node, port, [](TrialPart& part, std::size_t input) { part.end(input); });
    }

    /// Samples in the order of their event times, as if all had come at once.
    void feed() {
        for (std::size_t node = 0; node < parts_.size(); ++node)
            if (parts_[node]) parts_[node]->open(problemOf(graph_.nodes[node].id));
        for (;;) {
            Feed* first = nullptr;
            Timestamp others = kMaxTimestamp;
            for (Feed& feed : feeds_) {
                if (feed.isOver()) continue;
                if (first && feed.nextTime() >= first->nextTime()) {
                    others = std::min(others, feed.nextTime());
                } else {
                    if (first) others = std::min(others, first->nextTime());
                    first = &feed;
                }
            }
            if (!first) break;
            give(*first, others);
        }
        for (const Feed& feed : feeds_)
            sendEnd(feed.node, feed.port);
    }

    /// The records of a sample that are not behind those of the others.
    void give(Feed& feed, Timestamp others) {
        const std::size_t begin = feed.next;
        do
            feed.greatest = std::max(feed.greatest, feed.stream.batch->eventTimes()[feed.next++]);
        while (!feed.isOver() && feed.nextTime() <= others);
        bounds_.spend(feed.next - begin);
        const bool isWhole = begin == 0 && feed.isOver();
        send(feed.node, feed.port,
             isWhole ? feed.stream.batch : feed.stream.batch->slice(begin, feed.next - begin));
        const Timestamp watermark =
            feed.isOver()
                ? feed.stream.watermark
                : std::min(feed.stream.watermark, saturatingSubtract(feed.greatest, feed.disorder.count()));
        if (watermark > kMinTimestamp) sendWatermark(feed.node, feed.port, watermark);
    }

    void tellOfTooMuch() {
        for (auto& [id, node] : result_.nodes)
            if (node.state == TrialState::Tried && node.message.empty())
                node.message = "gave more records than a trial shows; choose a smaller sample";
    }

    /// The figures and records by the names that the user knows.
    void tellAsDrawn() {
        for (const auto& [output, given] : effective_.outputs)
            if (const auto records = result_.outputs.find(effective_.output(given));
                records != result_.outputs.end())
                result_.outputs[output] = records->second;
        std::map<Wire, std::uint64_t> carried; // several that run may be one that was drawn
        for (std::size_t link = 0; link < wiring_.links.size(); ++link) {
            const Wire& wire = graph_.wires[wiring_.links[link].wire];
            const Wire& drawn = effective_.drawn(wire);
            carried[drawn] = std::max(carried[drawn], carried_[link]);
            if (drawn.to != wire.to) carried[wire] = carried_[link];
        }
        std::set<std::string> instances;
        for (const auto& [id, node] : result_.nodes)
            for (std::size_t end = id.rfind('/'); end != std::string::npos; end = id.rfind('/', end - 1))
                instances.insert(id.substr(0, end));
        for (const std::string& instance : instances)
            result_.nodes[instance];
        for (auto& [id, node] : result_.nodes)
            node.recordsIn = node.recordsOut = 0;
        for (const auto& [wire, rows] : carried)
            if (const auto node = result_.nodes.find(wire.to.node); node != result_.nodes.end())
                node->second.recordsIn += rows;
        for (const auto& [output, batches] : result_.outputs)
            if (const auto node = result_.nodes.find(output.node); node != result_.nodes.end())
                for (const RecordBatchPointer& batch : batches)
                    node->second.recordsOut += batch->rows();
        for (const Feed& feed : feeds_)
            if (isReplaced(feed.node)) result_.nodes[graph_.nodes[feed.node].id].state = TrialState::Sampled;
        // Those inside before those that they are in.
        for (auto instance = instances.rbegin(); instance != instances.rend(); ++instance)
            tellOfInstance(*instance);
        for (auto& [output, batches] : result_.outputs)
            keepNewest(batches);
    }

    /// An instance is what the nodes inside it are.
    void tellOfInstance(const std::string& instance) {
        TrialNode& whole = result_.nodes[instance];
        for (const auto& [id, node] : result_.nodes) {
            const bool isInside = id.starts_with(instance + '/');
            // Nested instances have told of what is inside them.
            if (!isInside || id.find('/', instance.size() + 1) != std::string::npos) continue;
            whole.state = std::max(whole.state, node.state);
            whole.badRecords += node.badRecords;
            whole.lateRecords += node.lateRecords;
            whole.droppedRecords += node.droppedRecords;
            if (whole.message.empty() && !node.message.empty())
                whole.message = id.substr(instance.size() + 1) + ": " + node.message;
            whole.alerts.insert(whole.alerts.end(), node.alerts.begin(), node.alerts.end());
        }
    }

    static void keepNewest(std::vector<RecordBatchPointer>& batches) {
        std::size_t rows = 0;
        for (std::size_t kept = batches.size(); kept > 0; --kept) {
            rows += batches[kept - 1]->rows();
            if (rows < TrialResult::kRowsKept) continue;
            batches.erase(batches.begin(), batches.begin() + static_cast<std::ptrdiff_t>(kept - 1));
            return;
        }
    }

    const Graph& drawn_;
    const std::filesystem::path& folder_;
    TrialResult& result_;
    const NodeRegistry types_;
    const EffectiveGraph effective_;
    const Graph& graph_;
    const Wiring wiring_;
    TrialBounds bounds_;
    std::vector<Problem> problems_;
    std::vector<Feed> feeds_;
    std::vector<bool> reached_;
    std::vector<std::unique_ptr<TrialPart>> parts_;
    std::vector<std::size_t> inputs_;    ///< of the node that a link leads to, by link
    std::vector<std::uint64_t> carried_; ///< records, by link
};

} // namespace

const TrialNode* TrialResult::node(std::string_view id) const {
    const auto found = nodes.find(std::string(id));
    return found == nodes.end() ? nullptr : &found->second;
}

std::vector<RecordBatchPointer> TrialResult::latest(const Endpoint& output, std::size_t rows) const {
    const auto found = outputs.find(output);
    if (found == outputs.end()) return {};
    std::vector<RecordBatchPointer> newest;
    for (auto batch = found->second.rbegin(); batch != found->second.rend() && rows > 0; ++batch) {
        const std::size_t taken = std::min(rows, (*batch)->rows());
        newest.insert(newest.begin(), (*batch)->slice((*batch)->rows() - taken, taken));
        rows -= taken;
    }
    return newest;
}

TrialResult tryOnSamples(const Graph& graph, const std::filesystem::path& folder, std::stop_token stop) {
    TrialResult result;
    Trial(graph, folder, std::move(stop), result).run();
    return result;
}

SampledOutput sampledOutput(const Graph& graph, const Endpoint& output) {
    const EffectiveGraph effective = effectiveGraph(graph);
    const Wiring wiring = resolveWiring(effective.graph, NodeRegistry::instance());
    const Endpoint given = effective.output(output);
    const auto node = wiring.index.find(given.node);
    if (node == wiring.index.end()) return {};
    return describeOutput(effective.graph, wiring, node->second, given, knownSchemas(graph));
}

} // namespace weir
