// What the inspector knows of the stream while one types: types, values, names, and who else uses them.
#include "tests/gui/fake_engine.h"
#include "widgets/document/graph_document.h"
#include "widgets/inspector/inspector.h"
#include "widgets/inspector/parameter_row.h"
#include "widgets/inspector/rename_offer.h"
#include "widgets/theme/theme.h"

#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QTest>
#include <QToolButton>

using namespace weir;

namespace {

Graph example() {
    Graph graph;
    graph.nodes = {
        {.id = "signal", .type = "signal.generator"},
        {.id = "filter", .type = "filter"},
        {.id = "derive",
         .type = "derive",
         .parameters = {{"fields",
                         {{{"name", "twice"}, {"expression", "value * 2"}},
                          {{"name", "more"}, {"expression", "twice + 1"}}}}}},
        {.id = "window",
         .type = "window.tumbling",
         .parameters = {{"size", "1 s"}, {"aggregates", {{{"function", "mean"}, {"field", "twice"}}}}}},
        {.id = "late", .type = "filter", .parameters = {{"condition", "twice_mean > 1"}}}};
    for (const char* wire : {"signal.out -> filter.in", "filter.out -> derive.in", "derive.out -> window.in",
                             "window.out -> late.in"})
        graph.wires.push_back(*Wire::parse(wire));
    graph.panels.push_back({.id = "line",
                            .type = "line",
                            .settings = {{"source", "derive.out"}, {"values", Json::array({"twice"})}}});
    return graph;
}

class Bench {
public:
    Bench() : inspector(document) {
        document.replace(example(), {});
        const auto records = makeRecords({{1, "web-1", 4}, {2, "it's", 7}});
        inspector.setRecordSource([records](const Endpoint&) { return std::vector{records}; });
        inspector.setSeenSchemas({{Endpoint{"signal", "out"}, *records->schema()},
                                  {Endpoint{"filter", "out"}, *records->schema()}});
        inspector.resize(340, 900);
        inspector.show();
        QApplication::setActiveWindow(&inspector);
        if (!QTest::qWaitForWindowExposed(&inspector)) qFatal("the window was not shown");
    }

    ParameterRow& row(const char* id) {
        auto* found = inspector.findChild<ParameterRow*>(QLatin1String(id));
        if (!found) qFatal("there is no row %s", id);
        return *found;
    }
    const Json& parameters(const char* node) { return document.graph().findNode(node)->parameters; }
    QLabel* visibleLabel(QWidget& in, const char* name) {
        for (QLabel* label : in.findChildren<QLabel*>(QLatin1String(name)))
            if (label->isVisible()) return label;
        return nullptr;
    }
    /// Lines of text in a row, from the top.
    QList<QLineEdit*> lines(const char* id) {
        QList<QLineEdit*> found;
        for (QLineEdit* line : row(id).findChildren<QLineEdit*>())
            if (line->isVisible()) found << line;
        std::sort(found.begin(), found.end(), [this](QLineEdit* a, QLineEdit* b) {
            return a->mapTo(&inspector, QPoint()).y() < b->mapTo(&inspector, QPoint()).y();
        });
        return found;
    }

    GraphDocument document;
    Inspector inspector;
};

} // namespace

