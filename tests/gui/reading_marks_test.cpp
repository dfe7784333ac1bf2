// Alerts and notes on the time axes: seen, clicked, written, undone.
#include "pipeline/graph/graph_file.h"
#include "widgets/dashboard/chart_marks.h"
#include "widgets/records/records_model.h"
#include "widgets/records/records_view.h"
#include "widgets/window/bottom_tabs.h"
#include "widgets/window/document_files.h"

#include "tests/gui/reading_fixture.h"
#include "tests/gui/window_fixture.h"

#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>

using namespace weir;

class ReadingMarksTest : public ReadingFixture {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init() { open(); }
    void cleanup() { close(); }

    void alertsAreMarkedByWhatTheyAre();
    void marksThatFallTogetherAreTold();
    void aClickOnAnAlertHoldsItsMoment();
    void marksAreHidden();
    void aNoteIsWrittenAtThePointer();
    void aNoteSpansTheCursors();
    void aNoteSpansWhatIsDraggedOver();
    void aNoteIsEditedDeletedAndComesBack();
    void aNoteIsChecked();
    void theNextRunForgetsAlertsAndKeepsNotes();
    void anAlertLeadsToTheRecordsThatCausedIt();

private:
    void raise(double seconds, Severity severity, bool isFiring = true) {
        Alert alert;
        alert.sequence = ++sequence_;
        alert.node = "signal";
        alert.time = static_cast<Timestamp>(seconds * 1e9);
        alert.severity = severity;
        alert.firing = isFiring;
        alert.key = "pump=3";
        alert.message = "Too hot.";
        engine_->raised.push_back(alert);
    }
    static ChartMarks* marks(TimeChart* chart) { return chart->findChild<ChartMarks*>(); }
    static QPoint onAxis(TimeChart* chart, double seconds) {
        return {placeOf(chart, seconds).x(), chart->axisRect()->bottom()};
    }
    /// Whether the colour, or nearly that, is seen around a place.
    static bool hasColor(const QImage& image, QPoint around, const QColor& color) {
        for (int y = -5; y <= 5; ++y)
            for (int x = -5; x <= 5; ++x) {
                const QPoint place = around + QPoint(x, y);
                if (!image.rect().contains(place)) continue;
                const QColor seen = image.pixelColor(place);
                if (std::abs(seen.red() - color.red()) + std::abs(seen.green() - color.green()) +
                        std::abs(seen.blue() - color.blue()) <
                    60)
                    return true;
            }
        return false;
    }
    QDialog* noteDialog() { return view_->window()->findChild<QDialog*>("noteDialog"); }
    void write(const char* text) {
        QTRY_VERIFY(noteDialog() && noteDialog()->isVisible());
        auto* field = noteDialog()->findChild<QPlainTextEdit*>("noteText");
        field->selectAll();
        QTest::keyClicks(field, text);
        QTest::mouseClick(noteDialog()->findChild<QPushButton*>("noteKeep"), Qt::LeftButton);
        QTRY_VERIFY(!noteDialog());
    }

    std::uint64_t sequence_ = 0;
    QTemporaryDir folder_;
};

void ReadingMarksTest::initTestCase() {
    QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, folder_.path());
}

void ReadingMarksTest::alertsAreMarkedByWhatTheyAre() {
    raise(2, Severity::Warning);
    raise(4, Severity::Critical);
    raise(6, Severity::Information);
    raise(8, Severity::Warning, false);
    view_->marks().readAlerts();
    QCOMPARE(time().marks().size(), std::size_t(4));
    const Colors& colors = Theme::instance().colors();
    for (const char* id : {"one", "two"}) {
        chart(id)->replot();
        const QImage image = chart(id)->grab().toImage();
        QVERIFY(hasColor(image, onAxis(chart(id), 2), colors.warning));
        QVERIFY(hasColor(image, onAxis(chart(id), 4), colors.critical));
        QVERIFY(hasColor(image, onAxis(chart(id), 6), colors.accent));
        QVERIFY(hasColor(image, onAxis(chart(id), 8), colors.good));
        QVERIFY(!hasColor(image, onAxis(chart(id), 5), colors.warning));
    }
    QVERIFY(marks(chart("one"))->textAt(onAxis(chart("one"), 4)).contains("Too hot. (pump=3)"));
    QVERIFY(marks(chart("one"))->textAt(onAxis(chart("one"), 8)).contains("Cleared"));
    QVERIFY(marks(chart("one"))->textAt(onAxis(chart("one"), 5)).isEmpty());
}

void ReadingMarksTest::marksThatFallTogetherAreTold() {
    for (int i = 0; i < 10; ++i)
        raise(3 + i * 0.001, i == 5 ? Severity::Critical : Severity::Warning);
    view_->marks().readAlerts();
    chart("one")->replot();
    const QImage image = chart("one")->grab().toImage();
    QVERIFY(hasColor(image, onAxis(chart("one"), 3), Theme::instance().colors().critical)); // the gravest
    QVERIFY(marks(chart("one"))->textAt(onAxis(chart("one"), 3)).contains("4 more"));
}

