#include "widgets/document/document_engine.h"

#include <algorithm>

namespace weir {

DocumentEngine::DocumentEngine(Engine& engine, GraphDocument& document) : engine_(engine) {
    QObject::connect(&document, &GraphDocument::replaced, &listener_, [this] { isOwnRun_ = false; });
}

std::vector<Problem> DocumentEngine::start(const Graph& graph, const RunPlace& place) {
    const std::vector<Alert> before = engine_.alerts(lastForeignAlert_);
    std::vector<Problem> problems = engine_.start(graph, place);
    if (hasErrors(problems)) return problems;
    isOwnRun_ = true;
    if (!before.empty()) lastForeignAlert_ = before.back().sequence;
    return problems;
}

RunState DocumentEngine::state() const {
    const RunState state = engine_.state();
    return isOwnRun_ || !engine_.isOver() ? state : RunState::Stopped;
}

Statistics DocumentEngine::statistics() const {
    if (isOwnRun_) return engine_.statistics();
    Statistics none;
    none.state = state();
    return none;
}

std::vector<BreakpointState> DocumentEngine::breakpointStates() const {
    return isOwnRun_ ? engine_.breakpointStates() : std::vector<BreakpointState>();
}

std::vector<RecordBatchPointer> DocumentEngine::latest(const Endpoint& output, std::size_t rows) const {
    return isOwnRun_ ? engine_.latest(output, rows) : std::vector<RecordBatchPointer>();
}

TapReading DocumentEngine::readTap(TapId tap) {
    TapReading reading = engine_.readTap(tap);
    return isOwnRun_ ? std::move(reading) : TapReading();
}

std::vector<Alert> DocumentEngine::alerts(std::uint64_t after) const {
    return isOwnRun_ ? engine_.alerts(std::max(after, lastForeignAlert_)) : std::vector<Alert>();
}

} // namespace weir
