#include "widgets/dashboard/board_actions.h"

#include "widgets/commands/command_list.h"
#include "widgets/dashboard/board_tabs.h"
#include "widgets/dashboard/dashboard_view.h"
#include "widgets/dashboard/panel_text.h"
#include "widgets/dashboard/panel_type_menu.h"
#include "widgets/dashboard/template_dialogs.h"
#include "widgets/dashboard/variable_bar.h"
#include "widgets/theme/theme.h"

#include <QApplication>
#include <QClipboard>
#include <QMenu>
#include <QMimeData>

namespace weir {

BoardActions::BoardActions(DashboardView& view) : QObject(&view), view_(view) {
    makeBoards();
    makePanels();
    makeWindows();
    makeOthers();
    connect(QApplication::clipboard(), &QClipboard::dataChanged, this, &BoardActions::lookAtClipboard);
    connect(&view.board(), &Board::editableChanged, this, &BoardActions::update);
    connect(&view.board(), &Board::choiceChanged, this, &BoardActions::update);
    connect(&view.board(), &Board::tabShown, this, &BoardActions::update);
    connect(&view.document(), &GraphDocument::changed, this, &BoardActions::update);
    connect(&view.document(), &GraphDocument::replaced, this, &BoardActions::update);
    lookAtClipboard();
}

void BoardActions::setHasGraph(bool hasGraph) {
    hasGraph_ = hasGraph;
    update();
}

/// Not at every edit: the text may be long, and another program's.
void BoardActions::lookAtClipboard() {
    const QMimeData* const clipped = QApplication::clipboard()->mimeData();
    isPasteable_ = clipped && clipped->hasText() && arePanels(clipped->text());
    update();
}

QAction* BoardActions::make(const char* name, const char* icon, const QString& text, const QString& tip,
                            const QList<QKeySequence>& shortcuts, const std::function<void()>& run) {
    auto* action = new QAction(text, this);
    action->setObjectName(QStringLiteral("board:") + QLatin1String(name));
    if (*icon) action->setIcon(Theme::instance().icon(QLatin1String(icon)));
    action->setShortcuts(shortcuts);
    action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    const QString plain = QString(text).remove(u'&').remove(u'…');
    const QString keys =
        shortcuts.isEmpty() ? QString() : shortcuts.front().toString(QKeySequence::NativeText);
    action->setToolTip((tip.isEmpty() ? plain : tip) +
                       (keys.isEmpty() ? QString() : QStringLiteral(" (%1)").arg(keys)));
    connect(action, &QAction::triggered, this, run);
    view_.addAction(action);
    return action;
}

void BoardActions::makeBoards() {
    BoardTabs& tabs = view_.tabs();
    addBoard = make("add", "add", tr("New &board"), tr("Add a board, a tab of its own"),
                    {QKeySequence(Qt::CTRL | Qt::Key_T)}, [&tabs] { tabs.addTabOfBoard(); });
    renameBoard = make("rename", "", tr("&Rename board"),
                       tr("Give the board another name; a double click on its tab does the same"),
                       {QKeySequence(Qt::Key_F2)}, [&tabs] { tabs.renameShown(); });
    duplicateBoard = make(
        "duplicate", "duplicate", tr("D&uplicate board"), tr("Add a copy of the board and of all its panels"),
        {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_D)}, [&tabs] { tabs.duplicateShown(); });
    closeBoard = make("close", "close", tr("&Close board"), tr("Remove the board with all its panels"),
                      {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_W)}, [&tabs] { tabs.closeShown(); });
    nextBoard = make("next", "chevron-right", tr("&Next board"), {},
                     {QKeySequence(Qt::CTRL | Qt::Key_PageDown)}, [&tabs] { tabs.showNext(1); });
    previousBoard = make("previous", "chevron-left", tr("&Previous board"), {},
                         {QKeySequence(Qt::CTRL | Qt::Key_PageUp)}, [&tabs] { tabs.showNext(-1); });
    moveBoardLeft =
        make("moveLeft", "", tr("Move board to the &left"), {},
             {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_PageUp)}, [&tabs] { tabs.moveShown(-1); });
    moveBoardRight =
        make("moveRight", "", tr("Move board to the r&ight"), {},
             {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_PageDown)}, [&tabs] { tabs.moveShown(1); });
    tabs.addActions({addBoard, renameBoard, duplicateBoard, closeBoard});
}

