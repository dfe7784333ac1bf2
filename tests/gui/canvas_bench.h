#pragma once
// A canvas and a palette in one window, and the pointer that works on them.
#include "widgets/canvas/canvas_actions.h"
#include "widgets/canvas/canvas_editor.h"
#include "widgets/canvas/canvas_scene.h"
#include "widgets/canvas/canvas_view.h"
#include "widgets/canvas/quick_add.h"
#include "widgets/document/graph_document.h"
#include "widgets/palette/palette_view.h"
#include "widgets/theme/theme.h"

#include <QAction>
#include <QApplication>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QMouseEvent>
#include <QTest>

namespace weir {

class CanvasBench {
public:
    CanvasBench() : palette(new PaletteView(&window)), canvas(new CanvasView(document, &window)) {
        Theme::instance().apply(*qApp, Theme::Choice::Light);
        auto* layout = new QHBoxLayout(&window);
        layout->addWidget(palette);
        layout->addWidget(canvas, 1);
        window.resize(1200, 800);
        window.show();
        canvas->setFocus();
        // Found by its visibility, not by its focus: the offscreen platform has no window manager.
        if (!QTest::qWaitForWindowExposed(&window)) qFatal("the window was not shown");
    }

    /// Takes a graph with its nodes where they are told, seen at 100 % from its corner.
    void load(Graph graph) {
        document.replace(std::move(graph), {});
        canvas->commands().actualSize->trigger();
        canvas->centerOn(350, 250);
        QApplication::processEvents();
    }

    static Node node(const std::string& id, const std::string& type) {
        Node made;
        made.id = id;
        made.type = type;
        return made;
    }

    /// signal -> filter, and beside them a window and a sink without a wire.
    static Graph example() {
        Graph graph;
        graph.nodes = {node("signal", "signal.generator"), node("filter", "filter"),
                       node("window", "window.tumbling"), node("discard", "null.sink")};
        graph.nodes[1].parameters["condition"] = "value > 0";
        graph.wires = {Wire{{"signal", "out"}, {"filter", "in"}}};
        graph.layout = {
            {"signal", {0, 0}}, {"filter", {400, 0}}, {"window", {0, 240}}, {"discard", {400, 240}}};
        return graph;
    }

    QPoint at(const QPointF& scenePosition) const { return canvas->mapFromScene(scenePosition); }
    QPoint port(const std::string& node, const std::string& id, bool isInput) const {
        return at(canvas->canvas().nodeItem(node)->portPosition(isInput, id));
    }
    QPoint middle(const std::string& node) const {
        const NodeItem* item = canvas->canvas().nodeItem(node);
        return at(item->pos() + item->surface().center());
    }

    void press(const QPoint& point, Qt::KeyboardModifiers modifiers = {}) {
        QTest::mousePress(canvas->viewport(), Qt::LeftButton, modifiers, point);
        pressed_ = Qt::LeftButton;
    }
    /// With the button held if it was pressed.
    void moveTo(const QPoint& point, Qt::KeyboardModifiers modifiers = {}) {
        if (pressed_ == Qt::NoButton) return QTest::mouseMove(canvas->viewport(), point);
        QWidget* const viewport = canvas->viewport();
        QMouseEvent event(QEvent::MouseMove, QPointF(point), viewport->mapToGlobal(QPointF(point)),
                          Qt::NoButton, pressed_, modifiers);
        QApplication::sendEvent(viewport, &event);
    }
    void release(const QPoint& point, Qt::KeyboardModifiers modifiers = {}) {
        pressed_ = Qt::NoButton;
        QTest::mouseRelease(canvas->viewport(), Qt::LeftButton, modifiers, point);
    }
    void click(const QPoint& point, Qt::KeyboardModifiers modifiers = {}) {
        press(point, modifiers);
        release(point, modifiers);
    }
    void drag(const QPoint& from, const QPoint& to, Qt::KeyboardModifiers modifiers = {}) {
        press(from, modifiers);
        for (int step = 1; step <= 8; ++step)
            moveTo(from + (to - from) * step / 8, modifiers);
        release(to, modifiers);
    }
    void dragRight(const QPoint& from, const QPoint& to, Qt::KeyboardModifiers modifiers) {
        QTest::mousePress(canvas->viewport(), Qt::RightButton, modifiers, from);
        pressed_ = Qt::RightButton;
        for (int step = 1; step <= 8; ++step)
            moveTo(from + (to - from) * step / 8, modifiers);
        pressed_ = Qt::NoButton;
        QTest::mouseRelease(canvas->viewport(), Qt::RightButton, modifiers, to);
    }
    void doubleClick(const QPoint& point) {
        click(point);
        QTest::mouseDClick(canvas->viewport(), Qt::LeftButton, {}, point);
    }
    /// The search at the pointer, once it is open.
    QuickAdd* quickAdd() const {
        QuickAdd* found = nullptr;
        for (QWidget* widget : QApplication::topLevelWidgets())
            if (auto* const popup = qobject_cast<QuickAdd*>(widget); popup && popup->isVisible())
                found = popup;
        return found;
    }
    /// Types into the search and takes the best.
    void choose(const QString& typed) {
        auto* const field = quickAdd()->findChild<QLineEdit*>();
        QTest::keyClicks(field, typed);
        QTest::keyClick(field, Qt::Key_Return);
    }
    QAction* trigger(QAction* action) {
        action->trigger();
        return action;
    }
    QPoint middle(const Wire& wire) const { return at(canvas->canvas().wireItem(wire)->middle()); }
    void select(const std::set<std::string>& nodes) { canvas->canvas().selectNodes(nodes); }
    const Node* node(const std::string& id) const { return document.graph().findNode(id); }

    void key(Qt::Key pressed, Qt::KeyboardModifiers modifiers = {}) {
        QTest::keyClick(canvas, pressed, modifiers);
    }

    bool hasWire(const std::string& text) const {
        for (const Wire& wire : document.graph().wires)
            if (wire.text() == text) return true;
        return false;
    }

    GraphDocument document;
    QWidget window;
    PaletteView* palette;
    CanvasView* canvas;

private:
    Qt::MouseButton pressed_ = Qt::NoButton;
};

} // namespace weir
