#include "steps_case.h"

#include "case_text.h"
#include "line_diff.h"
#include "step_nodes.h"

#include "connectors/codecs/codec.h"
#include "pipeline/graph/graph_file.h"
#include "pipeline/runtime/engine.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <chrono>
#include <memory>
#include <set>

namespace weir {

namespace {

namespace fs = std::filesystem;

constexpr std::chrono::seconds kPatience{60};

/// What is wrong with a case, or came in its way.
struct CaseFault {
    std::string text;
};

Timestamp timeOf(const Json& written) {
    const std::optional<Timestamp> time = written.is_string()
                                              ? parseTimestamp(written.get<std::string>())
                                              : timestampFromNumber(written.get<double>(), TimeUnit::Seconds);
    if (!time) throw CaseFault{faultLine("no time: " + written.dump())};
    return *time;
}

/// One run of a case, through as many engines as it takes checkpoints.
class StepsRun {
public:
    StepsRun(const fs::path& folder, const Json& steps, fs::path checkpoint, std::size_t batchSize)
        : steps_(steps), graph_(loadStepsGraph(folder, steps)), place_(folder, std::move(checkpoint)) {
        graph_.run.batchRows = batchSize;
        graph_.run.checkpointEvery = std::chrono::milliseconds(1);
        sources_ = graph_;
        connectFeeds(graph_, feeds_);
        for (const Json& step : steps_.at("steps"))
            if (step.contains("expected")) outputs_.insert(endpoint(step.at("expected")));
        encoder_ = CodecRegistry::instance().find("json")->makeEncoder(encoding_);
    }

    void run() {
        start();
        std::size_t number = 0;
        for (const Json& step : steps_.at("steps")) {
            ++number;
            try {
                take(step);
            } catch (const CaseFault& fault) {
                throw CaseFault{faultLine(fmt::format("in step {}:", number)) + fault.text};
            }
        }
        settle();
        for (const Endpoint& output : outputs_)
            if (!found_[output].empty())
                throw CaseFault{faultLine("more came out at " + output.text() + ":") +
                                diffLines({}, recordLines(found_[output]))};
        abandon();
        checkCounts();
    }

private:
    static Graph loadStepsGraph(const fs::path& folder, const Json& steps) {
        Result<Graph> graph =
            steps.contains("graph") ? parseGraph(steps.at("graph").dump()) : loadGraph(folder / "graph.weir");
        if (!graph) throw CaseFault{faultLine(graph.error().message)};
        return std::move(*graph);
    }

    static Endpoint endpoint(const Json& written) {
        const std::optional<Endpoint> parsed = Endpoint::parse(written.get<std::string>());
        if (!parsed) throw CaseFault{faultLine("no output of a node: " + written.dump())};
        return *parsed;
    }

    void take(const Json& step) {
        if (step.contains("input")) {
            StepFeed& feed = feedOf(step.at("input"));
            for (const Json& record : step.at("records"))
                feed.push(record.dump());
        } else if (step.contains("watermark")) {
            StepFeed& feed = feedOf(step.at("watermark"));
            feed.push(watermarkMark(*sources_.findNode(step.at("watermark").get<std::string>()),
                                    timeOf(step.at("at"))));
        } else if (step.contains("idle")) {
            awaitIdle(step.at("idle"));
        } else if (step.contains("checkpoint")) {
            settle();
            engine_->suspend();
            if (!engine_->waitFor(kPatience)) throw CaseFault{faultLine("it does not come to a halt")};
            letGo();
            start();
        } else if (step.contains("end")) {
            for (auto& [id, feed] : feeds_)
                feed.end();
            if (!engine_->waitFor(kPatience)) throw CaseFault{faultLine("it does not end")};
            readTaps();
        } else if (step.contains("expected")) {
            settle();
            compare(step);
        } else {
            throw CaseFault{faultLine("there is no such step: " + step.dump())};
        }
    }

    StepFeed& feedOf(const Json& source) {
        const auto found = feeds_.find(source.get<std::string>());
        if (found == feeds_.end()) throw CaseFault{faultLine("there is no steps.source " + source.dump())};
        return found->second;
    }

    void start() {
        engine_ = makeLocalEngine();
        for (const Endpoint& output : outputs_)
            taps_[output] = engine_->openTap(output);
        std::string faults;
        for (const Problem& problem : engine_->start(graph_, place_))
            if (problem.level == Problem::Level::Error) faults += faultLine(problem.text());
        if (!faults.empty()) throw CaseFault{faults};
    }

