#include "app/command_line/console_text.h"
#include "app/command_line/graph_argument.h"
#include "app/command_line/run_messages.h"
#include "app/command_line/run_summary.h"
#include "app/command_line/span_option.h"
#include "app/command_line/standard_output.h"
#include "app/command_line/stop_signals.h"
#include "app/keychain_access.h"
#include "pipeline/graph/effective_graph.h"
#include "pipeline/graph/validation.h"
#include "pipeline/runtime/engine.h"

#include <algorithm>
#include <chrono>
#include <map>
#include <memory>
#include <set>
#include <string>
#include <utility>

#include <CLI/CLI.hpp>
#include <fmt/format.h>

namespace weir {

namespace {

using Clock = std::chrono::steady_clock;

constexpr std::chrono::milliseconds kLook{50};   ///< how often a run is looked at
constexpr std::chrono::seconds kLookAtFields{3}; ///< how often, whether fields that it names have come

struct RunArguments {
    GraphArgument graph;
    Duration runFor{0}; ///< zero: until every source has ended
    Duration giveUp = std::chrono::seconds(30);
    std::size_t batchRows = 0; ///< zero: as the graph says
    bool isFresh = false;      ///< does not go on from a checkpoint
    bool quiet = false;
};

/// One `weir run`, from start to end.
class RunCommand {
public:
    RunCommand(const RunArguments& arguments, OpenedGraph opened)
        : arguments_(arguments), opened_(std::move(opened)),
          verbosity_(arguments.quiet ? Verbosity::Errors : Verbosity::Everything), messages_(verbosity_),
          engine_(makeLocalEngine()) {
        if (arguments.batchRows > 0) opened_.graph.run.batchRows = arguments.batchRows;
    }

    Outcome run() {
        if (!start()) return Outcome::GraphAtFault;
        while (!engine_->waitFor(kLook)) {
            obeySignals();
            const Statistics statistics = engine_->statistics();
            messages_.printNew(*engine_, statistics);
            tellOfCheckpoints(statistics);
            tellOfFields(statistics);
            endInTime();
            endWithoutUse(statistics);
            endWithoutReader();
            giveUpRetrying(statistics);
        }
        return finish();
    }

private:
    bool start() {
        const std::vector<Problem> problems =
            validate(opened_.graph, NodeRegistry::instance(), opened_.folder);
        for (const Problem& problem : problems)
            if (problem.level == Problem::Level::Error || verbosity_ == Verbosity::Everything)
                fmt::print(stderr, "{}\n", problem.text());
        if (hasErrors(problems)) return false;
        // From here on the nodes that run count, for it is they that the statistics name.
        opened_.graph = effectiveGraph(opened_.graph).graph;

        RunPlace place(opened_.folder, opened_.checkpoint);
        place.beginsAnew = arguments_.isFresh;
        place.bringsAllFields = false;
        const std::vector<Problem> refusals = engine_->start(opened_.graph, place);
        for (const Problem& problem : refusals)
            fmt::print(stderr, "{}\n", problem.text());
        return !hasErrors(refusals);
    }

    /// The first one lets the run work off what was read, or keeps a checkpoint for the next one to go on
    /// from; the second one does not wait for that.
    void obeySignals() {
        if (!signals_.take()) return;
        if (!isStopping_ && opened_.graph.run.checkpointEvery > Duration::zero()) {
            if (verbosity_ == Verbosity::Everything)
                fmt::print(stderr,
                           "stopping at a checkpoint, from which the next run goes on; once more to leave "
                           "at once\n");
            isStopping_ = true;
            engine_->suspend();
        } else if (!isStopping_) {
            if (verbosity_ == Verbosity::Everything)
                fmt::print(stderr, "stopping: what was read is being worked off; once more to leave it\n");
            stop();
        } else {
            fmt::print(stderr, "leaving what was read\n");
            isLeft_ = true;
            engine_->abandon();
        }
    }

    void endInTime() {
        if (!isStopping_ && arguments_.runFor > Duration::zero() &&
            Clock::now() - started_ >= arguments_.runFor)
            stop();
    }

    void tellOfCheckpoints(const Statistics& statistics) {
        if (!statistics.checkpoint) return;
        const CheckpointStatus& status = *statistics.checkpoint;
        if (status.resumedFrom && !std::exchange(isResumingTold_, true) &&
            verbosity_ == Verbosity::Everything)
            fmt::print(stderr, "going on from the checkpoint of {} (--fresh begins anew)\n",
                       formatTimestamp(*status.resumedFrom));
        if (status.error != checkpointError_ && !status.error.empty())
            fmt::print(stderr, "no checkpoint was kept: {}\n", printable(status.error));
        checkpointError_ = status.error;
    }

    /// Once each, for a run may never come to its summary; and not before the first records of all sources
    /// may have come.
    void tellOfFields(const Statistics& statistics) {
        if (verbosity_ != Verbosity::Everything || Clock::now() < nextLookAtFields_) return;
        nextLookAtFields_ = Clock::now() + kLookAtFields;
        for (const std::string& line : fieldsNeverSeen(opened_.graph, statistics))
            if (toldOfFields_.insert(line).second) fmt::print(stderr, "{}", line);
    }

