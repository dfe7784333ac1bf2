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
class RecordsActions;

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
    QAction* compareWithSaved;
    QAction* compareWithFile;
    QAction* recover;
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
    QAction* showPlaybackBar;
    QAction* reducedMotion;
    QAction* nextPart;
    QAction* previousPart;
    QAction* showAsChart;
    QAction* themeSystem;
    QAction* themeLight;
    QAction* themeDark;
    QAction* nodePage;
    QAction* commandPalette;
    QAction* shortcuts;
    QAction* about;
    QActionGroup* views;
    QActionGroup* themes;
    QMenu* fileMenu = nullptr; ///< once filled, and so are these
    QMenu* runMenu = nullptr;
    QMenu* dashboardMenu = nullptr;
    QActionGroup* languageChoices; ///< the data of each is the language's code

    /// Fills the menu bar. `canvas` brings its own actions, `dashboard` its menus.
    void fill(QMenuBar& bar, const CanvasActions& canvas, DashboardView& dashboard, RecentFiles& recent);

    /// Adds a menu of what can be done with the records in view, behind fill().
    void addRecords(const RecordsActions& records);

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
    void makeLanguages();
    void fillGuide(QMenu& menu);

    QMenu* recordsMenu_ = nullptr; ///< made by fill()
    /// What the command palette says of them while they are disabled.
    void sayWhyNot(const CanvasActions& canvas);
};

} // namespace weir
