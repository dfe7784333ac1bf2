// Adding, moving, selecting, deleting and copying nodes with the pointer and the keyboard.
#include "pipeline/graph/graph_file.h"
#include "tests/gui/canvas_bench.h"

#include <QClipboard>
#include <QDropEvent>
#include <QLineEdit>
#include <QMimeData>
#include <QSignalSpy>
#include <QTreeView>

using namespace weir;

namespace {

/// The row of a node type in the palette.
QModelIndex paletteRow(QTreeView& tree, const QString& title) {
    for (int group = 0; group < tree.model()->rowCount(); ++group) {
        const QModelIndex parent = tree.model()->index(group, 0);
        for (int row = 0; row < tree.model()->rowCount(parent); ++row)
            if (const QModelIndex index = tree.model()->index(row, 0, parent);
                index.data().toString() == title)
                return index;
    }
    return {};
}

} // namespace

class CanvasNodeTest : public QObject {
    Q_OBJECT
private slots:
    void aTypeDraggedFromThePaletteStandsWhereItWasDropped() {
        CanvasBench bench;
        bench.canvas->commands().actualSize->trigger();
        bench.canvas->centerOn(0, 0);
        auto* tree = bench.palette->findChild<QTreeView*>();
        const QModelIndex row = paletteRow(*tree, QStringLiteral("Signal generator"));
        QVERIFY(row.isValid());
        QVERIFY(tree->dragEnabled());
        QVERIFY(row.flags() & Qt::ItemIsDragEnabled);
        QVERIFY(!(row.parent().flags() & Qt::ItemIsDragEnabled));
        const QPoint target = bench.canvas->viewport()->rect().center() + QPoint(100, 60);
        // The offscreen platform carries no drags between widgets, so that the canvas gets the very events of
        // one.
        const std::unique_ptr<QMimeData> data(tree->model()->mimeData({row}));
        QDragEnterEvent enter(target, Qt::CopyAction, data.get(), Qt::LeftButton, {});
        QApplication::sendEvent(bench.canvas->viewport(), &enter);
        QVERIFY(enter.isAccepted());
        QDropEvent drop(target, Qt::CopyAction, data.get(), Qt::LeftButton, {});
        QApplication::sendEvent(bench.canvas->viewport(), &drop);
        QVERIFY(drop.isAccepted());
        QCOMPARE(bench.document.graph().nodes.size(), std::size_t(1));
        const Node& node = bench.document.graph().nodes.front();
        QCOMPARE(node.type, std::string("signal.generator"));
        const QPointF center = bench.canvas->canvas().nodeItem(node.id)->surface().center() +
                               bench.canvas->canvas().nodeItem(node.id)->pos();
        QVERIFY(QLineF(center, bench.canvas->mapToScene(target)).length() < 12);
        QCOMPARE(bench.canvas->selectedNodes(), QStringList{QString::fromStdString(node.id)});
    }

    void nothingElseCanBeDropped() {
        CanvasBench bench;
        QMimeData data;
        data.setText(QStringLiteral("filter"));
        QDragEnterEvent enter(QPoint(10, 10), Qt::CopyAction, &data, Qt::LeftButton, {});
        enter.ignore();
        QApplication::sendEvent(bench.canvas->viewport(), &enter);
        QVERIFY(!enter.isAccepted());
    }

    void searchingAndEnterAddsAtTheCentre() {
        CanvasBench bench;
        QObject::connect(bench.palette, &PaletteView::nodeTypeChosen, bench.canvas, &CanvasView::addNode);
        auto* search = bench.palette->findChild<QLineEdit*>();
        bench.palette->focusSearch();
        QTest::keyClicks(search, QStringLiteral("filt"));
        QTest::keyClick(search, Qt::Key_Return);
        QTest::keyClick(search, Qt::Key_Return);
        QCOMPARE(bench.document.graph().nodes.size(), std::size_t(2));
        QVERIFY(bench.document.graph().findNode("filter"));
        QVERIFY(bench.document.graph().findNode("filter-2"));
        QVERIFY(bench.canvas->canvas().nodeItem("filter")->pos() !=
                bench.canvas->canvas().nodeItem("filter-2")->pos());
    }

    void thePaletteFindsByKeywordAndSaysWhenNothingFits() {
        CanvasBench bench;
        auto* search = bench.palette->findChild<QLineEdit*>();
        auto* tree = bench.palette->findChild<QTreeView*>();
        QTest::keyClicks(search, QStringLiteral("tumble"));
        QCOMPARE(tree->currentIndex().data().toString(), QStringLiteral("Tumbling window"));
        search->setText(QStringLiteral("qqqzzz"));
        QCOMPARE(tree->model()->rowCount(), 0);
        QTest::keyClick(search, Qt::Key_Escape);
        QVERIFY(tree->model()->rowCount() >= 4);
    }