    /// Waits until everything handed to the sources has gone through the graph: a checkpoint that begins
    /// after it was read comes behind it everywhere, and of two that end, the second is one.
    void settle() {
        for (auto& [id, feed] : feeds_)
            if (!feed.waitUntilRead(kPatience)) throw CaseFault{faultLine("nobody reads source " + id)};
        const std::uint64_t before = engine_->statistics().checkpoint->taken;
        await("the records do not come through", [&] {
            const Statistics statistics = engine_->statistics();
            if (!statistics.checkpoint->error.empty())
                throw CaseFault{faultLine(statistics.checkpoint->error)};
            return engine_->isOver() || statistics.checkpoint->taken >= before + 2;
        });
        readTaps();
    }

    void awaitIdle(const Json& source) {
        settle();
        await("the source does not become idle", [&] {
            const Statistics statistics = engine_->statistics();
            return statistics.node(source.get<std::string>())->state == NodeState::Idle;
        });
    }

    template<class Condition>
    void await(const char* otherwise, Condition holds) {
        const auto end = std::chrono::steady_clock::now() + kPatience;
        while (!holds()) {
            if (std::chrono::steady_clock::now() > end) throw CaseFault{faultLine(otherwise)};
            engine_->waitFor(std::chrono::milliseconds(1));
        }
    }

    void readTaps() {
        for (const auto& [output, tap] : taps_)
            for (const RecordBatchPointer& batch : engine_->readTap(tap).batches)
                encoder_->encode(*batch, found_[output], nullptr);
    }

    void compare(const Json& step) {
        std::vector<std::string> expected;
        for (const Json& record : step.at("records"))
            expected.push_back(record.dump());
        std::vector<std::string> found =
            recordLines(std::exchange(found_[endpoint(step.at("expected"))], {}));
        const std::string order = step.value("order", "list");
        if (order == "set") {
            std::sort(expected.begin(), expected.end());
            std::sort(found.begin(), found.end());
        } else if (order != "list") {
            throw CaseFault{faultLine("there is no order '" + order + "'")};
        }
        if (const std::string diff = diffLines(expected, found); !diff.empty()) throw CaseFault{diff};
    }

    void abandon() {
        engine_->abandon();
        if (!engine_->waitFor(kPatience)) throw CaseFault{faultLine("it does not come to a halt")};
        letGo();
    }

    /// Keeps the engine's counts, and throws it away.
    void letGo() {
        for (const NodeStatistics& node : engine_->statistics().nodes) {
            late_[node.node] += node.lateRecords;
            others_ += node.badRecords + node.droppedRecords + node.errors;
            if (node.state == NodeState::Failed)
                throw CaseFault{faultLine("node " + node.node + " failed: " + node.message)};
        }
        taps_.clear();
        engine_.reset();
    }

    void checkCounts() const {
        const Json expected = steps_.value("late", Json::object());
        for (const auto& [node, count] : late_)
            if (const auto wanted = expected.value(node, std::uint64_t{0}); wanted != count)
                throw CaseFault{faultLine(
                    fmt::format("node '{}' has {} late records, expected {}", node, count, wanted))};
        if (others_ > 0)
            throw CaseFault{faultLine(fmt::format("{} records were malformed or dropped", others_))};
    }

    const Json& steps_;
    Graph graph_;
    Graph sources_; ///< as the case has it
    const RunPlace place_;
    StepFeeds feeds_;
    std::unique_ptr<Engine> engine_; ///< goes before the feeds that it reads
    std::set<Endpoint> outputs_;
    std::map<Endpoint, TapId> taps_;
    std::map<Endpoint, std::string> found_; ///< NDJSON that came out and was not looked at yet
    const Parameters encoding_{CodecRegistry::instance().find("json")->encoderParameters, Json::object()};
    std::unique_ptr<Encoder> encoder_;
    std::map<std::string, std::uint64_t> late_;
    std::uint64_t others_ = 0;
};

} // namespace

std::string runStepsCase(const fs::path& folder, const fs::path& outputs,
                         std::span<const std::size_t> batchSizes) {
    std::string faults;
    const Json steps = Json::parse(readFile(folder / "steps.json"));
    for (const std::size_t size : batchSizes) {
        const fs::path checkpoint = outputs / fmt::format("{}-{}", folder.filename().string(), size);
        try {
            StepsRun(folder, steps, checkpoint, size).run();
        } catch (const CaseFault& fault) {
            faults += fmt::format("  at batch size {}:\n{}", size, fault.text);
        }
    }
    return faults;
}

} // namespace weir
