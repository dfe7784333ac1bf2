// Frames, notes and subgraphs on the canvas, by real events.
#include "pipeline/graph/effective_graph.h"
#include "pipeline/graph/graph_file.h"
#include "tests/gui/canvas_bench.h"
#include "widgets/canvas/scope_bar.h"

#include <QInputDialog>
#include <QMessageBox>
#include <QPlainTextEdit>
#include <QTimer>
#include <QToolButton>

using namespace weir;

namespace {

/// signal -> filter -> window -> discard
Graph chain() {
    Graph graph = CanvasBench::example();
    graph.wires.push_back({{"filter", "out"}, {"window", "in"}});
    graph.wires.push_back({{"window", "out"}, {"discard", "in"}});
    Panel panel;
    panel.id = "p";
    panel.type = "line";
    panel.settings["source"] = "window.out";
    graph.panels.push_back(panel);
    return graph;
}

/// Answers the next question for a text.
void answer(const QString& text) {
    QTimer::singleShot(0, qApp, [text] {
        auto* const dialog = qobject_cast<QInputDialog*>(QApplication::activeModalWidget());
        if (!dialog) return answer(text);
        dialog->setTextValue(text);
        dialog->accept();
    });
}

void groupByKeys(CanvasBench& bench, const std::set<std::string>& nodes, const QString& title) {
    bench.select(nodes);
    answer(title);
    bench.key(Qt::Key_G, Qt::ControlModifier);
    bench.window.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&bench.window));
}

} // namespace

class CanvasSubgraphTest : public QObject {
    Q_OBJECT
private slots:
    void aFrameIsMadeAroundWhatIsSelectedAndNamed() {
        CanvasBench bench;
        bench.load(CanvasBench::example());
        bench.select({"signal", "filter"});
        bench.key(Qt::Key_J);
        auto* const field = bench.canvas->findChild<QLineEdit*>(QStringLiteral("frameTitle"));
        QVERIFY(field);
        QTest::keyClicks(field, QStringLiteral("Intake"));
        QTest::keyClick(field, Qt::Key_Return);
        QCOMPARE(bench.document.graph().frames.size(), std::size_t(1));
        const Frame& frame = bench.document.graph().frames.front();
        QCOMPARE(frame.title, std::string("Intake"));
        QVERIFY(frame.area.corner.x < 0 && frame.area.corner.x + frame.area.width > 608);
    }

    void aFrameMovesWithWhatStandsOnItAndNothingElse() {
        CanvasBench bench;
        Graph graph = CanvasBench::example();
        graph.frames.push_back({"frame", "Intake", "blue", {{-40, -64}, 700, 200}});
        graph.notes.push_back({"note", "hello", "", {{0, 90}, 80, 40}});
        bench.load(graph);
        const QPoint title = bench.at(QPointF(100, -50));
        bench.drag(title, title + QPoint(40, 80));
        const Graph& moved = bench.document.graph();
        QCOMPARE(moved.frames.front().area.corner, (Position{0, 16}));
        QCOMPARE(moved.layout.at("signal"), (Position{40, 80}));
        QCOMPARE(moved.layout.at("filter"), (Position{440, 80}));
        QCOMPARE(moved.notes.front().area.corner, (Position{40, 170}));
        QCOMPARE(moved.layout.at("window"), (Position{0, 240}));
        QCOMPARE(bench.document.undoStack().count(), 1);
        bench.document.undoStack().undo();
        QCOMPARE(bench.document.graph(), graph);
    }

    void aLayoutTakesFramesAlong() {
        CanvasBench bench;
        Graph graph = chain();
        graph.frames.push_back({"frame", "Intake", "blue", {{-24, -56}, 660, 160}});
        graph.layout = {
            {"signal", {0, 0}}, {"filter", {400, 0}}, {"window", {0, 600}}, {"discard", {0, 900}}};
        bench.load(graph);
        bench.key(Qt::Key_L);
        const QRectF frame = bench.canvas->canvas().frameItem("frame")->place();
        for (const char* node : {"signal", "filter"}) {
            const NodeItem* item = bench.canvas->canvas().nodeItem(node);
            QVERIFY(frame.contains(item->surface().translated(item->pos())));
        }
    }

