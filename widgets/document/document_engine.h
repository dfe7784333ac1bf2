#pragma once
#include "pipeline/runtime/engine.h"
#include "widgets/document/graph_document.h"

namespace weir {

/// The engine as one document sees it. Of a run that was begun for the document before, and that may still be
/// ending, it tells nothing: neither records nor figures nor alerts, though nodes may have the same names.
class DocumentEngine final : public Engine {
public:
    /// Both must live as long. To be made before the views of the document, which read anew when another
    /// graph is there: by then the run of the one before must be forgotten.
    DocumentEngine(Engine& engine, GraphDocument& document);

    std::vector<Problem> start(const Graph& graph, const RunPlace& place) override;
    std::vector<Problem> change(const Graph& graph) override { return engine_.change(graph); }
    void pause() override { engine_.pause(); }
    void resume() override { engine_.resume(); }
    void stop() override { engine_.stop(); }
    void abandon() override { engine_.abandon(); }
    void suspend() override { engine_.suspend(); }
    /// Stopped for a document that was not run; but while the engine is still ending another run, what it
    /// does.
    RunState state() const override;
    bool waitFor(std::chrono::milliseconds time) override { return engine_.waitFor(time); }
    Statistics statistics() const override;
    void setBreakpoints(std::vector<Breakpoint> breakpoints) override {
        engine_.setBreakpoints(std::move(breakpoints));
    }
    std::vector<BreakpointState> breakpointStates() const override;
    void step(const Wire& wire, Step step) override { engine_.step(wire, step); }
    std::vector<RecordBatchPointer> latest(const Endpoint& output, std::size_t rows) const override;
    TapId openTap(const Endpoint& output) override { return engine_.openTap(output); }
    TapReading readTap(TapId tap) override;
    void closeTap(TapId tap) override { engine_.closeTap(tap); }
    std::vector<Alert> alerts(std::uint64_t after) const override;

private:
    Engine& engine_;
    QObject listener_; ///< ends the connection to the document
    bool isOwnRun_ = false;
    std::uint64_t lastForeignAlert_ = 0; ///< its sequence; the run's own come after it
};

} // namespace weir
