#pragma once
#include <QAction>
#include <QObject>

#include <functional>

class QMenu;

namespace weir {

class DashboardView;

/// Everything that one can do with boards and with the panels on them, with its text, icon and shortcut. The
/// shortcuts hold while the keyboard focus is in the dashboard. GUI thread only.
class BoardActions : public QObject {
    Q_OBJECT
public:
    explicit BoardActions(DashboardView& view);

    QAction* addBoard;
    QAction* renameBoard;
    QAction* duplicateBoard;
    QAction* closeBoard;
    QAction* nextBoard;
    QAction* previousBoard;
    QAction* moveBoardLeft;
    QAction* moveBoardRight;
    QAction* cut;
    QAction* copy;
    QAction* paste;
    QAction* selectAll;
    QAction* capture; ///< what the chosen panel shows
    QAction* fullScreenPanel;
    QAction* panelWindow;
    QMenu* changeType;  ///< of the chosen panels
    QMenu* moveToBoard; ///< of the chosen panels, filled as it opens
    QAction* present;
    QAction* boardWindow;
    QAction* showFields;
    QMenu* addVariable; ///< filled as it opens
    QAction* saveTemplate;
    QAction* insertTemplate;

    /// What the menu of each panel has of them.
    QList<QAction*> ofPanels() const;
    /// Adds all of them to the dashboard's menu, those of boards and of templates in menus of their own.
    void fillMenu(QMenu& menu) const;
    /// Nothing can be done while no graph is open.
    void setHasGraph(bool hasGraph);

private:
    QAction* make(const char* name, const char* icon, const QString& text, const QString& tip,
                  const QList<QKeySequence>& shortcuts, const std::function<void()>& run);
    void makeBoards();
    void makePanels();
    void makeWindows();
    void makeOthers();
    void fillMoveMenu();
    void lookAtClipboard();
    /// Enables them as the boards, the choice and the clipboard are now.
    void update();

    DashboardView& view_;
    bool hasGraph_ = true;
    bool isPasteable_ = false; ///< the clipboard holds panels
};

} // namespace weir
