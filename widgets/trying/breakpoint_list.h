#pragma once
#include "pipeline/runtime/engine.h"

#include <QObject>
#include <QTimer>

#include <optional>
#include <vector>

namespace weir {

/// The breakpoints of one window: they last as long as the graph is open, and are no part of its file. Sets
/// them in the engine, and reads what they do while a run may hold. GUI thread only.
class BreakpointList : public QObject {
    Q_OBJECT
public:
    explicit BreakpointList(Engine& engine, QObject* parent = nullptr);

    /// In the order in which they were set.
    const std::vector<BreakpointState>& states() const { return states_; }
    const BreakpointState* find(const Wire& wire) const;

    /// Sets one on the wire, or another condition for the one that is there.
    void set(const Wire& wire, const std::string& condition);
    void remove(const Wire& wire);
    /// Sets one, or takes it away.
    void toggle(const Wire& wire);
    void clear();

    /// Steps go there while it holds, and else to the first that does.
    void choose(const Wire& wire) { chosen_ = wire; }
    /// The one that steps go to; null while none holds.
    const BreakpointState* holding() const;
    /// Lets the flow go on that holding() holds.
    void step(Step step);

    /// Reads the engine now, beside the timer.
    void refresh();

Q_SIGNALS:
    void changed();
    /// A record has met a breakpoint that did not hold before.
    void held(const weir::Wire& wire);

private:
    void apply(std::vector<Breakpoint> breakpoints);

    Engine& engine_;
    std::vector<BreakpointState> states_;
    std::optional<Wire> chosen_;
    QTimer timer_;
};

} // namespace weir