    void draggingMovesAllSelectedNodesAsOneCommand() {
        CanvasBench bench;
        bench.load(CanvasBench::example());
        bench.click(bench.middle("signal"));
        bench.click(bench.middle("window"), Qt::ShiftModifier);
        QCOMPARE(bench.canvas->selectedNodes().size(), 2);
        const QPoint from = bench.middle("window");
        bench.drag(from, from + QPoint(80, 40));
        QCOMPARE(bench.document.undoStack().count(), 1);
        QCOMPARE(bench.document.graph().layout.at("signal"), (Position{80, 40}));
        QCOMPARE(bench.document.graph().layout.at("window"), (Position{80, 280}));
        QCOMPARE(bench.document.graph().layout.at("filter"), (Position{400, 0}));
        bench.document.undoStack().undo();
        QCOMPARE(bench.document.graph(), CanvasBench::example());
        QCOMPARE(bench.canvas->canvas().nodeItem("signal")->pos(), QPointF(0, 0));
    }

    void escapePutsADraggedNodeBack() {
        CanvasBench bench;
        bench.load(CanvasBench::example());
        const QPoint from = bench.middle("filter");
        bench.press(from);
        bench.moveTo(from + QPoint(50, 50));
        bench.moveTo(from + QPoint(90, 90));
        bench.key(Qt::Key_Escape);
        bench.release(from + QPoint(90, 90));
        QCOMPARE(bench.canvas->canvas().nodeItem("filter")->pos(), QPointF(400, 0));
        QVERIFY(!bench.document.isModified());
    }

    void aClickAloneChangesNothing() {
        CanvasBench bench;
        Graph graph = CanvasBench::example();
        graph.layout["filter"] = Position{401.5, 3.25};
        bench.load(graph);
        bench.click(bench.middle("filter"));
        QVERIFY(!bench.document.isModified());
        QCOMPARE(bench.document.graph(), graph);
    }

    void aBandSelectsNodesAndOnlyTheWiresBetweenThem() {
        CanvasBench bench;
        bench.load(CanvasBench::example());
        // Around the signal and over the wire that leads to the filter.
        bench.drag(bench.at(QPointF(-40, -40)), bench.at(QPointF(300, 120)));
        QCOMPARE(bench.canvas->selectedNodes(), QStringList{QStringLiteral("signal")});
        QVERIFY(bench.canvas->canvas().selectedWires().empty());
        bench.drag(bench.at(QPointF(-40, -40)), bench.at(QPointF(700, 120)));
        QCOMPARE(bench.canvas->selectedNodes().size(), 2);
        QCOMPARE(bench.canvas->canvas().selectedWires().size(), std::size_t(1));
    }

    void deleteRemovesNodesWithTheirWiresAndUndoBringsThemBack() {
        CanvasBench bench;
        bench.load(CanvasBench::example());
        bench.click(bench.middle("signal"));
        bench.key(Qt::Key_Delete);
        QCOMPARE(bench.document.graph().nodes.size(), std::size_t(3));
        QVERIFY(bench.document.graph().wires.empty());
        QVERIFY(!bench.document.graph().layout.contains("signal"));
        bench.document.undoStack().undo();
        QCOMPARE(bench.document.graph(), CanvasBench::example());
        QVERIFY(bench.canvas->canvas().wireItem(*Wire::parse("signal.out -> filter.in")));
    }

