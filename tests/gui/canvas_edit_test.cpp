// What the canvas does to a graph and how it words things, without a pointer.
#include "pipeline/nodes/node_registry.h"
#include "tests/gui/canvas_bench.h"
#include "widgets/canvas/figures.h"
#include "widgets/canvas/graph_edits.h"
#include "widgets/canvas/layered_layout.h"
#include "widgets/canvas/node_summary.h"
#include "widgets/palette/fuzzy_match.h"

using namespace weir;

class CanvasEditTest : public QObject {
    Q_OBJECT
private slots:
    void idsAreReadable() {
        NodeType type;
        type.id = "filter";
        QCOMPARE(nodeIdStem(type), std::string("filter"));
        type.id = "window.tumbling";
        QCOMPARE(nodeIdStem(type), std::string("tumbling"));
        type.id = "zeromq.source";
        QCOMPARE(nodeIdStem(type), std::string("zeromq"));
    }

    void aPartKeepsItsOwnWiresAlone() {
        const Graph part =
            partOf(CanvasBench::example(), CanvasBench::example(), {.nodes = {"filter", "discard"}});
        QCOMPARE(part.nodes.size(), std::size_t(2));
        QVERIFY(part.wires.empty());
        QCOMPARE(part.layout.size(), std::size_t(2));
    }

    void aLayoutGoesWithTheStream() {
        Graph graph = CanvasBench::example();
        graph.layout.clear();
        const auto places = layeredLayout(graph);
        QVERIFY(places.at("filter").x > places.at("signal").x);
        std::set<std::pair<double, double>> taken;
        for (const auto& [id, place] : places)
            taken.insert({place.x, place.y});
        QCOMPARE(taken.size(), graph.nodes.size());
    }

    void aCircleHasALayoutToo() {
        Graph graph;
        graph.nodes = {CanvasBench::node("a", "filter"), CanvasBench::node("b", "filter")};
        graph.wires = {*Wire::parse("a.out -> b.in"), *Wire::parse("b.out -> a.in")};
        QCOMPARE(layeredLayout(graph).size(), std::size_t(2));
    }

    void aSummaryNamesWhatIsSet() {
        Node node = CanvasBench::node("filter", "filter");
        const NodeType& filter = *NodeRegistry::instance().find("filter");
        QCOMPARE(nodeSummary(node, filter), QString());
        node.parameters["condition"] = "value >\n  80";
        QCOMPARE(nodeSummary(node, filter), QStringLiteral("value > 80"));
        node.parameters = Json::array({1, 2});
        QCOMPARE(nodeSummary(node, filter), QString());
    }

    void figuresAreShort() {
        using namespace canvas;
        QCOMPARE(rateText(0), QStringLiteral("0 /s"));
        QCOMPARE(rateText(0.02), QStringLiteral("1.2 /min"));
        QCOMPARE(rateText(0.4), QStringLiteral("0.4 /s"));
        QCOMPARE(rateText(86), QStringLiteral("86 /s"));
        QCOMPARE(rateText(1234), QStringLiteral("1.2 k/s"));
        QCOMPARE(rateText(999.6), QStringLiteral("1.0 k/s"));
        QCOMPARE(rateText(12345678), QStringLiteral("12 M/s"));
        QCOMPARE(byteText(12400000), QStringLiteral("12 MB"));
    }

    void searchForgivesGapsAndRanksBeginnings() {
        QVERIFY(fuzzyMatch("filter", "Filter"));
        QVERIFY(fuzzyMatch("tmbl", "Tumbling window"));
        QVERIFY(!fuzzyMatch("xyz", "Filter"));
        QVERIFY(*fuzzyMatch("win", "Window") > *fuzzyMatch("win", "Tumbling window"));
        QVERIFY(*fuzzyMatch("win", "Tumbling window") > *fuzzyMatch("ndo", "Tumbling window"));
    }

    void liveFiguresAppearAndGo() {
        CanvasBench bench;
        Graph graph = CanvasBench::example();
        bench.load(graph);
        Statistics statistics;
        statistics.state = RunState::Running;
        NodeStatistics figures;
        figures.node = "filter";
        figures.state = NodeState::Failed;
        figures.message = "the condition does not yield true or false <b>";
        statistics.nodes = {figures};
        WireStatistics flow;
        flow.wire = graph.wires.front();
        flow.records = 1234567;
        flow.recordsPerSecond = 1234;
        flow.backlog = 60000;
        flow.capacity = 65536;
        statistics.wires = {flow};
        const qreal before = bench.canvas->canvas().nodeItem("filter")->height();
        bench.canvas->showStatistics(statistics);
        NodeItem* node = bench.canvas->canvas().nodeItem("filter");
        QVERIFY(node->height() > before);
        QVERIFY(node->description().contains(QStringLiteral("&lt;b&gt;")));
        const QString wire = bench.canvas->canvas().wireItem(flow.wire)->description();
        QVERIFY(wire.contains(QStringLiteral("1,234,567")) || wire.contains(QStringLiteral("1234567")));
        QVERIFY(wire.contains(QStringLiteral("65,536")) || wire.contains(QStringLiteral("65536")));
        bench.window.grab();
        statistics.state = RunState::Stopped;
        bench.canvas->showStatistics(statistics);
        QCOMPARE(node->height(), before);
    }

    void anUnknownTypeAndAWireToNowhereAreShownWithoutHarm() {
        CanvasBench bench;
        Graph graph = CanvasBench::example();
        graph.nodes.push_back(CanvasBench::node("old", "from.another.version"));
        graph.wires.push_back(*Wire::parse("filter.out -> old.somewhere"));
        graph.wires.push_back(*Wire::parse("filter.out -> gone.in"));
        graph.wires.push_back(*Wire::parse("filter.no-such-port -> discard.in"));
        bench.load(graph);
        QVERIFY(bench.canvas->canvas().wireItem(graph.wires[1]));
        QVERIFY(!bench.canvas->canvas().wireItem(graph.wires[2]));
        QVERIFY(bench.canvas->canvas().wireItem(graph.wires[3]));
        bench.window.grab();
        bench.canvas->selectNode(QStringLiteral("old"));
        bench.key(Qt::Key_Delete);
        QVERIFY(!bench.document.graph().findNode("old"));
    }
};

QTEST_MAIN(CanvasEditTest)
#include "canvas_edit_test.moc"
