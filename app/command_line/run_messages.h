#pragma once
#include "pipeline/runtime/engine.h"

#include <chrono>
#include <cstdint>
#include <map>
#include <string>

namespace weir {

/// How much a run says on standard error.
enum class Verbosity : std::uint8_t {
    Errors,     ///< what stands in the way of the run
    Everything, ///< also alerts, warnings, notes, and a summary at the end
};

/// Prints what is new about a run: alerts as they fire and clear, what goes wrong on nodes, and that it went
/// right again. A node that is held back now and then is said to be so once, until it has gone on for a
/// while.
class RunMessages {
public:
    explicit RunMessages(Verbosity verbosity) : verbosity_(verbosity) {}

    void printNew(const Engine& engine, const Statistics& statistics);

private:
    using Clock = std::chrono::steady_clock;
    struct Said {
        NodeState state = NodeState::Stopped;
        std::string message;
        Clock::time_point at;     ///< when
        Clock::time_point heldAt; ///< when it was last seen held back
    };

    void printAlerts(const Engine& engine);
    void printNode(const NodeStatistics& node);
    static bool isSameHold(const NodeStatistics& node, Said& said, Clock::time_point now);

    Verbosity verbosity_;
    std::map<std::string, Said> said_; ///< by node
    std::uint64_t lastAlert_ = 0;
};

} // namespace weir
