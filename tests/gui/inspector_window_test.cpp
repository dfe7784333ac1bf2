// The inspector in the window: its room, its ways in, and changes that a run takes over at once.
#include "tests/gui/window_fixture.h"
#include "widgets/canvas/canvas_view.h"
#include "widgets/guide/guide_window.h"
#include "widgets/inspector/parameter_row.h"

#include <QLineEdit>
#include <QPlainTextEdit>
#include <QTextBrowser>

using namespace weir;

namespace {

Graph windowed() {
    Graph graph = smallGraph();
    graph.nodes.push_back({.id = "filter", .type = "filter", .parameters = {{"condition", "value > 1"}}});
    graph.nodes.push_back({.id = "window",
                           .type = "window.tumbling",
                           .parameters = {{"size", "1 s"}, {"aggregates", {{{"function", "count"}}}}}});
    graph.nodes.push_back({.id = "sink", .type = "null.sink"});
    for (const char* wire : {"signal.out -> filter.in", "filter.out -> window.in", "window.out -> sink.in"})
        graph.wires.push_back(*Wire::parse(wire));
    return graph;
}

} // namespace

class InspectorWindowTest : public WindowFixture {
    Q_OBJECT
private:
    ParameterRow* row(const char* id) { return window_->findChild<ParameterRow*>(QLatin1String(id)); }

private slots:
    void initTestCase() { prepare(); }
    void init() {
        openWindow();
        window_->resize(1280, 800);
        QVERIFY(window_->openFile(write("graph.weir", windowed())));
    }
    void cleanup() { window_.reset(); }

    void choosingANodeMovesNothingOnTheCanvas() {
        CanvasView& canvas = window_->canvas();
        QTRY_VERIFY(canvas.width() > 100);
        QTest::qWait(0);
        const int width = canvas.width();
        const QPointF corner = canvas.mapToScene(QPoint(0, 0));
        canvas.selectNode(QStringLiteral("filter"));
        QTRY_VERIFY(row("condition") && row("condition")->isVisible());
        QApplication::processEvents();
        QCOMPARE(canvas.width(), width);
        QCOMPARE(canvas.mapToScene(QPoint(0, 0)), corner);
    }

    void howTheGraphRunsIsReachedFromTheMenu() {
        window_->canvas().selectNode(QStringLiteral("filter"));
        action("runSettings")->trigger();
        QTRY_VERIFY(row("batch_rows") && row("batch_rows")->isVisible());
        auto* line = row("batch_rows")->findChild<QLineEdit*>();
        QTRY_VERIFY(line->hasFocus());
        line->selectAll();
        QTest::keyClicks(line, QStringLiteral("64"));
        QCOMPARE(window_->document().graph().run.batchRows, std::size_t(64));
    }

    void theNodesPageComesFromItsDescriptor() {
        QVERIFY(!action("nodePage")->isEnabled());
        window_->canvas().selectNode(QStringLiteral("window"));
        action("nodePage")->trigger();
        auto* guide = window_->findChild<GuideWindow*>();
        QVERIFY(guide);
        auto* page = guide->findChild<QTextBrowser*>();
        QTRY_VERIFY(page->toPlainText().contains(QStringLiteral("window.tumbling")));
        QVERIFY(page->toPlainText().contains(QStringLiteral("size")));
        window_->canvas().selectNode(QStringLiteral("filter"));
        action("nodePage")->trigger();
        QTRY_VERIFY(page->toPlainText().contains(QStringLiteral("condition")));
        page->backward();
        QTRY_VERIFY(page->toPlainText().contains(QStringLiteral("window.tumbling")));
    }

    void aConditionThatMayChangeWhileItRunsIsTakenOverAtOnceAndASizeIsNot() {
        window_->run();
        QTRY_COMPARE(engine_->runState, RunState::Running);
        window_->canvas().selectNode(QStringLiteral("window"));
        auto* size = row("size")->findChild<QLineEdit*>();
        size->setFocus();
        size->selectAll();
        QTest::keyClicks(size, QStringLiteral("5 s"));
        window_->canvas().selectNode(QStringLiteral("filter"));
        auto* text = row("condition")->findChild<QPlainTextEdit*>();
        text->setFocus();
        text->selectAll();
        QTest::keyClicks(text, QStringLiteral("value > 3"));
        QTRY_VERIFY(engine_->changedTo.has_value());
        QTRY_VERIFY(engine_->changedTo->findNode("filter")->parameters.at("condition") == Json("value > 3"));
        QVERIFY(engine_->changedTo->findNode("window")->parameters.at("size") == Json("1 s"));
        QVERIFY(window_->document().graph().findNode("window")->parameters.at("size") == Json("5 s"));
    }
};

QTEST_MAIN(InspectorWindowTest)
#include "inspector_window_test.moc"
