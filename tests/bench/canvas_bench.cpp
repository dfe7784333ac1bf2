// Frames of the canvas with 1,000 nodes and 1,500 wires, all of them live: panning, zooming, dragging a node
// and new figures, with Qt's software rasteriser at 1600x900. A frame is the event and all painting that
// follows it. Beside it the same boxes and curves as plain items of a bare scene, without texts, caches or
// figures, which is what the rasteriser takes for itself. Prints median and p99 and their ratio to the bare
// scene's.
#include "pipeline/graph/graph.h"
#include "tests/bench/figures.h"
#include "widgets/canvas/canvas_actions.h"
#include "widgets/canvas/canvas_editor.h"
#include "widgets/canvas/canvas_scene.h"
#include "widgets/canvas/canvas_view.h"
#include "widgets/canvas/layered_layout.h"
#include "widgets/canvas/wire_path.h"
#include "widgets/theme/theme.h"

#include <QApplication>
#include <QGraphicsView>
#include <QMouseEvent>
#include <QRandomGenerator>
#include <QScrollBar>

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <functional>
#include <string>
#include <thread>
#include <vector>

namespace {

using namespace weir;

constexpr int kNodes = 1000;
constexpr int kWires = 1500;
constexpr int kColumns = 25;
constexpr QSize kSize(1600, 900);
constexpr int kFrames = 200;
constexpr int kFigures = 40;
constexpr std::chrono::milliseconds kBetweenFigures{102};
constexpr int kWarmUp = 10;
constexpr double kWidest = 0.1; ///< of the zooms, at which all nodes are in view

Graph largeGraph() {
    static constexpr std::array kTypes{"filter", "derive", "window.tumbling", "union", "deduplicate"};
    QRandomGenerator random(7);
    Graph graph;
    for (int node = 0; node < kNodes; ++node) {
        Node made;
        made.id = fmt::format("node-{}", node);
        made.type = node % kColumns == 0 ? "signal.generator"
                                         : kTypes[static_cast<std::size_t>(node) % kTypes.size()];
        graph.nodes.push_back(made);
        graph.layout[made.id] = {(node % kColumns) * 304.0, (node / kColumns) * 144.0};
    }
    while (static_cast<int>(graph.wires.size()) < kWires) {
        const int from = random.bounded(kNodes);
        const int step = 1 + random.bounded(3);
        const int to = (random.bounded(3) - 1) * kColumns + from + step;
        if (to < 0 || to >= kNodes || to % kColumns <= from % kColumns) continue;
        addWire(graph, {{fmt::format("node-{}", from), "out"}, {fmt::format("node-{}", to), "in"}});
    }
    return graph;
}

Statistics figuresOf(const Graph& graph, int round) {
    Statistics statistics;
    statistics.state = RunState::Running;
    for (const Node& node : graph.nodes) {
        NodeStatistics figures;
        figures.node = node.id;
        figures.state = NodeState::Running;
        figures.recordsOutPerSecond = 1000 + round * 7;
        statistics.nodes.push_back(figures);
    }
    for (const Wire& wire : graph.wires) {
        WireStatistics figures;
        figures.wire = wire;
        figures.recordsPerSecond = 1000 + round * 7;
        figures.capacity = 65536;
        figures.backlog = static_cast<std::uint64_t>(round * 431 % 65536);
        statistics.wires.push_back(figures);
    }
    return statistics;
}

struct Frames {
    double median = 0;
    double p99 = 0;
};

/// In milliseconds of processor time, so that what others do on the cores does not count.
Frames measure(const std::function<void(int)>& change, int frames = kFrames) {
    std::vector<double> times;
    for (int frame = 0; frame < frames + kWarmUp; ++frame) {
        const double begin = bench::processorSeconds();
        change(frame);
        // Updates are gathered, and painted when control returns to the event loop.
        QCoreApplication::processEvents();
        if (frame >= kWarmUp) times.push_back((bench::processorSeconds() - begin) * 1e3);
    }
    std::sort(times.begin(), times.end());
    return {times[times.size() / 2], times[times.size() * 99 / 100]};
}

void pan(QGraphicsView& view, int frame) {
    const int step = frame / 50 % 2 == 0 ? 12 : -12;
    view.horizontalScrollBar()->setValue(view.horizontalScrollBar()->value() + step);
    view.verticalScrollBar()->setValue(view.verticalScrollBar()->value() + step / 2);
}

constexpr double kFrame = 16; ///< milliseconds, of 60 frames a second

void tell(const std::string& name, const Frames& frames, const Frames& bare, bool isOurs = true) {
    fmt::print("{:<44} {:>8.2f} {:>8.2f} {:>8.2f}\n", name, frames.median, frames.p99,
               frames.median / bare.median);
    bench::Figure median{name, frames.median, "ms", frames.median / bare.median, {}};
    bench::Figure slowest{name + ", p99", frames.p99, "ms", frames.p99 / bare.p99, {}};
    if (isOurs) median.goal.atMost = slowest.goal.atMost = kFrame;
    bench::report(median);
    bench::report(slowest);
}

/// Boxes and curves alone.
void fillBare(QGraphicsScene& scene, const Graph& graph) {
    for (const Wire& wire : graph.wires) {
        const Position from = graph.layout.at(wire.from.node);
        const Position to = graph.layout.at(wire.to.node);
        scene.addPath(wirePath({from.x + NodeItem::width(), from.y + 26}, {to.x, to.y + 26}),
                      QPen(Qt::gray, 1.75));
    }
    for (const auto& [id, place] : graph.layout)
        scene.addRect(place.x, place.y, NodeItem::width(), 78, QPen(Qt::gray), QBrush(Qt::white));
}

void sendMove(QWidget& viewport, QEvent::Type type, const QPoint& at, Qt::MouseButton button) {
    QMouseEvent event(type, QPointF(at), viewport.mapToGlobal(QPointF(at)), button, Qt::LeftButton,
                      Qt::NoModifier);
    QApplication::sendEvent(&viewport, &event);
}

} // namespace

