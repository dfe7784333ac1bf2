#pragma once
#include "pipeline/runtime/engine.h"

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
/// right again.
class RunMessages {
public:
    explicit RunMessages(Verbosity verbosity) : verbosity_(verbosity) {}

    void printNew(const Engine& engine, const Statistics& statistics);

private:
    struct Said {
        NodeState state = NodeState::Stopped;
        std::string message;
    };

    void printAlerts(const Engine& engine);
    void printNode(const NodeStatistics& node);

    Verbosity verbosity_;
    std::map<std::string, Said> said_; ///< by node
    std::uint64_t lastAlert_ = 0;
};

} // namespace weir
