#include "pipeline/runtime/running_graph.h"

#include <algorithm>
#include <utility>

namespace weir {

RunningGraph::RunningGraph(const Graph& graph, const std::filesystem::path& folder, TapBoard& taps,
                           AlertLog& alerts, RunControl& control, CheckpointCoordinator* coordinator,
                           const Checkpoint* restored)
    : graph_(graph), plan_(planStages(graph)), taps_(taps), control_(control), coordinator_(coordinator),
      restored_(restored) {
    contexts_.reserve(graph_.nodes.size());
    for (std::size_t node = 0; node < graph_.nodes.size(); ++node) {
        const Node& written = graph_.nodes[node];
        nodeFigures_.push_back(std::make_unique<NodeFigures>(written.id, alerts));
        contexts_.push_back({written.id, Parameters(plan_.nodes[node].type->parameters, written.parameters),
                             *nodeFigures_.back(), folder});
    }
    for (const Wire& wire : graph_.wires)
        wireFigures_.push_back(std::make_unique<WireFigures>(wire));
    makeQueues();
    for (std::size_t stage = 0; stage < plan_.stages.size(); ++stage)
        makeStage(plan_.stages[stage], *queues_[stage]);
    for (const std::size_t source : plan_.sources)
        makeSource(source);
}

void RunningGraph::abandonQueues() {
    for (const auto& queue : queues_) {
        const std::vector<std::size_t> discarded = queue->abandon();
        for (std::size_t wire = 0; wire < queueInputs_.size(); ++wire)
            if (queueInputs_[wire] && queueInputs_[wire]->queue == queue.get())
                wireFigures_[wire]->countDropped(discarded[queueInputs_[wire]->input]);
    }
}

void RunningGraph::sampleRates(RateHistory::Clock::time_point now) {
    for (const auto& figures : nodeFigures_)
        figures->sampleRates(now);
    for (const auto& figures : wireFigures_)
        figures->sampleRates(now);
}

Statistics RunningGraph::statistics(RateHistory::Clock::time_point now, Timestamp wallClock) const {
    Statistics result;
    for (const auto& figures : nodeFigures_)
        result.nodes.push_back(figures->statistics(now));
    for (std::size_t wire = 0; wire < wireFigures_.size(); ++wire) {
        WireStatistics& entry = result.wires.emplace_back(wireFigures_[wire]->statistics(now, wallClock));
        if (const auto& place = queueInputs_[wire]) {
            entry.backlog = place->queue->backlog(place->input);
            entry.capacity = place->queue->rowCapacity();
        }
    }
    return result;
}

void RunningGraph::makeQueues() {
    queueInputs_.resize(graph_.wires.size());
    for (const std::vector<std::size_t>& stage : plan_.stages) {
        const std::vector<std::size_t>& wires = plan_.nodes[stage.front()].wiresIn;
        queues_.push_back(std::make_unique<ElementQueue>(wires.size(), graph_.run.queueRows));
        for (std::size_t input = 0; input < wires.size(); ++input)
            queueInputs_[wires[input]] = QueueInput{queues_.back().get(), input};
    }
}

void RunningGraph::makeSource(std::size_t node) {
    BusyClock& clock = clocks_.emplace_back();
    sources_.push_back(std::make_unique<SourceLoop>(*plan_.nodes[node].type, contexts_[node],
                                                    *nodeFigures_[node], makeOutputs(node, clock, nullptr),
                                                    graph_.run, control_, checkpointsOf(node)));
}

void RunningGraph::makeStage(const std::vector<std::size_t>& nodes, ElementQueue& queue) {
    BusyClock& clock = clocks_.emplace_back();
    std::vector<std::unique_ptr<OperatorRunner>> operators;
    OperatorRunner* next = nullptr;
    // From the end, for each operator is wired to the one behind it.
    for (auto node = nodes.rbegin(); node != nodes.rend(); ++node) {
        operators.push_back(std::make_unique<OperatorRunner>(
            *plan_.nodes[*node].type, contexts_[*node], *nodeFigures_[*node], makeOutputs(*node, clock, next),
            control_, clock, checkpointsOf(*node)));
        next = operators.back().get();
    }
    std::reverse(operators.begin(), operators.end());

    std::vector<std::size_t> ports;
    for (const std::size_t wire : plan_.nodes[nodes.front()].wiresIn)
        ports.push_back(plan_.wires[wire].toPort);
    stages_.push_back(std::make_unique<Stage>(queue, std::move(ports), std::move(operators), control_));
}

NodeOutputs RunningGraph::makeOutputs(std::size_t node, BusyClock& clock, OperatorRunner* next) {
    const PlannedNode& planned = plan_.nodes[node];
    std::vector<NodeOutputs::OutputPort> ports(planned.type->outputs.size());
    for (std::size_t port = 0; port < ports.size(); ++port)
        ports[port].tap = taps_.output({graph_.nodes[node].id, planned.type->outputs[port].id});
    for (const std::size_t index : planned.wiresOut) {
        const PlannedWire& wire = plan_.wires[index];
        WireFigures& figures = *wireFigures_[index];
        std::unique_ptr<WireReceiver> receiver;
        if (const auto& place = queueInputs_[index]) {
            const QueuedWire::Ends ends{*place->queue, place->input, figures, *nodeFigures_[node]};
            receiver = std::make_unique<QueuedWire>(ends, whenFull(node), clock);
        } else {
            receiver = std::make_unique<FusedWire>(*next, wire.toPort);
        }
        ports[wire.fromPort].wires.push_back({&figures, std::move(receiver)});
    }
    return NodeOutputs(*nodeFigures_[node], std::move(ports));
}

NodeCheckpoints RunningGraph::checkpointsOf(std::size_t node) const {
    if (!coordinator_) return {};
    return {*coordinator_, node, restored_ ? restored_->find(graph_.nodes[node].id) : nullptr};
}

WhenFull RunningGraph::whenFull(std::size_t node) const {
    return plan_.nodes[node].type->isSource() ? readSourceSettings(contexts_[node].parameters).whenFull
                                              : WhenFull::Wait;
}

} // namespace weir
