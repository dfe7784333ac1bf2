#include "pipeline/graph/effective_graph.h"
#include "pipeline/runtime/alert_log.h"
#include "pipeline/runtime/breakpoint_board.h"
#include "pipeline/runtime/engine.h"
#include "pipeline/runtime/run.h"
#include "pipeline/runtime/tap.h"

#include <fmt/format.h>

#include <exception>
#include <mutex>
#include <utility>

namespace weir {

namespace {

class LocalEngine final : public Engine {
public:
    explicit LocalEngine(std::size_t workers) : workers_(workers) {}

    std::vector<Problem> start(const Graph& graph, const RunPlace& place) override {
        const std::lock_guard lock(mutex_);
        if (run_ && !run_->isOver())
            return {problem("a run is under way", "stop it, or wait for its end, and start again")};
        std::vector<Problem> problems = validate(graph, NodeRegistry::instance(), place.folder);
        if (hasErrors(problems)) return problems;
        const EffectiveGraph effective = effectiveGraph(graph);
        auto checkpoints = planCheckpoints(effective.graph, place);
        if (auto* refusal = std::get_if<Problem>(&checkpoints)) return {std::move(*refusal)};
        folder_ = place.folder;
        taps_.setAliases(aliasesOf(effective));
        taps_.beginRun();
        alerts_.beginRun();
        breakpoints_.setGraph(effective);
        breakpoints_.beginRun();
        try {
            run_ = std::make_shared<Run>(effective.graph, place,
                                         std::move(std::get<CheckpointPlan>(checkpoints)),
                                         Run::Boards{taps_, alerts_, breakpoints_}, workers_);
        } catch (const std::exception& exception) {
            return {problem(fmt::format("the run could not start: {}", exception.what()),
                            "close other programs, or report this with the graph")};
        }
        return {};
    }

    std::vector<Problem> change(const Graph& graph) override {
        const std::lock_guard lock(mutex_);
        if (!run_ || run_->isOver()) return {problem("nothing runs that could be changed", "start a run")};
        std::vector<Problem> problems = validate(graph, NodeRegistry::instance(), folder_);
        if (hasErrors(problems)) return problems;
        const EffectiveGraph effective = effectiveGraph(graph);
        taps_.setAliases(aliasesOf(effective));
        // What waits on a wire that goes must flow before it does.
        breakpoints_.setGraph(effective);
        run_->lookAtBreakpoints();
        run_->change(effective.graph);
        return {};
    }

    void pause() override { with(&Run::pause); }
    void resume() override { with(&Run::resume); }
    void stop() override { with(&Run::stop); }
    void abandon() override { with(&Run::abandon); }
    void suspend() override { with(&Run::suspend); }

    RunState state() const override {
        const auto run = currentRun();
        return run ? run->state() : RunState::Stopped;
    }

    bool waitFor(std::chrono::milliseconds time) override {
        const auto run = currentRun();
        return !run || run->waitFor(time);
    }

    Statistics statistics() const override {
        const auto run = currentRun();
        return run ? run->statistics() : Statistics{};
    }

    void setBreakpoints(std::vector<Breakpoint> breakpoints) override {
        const std::lock_guard lock(mutex_);
        breakpoints_.set(std::move(breakpoints));
        if (run_ && !run_->isOver()) run_->placeBreakpoints();
    }

    std::vector<BreakpointState> breakpointStates() const override { return breakpoints_.states(); }

    void step(const Wire& wire, Step step) override {
        breakpoints_.step(wire, step);
        with(&Run::lookAtBreakpoints);
    }

    std::vector<RecordBatchPointer> latest(const Endpoint& output, std::size_t rows) const override {
        return taps_.latest(output, rows);
    }

    TapId openTap(const Endpoint& output) override { return taps_.open(output); }
    TapReading readTap(TapId tap) override { return taps_.read(tap); }
    void closeTap(TapId tap) override { taps_.close(tap); }

    std::vector<Alert> alerts(std::uint64_t after) const override { return alerts_.after(after); }

private:
    static std::map<Endpoint, Endpoint> aliasesOf(const EffectiveGraph& effective) {
        std::map<Endpoint, Endpoint> aliases;
        for (const auto& [output, given] : effective.outputs)
            aliases.emplace(output, effective.output(given));
        return aliases;
    }

    static Problem problem(std::string message, std::string fix) {
        Problem result;
        result.message = std::move(message);
        result.fix = std::move(fix);
        return result;
    }

    std::shared_ptr<Run> currentRun() const {
        const std::lock_guard lock(mutex_);
        return run_;
    }

    void with(void (Run::*call)()) {
        if (const auto run = currentRun()) (*run.*call)();
    }

    const std::size_t workers_;
    TapBoard taps_;
    AlertLog alerts_;
    BreakpointBoard breakpoints_;
    mutable std::mutex mutex_;
    std::filesystem::path folder_; ///< of run_
    std::shared_ptr<Run> run_;     ///< the current or the last one
};

} // namespace

std::unique_ptr<Engine> makeLocalEngine(std::optional<std::size_t> workers) {
    return std::make_unique<LocalEngine>(workers.value_or(WorkerPool::usualSize()));
}

} // namespace weir
