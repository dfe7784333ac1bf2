#include "widgets/canvas/canvas_scene.h"

#include "pipeline/graph/graph_file.h"
#include "pipeline/nodes/node_registry.h"
#include "widgets/canvas/canvas_metrics.h"
#include "widgets/canvas/graph_edits.h"
#include "widgets/canvas/wire_gesture.h"
#include "widgets/document/graph_document.h"
#include "widgets/theme/theme.h"

#include <QSignalBlocker>

#include <algorithm>

namespace weir {

using namespace canvas;

namespace {

constexpr int kStatisticsInterval = 100; ///< milliseconds
constexpr double kPasteOffset = 4 * kGrid;
constexpr qreal kGround = 100000; ///< far more than anyone pans

QPointF snapped(const QPointF& position) {
    return {std::round(position.x() / kGrid) * kGrid, std::round(position.y() / kGrid) * kGrid};
}

} // namespace

CanvasScene::CanvasScene(GraphDocument& document, QObject* parent)
    : QGraphicsScene(parent), document_(document) {
    setSceneRect(-kGround / 2, -kGround / 2, kGround, kGround);
    statisticsTimer_.setSingleShot(true);
    connect(&statisticsTimer_, &QTimer::timeout, this, &CanvasScene::applyStatistics);
    connect(&document_, &GraphDocument::changed, this, &CanvasScene::synchronize);
    connect(&document_, &GraphDocument::replaced, this, &CanvasScene::rebuild);
    connect(&document_, &GraphDocument::problemsChanged, this, &CanvasScene::synchronize);
    connect(&Theme::instance(), &Theme::changed, this, [this] {
        for (const auto& [id, node] : nodes_)
            node->refreshLook();
        for (const auto& [wire, item] : wires_)
            item->refreshLook();
    });
    rebuild();
}

CanvasScene::~CanvasScene() {
    // Items tell the scene of their last moves; nobody must listen any more.
    blockSignals(true);
    gesture_.reset();
    wires_.clear();
    nodes_.clear();
}

NodeItem* CanvasScene::nodeItem(std::string_view id) const {
    const auto found = nodes_.find(id);
    return found == nodes_.end() ? nullptr : found->second.get();
}

WireItem* CanvasScene::wireItem(const Wire& wire) const {
    const auto found = wires_.find(wire);
    return found == wires_.end() ? nullptr : found->second.get();
}

std::vector<NodeItem*> CanvasScene::nodeItems() const {
    std::vector<NodeItem*> items;
    for (const auto& [id, node] : nodes_)
        items.push_back(node.get());
    return items;
}

QRectF CanvasScene::nodesRect() const {
    QRectF rect;
    for (const auto& [id, node] : nodes_)
        rect |= node->surface().translated(node->pos());
    return rect;
}

void CanvasScene::rebuild() {
    gesture_.reset();
    movedFrom_.clear();
    {
        // An item that goes while it is selected would have the selection read from what is half gone.
        const QSignalBlocker blocker(this);
        clearSelection();
        wires_.clear();
        nodes_.clear();
    }
    statistics_ = Statistics();
    synchronize();
    Q_EMIT contentChanged();
}

void CanvasScene::synchronize() {
    cancelGesture();
    const std::size_t before = nodes_.size();
    synchronizeNodes();
    synchronizeWires();
    if (nodes_.size() != before) Q_EMIT contentChanged();
    Q_EMIT itemsMoved();
}

void CanvasScene::synchronizeNodes() {
    const Graph& graph = document_.graph();
    for (auto at = nodes_.begin(); at != nodes_.end();) {
        if (graph.findNode(at->first)) {
            ++at;
        } else {
            // Its wires first: they ask it where its ports are.
            std::erase_if(wires_, [&](const auto& entry) {
                return entry.first.from.node == at->first || entry.first.to.node == at->first;
            });
            at = nodes_.erase(at);
        }
    }

    std::optional<std::map<std::string, Position>> automatic;
    for (const Node& node : graph.nodes) {
        std::unique_ptr<NodeItem>& item = nodes_[node.id];
        const bool isNew = !item;
        if (isNew) item = std::make_unique<NodeItem>(node);
        std::vector<Problem> problems;
        for (const Problem& problem : document_.problems())
            if (problem.node == node.id) problems.push_back(problem);
        item->setNode(node, graph.wires, std::move(problems));
        if (const auto placed = graph.layout.find(node.id); placed != graph.layout.end()) {
            item->setPos(placed->second.x, placed->second.y);
        } else if (isNew) {
            if (!automatic) automatic = automaticLayout(graph);
            item->setPos(automatic->at(node.id).x, automatic->at(node.id).y);
        }
        if (isNew) addItem(item.get());
    }
}

void CanvasScene::synchronizeWires() {
    const Graph& graph = document_.graph();
    std::erase_if(wires_, [&](const auto& entry) {
        return std::find(graph.wires.begin(), graph.wires.end(), entry.first) == graph.wires.end();
    });
    for (const Wire& wire : graph.wires) {
        const NodeItem* from = nodeItem(wire.from.node);
        const NodeItem* to = nodeItem(wire.to.node);
        if (!from || !to) continue; // a wire to nowhere is among the problems
        std::unique_ptr<WireItem>& item = wires_[wire];
        if (!item) {
            item = std::make_unique<WireItem>(wire);
            item->setZoom(zoom_);
            addItem(item.get());
        }
        item->setEnds(from->portPosition(false, wire.from.port), to->portPosition(true, wire.to.port));
        QString problem;
        for (const Problem& candidate : document_.problems())
            if (candidate.wire == wire.text() && candidate.level == Problem::Level::Error)
                problem = QString::fromStdString(candidate.message);
        item->setProblem(problem);
    }
}

std::vector<std::string> CanvasScene::selectedNodes() const {
    std::vector<std::string> selected;
    for (const Node& node : document_.graph().nodes)
        if (const NodeItem* item = nodeItem(node.id); item && item->isSelected()) selected.push_back(node.id);
    return selected;
}

std::vector<Wire> CanvasScene::selectedWires() const {
    std::vector<Wire> selected;
    for (const auto& [wire, item] : wires_)
        if (item->isSelected()) selected.push_back(wire);
    return selected;
}

void CanvasScene::selectNodes(const std::set<std::string>& nodes) {
    {
        const QSignalBlocker blocker(this);
        clearSelection();
        for (const auto& [id, item] : nodes_)
            item->setSelected(nodes.contains(id));
    }
    Q_EMIT selectionChanged();
}

void CanvasScene::selectWire(const Wire& wire) {
    WireItem* item = wireItem(wire);
    if (!item) return;
    {
        const QSignalBlocker blocker(this);
        clearSelection();
        item->setSelected(true);
    }
    Q_EMIT selectionChanged();
    Q_EMIT wireSelected(wire);
}

bool CanvasScene::selectNext(bool forward) {
    // Nodes as they are read, from left to right, and then the wires.
    std::vector<NodeItem*> nodes = nodeItems();
    std::sort(nodes.begin(), nodes.end(), [](const NodeItem* a, const NodeItem* b) {
        return std::tuple(a->x(), a->y(), a->id()) < std::tuple(b->x(), b->y(), b->id());
    });
    std::vector<QGraphicsItem*> items(nodes.begin(), nodes.end());
    for (const auto& [wire, item] : wires_)
        items.push_back(item.get());
    if (!forward) std::reverse(items.begin(), items.end());
    const auto selected = std::find_if(items.begin(), items.end(),
                                       [](const QGraphicsItem* item) { return item->isSelected(); });
    const auto next = selected == items.end() ? items.begin() : std::next(selected);
    if (next == items.end()) return false;
    if (const auto* node = dynamic_cast<const NodeItem*>(*next))
        selectNodes({node->id()});
    else
        selectWire(static_cast<const WireItem*>(*next)->wire());
    return true;
}

std::string CanvasScene::addNode(const std::string& type, const QPointF& center) {
    const NodeType* nodeType = NodeRegistry::instance().find(type);
    if (!nodeType) return {};
    const QPointF corner =
        snapped(center - QPointF(NodeItem::width() / 2, (kHeaderHeight + kFooterHeight) / 2));
    std::string id;
    document_.change(tr("Add %1").arg(QString::fromStdString(nodeType->title)), [&](Graph& graph) {
        id = weir::addNode(graph, *nodeType, Position{corner.x(), corner.y()});
    });
    selectNodes({id});
    return id;
}

void CanvasScene::addWire(const Wire& wire) {
    document_.change(tr("Wire %1").arg(QString::fromStdString(wire.text())),
                     [&](Graph& graph) { weir::addWire(graph, wire); });
}

void CanvasScene::removeSelection() {
    const std::vector<std::string> nodes = selectedNodes();
    const std::vector<Wire> wires = selectedWires();
    if (nodes.empty() && wires.empty()) return;
    const QString text = nodes.empty() ? tr("Delete %n wire(s)", nullptr, static_cast<int>(wires.size()))
                                       : tr("Delete %n node(s)", nullptr, static_cast<int>(nodes.size()));
    document_.change(text, [&](Graph& graph) {
        removeParts(graph, std::set<std::string>(nodes.begin(), nodes.end()), wires);
    });
}

QString CanvasScene::selectionText() const {
    const std::vector<std::string> nodes = selectedNodes();
    if (nodes.empty()) return {};
    Graph part = partOf(document_.graph(), std::set<std::string>(nodes.begin(), nodes.end()));
    for (const std::string& id : nodes) {
        const QPointF position = nodeItem(id)->pos();
        part.layout[id] = Position{position.x(), position.y()};
    }
    return QString::fromStdString(formatGraph(part));
}

bool CanvasScene::pasteText(const QString& text) {
    const Result<Graph> part = parseGraph(text.toStdString());
    if (!part || part->nodes.empty()) return false;
    pastes_ = text == pastedText_ ? pastes_ + 1 : 1;
    pastedText_ = text;
    const Position offset{pastes_ * kPasteOffset, pastes_ * kPasteOffset};
    std::vector<std::string> ids;
    document_.change(tr("Paste %n node(s)", nullptr, static_cast<int>(part->nodes.size())),
                     [&](Graph& graph) { ids = insertPart(graph, *part, offset); });
    selectNodes(std::set<std::string>(ids.begin(), ids.end()));
    return true;
}

void CanvasScene::duplicateSelection() {
    const Result<Graph> part = parseGraph(selectionText().toStdString());
    if (!part || part->nodes.empty()) return;
    std::vector<std::string> ids;
    document_.change(tr("Duplicate %n node(s)", nullptr, static_cast<int>(part->nodes.size())),
                     [&](Graph& graph) {
                         ids = insertPart(graph, *part, Position{kPasteOffset, kPasteOffset});
                     });
    selectNodes(std::set<std::string>(ids.begin(), ids.end()));
}

void CanvasScene::nudge(int columns, int rows) {
    const std::vector<std::string> nodes = selectedNodes();
    if (nodes.empty()) return;
    QString key = QStringLiteral("nudge");
    for (const std::string& id : nodes)
        key += u' ' + QString::fromStdString(id);
    document_.change(
        tr("Move %n node(s)", nullptr, static_cast<int>(nodes.size())),
        [&](Graph& graph) {
            for (const std::string& id : nodes) {
                const QPointF position = nodeItem(id)->pos() + QPointF(columns * kGrid, rows * kGrid);
                graph.layout[id] = Position{position.x(), position.y()};
            }
        },
        key);
}

std::vector<Wire> CanvasScene::possibleWires(const std::string& node) const {
    std::vector<Wire> wires;
    const NodeItem* source = nodeItem(node);
    if (!source) return wires;
    for (const PortView& output : source->outputs())
        for (const Node& target : document_.graph().nodes)
            for (const PortView& input : nodeItem(target.id)->inputs()) {
                Wire wire{{node, output.id}, {target.id, input.id}};
                if (!wireItem(wire) && !whyNotWire(document_.graph(), wire)) wires.push_back(std::move(wire));
            }
    return wires;
}

void CanvasScene::showStatistics(const Statistics& statistics) {
    const bool stateChanged = statistics.state != statistics_.state;
    statistics_ = statistics;
    const bool due = !sinceStatistics_.isValid() || sinceStatistics_.elapsed() >= kStatisticsInterval;
    if (stateChanged || due)
        applyStatistics();
    else if (!statisticsTimer_.isActive())
        statisticsTimer_.start(kStatisticsInterval - static_cast<int>(sinceStatistics_.elapsed()));
}

void CanvasScene::applyStatistics() {
    statisticsTimer_.stop();
    sinceStatistics_.start();
    const bool live = statistics_.state != RunState::Stopped;
    for (const auto& [id, item] : nodes_) {
        const NodeStatistics* figures = live ? statistics_.node(id) : nullptr;
        item->setStatistics(figures ? std::optional(*figures) : std::nullopt);
    }
    for (const auto& [wire, item] : wires_) {
        const WireStatistics* figures = live ? statistics_.wire(wire) : nullptr;
        item->setStatistics(figures ? std::optional(*figures) : std::nullopt);
    }
}

void CanvasScene::setZoom(qreal zoom) {
    if (zoom == zoom_) return;
    zoom_ = zoom;
    for (const auto& [wire, item] : wires_)
        item->setZoom(zoom);
}

void CanvasScene::nodeMoved(const NodeItem& node) {
    for (const auto& [wire, item] : wires_) {
        if (wire.from.node == node.id()) item->setEnds(node.portPosition(false, wire.from.port), item->to());
        if (wire.to.node == node.id()) item->setEnds(item->from(), node.portPosition(true, wire.to.port));
    }
    Q_EMIT itemsMoved();
}

} // namespace weir
