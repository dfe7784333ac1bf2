// Panels that are read at a glance: gauges, bars, numbers, places, wires; and those that show no records.
#include "widgets/dashboard/figure_scale.h"
#include "widgets/dashboard/geo_view.h"
#include "widgets/dashboard/number_tile.h"
#include "widgets/dashboard/tile_grid.h"
#include "widgets/parts/empty_state.h"
#include "widgets/parts/time_text.h"

#include "tests/gui/panel_fixture.h"

#include <QAbstractButton>
#include <QAction>
#include <QComboBox>
#include <QGraphicsView>
#include <QLabel>
#include <QMenu>
#include <QMessageBox>
#include <QPainter>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTableView>
#include <QTextBrowser>
#include <QTimer>
#include <QWheelEvent>

#include <cmath>

using namespace weir;

namespace {

constexpr double kNone = std::numeric_limits<double>::quiet_NaN();

Alert alert(std::uint64_t sequence, const char* node, double seconds, Severity severity, bool firing = true) {
    Alert alert;
    alert.sequence = sequence;
    alert.node = node;
    alert.time = static_cast<Timestamp>(seconds * 1e9);
    alert.severity = severity;
    alert.firing = firing;
    alert.key = "host=a";
    alert.value = 97.5;
    alert.message = "cpu is high";
    return alert;
}

} // namespace

class DashboardReadingsTest : public PanelFixture {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { prepare(); }
    void init() { open(); }
    void cleanup() { close(); }

    void aGaugeShowsTheNewestOfEachKey();
    void aGaugeWithoutSuchAFieldSaysSo();
    void scalesAreRoundAndHoldAll();
    void tilesHaveAPlaceBeforeTheyHaveAShape();
    void aPausedGaugeStaysAsItIs();
    void aPausedNumberTakesItsSettings();
    void barsAreOrdered();
    void thousandsOfKeysAreSaidNotToFit();
    void aNumberSaysSinceWhenItChanged();
    void theSmallChartDoesNotBlowUpNoise();
    void placesAreFittedZoomedAndMoved();
    void recordsWithoutAPlaceAreCounted();
    void aNoteIsMarkdownAndLoadsNothing();
    void aNoteShowsNewestValuesAndVariables();
    void aLongNoteStaysWhereOneReadsIt();
    void alertsAreFilteredAndLeadToTheirMoment();
    void alertsFollowThePastAndTheZone();
    void theGraphLeadsToANode();
    void aWireTellsItsFigures();
    void panelsWithoutRecordsNeedNoSource();
    void everyTypeStandsOddData_data();
    void everyTypeStandsOddData();
};

void DashboardReadingsTest::aGaugeShowsTheNewestOfEachKey() {
    show("gauge", {{"value", "value"}, {"by", "key"}, {"unit", "bar"}});
    push(makeRecords({{2, "a", 4}, {1, "a", 9}, {1, "b", 7}}));
    QTRY_COMPARE(content()->accessibleName(),
                 QString("a: 4 bar, b: 7 bar")); // a's record of second 1 is older
    push(makeRecords({{3, "b", kNone}, {3, "a", 5}}));
    QTRY_COMPARE(content()->accessibleName(), QString("a: 5 bar, b: 7 bar"));
    QCOMPARE(QString::fromStdString(content()->data()),
             QString("time,name,value\r\n1970-01-01T00:00:03Z,a,5\r\n1970-01-01T00:00:01Z,b,7\r\n"));
    view_->feed().restart();
    QVERIFY(content()->isEmpty());
}

void DashboardReadingsTest::aGaugeWithoutSuchAFieldSaysSo() {
    show("gauge", {{"value", "pressure"}});
    push(makeRecords({{2, "a", 4}}));
    QTRY_VERIFY(message().contains("pressure"));
    QVERIFY(frame()->message().title().contains("pressure"));
    QVERIFY(frame()->message().hint().contains("another field"));
}

