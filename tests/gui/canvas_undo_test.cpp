// Whatever is done, undoing all of it gives the first graph back, and redoing it the last; and the canvas
// always shows the graph as it is.
#include "tests/gui/canvas_bench.h"

#include <QRandomGenerator>

#include <set>

using namespace weir;

namespace {

std::set<std::string> idsOf(const Graph& graph) {
    std::set<std::string> ids;
    for (const Node& node : graph.nodes)
        ids.insert(node.id);
    return ids;
}

void verifyShown(const CanvasBench& bench) {
    const Graph& graph = bench.document.graph();
    std::set<std::string> shown;
    for (const NodeItem* item : bench.canvas->canvas().nodeItems()) {
        shown.insert(item->id());
        const auto placed = graph.layout.find(item->id());
        if (placed != graph.layout.end()) QCOMPARE(item->pos(), QPointF(placed->second.x, placed->second.y));
    }
    QCOMPARE(shown, idsOf(graph));
    for (const Wire& wire : graph.wires) {
        const WireItem* item = bench.canvas->canvas().wireItem(wire);
        QVERIFY(item);
        QCOMPARE(item->from(),
                 bench.canvas->canvas().nodeItem(wire.from.node)->portPosition(false, wire.from.port));
        QCOMPARE(item->to(), bench.canvas->canvas().nodeItem(wire.to.node)->portPosition(true, wire.to.port));
    }
}

void editAtRandom(CanvasBench& bench, QRandomGenerator& random) {
    static constexpr const char* kTypes[] = {"signal.generator", "filter", "window.tumbling", "null.sink",
                                             "derive"};
    CanvasScene& scene = bench.canvas->canvas();
    const Graph& graph = bench.document.graph();
    const auto someNode = [&]() -> std::string {
        return graph.nodes.empty() ? std::string()
                                   : graph.nodes[random.bounded(static_cast<int>(graph.nodes.size()))].id;
    };
    switch (random.bounded(9)) {
    case 0:
    case 1:
        scene.addNode(kTypes[random.bounded(static_cast<int>(std::size(kTypes)))],
                      QPointF(random.bounded(1000), random.bounded(600)));
        break;
    case 2:
    case 3:
    case 4: {
        const std::vector<Wire> wires = scene.possibleWires(someNode());
        if (!wires.empty()) scene.addWire(wires[random.bounded(static_cast<int>(wires.size()))]);
        break;
    }
    case 5:
        scene.selectNodes({someNode(), someNode()});
        scene.nudge(random.bounded(-5, 6), random.bounded(-5, 6));
        break;
    case 6:
        scene.selectNodes({someNode()});
        if (random.bounded(2)) scene.removeSelection();
        break;
    case 7:
        scene.selectNodes({someNode(), someNode()});
        scene.duplicateSelection();
        break;
    case 8:
        if (!graph.wires.empty()) {
            scene.selectWire(graph.wires[random.bounded(static_cast<int>(graph.wires.size()))]);
            scene.removeSelection();
        }
        break;
    }
}

} // namespace

class CanvasUndoTest : public QObject {
    Q_OBJECT
private slots:
    void anySequenceOfEditsUndoesAndRedoes_data() {
        QTest::addColumn<quint32>("seed");
        for (const quint32 seed : {1u, 2u, 3u, 4u, 5u})
            QTest::addRow("seed %u", seed) << seed;
    }

    void anySequenceOfEditsUndoesAndRedoes() {
        QFETCH(quint32, seed);
        QRandomGenerator random(seed);
        CanvasBench bench;
        bench.load(CanvasBench::example());
        for (int edit = 0; edit < 120; ++edit) {
            editAtRandom(bench, random);
            if (random.bounded(6) == 0) bench.document.undoStack().undo();
            if (random.bounded(9) == 0) bench.document.undoStack().redo();
            verifyShown(bench);
            if (QTest::currentTestFailed()) return;
        }
        const Graph last = bench.document.graph();
        const int lastIndex = bench.document.undoStack().index();
        while (bench.document.undoStack().canUndo()) {
            bench.document.undoStack().undo();
            verifyShown(bench);
            if (QTest::currentTestFailed()) return;
        }
        QVERIFY(bench.document.graph() == CanvasBench::example());
        QVERIFY(!bench.document.isModified());
        bench.document.undoStack().setIndex(lastIndex);
        QVERIFY(bench.document.graph() == last);
        verifyShown(bench);
    }

    void saveInTheMiddleIsWhereNothingIsUnsaved() {
        CanvasBench bench;
        bench.load(CanvasBench::example());
        bench.canvas->selectNode(QStringLiteral("filter"));
        bench.key(Qt::Key_Right);
        bench.document.markSaved(QStringLiteral("/tmp/a.weir"));
        // The same kind of step after a save must not melt into the one before it.
        bench.key(Qt::Key_Right);
        QVERIFY(bench.document.isModified());
        bench.document.undoStack().undo();
        QVERIFY(!bench.document.isModified());
        QCOMPARE(bench.document.graph().layout.at("filter"), (Position{408, 0}));
    }
};

QTEST_MAIN(CanvasUndoTest)
#include "canvas_undo_test.moc"
