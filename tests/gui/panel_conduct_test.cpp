// How panels over a plot behave: with odd records, under the mouse, and with the dashboard's time.
#include "widgets/dashboard/plot_card.h"

#include "tests/gui/panel_rendering.h"

#include <qcustomplot.h>

#include <QAction>
#include <QRegularExpression>
#include <QTest>
#include <QWheelEvent>

#include <cmath>

using namespace weir;

namespace {

constexpr double kBegin = 1'600'000'000;
constexpr double kNone = std::numeric_limits<double>::quiet_NaN();

struct Kind {
    const char* type;
    Json settings;
    bool isOverTime;
};

/// All panel types of plots, with settings that show the fields `value`, `other` and `key`.
const std::vector<Kind>& kinds() {
    static const std::vector<Kind> all = {
        {"scatter", {{"x", "value"}, {"y", "other"}, {"by", "key"}}, false},
        {"bar", {{"by", "key"}}, false},
        {"bar", {{"over", "time"}, {"by", "key"}}, true},
        {"histogram", Json::object(), false},
        {"heatmap", Json::object(), true},
        {"heatmap", {{"by", "key"}, {"scale", "logarithmic"}}, true},
        {"spectrogram", {{"window", "64"}}, true},
        {"spectrogram", {{"window", "64"}, {"show", "newest"}}, false},
        {"candlestick", Json::object(), true},
        {"candlestick",
         {{"from", "fields"}, {"open", "value"}, {"high", "value"}, {"low", "value"}, {"close", "other"}},
         true},
        {"box", Json::object(), true},
        {"box", {{"over", "keys"}, {"by", "key"}}, false},
        {"state-timeline", {{"value", "key"}, {"by", "key"}}, true},
        {"state-timeline", {{"value", "value"}}, true},
    };
    return all;
}

RecordBatchPointer batchOf(const std::vector<double>& values, int keys = 3, double step = 0.1) {
    std::vector<double> seconds, others;
    std::vector<std::string> names;
    for (std::size_t i = 0; i < values.size(); ++i) {
        seconds.push_back(kBegin + static_cast<double>(i) * step);
        others.push_back(values[i] / 2 + 1);
        names.push_back("key " + std::to_string(i % static_cast<std::size_t>(keys)));
    }
    return makeBatch(seconds, {{"value", values}, {"other", others}, {"key", names}});
}

std::vector<double> waves(int count) {
    std::vector<double> values;
    for (int i = 0; i < count; ++i)
        values.push_back(10 * std::sin(i * 0.3) + i % 7);
    return values;
}

} // namespace

class PanelConductTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void oddRecordsGiveASensiblePicture_data();
    void oddRecordsGiveASensiblePicture();
    void hoveringSaysWhatIsThere_data() { rows(false); }
    void hoveringSaysWhatIsThere();
    void aMissingFieldIsNamed_data() { rows(false); }
    void aMissingFieldIsNamed();
    void clearingForgetsAll_data() { rows(false); }
    void clearingForgetsAll();
    void tooManyKeysAreSaid_data();
    void tooManyKeysAreSaid();
    void theWheelZoomsAllOfTheDashboard_data() { rows(true); }
    void theWheelZoomsAllOfTheDashboard();
    void draggingPansAndADoubleClickGoesLive_data() { rows(true); }
    void draggingPansAndADoubleClickGoesLive();
    void theKeyboardZoomsAndPans();
    void theHoveredMomentIsOneForAll();
    void pausedPanelsStayAsTheyAre_data() { rows(true); }
    void pausedPanelsStayAsTheyAre();
    void aMillionRecordsAreTaken_data() { rows(false); }
    void aMillionRecordsAreTaken();

private:
    /// A row for each kind of panel, or for each that is over time.
    static void rows(bool isOverTimeOnly) {
        QTest::addColumn<int>("index");
        for (int i = 0; i < static_cast<int>(kinds().size()); ++i) {
            const Kind& kind = kinds()[static_cast<std::size_t>(i)];
            if (isOverTimeOnly && !kind.isOverTime) continue;
            QTest::addRow("%s %s", kind.type, kind.settings.dump().c_str()) << i;
        }
    }
    static std::unique_ptr<PanelRendering> make(int index) {
        const Kind& kind = kinds()[static_cast<std::size_t>(index)];
        Json settings = kind.settings;
        settings["source"] = "signal.out";
        return std::make_unique<PanelRendering>(kind.type, settings);
    }
    static QCustomPlot* plotOf(PanelRendering& panel) { return panel.content().findChild<QCustomPlot*>(); }
};