void DashboardReadingsTest::scalesAreRoundAndHoldAll() {
    FigureRange seen;
    seen.include(37);
    const FigureScale percent = figureScale({}, "%", {}, seen);
    QCOMPARE(percent.least, 0.0);
    QCOMPARE(percent.greatest, 100.0);
    seen.include(-3);
    const FigureScale both = figureScale({}, "", {}, seen);
    QCOMPARE(both.least, -5.0);
    QCOMPARE(both.greatest, 50.0);
    QVERIFY(figureScale({}, "", {{80, Threshold::State::Warning}}, {}).greatest > 80);
    const FigureScale set = figureScale({10, 20}, "%", {}, seen);
    QCOMPARE(set.share(15), 0.5);
    QCOMPARE(set.share(1000), 1.0);
    QCOMPARE(set.share(std::numeric_limits<double>::quiet_NaN()), 0.0);
    // Ends that are no range, and ends as far apart as there are.
    QVERIFY(figureScale({5, 5}, "", {}, seen).greatest > 5);
    QCOMPARE((FigureScale{-1.7e308, 1.7e308}.share(0)), 0.5);
}

void DashboardReadingsTest::tilesHaveAPlaceBeforeTheyHaveAShape() {
    const TileGrid grid = tileGrid({440, 72}, 4, {88, 52}, 1.9);
    QCOMPARE(grid.shown, 4);
    QCOMPARE(grid.columns, 4);
    // Four on a board of 1,280 pixels: not three, and one below them.
    QCOMPARE(tileGrid({620, 136}, 4, {88, 52}, 1.9).columns, 4);
    QCOMPARE(tileGrid({400, 200}, 5, {88, 52}, 1.9).columns, 3);
    QCOMPARE(tileGrid({90, 60}, 50, {88, 52}, 1.9).shown, 1);
    QCOMPARE(tileGrid({90, 60}, 0, {88, 52}, 1.9).shown, 0);
}

void DashboardReadingsTest::aPausedGaugeStaysAsItIs() {
    show("gauge", {{"value", "value"}, {"max", 100}});
    push(makeRecords({{1, "a", 10}}));
    QTRY_COMPARE(content()->accessibleName(), QString("10"));
    view_->time().setPaused(true);
    const QImage before = content()->grab().toImage();
    push(makeRecords({{2, "a", 90}}));
    view_->feed().poll();
    QCOMPARE(content()->grab().toImage(), before);
    view_->time().setPaused(false);
    QTRY_VERIFY(content()->grab().toImage() != before);
}

void DashboardReadingsTest::aPausedNumberTakesItsSettings() {
    show("number", {{"value", "value"}});
    push(makeRecords({{1, "a", 10}, {2, "a", 15}}));
    QTRY_COMPARE(content()->accessibleName(), QString("15"));
    view_->time().setPaused(true);
    const QImage before = content()->grab().toImage();
    document_->change("change", [](Graph& graph) { graph.findPanel("p")->settings["change"] = "none"; });
    QVERIFY(content()->grab().toImage() != before);
}

void DashboardReadingsTest::barsAreOrdered() {
    show("bar-gauge", {{"values", {"value"}}, {"by", "key"}, {"order", "greatest"}});
    push(makeRecords({{1, "b", 2}, {1, "a", 7}, {1, "c", 5}}));
    QTRY_COMPARE(content()->accessibleName(), QString("a: 7, c: 5, b: 2"));
    document_->change("order", [](Graph& graph) { graph.findPanel("p")->settings["order"] = "name"; });
    QTRY_COMPARE(content()->accessibleName(), QString("a: 7, b: 2, c: 5"));
    document_->change("order", [](Graph& graph) { graph.findPanel("p")->settings["direction"] = "upright"; });
    QVERIFY(!content()->grab().isNull());
}

void DashboardReadingsTest::thousandsOfKeysAreSaidNotToFit() {
    std::vector<TestRecord> records;
    for (int i = 0; i < 5000; ++i)
        records.push_back({1, "key " + std::to_string(i), static_cast<double>(i)});
    show("bar-gauge", {{"values", {"value"}}, {"by", "key"}});
    push(makeRecords(records));
    QTRY_VERIFY(message().contains("do not fit"));
    show("gauge", {{"value", "value"}, {"by", "key"}});
    QTRY_VERIFY(message().contains("do not fit"));
}

