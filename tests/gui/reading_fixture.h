#pragma once
#include "widgets/dashboard/board_time.h"
#include "widgets/dashboard/chart_legend.h"
#include "widgets/dashboard/dashboard_view.h"
#include "widgets/dashboard/panel_frame.h"
#include "widgets/dashboard/time_chart.h"
#include "widgets/dashboard/time_navigation.h"
#include "widgets/theme/theme.h"

#include "tests/gui/fake_engine.h"

#include <QApplication>
#include <QTest>
#include <QWheelEvent>

namespace weir {

constexpr Timestamp kSecond = 1'000'000'000;

/// A dashboard of two line charts over a signal of two keys, from second 0 to second 10: "a" goes up, "b"
/// down.
class ReadingFixture : public QObject {
protected:
    void open() {
        Theme::instance().apply(*qApp, Theme::Choice::Light);
        engine_ = std::make_unique<FakeEngine>();
        document_ = std::make_unique<GraphDocument>();
        view_ = std::make_unique<DashboardView>(*document_, *engine_);
        view_->resize(1000, 800);
        view_->show();
        QVERIFY(QTest::qWaitForWindowExposed(view_.get()));
        Graph graph;
        graph.nodes.push_back({"signal", "signal.generator", "Pumps", Json::object()});
        graph.panels = {panel("one", 0), panel("two", 10)};
        document_->replace(graph, {});
        for (int i = 0; i <= 100; ++i)
            engine_->push({"signal", "out"},
                          makeRecords({{i * 0.1, "a", i * 1.0}, {i * 0.1, "b", 100.0 - i}}));
        QTRY_COMPARE(chart("one")->to(), 10 * kSecond);
        QTRY_COMPARE(chart("two")->to(), 10 * kSecond);
        QTRY_VERIFY(chart("two")->isVisible());
    }
    void close() {
        view_.reset();
        document_.reset();
        QCOMPARE(engine_->openTaps(), std::size_t(0));
    }

    static Panel panel(const std::string& id, int row) {
        Panel panel;
        panel.id = panel.title = id;
        panel.type = "line";
        panel.place = {0, row, 24, 10};
        panel.settings = {{"source", "signal.out"}, {"values", {"value"}}, {"by", "key"}, {"range", "10 s"}};
        return panel;
    }
    PanelFrame* frame(const char* id) { return view_->board().frame(QString::fromLatin1(id)); }
    TimeChart* chart(const char* id) { return frame(id)->findChild<TimeChart*>("chart"); }
    ChartLegend* legend(const char* id) { return frame(id)->findChild<ChartLegend*>("legend"); }
    BoardTime& time() { return view_->time(); }
    QAction* action(const char* name) { return view_->findChild<QAction*>(QStringLiteral("action:") + name); }
    /// A key while the panel has the focus.
    void press(int key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) {
        frame("one")->setFocus();
        QTest::keyClick(frame("one"), static_cast<Qt::Key>(key), modifiers);
    }

    /// Where the chart draws that moment, halfway up.
    static QPoint placeOf(TimeChart* chart, double seconds) {
        return QPoint(static_cast<int>(std::lround(chart->xAxis->coordToPixel(seconds))),
                      chart->axisRect()->rect().center().y());
    }
    static void turnWheel(QWidget* widget, QPoint at, QPoint notches, Qt::KeyboardModifiers modifiers = {}) {
        QWheelEvent wheel(at, widget->mapToGlobal(at), {}, notches * 120, Qt::NoButton, modifiers,
                          Qt::NoScrollPhase, false);
        QApplication::sendEvent(widget, &wheel);
    }
    static void moveTo(QWidget* widget, QPoint at, Qt::MouseButtons buttons = {}) {
        QMouseEvent move(QEvent::MouseMove, at, widget->mapToGlobal(at), Qt::NoButton, buttons,
                         Qt::NoModifier);
        QApplication::sendEvent(widget, &move);
    }
    static void drag(QWidget* widget, QPoint from, QPoint to, Qt::KeyboardModifiers modifiers = {}) {
        QTest::mousePress(widget, Qt::LeftButton, modifiers, from);
        for (int step = 1; step <= 4; ++step)
            moveTo(widget, from + (to - from) * step / 4, Qt::LeftButton);
        QTest::mouseRelease(widget, Qt::LeftButton, modifiers, to);
    }
    /// Whether a moment is within a pixel, of now or of the ten seconds before, of where it should be.
    static bool isNear(TimeChart* chart, Timestamp time, double seconds) {
        const double pixel = chart->xAxis->range().size() / chart->axisRect()->width();
        return std::abs(static_cast<double>(time) * 1e-9 - seconds) <= std::max(1.5 * pixel, 0.025);
    }

    std::unique_ptr<FakeEngine> engine_;
    std::unique_ptr<GraphDocument> document_;
    std::unique_ptr<DashboardView> view_;
};

} // namespace weir