void PanelConductTest::oddRecordsGiveASensiblePicture_data() {
    QTest::addColumn<int>("index");
    QTest::addColumn<std::vector<double>>("values");
    QTest::addColumn<int>("keys");
    QTest::addColumn<bool>("isShown"); // by every panel, but for those that want more records
    for (int i = 0; i < static_cast<int>(kinds().size()); ++i) {
        const char* type = kinds()[static_cast<std::size_t>(i)].type;
        const auto row = [&](const char* name, const std::vector<double>& values, int keys, bool isShown) {
            QTest::addRow("%s %d: %s", type, i, name) << i << values << keys << isShown;
        };
        row("none", {}, 1, false);
        row("one", {7}, 1, true);
        row("nulls", std::vector<double>(100, kNone), 3, false);
        row("equal", std::vector<double>(200, 5), 3, true);
        row("zeros", std::vector<double>(200, 0), 3, true);
        row("huge", {1e300, -1e300, 1e-300, 0, 1e12, 5}, 3, true);
        row("keys", std::vector<double>(10'000, 1), 10'000, true);
    }
}

void PanelConductTest::oddRecordsGiveASensiblePicture() {
    QFETCH(int, index);
    QFETCH(std::vector<double>, values);
    QFETCH(int, keys);
    QFETCH(bool, isShown);
    const auto panel = make(index);
    panel->take({batchOf(values, keys)});
    const std::string type = kinds()[static_cast<std::size_t>(index)].type;
    const bool wantsMore = type == "spectrogram" && values.size() < 64;
    const bool isText = type == "state-timeline";
    if (isShown && !wantsMore) QVERIFY(!panel->content().isEmpty());
    if (!isShown && !isText) QVERIFY(panel->content().isEmpty());
    // Whatever there is can be drawn, at any size, and read.
    QVERIFY(!panel->picture(Theme::Choice::Dark).isNull());
    for (const QSize size : {QSize(60, 40), QSize(1200, 700)}) {
        panel->content().resize(size);
        QVERIFY(!panel->drawing(Theme::Choice::Light).isNull());
    }
    panel->readingAt(plotOf(*panel)->axisRect()->center());
    const std::string data = panel->content().data();
    QCOMPARE(data.empty(), panel->content().isEmpty());
}

void PanelConductTest::hoveringSaysWhatIsThere() {
    QFETCH(int, index);
    const auto panel = make(index);
    panel->take({batchOf(waves(400))});
    QCustomPlot* plot = plotOf(*panel);
    QString said;
    // Somewhere on the plot there is something to read.
    const QRect area = plot->axisRect()->rect();
    for (int x = area.left() + 2; x < area.right() && said.isEmpty(); x += 3) {
        for (int y = area.top() + 2; y < area.bottom() && said.isEmpty(); y += 5) {
            said = panel->readingAt(QPoint(x, y));
        }
    }
    QVERIFY(!said.isEmpty());
    QVERIFY2(said.contains(QRegularExpression(QStringLiteral("[0-9]"))), qPrintable(said));
    // Beyond the axes there is nothing.
    QCOMPARE(panel->readingAt(QPoint(1, plot->height() - 1)), QString());
}

void PanelConductTest::aMissingFieldIsNamed() {
    QFETCH(int, index);
    const Kind& kind = kinds()[static_cast<std::size_t>(index)];
    Json settings = kind.settings;
    settings["source"] = "signal.out";
    for (const char* field : {"value", "x", "open"})
        if (settings.contains(field) || std::string(field) == "value") settings[field] = "pressure";
    PanelRendering panel(kind.type, settings);
    panel.take({batchOf(waves(100))});
    QVERIFY(panel.content().isEmpty());
    QVERIFY2(panel.content().remark().contains(QStringLiteral("pressure")),
             qPrintable(panel.content().remark()));
}

void PanelConductTest::clearingForgetsAll() {
    QFETCH(int, index);
    const auto panel = make(index);
    panel->take({batchOf(waves(400))});
    QVERIFY(!panel->content().isEmpty());
    panel->content().clear();
    QVERIFY(panel->content().isEmpty());
    QVERIFY(panel->content().data().empty());
    // The next run's clock may be far behind.
    panel->take({batchOf(waves(400), 2, 0.001)});
    QVERIFY(!panel->content().isEmpty());
    QVERIFY(!panel->content().data().empty());
}

void PanelConductTest::tooManyKeysAreSaid_data() {
    QTest::addColumn<int>("index");
    for (const int index : {0, 1, 5, 11, 12})
        QTest::addRow("%s", kinds()[static_cast<std::size_t>(index)].type) << index;
}

void PanelConductTest::tooManyKeysAreSaid() {
    QFETCH(int, index);
    const auto panel = make(index);
    panel->take({batchOf(waves(10'000), 5)});
    QCOMPARE(panel->content().remark(), QString());
    panel->content().clear();
    panel->take({batchOf(waves(10'000), 10'000)});
    QVERIFY2(panel->content().remark().contains(QStringLiteral("keys")),
             qPrintable(panel->content().remark()));
}

void PanelConductTest::theWheelZoomsAllOfTheDashboard() {
    QFETCH(int, index);
    const auto panel = make(index);
    panel->take({batchOf(waves(600))});
    QCustomPlot* plot = plotOf(*panel);
    QVERIFY(panel->time().isLive());
    const QCPRange before = plot->xAxis->range();
    const QPointF at(plot->axisRect()->center());
    const double pointed = plot->xAxis->pixelToCoord(at.x());
    QWheelEvent wheel(at, plot->mapToGlobal(at), {}, QPoint(0, 120), Qt::NoButton, Qt::NoModifier,
                      Qt::NoScrollPhase, false);
    QApplication::sendEvent(plot, &wheel);
    QVERIFY(wheel.isAccepted());
    QVERIFY(!panel->time().isLive());
    QVERIFY(std::abs(plot->xAxis->range().size() - before.size() * 0.8) < before.size() * 0.01);
    QVERIFY(std::abs(plot->xAxis->pixelToCoord(at.x()) - pointed) < before.size() * 0.01);
    // The dashboard's time is what this panel shows, and the other way round.
    panel->time().show(
        {static_cast<Timestamp>((kBegin + 10) * 1e9), static_cast<Timestamp>((kBegin + 20) * 1e9)});
    QCOMPARE(plot->xAxis->range().lower, kBegin + 10);
    QCOMPARE(plot->xAxis->range().upper, kBegin + 20);
}

void PanelConductTest::draggingPansAndADoubleClickGoesLive() {
    QFETCH(int, index);
    const auto panel = make(index);
    panel->take({batchOf(waves(600))});
    QCustomPlot* plot = plotOf(*panel);
    const QCPRange before = plot->xAxis->range();
    const QPoint from = plot->axisRect()->center();
    QTest::mousePress(plot, Qt::LeftButton, {}, from);
    QMouseEvent move(QEvent::MouseMove, from + QPoint(50, 0), plot->mapToGlobal(from + QPoint(50, 0)),
                     Qt::NoButton, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(plot, &move);
    QTest::mouseRelease(plot, Qt::LeftButton, {}, from + QPoint(50, 0));
    const double moved = 50 * before.size() / plot->axisRect()->width();
    QVERIFY(std::abs(plot->xAxis->range().lower - (before.lower - moved)) < before.size() * 0.01);
    QVERIFY(!panel->time().isLive());
    QTest::mouseDClick(plot, Qt::LeftButton, {}, from);
    QVERIFY(panel->time().isLive());
    QVERIFY(std::abs(plot->xAxis->range().lower - before.lower) < 1e-3);
}

void PanelConductTest::theKeyboardZoomsAndPans() {
    const auto panel = make(8);
    panel->take({batchOf(waves(600))});
    const QCPRange before = plotOf(*panel)->xAxis->range();
    const auto press = [&](QKeySequence shortcut) {
        for (QAction* action : panel->content().actions())
            if (action->shortcut() == shortcut && action->isVisible()) action->trigger();
    };
    press(Qt::Key_Plus);
    QVERIFY(std::abs(plotOf(*panel)->xAxis->range().size() - before.size() / 2) < 0.01);
    press(Qt::Key_PageUp);
    QVERIFY(plotOf(*panel)->xAxis->range().center() < before.center() - before.size() * 0.1);
    press(Qt::Key_Home);
    QVERIFY(panel->time().isLive());
}

void PanelConductTest::theHoveredMomentIsOneForAll() {
    const auto panel = make(4);
    panel->take({batchOf(waves(600))});
    QCustomPlot* plot = plotOf(*panel);
    const QPoint at = plot->axisRect()->center();
    panel->readingAt(at);
    QVERIFY(panel->time().hovered());
    QVERIFY(std::abs(static_cast<double>(*panel->time().hovered()) * 1e-9 -
                     plot->xAxis->pixelToCoord(at.x())) < 0.2);
    QEvent leave(QEvent::Leave);
    QApplication::sendEvent(plot, &leave);
    QVERIFY(!panel->time().hovered());
    // Pointed at in another panel, this one shows a line there.
    const QImage before = panel->picture(Theme::Choice::Light);
    panel->time().setHovered(static_cast<Timestamp>(plot->xAxis->pixelToCoord(at.x()) * 1e9));
    QVERIFY(panel->picture(Theme::Choice::Light) != before);
}

void PanelConductTest::pausedPanelsStayAsTheyAre() {
    QFETCH(int, index);
    const auto panel = make(index);
    panel->take({batchOf(waves(300))});
    const QCPRange before = plotOf(*panel)->xAxis->range();
    panel->time().setPaused(true);
    panel->take({batchOf(waves(600))});
    QCOMPARE(plotOf(*panel)->xAxis->range().upper, before.upper);
    panel->time().setPaused(false);
    QVERIFY(plotOf(*panel)->xAxis->range().upper > before.upper + 20); // what came meanwhile is there
}

void PanelConductTest::aMillionRecordsAreTaken() {
    QFETCH(int, index);
    const auto panel = make(index);
    std::vector<RecordBatchPointer> batches;
    for (int i = 0; i < 10; ++i)
        batches.push_back(batchOf(waves(10'000), 5, 1e-4));
    QBENCHMARK_ONCE {
        for (int i = 0; i < 100; ++i)
            panel->content().take(batches[static_cast<std::size_t>(i % 10)]);
    }
    panel->content().refresh();
    QVERIFY(!panel->content().isEmpty());
    // What it keeps of them is bounded, and so is what it says of it.
    QVERIFY(panel->content().data().size() < 32u << 20);
}

QTEST_MAIN(PanelConductTest)
#include "panel_conduct_test.moc"
