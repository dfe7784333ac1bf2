#pragma once
#include "app/past_access.h"
#include "tests/gui/fake_engine.h"
#include "widgets/dashboard/dashboard_view.h"
#include "widgets/dashboard/panel_frame.h"
#include "widgets/dashboard/time_chart.h"
#include "widgets/theme/theme.h"
#include "widgets/time_travel/playback_bar.h"

#include <QApplication>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

namespace weir {

constexpr Timestamp kSecond = 1'000'000'000;
inline const Endpoint kSource{"signal", "out"};

inline Panel panel(const std::string& id, const std::string& type, PanelPlace place, Json settings) {
    settings["source"] = kSource.text();
    return {.id = id, .type = type, .title = id, .place = place, .settings = std::move(settings)};
}

/// Records whose value is the second that they happen in.
inline RecordBatchPointer seconds(int from, int to) {
    auto values = std::make_shared<Column>(Type::Float64);
    auto times = std::make_shared<Column>(Type::Timestamp);
    for (int second = from; second <= to; ++second) {
        values->appendFloat64(second);
        times->appendInt64(second * kSecond);
    }
    return std::make_shared<const RecordBatch>(
        std::make_shared<const Schema>(std::vector<Field>{{"value", Type::Float64}}),
        std::vector<ColumnPointer>{values}, times);
}

/// A dashboard with a number and a line chart of one source, whose past the test makes up.
class TimeTravelFixture : public QObject {
protected:
    void open() {
        folder_ = std::make_unique<QTemporaryDir>();
        engine_ = std::make_unique<FakeEngine>();
        document_ = std::make_unique<GraphDocument>();
        view_ = std::make_unique<DashboardView>(*document_, *engine_);
        view_->resize(1000, 700);
        view_->show();
        QVERIFY(QTest::qWaitForWindowExposed(view_.get()));
    }
    void close() {
        view_.reset();
        document_.reset();
    }
    void show(const std::string& sink = {}) {
        Graph graph;
        graph.nodes.push_back({"signal", "signal.generator", "", Json::object()});
        if (!sink.empty()) {
            graph.nodes.push_back({"keep", "sqlite.sink", "", {{"path", sink}}});
            graph.wires.push_back({kSource, {"keep", "in"}});
        }
        graph.panels = {panel("n", "number", {0, 0, 6, 5}, {{"value", "value"}}),
                        panel("l", "line", {6, 0, 18, 8}, {{"range", "10 s"}})};
        document_->replace(graph, {});
        QCoreApplication::processEvents();
    }
    QString number() { return frame("n")->content()->accessibleName(); }
    PanelFrame* frame(const char* id) { return view_->board().frame(QString::fromLatin1(id)); }
    TimeChart* chart() { return frame("l")->findChild<TimeChart*>("chart"); }
    PastStrip* strip() { return view_->findChild<PastStrip*>("pastStrip"); }
    QPoint at(int second) {
        return QPoint(static_cast<int>(std::lround(strip()->positionOf(second * kSecond))),
                      strip()->height() / 2);
    }
    void press(const char* button) {
        QTest::mouseClick(view_->findChild<QToolButton*>(QString::fromLatin1(button)), Qt::LeftButton);
    }
    void capture(int from, int to) {
        SqliteDatabase database;
        QVERIFY(database.open(folder_->filePath("c.sqlite").toStdString(), SqliteDatabase::Access::Write));
        CaptureTable table(database, {.table = "records"});
        QVERIFY(table.open());
        QVERIFY(table.append(*seconds(from, to)));
    }
    BoardPlayback& playback() { return view_->playback(); }

    std::unique_ptr<QTemporaryDir> folder_;
    PastAccess past_;
    std::unique_ptr<FakeEngine> engine_;
    std::unique_ptr<GraphDocument> document_;
    std::unique_ptr<DashboardView> view_;
};

} // namespace weir
