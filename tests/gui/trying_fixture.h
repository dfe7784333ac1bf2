#pragma once
#include "widgets/canvas/canvas_scene.h"
#include "widgets/canvas/canvas_view.h"
#include "widgets/canvas/wire_item.h"
#include "widgets/trying/canvas_badge.h"
#include "widgets/trying/trying.h"
#include "widgets/window/bottom_tabs.h"

#include "tests/gui/window_fixture.h"

namespace weir {

/// A window over the real engine, with a graph of a generator, a filter, a window and a file that is written.
class TryingFixture : public WindowFixture {
protected:
    void openTrying() {
        window_.reset(); // before its engine
        real_ = makeLocalEngine();
        exporter_ = std::make_unique<FakeExporter>();
        window_ = std::make_unique<MainWindow>(*real_, *exporter_);
        window_->resize(1400, 900);
        window_->show();
        QVERIFY(QTest::qWaitForWindowActive(window_.get()));
        QVERIFY(window_->openFile(write("try.weir", graph())));
        // The canvas alone, so that all of it is in view.
        action("showCanvas")->trigger();
        QCoreApplication::processEvents();
        window_->canvas().zoomToFit();
    }
    void closeTrying() {
        window_->document().undoStack().setClean();
        window_.reset();
        real_.reset();
    }

    Graph graph() {
        Graph graph;
        const Json count = Json::array({Json{{"function", "count"}, {"as", "n"}}});
        graph.nodes = {{.id = "in", .type = "signal.generator"},
                       {.id = "keep", .type = "filter", .parameters = {{"condition", "value >= 2"}}},
                       {.id = "count",
                        .type = "window.tumbling",
                        .parameters = {{"size", "1 min"}, {"aggregates", count}}},
                       {.id = "out",
                        .type = "file.sink",
                        .parameters = {{"path", folder_.filePath("out.ndjson").toStdString()}}}};
        for (const char* wire : {"in.out -> keep.in", "keep.out -> count.in", "count.out -> out.in"})
            graph.wires.push_back(*Wire::parse(wire));
        return graph;
    }

    CanvasView& canvas() { return window_->canvas(); }
    Trying& trying() { return window_->trying(); }
    void click(const QPointF& scenePlace) {
        QTest::mouseClick(canvas().viewport(), Qt::LeftButton, {}, canvas().mapFromScene(scenePlace));
    }
    void clickNode(const char* id) { click(canvas().canvas().nodeItem(id)->sceneBoundingRect().center()); }
    void clickWire(const char* wire) { click(canvas().canvas().wireItem(*Wire::parse(wire))->middle()); }
    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = {}) {
        // Behind a dialog it may not be, and then shortcuts are nobody's.
        if (!window_->isActiveWindow()) window_->activateWindow();
        QTRY_VERIFY(window_->isActiveWindow());
        QTest::keyClick(window_.get(), key, modifiers);
    }

    /// The texts of all badges on the canvas.
    QStringList badges() {
        QStringList texts;
        for (QGraphicsItem* item : canvas().canvas().items())
            if (const auto* badge = dynamic_cast<CanvasBadge*>(item))
                texts.append(badge->look().text.isEmpty() ? badge->look().icon : badge->look().text);
        texts.sort();
        return texts;
    }

    std::unique_ptr<Engine> real_;
};

} // namespace weir
