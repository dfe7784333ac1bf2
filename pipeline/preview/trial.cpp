#include "pipeline/preview/trial.h"

#include "pipeline/data/timestamp_arithmetic.h"
#include "pipeline/graph/effective_graph.h"
#include "pipeline/graph/subgraph_types.h"
#include "pipeline/graph/validation.h"
#include "pipeline/graph/wiring.h"
#include "pipeline/preview/sample_stream.h"
#include "pipeline/preview/source_behind.h"
#include "pipeline/preview/trial_network.h"

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
          wiring_(resolveWiring(graph_, types_)), bounds_{std::move(stop), kMostRows} {}

    void run() {
        for (const Node& node : drawn_.nodes)
            result_.nodes[node.id];
        readSamples();
        findReached();
        makeNetwork();
        try {
            feed();
        } catch (const TrialEnd& end) {
            result_.isCancelled = end.isCancelled;
            if (!end.isCancelled) tellOfTooMuch();
        }
        network_->close();
        tellAsDrawn();
    }

private:
    /// A sample that stands for an output.
    struct Feed {
        TrialOutput output;
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
            if (!port || sampled_.contains({node->second, *port})) continue;
            const SampledOutput sampled = describeOutput(graph_, wiring_, node->second, given, known);
            SampleStream stream = sampleStream(records, sampled);
            if (!stream.errors.empty()) result_.sampleErrors[output] = stream.errors;
            feeds_.push_back({{node->second, *port}, std::move(stream), sampled.settings.disorder});
            sampled_.insert(feeds_.back().output);
        }
    }

    /// Whether all that leaves a node is sampled, so that it need not run.
    bool isReplaced(std::size_t node) const {
        const std::size_t outputs = wiring_.types[node] ? wiring_.types[node]->outputs.size() : 0;
        for (std::size_t port = 0; port < outputs; ++port)
            if (!sampled_.contains({node, port})) return false;
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
        return sampled_.contains({link.fromNode, link.fromPort}) || reached_[link.fromNode];
    }

    void makeNetwork() {
        problems_ = validate(drawn_);
        std::vector<TrialNode*> results(graph_.nodes.size(), nullptr);
        for (std::size_t node = 0; node < results.size(); ++node) {
            if (!reached_[node]) continue;
            results[node] = &result_.nodes[graph_.nodes[node].id];
            results[node]->unfed = unfedInputs(node);
        }
        network_.emplace(graph_, wiring_, folder_, bounds_, sampled_, results,
                         [this](const TrialOutput& output, const RecordBatchPointer& batch) {
                             const Port& port = wiring_.types[output.node]->outputs.at(output.port);
                             result_.outputs[{graph_.nodes[output.node].id, port.id}].push_back(batch);
                         });
    }

    /// What the inputs are called that are wired, but no sample comes to.
    std::vector<std::string> unfedInputs(std::size_t node) const {
        const std::vector<Port>& inputs = wiring_.types[node]->inputs;
        std::vector<bool> isPortFed(inputs.size(), false);
        for (const Wiring::Link& link : wiring_.links)
            if (link.toNode == node && isFed(link)) isPortFed[link.toPort] = true;
        std::vector<std::string> unfed;
        for (std::size_t port = 0; port < inputs.size(); ++port)
            if (!isPortFed[port] && wiring_.isLinked(node, port))
                unfed.push_back(inputs[port].label.empty() ? inputs[port].id : inputs[port].label);
        return unfed;
    }

    /// Samples in the order of their event times, as if all had come at once.
    void feed() {
        network_->open([this](const std::string& node) { return problemOf(node); });
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
            network_->end(feed.output);
    }

    /// The records of a sample that are not behind those of the others.
    void give(Feed& feed, Timestamp others) {
        const std::size_t begin = feed.next;
        do
            feed.greatest = std::max(feed.greatest, feed.stream.batch->eventTimes()[feed.next++]);
        while (!feed.isOver() && feed.nextTime() <= others);
        bounds_.spend(feed.next - begin);
        const bool isWhole = begin == 0 && feed.isOver();
        network_->send(feed.output,
                       isWhole ? feed.stream.batch : feed.stream.batch->slice(begin, feed.next - begin));
        const Timestamp watermark =
            feed.isOver()
                ? feed.stream.watermark
                : std::min(feed.stream.watermark, saturatingSubtract(feed.greatest, feed.disorder.count()));
        if (watermark > kMinTimestamp) network_->advance(feed.output, watermark);
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
            carried[drawn] = std::max(carried[drawn], network_->carried(link));
            if (drawn.to != wire.to) carried[wire] = network_->carried(link);
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
            if (isReplaced(feed.output.node))
                result_.nodes[graph_.nodes[feed.output.node].id].state = TrialState::Sampled;
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
    std::set<TrialOutput> sampled_; ///< what the feeds are of
    std::vector<bool> reached_;
    std::optional<TrialNetwork> network_; ///< once it is known what takes part
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
