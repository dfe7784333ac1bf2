// Moving what is on the canvas into order.
#include "widgets/canvas/canvas_editor.h"
#include "widgets/canvas/canvas_metrics.h"
#include "widgets/canvas/layered_layout.h"
#include "widgets/canvas/move_gesture.h"

#include <algorithm>

namespace weir {

using namespace canvas;

namespace {

Position moved(const Position& position, double columns, double rows) {
    return {position.x + columns * kGrid, position.y + rows * kGrid};
}

} // namespace

void CanvasEditor::nudge(int columns, int rows) {
    const CanvasParts parts = scene_.selectedParts();
    QString key = QStringLiteral("nudge");
    for (const auto* ids : {&parts.nodes, &parts.frames, &parts.notes})
        for (const std::string& id : *ids)
            key += u' ' + QString::fromStdString(id);
    const auto count = static_cast<int>(parts.nodes.size() + parts.frames.size() + parts.notes.size());
    if (count == 0) return;
    scene_.scope().change(
        tr("Move %n node(s)", nullptr, count),
        [&](GraphBody& body) {
            for (const std::string& id : parts.nodes) {
                const QPointF position = scene_.nodeItem(id)->pos();
                body.layout[id] = moved({position.x(), position.y()}, columns, rows);
            }
            for (const std::string& id : parts.frames)
                body.findFrame(id)->area.corner = moved(body.findFrame(id)->area.corner, columns, rows);
            for (const std::string& id : parts.notes)
                body.findNote(id)->area.corner = moved(body.findNote(id)->area.corner, columns, rows);
        },
        key);
}

std::map<std::string, Area> CanvasEditor::selectedAreas() const {
    std::map<std::string, Area> areas;
    for (const std::string& id : scene_.selectedNodes()) {
        const NodeItem* const node = scene_.nodeItem(id);
        areas[id] = areaOf(node->surface().translated(node->pos()));
    }
    return areas;
}

void CanvasEditor::moveTo(const QString& text, const std::map<std::string, Position>& places) {
    scene_.scope().change(text, [&](GraphBody& body) {
        for (const auto& [id, place] : places)
            body.layout[id] = place;
    });
}

void CanvasEditor::align(Alignment alignment) {
    const std::map<std::string, Area> areas = selectedAreas();
    moveTo(tr("Align %n node(s)", nullptr, static_cast<int>(areas.size())), aligned(areas, alignment));
}

void CanvasEditor::distribute(bool isHorizontal) {
    const std::map<std::string, Area> areas = selectedAreas();
    moveTo(tr("Distribute %n node(s)", nullptr, static_cast<int>(areas.size())),
           distributed(areas, isHorizontal));
}

void CanvasEditor::layOut() {
    CanvasParts parts = scene_.selectedParts();
    const bool isPart = parts.nodes.size() > 1;
    const GraphBody& all = scene_.scope().body();
    const GraphBody part = isPart ? partOf(scene_.document().graph(), all, {.nodes = parts.nodes}) : all;
    std::map<std::string, double> heights;
    QPointF corner;
    bool isFirst = true;
    for (const Node& node : part.nodes) {
        const NodeItem* const item = scene_.nodeItem(node.id);
        heights[node.id] = item->height();
        corner =
            isFirst ? item->pos() : QPointF(std::min(corner.x(), item->x()), std::min(corner.y(), item->y()));
        isFirst = false;
    }
    if (!isPart) corner = {};
    const CanvasLayout layout = weir::layOut(part, heights);
    std::map<std::string, QRectF> frames;
    for (const FrameItem* frame : scene_.frameItems()) {
        QRectF around;
        for (const std::string& id : standingOn(scene_, {frame->id()}).nodes) {
            const auto place = layout.places.find(id);
            const NodeItem* const item = scene_.nodeItem(id);
            const QPointF at = place == layout.places.end()
                                   ? item->pos()
                                   : QPointF(place->second.x, place->second.y) + corner;
            around |= item->surface().translated(at);
        }
        if (!around.isNull())
            frames[frame->id()] =
                around.adjusted(-kFrameMargin, -kFrameMargin - kFrameTitle, kFrameMargin, kFrameMargin);
    }
    scene_.scope().change(
        isPart ? tr("Lay out %n node(s)", nullptr, static_cast<int>(part.nodes.size()))
               : tr("Lay out the graph"),
        [&](GraphBody& body) {
            for (const auto& [id, place] : layout.places)
                body.layout[id] = {place.x + corner.x(), place.y + corner.y()};
            for (const auto& [id, place] : frames)
                body.findFrame(id)->area = areaOf(place);
            for (const Wire& wire : part.wires)
                body.bends.erase(wire);
            for (const auto& [wire, points] : layout.bends)
                for (const Position& point : points)
                    body.bends[wire].push_back({point.x + corner.x(), point.y + corner.y()});
        });
}

} // namespace weir