    void arrowKeysFollowTheWiresAndControlMoves() {
        CanvasBench bench;
        bench.load(CanvasBench::example());
        bench.canvas->selectNode(QStringLiteral("signal"));
        QSignalSpy wires(bench.canvas, &CanvasView::wireSelected);
        bench.key(Qt::Key_Right);
        QCOMPARE(wires.count(), 1);
        QVERIFY(bench.canvas->selectedNodes().isEmpty());
        bench.key(Qt::Key_Right);
        QCOMPARE(bench.canvas->selectedNodes(), QStringList{"filter"});
        bench.key(Qt::Key_Down);
        QCOMPARE(bench.canvas->selectedNodes(), QStringList{"discard"});
        bench.key(Qt::Key_Left);
        QCOMPARE(bench.canvas->selectedNodes(), QStringList{"window"});
        bench.key(Qt::Key_Right);
        for (int step = 0; step < 3; ++step)
            bench.key(Qt::Key_Right, Qt::ControlModifier);
        bench.key(Qt::Key_Down, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(bench.document.graph().layout.at("discard"), (Position{424, 288}));
        QCOMPARE(bench.document.undoStack().count(), 1);
    }

    void copyAndPasteKeepsTheWiresAndOverwritesNothing() {
        CanvasBench bench;
        bench.load(CanvasBench::example());
        bench.key(Qt::Key_A, Qt::ControlModifier);
        bench.key(Qt::Key_C, Qt::ControlModifier);
        QVERIFY(parseGraph(QApplication::clipboard()->text().toStdString()));
        bench.key(Qt::Key_V, Qt::ControlModifier);
        bench.key(Qt::Key_V, Qt::ControlModifier);
        const Graph& graph = bench.document.graph();
        QCOMPARE(graph.nodes.size(), std::size_t(12));
        QCOMPARE(graph.wires.size(), std::size_t(3));
        QVERIFY(bench.hasWire("signal-2.out -> filter-2.in"));
        QVERIFY(bench.hasWire("signal-3.out -> filter-3.in"));
        QVERIFY(graph.findNode("filter-3")->parameters.at("condition") == Json("value > 0"));
        QVERIFY(graph.layout.at("signal-2") != graph.layout.at("signal-3"));
        QCOMPARE(bench.canvas->selectedNodes().size(), 4);
        bench.document.undoStack().undo();
        bench.document.undoStack().undo();
        QCOMPARE(bench.document.graph(), CanvasBench::example());
    }

    void pastingAnythingElseDoesNothing() {
        CanvasBench bench;
        bench.load(CanvasBench::example());
        for (const char* text : {"hello", "{}", "[1, 2]", "{\"nodes\": 5}", ""}) {
            QApplication::clipboard()->setText(QLatin1String(text));
            bench.key(Qt::Key_V, Qt::ControlModifier);
        }
        QCOMPARE(bench.document.graph(), CanvasBench::example());
    }

    void duplicateLeavesTheOriginal() {
        CanvasBench bench;
        bench.load(CanvasBench::example());
        bench.click(bench.middle("filter"));
        bench.key(Qt::Key_D, Qt::ControlModifier);
        QVERIFY(bench.document.graph().findNode("filter-2"));
        QCOMPARE(bench.canvas->selectedNodes(), QStringList{QStringLiteral("filter-2")});
    }

    void selectingANodeTellsItsId() {
        CanvasBench bench;
        bench.load(CanvasBench::example());
        QSignalSpy selected(bench.canvas, &CanvasView::selectionChanged);
        bench.click(bench.middle("window"));
        QCOMPARE(selected.last().first().toStringList(), QStringList{QStringLiteral("window")});
        QSignalSpy activated(bench.canvas, &CanvasView::nodeActivated);
        bench.key(Qt::Key_Return);
        QCOMPARE(activated.count(), 1);
        bench.click(bench.at(QPointF(320, 160)));
        QCOMPARE(selected.last().first().toStringList(), QStringList());
    }

    void wheelAndKeysZoomAtThePointer() {
        CanvasBench bench;
        bench.load(CanvasBench::example());
        const QPoint pointer = bench.middle("filter");
        const QPointF before = bench.canvas->mapToScene(pointer);
        QWheelEvent wheel(pointer, bench.canvas->viewport()->mapToGlobal(pointer), QPoint(), QPoint(0, 240),
                          Qt::NoButton, Qt::NoModifier, Qt::NoScrollPhase, false);
        QApplication::sendEvent(bench.canvas->viewport(), &wheel);
        QVERIFY(bench.canvas->transform().m11() > 1.3);
        QVERIFY(QLineF(before, bench.canvas->mapToScene(pointer)).length() < 1.5);
        bench.key(Qt::Key_0, Qt::ControlModifier);
        QCOMPARE(bench.canvas->transform().m11(), 1.0);
        bench.key(Qt::Key_Minus);
        QVERIFY(bench.canvas->transform().m11() < 1.0);
        bench.key(Qt::Key_F);
        const QRectF seen = bench.canvas->mapToScene(bench.canvas->viewport()->rect()).boundingRect();
        QVERIFY(seen.contains(bench.canvas->canvas().contentRect()));
    }

    void middleButtonAndSpacePan() {
        CanvasBench bench;
        bench.load(CanvasBench::example());
        const QPoint before = bench.middle("signal");
        QWidget* viewport = bench.canvas->viewport();
        QTest::mousePress(viewport, Qt::MiddleButton, {}, QPoint(300, 300));
        QTest::mouseMove(viewport, QPoint(340, 320));
        QTest::mouseRelease(viewport, Qt::MiddleButton, {}, QPoint(340, 320));
        QCOMPARE(bench.middle("signal") - before, QPoint(40, 20));
        QTest::keyPress(bench.canvas, Qt::Key_Space);
        bench.drag(bench.middle("signal"), bench.middle("signal") + QPoint(-40, -20));
        QTest::keyRelease(bench.canvas, Qt::Key_Space);
        QCOMPARE(bench.middle("signal"), before);
        QCOMPARE(bench.document.graph(), CanvasBench::example());
    }
};

QTEST_MAIN(CanvasNodeTest)
#include "canvas_node_test.moc"
