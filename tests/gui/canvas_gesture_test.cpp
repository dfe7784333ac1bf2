// Adding by search, inserting, rejoining, cutting, rerouting, arranging and looking around, by real events.
#include "tests/gui/canvas_bench.h"
#include "widgets/canvas/minimap.h"
#include "widgets/canvas/wire_gesture.h"
#include "widgets/palette/node_search.h"

#include <QClipboard>
#include <QContextMenuEvent>
#include <QDropEvent>
#include <QListView>
#include <QMenu>
#include <QMimeData>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QUrl>

using namespace weir;

namespace {

const Wire kSignalToFilter{{"signal", "out"}, {"filter", "in"}};

/// signal -> filter -> window -> discard
Graph chain() {
    Graph graph = CanvasBench::example();
    graph.wires.push_back({{"filter", "out"}, {"window", "in"}});
    graph.wires.push_back({{"window", "out"}, {"discard", "in"}});
    return graph;
}

} // namespace

class CanvasGestureTest : public QObject {
    Q_OBJECT
    QTemporaryDir settings_;

private slots:
    void initTestCase() {
        QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, settings_.path());
    }

    void aDoubleClickOnTheGroundSearchesAndAdds() {
        CanvasBench bench;
        bench.load(CanvasBench::example());
        const QPointF place(300, 160);
        bench.doubleClick(bench.at(place));
        QVERIFY(bench.quickAdd());
        bench.choose(QStringLiteral("derive"));
        QVERIFY(!bench.quickAdd());
        QVERIFY(bench.node("derive"));
        const NodeItem* item = bench.canvas->canvas().nodeItem("derive");
        QVERIFY(item->surface().translated(item->pos()).contains(place));
        QCOMPARE(bench.document.undoStack().count(), 1);
        bench.document.undoStack().undo();
        QCOMPARE(bench.document.graph(), CanvasBench::example());
    }

    void spaceAndTabOpenTheSearchAndEscapeClosesIt() {
        CanvasBench bench;
        bench.load(CanvasBench::example());
        for (const Qt::Key key : {Qt::Key_Space, Qt::Key_Tab}) {
            bench.key(key);
            QVERIFY(bench.quickAdd());
            QTest::keyClick(bench.quickAdd()->findChild<QLineEdit*>(), Qt::Key_Escape);
            QVERIFY(!bench.quickAdd());
        }
        QCOMPARE(bench.document.graph(), CanvasBench::example());
    }

    void theSearchFindsByKeywordAndSummaryAndShowsRecentFirst() {
        const NodeRegistry& types = NodeRegistry::instance();
        NodeSearch search(types, {});
        search.setTyped(QStringLiteral("tail"));
        QCOMPARE(search.typeAt(0)->id, std::string("file.source"));
        noteRecentNodeType(QStringLiteral("union"));
        noteRecentNodeType(QStringLiteral("top"));
        noteRecentNodeType(QStringLiteral("filter"));
        NodeSearch again(types, {});
        QCOMPARE(again.typeAt(0)->id, std::string("filter"));
        QVERIFY(again.index(0).data(NodeSearch::IsRecentRole).toBool());
        QCOMPARE(again.typeAt(1)->id, std::string("union"));
        QCOMPARE(static_cast<std::size_t>(again.rowCount()), types.all().size());
        again.setTyped(QStringLiteral("qqqq"));
        QCOMPARE(again.rowCount(), 0);
    }

    void aWireIntoEmptySpaceOffersWhatFits() {
        CanvasBench bench;
        bench.load(CanvasBench::example());
        const QPoint end = bench.at(QPointF(700, 160));
        bench.drag(bench.port("filter", "out", false), end);
        QVERIFY(bench.quickAdd());
        auto* const list = bench.quickAdd()->findChild<QListView*>();
        for (int row = 0; row < list->model()->rowCount(); ++row) {
            const std::string id =
                list->model()->index(row, 0).data(NodeSearch::TypeRole).toString().toStdString();
            QVERIFY2(!NodeRegistry::instance().find(id)->inputs.empty(), id.c_str());
        }
        bench.choose(QStringLiteral("derive"));
        QVERIFY(bench.hasWire("filter.out -> derive.in"));
        QVERIFY((bench.port("derive", "in", true) - end).manhattanLength() < 24);
        QCOMPARE(bench.document.undoStack().count(), 1);

        bench.drag(bench.port("window", "in", true), bench.at(QPointF(-40, 420)));
        QVERIFY(bench.quickAdd());
        bench.choose(QStringLiteral("signal"));
        QVERIFY(bench.hasWire("generator.out -> window.in"));
    }

    void aNodeDroppedOnAWireIsPutIntoIt() {
        CanvasBench bench;
        bench.load(CanvasBench::example());
        bench.drag(bench.middle("window"), bench.middle(kSignalToFilter));
        QVERIFY(bench.hasWire("signal.out -> window.in"));
        QVERIFY(bench.hasWire("window.out -> filter.in"));
        QVERIFY(!bench.hasWire("signal.out -> filter.in"));
        // The neighbours make room for it and its wires.
        const auto& layout = bench.document.graph().layout;
        QVERIFY(layout.at("window").x >= layout.at("signal").x + NodeItem::width() + 64);
        QVERIFY(layout.at("filter").x >= layout.at("window").x + NodeItem::width() + 64);
        QCOMPARE(layout.at("discard"), (Position{400, 240}));
        QCOMPARE(bench.document.undoStack().count(), 1);
        bench.document.undoStack().undo();
        QCOMPARE(bench.document.graph(), CanvasBench::example());
    }

    void aWiredNodeOrASinkIsNotPutIntoAWire() {
        CanvasBench bench;
        bench.load(CanvasBench::example());
        bench.drag(bench.middle("discard"), bench.middle(kSignalToFilter));
        QVERIFY(bench.hasWire("signal.out -> filter.in"));
        QCOMPARE(bench.document.graph().wires.size(), std::size_t(1));
    }

    void aTypeDroppedFromThePaletteOntoAWireIsPutIntoIt() {
        CanvasBench bench;
        bench.load(CanvasBench::example());
        QMimeData data;
        data.setData(QLatin1String(kNodeTypeMimeType), "derive");
        const QPointF place = bench.middle(kSignalToFilter);
        QDragEnterEvent enter(place.toPoint(), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(bench.canvas->viewport(), &enter);
        QDropEvent drop(place, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(bench.canvas->viewport(), &drop);
        QVERIFY(bench.hasWire("signal.out -> derive.in"));
        QVERIFY(bench.hasWire("derive.out -> filter.in"));
    }

    void aDoubleClickOnAWireInsertsWhatIsChosen() {
        CanvasBench bench;
        bench.load(CanvasBench::example());
        bench.doubleClick(bench.middle(kSignalToFilter));
        QVERIFY(bench.quickAdd());
        bench.choose(QStringLiteral("deduplicate"));
        QVERIFY(bench.hasWire("deduplicate.out -> filter.in"));
    }

    void deletingWithControlRejoinsTheWires() {
        CanvasBench bench;
        bench.load(chain());
        bench.select({"filter", "window"});
        bench.key(Qt::Key_Delete, Qt::ControlModifier);
        QCOMPARE(bench.document.graph().nodes.size(), std::size_t(2));
        QVERIFY(bench.hasWire("signal.out -> discard.in"));
        bench.document.undoStack().undo();
        QCOMPARE(bench.document.graph(), chain());
    }

    void aStrokeWithControlAndTheRightButtonCutsWires() {
        CanvasBench bench;
        bench.load(chain());
        bench.dragRight(bench.at(QPointF(300, -60)), bench.at(QPointF(300, 420)), Qt::ControlModifier);
        QVERIFY(bench.document.graph().wires.empty());
        QCOMPARE(bench.document.undoStack().count(), 1);
        bench.document.undoStack().undo();
        QCOMPARE(bench.document.graph(), chain());
    }

    void theCuttingKnifeIsForOneStroke() {
        CanvasBench bench;
        bench.load(chain());
        bench.key(Qt::Key_X);
        QVERIFY(bench.canvas->commands().cutWires->isChecked());
        bench.drag(bench.at(QPointF(300, -60)), bench.at(QPointF(300, 30 + 26)));
        QVERIFY(!bench.hasWire("signal.out -> filter.in"));
        QVERIFY(bench.hasWire("window.out -> discard.in"));
        QVERIFY(!bench.canvas->commands().cutWires->isChecked());
        bench.key(Qt::Key_X);
        bench.key(Qt::Key_Escape);
        QVERIFY(!bench.canvas->commands().cutWires->isChecked());
    }

    void aWireThatIsDraggedIsLedThroughAPoint() {
        CanvasBench bench;
        bench.load(CanvasBench::example());
        const QPoint start = bench.middle(kSignalToFilter);
        bench.drag(start, start + QPoint(0, 96));
        QCOMPARE(bench.document.graph().bends.at(kSignalToFilter).size(), std::size_t(1));
        const QPointF bend = bench.canvas->canvas().wireItem(kSignalToFilter)->bends().front();
        // Moved, it is the same point; back in line it is gone.
        bench.drag(bench.at(bend), bench.at(bend) + QPoint(16, 32));
        QCOMPARE(bench.document.graph().bends.at(kSignalToFilter).size(), std::size_t(1));
        bench.document.undoStack().undo();
        bench.doubleClick(bench.at(bend));
        QVERIFY(bench.document.graph().bends.empty());
        QVERIFY(!bench.quickAdd());
        bench.document.undoStack().undo();
        QCOMPARE(bench.document.graph().bends.size(), std::size_t(1));
        bench.canvas->canvas().selectWire(kSignalToFilter);
        bench.key(Qt::Key_R, Qt::ShiftModifier);
        QVERIFY(bench.document.graph().bends.empty());
        bench.key(Qt::Key_R);
        QCOMPARE(bench.document.graph().bends.size(), std::size_t(1));
        bench.key(Qt::Key_Delete);
        QVERIFY(bench.document.graph().bends.empty());
    }

    void bypassAndDisableAreSeenAndUndone() {
        CanvasBench bench;
        bench.load(chain());
        bench.select({"filter"});
        bench.key(Qt::Key_B);
        QVERIFY(bench.node("filter")->mode == NodeMode::Bypassed);
        bench.key(Qt::Key_B);
        QVERIFY(bench.node("filter")->mode == NodeMode::Enabled);
        bench.key(Qt::Key_D);
        QVERIFY(bench.node("filter")->mode == NodeMode::Disabled);
        // What nothing else feeds is off with it, and none of it is a problem.
        for (const Problem& problem : bench.document.problems())
            QVERIFY2(problem.level != Problem::Level::Error, problem.text().c_str());
        bench.document.undoStack().undo();
        QVERIFY(bench.node("filter")->mode == NodeMode::Enabled);
    }

    void selectsWhatFeedsAndWhatIsFed() {
        CanvasBench bench;
        bench.load(chain());
        bench.select({"window"});
        bench.key(Qt::Key_BracketLeft);
        QCOMPARE(bench.canvas->canvas().selectedNodes(),
                 (std::vector<std::string>{"signal", "filter", "window"}));
        bench.select({"filter"});
        bench.key(Qt::Key_BracketRight);
        QCOMPARE(bench.canvas->canvas().selectedNodes(),
                 (std::vector<std::string>{"filter", "window", "discard"}));
    }

    void alignsAndDistributes() {
        CanvasBench bench;
        Graph graph = chain();
        graph.layout = {
            {"signal", {0, 0}}, {"filter", {400, 24}}, {"window", {640, 48}}, {"discard", {1200, 8}}};
        bench.load(graph);
        bench.key(Qt::Key_A, Qt::ControlModifier);
        bench.key(Qt::Key_A, Qt::AltModifier);
        bench.key(Qt::Key_T, Qt::AltModifier);
        for (const auto& [id, place] : bench.document.graph().layout)
            QCOMPARE(place.y, 0.0);
        bench.key(Qt::Key_A, Qt::AltModifier);
        bench.key(Qt::Key_H, Qt::AltModifier);
        QCOMPARE(bench.document.graph().layout.at("filter").x, 400.0);
        QCOMPARE(bench.document.graph().layout.at("window").x, 800.0);
        QCOMPARE(bench.document.graph().layout.at("discard").x, 1200.0);
        QCOMPARE(bench.document.undoStack().count(), 2);
    }

    void aDraggedNodeSnapsToItsNeighboursEdge() {
        CanvasBench bench;
        Graph graph = CanvasBench::example();
        graph.layout["filter"] = {403, 0};
        bench.load(graph);
        bench.drag(bench.middle("discard"), bench.middle("discard") + QPoint(1, 40));
        QCOMPARE(bench.document.graph().layout.at("discard").x, 403.0);
        bench.document.undoStack().undo();
        bench.drag(bench.middle("discard"), bench.middle("discard") + QPoint(6, 40), Qt::AltModifier);
        QCOMPARE(bench.document.graph().layout.at("discard").x, 406.0);
    }

    void laysOutAllOrTheSelection() {
        CanvasBench bench;
        Graph graph = chain();
        graph.layout = {
            {"signal", {900, 0}}, {"filter", {0, 0}}, {"window", {300, 500}}, {"discard", {10, 10}}};
        bench.load(graph);
        bench.key(Qt::Key_L);
        const auto& layout = bench.document.graph().layout;
        QVERIFY(layout.at("signal").x < layout.at("filter").x);
        QVERIFY(layout.at("filter").x < layout.at("window").x);
        QVERIFY(layout.at("window").x < layout.at("discard").x);
        const Position discard = layout.at("discard");
        bench.select({"signal", "filter"});
        bench.key(Qt::Key_L);
        QCOMPARE(bench.document.graph().layout.at("discard"), discard);
    }

    void wiresByKeyboardAlone() {
        CanvasBench bench;
        bench.load(CanvasBench::example());
        bench.select({"filter"});
        bench.key(Qt::Key_W);
        QVERIFY(bench.canvas->canvas().wireGesture());
        bench.key(Qt::Key_Down);
        bench.key(Qt::Key_Return);
        QCOMPARE(bench.document.graph().wires.size(), std::size_t(2));
        const Wire added = bench.document.graph().wires.back();
        QCOMPARE(added.from.node, std::string("filter"));
        bench.document.undoStack().undo();
        bench.key(Qt::Key_W);
        bench.key(Qt::Key_Down);
        bench.key(Qt::Key_Escape);
        QCOMPARE(bench.document.graph(), CanvasBench::example());
        // Tab is for another port to begin at, and not for the search.
        bench.select({"window"});
        bench.key(Qt::Key_W);
        const Endpoint first = bench.canvas->canvas().wireGesture()->from().endpoint;
        bench.key(Qt::Key_Tab);
        QVERIFY(!bench.quickAdd());
        QVERIFY(bench.canvas->canvas().wireGesture()->from().endpoint != first);
        bench.key(Qt::Key_Escape);
    }

    void copiedTextGoesThroughAnyEditorAndBack() {
        CanvasBench bench;
        bench.load(chain());
        bench.select({"filter", "window"});
        bench.key(Qt::Key_C, Qt::ControlModifier);
        const QString text = QApplication::clipboard()->text();
        QVERIFY(text.startsWith(u'{') && text.contains(QStringLiteral("\"filter.out -> window.in\"")));
        CanvasBench other;
        other.load(Graph());
        QApplication::clipboard()->setText(text + QStringLiteral("\n\n"));
        other.canvas->setFocus();
        other.key(Qt::Key_V, Qt::ControlModifier);
        QCOMPARE(other.document.graph().nodes.size(), std::size_t(2));
        QVERIFY(other.hasWire("filter.out -> window.in"));
    }

    void aFileFromTheDesktopIsASource_data() {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QString>("type");
        QTest::newRow("csv") << "/tmp/a b.csv"
                             << "file.source";
        QTest::newRow("ndjson") << "/tmp/pump.ndjson"
                                << "file.source";
        QTest::newRow("sqlite") << "/tmp/capture.sqlite"
                                << "sqlite.source";
    }

    void aFileFromTheDesktopIsASource() {
        QFETCH(QString, file);
        QFETCH(QString, type);
        CanvasBench bench;
        bench.load(Graph());
        QMimeData data;
        data.setUrls({QUrl::fromLocalFile(file)});
        QDropEvent drop(QPointF(200, 200), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QDragEnterEvent enter(QPoint(200, 200), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(bench.canvas->viewport(), &enter);
        QVERIFY(enter.isAccepted());
        QApplication::sendEvent(bench.canvas->viewport(), &drop);
        QCOMPARE(bench.document.graph().nodes.size(), std::size_t(1));
        const Node& node = bench.document.graph().nodes.front();
        QCOMPARE(QString::fromStdString(node.type), type);
        QCOMPARE(QString::fromStdString(node.parameters["path"].get<std::string>()), file);
    }

    void aFileThatNoSourceReadsIsToldOf() {
        CanvasBench bench;
        bench.load(Graph());
        QSignalSpy refused(bench.canvas, &CanvasView::filesRefused);
        QMimeData data;
        data.setUrls({QUrl::fromLocalFile(QStringLiteral("/tmp/photo.png"))});
        QDragEnterEvent enter(QPoint(200, 200), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QDropEvent drop(QPointF(200, 200), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(bench.canvas->viewport(), &enter);
        QApplication::sendEvent(bench.canvas->viewport(), &drop);
        QCOMPARE(refused.count(), 1);
        QVERIFY(bench.document.graph().nodes.empty());
    }

    void theMinimapGoesWhereItIsPressed() {
        CanvasBench bench;
        Graph graph = chain();
        graph.layout["discard"] = {6000, 3000};
        bench.load(graph);
        bench.key(Qt::Key_M, Qt::ControlModifier);
        auto* const map = bench.canvas->findChild<Minimap*>();
        QVERIFY(map->isVisible());
        QVERIFY(!bench.canvas->viewport()->rect().contains(bench.middle("discard")));
        QTest::mouseClick(map, Qt::LeftButton, {}, QPoint(map->width() - 14, map->height() - 14));
        QVERIFY(bench.canvas->viewport()->rect().contains(bench.middle("discard")));
    }

    void zoomsToTheSelection() {
        CanvasBench bench;
        bench.load(chain());
        bench.select({"discard"});
        bench.key(Qt::Key_Z);
        QVERIFY(bench.canvas->transform().m11() > 1);
        QVERIFY((bench.middle("discard") - bench.canvas->viewport()->rect().center()).manhattanLength() < 8);
    }

    void everyPlaceHasAContextMenu() {
        CanvasBench bench;
        bench.load(CanvasBench::example());
        const auto textsAt = [&](const QPoint& place) {
            QContextMenuEvent event(QContextMenuEvent::Mouse, place,
                                    bench.canvas->viewport()->mapToGlobal(place));
            QApplication::sendEvent(bench.canvas->viewport(), &event);
            auto* const menu = qobject_cast<QMenu*>(QApplication::activePopupWidget());
            QStringList texts;
            for (const QAction* action : menu ? menu->actions() : QList<QAction*>())
                texts << QString(action->text()).remove(u'&');
            if (menu) menu->close();
            return texts;
        };
        QVERIFY(textsAt(bench.middle("filter")).contains(QStringLiteral("Bypass")));
        QVERIFY(textsAt(bench.middle("filter")).contains(QStringLiteral("Delete and rejoin")));
        QVERIFY(textsAt(bench.middle(kSignalToFilter)).contains(QStringLiteral("Add reroute point here")));
        QVERIFY(textsAt(bench.at(QPointF(300, 160))).contains(QStringLiteral("Add node…")));
    }
};

QTEST_MAIN(CanvasGestureTest)
#include "canvas_gesture_test.moc"
