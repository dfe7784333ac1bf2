#include "widgets/document/engine_monitor.h"

namespace weir {

namespace {

constexpr int kReadEvery = 100; ///< milliseconds

} // namespace

EngineMonitor::EngineMonitor(Engine& engine, QObject* parent) : QObject(parent), engine_(engine) {
    connect(&timer_, &QTimer::timeout, this, &EngineMonitor::refresh);
    timer_.start(kReadEvery);
}

void EngineMonitor::refresh() {
    const RunState before = statistics_.state;
    statistics_ = engine_.statistics();
    const bool isOther = statistics_.state != before;
    // Before the state, for whoever hears that a run is over may begin the next one.
    if (const std::vector<Alert> alerts = engine_.alerts(lastAlert_); !alerts.empty()) {
        lastAlert_ = alerts.back().sequence;
        Q_EMIT alertsRaised(alerts);
    }
    // A run that is over has said all it will say.
    if (!engine_.isOver() || isOther) Q_EMIT statisticsChanged(statistics_);
    if (isOther) Q_EMIT stateChanged(statistics_.state);
}

} // namespace weir