void ReadingMarksTest::aClickOnAnAlertHoldsItsMoment() {
    raise(7, Severity::Critical);
    view_->marks().readAlerts();
    QSignalSpy wanted(view_.get(), &DashboardView::causeWanted);
    const QPoint sign = onAxis(chart("two"), 7);
    QTest::mouseClick(chart("two"), Qt::LeftButton, {}, {sign.x(), sign.y() - 40});
    QCOMPARE(wanted.size(), 0); // on its line one clicks for the chart
    QTest::mouseClick(chart("two"), Qt::LeftButton, {}, sign);
    QCOMPARE(wanted.size(), 1);
    QCOMPARE(wanted[0][0].toString(), QString("signal"));
    QVERIFY(!time().isLive());
    QVERIFY(isNear(chart("one"), (chart("one")->from() + chart("one")->to()) / 2, 7));
    QTest::mouseClick(chart("two"), Qt::LeftButton, {}, placeOf(chart("two"), 4));
    QCOMPARE(wanted.size(), 1);
}

void ReadingMarksTest::marksAreHidden() {
    raise(7, Severity::Critical);
    view_->marks().readAlerts();
    press(Qt::Key_M);
    QVERIFY(!action("showMarks")->isChecked());
    chart("one")->replot();
    QVERIFY(!hasColor(chart("one")->grab().toImage(), onAxis(chart("one"), 7),
                      Theme::instance().colors().critical));
    QVERIFY(marks(chart("one"))->at(onAxis(chart("one"), 7)).empty());
    press(Qt::Key_M);
    QVERIFY(!marks(chart("one"))->at(onAxis(chart("one"), 7)).empty());
}

void ReadingMarksTest::aNoteIsWrittenAtThePointer() {
    moveTo(chart("one"), placeOf(chart("one"), 3));
    press(Qt::Key_N);
    write("Valve opened");
    QCOMPARE(document_->graph().marks.size(), std::size_t(1));
    const TimeMark& note = document_->graph().marks.front();
    QCOMPARE(note.text, std::string("Valve opened"));
    QVERIFY(isNear(chart("one"), note.time, 3));
    QVERIFY(!note.until);
    chart("two")->replot();
    QVERIFY(hasColor(chart("two")->grab().toImage(), onAxis(chart("two"), 3) + QPoint(4, 0),
                     Theme::instance().colors().window_));
    document_->undoStack().undo();
    QVERIFY(document_->graph().marks.empty());
    QVERIFY(time().marks().empty());
}

void ReadingMarksTest::aNoteSpansTheCursors() {
    time().setCursors({6 * kSecond, 2 * kSecond});
    press(Qt::Key_N);
    write("Cleaning");
    const TimeMark& note = document_->graph().marks.front();
    QCOMPARE(note.time, 2 * kSecond);
    QCOMPARE(note.until, std::optional(6 * kSecond));
    press(Qt::Key_C);
    // Anywhere along its span on the axis, it is hit.
    QCOMPARE(marks(chart("one"))->at(onAxis(chart("one"), 4)).size(), std::size_t(1));
    QVERIFY(marks(chart("one"))->at(onAxis(chart("one"), 8)).empty());
}

void ReadingMarksTest::aNoteSpansWhatIsDraggedOver() {
    press(Qt::Key_N, Qt::ShiftModifier);
    QVERIFY(action("noteSpan")->isChecked());
    drag(chart("two"), placeOf(chart("two"), 3), placeOf(chart("two"), 7));
    write("Cleaning");
    QVERIFY(!action("noteSpan")->isChecked()); // the next drag moves the time again
    QVERIFY(time().isLive());
    const TimeMark note = document_->graph().marks.front();
    QVERIFY(isNear(chart("one"), note.time, 3));
    QVERIFY(note.until && isNear(chart("one"), *note.until, 7));
    // The span has a tint in all charts, and what is beside it has none.
    chart("one")->replot();
    const QImage image = chart("one")->grab().toImage();
    const int top = chart("one")->axisRect()->top() + 2;
    const auto colorAt = [&](double seconds) {
        return image.pixelColor(placeOf(chart("one"), seconds).x(), top);
    };
    QVERIFY(colorAt(5) != colorAt(8.5));
    QCOMPARE(colorAt(4.2), colorAt(5));
    // It is a step of the graph's history, and stays in its file.
    const Result<Graph> read = parseGraph(formatGraph(document_->graph()));
    QVERIFY(read && read->marks == document_->graph().marks);
    document_->undoStack().undo();
    QVERIFY(document_->graph().marks.empty());
    // With both cursors set nothing needs dragging.
    time().setCursors({2 * kSecond, 6 * kSecond});
    view_->window()->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(view_->window()));
    press(Qt::Key_N, Qt::ShiftModifier);
    write("Between");
    QCOMPARE(document_->graph().marks.front().until, std::optional(6 * kSecond));
    QVERIFY(!action("noteSpan")->isChecked());
}