void DashboardReadingsTest::aNumberSaysSinceWhenItChanged() {
    show("number", {{"value", "value"}, {"change", "percent"}});
    push(makeRecords({{0, "a", 200}, {20, "a", 250}}));
    QTRY_COMPARE(content()->accessibleDescription(), QString("▲ 25.0 % in 20 s"));
    document_->change("change", [](Graph& graph) { graph.findPanel("p")->settings.erase("change"); });
    QTRY_COMPARE(content()->accessibleDescription(), QString("▲ 50 in 20 s"));
    push(makeRecords({{200, "a", 250}, {230, "a", 249}}));
    QTRY_COMPARE(content()->accessibleDescription(), QString("▼ 1 in 1 min"));
}

void DashboardReadingsTest::theSmallChartDoesNotBlowUpNoise() {
    FigureRange noise;
    noise.include(99.9);
    noise.include(100.1);
    const auto [least, greatest] = courseScale(noise);
    QVERIFY(greatest - least > 9); // a tenth of the figure
    QVERIFY(least < 99.9 && greatest > 100.1);
    FigureRange much;
    much.include(10);
    much.include(100);
    QCOMPARE(courseScale(much).first, 0.0);
    FigureRange zero;
    zero.include(0);
    QVERIFY(courseScale(zero).second > courseScale(zero).first);
}