int main(int argc, char** argv) {
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM")) qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    Theme::instance().apply(application, Theme::Choice::Light);
    const Graph graph = largeGraph();

    QGraphicsScene bareScene;
    fillBare(bareScene, graph);
    QGraphicsView bare(&bareScene);
    bare.setRenderHint(QPainter::Antialiasing);
    bare.setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    bare.setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    bare.resize(kSize);
    bare.show();

    GraphDocument document;
    CanvasView view(document);
    view.resize(kSize);
    view.show();
    document.replace(graph, {});
    view.showStatistics(figuresOf(graph, 0));
    QApplication::processEvents();

    fmt::print("{:<44} {:>8} {:>8} {:>8}\n", "a frame of 1,000 nodes and 1,500 wires", "median", "p99",
               "of bare");
    std::vector<Statistics> figures;
    for (int round = 0; round < kFigures + kWarmUp; ++round)
        figures.push_back(figuresOf(graph, round));
    Frames bareNear;
    for (const double zoom : {1.0, 0.5, kWidest}) {
        const std::string seen = zoom == kWidest ? "all in view" : fmt::format("at {:.0f} %", zoom * 100);
        bare.setTransform(QTransform::fromScale(zoom, zoom));
        view.setZoom(zoom);
        for (QGraphicsView* each : {&bare, static_cast<QGraphicsView*>(&view)})
            each->centerOn(3600, 2800);
        // What is all in view does not scroll; there it is painted anew.
        const Frames barePan =
            measure([&](int frame) { zoom == kWidest ? bare.viewport()->update() : pan(bare, frame); });
        if (zoom == 1.0) bareNear = barePan;
        tell("bare scene, pan " + seen, barePan, barePan, false);
        tell("pan " + seen, measure([&](int frame) { pan(view, frame); }), barePan);
        // They are shown ten times a second at the most, so that each round waits for its turn.
        tell("new figures " + seen,
             measure(
                 [&](int frame) {
                     std::this_thread::sleep_for(kBetweenFigures);
                     view.canvas().showStatistics(figures[static_cast<std::size_t>(frame)]);
                 },
                 kFigures),
             barePan);
        view.centerOn(view.canvas().nodeItem("node-512"));
        const QPoint hold = view.mapFromScene(view.canvas().nodeItem("node-512")->pos() + QPointF(100, 60));
        sendMove(*view.viewport(), QEvent::MouseButtonPress, hold, Qt::LeftButton);
        tell("drag " + seen, measure([&](int frame) {
                 sendMove(*view.viewport(), QEvent::MouseMove, hold + QPoint(frame % 60 * 3, frame % 40 * 2),
                          Qt::NoButton);
             }),
             barePan);
        view.canvas().cancelGesture();
        sendMove(*view.viewport(), QEvent::MouseButtonRelease, hold, Qt::LeftButton);
    }
    view.centerOn(3600, 2800);
    tell("zoom", measure([&](int frame) { view.zoomBy(frame / 10 % 2 == 0 ? 1.07 : 1 / 1.07); }), bareNear);
    // What an edit costs before it is painted: the change, the check of the graph, and the comparison.
    view.setZoom(1);
    view.selectNode(QStringLiteral("node-512"));
    tell("an edit (a node moved by a key)", measure([&](int) { view.editor().nudge(1, 0); }), bareNear);
    return 0;
}
