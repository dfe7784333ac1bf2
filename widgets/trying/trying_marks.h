#pragma once
#include "widgets/trying/canvas_badge.h"

#include <QObject>
#include <QPointer>

#include <map>

namespace weir {

class BreakpointList;
class CanvasScene;
class SampleTrial;

/// What trying shows on the canvas: a pin at each output with a sample, a mark on each wire with a breakpoint
/// and the record that it holds, and under each node what came of the samples. GUI thread only.
class TryingMarks : public QObject {
    Q_OBJECT
public:
    /// Goes with the scene.
    TryingMarks(CanvasScene& scene, BreakpointList& breakpoints, SampleTrial& trial);

    /// Puts all marks where they belong now.
    void update();

private:
    struct Mark {
        QPointF place;
        BadgeLook look;
    };
    /// By a name of each, so that marks are kept that stay.
    using Marks = std::map<QString, Mark>;

    void addBreakpoints(Marks& marks) const;
    void addPins(Marks& marks) const;
    void addResults(Marks& marks) const;

    CanvasScene& scene_;
    BreakpointList& breakpoints_;
    SampleTrial& trial_;
    std::map<QString, QPointer<CanvasBadge>> badges_;
    bool isDue_ = false; ///< an update is on its way
};

} // namespace weir
