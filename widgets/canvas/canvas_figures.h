#pragma once
#include "pipeline/graph/effective_graph.h"
#include "pipeline/runtime/statistics.h"
#include "widgets/parts/rate_trace.h"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace weir {

/// The figures of a run for what the user has drawn: those of an instance are of all nodes inside it, those
/// of a wire into it of what they are led to.
class CanvasFigures {
public:
    /// Takes another graph.
    void setGraph(const Graph& graph);
    /// Takes newer figures.
    void setStatistics(const Statistics& statistics);
    const Statistics& statistics() const { return statistics_; }
    RunState state() const { return statistics_.state; }
    /// Whether the run is over, and these are its last.
    bool isOver() const { return state() == RunState::Stopped || state() == RunState::Finished; }

    /// Of the node at that path.
    std::optional<NodeStatistics> node(const std::string& path) const;
    /// Of a wire between nodes at those paths.
    std::optional<WireStatistics> wire(const Wire& drawn) const;
    /// The course of its rate over the last minute of the run; empty if there is none.
    std::vector<double> trace(const Wire& drawn) const;
    /// Whether the node at that path, or what it is inside of, does not run.
    bool isOff(const std::string& path) const;

private:
    void takeNames(const Statistics& statistics);

    EffectiveGraph effective_;
    std::map<Wire, std::vector<Wire>> wires_; ///< that run, by those that the user drew
    Statistics statistics_;
    /// Places in it, for a large graph would be gone through once for each of its nodes.
    std::map<std::string, std::size_t, std::less<>> nodePlaces_;
    std::map<Wire, std::size_t> wirePlaces_;
    std::vector<RateTrace> traces_; ///< of its wires
};

} // namespace weir