void BoardActions::makePanels() {
    Board& board = view_.board();
    cut = make("cut", "", tr("Cu&t"), tr("Move the chosen panels to the clipboard"), {QKeySequence::Cut},
               [this, &board] {
                   copy->trigger();
                   board.removeChosen();
               });
    copy = make("copy", "copy", tr("&Copy"),
                tr("Copy the chosen panels as text that can be pasted into any graph"), {QKeySequence::Copy},
                [&board] { QApplication::clipboard()->setText(textOfPanels(board.chosenCopies())); });
    paste = make("paste", "paste", tr("&Paste"), tr("Add the panels that are on the clipboard"),
                 {QKeySequence::Paste}, [&board] {
                     std::vector<Panel> panels = panelsInText(QApplication::clipboard()->text());
                     const bool isOne = panels.size() == 1;
                     board.addCopies(isOne ? tr("Paste panel") : tr("Paste panels"), std::move(panels));
                 });
    selectAll = make("selectAll", "check", tr("Select &all panels"), {}, {QKeySequence::SelectAll},
                     [&board] { board.chooseAll(); });
    capture = make("capture", "capture", tr("Capture its &output"),
                   tr("Add a node that takes down what the chosen panel shows, to go back to"),
                   {QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_R)}, [&board] { board.captureChosen(); });
    changeType = new QMenu(tr("Change t&ype"), &view_);
    changeType->setIcon(Theme::instance().icon(QStringLiteral("dashboard")));
    fillWithPanelTypes(*changeType, "changePanelType", [this](const PanelType& type) {
        view_.board().changeChosenType(type, view_.seenSchemas());
    });
    moveToBoard = new QMenu(tr("&Move to board"), &view_);
    connect(moveToBoard, &QMenu::aboutToShow, this, &BoardActions::fillMoveMenu);
}

void BoardActions::makeWindows() {
    Board& board = view_.board();
    fullScreenPanel = make("fullScreenPanel", "full-screen", tr("&Full screen"),
                           tr("Fill the screen with the chosen panel, or with the board if none is; Escape "
                              "goes back"),
                           {QKeySequence(Qt::Key_F11)}, [this, &board] {
                               if (board.selectedPanel().isEmpty()) return view_.present();
                               board.openWindow(board.selectedPanel(), DetachedWindow::Form::FullScreen);
                           });
    panelWindow =
        make("panelWindow", "own-window", tr("&Own window"),
             tr("Show the chosen panel in a window of its own, or bring it back"),
             {QKeySequence(Qt::CTRL | Qt::Key_F11)}, [&board] {
                 const QString chosen = board.selectedPanel();
                 if (board.isAway(chosen)) {
                     // Later, for the key may have come from the window that goes then.
                     QMetaObject::invokeMethod(
                         &board, [&board, chosen] { board.bringBack(chosen); }, Qt::QueuedConnection);
                     return;
                 }
                 if (!chosen.isEmpty()) board.openWindow(chosen, DetachedWindow::Form::Window);
             });
    present = make("present", "full-screen", tr("Pr&esent board"),
                   tr("Fill the screen with the board, with nothing to edit on it; Escape goes back"),
                   {QKeySequence(Qt::SHIFT | Qt::Key_F11)}, [this] { view_.present(); });
    boardWindow = make("boardWindow", "own-window", tr("Dashboard in its own &window"),
                       tr("Show the dashboard in a window of its own, for another screen, or bring it back"),
                       {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_F11)}, [this] { view_.toggleWindow(); });
}

void BoardActions::makeOthers() {
    showFields = make("showFields", "fields", tr("F&ields"),
                      tr("The fields of all outputs, to be dragged onto the board"), {},
                      [this] { view_.showFields(showFields->isChecked()); });
    showFields->setCheckable(true);
    // From anywhere in the window: one drags from it onto the board, and looks for it from the canvas.
    showFields->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_L));
    showFields->setShortcutContext(Qt::WindowShortcut);
    showFields->setToolTip(QStringLiteral("%1 (%2)").arg(
        showFields->toolTip(), showFields->shortcut().toString(QKeySequence::NativeText)));
    addVariable = new QMenu(tr("Add &variable"), &view_);
    addVariable->setIcon(Theme::instance().icon(QStringLiteral("filter")));
    addVariable->setToolTip(tr("Let the panels of this board show only some values of a field"));
    connect(addVariable, &QMenu::aboutToShow, this, [this] { view_.variables().fillAddMenu(*addVariable); });
    saveTemplate = make("saveTemplate", "save", tr("&Save as template…"),
                        tr("Keep the chosen panels, or all of the board, to be inserted into other graphs"),
                        {QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_K)}, [this] {
                            saveAsTemplate(view_.document(), view_.board(), view_.seenSchemas(), &view_);
                        });
    insertTemplate = make("insertTemplate", "add", tr("I&nsert template…"),
                          tr("Add the panels of a template, over outputs of this graph"),
                          {QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_I)}, [this] {
                              weir::insertTemplate(view_.document(), view_.board(), view_.seenSchemas(),
                                                   view_.proposed(), &view_);
                          });
}