class InspectorHelpTest : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() { Theme::instance().apply(*qApp, Theme::Choice::Light); }

    void theResultsTypeAndItsValueForTheNewestRecordAreShownAsOneTypes() {
        Bench bench;
        bench.inspector.showNodes({"filter"});
        auto* text = bench.row("condition").findChild<QPlainTextEdit*>();
        text->setFocus();
        QTest::keyClicks(text, QStringLiteral("value * 2 > 10 "));
        QLabel* trial = bench.visibleLabel(bench.row("condition"), "trial");
        QVERIFY(trial);
        QCOMPARE(trial->text(), QStringLiteral("= true   (bool)"));
        QTest::keyClicks(text, QStringLiteral("> >"));
        QVERIFY(!bench.visibleLabel(bench.row("condition"), "trial"));
    }

    void valuesThatWereSeenAreOfferedBehindAComparison() {
        Bench bench;
        bench.inspector.showNodes({"filter"});
        auto* text = bench.row("condition").findChild<QPlainTextEdit*>();
        text->setFocus();
        QTest::keyClicks(text, QStringLiteral("key = "));
        QTRY_VERIFY(QApplication::activePopupWidget());
        QTest::keyClick(QApplication::activePopupWidget(), Qt::Key_Return);
        QCOMPARE(text->toPlainText(), QStringLiteral("key = 'it''s'"));
        text->selectAll();
        QTest::keyClicks(text, QStringLiteral("key in ('it', 'we"));
        QTRY_VERIFY(QApplication::activePopupWidget());
        QTest::keyClick(QApplication::activePopupWidget(), Qt::Key_Return);
        QCOMPARE(text->toPlainText(), QStringLiteral("key in ('it', 'web-1'"));
    }

    void aRowIsOfferedWhatTheRowsAboveItMake() {
        Bench bench;
        bench.inspector.showNodes({"derive"});
        const QList<QPlainTextEdit*> texts = bench.row("fields").findChildren<QPlainTextEdit*>();
        QCOMPARE(texts.size(), 2);
        QPlainTextEdit* second = texts.at(1);
        QTRY_VERIFY(bench.visibleLabel(*second->parentWidget(), "trial"));
        QCOMPARE(bench.visibleLabel(*second->parentWidget(), "trial")->text(),
                 QStringLiteral("= 15   (float64)"));
        second->setFocus();
        second->selectAll();
        QTest::keyClicks(second, QStringLiteral("twi"));
        QTRY_VERIFY(QApplication::activePopupWidget());
        QTest::keyClick(QApplication::activePopupWidget(), Qt::Key_Return);
        QCOMPARE(second->toPlainText(), QStringLiteral("twice"));
    }

    void theChosenOneOfSomeChoicesIsExplained() {
        Bench bench;
        bench.inspector.showNodes({"signal"});
        auto* combo = bench.row("waveform").findChild<QComboBox*>();
        QLabel* explanation = bench.visibleLabel(bench.row("waveform"), "explanation");
        QVERIFY(explanation && !explanation->text().isEmpty());
        const QString before = explanation->text();
        combo->setFocus();
        QTest::keyClick(combo, Qt::Key_Down);
        QVERIFY(explanation->text() != before);
    }

    void anotherNameForAFieldIsOfferedWhereItIsUsedAndIsOneStepBack() {
        Bench bench;
        bench.inspector.showNodes({"derive"});
        auto* offer = bench.inspector.findChild<RenameOffer*>();
        QVERIFY(!offer->isVisible());
        QLineEdit* name = bench.lines("fields").constFirst();
        name->setFocus();
        name->selectAll();
        QTest::keyClicks(name, QStringLiteral("double"));
        QTRY_VERIFY(offer->isVisible());
        bool isSaid = false;
        for (QLabel* label : offer->findChildren<QLabel*>())
            isSaid = isSaid || (label->text().contains(QStringLiteral("twice")) &&
                                label->text().contains(QStringLiteral("double")));
        QVERIFY(isSaid);
        const Graph before = bench.document.graph();
        QToolButton* accept = nullptr;
        for (QToolButton* button : offer->findChildren<QToolButton*>())
            if (!button->text().isEmpty()) accept = button;
        QVERIFY(accept);
        QTest::mouseClick(accept, Qt::LeftButton);
        QCOMPARE(bench.parameters("derive")["fields"][1]["expression"].get<std::string>(),
                 std::string("double + 1"));
        QCOMPARE(bench.parameters("window")["aggregates"][0]["field"].get<std::string>(),
                 std::string("double"));
        QCOMPARE(bench.parameters("late")["condition"].get<std::string>(), std::string("double_mean > 1"));
        QVERIFY(bench.document.graph().panels[0].settings["values"] == Json::array({"double"}));
        QVERIFY(!offer->isVisible());
        bench.document.undoStack().undo();
        QCOMPARE(bench.document.graph(), before);
        bench.document.undoStack().undo();
        QCOMPARE(bench.document.graph(), example());
    }

    void theOfferGoesWhenTheNameIsTakenBack() {
        Bench bench;
        bench.inspector.showNodes({"derive"});
        auto* offer = bench.inspector.findChild<RenameOffer*>();
        QLineEdit* name = bench.lines("fields").constFirst();
        name->setFocus();
        name->selectAll();
        QTest::keyClicks(name, QStringLiteral("x"));
        QTRY_VERIFY(offer->isVisible());
        bench.document.undoStack().undo();
        QTRY_VERIFY(!offer->isVisible());
    }

    void aValueThatDoesNotRunYetSaysWhenItWill() {
        Bench bench;
        const Graph running = bench.document.graph();
        bench.inspector.setRunning(&running);
        bench.inspector.showNodes({"window"});
        const auto saysF5 = [&bench](const char* id) {
            for (QLabel* label : bench.row(id).findChildren<QLabel*>())
                if (label->isVisible() && label->text().contains(QStringLiteral("F5"))) return true;
            return false;
        };
        QVERIFY(!saysF5("size"));
        QLineEdit* size = bench.lines("size").constFirst();
        size->setFocus();
        size->selectAll();
        QTest::keyClicks(size, QStringLiteral("2 s"));
        QVERIFY(saysF5("size"));
        bench.inspector.setRunning(&bench.document.graph());
        QVERIFY(!saysF5("size"));
    }

    void aSecretThatIsTypedStaysOutOfTheDocument() {
        Bench bench;
        Graph graph = example();
        graph.nodes.push_back(
            {.id = "lookup", .type = "join.lookup", .parameters = {{"kept_in", "postgresql"}}});
        bench.document.replace(graph, {});
        bench.inspector.showNodes({"lookup"});
        auto* row = bench.inspector.findChild<ParameterRow*>(QStringLiteral("password"));
        QVERIFY(row);
        auto* line = row->findChild<QLineEdit*>();
        QTRY_VERIFY(line->isVisible());
        line->setFocus();
        QTest::keyClicks(line, QStringLiteral("hunter2"));
        QCOMPARE(line->echoMode(), QLineEdit::Password);
        QVERIFY(!bench.document.isModified());
        line->selectAll();
        QTest::keyClicks(line, QStringLiteral("${secret:plant}"));
        QCOMPARE(line->echoMode(), QLineEdit::Normal);
        QVERIFY(bench.parameters("lookup").at("password") == Json("${secret:plant}"));
        QCOMPARE(bench.document.undoStack().count(), 1);
    }

    void aNodeInsideASubgraphIsEditedThere() {
        Bench bench;
        Graph graph = example();
        Subgraph part;
        part.id = "part";
        part.nodes.push_back({.id = "inner", .type = "filter"});
        part.inputs.push_back({"in", "", {{"inner", "in"}}});
        part.outputs.push_back({"out", "", {"inner", "out"}});
        graph.subgraphs.push_back(part);
        graph.nodes.push_back({.id = "one", .type = part.type()});
        graph.wires.push_back(*Wire::parse("signal.out -> one.in"));
        bench.document.replace(graph, {});
        bench.inspector.showNodes({"one/inner"});
        auto* text = bench.row("condition").findChild<QPlainTextEdit*>();
        text->setFocus();
        QTest::keyClicks(text, QStringLiteral("value > 1"));
        QCOMPARE(bench.document.graph().subgraphs[0].nodes[0].parameters["condition"].get<std::string>(),
                 std::string("value > 1"));
        QLabel* trial = bench.visibleLabel(bench.row("condition"), "trial");
        QVERIFY(trial && trial->text().contains(QStringLiteral("bool")));
    }
};

QTEST_MAIN(InspectorHelpTest)
#include "inspector_help_test.moc"