    /// A run whose results reach nobody, because every last node of the graph has failed, need not go on.
    void endWithoutUse(const Statistics& statistics) {
        bool anyFailed = false;
        for (const NodeStatistics& node : statistics.nodes) {
            const bool isLast =
                std::none_of(opened_.graph.wires.begin(), opened_.graph.wires.end(),
                             [&node](const Wire& wire) { return wire.from.node == node.node; });
            if (isLast && node.state != NodeState::Failed) return;
            anyFailed = anyFailed || isLast;
        }
        if (anyFailed && !isStopping_) stop();
    }

    void endWithoutReader() {
        if (isFaulty_ || !usesStandardOutput_ || !isStandardOutputDeserted()) return;
        fmt::print(stderr, "ending: nobody reads standard output any more\n");
        isFaulty_ = true;
        stop();
    }

    void giveUpRetrying(const Statistics& statistics) {
        for (const NodeStatistics& node : statistics.nodes) {
            if (node.state != NodeState::Retrying) {
                retryingSince_.erase(node.node);
                continue;
            }
            const Clock::time_point since = retryingSince_.emplace(node.node, Clock::now()).first->second;
            if (isFaulty_ || Clock::now() - since < arguments_.giveUp) continue;
            fmt::print(stderr, "giving up: {} has not recovered for {} (--give-up): {}\n", node.node,
                       formatDuration(arguments_.giveUp), node.message);
            isFaulty_ = true;
            engine_->abandon();
        }
    }

    void stop() {
        isStopping_ = true;
        engine_->stop();
    }

    Outcome finish() {
        const Statistics statistics = engine_->statistics();
        messages_.printNew(*engine_, statistics);
        tellOfCheckpoints(statistics);
        if (verbosity_ == Verbosity::Everything)
            fmt::print(stderr, "{}", runSummary(opened_.graph, statistics));
        for (const NodeStatistics& node : statistics.nodes) {
            isFaulty_ = isFaulty_ || node.state == NodeState::Failed || node.errors > 0;
            if (verbosity_ == Verbosity::Errors && node.errors > 0 && node.state != NodeState::Failed)
                fmt::print(stderr, "{} dropped {} records: {}\n", node.node, node.droppedRecords,
                           printable(node.message));
        }
        return isFaulty_ || isLeft_ ? Outcome::GraphAtFault : Outcome::Done;
    }

    const RunArguments& arguments_;
    OpenedGraph opened_;
    Verbosity verbosity_;
    RunMessages messages_;
    StopSignals signals_; ///< before the engine and its threads
    std::unique_ptr<Engine> engine_;
    const Clock::time_point started_ = Clock::now();
    std::map<std::string, Clock::time_point> retryingSince_;
    Clock::time_point nextLookAtFields_ = started_ + kLookAtFields;
    std::set<std::string> toldOfFields_;
    const bool usesStandardOutput_ = writesToStandardOutput(opened_.graph);
    bool isResumingTold_ = false;
    std::string checkpointError_; ///< the last that was told
    bool isStopping_ = false;
    bool isLeft_ = false; ///< by the user, with records not worked off
    bool isFaulty_ = false;
};

Outcome run(const RunArguments& arguments) {
    auto opened = arguments.graph.open();
    if (!opened) return opened.error();
    const std::unique_ptr<KeychainAccess> keychain = KeychainAccess::forGraph(opened->graph);
    return RunCommand(arguments, std::move(*opened)).run();
}

} // namespace

void addRunCommand(CLI::App& program, Outcome& outcome) {
    CLI::App* command = program.add_subcommand("run", "Run a graph without a window");
    command->footer(
        "It ends when every source has ended. SIGINT (Ctrl+C) and SIGTERM stop the sources and work off\n"
        "what was read; a second one does not wait for that. With checkpoints in the graph's run settings, "
        "a\n"
        "run that was interrupted goes on where it was. Alerts, errors and a summary go to standard\n"
        "error. Exits with 1 if the graph has errors, if a node failed or dropped records for an error,\n"
        "or if records were left.");
    const auto arguments = std::make_shared<RunArguments>();
    arguments->graph.addTo(*command);
    addSpanOption(*command, "--for", arguments->runFor, "Stop the sources after so long, for instance 10s");
    addSpanOption(*command, "--give-up", arguments->giveUp,
                  "End the run when a node has tried again in vain for so long (30s)");
    command
        ->add_option("--batch-rows", arguments->batchRows, "Records a batch, instead of what the graph says")
        ->check(CLI::Range(1, 1'048'576));
    command->add_flag("--fresh", arguments->isFresh,
                      "Begin anew, where an interrupted run has left a checkpoint");
    command->add_flag("-q,--quiet", arguments->quiet, "Print errors only");
    command->callback([arguments, &outcome] { outcome = run(*arguments); });
}

} // namespace weir
