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
    if (statistics_.state != before) Q_EMIT stateChanged(statistics_.state);
    // A run that is over has said all it will say.
    if (!engine_.isOver() || statistics_.state != before) Q_EMIT statisticsChanged(statistics_);
    const std::vector<Alert> alerts = engine_.alerts(lastAlert_);
    if (alerts.empty()) return;
    lastAlert_ = alerts.back().sequence;
    Q_EMIT alertsRaised(alerts);
}

} // namespace weir