QList<QAction*> BoardActions::ofPanels() const {
    return {changeType->menuAction(), copy, cut, fullScreenPanel, panelWindow, capture,
            moveToBoard->menuAction()};
}

void BoardActions::fillMenu(QMenu& menu) const {
    QMenu* const editing = menu.addMenu(tr("&Edit panels"));
    editing->addActions({cut, copy, paste, selectAll});
    editing->addSeparator();
    editing->addActions({changeType->menuAction(), capture, moveToBoard->menuAction()});
    menu.addSeparator();
    menu.addActions({showFields, addVariable->menuAction()});
    QMenu* const boards = menu.addMenu(tr("&Board"));
    boards->addActions({addBoard, renameBoard, duplicateBoard, closeBoard});
    boards->addSeparator();
    boards->addActions({nextBoard, previousBoard, moveBoardLeft, moveBoardRight});
    QMenu* const templates = menu.addMenu(tr("Temp&lates"));
    templates->addActions({saveTemplate, insertTemplate});
    QMenu* const windows = menu.addMenu(tr("&Windows"));
    windows->addActions({fullScreenPanel, panelWindow, present, boardWindow});
}

void BoardActions::fillMoveMenu() {
    moveToBoard->clear();
    const Board& board = view_.board();
    for (const BoardTab& tab : view_.document().graph().boards) {
        const QString title = QString::fromStdString(tab.title.empty() ? tab.id : tab.title);
        QAction* const action = moveToBoard->addAction(QString(title).replace(u'&', QStringLiteral("&&")));
        action->setEnabled(tab.id != board.shownTab());
        connect(action, &QAction::triggered, this, [this, id = tab.id] { view_.board().moveChosenTo(id); });
    }
    if (moveToBoard->isEmpty()) moveToBoard->addAction(tr("There is only one board"))->setEnabled(false);
}

void BoardActions::update() {
    const Graph& graph = view_.document().graph();
    const auto enable = [this](const QList<QAction*>& actions, bool isPossible, const QString& whyNot) {
        for (QAction* action : actions) {
            action->setEnabled(hasGraph_ && isPossible);
            setWhyNot(*action, hasGraph_ ? whyNot : tr("No graph is open"));
        }
    };
    const Board& board = view_.board();
    const auto edit = [&](const QList<QAction*>& actions, bool isPossible, const QString& whyNot) {
        enable(actions, isPossible && board.isEditable(),
               board.isEditable() ? whyNot : tr("The board is only shown; Escape ends that"));
    };
    const bool isChosen = !board.chosenPanels().empty();
    enable({boardWindow, showFields}, true, {});
    edit({addBoard, renameBoard, duplicateBoard, insertTemplate, addVariable->menuAction()}, true, {});
    enable({copy, panelWindow}, isChosen, tr("No panel is chosen"));
    edit({cut, changeType->menuAction()}, isChosen, tr("No panel is chosen"));
    edit({capture}, board.canCaptureChosen(), tr("No panel is chosen that shows an output of the graph"));
    edit({paste}, isPasteable_, tr("The clipboard holds no panels"));
    enable({selectAll, saveTemplate, present, fullScreenPanel}, !graph.panels.empty(),
           tr("There are no panels yet"));
    const bool isOneOfSeveral = graph.boards.size() > 1;
    enable({nextBoard, previousBoard}, isOneOfSeveral, tr("There is only one board"));
    edit({closeBoard, moveBoardLeft, moveBoardRight, moveToBoard->menuAction()}, isOneOfSeveral,
         tr("There is only one board"));
}

} // namespace weir
