#pragma once
#include "widgets/dashboard/board_actions.h"
#include "widgets/dashboard/board_layout.h"
#include "widgets/dashboard/board_tabs.h"
#include "widgets/dashboard/dashboard_view.h"
#include "widgets/dashboard/dragged_fields.h"
#include "widgets/dashboard/panel_frame.h"
#include "widgets/theme/theme.h"

#include "tests/gui/fake_engine.h"

#include <QApplication>
#include <QDropEvent>
#include <QMimeData>
#include <QTest>

namespace weir {

/// A dashboard over an engine that does as the test says, with real events.
class BoardFixture : public QObject {
protected:
    const Endpoint kSource{"signal", "out"};

    static Panel panel(const std::string& id, const std::string& type, PanelPlace place,
                       Json settings = Json::object(), const std::string& board = {}) {
        settings["source"] = "signal.out";
        Panel made;
        made.id = id;
        made.type = type;
        made.title = id;
        made.board = board;
        made.place = place;
        made.settings = std::move(settings);
        return made;
    }

    void openDashboard() {
        Theme::instance().apply(*qApp, Theme::Choice::Light);
        engine_ = std::make_unique<FakeEngine>();
        document_ = std::make_unique<GraphDocument>();
        view_ = std::make_unique<DashboardView>(*document_, *engine_);
        view_->resize(1000, 700);
        view_->show();
        QVERIFY(QTest::qWaitForWindowActive(view_.get()));
    }
    void closeDashboard() {
        view_.reset();
        document_.reset();
        QCOMPARE(engine_->openTaps(), std::size_t(0));
    }

    void show(std::vector<Panel> panels, std::vector<BoardTab> boards = {}) {
        Graph graph;
        graph.nodes.push_back({"signal", "signal.generator", "Pumps", Json::object()});
        graph.nodes.push_back({"other", "signal.generator", "Valves", Json::object()});
        graph.panels = std::move(panels);
        graph.boards = std::move(boards);
        document_->replace(graph, {});
        QCoreApplication::processEvents();
    }
    static BoardTab tab(const std::string& id, const std::string& title, int position) {
        BoardTab made;
        made.id = id;
        made.title = title;
        made.position = position;
        return made;
    }

    Board& board() { return view_->board(); }
    const Graph& graph() { return document_->graph(); }
    PanelFrame* frame(const char* id) { return board().frame(QString::fromLatin1(id)); }
    QWidget* header(const char* id) { return frame(id)->findChild<QWidget*>("header"); }
    const PanelPlace& place(const char* id) { return graph().findPanel(id)->place; }
    QAction* action(const char* name) {
        return view_->findChild<QAction*>(QStringLiteral("board:") + QString::fromLatin1(name));
    }
    void undo() { document_->undoStack().undo(); }
    int commands() { return document_->undoStack().count(); }
    void click(const char* id, Qt::KeyboardModifiers modifiers = {}) {
        QTest::mouseClick(header(id), Qt::LeftButton, modifiers, QPoint(30, 12));
    }

    /// Drags with the mouse from a point of `grip`, by so much.
    static void drag(QWidget* grip, QPoint start, QPoint distance) {
        // The grip moves under the pointer, so each position is taken from where it was at first.
        const QPoint origin = grip->mapToGlobal(start);
        const auto at = [&](QPoint offset) { return grip->mapFromGlobal(origin + offset); };
        QTest::mousePress(grip, Qt::LeftButton, {}, start);
        for (int step = 1; step <= 4; ++step) {
            QMouseEvent move(QEvent::MouseMove, at(distance * step / 4), origin + distance * step / 4,
                             Qt::NoButton, Qt::LeftButton, Qt::NoModifier);
            QApplication::sendEvent(grip, &move);
        }
        QTest::mouseRelease(grip, Qt::LeftButton, {}, at(distance));
    }

    /// Drags fields over a point of the board; whether they may be let go there.
    bool dragOver(const std::vector<DraggedFields>& fields, QPoint position) {
        data_ = fieldsMimeData(fields);
        QDragEnterEvent enter(position, Qt::CopyAction, data_.get(), Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(&board(), &enter);
        QDragMoveEvent move(position, Qt::CopyAction, data_.get(), Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(&board(), &move);
        return move.isAccepted();
    }
    bool dropAt(QPoint position) {
        QDropEvent drop(position, Qt::CopyAction, data_.get(), Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(&board(), &drop);
        return drop.isAccepted();
    }
    bool dragAndDrop(const std::vector<DraggedFields>& fields, QPoint position) {
        return dragOver(fields, position) && dropAt(position);
    }

    std::unique_ptr<FakeEngine> engine_;
    std::unique_ptr<GraphDocument> document_;
    std::unique_ptr<DashboardView> view_;
    std::unique_ptr<QMimeData> data_;
};

} // namespace weir
