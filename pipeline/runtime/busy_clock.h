#pragma once
#include "pipeline/runtime/node_figures.h"

#include <chrono>
#include <utility>

namespace weir {

/// Charges the time of the thread at work to the node that it works for, so that of operators fused into one
/// stage each is charged with its own share, and none with what is between a stage's turns. One thread at a
/// time.
class BusyClock {
public:
    /// From now on the thread works for `node`, or for none. Returns for whom it worked until now.
    NodeFigures* switchTo(NodeFigures* node) {
        const auto now = std::chrono::steady_clock::now();
        if (current_ != nullptr) current_->addBusy(now - since_);
        since_ = now;
        return std::exchange(current_, node);
    }

private:
    NodeFigures* current_ = nullptr;
    std::chrono::steady_clock::time_point since_;
};

/// While it lives, the thread works for one node, or, while it waits, for none.
class BusyScope {
public:
    BusyScope(BusyClock& clock, NodeFigures* node) : clock_(clock), before_(clock.switchTo(node)) {}
    ~BusyScope() { clock_.switchTo(before_); }
    BusyScope(const BusyScope&) = delete;
    BusyScope& operator=(const BusyScope&) = delete;

private:
    BusyClock& clock_;
    NodeFigures* before_;
};

} // namespace weir