void ReadingMarksTest::aNoteIsEditedDeletedAndComesBack() {
    document_->change("note", [](Graph& graph) {
        graph.marks.push_back({"n", 5 * kSecond, std::nullopt, "Old"});
    });
    QTest::mouseClick(chart("one"), Qt::LeftButton, {}, onAxis(chart("one"), 5));
    write("New");
    QCOMPARE(document_->graph().marks.front().text, std::string("New"));
    QVERIFY(marks(chart("one"))->textAt(onAxis(chart("one"), 5)).endsWith("New"));
    QTest::mouseClick(chart("one"), Qt::LeftButton, {}, onAxis(chart("one"), 5));
    QTRY_VERIFY(noteDialog());
    QTest::mouseClick(noteDialog()->findChild<QPushButton*>("noteDelete"), Qt::LeftButton);
    QVERIFY(document_->graph().marks.empty());
    document_->undoStack().undo();
    QCOMPARE(document_->graph().marks.front().text, std::string("New"));
    document_->undoStack().undo();
    QCOMPARE(document_->graph().marks.front().text, std::string("Old"));
}

void ReadingMarksTest::aNoteIsChecked() {
    press(Qt::Key_N);
    QTRY_VERIFY(noteDialog() && noteDialog()->isVisible());
    auto* keep = noteDialog()->findChild<QPushButton*>("noteKeep");
    QVERIFY(!keep->isEnabled()); // without a text
    QTest::keyClicks(noteDialog()->findChild<QPlainTextEdit*>("noteText"), "Text");
    QVERIFY(keep->isEnabled());
    auto* until = noteDialog()->findChild<QLineEdit*>("noteTo");
    auto* message = noteDialog()->findChild<QLabel*>("noteMessage");
    QTest::keyClicks(until, "1969-01-01");
    QVERIFY(!keep->isEnabled() && message->text().contains("ends before"));
    until->selectAll();
    QTest::keyClicks(until, "later");
    QVERIFY(!keep->isEnabled() && message->isVisible());
    QTest::keyClick(noteDialog(), Qt::Key_Escape);
    QTRY_VERIFY(!noteDialog());
    QVERIFY(document_->graph().marks.empty());
}

void ReadingMarksTest::theNextRunForgetsAlertsAndKeepsNotes() {
    document_->change("note", [](Graph& graph) {
        graph.marks.push_back({"n", 5 * kSecond, std::nullopt, "Kept"});
    });
    raise(7, Severity::Critical);
    view_->marks().readAlerts();
    QCOMPARE(time().marks().size(), std::size_t(2));
    view_->feed().restart();
    QCOMPARE(time().marks().size(), std::size_t(1));
    QCOMPARE(time().marks()[0].text, QString("Kept"));
    view_->marks().readAlerts();
    QCOMPARE(time().marks().size(), std::size_t(1));
}

void ReadingMarksTest::anAlertLeadsToTheRecordsThatCausedIt() {
    FakeEngine engine;
    FakeExporter exporter;
    MainWindow window(engine, exporter);
    window.show();
    QVERIFY(QTest::qWaitForWindowExposed(&window));
    Graph graph;
    graph.nodes = {{"signal", "signal.generator", "", Json::object()},
                   {"hot", "alert.threshold", "", {{"value", "value"}, {"limit", 5}}}};
    graph.wires = {{{"signal", "out"}, {"hot", "in"}}};
    graph.panels = {panel("one", 0)};
    window.files().show(graph, {});
    window.run();
    QCOMPARE(engine.runState, RunState::Running);
    for (int i = 0; i < 20; ++i)
        engine.push({"signal", "out"}, makeRecords({{i * 1.0, "a", i * 1.0}, {i * 1.0, "b", i * 2.0}}));
    Q_EMIT window.dashboard().causeWanted("hot", 7 * kSecond + kSecond / 2, "key=b");
    RecordsView& records = window.bottom().records();
    QVERIFY(records.isHeld());
    QVERIFY(records.output() && *records.output() == Endpoint({"signal", "out"}));
    auto* table = records.findChild<QTableView*>("recordsTable");
    QVERIFY(table);
    const QModelIndexList rows = table->selectionModel()->selectedRows();
    QCOMPARE(rows.size(), 1);
    const RecordsModel::Record record = records.model().record(rows[0].row());
    QCOMPARE(record.batch->eventTimes()[record.row], 7 * kSecond); // the newest that had come by then
    QCOMPARE(record.batch->column(0).text(record.row), std::string("b"));
}

QTEST_MAIN(ReadingMarksTest)
#include "reading_marks_test.moc"
