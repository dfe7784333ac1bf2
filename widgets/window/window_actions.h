#pragma once
#include "pipeline/runtime/statistics.h"
#include "widgets/document/graph_document.h"

#include <QAction>
#include <QObject>

class QActionGroup;
class QMenu;
class QMenuBar;

namespace weir {

class CanvasActions;
class DashboardView;
class RecentFiles;

/// Every action of the window with its text, icon and shortcut, and the menus that hold them all. What they
/// do is for the window to connect. GUI thread only.
class WindowActions : public QObject {
    Q_OBJECT
public:
    WindowActions(GraphDocument& document, QObject* parent);

    QAction* newGraph;
    QAction* open;
    QAction* save;
    QAction* saveAs;
    QAction* exportCapture;
    QAction* closeGraph;
    QAction* quit;
    QAction* undo;
    QAction* redo;
    QAction* findNodeType;
    QAction* run;
    QAction* pause;
    QAction* stop;
    QAction* runFromBeginning;
    QAction* runSettings;
    QAction* showCanvas;
    QAction* showBoth;
    QAction* showDashboard;
    QAction* showPalette;
    QAction* showInspector;
    QAction* showBottom;
    QAction* showAsChart;
    QAction* themeSystem;
    QAction* themeLight;
    QAction* themeDark;
    QAction* nodePage;
    QAction* about;
    QActionGroup* views;
    QActionGroup* themes;

    /// Fills the menu bar. `canvas` brings its own actions, `dashboard` its menus.
    void fill(QMenuBar& bar, const CanvasActions& canvas, DashboardView& dashboard, RecentFiles& recent);

    /// What can be done depends on whether a graph is open and on the run.
    void setState(bool hasGraph, RunState state, bool isOutdated);

Q_SIGNALS:
    void recentWanted(const QString& path);
    void exampleWanted(const QString& path);
    /// A page of the guide, by its path in Qt's resources.
    void guideWanted(const QString& path);

private:
    QAction* make(const QString& name, const QString& icon, const QString& text,
                  const QKeySequence& shortcut = {});
    void fillRecent(QMenu& menu, RecentFiles& recent);
    void fillExamples(QMenu& menu);
    void fillGuide(QMenu& menu);
};

} // namespace weir
