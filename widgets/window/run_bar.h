#pragma once
#include "pipeline/runtime/statistics.h"

#include <QWidget>

class QAction;
class QLabel;

namespace weir {

/// Run, pause and stop as one group, with what the run is doing and for how long.
class RunBar : public QWidget {
    Q_OBJECT
public:
    /// The actions stay their owner's.
    RunBar(QAction* run, QAction* pause, QAction* stop, QWidget* parent = nullptr);

    void showStatistics(const Statistics& statistics);
    /// Whether the graph has been edited since it was started, so that what runs is not what is seen.
    void setOutdated(bool isOutdated);

private:
    void updateText();

    RunState state_ = RunState::Stopped;
    Duration elapsed_{0};
    bool isOutdated_ = false;
    QLabel* dot_;
    QLabel* text_;
    QLabel* note_;
};

} // namespace weir
