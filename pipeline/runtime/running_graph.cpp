#include "pipeline/runtime/running_graph.h"

#include "pipeline/graph/connected_parts.h"
#include "pipeline/graph/fields_used.h"
#include "pipeline/graph/validation.h"

#include <algorithm>
#include <utility>

namespace weir {

RunningGraph::RunningGraph(const Graph& graph, const Surroundings& surroundings,
                           CheckpointCoordinator* coordinator, const Checkpoint* restored,
                           RunningGraph* before)
    : graph_(graph), surroundings_(surroundings), coordinator_(coordinator), restored_(restored),
      plan_(planStages(graph_, NodeRegistry::instance(), headsOf(before))),
      fieldsUsed_(fieldsUsed(graph_, resolveWiring(graph_, NodeRegistry::instance()))) {
    makeNodes(before);
    if (before) takeOver(*before);
    makeQueues();
    placeGates();
    if (before) takeWaiting(*before);
    for (std::size_t stage = 0; stage < plan_.stages.size(); ++stage)
        makeStage(plan_.stages[stage], *queues_[stage]);
    makeAlignments();
    for (const std::size_t source : plan_.sources)
        makeSource(source);
}

/// Nodes that need a queue before them: for a gate, for what waits at one in the graph before, or for what a
/// checkpoint may have kept of such.
std::set<std::string> RunningGraph::headsOf(const RunningGraph* before) const {
    std::set<std::string> heads;
    for (const Wire& wire : surroundings_.breakpoints.gatedWires())
        heads.insert(wire.to.node);
    for (std::size_t wire = 0; before && wire < before->graph_.wires.size(); ++wire)
        if (const auto& place = before->queueInputs_[wire]; place && place->queue->hasWaiting(place->input))
            heads.insert(before->graph_.wires[wire].to.node);
    for (const Node& node : graph_.nodes) {
        const NodeSnapshot* const snapshot = restored_ ? restored_->find(node.id) : nullptr;
        const bool hasHeld = snapshot && !snapshot->isOver &&
                             !NodeRegistry::instance().find(node.type)->isSource() &&
                             !StateReader(snapshot->state).readText().empty();
        if (hasHeld) heads.insert(node.id);
    }
    return heads;
}

bool RunningGraph::placeGates() {
    bool haveAllPlaces = true;
    for (std::size_t wire = 0; wire < graph_.wires.size(); ++wire) {
        std::shared_ptr<BreakpointGate> gate = surroundings_.breakpoints.gate(graph_.wires[wire]);
        if (const auto& place = queueInputs_[wire])
            place->queue->setGate(place->input, std::move(gate));
        else if (gate)
            haveAllPlaces = false;
    }
    return haveAllPlaces;
}

void RunningGraph::lookAtGates() {
    for (const auto& queue : queues_)
        queue->lookAgain();
}

void RunningGraph::awaitBarrier(std::optional<Barrier> barrier) {
    for (const auto& queue : queues_)
        queue->awaitBarrier(barrier);
}

/// Takes the records over that wait at a gate, and that the barrier of the halt has overtaken.
void RunningGraph::takeWaiting(RunningGraph& before) {
    for (std::size_t there = 0; there < before.graph_.wires.size(); ++there) {
        const auto& from = before.queueInputs_[there];
        if (!from || !from->queue->hasWaiting(from->input)) continue;
        const auto found = std::find(graph_.wires.begin(), graph_.wires.end(), before.graph_.wires[there]);
        const auto wire = static_cast<std::size_t>(found - graph_.wires.begin());
        if (found == graph_.wires.end()) continue; // its gate was opened before; nothing waits there
        queueInputs_[wire]->queue->putBack(queueInputs_[wire]->input, from->queue->takeWaiting(from->input));
        for (std::size_t stage = 0; stage < before.queues_.size(); ++stage)
            if (before.queues_[stage].get() == from->queue)
                kept_.received[wire] = before.stages_[stage]->progressOf(from->input);
    }
}

/// The figures and contexts of nodes and wires: those of the graph before, where they are the same.
void RunningGraph::makeNodes(RunningGraph* before) {
    const auto find = [](const auto& all, const auto& isWanted) {
        const auto found = std::find_if(all.begin(), all.end(), isWanted);
        return static_cast<std::size_t>(found - all.begin());
    };
    const Schemas schemasNow = before ? knownSchemas(graph_) : Schemas();
    const Schemas schemasThen = before ? knownSchemas(before->graph_) : Schemas();
    for (std::size_t node = 0; node < graph_.nodes.size(); ++node) {
        const Node& written = graph_.nodes[node];
        const std::size_t there =
            before ? find(before->graph_.nodes, [&](const Node& other) { return other.id == written.id; })
                   : 0;
        if (before && there < before->graph_.nodes.size() &&
            isSame(node, schemasNow, *before, there, schemasThen)) {
            nodeFigures_.push_back(std::move(before->nodeFigures_[there]));
            contexts_.push_back(std::move(before->contexts_[there]));
            // What makes no other node of it may differ.
            contexts_.back()->parameters = Parameters(plan_.nodes[node].type->parameters, written.parameters);
            continue;
        }
        nodeFigures_.push_back(std::make_unique<NodeFigures>(written.id, surroundings_.alerts));
        contexts_.push_back(std::make_unique<NodeContext>(
            NodeContext{written.id, Parameters(plan_.nodes[node].type->parameters, written.parameters),
                        *nodeFigures_.back(), surroundings_.folder, &surroundings_.workers,
                        &surroundings_.begunOutputs}));
    }
    for (const Wire& wire : graph_.wires) {
        const std::size_t there =
            before ? find(before->graph_.wires, [&](const Wire& other) { return other == wire; }) : 0;
        if (before && there < before->graph_.wires.size())
            wireFigures_.push_back(std::move(before->wireFigures_[there]));
        else
            wireFigures_.push_back(std::make_unique<WireFigures>(wire));
    }
}

/// Whether a node is what it was: of the same type, with parameters that make the same node, and with fields
/// of the same types coming in, as far as they are known.
bool RunningGraph::isSame(std::size_t node, const Schemas& schemasNow, const RunningGraph& before,
                          std::size_t there, const Schemas& schemasThen) const {
    const Node& now = graph_.nodes[node];
    const Node& then = before.graph_.nodes[there];
    const NodeType& nodeType = *plan_.nodes[node].type;
    if (now.type != then.type ||
        identityOf(nodeType, now.parameters) != identityOf(nodeType, then.parameters) ||
        !before.contexts_[there])
        return false;
    const auto typesInto = [](const Graph& graph, const Schemas& schemas, const std::string& id) {
        std::map<std::string, Type> types;
        for (const Wire& wire : graph.wires)
            if (const auto schema = schemas.find(wire.from); wire.to.node == id && schema != schemas.end())
                for (const Field& field : schema->second.fields())
                    types.emplace(wire.to.port + '.' + field.name, field.type);
        return types;
    };
    const std::map<std::string, Type> typesThen = typesInto(before.graph_, schemasThen, then.id);
    for (const auto& [field, type] : typesInto(graph_, schemasNow, now.id))
        if (const auto other = typesThen.find(field); other != typesThen.end() && other->second != type)
            return false;
    return true;
}

/// Takes the parts of the nodes whose contexts were taken.
void RunningGraph::takeOver(RunningGraph& before) {
    std::vector<std::unique_ptr<OperatorRunner>> rest;
    for (const std::unique_ptr<Stage>& stage : before.stages_)
        for (std::unique_ptr<OperatorRunner>& runner : stage->release()) {
            const std::string node = runner->node();
            const bool isTaken = std::any_of(contexts_.begin(), contexts_.end(), [&](const auto& context) {
                return context.get() == &runner->context();
            });
            if (!isTaken) {
                rest.push_back(std::move(runner));
                continue;
            }
            kept_.progress[node] = runner->progress();
            kept_.operators[node] = std::move(runner);
        }
    before.rest_ = std::move(rest);
    for (std::unique_ptr<SourceLoop>& source : before.sources_) {
        const std::string node = source->node();
        const bool isTaken = std::any_of(contexts_.begin(), contexts_.end(), [&](const auto& context) {
            return context.get() == &source->context();
        });
        if (!isTaken) continue;
        kept_.progress[node] = source->progress();
        kept_.sources[node] = std::move(source);
    }
}

void RunningGraph::closeRest() {
    for (const std::unique_ptr<OperatorRunner>& runner : rest_)
        runner->close();
    for (const std::unique_ptr<SourceLoop>& source : sources_)
        if (source) source->close();
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

/// How far the streams of some wires have come, where what sends them goes on from the graph before.
InputProgress RunningGraph::inputProgress(const std::vector<std::size_t>& wires) const {
    InputProgress progress(wires.size());
    const auto set = [&progress](std::size_t input, const StreamProgress& come) {
        progress.setWatermark(input, come.watermark);
        progress.setStatus(input, come.status);
    };
    for (std::size_t input = 0; input < wires.size(); ++input) {
        const auto received = kept_.received.find(wires[input]);
        const auto sent = kept_.progress.find(graph_.wires[wires[input]].from.node);
        if (received != kept_.received.end())
            set(input, received->second);
        else if (sent != kept_.progress.end())
            set(input, sent->second);
    }
    return progress;
}

/// Puts the sources together that feed the same nodes, directly or through others.
void RunningGraph::makeAlignments() {
    if (graph_.run.maxDrift <= Duration::zero()) return;
    const std::vector<std::size_t> parts = connectedParts(plan_.nodes.size(), plan_.wires);
    std::map<std::size_t, SourceAlignment*> alignments;
    for (const std::size_t source : plan_.sources) {
        SourceAlignment*& alignment = alignments[parts[source]];
        if (!alignment) alignment = &alignments_.emplace_back(graph_.run.maxDrift);
        alignmentOf_[source] = {alignment, alignment->add(graph_.nodes[source].id)};
    }
}

std::optional<FieldNames> RunningGraph::fieldsOf(std::size_t source) const {
    return surroundings_.bringsAllFields ? std::nullopt : fieldsUsed_[source];
}

void RunningGraph::makeSource(std::size_t node) {
    BusyClock& clock = clocks_.emplace_back();
    SourceLoop::Binding binding{makeOutputs(node, clock, nullptr), fieldsOf(node), &graph_.run,
                                checkpointsOf(node), alignmentOf_[node]};
    if (std::unique_ptr<SourceLoop>& kept = kept_.sources[graph_.nodes[node].id]) {
        kept->rebind(std::move(binding));
        sources_.push_back(std::move(kept));
        return;
    }
    sources_.push_back(std::make_unique<SourceLoop>(*plan_.nodes[node].type, *contexts_[node],
                                                    *nodeFigures_[node], surroundings_.control,
                                                    std::move(binding)));
}

void RunningGraph::makeStage(const std::vector<std::size_t>& nodes, ElementQueue& queue) {
    BusyClock& clock = clocks_.emplace_back();
    std::vector<std::unique_ptr<OperatorRunner>> operators;
    OperatorRunner* next = nullptr;
    // From the end, for each operator is wired to the one behind it.
    for (auto node = nodes.rbegin(); node != nodes.rend(); ++node) {
        NodeOutputs outputs = makeOutputs(*node, clock, next);
        if (std::unique_ptr<OperatorRunner>& kept = kept_.operators[graph_.nodes[*node].id]) {
            kept->rebind(std::move(outputs), clock, checkpointsOf(*node));
            operators.push_back(std::move(kept));
        } else {
            operators.push_back(std::make_unique<OperatorRunner>(
                *plan_.nodes[*node].type, *contexts_[*node], *nodeFigures_[*node], std::move(outputs),
                surroundings_.control, clock, checkpointsOf(*node)));
        }
        next = operators.back().get();
    }
    std::reverse(operators.begin(), operators.end());

    const std::vector<std::size_t>& wires = plan_.nodes[nodes.front()].wiresIn;
    std::vector<std::size_t> ports;
    for (const std::size_t wire : wires)
        ports.push_back(plan_.wires[wire].toPort);
    stages_.push_back(std::make_unique<Stage>(queue, std::move(ports), std::move(operators),
                                              inputProgress(wires), surroundings_.control, sharingOf(nodes)));
}

/// Nothing for a stage that may block, and has a thread to itself.
std::optional<Stage::Sharing> RunningGraph::sharingOf(const std::vector<std::size_t>& stage) const {
    if (plan_.nodes[stage.front()].type->blocking) return std::nullopt;
    Stage::Sharing sharing{surroundings_.workers, {}};
    for (const std::size_t wire : plan_.nodes[stage.back()].wiresOut)
        sharing.outlets.push_back(queueInputs_[wire].value());
    return sharing;
}

NodeOutputs RunningGraph::makeOutputs(std::size_t node, BusyClock& clock, OperatorRunner* next) {
    const PlannedNode& planned = plan_.nodes[node];
    std::vector<NodeOutputs::OutputPort> ports(planned.type->outputs.size());
    for (std::size_t port = 0; port < ports.size(); ++port)
        ports[port].tap = surroundings_.taps.output({graph_.nodes[node].id, planned.type->outputs[port].id});
    for (const std::size_t index : planned.wiresOut) {
        const PlannedWire& wire = plan_.wires[index];
        WireFigures& figures = *wireFigures_[index];
        std::unique_ptr<WireReceiver> receiver;
        if (const auto& place = queueInputs_[index]) {
            const QueuedWire::Ends ends{*place, figures, *nodeFigures_[node]};
            receiver = std::make_unique<QueuedWire>(ends, whenFull(node), surroundings_.workers, clock);
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

/// What a node with a thread of its own does at a full queue; nothing for one that shares threads.
std::optional<WhenFull> RunningGraph::whenFull(std::size_t node) const {
    const NodeType& type = *plan_.nodes[node].type;
    if (type.isSource()) return readSourceSettings(contexts_[node]->parameters).whenFull;
    return type.blocking ? std::optional(WhenFull::Wait) : std::nullopt;
}

} // namespace weir
