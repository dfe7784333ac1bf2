// The board under mouse and keyboard, and its panels as records come.
#include "widgets/dashboard/board_layout.h"
#include "widgets/dashboard/board_time.h"
#include "widgets/dashboard/chart_legend.h"
#include "widgets/dashboard/dashboard_view.h"
#include "widgets/dashboard/panel_frame.h"
#include "widgets/dashboard/panel_type.h"
#include "widgets/dashboard/time_chart.h"
#include "widgets/export/board_picture.h"
#include "widgets/export/picture_file.h"
#include "widgets/theme/theme.h"

#include "tests/gui/fake_engine.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QPushButton>
#include <QTableView>
#include <QTest>
#include <QToolButton>
#include <QWheelEvent>

#include <fstream>
#include <set>

using namespace weir;

namespace {

const Endpoint kSource{"signal", "out"};

Panel panel(const std::string& id, const std::string& type, PanelPlace place,
            Json settings = Json::object()) {
    settings["source"] = kSource.text();
    return {.id = id, .type = type, .title = id, .place = place, .settings = std::move(settings)};
}

} // namespace

class DashboardBoardTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { Theme::instance().apply(*qApp, Theme::Choice::Light); }
    void init();
    void cleanup();

    void aPanelMovesWithTheMouseAndBackWithUndo();
    void aPanelResizesByItsCorner();
    void escapeLeavesAPanelWhereItWas();
    void arrowsMoveAndShiftedArrowsResize();
    void panelsAreAddedDuplicatedAndDeleted();
    void anUnknownPanelTypeKeepsItsSettings();
    void aChartFillsAsRecordsCome();
    void aYoungChartGrowsInSteps();
    void aHiddenChartIsNotDrawnButLosesNothing();
    void theWheelZoomsAndADoubleClickFollowsAgain();
    void theKeyboardZoomsMovesAndFollowsAgain();
    void theLegendHidesASeries();
    void theLegendHidesABandWithItsLine();
    void thePanelMenuHidesASeries();
    void aNumberAndATableShowTheNewest();
    void changedSettingsShowThePastAnew();
    void theNextRunBeginsEmpty();
    void anEmptyPanelSaysWhy();
    void aPictureHasWhatTheBoardHas();
    void everyParameterIsDescribed();

private:
    void show(std::vector<Panel> panels);
    PanelFrame* frame(const char* id) { return view_->board().frame(QString::fromLatin1(id)); }
    const PanelPlace& place(const char* id) { return document_->graph().findPanel(id)->place; }
    /// Drags with the mouse from the middle of `grip`.
    void drag(QWidget* grip, QPoint distance, bool letGo = true);

    std::unique_ptr<FakeEngine> engine_;
    std::unique_ptr<GraphDocument> document_;
    std::unique_ptr<DashboardView> view_;
};

void DashboardBoardTest::init() {
    engine_ = std::make_unique<FakeEngine>();
    document_ = std::make_unique<GraphDocument>();
    view_ = std::make_unique<DashboardView>(*document_, *engine_);
    view_->resize(1000, 700);
    view_->show();
    QVERIFY(QTest::qWaitForWindowExposed(view_.get()));
}

void DashboardBoardTest::cleanup() {
    view_.reset();
    document_.reset();
    QCOMPARE(engine_->openTaps(), std::size_t(0));
}

void DashboardBoardTest::show(std::vector<Panel> panels) {
    Graph graph;
    graph.nodes.push_back({"signal", "signal.generator", "Pumps", Json::object()});
    graph.panels = std::move(panels);
    document_->replace(graph, {});
    QCoreApplication::processEvents();
}

