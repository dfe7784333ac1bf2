#include "widgets/canvas/canvas_scene.h"

#include "pipeline/graph/known_inputs.h"
#include "widgets/canvas/canvas_metrics.h"
#include "widgets/canvas/layered_layout.h"
#include "widgets/canvas/wire_card_item.h"
#include "widgets/canvas/wire_flow_item.h"
#include "widgets/canvas/wire_gesture.h"
#include "widgets/theme/theme.h"

#include <QSignalBlocker>

#include <algorithm>
#include <utility>

namespace weir {

using namespace canvas;

namespace {

constexpr qreal kGround = 100000; ///< far more than anyone pans

template<class Items>
auto pointersTo(const Items& items) {
    std::vector<decltype(items.begin()->second.get())> pointers;
    pointers.reserve(items.size());
    for (const auto& [id, item] : items)
        pointers.push_back(item.get());
    return pointers;
}

template<class Items>
auto* find(const Items& items, std::string_view id) {
    const auto found = items.find(id);
    return found == items.end() ? nullptr : found->second.get();
}

/// Makes the items those of `elements`; whether any came or went.
template<class Items, class Element>
bool keepThose(Items& items, const std::vector<Element>& elements) {
    std::set<std::string_view> ids;
    for (const Element& element : elements)
        ids.insert(element.id);
    return std::erase_if(items, [&](const auto& entry) { return !ids.contains(entry.first); }) > 0;
}

} // namespace

CanvasScene::CanvasScene(GraphDocument& document, QObject* parent)
    : QGraphicsScene(parent), scope_(document), flow_(std::make_unique<WireFlowItem>()),
      card_(std::make_unique<WireCardItem>()) {
    setSceneRect(-kGround / 2, -kGround / 2, kGround, kGround);
    addItem(flow_.get());
    addItem(card_.get());
    connect(card_.get(), &WireCardItem::wanted, this, &CanvasScene::refreshCard);
    statisticsTimer_.setSingleShot(true);
    connect(&statisticsTimer_, &QTimer::timeout, this, &CanvasScene::applyStatistics);
    connect(&scope_, &GraphScope::moved, this, &CanvasScene::rebuild);
    connect(&document, &GraphDocument::changed, this, [this](const Graph& before, const Graph& after) {
        const bool hasMovedOnly =
            before.nodes == after.nodes && before.wires == after.wires && before.subgraphs == after.subgraphs;
        hasMovedOnly ? followMoves() : synchronize();
    });
    connect(&document, &GraphDocument::problemsChanged, this, &CanvasScene::synchronize);
    connect(&Theme::instance(), &Theme::changed, this, [this] {
        for (const auto& [id, node] : nodes_)
            node->refreshLook();
        for (const auto& [wire, item] : wires_)
            item->refreshLook();
        for (const auto& [id, note] : notes_)
            note->refreshLook();
        for (const auto& [id, frame] : frames_)
            frame->update();
    });
    rebuild();
}

CanvasScene::~CanvasScene() {
    // Items tell the scene of their last moves; nobody must listen any more.
    blockSignals(true);
    card_.reset();
    flow_.reset();
    gesture_.reset();
    wires_.clear();
    nodes_.clear();
}

NodeItem* CanvasScene::nodeItem(std::string_view id) const {
    return find(nodes_, id);
}

FrameItem* CanvasScene::frameItem(std::string_view id) const {
    return find(frames_, id);
}

NoteItem* CanvasScene::noteItem(std::string_view id) const {
    return find(notes_, id);
}

WireItem* CanvasScene::wireItem(const Wire& wire) const {
    const auto found = wires_.find(wire);
    return found == wires_.end() ? nullptr : found->second.get();
}

std::vector<NodeItem*> CanvasScene::nodeItems() const {
    return pointersTo(nodes_);
}

std::vector<WireItem*> CanvasScene::wireItems() const {
    return pointersTo(wires_);
}

std::vector<FrameItem*> CanvasScene::frameItems() const {
    return pointersTo(frames_);
}

std::vector<NoteItem*> CanvasScene::noteItems() const {
    return pointersTo(notes_);
}

QRectF CanvasScene::contentRect() const {
    QRectF rect;
    for (const auto& [id, node] : nodes_)
        rect |= node->surface().translated(node->pos());
    for (const auto& [id, frame] : frames_)
        rect |= frame->place();
    for (const auto& [id, note] : notes_)
        rect |= note->place();
    return rect;
}

QRectF CanvasScene::selectionRect() const {
    QRectF rect;
    for (const QGraphicsItem* item : selectedItems())
        rect |= item->sceneBoundingRect();
    return rect;
}

void CanvasScene::rebuild() {
    card_->setWire(nullptr);
    gesture_.reset();
    {
        // An item that goes while it is selected would have the selection read from what is half gone.
        const QSignalBlocker blocker(this);
        clearSelection();
        wiresOf_.clear();
        wires_.clear();
        nodes_.clear();
        notes_.clear();
        frames_.clear();
    }
    if (scope_.path().empty()) figures_.setStatistics({});
    synchronize();
    applyStatistics();
    Q_EMIT contentChanged();
    Q_EMIT selectionChanged();
}

void CanvasScene::synchronize() {
    cancelGesture();
    const std::size_t before = nodes_.size() + frames_.size() + notes_.size();
    figures_.setGraph(document().graph());
    schemas_.reset();
    synchronizeAreas();
    synchronizeNodes();
    synchronizeWires();
    if (nodes_.size() + frames_.size() + notes_.size() != before) Q_EMIT contentChanged();
    Q_EMIT itemsMoved();
}

/// After a change that has left nodes and wires as they are.
void CanvasScene::followMoves() {
    cancelGesture();
    const std::size_t before = frames_.size() + notes_.size();
    synchronizeAreas();
    for (const auto& [id, position] : scope_.body().layout)
        if (NodeItem* const item = nodeItem(id)) item->setPos(position.x, position.y);
    for (const auto& [wire, item] : wires_)
        place(*item);
    if (frames_.size() + notes_.size() != before) Q_EMIT contentChanged();
}

void CanvasScene::synchronizeAreas() {
    const GraphBody& body = scope_.body();
    keepThose(frames_, body.frames);
    keepThose(notes_, body.notes);
    for (const Frame& frame : body.frames) {
        std::unique_ptr<FrameItem>& item = frames_[frame.id];
        if (item) {
            item->setFrame(frame);
            continue;
        }
        item = std::make_unique<FrameItem>(frame);
        addItem(item.get());
    }
    for (const Note& note : body.notes) {
        std::unique_ptr<NoteItem>& item = notes_[note.id];
        if (item) {
            item->setNote(note);
            continue;
        }
        item = std::make_unique<NoteItem>(note);
        addItem(item.get());
    }
}

void CanvasScene::synchronizeNodes() {
    const GraphBody& body = scope_.body();
    // Wires go with their nodes, and nodes that move meanwhile must not look for them.
    wiresOf_.clear();
    std::map<std::string_view, NodeItem::Content> contents;
    for (const Node& node : body.nodes) {
        NodeItem::Content& content = contents[node.id];
        content.node = node;
        content.type = document().types().find(node.type);
        content.isOff = figures_.isOff(scope_.pathOf(node.id));
    }
    if (const Subgraph* const subgraph = scope_.subgraph()) {
        const auto labelOf = [](const auto& port) { return port.label.empty() ? port.id : port.label; };
        for (const SubgraphInput& input : subgraph->inputs)
            for (const Endpoint& end : input.into)
                if (const auto to = contents.find(end.node); to != contents.end())
                    to->second.boundaryInputs[end.port] = labelOf(input);
        for (const SubgraphOutput& output : subgraph->outputs)
            if (const auto from = contents.find(output.from.node); from != contents.end())
                from->second.boundaryOutputs[output.from.port] = labelOf(output);
    }
    for (const Wire& wire : body.wires) {
        if (const auto to = contents.find(wire.to.node); to != contents.end())
            to->second.wiredInputs.push_back(wire.to.port);
        if (const auto from = contents.find(wire.from.node); from != contents.end())
            from->second.wiredOutputs.push_back(wire.from.port);
    }
    for (const Problem& problem : document().problems())
        if (const auto at = contents.find(scope_.idOf(problem.node)); at != contents.end())
            at->second.problems.push_back(problem);

    const bool areOtherTypes = subgraphs_ != document().graph().subgraphs;
    if (areOtherTypes) subgraphs_ = document().graph().subgraphs;
    for (auto at = nodes_.begin(); at != nodes_.end();) {
        if (contents.contains(at->first)) {
            ++at;
            continue;
        }
        // Its wires first: they ask it where its ports are.
        std::erase_if(wires_, [&](const auto& entry) {
            return entry.first.from.node == at->first || entry.first.to.node == at->first;
        });
        at = nodes_.erase(at);
    }
    std::optional<std::map<std::string, Position>> automatic;
    for (const Node& node : body.nodes) {
        std::unique_ptr<NodeItem>& item = nodes_[node.id];
        const bool isNew = !item;
        if (isNew) item = std::make_unique<NodeItem>(node);
        item->setContent(std::move(contents.at(node.id)), isNew || areOtherTypes);
        if (const auto placed = body.layout.find(node.id); placed != body.layout.end()) {
            item->setPos(placed->second.x, placed->second.y);
        } else if (isNew) {
            if (!automatic) automatic = layeredLayout(body);
            item->setPos(automatic->at(node.id).x, automatic->at(node.id).y);
        }
        if (isNew) addItem(item.get());
    }
}

void CanvasScene::synchronizeWires() {
    card_->setWire(nullptr);
    const GraphBody& body = scope_.body();
    const std::set<Wire> drawn(body.wires.begin(), body.wires.end());
    wiresOf_.clear();
    std::erase_if(wires_, [&](const auto& entry) { return !drawn.contains(entry.first); });
    std::map<std::string_view, const Problem*> problems;
    for (const Problem& problem : document().problems())
        if (problem.level == Problem::Level::Error && !problem.wire.empty())
            problems[problem.wire] = &problem;
    for (const Wire& wire : drawn) {
        if (!nodeItem(wire.from.node) || !nodeItem(wire.to.node)) continue; // it is among the problems
        std::unique_ptr<WireItem>& item = wires_[wire];
        if (!item) {
            item = std::make_unique<WireItem>(wire);
            item->setZoom(zoom_);
            addItem(item.get());
        }
        wiresOf_[wire.from.node].push_back(item.get());
        wiresOf_[wire.to.node].push_back(item.get());
        place(*item);
        const Wire path = scope_.pathsOf(wire);
        item->setOff(figures_.isOff(path.from.node) || figures_.isOff(path.to.node));
        const auto problem = problems.find(path.text());
        item->setProblem(problem == problems.end() ? QString()
                                                   : QString::fromStdString(problem->second->message));
    }
}

void CanvasScene::place(WireItem& item) const {
    const Wire& wire = item.wire();
    std::vector<QPointF> bends;
    if (const auto drawn = scope_.body().bends.find(wire); drawn != scope_.body().bends.end())
        for (const Position& point : drawn->second)
            bends.emplace_back(point.x, point.y);
    item.setRoute(nodeItem(wire.from.node)->portPosition(false, wire.from.port),
                  nodeItem(wire.to.node)->portPosition(true, wire.to.port), std::move(bends));
}

std::vector<std::string> CanvasScene::selectedNodes() const {
    std::vector<std::string> selected;
    for (const Node& node : scope_.body().nodes)
        if (const NodeItem* item = nodeItem(node.id); item && item->isSelected()) selected.push_back(node.id);
    return selected;
}

std::vector<Wire> CanvasScene::selectedWires() const {
    std::vector<Wire> selected;
    for (const auto& [wire, item] : wires_)
        if (item->isSelected()) selected.push_back(wire);
    return selected;
}

CanvasParts CanvasScene::selectedParts() const {
    CanvasParts parts;
    for (const auto& [id, item] : nodes_)
        if (item->isSelected()) parts.nodes.insert(id);
    for (const auto& [id, item] : frames_)
        if (item->isSelected()) parts.frames.insert(id);
    for (const auto& [id, item] : notes_)
        if (item->isSelected()) parts.notes.insert(id);
    parts.wires = selectedWires();
    return parts;
}

void CanvasScene::selectNodes(const std::set<std::string>& nodes) {
    selectParts({.nodes = nodes});
}

void CanvasScene::selectWire(const Wire& wire) {
    if (!wireItem(wire)) return;
    selectParts({.wires = {wire}});
    Q_EMIT wireSelected(scope_.pathsOf(wire));
}

void CanvasScene::selectParts(const CanvasParts& parts) {
    {
        const QSignalBlocker blocker(this);
        clearSelection();
        for (const auto& [id, item] : nodes_)
            item->setSelected(parts.nodes.contains(id));
        for (const auto& [id, item] : frames_)
            item->setSelected(parts.frames.contains(id));
        for (const auto& [id, item] : notes_)
            item->setSelected(parts.notes.contains(id));
        for (const Wire& wire : parts.wires)
            if (WireItem* const item = wireItem(wire)) item->setSelected(true);
    }
    Q_EMIT selectionChanged();
}

const std::map<Endpoint, Schema>& CanvasScene::schemas() const {
    if (!schemas_) schemas_ = knownSchemas(document().graph());
    return *schemas_;
}

std::optional<Schema> CanvasScene::schemaAt(const PortRef& port) const {
    const Endpoint place{scope_.pathOf(port.endpoint.node), port.endpoint.port};
    if (!port.isInput) {
        for (const WireStatistics& wire : figures_.statistics().wires)
            if (wire.schema && wire.wire.from == place) return *wire.schema;
        const auto known = schemas().find(place);
        return known == schemas().end() ? std::nullopt : std::optional(known->second);
    }
    std::map<Endpoint, Schema> outputs = schemas();
    for (const WireStatistics& wire : figures_.statistics().wires)
        if (wire.schema) outputs.insert_or_assign(wire.wire.from, *wire.schema);
    const KnownInputs inputs = knownInputsAt(document().graph(), place.node, outputs);
    const auto schema = inputs.find(place.port);
    return schema == inputs.end() ? std::nullopt : std::optional(schema->second);
}

void CanvasScene::setZoom(qreal zoom) {
    if (zoom == zoom_) return;
    zoom_ = zoom;
    for (const auto& [wire, item] : wires_)
        item->setZoom(zoom);
}

void CanvasScene::nodeMoved(const NodeItem& node) {
    if (const auto wires = wiresOf_.find(node.id()); wires != wiresOf_.end())
        for (WireItem* item : wires->second)
            place(*item);
    Q_EMIT itemsMoved();
}

} // namespace weir
