#pragma once
#include "pipeline/runtime/engine.h"

#include <QObject>
#include <QTimer>

#include <cstdint>
#include <vector>

namespace weir {

/// Reads the engine at the screen's pace and tells the views; the engine never calls the window. GUI thread
/// only.
class EngineMonitor : public QObject {
    Q_OBJECT
public:
    explicit EngineMonitor(Engine& engine, QObject* parent = nullptr);

    Engine& engine() { return engine_; }
    const Statistics& statistics() const { return statistics_; }

    /// Reads now, beside the 10 Hz timer: after start(), pause() and stop().
    void refresh();

signals:
    void stateChanged(weir::RunState state);
    void statisticsChanged(const weir::Statistics& statistics);
    /// New alerts, ascending.
    void alertsRaised(const std::vector<weir::Alert>& alerts);

private:
    Engine& engine_;
    QTimer timer_;
    Statistics statistics_;
    std::uint64_t lastAlert_ = 0;
};

} // namespace weir
