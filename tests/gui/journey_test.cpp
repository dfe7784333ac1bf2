// A user's way through the program: nodes from the palette, wires, a run, a chart that fills, save, reopen,
// export.
#include "app/capture_access.h"
#include "pipeline/graph/graph_file.h"
#include "widgets/alerts/alerts_model.h"
#include "widgets/alerts/alerts_view.h"
#include "widgets/canvas/canvas_scene.h"
#include "widgets/canvas/canvas_view.h"
#include "widgets/canvas/node_item.h"
#include "widgets/captures/export_dialog.h"
#include "widgets/dashboard/dashboard_view.h"
#include "widgets/dashboard/panel_frame.h"
#include "widgets/dashboard/time_chart.h"
#include "widgets/palette/palette_view.h"
#include "widgets/records/records_model.h"
#include "widgets/records/records_view.h"
#include "widgets/theme/theme.h"
#include "widgets/window/bottom_tabs.h"
#include "widgets/window/document_files.h"
#include "widgets/window/main_window.h"
#include "widgets/window/window_settings.h"

#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QMimeData>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QTreeView>

#include <fstream>

using namespace weir;

namespace {

constexpr int kWait = 30'000; ///< milliseconds, the bound of every wait

void sendDrop(QWidget* target, QPoint place, QMimeData* data) {
    QDragEnterEvent enter(place, Qt::CopyAction, data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(target, &enter);
    QVERIFY(enter.isAccepted());
    QDragMoveEvent move(place, Qt::CopyAction, data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(target, &move);
    QDropEvent drop(QPointF(place), Qt::CopyAction, data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(target, &drop);
}

} // namespace

class JourneyTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void fromThePaletteToAnExportedFile();

private:
    QAction* action(const char* name) {
        return window_->findChild<QAction*>(QStringLiteral("action:") + QString::fromLatin1(name));
    }
    /// Drags a node type from the palette to a place of the canvas; the id of the node that it became.
    std::string dragFromPalette(const char* type, QPoint place);
    void wire(const char* from, const char* to);
    void set(const char* node, const char* parameter, Json value);

    QTemporaryDir folder_;
    std::unique_ptr<Engine> engine_;
    CaptureAccess captures_;
    std::unique_ptr<MainWindow> window_;
};

void JourneyTest::initTestCase() {
    QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, folder_.filePath("settings"));
    QApplication::setQuitOnLastWindowClosed(false);
    Theme::instance().apply(*qApp, Theme::Choice::Light);
    engine_ = makeLocalEngine();
    window_ = std::make_unique<MainWindow>(*engine_, captures_);
    window_->resize(1440, 900);
    window_->show();
    QVERIFY(QTest::qWaitForWindowExposed(window_.get()));
}

std::string JourneyTest::dragFromPalette(const char* type, QPoint place) {
    // The palette offers what a drag would carry; the canvas gets it as the desktop would bring it.
    auto* tree = window_->findChild<PaletteView*>()->findChild<QTreeView*>();
    QAbstractItemModel* model = tree->model();
    std::set<std::string> before;
    for (const Node& node : window_->document().graph().nodes)
        before.insert(node.id);
    for (int group = 0; group < model->rowCount(); ++group)
        for (int row = 0; row < model->rowCount(model->index(group, 0)); ++row) {
            const QModelIndex index = model->index(row, 0, model->index(group, 0));
            const std::unique_ptr<QMimeData> data(model->mimeData({index}));
            if (!data || data->data(QString::fromLatin1(kNodeTypeMimeType)) != QByteArray(type)) continue;
            sendDrop(window_->canvas().viewport(), place, data.get());
        }
    for (const Node& node : window_->document().graph().nodes)
        if (!before.contains(node.id)) return node.id;
    return {};
}

void JourneyTest::wire(const char* from, const char* to) {
    CanvasView& canvas = window_->canvas();
    QCoreApplication::processEvents(); // the inspector has come, and the canvas has made room for it
    const Endpoint out = *Endpoint::parse(from);
    const Endpoint in = *Endpoint::parse(to);
    const auto place = [&](const Endpoint& end, bool isInput) {
        return canvas.mapFromScene(canvas.canvas().nodeItem(end.node)->portPosition(isInput, end.port));
    };
    const QPoint start = place(out, false);
    const QPoint end = place(in, true);
    QWidget* ground = canvas.viewport();
    QTest::mouseMove(ground, start);
    QTest::mousePress(ground, Qt::LeftButton, {}, start);
    for (int step = 1; step <= 5; ++step) {
        const QPoint at = start + (end - start) * step / 5;
        QMouseEvent move(QEvent::MouseMove, at, ground->mapToGlobal(at), Qt::NoButton, Qt::LeftButton,
                         Qt::NoModifier);
        QApplication::sendEvent(ground, &move);
    }
    QTest::mouseRelease(ground, Qt::LeftButton, {}, end);
    const std::vector<Wire>& wires = window_->document().graph().wires;
    QVERIFY2(std::find(wires.begin(), wires.end(), Wire{out, in}) != wires.end(), from);
}

void JourneyTest::set(const char* node, const char* parameter, Json value) {
    window_->document().change("set",
                               [&](Graph& graph) { graph.findNode(node)->parameters[parameter] = value; });
}

void JourneyTest::fromThePaletteToAnExportedFile() {
    QTest::mouseClick(window_->findChild<QPushButton*>("newGraph"), Qt::LeftButton);
    CanvasView& canvas = window_->canvas();
    QTRY_VERIFY(canvas.isVisible());

    // A source, a window, an alert and a capture come from the palette and are wired.
    const int middle = canvas.viewport()->height() / 2;
    const int width = canvas.viewport()->width();
    const std::string source = dragFromPalette("signal.generator", {width / 5, middle});
    QVERIFY(!source.empty());
    const std::string average = dragFromPalette("window.tumbling", {width * 4 / 5, middle - 150});
    QVERIFY(!average.empty());
    const std::string alert = dragFromPalette("alert.threshold", {width * 4 / 5, middle});
    QVERIFY(!alert.empty());
    const std::string capture = dragFromPalette("sqlite.sink", {width * 4 / 5, middle + 150});
    QVERIFY(!capture.empty());
    canvas.zoomToFit();
    wire((source + ".out").c_str(), (average + ".in").c_str());
    wire((source + ".out").c_str(), (alert + ".in").c_str());
    wire((source + ".out").c_str(), (capture + ".in").c_str());
    set(source.c_str(), "rate", 100);
    set(source.c_str(), "frequency", 2);
    set(average.c_str(), "size", "200 ms");
    set(alert.c_str(), "value", "value");
    set(alert.c_str(), "limit", 0.5);
    set(capture.c_str(), "path", folder_.filePath("day.sqlite").toStdString());

    // A chart of what the source brings.
    canvas.selectNode(QString::fromStdString(source));
    QTRY_VERIFY(window_->bottom().records().output().has_value());
    QTest::mouseClick(window_->findChild<QAbstractButton*>("showAsChart"), Qt::LeftButton);
    QCOMPARE(window_->document().graph().panels.size(), std::size_t(1));
    const QString panel = QString::fromStdString(window_->document().graph().panels[0].id);
    auto* chart = window_->dashboard().board().frame(panel)->findChild<TimeChart*>("chart");

    // It runs: the chart fills, the records can be read, and the alert fires.
    QTest::keyClick(window_.get(), Qt::Key_F5);
    for (const Problem& problem : window_->document().problems())
        qInfo("%s", problem.text().c_str());
    QCOMPARE(engine_->state(), RunState::Running);
    QTRY_VERIFY_WITH_TIMEOUT(chart->store().pointCount() > 50, kWait);
    const std::size_t points = chart->store().pointCount();
    QTRY_VERIFY_WITH_TIMEOUT(chart->store().pointCount() > points, kWait);
    QTRY_VERIFY_WITH_TIMEOUT(chart->pointsInSight() > 50, kWait);
    QTRY_VERIFY_WITH_TIMEOUT(window_->bottom().records().model().rowCount() > 50, kWait);
    QTRY_VERIFY_WITH_TIMEOUT(window_->bottom().alerts().model().rowCount() >= 2, kWait);
    window_->bottom().records().showOutput(Endpoint{average, "out"}, "Average");
    QTRY_VERIFY_WITH_TIMEOUT(
        (window_->bottom().records().refresh(), window_->bottom().records().model().rowCount() > 2), kWait);
    QTest::keyClick(window_.get(), Qt::Key_F5, Qt::ShiftModifier);
    QTRY_VERIFY_WITH_TIMEOUT(engine_->isOver(), kWait);
    QTRY_VERIFY_WITH_TIMEOUT(window_->findChild<QLabel*>("runState")->text().startsWith("Finished"), kWait);

    // Saved and opened again, it is the same.
    const QString path = folder_.filePath("journey.weir");
    QVERIFY(window_->isWindowModified());
    QVERIFY(window_->files().saveTo(path));
    QVERIFY(!window_->isWindowModified());
    Graph saved = window_->document().graph();
    action("closeGraph")->trigger();
    QVERIFY(window_->document().graph().nodes.empty());
    QVERIFY(window_->openFile(path));
    Graph reopened = window_->document().graph();
    for (Graph* graph : {&saved, &reopened}) {
        std::sort(graph->nodes.begin(), graph->nodes.end(),
                  [](const Node& a, const Node& b) { return a.id < b.id; });
        std::sort(graph->wires.begin(), graph->wires.end());
    }
    QCOMPARE(formatGraph(reopened), formatGraph(saved));
    QVERIFY(window_->dashboard().board().frame(panel));

    // What was captured is taken away as a file.
    action("exportCapture")->trigger();
    ExportDialog* dialog = nullptr;
    QTRY_VERIFY_WITH_TIMEOUT((dialog = window_->findChild<ExportDialog*>()) != nullptr, kWait);
    QCOMPARE(dialog->findChild<QComboBox*>("capture")->count(), 1);
    auto* start = dialog->findChild<QPushButton*>("export");
    auto* format = dialog->findChild<QComboBox*>("format");
    format->setCurrentIndex(format->findData(QStringLiteral("csv")));
    QTRY_VERIFY2_WITH_TIMEOUT(start->isEnabled(), qPrintable(dialog->findChild<QLabel*>("message")->text()),
                              kWait);
    dialog->setDestination(folder_.filePath("out.csv"));
    QSignalSpy ended(dialog, &ExportDialog::finishedExport);
    QTest::mouseClick(start, Qt::LeftButton);
    QTRY_COMPARE_WITH_TIMEOUT(ended.count(), 1, kWait);
    QVERIFY2(ended.first().first().toBool(), qPrintable(ended.first().last().toString()));
    std::ifstream file(folder_.filePath("out.csv").toStdString());
    std::string line;
    std::size_t lines = 0;
    while (std::getline(file, line))
        ++lines;
    QVERIFY(lines > 50);
    QTest::mouseClick(dialog->findChild<QPushButton*>("close"), Qt::LeftButton);
    QVERIFY(window_->close());
}

QTEST_MAIN(JourneyTest)
#include "journey_test.moc"