void DashboardReadingsTest::placesAreFittedZoomedAndMoved() {
    GeoView view;
    view.setSize({400, 200});
    for (const GeoProjection projection : {GeoProjection::Equirectangular, GeoProjection::Mercator}) {
        view.setProjection(projection);
        view.fit(QRectF(QPointF(11, 48), QPointF(12, 49)));
        const QPointF corner = view.pixel(49, 12);
        QVERIFY(corner.x() > 200 && corner.x() < 400 && corner.y() > 0 && corner.y() < 100);
        QVERIFY(std::abs(view.latitudeAt(corner.y()) - 49) < 1e-6);
        QVERIFY(std::abs(view.longitudeAt(corner.x()) - 12) < 1e-6);
        // A degree of longitude is narrower there than one of latitude, by the cosine.
        const double across = view.pixel(48.5, 12).x() - view.pixel(48.5, 11).x();
        const double along = view.pixel(48, 11).y() - view.pixel(49, 11).y();
        QVERIFY(std::abs(across / along - std::cos(48.5 * 3.14159265 / 180)) < 0.01);
        view.zoom(4, corner);
        QVERIFY((view.pixel(49, 12) - corner).manhattanLength() < 3);
    }

    show("geo", {{"by", "key"}});
    push(recordsOf({1, 2, 3}, {{"key", std::vector<std::string>{"a", "a", "b"}},
                               {"lat", std::vector<double>{48, 48.1, 48.2}},
                               {"lon", std::vector<double>{11, 11.2, 11.1}}}));
    QTRY_COMPARE(content()->accessibleName(), QString("48.00° N, 11.00° E to 48.20° N, 11.20° E"));
    const QImage before = content()->grab().toImage();
    const QPointF middle = QRectF(content()->rect()).center();
    QWheelEvent wheel(middle, content()->mapToGlobal(middle), {}, {0, 240}, Qt::NoButton, Qt::NoModifier,
                      Qt::NoScrollPhase, false);
    QApplication::sendEvent(content(), &wheel);
    const QImage near = content()->grab().toImage();
    QVERIFY(near != before);
    frame()->setFocus();
    QTest::keyClick(frame(), Qt::Key_Left, Qt::ControlModifier);
    QVERIFY(content()->grab().toImage() != near);
    QTest::keyClick(frame(), Qt::Key_Home);
    QCOMPARE(content()->grab().toImage(), before);
    QTest::mousePress(content(), Qt::LeftButton, {}, {100, 100});
    QMouseEvent move(QEvent::MouseMove, QPointF(160, 120), content()->mapToGlobal(QPointF(160, 120)),
                     Qt::NoButton, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(content(), &move);
    QTest::mouseRelease(content(), Qt::LeftButton, {}, {160, 120});
    QVERIFY(content()->grab().toImage() != before);
    QTest::mouseDClick(content(), Qt::LeftButton, {}, {100, 100});
    QCOMPARE(content()->grab().toImage(), before);
}

void DashboardReadingsTest::recordsWithoutAPlaceAreCounted() {
    show("geo");
    push(recordsOf({1, 2, 3},
                   {{"lat", std::vector<double>{48, 99, kNone}}, {"lon", std::vector<double>{371, 11, 11}}}));
    QTRY_VERIFY(message().contains("3 record"));
    QVERIFY(content()->isEmpty());
}

void DashboardReadingsTest::aNoteIsMarkdownAndLoadsNothing() {
    show("text",
         {{"text", "# Pumps\n\n![x](file:///etc/passwd) <b>bold</b> and [docs](https://example.org/a)"}});
    auto* page = content()->findChild<QTextBrowser*>("text");
    QVERIFY(page->isVisible());
    QVERIFY(page->toPlainText().startsWith("Pumps\n"));
    QVERIFY(page->toPlainText().contains("<b>bold</b>")); // as it is written, not as HTML
    QVERIFY(!page->toPlainText().contains("root:"));
    // A link is asked about before it is followed.
    QString asked;
    QTimer::singleShot(0, this, [&asked] {
        auto* box = qobject_cast<QMessageBox*>(QApplication::activeModalWidget());
        QVERIFY(box);
        asked = box->informativeText();
        QTest::mouseClick(box->button(QMessageBox::Cancel), Qt::LeftButton);
    });
    Q_EMIT page->anchorClicked(QUrl("https://example.org/a"));
    QCOMPARE(asked, QString("https://example.org/a"));
    document_->change("empty", [](Graph& graph) { graph.findPanel("p")->settings.erase("text"); });
    QVERIFY(content()->isEmpty());
    QVERIFY(!page->isVisible());
}

void DashboardReadingsTest::aNoteShowsNewestValuesAndVariables() {
    const Json text = "{{host}}: **{{cpu|%}}**, {{rate | B/s}}, {{state}}, {{nothing}}";
    show("text", {{"text", text}});
    auto* page = content()->findChild<QTextBrowser*>("text");
    QCOMPARE(page->toPlainText(), QString("{{host}}: {{cpu|%}}, {{rate | B/s}}, {{state}}, {{nothing}}"));

    document_->change("source", [this](Graph& graph) {
        graph.findPanel("p")->settings["source"] = source_.text();
        graph.boards.push_back({.id = "b", .variables = {{"host", {}}}});
        graph.findPanel("p")->board = "b";
    });
    push(recordsOf({2, 1}, {{"host", std::vector<std::string>{"web1", "web2"}},
                            {"cpu", std::vector<double>{42.5, 7}},
                            {"rate", std::vector<double>{1'200'000, 1}},
                            {"state", std::vector<std::string>{"*up*", "[x](http://y)"}}}));
    // The newest by event time, with units and prefixes, and nothing of it is Markdown.
    QTRY_COMPARE(page->toPlainText(), QString("all: 42.5 %, 1.2 MB/s, *up*, \u2013"));
    QVERIFY2(message().contains("nothing"), qPrintable(message()));
    push(recordsOf({3}, {{"host", std::vector<std::string>{"web2"}},
                         {"cpu", std::vector<double>{8}},
                         {"rate", std::vector<double>{2}},
                         {"state", std::vector<std::string>{"down"}}}));
    QTRY_COMPARE(page->toPlainText(), QString("all: 8 %, 2 B/s, down, \u2013"));
    // It goes along with the variable, whose records it shows then.
    document_->change("host", [](Graph& graph) { graph.boards[0].variables["host"] = {"web1"}; });
    QTRY_COMPARE(page->toPlainText(), QString("web1: 42.5 %, 1.2 MB/s, *up*, \u2013"));
    document_->undoStack().undo();
    QTRY_COMPARE(page->toPlainText(), QString("all: 8 %, 2 B/s, down, \u2013"));
}

void DashboardReadingsTest::aLongNoteStaysWhereOneReadsIt() {
    std::string text = "# {{cpu}}\n\n";
    for (int i = 0; i < 60; ++i)
        text += "A line\n\n";
    show("text", {{"text", text}, {"source", source_.text()}});
    auto* page = content()->findChild<QTextBrowser*>("text");
    QScrollBar& bar = *page->verticalScrollBar();
    push(recordsOf({1}, {{"cpu", std::vector<double>{1}}}));
    QTRY_VERIFY(page->toPlainText().startsWith("1\n"));
    QTRY_VERIFY(bar.maximum() > 100);
    QCOMPARE(bar.value(), 0);
    view_->resize(view_->width() - 100, view_->height() - 100);
    QCoreApplication::processEvents();
    QCOMPARE(bar.value(), 0);
    bar.setValue(80);
    push(recordsOf({2}, {{"cpu", std::vector<double>{2}}}));
    QTRY_VERIFY(page->toPlainText().startsWith("2\n"));
    QCOMPARE(bar.value(), 80);
}

void DashboardReadingsTest::alertsAreFilteredAndLeadToTheirMoment() {
    engine_->raised = {alert(1, "signal", 100, Severity::Warning),
                       alert(2, "other", 200, Severity::Critical)};
    show("alerts");
    auto* table = content()->findChild<QTableView*>("alertsTable");
    QTRY_COMPARE(table->model()->rowCount(), 2);
    QTRY_VERIFY(table->isVisible());
    engine_->raised.push_back(alert(3, "signal", 300, Severity::Warning, false));
    QTRY_COMPARE(table->model()->rowCount(), 3);

    auto* least = content()->findChild<QComboBox*>("alertsLeast");
    least->setFocus();
    QTest::keyClick(least, Qt::Key_End);
    QTRY_COMPARE(table->model()->rowCount(), 1);
    QVERIFY(settings()["least"] == "critical");
    document_->undoStack().undo();
    QTRY_COMPARE(table->model()->rowCount(), 3);
    document_->change("node", [](Graph& graph) {
        graph.findPanel("p")->settings["node"] = "signal";
        graph.findPanel("p")->settings["cleared"] = false;
    });
    QTRY_COMPARE(table->model()->rowCount(), 1);

    // A click shows the moment in all charts, and says which record it was.
    const QRect row = table->visualRect(table->model()->index(0, 0));
    QTest::mouseClick(table->viewport(), Qt::LeftButton, {}, row.center());
    QVERIFY(!view_->time().isLive());
    QVERIFY((view_->time().range() == TimeRange{70'000'000'000, 130'000'000'000}));
    auto* detail = content()->findChild<QLabel*>("alertDetail");
    QTRY_VERIFY(detail->isVisible());
    QVERIFY(detail->text().contains("cpu is high"));
    QVERIFY(detail->text().contains("host=a"));
    QSignalSpy node(&view_->board(), &Board::nodeWanted);
    QTest::keyClick(table, Qt::Key_Return);
    QCOMPARE(node.size(), 1);
    QCOMPARE(node.front().front().toString(), QString("signal"));
}

void DashboardReadingsTest::alertsFollowThePastAndTheZone() {
    engine_->raised = {alert(1, "signal", 100, Severity::Warning),
                       alert(2, "other", 200, Severity::Critical)};
    show("alerts");
    auto* table = content()->findChild<QTableView*>("alertsTable");
    QTRY_COMPARE(table->model()->rowCount(), 2);
    view_->time().setMoment(Timestamp(150'000'000'000));
    QCOMPARE(table->model()->rowCount(), 1);
    view_->time().setMoment(Timestamp(50'000'000'000));
    QCOMPARE(table->model()->rowCount(), 0);
    QVERIFY(!table->isVisible()); // it says so instead
    view_->time().setMoment(std::nullopt);
    QCOMPARE(table->model()->rowCount(), 2);
    // Another run has alerts of its own.
    view_->feed().restart();
    QCOMPARE(table->model()->rowCount(), 0);
    engine_->raised.push_back(alert(3, "signal", 100, Severity::Warning));
    engine_->raised.push_back(alert(4, "other", 200, Severity::Critical));
    QTRY_COMPARE(table->model()->rowCount(), 2);
    QTRY_VERIFY(table->isVisible());
    table->setCurrentIndex(table->model()->index(0, 0));
    auto* detail = content()->findChild<QLabel*>("alertDetail");
    QTRY_VERIFY(detail->isVisible());
    const QString before = detail->text();
    const QTimeZone zone = view_->time().zone();
    setShownZone(QTimeZone("Asia/Kolkata")); // as the window does
    view_->time().setZone(QTimeZone("Asia/Kolkata"));
    QVERIFY(detail->text() != before);
    QVERIFY2(detail->text().contains("05:33:20"), qPrintable(detail->text()));
    setShownZone(zone);
}

void DashboardReadingsTest::theGraphLeadsToANode() {
    show("graph");
    auto* picture = content()->findChild<QGraphicsView*>("graphPicture");
    QTRY_VERIFY(picture->scene());
    QSignalSpy node(&view_->board(), &Board::nodeWanted);
    QTest::mouseClick(picture->viewport(), Qt::LeftButton, {}, picture->viewport()->rect().center());
    QCOMPARE(node.size(), 1);
    QCOMPARE(node.front().front().toString(), QString("signal"));
    // By the keyboard: in the panel's menu.
    QMenu* nodes = nullptr;
    for (QAction* action : content()->actions())
        if (action->menu()) nodes = action->menu();
    Q_EMIT nodes->aboutToShow();
    QCOMPARE(nodes->actions().size(), 1);
    nodes->actions().front()->trigger();
    QCOMPARE(node.size(), 2);
    // Nothing of it is there while it cannot be seen.
    view_->hide();
    QVERIFY(!picture->scene());
    view_->show();
    QTRY_VERIFY(picture->scene());
}

void DashboardReadingsTest::aWireTellsItsFigures() {
    show("wire-statistics");
    document_->change("wire", [](Graph& graph) {
        graph.nodes.push_back({"sink", "file.sink", "", Json::object()});
        graph.wires.push_back({{"signal", "out"}, {"sink", "in"}});
    });
    engine_->runState = RunState::Running;
    WireStatistics wire;
    wire.wire = {{"signal", "out"}, {"sink", "in"}};
    wire.records = 1234;
    wire.recordsPerSecond = 86;
    wire.capacity = 100;
    wire.backlog = 95;
    wire.dropped = 3;
    engine_->wires = {wire};
    NodeStatistics sink;
    sink.node = "sink";
    sink.lateRecords = 2;
    engine_->nodes = {sink};
    push(makeRecords({{1, "a", 1}}));
    QTRY_VERIFY2(content()->accessibleName().contains("Records: 1,234"),
                 qPrintable(content()->accessibleName()));
    QVERIFY(content()->accessibleName().contains("Waiting: 95 of 100"));
    QVERIFY(content()->accessibleName().contains("Late: 2"));
    QVERIFY(content()->accessibleName().contains("Dropped: 3"));
    // Figures go on without records.
    engine_->wires[0].records = 2000;
    QTRY_VERIFY(content()->accessibleName().contains("Records: 2,000"));
    QVERIFY(content()->data().find("signal.out,sink,2000,86,") != std::string::npos);
}

void DashboardReadingsTest::panelsWithoutRecordsNeedNoSource() {
    show("alerts");
    view_->findChild<QAction*>("addPanel:text")->trigger();
    QCOMPARE(document_->graph().panels.size(), std::size_t(2));
    QVERIFY(document_->graph().panels[1].settings.empty());
    QCOMPARE(engine_->openTaps(), std::size_t(0));
}

void DashboardReadingsTest::everyTypeStandsOddData_data() {
    QTest::addColumn<QString>("type");
    for (const char* type : {"gauge", "bar-gauge", "number", "table", "log", "geo", "wire-statistics"})
        QTest::newRow(type) << type;
}

void DashboardReadingsTest::everyTypeStandsOddData() {
    QFETCH(QString, type);
    const double infinity = std::numeric_limits<double>::infinity();
    for (const PanelPlace place : {PanelPlace{0, 0, 3, 2}, PanelPlace{0, 0, 24, 14}}) {
        show(type.toLatin1().constData(), {{"by", "key"}}, place);
        push(recordsOf({}, {{"key", std::vector<std::string>{}}, {"value", std::vector<double>{}}}));
        push(recordsOf({1, 2, 3, 1, 5},
                       {{"key", std::vector<std::string>{"", std::string(3000, 'k'), "a", "\xff\xfe", "b"}},
                        {"value", std::vector<double>{kNone, infinity, -1e308, 1e308, 0}},
                        {"lat", std::vector<double>{kNone, 90, -90, 0, 1e-300}},
                        {"lon", std::vector<double>{0, 180, -180, kNone, 0}}}));
        push(recordsOf({6}, {{"other", std::vector<double>{1}}}));
        view_->feed().poll();
        QVERIFY(!view_->grab().isNull());
        QImage image(80, 60, QImage::Format_ARGB32_Premultiplied);
        QPainter painter(&image);
        content()->draw(painter, QSize(80, 60));
        content()->data();
    }
}

QTEST_MAIN(DashboardReadingsTest)
#include "dashboard_readings_test.moc"