    void aBandInsideAFrameSelectsItsNodesAndNotTheFrame() {
        CanvasBench bench;
        Graph graph = CanvasBench::example();
        graph.frames.push_back({"frame", "Intake", "blue", {{-60, -80}, 900, 300}});
        bench.load(graph);
        bench.drag(bench.at(QPointF(-40, -40)), bench.at(QPointF(700, 180)));
        QCOMPARE(bench.canvas->canvas().selectedNodes(), (std::vector<std::string>{"signal", "filter"}));
        QVERIFY(bench.canvas->canvas().selectedParts().frames.empty());
    }

    void frameAndNoteAreResizedAtTheirCorner() {
        CanvasBench bench;
        Graph graph = CanvasBench::example();
        graph.notes.push_back({"note", "hello", "", {{200, 360}, 160, 80}});
        bench.load(graph);
        bench.drag(bench.at(QPointF(356, 436)), bench.at(QPointF(440, 520)));
        QCOMPARE(bench.document.graph().notes.front().area.width, 240.0);
        QCOMPARE(bench.document.graph().notes.front().area.height, 160.0);
    }

    void aNoteIsWrittenInMarkdownWhereItStands() {
        CanvasBench bench;
        bench.load(CanvasBench::example());
        bench.key(Qt::Key_N);
        auto* const field = bench.canvas->findChild<QPlainTextEdit*>(QStringLiteral("noteText"));
        QVERIFY(field);
        QTest::keyClicks(field, QStringLiteral("**Pump** hall"));
        QTest::keyClick(field, Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(bench.document.graph().notes.front().text, std::string("**Pump** hall"));
        // Opened again by a double click, and given up.
        bench.doubleClick(bench.at(bench.canvas->canvas().noteItem("note")->place().center()));
        QPlainTextEdit* again = nullptr;
        for (auto* const editor : bench.canvas->findChildren<QPlainTextEdit*>(QStringLiteral("noteText")))
            if (editor->isVisible()) again = editor;
        QVERIFY(again);
        QTest::keyClicks(again, QStringLiteral("xyz"));
        QTest::keyClick(again, Qt::Key_Escape);
        QCOMPARE(bench.document.graph().notes.front().text, std::string("**Pump** hall"));
    }

    void groupingMakesOneNodeThatRunsAsBefore() {
        CanvasBench bench;
        bench.load(chain());
        groupByKeys(bench, {"filter", "window"}, QStringLiteral("Smooth it"));
        const Graph& graph = bench.document.graph();
        QCOMPARE(graph.subgraphs.size(), std::size_t(1));
        QVERIFY(bench.node("smooth-it"));
        QVERIFY(bench.hasWire("signal.out -> smooth-it.in"));
        QVERIFY(bench.hasWire("smooth-it.out -> discard.in"));
        QCOMPARE(graph.panels.front().settings["source"], "smooth-it/window.out");
        const EffectiveGraph effective = effectiveGraph(graph);
        QCOMPARE(effective.graph.nodes.size(), std::size_t(4));
        QVERIFY(effective.graph.findNode("smooth-it/filter"));
        QCOMPARE(effective.graph.wires.size(), std::size_t(3));
        QCOMPARE(bench.document.undoStack().count(), 1);

        bench.key(Qt::Key_G, Qt::ControlModifier | Qt::ShiftModifier);
        QVERIFY(bench.document.graph().subgraphs.empty());
        QVERIFY(bench.hasWire("signal.out -> filter.in"));
        QVERIFY(bench.hasWire("filter.out -> window.in"));
        QVERIFY(bench.hasWire("window.out -> discard.in"));
        QCOMPARE(bench.document.graph().panels.front().settings["source"], "window.out");
        bench.document.undoStack().setIndex(0);
        QCOMPARE(bench.document.graph(), chain());
    }

    void groupingThatWouldMakeACircleIsRefused() {
        CanvasBench bench;
        bench.load(chain());
        QString said;
        QTimer watcher;
        watcher.setInterval(10);
        connect(&watcher, &QTimer::timeout, this, [&] {
            if (auto* const box = qobject_cast<QMessageBox*>(QApplication::activeModalWidget())) {
                said = box->text();
                box->accept();
            }
        });
        watcher.start();
        groupByKeys(bench, {"signal", "window"}, QStringLiteral("Bad"));
        QVERIFY(said.contains(QStringLiteral("circle")));
        QCOMPARE(bench.document.graph(), chain());
    }

    void aDoubleClickEntersAndTheBarLeadsOut() {
        CanvasBench bench;
        bench.load(chain());
        groupByKeys(bench, {"filter", "window"}, QStringLiteral("Smooth"));
        bench.doubleClick(bench.middle("smooth"));
        QCOMPARE(bench.canvas->canvas().scope().path(), std::string("smooth"));
        QCOMPARE(bench.canvas->canvas().nodeItems().size(), std::size_t(2));
        // What is added and edited inside is the subgraph's.
        bench.canvas->canvas().selectNodes({"filter"});
        QCOMPARE(bench.canvas->selectedNodes(), QStringList{"smooth/filter"});
        bench.key(Qt::Key_B);
        QVERIFY(bench.document.graph().subgraphs.front().findNode("filter")->mode == NodeMode::Bypassed);
        auto* const bar = bench.canvas->findChild<ScopeBar*>();
        QVERIFY(bar->isVisible());
        QTest::mouseClick(bar->findChildren<QToolButton*>().constFirst(), Qt::LeftButton);
        QVERIFY(bench.canvas->canvas().scope().path().empty());
        bench.key(Qt::Key_Down, Qt::AltModifier);
        QVERIFY(bench.canvas->canvas().scope().path().empty());
        bench.select({"smooth"});
        bench.key(Qt::Key_Down, Qt::AltModifier);
        QCOMPARE(bench.canvas->canvas().scope().path(), std::string("smooth"));
        bench.key(Qt::Key_Up, Qt::AltModifier);
        QCOMPARE(bench.canvas->canvas().selectedNodes(), std::vector<std::string>{"smooth"});
    }

    void undoOfTheGroupingLeavesWhatIsGone() {
        CanvasBench bench;
        bench.load(chain());
        groupByKeys(bench, {"filter", "window"}, QStringLiteral("Smooth"));
        bench.key(Qt::Key_Down, Qt::AltModifier);
        QCOMPARE(bench.canvas->canvas().scope().path(), std::string("smooth"));
        bench.document.undoStack().undo();
        QVERIFY(bench.canvas->canvas().scope().path().empty());
        QCOMPARE(bench.canvas->canvas().nodeItems().size(), std::size_t(4));
    }

    void aSubgraphIsReusedAndTwoInstancesShareIt() {
        CanvasBench bench;
        bench.load(chain());
        groupByKeys(bench, {"filter", "window"}, QStringLiteral("Smooth"));
        bench.select({});
        bench.doubleClick(bench.at(QPointF(300, 420)));
        bench.choose(QStringLiteral("smooth"));
        QVERIFY(bench.node("smooth-2"));
        QCOMPARE(bench.node("smooth-2")->type, bench.node("smooth")->type);
        bench.select({"smooth-2"});
        bench.key(Qt::Key_Down, Qt::AltModifier);
        bench.canvas->canvas().selectNodes({"filter"});
        bench.key(Qt::Key_D);
        bench.key(Qt::Key_Escape);
        bench.key(Qt::Key_Escape);
        const EffectiveGraph effective = effectiveGraph(bench.document.graph());
        QVERIFY(!effective.graph.findNode("smooth/filter"));
        QVERIFY(!effective.graph.findNode("smooth-2/filter"));
        // Its own from now on.
        bench.select({"smooth-2"});
        bench.canvas->commands().makeUnique->trigger();
        QVERIFY(bench.node("smooth-2")->type != bench.node("smooth")->type);
    }

    void deletingWhatAPortLedToTakesThePortAlong() {
        CanvasBench bench;
        bench.load(chain());
        groupByKeys(bench, {"filter", "window"}, QStringLiteral("Smooth"));
        bench.key(Qt::Key_Down, Qt::AltModifier);
        bench.key(Qt::Key_A, Qt::ControlModifier);
        bench.key(Qt::Key_Delete);
        QVERIFY(bench.document.graph().subgraphs.front().inputs.empty());
        QVERIFY(!bench.hasWire("signal.out -> smooth.in"));
        bench.key(Qt::Key_Up, Qt::AltModifier);
        bench.key(Qt::Key_G, Qt::ControlModifier | Qt::ShiftModifier);
        QVERIFY(parseGraph(formatGraph(bench.document.graph())));
        bench.document.undoStack().setIndex(0);
        QCOMPARE(bench.document.graph(), chain());
    }

    void groupingInsideASubgraphKeepsItsPorts() {
        CanvasBench bench;
        bench.load(chain());
        groupByKeys(bench, {"filter", "window"}, QStringLiteral("Smooth"));
        bench.key(Qt::Key_Down, Qt::AltModifier);
        const Graph before = effectiveGraph(bench.document.graph()).graph;
        groupByKeys(bench, {"filter"}, QStringLiteral("Inner"));
        QVERIFY(bench.hasWire("signal.out -> smooth.in"));
        QCOMPARE(effectiveGraph(bench.document.graph()).graph.wires.size(), before.wires.size());
        QVERIFY(effectiveGraph(bench.document.graph()).graph.findNode("smooth/inner/filter"));
        bench.key(Qt::Key_G, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(effectiveGraph(bench.document.graph()).graph.wires, before.wires);
    }

    void aGraphThatTakesANodeAndMovesAnotherIsShown() {
        CanvasBench bench;
        bench.load(chain());
        bench.document.change(QStringLiteral("recover"), [](Graph& graph) {
            removeParts(graph, {.nodes = {"filter"}});
            graph.layout["window"] = {40, 500};
        });
        QCOMPARE(bench.canvas->canvas().nodeItem("window")->pos(), QPointF(40, 500));
    }

    void anInstanceWithItsSourceInsideRuns() {
        CanvasBench bench;
        bench.load(chain());
        groupByKeys(bench, {"signal", "filter"}, QStringLiteral("Intake"));
        for (const Problem& problem : bench.document.problems())
            QVERIFY2(problem.message.find("no source") == std::string::npos, problem.text().c_str());
    }

    void undoWhileANoteIsWrittenIsOfItsText() {
        CanvasBench bench;
        bench.load(CanvasBench::example());
        bench.key(Qt::Key_N);
        auto* const field = bench.canvas->findChild<QPlainTextEdit*>(QStringLiteral("noteText"));
        QTest::keyClicks(field, QStringLiteral("pump"));
        QVERIFY(bench.canvas->isWriting());
        bench.canvas->takeTexts();
        QCOMPARE(bench.document.graph().notes.front().text, std::string("pump"));
        QVERIFY(!bench.canvas->isWriting());
    }

    void aParameterIsSetByEachInstanceForItself() {
        CanvasBench bench;
        bench.load(chain());
        groupByKeys(bench, {"filter", "window"}, QStringLiteral("Smooth"));
        bench.key(Qt::Key_Down, Qt::AltModifier);
        bench.canvas->editor().toggleParameter("filter", "condition");
        const Subgraph& subgraph = bench.document.graph().subgraphs.front();
        QCOMPARE(subgraph.parameters.size(), std::size_t(1));
        const NodeType* type = bench.document.types().find(subgraph.type());
        QCOMPARE(type->parameters.front().defaultValue, Json("value > 0"));
        bench.document.change(QStringLiteral("set"), [](Graph& graph) {
            graph.findNode("smooth")->parameters["condition"] = "value > 9";
        });
        QCOMPARE(
            effectiveGraph(bench.document.graph()).graph.findNode("smooth/filter")->parameters["condition"],
            Json("value > 9"));
        // Taken back, what the instance had set goes with it.
        bench.canvas->editor().toggleParameter("filter", "condition");
        QVERIFY(bench.document.graph().subgraphs.front().parameters.empty());
        QVERIFY(bench.node("smooth")->parameters.empty());
    }

    void aSubgraphIsRenamedForAllItsInstances() {
        CanvasBench bench;
        bench.load(chain());
        groupByKeys(bench, {"filter", "window"}, QStringLiteral("Smooth"));
        answer(QStringLiteral("Calm down"));
        bench.canvas->commands().renameSubgraph->trigger();
        QCOMPARE(bench.canvas->canvas().nodeItem("smooth")->title(), QStringLiteral("Calm down"));
        bench.document.undoStack().undo();
        QCOMPARE(bench.canvas->canvas().nodeItem("smooth")->title(), QStringLiteral("Smooth"));
    }

    void portsOfTheSubgraphAreChosenInside() {
        CanvasBench bench;
        bench.load(chain());
        groupByKeys(bench, {"filter", "window"}, QStringLiteral("Smooth"));
        bench.key(Qt::Key_Down, Qt::AltModifier);
        bench.canvas->editor().togglePort({{"filter", "out"}, false});
        QCOMPARE(bench.document.graph().subgraphs.front().outputs.size(),
                 std::size_t(3)); // the window's two, and this one
        bench.canvas->editor().togglePort({{"filter", "in"}, true});
        QVERIFY(bench.document.graph().subgraphs.front().inputs.empty());
        // The wire that ended there is gone with it.
        QVERIFY(!bench.hasWire("signal.out -> smooth.in"));
        bench.document.undoStack().undo();
        QVERIFY(bench.hasWire("signal.out -> smooth.in"));
    }
};

QTEST_MAIN(CanvasSubgraphTest)
#include "canvas_subgraph_test.moc"
