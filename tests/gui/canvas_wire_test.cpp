// Wiring with the pointer and the keyboard.
#include "tests/gui/canvas_bench.h"
#include "widgets/canvas/port_description.h"
#include "widgets/canvas/wire_gesture.h"

#include <QMenu>
#include <QSignalSpy>

using namespace weir;

class CanvasWireTest : public QObject {
    Q_OBJECT
private slots:
    void dragFromOutputToInputWires() {
        CanvasBench bench;
        bench.load(CanvasBench::example());
        bench.drag(bench.port("filter", "out", false), bench.port("discard", "in", true));
        QVERIFY(bench.hasWire("filter.out -> discard.in"));
        QVERIFY(bench.canvas->canvas().wireItem(*Wire::parse("filter.out -> discard.in")));
        bench.document.undoStack().undo();
        QVERIFY(!bench.hasWire("filter.out -> discard.in"));
        QCOMPARE(bench.document.graph(), CanvasBench::example());
    }

    void dragFromInputToOutputWires() {
        CanvasBench bench;
        bench.load(CanvasBench::example());
        bench.drag(bench.port("window", "in", true), bench.port("signal", "out", false));
        QVERIFY(bench.hasWire("signal.out -> window.in"));
    }

    void anEndNearAPortSnapsToIt() {
        CanvasBench bench;
        bench.load(CanvasBench::example());
        bench.drag(bench.port("filter", "out", false), bench.port("discard", "in", true) + QPoint(-18, 12));
        QVERIFY(bench.hasWire("filter.out -> discard.in"));
    }

    void lettingGoOverANodeTakesItsInput() {
        CanvasBench bench;
        bench.load(CanvasBench::example());
        bench.drag(bench.port("filter", "out", false), bench.middle("discard"));
        QVERIFY(bench.hasWire("filter.out -> discard.in"));
    }

    void aCircleIsRefusedWithItsReason() {
        CanvasBench bench;
        bench.load(CanvasBench::example());
        const QPoint input = bench.port("filter", "in", true);
        const QPoint output = bench.port("filter", "out", false);
        bench.press(output);
        bench.moveTo(output + QPoint(-30, 30));
        bench.moveTo(input + QPoint(3, 3));
        QVERIFY(bench.canvas->canvas().wireGesture());
        QVERIFY(!bench.canvas->canvas().wireGesture()->hint().isEmpty());
        QVERIFY(!bench.canvas->canvas().wireGesture()->result());
        bench.release(input);
        QCOMPARE(bench.document.graph(), CanvasBench::example());
    }

    void aPortWhoseNodeWouldMissAFieldSaysSoAndTakesTheWire() {
        CanvasBench bench;
        Graph graph = CanvasBench::example();
        graph.findNode("window")->parameters["by"] = Json::array({"pump"});
        bench.load(graph);
        const QPoint input = bench.port("window", "in", true);
        bench.press(bench.port("signal", "out", false));
        bench.moveTo(input + QPoint(0, -60));
        bench.moveTo(input);
        QVERIFY(bench.canvas->canvas().wireGesture()->hint().contains(QStringLiteral("pump")));
        bench.release(input);
        QVERIFY(bench.hasWire("signal.out -> window.in"));
    }

    void aPortTellsItsFieldsAndTheirTypes() {
        CanvasBench bench;
        bench.load(CanvasBench::example());
        const CanvasScene& scene = bench.canvas->canvas();
        const PortRef out{{"signal", "out"}, false};
        const std::optional<Schema> schema = scene.schemaAt(out);
        QVERIFY(schema);
        const QString text = portDescription(*scene.nodeItem("signal"), out, &*schema);
        QVERIFY(text.contains(QStringLiteral("value")));
        QVERIFY(text.contains(QStringLiteral("number")));
        // Through the filter, before anything runs.
        QVERIFY(scene.schemaAt({{"filter", "in"}, true})->find("value"));
        QVERIFY(scene.schemaAt({{"filter", "out"}, false})->find("value"));
        QVERIFY(portDescription(*scene.nodeItem("window"), {{"window", "in"}, true}, nullptr)
                    .contains(QStringLiteral("Nothing is wired here")));
    }

    void escapeGivesUpAWire() {
        CanvasBench bench;
        bench.load(CanvasBench::example());
        const QPoint to = bench.port("discard", "in", true);
        bench.press(bench.port("filter", "out", false));
        bench.moveTo(to);
        bench.key(Qt::Key_Escape);
        QVERIFY(!bench.canvas->canvas().wireGesture());
        bench.release(to);
        QCOMPARE(bench.document.graph(), CanvasBench::example());
    }

    void aWirePulledOffItsInputMovesToAnother() {
        CanvasBench bench;
        bench.load(CanvasBench::example());
        bench.drag(bench.port("filter", "in", true), bench.port("window", "in", true));
        QVERIFY(!bench.hasWire("signal.out -> filter.in"));
        QVERIFY(bench.hasWire("signal.out -> window.in"));
        QCOMPARE(bench.document.undoStack().count(), 1);
        bench.document.undoStack().undo();
        QCOMPARE(bench.document.graph(), CanvasBench::example());
    }

    void aWirePulledOffIntoEmptyGroundIsRemoved() {
        CanvasBench bench;
        bench.load(CanvasBench::example());
        bench.drag(bench.port("filter", "in", true), bench.at(QPointF(300, 150)));
        QVERIFY(bench.document.graph().wires.empty());
    }

    void aClickOnAPortChangesNothing() {
        CanvasBench bench;
        bench.load(CanvasBench::example());
        bench.click(bench.port("filter", "in", true));
        QCOMPARE(bench.document.graph(), CanvasBench::example());
    }

    void aClickOnAWireSelectsItAndDeleteRemovesIt() {
        CanvasBench bench;
        bench.load(CanvasBench::example());
        const Wire wire = *Wire::parse("signal.out -> filter.in");
        QSignalSpy selected(bench.canvas, &CanvasView::wireSelected);
        bench.click(bench.at(bench.canvas->canvas().wireItem(wire)->middle()));
        QCOMPARE(selected.count(), 1);
        QCOMPARE(selected.first().first().value<Wire>(), wire);
        bench.key(Qt::Key_Delete);
        QVERIFY(bench.document.graph().wires.empty());
        QCOMPARE(bench.document.graph().nodes.size(), std::size_t(4));
    }

    void theContextMenuWiresByKeyboard() {
        CanvasBench bench;
        bench.load(CanvasBench::example());
        bench.canvas->selectNode(QStringLiteral("filter"));
        QContextMenuEvent event(QContextMenuEvent::Keyboard, QPoint(), QPoint());
        QApplication::sendEvent(bench.canvas->viewport(), &event);
        auto* connectTo = bench.canvas->findChild<QMenu*>(QStringLiteral("connect-to"));
        QVERIFY(connectTo);
        QStringList targets;
        for (const QAction* action : connectTo->actions())
            targets << action->text();
        // Not itself, and not the signal, which has no input.
        QCOMPARE(targets.size(), 2);
        for (QAction* action : connectTo->actions())
            if (action->text().startsWith(QStringLiteral("Discard"))) action->trigger();
        QVERIFY(bench.hasWire("filter.out -> discard.in"));
        QApplication::activePopupWidget()->close();
    }
};

QTEST_MAIN(CanvasWireTest)
#include "canvas_wire_test.moc"
