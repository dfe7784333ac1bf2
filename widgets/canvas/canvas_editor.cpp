#include "widgets/canvas/canvas_editor.h"

#include "pipeline/graph/graph_file.h"
#include "pipeline/graph/graph_path.h"
#include "pipeline/graph/wire_rules.h"
#include "widgets/canvas/canvas_metrics.h"
#include "widgets/canvas/subgraph_edits.h"

#include <QFileInfo>

#include <algorithm>
#include <cmath>
#include <utility>

namespace weir {

using namespace canvas;

namespace {

constexpr double kPasteOffset = 4 * kGrid;
constexpr QSizeF kNewFrame(360, 240);
constexpr QSizeF kNewNote(240, 120);

QRectF centered(const QPointF& center, const QSizeF& size) {
    return {onGrid(center - QPointF(size.width() / 2, size.height() / 2)), size};
}

} // namespace

std::optional<std::string> fittingPort(const NodeType& type, const PortRef& port) {
    const std::vector<Port>& ports = port.isInput ? type.outputs : type.inputs;
    if (ports.empty()) return std::nullopt;
    return ports.front().id;
}

CanvasEditor::CanvasEditor(CanvasScene& scene, QObject* parent) : QObject(parent), scene_(scene) {}

/// Of a node with its middle there, or to the right of what stands there.
Position CanvasEditor::cornerFor(const QPointF& center) const {
    QRectF place(onGrid(center - QPointF(NodeItem::width() / 2, (kHeaderHeight + kFooterHeight) / 2)),
                 QSizeF(NodeItem::width(), kHeaderHeight + kFooterHeight));
    const std::vector<NodeItem*> nodes = scene_.nodeItems();
    const auto taken = [&]() -> const NodeItem* {
        for (const NodeItem* node : nodes)
            if (node->surface().translated(node->pos()).intersects(place)) return node;
        return nullptr;
    };
    // Each is passed at most once, so that this ends.
    for (std::size_t step = 0; step < nodes.size(); ++step) {
        const NodeItem* const node = taken();
        if (!node) break;
        place.moveLeft(node->x() + NodeItem::width() + kColumnGap);
    }
    return {place.x(), place.y()};
}

std::string CanvasEditor::addNode(const std::string& type, const QPointF& center) {
    const NodeType* const nodeType = scene_.document().types().find(type);
    if (!nodeType) return {};
    std::string id;
    scene_.scope().change(tr("Add %1").arg(QString::fromStdString(nodeType->title)),
                          [&](GraphBody& body) { id = weir::addNode(body, *nodeType, cornerFor(center)); });
    scene_.selectNodes({id});
    return id;
}

std::string CanvasEditor::addNodeOnWire(const std::string& type, const Wire& wire) {
    const NodeType* const nodeType = scene_.document().types().find(type);
    const WireItem* const item = scene_.wireItem(wire);
    if (!nodeType || !item || !fitsOnWire(*nodeType)) return {};
    // Where the wire is, though there may be little room.
    const QPointF place =
        onGrid(item->middle() - QPointF(NodeItem::width() / 2, (kHeaderHeight + kFooterHeight) / 2));
    const Position corner{place.x(), place.y()};
    std::string id;
    scene_.scope().change(tr("Insert %1").arg(QString::fromStdString(nodeType->title)), [&](GraphBody& body) {
        id = weir::addNode(body, *nodeType, corner);
        if (insertOnWire(body, id, wire, scene_.document().types())) makeRoom(body, id, NodeItem::width());
    });
    scene_.selectNodes({id});
    return id;
}

std::string CanvasEditor::addNodeWired(const std::string& type, const PortRef& port,
                                       const QPointF& position) {
    const NodeType* const nodeType = scene_.document().types().find(type);
    const std::optional<std::string> own = nodeType ? fittingPort(*nodeType, port) : std::nullopt;
    if (!own) return {};
    // The port, and not the node's middle, is where the wire was let go.
    const qreal side = port.isInput ? -NodeItem::width() : 0;
    const QPointF corner = onGrid(position + QPointF(side, -kFirstPort));
    std::string id;
    scene_.scope().change(tr("Add %1").arg(QString::fromStdString(nodeType->title)), [&](GraphBody& body) {
        id = weir::addNode(body, *nodeType, {corner.x(), corner.y()});
        const Endpoint end{id, *own};
        weir::addWire(body, port.isInput ? Wire{end, port.endpoint} : Wire{port.endpoint, end});
    });
    scene_.selectNodes({id});
    return id;
}

void CanvasEditor::addWire(const Wire& wire) {
    scene_.scope().change(tr("Wire %1").arg(QString::fromStdString(wire.text())),
                          [&](GraphBody& body) { weir::addWire(body, wire); });
}

std::string CanvasEditor::addFile(const QString& path, const QPointF& center) {
    const QString ending = QFileInfo(path).suffix().toLower();
    const bool isCapture = ending == u"sqlite" || ending == u"sqlite3" || ending == u"db";
    const bool isFile = QStringList{QStringLiteral("csv"),   QStringLiteral("tsv"),  QStringLiteral("ndjson"),
                                    QStringLiteral("jsonl"), QStringLiteral("json"), QStringLiteral("log"),
                                    QStringLiteral("txt")}
                            .contains(ending);
    const NodeType* const type =
        isCapture || isFile
            ? scene_.document().types().find(isCapture ? std::string_view("sqlite.source") : "file.source")
            : nullptr;
    if (!type) return {};
    std::string id;
    scene_.scope().change(tr("Add %1").arg(QFileInfo(path).fileName()), [&](GraphBody& body) {
        id = weir::addNode(body, *type, cornerFor(center));
        Node& node = *body.findNode(id);
        node.title = QFileInfo(path).fileName().toStdString();
        node.parameters["path"] = path.toStdString();
    });
    scene_.selectNodes({id});
    return id;
}

std::string CanvasEditor::addFrame(const QPointF& center) {
    QRectF around;
    for (const std::string& id : scene_.selectedNodes()) {
        const NodeItem* const node = scene_.nodeItem(id);
        around |= node->surface().translated(node->pos());
    }
    for (const std::string& id : scene_.selectedParts().notes)
        around |= scene_.noteItem(id)->place();
    const QRectF place = around.isNull() ? centered(center, kNewFrame)
                                         : around.adjusted(-kFrameMargin, -kFrameMargin - kFrameTitle,
                                                           kFrameMargin, kFrameMargin);
    std::string id;
    scene_.scope().change(tr("Add a frame"), [&](GraphBody& body) {
        id = body.freeFrameId();
        body.frames.push_back({id, tr("Frame").toStdString(), "blue", areaOf(place)});
    });
    scene_.selectParts({.frames = {id}});
    return id;
}

std::string CanvasEditor::addNote(const QPointF& center) {
    std::string id;
    scene_.scope().change(tr("Add a note"), [&](GraphBody& body) {
        id = body.freeNoteId();
        body.notes.push_back({id, "", "orange", areaOf(centered(center, kNewNote))});
    });
    scene_.selectParts({.notes = {id}});
    return id;
}

void CanvasEditor::removeSelection() {
    const CanvasParts parts = scene_.selectedParts();
    if (parts.isEmpty()) return;
    const auto count = static_cast<int>(parts.nodes.empty() ? parts.count() : parts.nodes.size());
    const bool areWires = parts.count() == parts.wires.size();
    const QString text = areWires              ? tr("Delete %n wire(s)", nullptr, count)
                         : parts.nodes.empty() ? tr("Delete %n thing(s)", nullptr, count)
                                               : tr("Delete %n node(s)", nullptr, count);
    scene_.scope().change(text, [&](GraphBody& body) { removeParts(body, parts); });
}

void CanvasEditor::removeAndRejoin() {
    const CanvasParts parts = scene_.selectedParts();
    if (parts.nodes.empty()) return removeSelection();
    scene_.scope().change(tr("Delete %n node(s) and rejoin", nullptr, static_cast<int>(parts.nodes.size())),
                          [&](GraphBody& body) {
                              bridge(body, parts.nodes, scene_.document().types());
                              removeParts(
                                  body, {.nodes = parts.nodes, .frames = parts.frames, .notes = parts.notes});
                          });
}

QString CanvasEditor::selectionText() const {
    CanvasParts parts = scene_.selectedParts();
    parts.wires.clear();
    if (parts.isEmpty()) return {};
    Graph part = partOf(scene_.document().graph(), scene_.scope().body(), parts);
    for (const std::string& id : parts.nodes) {
        const QPointF position = scene_.nodeItem(id)->pos();
        part.layout[id] = {position.x(), position.y()};
    }
    return QString::fromStdString(formatGraph(part));
}

bool CanvasEditor::pasteText(const QString& text, const std::optional<QPointF>& center) {
    const Result<Graph> part = parseGraph(text.toStdString());
    if (!part || (part->nodes.empty() && part->frames.empty() && part->notes.empty())) return false;
    pastes_ = text == pastedText_ ? pastes_ + 1 : 1;
    pastedText_ = text;
    Position offset{pastes_ * kPasteOffset, pastes_ * kPasteOffset};
    if (center && !part->layout.empty()) {
        QRectF around;
        for (const auto& [id, place] : part->layout)
            around |= QRectF(place.x, place.y, NodeItem::width(), kHeaderHeight + kFooterHeight);
        const QPointF shift = onGrid(*center - around.center());
        offset = {shift.x(), shift.y()};
    }
    CanvasParts inserted;
    const auto count = static_cast<int>(part->nodes.size() + part->frames.size() + part->notes.size());
    scene_.document().change(tr("Paste %n node(s)", nullptr, count), [&](Graph& graph) {
        inserted = insertPart(graph, scene_.scope().path(), *part, offset);
    });
    scene_.selectParts(inserted);
    return true;
}

void CanvasEditor::duplicateSelection() {
    const Result<Graph> part = parseGraph(selectionText().toStdString());
    if (!part) return;
    CanvasParts inserted;
    scene_.document().change(
        tr("Duplicate %n node(s)", nullptr, static_cast<int>(part->nodes.size())), [&](Graph& graph) {
            inserted = insertPart(graph, scene_.scope().path(), *part, {kPasteOffset, kPasteOffset});
        });
    scene_.selectParts(inserted);
}

void CanvasEditor::toggleMode(NodeMode mode) {
    const std::vector<std::string> nodes = scene_.selectedNodes();
    if (nodes.empty()) return;
    const GraphBody& body = scene_.scope().body();
    const bool haveAll = std::all_of(nodes.begin(), nodes.end(),
                                     [&](const std::string& id) { return body.findNode(id)->mode == mode; });
    const auto count = static_cast<int>(nodes.size());
    const QString text = haveAll                      ? tr("Enable %n node(s)", nullptr, count)
                         : mode == NodeMode::Bypassed ? tr("Bypass %n node(s)", nullptr, count)
                                                      : tr("Disable %n node(s)", nullptr, count);
    scene_.scope().change(text, [&](GraphBody& changed) {
        for (const std::string& id : nodes)
            changed.findNode(id)->mode = haveAll ? NodeMode::Enabled : mode;
    });
}

Result<void> CanvasEditor::group(const QString& title) {
    const CanvasParts parts = scene_.selectedParts();
    Result<std::string> instance = fail("");
    scene_.document().change(
        tr("Group %n node(s)", nullptr, static_cast<int>(parts.nodes.size())), [&](Graph& graph) {
            instance = groupParts(graph, scene_.scope().path(), parts, title.toStdString());
        });
    if (!instance) return tl::unexpected(instance.error());
    scene_.selectNodes({*instance});
    return {};
}

void CanvasEditor::ungroupSelection() {
    CanvasParts inside;
    const std::vector<std::string> nodes = scene_.selectedNodes();
    scene_.document().change(tr("Ungroup"), [&](Graph& graph) {
        for (const std::string& id : nodes) {
            const CanvasParts one = ungroup(graph, scene_.scope().path(), id);
            inside.nodes.insert(one.nodes.begin(), one.nodes.end());
            inside.frames.insert(one.frames.begin(), one.frames.end());
            inside.notes.insert(one.notes.begin(), one.notes.end());
        }
    });
    if (!inside.isEmpty()) scene_.selectParts(inside);
}

void CanvasEditor::makeUnique() {
    const std::vector<std::string> nodes = scene_.selectedNodes();
    if (nodes.size() != 1) return;
    scene_.document().change(tr("Make the subgraph its own"), [&](Graph& graph) {
        weir::makeUnique(graph, scene_.scope().path(), nodes.front());
    });
}

void CanvasEditor::togglePort(const PortRef& port) {
    const Subgraph* const inside = scene_.scope().subgraph();
    const NodeItem* const node = scene_.nodeItem(port.endpoint.node);
    if (!inside || !node) return;
    const std::string id = inside->id;
    const bool isExposed =
        port.isInput
            ? std::any_of(inside->inputs.begin(), inside->inputs.end(),
                          [&](const SubgraphInput& input) {
                              return std::find(input.into.begin(), input.into.end(), port.endpoint) !=
                                     input.into.end();
                          })
            : std::any_of(inside->outputs.begin(), inside->outputs.end(),
                          [&](const SubgraphOutput& output) { return output.from == port.endpoint; });
    QString label = QString::fromStdString(port.endpoint.port);
    for (const PortView& view : port.isInput ? node->inputs() : node->outputs())
        if (view.id == port.endpoint.port) label = view.label;
    scene_.document().change(
        isExposed ? tr("Remove a port of the subgraph") : tr("Add a port to the subgraph"),
        [&](Graph& graph) {
            if (isExposed)
                hidePort(graph, id, port.endpoint, port.isInput);
            else
                exposePort(*graph.findSubgraph(id), port.endpoint, port.isInput, label.toStdString());
        });
}

void CanvasEditor::toggleParameter(const std::string& node, const std::string& parameter) {
    const Subgraph* const inside = scene_.scope().subgraph();
    const Node* const found = scene_.scope().body().findNode(node);
    const NodeType* const type = found ? scene_.document().types().find(found->type) : nullptr;
    if (!inside || !type) return;
    const std::string id = inside->id;
    const auto exposed = std::find_if(
        inside->parameters.begin(), inside->parameters.end(),
        [&](const SubgraphParameter& known) { return known.node == node && known.parameter == parameter; });
    const std::string own = exposed == inside->parameters.end() ? std::string() : exposed->id;
    const auto declared = std::find_if(type->parameters.begin(), type->parameters.end(),
                                       [&](const Parameter& known) { return known.id == parameter; });
    if (declared == type->parameters.end()) return;
    scene_.document().change(own.empty() ? tr("Add a parameter to the subgraph")
                                         : tr("Remove a parameter of the subgraph"),
                             [&](Graph& graph) {
                                 if (own.empty())
                                     exposeParameter(graph, id, node, *declared);
                                 else
                                     hideParameter(graph, id, own);
                             });
}

void CanvasEditor::setSubgraphTitle(const QString& title) {
    const std::vector<std::string> nodes = scene_.selectedNodes();
    const Node* const instance = nodes.size() == 1 ? scene_.scope().body().findNode(nodes.front()) : nullptr;
    const Subgraph* const subgraph =
        instance ? scene_.document().graph().subgraphOfType(instance->type) : nullptr;
    if (!subgraph) return;
    scene_.document().change(tr("Rename a subgraph"), [&, id = subgraph->id](Graph& graph) {
        graph.findSubgraph(id)->title = title.toStdString();
    });
}

void CanvasEditor::setFrameTitle(const std::string& frame, const QString& title) {
    scene_.scope().change(tr("Rename a frame"), [&](GraphBody& body) {
        if (Frame* const found = body.findFrame(frame)) found->title = title.toStdString();
    });
}

void CanvasEditor::setNoteText(const std::string& note, const QString& text) {
    scene_.scope().change(tr("Edit a note"), [&](GraphBody& body) {
        if (Note* const found = body.findNote(note)) found->text = text.toStdString();
    });
}

void CanvasEditor::setColor(const std::string& color) {
    const CanvasParts parts = scene_.selectedParts();
    scene_.scope().change(tr("Change a colour"), [&](GraphBody& body) {
        for (const std::string& id : parts.frames)
            body.findFrame(id)->color = color;
        for (const std::string& id : parts.notes)
            body.findNote(id)->color = color;
    });
}

void CanvasEditor::selectConnected(bool isUpstream) {
    const std::vector<std::string> start = scene_.selectedNodes();
    std::set<std::string> found(start.begin(), start.end());
    std::vector<std::string> waiting = start;
    while (!waiting.empty()) {
        const std::string node = std::move(waiting.back());
        waiting.pop_back();
        for (const Wire& wire : scene_.scope().body().wires) {
            const Endpoint& near = isUpstream ? wire.to : wire.from;
            const Endpoint& far = isUpstream ? wire.from : wire.to;
            if (near.node == node && scene_.nodeItem(far.node) && found.insert(far.node).second)
                waiting.push_back(far.node);
        }
    }
    scene_.selectNodes(found);
}

std::vector<Wire> CanvasEditor::possibleWires(const std::string& node) const {
    std::vector<Wire> wires;
    const NodeItem* const source = scene_.nodeItem(node);
    if (!source) return wires;
    const GraphBody& body = scene_.scope().body();
    const WireRules rules(body, scene_.document().types());
    for (const PortView& output : source->outputs())
        for (const Node& target : body.nodes)
            for (const PortView& input : scene_.nodeItem(target.id)->inputs()) {
                Wire wire{{node, output.id}, {target.id, input.id}};
                if (!scene_.wireItem(wire) && !rules.whyNot(wire)) wires.push_back(std::move(wire));
            }
    return wires;
}

} // namespace weir