void DashboardBoardTest::drag(QWidget* grip, QPoint distance, bool letGo) {
    const QPoint from = grip->rect().center() - QPoint(20, 0);
    const QPoint start = grip->width() > 60 ? from : grip->rect().center();
    // The grip moves under the pointer, so each position is taken from where it was at first.
    const QPoint origin = grip->mapToGlobal(start);
    const auto at = [&](QPoint offset) { return grip->mapFromGlobal(origin + offset); };
    QTest::mousePress(grip, Qt::LeftButton, {}, start);
    for (int step = 1; step <= 4; ++step) {
        QMouseEvent move(QEvent::MouseMove, at(distance * step / 4), origin + distance * step / 4,
                         Qt::NoButton, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(grip, &move);
    }
    if (letGo) QTest::mouseRelease(grip, Qt::LeftButton, {}, at(distance));
}

void DashboardBoardTest::aPanelMovesWithTheMouseAndBackWithUndo() {
    show({panel("a", "line", {0, 0, 12, 8}), panel("b", "line", {12, 0, 12, 8})});
    const QRect target = view_->board().geometryOf({12, 0, 12, 8});
    drag(frame("a")->findChild<QWidget*>("header"), target.topLeft() - frame("a")->pos());
    QVERIFY((place("a") == PanelPlace{12, 0, 12, 8}));
    QVERIFY((place("b") == PanelPlace{12, 8, 12, 8})); // pushed down, not covered
    QCOMPARE(frame("a")->geometry(), target);
    QCOMPARE(document_->undoStack().count(), 1);
    document_->undoStack().undo();
    QVERIFY((place("a") == PanelPlace{0, 0, 12, 8}));
    QVERIFY((place("b") == PanelPlace{12, 0, 12, 8}));
    QCOMPARE(frame("b")->geometry(), target);
}

void DashboardBoardTest::aPanelResizesByItsCorner() {
    show({panel("a", "line", {0, 0, 8, 6})});
    const QRect wanted = view_->board().geometryOf({0, 0, 12, 9});
    auto* corner = frame("a")->findChild<QWidget*>("resize");
    corner->show();
    drag(corner, wanted.bottomRight() - frame("a")->geometry().bottomRight() +
                     QPoint(7, -5)); // near enough: it snaps
    QVERIFY((place("a") == PanelPlace{0, 0, 12, 9}));
    QCOMPARE(frame("a")->geometry(), wanted);
}

void DashboardBoardTest::escapeLeavesAPanelWhereItWas() {
    show({panel("a", "line", {0, 0, 8, 6})});
    const QRect before = frame("a")->geometry();
    drag(frame("a")->findChild<QWidget*>("header"), {200, 150}, false);
    QVERIFY(frame("a")->geometry() != before);
    QTest::keyClick(frame("a"), Qt::Key_Escape);
    QCOMPARE(frame("a")->geometry(), before);
    QCOMPARE(document_->undoStack().count(), 0);
}

void DashboardBoardTest::arrowsMoveAndShiftedArrowsResize() {
    show({panel("a", "number", {0, 0, 5, 4})});
    frame("a")->setFocus();
    QTest::keyClick(frame("a"), Qt::Key_Right);
    QTest::keyClick(frame("a"), Qt::Key_Down);
    QVERIFY((place("a") == PanelPlace{1, 1, 5, 4}));
    QTest::keyClick(frame("a"), Qt::Key_Right, Qt::ShiftModifier);
    QTest::keyClick(frame("a"), Qt::Key_Down, Qt::ShiftModifier);
    QVERIFY((place("a") == PanelPlace{1, 1, 6, 5}));
    for (int i = 0; i < 5; ++i)
        QTest::keyClick(frame("a"), Qt::Key_Left);
    QCOMPARE(place("a").column, 0);
    QCOMPARE(document_->undoStack().count(), 1); // key after key is one command
    document_->undoStack().undo();
    QVERIFY((place("a") == PanelPlace{0, 0, 5, 4}));
}

void DashboardBoardTest::panelsAreAddedDuplicatedAndDeleted() {
    show({});
    view_->findChild<QAction*>("addPanel:line")->trigger();
    QCOMPARE(document_->graph().panels.size(), std::size_t(1));
    // It shows what there is to show, with no question asked.
    QVERIFY(document_->graph().panels[0].settings["source"] == "signal.out");
    const QString id = view_->board().selectedPanel();
    QVERIFY(view_->board().frame(id)->hasFocus());
    QTest::keyClick(view_->board().frame(id), Qt::Key_D, Qt::ControlModifier);
    QTRY_COMPARE(document_->graph().panels.size(), std::size_t(2));
    QVERIFY(!overlaps(document_->graph().panels[0].place, document_->graph().panels[1].place));
    view_->board().frame(id)->setFocus();
    QTest::keyClick(view_->board().frame(id), Qt::Key_Delete);
    QTRY_COMPARE(document_->graph().panels.size(), std::size_t(1));
    QVERIFY(!view_->board().frame(id));
    document_->undoStack().undo();
    QVERIFY(view_->board().frame(id));
}

void DashboardBoardTest::anUnknownPanelTypeKeepsItsSettings() {
    show({panel("odd", "waterfall", {0, 0, 12, 8}, {{"colours", {1, 2, 3}}})});
    QVERIFY(frame("odd"));
    drag(frame("odd")->findChild<QWidget*>("header"), {0, 200});
    QVERIFY(place("odd").row > 0);
    QVERIFY(document_->graph().findPanel("odd")->settings["colours"] == Json({1, 2, 3}));
    QCOMPARE(document_->graph().findPanel("odd")->type, std::string("waterfall"));
}

void DashboardBoardTest::aChartFillsAsRecordsCome() {
    show({panel("a", "line", {0, 0, 24, 10}, {{"values", {"value"}}, {"by", "key"}, {"range", "10 s"}})});
    auto* chart = frame("a")->findChild<TimeChart*>("chart");
    QVERIFY(frame("a")->content()->isEmpty());
    for (int i = 0; i < 100; ++i)
        engine_->push(kSource, makeRecords({{i * 0.1, "a", i * 1.0}, {i * 0.1, "b", -i * 1.0}}));
    QTRY_COMPARE(chart->store().series().size(), std::size_t(2));
    QTRY_COMPARE(chart->pointsInSight(), std::uint64_t(200));
    QCOMPARE(chart->to(), Timestamp(9'900'000'000));
    // What there is fills the chart, but for a little, for it grows in steps.
    QVERIFY(chart->from() <= 1000 && chart->from() > -Timestamp(1'000'000'000));
    const std::size_t before = chart->store().pointCount();
    engine_->push(kSource, makeRecords({{12, "a", 1}}));
    QTRY_COMPARE(chart->store().pointCount(), before + 1);
    QCOMPARE(chart->to(), Timestamp(12'000'000'000));
    QVERIFY(std::abs(chart->to() - chart->from() - Timestamp(10'000'000'000)) < 1000);
}

void DashboardBoardTest::aYoungChartGrowsInSteps() {
    show({panel("a", "line", {0, 0, 24, 10}, {{"values", {"value"}}, {"range", "100 s"}})});
    auto* chart = frame("a")->findChild<TimeChart*>("chart");
    std::set<Timestamp> scales;
    for (int second = 0; second <= 120; ++second) {
        engine_->push(kSource, makeRecords({{second * 1.0, "a", second * 1.0}}));
        view_->feed().poll();
        frame("a")->refresh();
        QCOMPARE(chart->to(), second * Timestamp(1'000'000'000));
        const Timestamp span = chart->to() - chart->from();
        scales.insert(span / 1'000'000); // an axis in seconds rounds its ends
        const Timestamp covered = std::min(second, 100) * Timestamp(1'000'000'000);
        // All is seen, and nearly all of the chart is used.
        if (second > 3) QVERIFY(span >= covered - 1000 && span * 10 < covered * 11 + 10'000);
    }
    QVERIFY2(scales.size() < 40, qPrintable(QString::number(scales.size())));
}

void DashboardBoardTest::aHiddenChartIsNotDrawnButLosesNothing() {
    show({panel("a", "line", {0, 0, 24, 10})});
    auto* chart = frame("a")->findChild<TimeChart*>("chart");
    view_->hide();
    engine_->push(kSource, makeRecords({{1, "a", 1}, {2, "a", 2}}));
    view_->feed().poll();
    QCOMPARE(chart->store().pointCount(), std::size_t(2));
    QCOMPARE(chart->pointsInSight(), std::uint64_t(0));
    view_->show();
    QTRY_COMPARE(chart->pointsInSight(), std::uint64_t(2));
}

void DashboardBoardTest::theWheelZoomsAndADoubleClickFollowsAgain() {
    show({panel("a", "line", {0, 0, 24, 10}, {{"range", "10 s"}})});
    auto* chart = frame("a")->findChild<TimeChart*>("chart");
    for (int i = 0; i < 100; ++i)
        engine_->push(kSource, makeRecords({{i * 0.1, "a", i * 1.0}}));
    QTRY_VERIFY(chart->isVisible());
    auto* back = chart->findChild<QPushButton*>("backToLive");
    const QPoint middle = chart->axisRect()->center();
    QWheelEvent wheel(middle, chart->mapToGlobal(middle), {}, {0, 120}, Qt::NoButton, Qt::NoModifier,
                      Qt::NoScrollPhase, false);
    QApplication::sendEvent(chart, &wheel);
    QVERIFY(!chart->isLive());
    QVERIFY(chart->to() - chart->from() < Timestamp(10'000'000'000));
    QVERIFY(back->isVisible());
    const Timestamp held = chart->to();
    engine_->push(kSource, makeRecords({{20, "a", 1}}));
    QTRY_COMPARE(chart->store().newest(), Timestamp(20'000'000'000));
    QCOMPARE(chart->to(), held); // what is being looked at stays
    QTest::mouseDClick(chart, Qt::LeftButton, {}, middle);
    QVERIFY(chart->isLive());
    QCOMPARE(chart->to(), Timestamp(20'000'000'000));
    QVERIFY(!back->isVisible());
}

void DashboardBoardTest::theKeyboardZoomsMovesAndFollowsAgain() {
    show({panel("a", "line", {0, 0, 24, 10}, {{"range", "10 s"}})});
    auto* chart = frame("a")->findChild<TimeChart*>("chart");
    for (int i = 0; i <= 100; ++i)
        engine_->push(kSource, makeRecords({{i * 0.1, "a", i * 1.0}}));
    QTRY_COMPARE(chart->to(), Timestamp(10'000'000'000));
    PanelFrame* panel = frame("a");
    panel->setFocus();
    QTest::keyClick(panel, Qt::Key_Plus);
    QVERIFY(!chart->isLive());
    // To a pixel: a chart that follows moves by whole ones.
    const Timestamp pixel = (chart->to() - chart->from()) / chart->axisRect()->width() + 1;
    const auto isAbout = [pixel](Timestamp time, Timestamp wanted) {
        return std::abs(time - wanted) <= 2 * pixel;
    };
    QVERIFY(isAbout(chart->from(), 2'500'000'000));
    QVERIFY(isAbout(chart->to(), 7'500'000'000));
    QTest::keyClick(panel, Qt::Key_PageUp);
    QVERIFY(isAbout(chart->from(), 1'250'000'000));
    QTest::keyClick(panel, Qt::Key_PageDown);
    QTest::keyClick(panel, Qt::Key_Minus);
    QVERIFY(isAbout(chart->to() - chart->from(), 10'000'000'000));
    QTest::keyClick(panel, Qt::Key_Home);
    QVERIFY(chart->isLive());
}

void DashboardBoardTest::theLegendHidesASeries() {
    show({panel("a", "line", {0, 0, 24, 10}, {{"by", "key"}})});
    engine_->push(kSource, makeRecords({{1, "a", 1}, {1, "b", 2}, {2, "a", 3}, {2, "b", 4}}));
    auto* legend = frame("a")->findChild<ChartLegend*>("legend");
    QTRY_COMPARE(legend->entries().size(), std::size_t(2));
    QCOMPARE(legend->entries()[1].value, QString("4"));
    QTRY_VERIFY(legend->isVisible());
    QTest::mouseClick(legend, Qt::LeftButton, {}, {15, 5});
    QVERIFY(legend->entries()[0].isHidden);
    auto* chart = frame("a")->findChild<TimeChart*>("chart");
    QVERIFY(chart->isHidden(0));
    QVERIFY(!chart->isHidden(1));
}

void DashboardBoardTest::theLegendHidesABandWithItsLine() {
    show({panel("a", "line", {0, 0, 24, 10},
                {{"values", {"mean"}}, {"band_low", "min"}, {"band_high", "max"}, {"statistics", true}})});
    const auto schema = std::make_shared<const Schema>(
        std::vector<Field>{{"mean", Type::Float64}, {"min", Type::Float64}, {"max", Type::Float64}});
    std::vector<ColumnPointer> columns;
    for (const double value : {50, 30, 70}) {
        auto column = std::make_shared<Column>(Type::Float64);
        column->appendFloat64(value);
        columns.push_back(column);
    }
    auto times = std::make_shared<Column>(Type::Timestamp);
    times->appendInt64(1'000'000'000);
    engine_->push(kSource, std::make_shared<const RecordBatch>(schema, std::move(columns), times));
    auto* const chart = frame("a")->findChild<TimeChart*>("chart");
    QTRY_COMPARE(chart->store().series().size(), std::size_t(3));
    auto* const legend = frame("a")->findChild<ChartLegend*>("legend");
    QTRY_COMPARE(legend->entries().size(), std::size_t(1));
    QCOMPARE(legend->entries().front().name, QString("mean"));
    QCOMPARE(legend->entries().front().figures.front(), QString("50"));
    legend->setFocus();
    QTest::keyClick(legend, Qt::Key_Space);
    QCOMPARE(chart->hidden().size(), std::size_t(3));
    QTest::keyClick(legend, Qt::Key_Space);
    QCOMPARE(chart->hidden().size(), std::size_t(0));
}

void DashboardBoardTest::thePanelMenuHidesASeries() {
    show({panel("a", "line", {0, 0, 24, 10}, {{"by", "key"}})});
    QMenu* menu = view_->panelMenu();
    Q_EMIT menu->aboutToShow();
    QCOMPARE(menu->actions().size(), 1);
    QVERIFY(!menu->actions().front()->isEnabled());
    engine_->push(kSource, makeRecords({{1, "a", 1}, {1, "b&c", 2}}));
    auto* chart = frame("a")->findChild<TimeChart*>("chart");
    QTRY_COMPARE(chart->store().series().size(), std::size_t(2));
    view_->board().selectPanel("a");
    Q_EMIT menu->aboutToShow();
    const QList<QAction*> actions = menu->actions();
    const auto series = std::find_if(actions.begin(), actions.end(), [](QAction* action) {
        return action->menu() && action->text() == QString("Series");
    });
    QVERIFY(series != actions.end());
    Q_EMIT(*series)->menu()->aboutToShow();
    QCOMPARE((*series)->menu()->actions().at(1)->text(), QString("b&&c"));
    (*series)->menu()->actions().at(1)->trigger();
    QVERIFY(!chart->isHidden(0));
    QVERIFY(chart->isHidden(1));
}

void DashboardBoardTest::aNumberAndATableShowTheNewest() {
    show({panel("n", "number", {0, 0, 6, 5}, {{"value", "value"}, {"unit", "bar"}}),
          panel("t", "table", {6, 0, 12, 8}, {{"by", "key"}})});
    engine_->push(kSource, makeRecords({{1, "b", 1}, {2, "a", 2}, {3, "b", 42}}));
    QTRY_COMPARE(frame("n")->content()->accessibleName(), QString("42 bar"));
    auto* table = frame("t")->findChild<QTableView*>("table");
    new QAbstractItemModelTester(table->model(), QAbstractItemModelTester::FailureReportingMode::QtTest,
                                 table);
    QTRY_COMPARE(table->model()->rowCount(), 2);
    QCOMPARE(table->model()->index(0, 1).data().toString(), QString("a"));
    QCOMPARE(table->model()->index(1, 2).data().toString(), QString("42"));
    engine_->push(kSource, makeRecords({{4, "a", 7}, {4, "c", 8}}));
    QTRY_COMPARE(table->model()->rowCount(), 3);
    QCOMPARE(table->model()->index(0, 2).data().toString(), QString("7"));
}

void DashboardBoardTest::changedSettingsShowThePastAnew() {
    show({panel("a", "line", {0, 0, 24, 10})});
    engine_->push(kSource, makeRecords({{1, "a", 1}, {2, "b", 2}}));
    auto* chart = frame("a")->findChild<TimeChart*>("chart");
    QTRY_COMPARE(chart->store().series().size(), std::size_t(1));
    document_->change("split", [](Graph& graph) { graph.findPanel("a")->settings["by"] = "key"; });
    QTRY_COMPARE(chart->store().series().size(), std::size_t(2));
    // What has been shown already does not come a second time.
    view_->feed().poll();
    QCOMPARE(chart->store().pointCount(), std::size_t(2));
}

void DashboardBoardTest::theNextRunBeginsEmpty() {
    show({panel("a", "line", {0, 0, 24, 10})});
    engine_->push(kSource, makeRecords({{1, "a", 1}}));
    QTRY_VERIFY(!frame("a")->content()->isEmpty());
    view_->feed().restart();
    QVERIFY(frame("a")->content()->isEmpty());
}

void DashboardBoardTest::anEmptyPanelSaysWhy() {
    show({panel("a", "line", {0, 0, 12, 8}, {{"values", {"pressure"}}})});
    engine_->push(kSource, makeRecords({{1, "a", 1}}));
    QTRY_VERIFY(frame("a")->content()->remark().contains("pressure"));
    QVERIFY(frame("a")->findChild<QWidget*>("remark")->isVisible());
}

void DashboardBoardTest::aPictureHasWhatTheBoardHas() {
    Graph graph;
    graph.nodes.push_back({"signal", "signal.generator", "Pumps", Json::object()});
    graph.panels = {panel("a", "line", {0, 0, 24, 10}, {{"values", {"value"}}}),
                    panel("n", "number", {0, 10, 6, 5})};
    GraphDocument document;
    document.replace(graph, {});
    BoardFeed feed(*engine_);
    BoardTime time;
    Board board(document, feed, time);
    for (int i = 0; i < 50; ++i)
        engine_->push(kSource, makeRecords({{i * 1.0, "a", i % 7 * 1.0}}));
    feed.poll();
    const QImage image = pixelsOf(recordBoard(board, graph, boardTabs(graph).front(), 800), 1, false);
    QCOMPARE(image.width(), 800);
    QVERIFY(image.height() > 500);
    // The chart's line is there, in the first series' colour.
    const QRgb line = Theme::instance().series(0).rgb();
    int found = 0;
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x) {
            const QColor pixel = image.pixelColor(x, y);
            if (std::abs(pixel.red() - qRed(line)) < 12 && std::abs(pixel.green() - qGreen(line)) < 12 &&
                std::abs(pixel.blue() - qBlue(line)) < 12)
                ++found;
        }
    QVERIFY2(found > 100, qPrintable(QString::number(found)));
}

void DashboardBoardTest::everyParameterIsDescribed() {
    std::ifstream file(WEIR_SOURCE_DIR "/resources/formats/panels.md");
    const std::string page((std::istreambuf_iterator<char>(file)), {});
    for (const PanelType* type : PanelRegistry::instance().all()) {
        QVERIFY2(page.find("## `" + type->id + "`") != std::string::npos, type->id.c_str());
        for (const Parameter& parameter : type->parameters) {
            QVERIFY(parameter.id != "source" || showsRecords(*type) || !parameter.required);
            QVERIFY2(page.find("`" + parameter.id + "`") != std::string::npos, parameter.id.c_str());
            QVERIFY(!parameter.label.empty() && !parameter.summary.empty());
        }
    }
}

QTEST_MAIN(DashboardBoardTest)
#include "dashboard_board_test.moc"
