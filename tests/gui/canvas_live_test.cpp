// What the canvas shows of a run: pills, the card under the pointer, moving records, and nodes.
#include "tests/gui/canvas_bench.h"
#include "widgets/canvas/figures.h"
#include "widgets/canvas/node_activity.h"
#include "widgets/canvas/wire_card_item.h"
#include "widgets/canvas/wire_flow_item.h"
#include "widgets/canvas/wire_pill_item.h"

using namespace weir;
using namespace weir::canvas;
using namespace std::chrono_literals;

namespace {

const Wire kWire{{"signal", "out"}, {"filter", "in"}};

Statistics runningAt(double perSecond) {
    Statistics statistics;
    statistics.state = RunState::Running;
    WireStatistics wire;
    wire.wire = kWire;
    wire.records = 1000;
    wire.recordsPerSecond = perSecond;
    wire.sinceLast = 0s;
    wire.capacity = 8192;
    wire.backlog = 10;
    statistics.wires = {wire};
    NodeStatistics node;
    node.node = "filter";
    node.state = NodeState::Running;
    statistics.nodes = {node};
    return statistics;
}

/// The pointer comes to rest there without a button pressed.
void hover(CanvasBench& bench, const QPoint& point) {
    QTest::mouseMove(bench.canvas->viewport(), point);
}

const WirePillItem& pillOf(CanvasBench& bench) {
    for (QGraphicsItem* item : bench.canvas->canvas().items())
        if (auto* pill = dynamic_cast<WirePillItem*>(item)) return *pill;
    qFatal("there is no pill");
}

} // namespace

class CanvasLiveTest : public QObject {
    Q_OBJECT
private slots:
    void aPillTellsRateAndLag() {
        CanvasBench bench;
        bench.load(CanvasBench::example());
        Statistics statistics = runningAt(86);
        statistics.wires[0].lag = 300ms;
        bench.canvas->showStatistics(statistics);
        QVERIFY(pillOf(bench).isVisible());
        QCOMPARE(pillOf(bench).rate(), QString("86 /s"));
        QCOMPARE(pillOf(bench).lag(), QString());
        statistics.wires[0].lag = 90s;
        QTRY_VERIFY((bench.canvas->showStatistics(statistics), pillOf(bench).lag() == "−2 min"));
        // Records of last year are read again, and are not late.
        statistics.wires[0].lag = 8000h;
        QTRY_VERIFY((bench.canvas->showStatistics(statistics), pillOf(bench).lag().isEmpty()));
    }

    void whatComesSeldomIsCounted() {
        QCOMPARE(passageText({3, 0.05, 20s, false}), QString("3 · 20 s ago"));
        QCOMPARE(passageSentence({3, 0.05, 20s, false}), QString("3 records, the last 20 s ago"));
        QCOMPARE(passageSentence({1, 0, 90s, false}), QString("1 record, 2 min ago"));
        QCOMPARE(passageText({0, 0, std::nullopt, false}), QString("0 /s"));
        QCOMPARE(passageText({12'400, 0, 5s, true}), QString("12 k total"));
        QCOMPARE(passageText({12'400, 500, 0s, false}), QString("500 /s"));
    }

    void theCardComesUnderThePointerAndIsKeptUp() {
        CanvasBench bench;
        bench.load(CanvasBench::example());
        bench.canvas->showStatistics(runningAt(86));
        const WireItem* wire = bench.canvas->canvas().wireItem(kWire);
        hover(bench, bench.at(wire->middle()));
        const WireCardItem& card = bench.canvas->canvas().card();
        QTRY_VERIFY(card.isVisible());
        QCOMPARE(card.wire(), wire);
        QVERIFY(bench.canvas->viewport()->rect().contains(bench.canvas->mapFromScene(card.pos())));
        hover(bench, bench.at(QPointF(300, 420)));
        QTRY_VERIFY(!card.isVisible());
    }

    void recordsMoveWhereDataFlows() {
        CanvasBench bench;
        bench.load(CanvasBench::example());
        const WireFlowItem& flow = bench.canvas->canvas().flow();
        QCOMPARE(flow.dotCount(), std::size_t(0));
        bench.canvas->showStatistics(runningAt(2000));
        QTRY_VERIFY((bench.canvas->showStatistics(runningAt(2000)), flow.dotCount() > 1));
        bench.canvas->canvas().setMotion(false);
        QCOMPARE(flow.dotCount(), std::size_t(0));
        bench.canvas->canvas().setMotion(true);
        QVERIFY(flow.dotCount() > 0);
        QTRY_VERIFY((bench.canvas->showStatistics(runningAt(0)), flow.dotCount() == 0));
    }

    void dotsDoNotCoverTheWire() {
        CanvasBench bench;
        bench.load(CanvasBench::example());
        bench.canvas->showStatistics(runningAt(2000));
        QTRY_VERIFY(
            (bench.canvas->showStatistics(runningAt(2000)), bench.canvas->canvas().flow().dotCount() > 0));
        bench.click(bench.at(bench.canvas->canvas().wireItem(kWire)->middle()));
        QCOMPARE(bench.canvas->canvas().selectedWires(), std::vector<Wire>{kWire});
    }

    void aNodeTellsItsErrorAndTheRecordItIsAbout() {
        CanvasBench bench;
        bench.load(CanvasBench::example());
        Statistics statistics = runningAt(10);
        NodeStatistics& node = statistics.nodes[0];
        const qreal before = bench.canvas->canvas().nodeItem("filter")->height();
        node.message = "division by zero";
        node.errors = 1;
        node.errorRecord = "2026-11-21T07:24:09Z host: a, cpu: 0.5";
        node.errorRecords = 128;
        node.busy = 0.12;
        node.heldCount = 40;
        node.heldBytes = 4'100'000;
        bench.canvas->showStatistics(statistics);
        const NodeItem* item = bench.canvas->canvas().nodeItem("filter");
        QVERIFY(item->height() > before);
        const QString description = item->description();
        QVERIFY(description.contains("division by zero"));
        QVERIFY(description.contains("host: a, cpu: 0.5 (the first of 128)"));
        QVERIFY(description.contains("about 4.1 MB"));
        QVERIFY(description.contains("12 %"));
        QCOMPARE(nodeActivity(node), QStringList({"12 % CPU", "4.1 MB"}));
    }

    void malformedRecordsStandOnTheNode() {
        NodeStatistics node;
        node.node = "file";
        node.badRecords = 7;
        node.badSamples.push_back({0, "no closing bracket", "{\"a\": 1"});
        QCOMPARE(nodeTrouble(node), QString("7 malformed: no closing bracket"));
        QCOMPARE(offendingRecord(node), QString("{\"a\": 1"));
        QVERIFY(isTroubled(node));
    }

    void aNodeUnderThePointerLiesOverTheFiguresOfWires() {
        CanvasBench bench;
        bench.load(CanvasBench::example());
        bench.canvas->showStatistics(runningAt(86));
        hover(bench, bench.middle("filter"));
        const NodeItem* node = bench.canvas->canvas().nodeItem("filter");
        QTRY_VERIFY(node->zValue() > pillOf(bench).zValue());
        hover(bench, bench.at(QPointF(300, 420)));
        QTRY_VERIFY(node->zValue() < pillOf(bench).zValue());
    }
};

QTEST_MAIN(CanvasLiveTest)
#include "canvas_live_test.moc"
