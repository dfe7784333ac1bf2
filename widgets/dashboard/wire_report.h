#pragma once
#include "pipeline/graph/graph.h"
#include "widgets/canvas/canvas_figures.h"

#include <optional>
#include <string>
#include <vector>

namespace weir {

/// What statistics say of all that leaves one output: of each wire from there, and of them together.
struct WireReport {
    /// One wire.
    struct Way {
        std::string to; ///< the node it leads to, by its path
        WireStatistics figures;
        std::uint64_t late = 0; ///< records that came too late for that node, from whichever wire
    };
    std::vector<Way> ways;
    std::vector<double> course; ///< of the rate over the last minute, in records a second
    std::uint64_t records = 0;
    double recordsPerSecond = 0;
    std::uint64_t bytes = 0;
    double bytesPerSecond = 0;
    std::uint64_t backlog = 0;
    std::uint64_t capacity = 0;
    std::uint64_t dropped = 0;
    std::uint64_t late = 0;
    std::optional<Duration> lag; ///< the longest
};

/// Of an output of the graph, from figures that were made for that graph; nothing if no run knows it, or no
/// wire leaves it.
std::optional<WireReport> wireReport(const Graph& graph, const CanvasFigures& figures,
                                     const Endpoint& output);

} // namespace weir
