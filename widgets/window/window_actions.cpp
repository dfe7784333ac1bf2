#include "widgets/window/window_actions.h"

#include "widgets/canvas/canvas_actions.h"
#include "widgets/dashboard/dashboard_view.h"
#include "widgets/guide/guide_pages.h"
#include "widgets/theme/theme.h"
#include "widgets/window/recent_files.h"
#include "widgets/window/resource_folder.h"

#include <QActionGroup>
#include <QDir>
#include <QFileInfo>
#include <QMenu>
#include <QMenuBar>

namespace weir {

WindowActions::WindowActions(GraphDocument& document, QObject* parent)
    : QObject(parent), views(new QActionGroup(this)), themes(new QActionGroup(this)) {
    newGraph = make(QStringLiteral("newGraph"), QStringLiteral("new"), tr("&New"), QKeySequence::New);
    open = make(QStringLiteral("open"), QStringLiteral("open"), tr("&Open…"), QKeySequence::Open);
    save = make(QStringLiteral("save"), QStringLiteral("save"), tr("&Save"), QKeySequence::Save);
    saveAs =
        make(QStringLiteral("saveAs"), {}, tr("Save &as…"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_S));
    exportCapture = make(QStringLiteral("exportCapture"), QStringLiteral("export"), tr("&Export capture…"),
                         QKeySequence(Qt::CTRL | Qt::Key_E));
    closeGraph =
        make(QStringLiteral("closeGraph"), {}, tr("&Close graph"), QKeySequence(Qt::CTRL | Qt::Key_W));
    quit = make(QStringLiteral("quit"), {}, tr("&Quit"), QKeySequence(Qt::CTRL | Qt::Key_Q));

    undo = document.undoStack().createUndoAction(this, tr("&Undo"));
    undo->setShortcut(QKeySequence::Undo);
    undo->setIcon(Theme::instance().icon(QStringLiteral("undo")));
    redo = document.undoStack().createRedoAction(this, tr("&Redo"));
    redo->setShortcuts({QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Z), QKeySequence(Qt::CTRL | Qt::Key_Y)});
    redo->setIcon(Theme::instance().icon(QStringLiteral("redo")));
    findNodeType = make(QStringLiteral("findNodeType"), QStringLiteral("search"), tr("&Find node type"),
                        QKeySequence(Qt::CTRL | Qt::Key_K));

    run = make(QStringLiteral("run"), QStringLiteral("run"), tr("&Run"), QKeySequence(Qt::Key_F5));
    pause = make(QStringLiteral("pause"), QStringLiteral("pause"), tr("&Pause"), QKeySequence(Qt::Key_F6));
    const auto colourRun = [this] {
        run->setIcon(Theme::instance().icon(QStringLiteral("run"), Theme::instance().colors().good));
    };
    connect(&Theme::instance(), &Theme::changed, this, colourRun);
    colourRun();
    stop = make(QStringLiteral("stop"), QStringLiteral("stop"), tr("&Stop"),
                QKeySequence(Qt::SHIFT | Qt::Key_F5));
    runFromBeginning = make(QStringLiteral("runFromBeginning"), {}, tr("Run from the &beginning"),
                            QKeySequence(Qt::CTRL | Qt::Key_F5));
    runSettings = make(QStringLiteral("runSettings"), QStringLiteral("settings"), tr("Run &settings…"),
                       QKeySequence(Qt::CTRL | Qt::Key_Comma));

    showCanvas = make(QStringLiteral("showCanvas"), QStringLiteral("canvas"), tr("&Canvas"),
                      QKeySequence(Qt::CTRL | Qt::Key_1));
    showBoth = make(QStringLiteral("showBoth"), {}, tr("&Both"), QKeySequence(Qt::CTRL | Qt::Key_2));
    showDashboard = make(QStringLiteral("showDashboard"), QStringLiteral("dashboard"), tr("&Dashboard"),
                         QKeySequence(Qt::CTRL | Qt::Key_3));
    for (QAction* view : {showCanvas, showBoth, showDashboard}) {
        view->setCheckable(true);
        views->addAction(view);
    }
    showBoth->setChecked(true);
    showPalette = make(QStringLiteral("showPalette"), {}, tr("&Palette"), QKeySequence(Qt::CTRL | Qt::Key_B));
    showInspector =
        make(QStringLiteral("showInspector"), {}, tr("&Inspector"), QKeySequence(Qt::CTRL | Qt::Key_I));
    showBottom = make(QStringLiteral("showBottom"), {}, tr("&Records, alerts and problems"),
                      QKeySequence(Qt::CTRL | Qt::Key_J));
    for (QAction* part : {showPalette, showInspector, showBottom}) {
        part->setCheckable(true);
        part->setChecked(true);
    }
    showAsChart = make(QStringLiteral("showAsChart"), QStringLiteral("line-chart"),
                       tr("Show selection as &chart"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_C));
    showAsChart->setEnabled(false);

    themeSystem = make(QStringLiteral("themeSystem"), {}, tr("As the &desktop"));
    themeLight = make(QStringLiteral("themeLight"), QStringLiteral("theme-light"), tr("&Light"));
    themeDark = make(QStringLiteral("themeDark"), QStringLiteral("theme-dark"), tr("&Dark"));
    for (QAction* theme : {themeSystem, themeLight, themeDark}) {
        theme->setCheckable(true);
        themes->addAction(theme);
    }
    nodePage = make(QStringLiteral("nodePage"), QStringLiteral("help"), tr("&Page of the selected node"),
                    QKeySequence(Qt::Key_F1));
    nodePage->setEnabled(false);
    about = make(QStringLiteral("about"), QStringLiteral("info"), tr("&About Weir"));
}

QAction* WindowActions::make(const QString& name, const QString& icon, const QString& text,
                             const QKeySequence& shortcut) {
    auto* action = new QAction(text, this);
    action->setObjectName(QStringLiteral("action:") + name);
    if (!icon.isEmpty()) action->setIcon(Theme::instance().icon(icon));
    if (!shortcut.isEmpty()) {
        action->setShortcut(shortcut);
        action->setToolTip(QStringLiteral("%1 (%2)").arg(QString(text).remove(u'&').remove(u'…'),
                                                         shortcut.toString(QKeySequence::NativeText)));
    }
    return action;
}

void WindowActions::fill(QMenuBar& bar, const CanvasActions& canvas, DashboardView& dashboard,
                         RecentFiles& recent) {
    QMenu* file = bar.addMenu(tr("&File"));
    file->addActions({newGraph, open});
    QMenu* recentMenu = file->addMenu(tr("Open &recent"));
    connect(recentMenu, &QMenu::aboutToShow, this,
            [this, recentMenu, &recent] { fillRecent(*recentMenu, recent); });
    QMenu* examples = file->addMenu(tr("E&xamples"));
    fillExamples(*examples);
    file->addSeparator();
    file->addActions({save, saveAs, exportCapture});
    file->addSeparator();
    file->addActions({closeGraph, quit});

    QMenu* edit = bar.addMenu(tr("&Edit"));
    edit->addActions({undo, redo});
    edit->addSeparator();
    canvas.fillEditMenu(*edit);
    edit->addSeparator();
    edit->addAction(findNodeType);

    canvas.fillGraphMenu(*bar.addMenu(tr("&Graph")));

    QMenu* view = bar.addMenu(tr("&View"));
    view->addActions({showCanvas, showBoth, showDashboard});
    view->addSeparator();
    view->addActions({showPalette, showInspector, showBottom});
    view->addSeparator();
    canvas.fillViewMenu(*view);
    view->addSeparator();
    view->addMenu(tr("&Theme"))->addActions({themeSystem, themeLight, themeDark});

    QMenu* runMenu = bar.addMenu(tr("&Run"));
    runMenu->addActions({run, pause, stop});
    runMenu->addSeparator();
    runMenu->addAction(runFromBeginning);
    runMenu->addSeparator();
    runMenu->addAction(runSettings);

    QMenu* boardMenu = bar.addMenu(tr("&Dashboard"));
    dashboard.addMenu()->setTitle(tr("&Add panel"));
    boardMenu->addMenu(dashboard.addMenu());
    boardMenu->addMenu(dashboard.panelMenu());
    boardMenu->addAction(showAsChart);

    QMenu* help = bar.addMenu(tr("&Help"));
    fillGuide(*help->addMenu(tr("&Guide")));
    help->addAction(nodePage);
    help->addSeparator();
    help->addAction(about);
}

void WindowActions::fillRecent(QMenu& menu, RecentFiles& recent) {
    menu.clear();
    const QStringList paths = recent.paths();
    for (const QString& path : paths) {
        // A lone ampersand would be taken for a mnemonic.
        QAction* action = menu.addAction(QString(path).replace(u'&', QStringLiteral("&&")));
        connect(action, &QAction::triggered, this, [this, path] { Q_EMIT recentWanted(path); });
    }
    if (paths.isEmpty()) {
        menu.addAction(tr("No recent graphs"))->setEnabled(false);
        return;
    }
    menu.addSeparator();
    connect(menu.addAction(tr("Clear this list")), &QAction::triggered, &recent, &RecentFiles::clear);
}

void WindowActions::fillExamples(QMenu& menu) {
    const QString folder = examplesFolder();
    const QDir examples(folder);
    for (const QFileInfo& file :
         examples.entryInfoList({QStringLiteral("*.weir")}, QDir::Files, QDir::Name)) {
        const QString path = file.absoluteFilePath();
        connect(menu.addAction(file.completeBaseName()), &QAction::triggered, this,
                [this, path] { Q_EMIT exampleWanted(path); });
    }
    menu.setEnabled(!folder.isEmpty() && !menu.isEmpty());
}

void WindowActions::fillGuide(QMenu& menu) {
    menu.setObjectName(QStringLiteral("guideMenu"));
    for (const GuidePage& page : guidePages())
        connect(menu.addAction(page.title), &QAction::triggered, this,
                [this, path = page.path] { Q_EMIT guideWanted(path); });
}

void WindowActions::setState(bool hasGraph, RunState state, bool isOutdated) {
    const bool isRunning = state == RunState::Running;
    const bool isPaused = state == RunState::Paused;
    const bool isStopping = state == RunState::Stopping;
    const bool isActive = isRunning || isPaused;
    for (QAction* action : {save, saveAs, closeGraph, findNodeType, showCanvas, showBoth, showDashboard,
                            showPalette, showInspector, showBottom, runSettings})
        action->setEnabled(hasGraph);
    // What runs can be started again once it has been edited.
    run->setEnabled(hasGraph && !isStopping && (!isRunning || isOutdated));
    run->setText(isPaused && !isOutdated ? tr("&Resume") : isOutdated ? tr("&Apply changes") : tr("&Run"));
    run->setToolTip(QStringLiteral("%1 (F5)").arg(run->text().remove(u'&')));
    runFromBeginning->setEnabled(hasGraph && !isStopping);
    pause->setEnabled(isRunning);
    stop->setEnabled(isActive || isStopping);
    stop->setText(isStopping ? tr("&Stop at once") : tr("&Stop"));
    stop->setToolTip(isStopping ? tr("Stop at once: what still waits is dropped and counted (Shift+F5)")
                                : tr("Stop (Shift+F5)"));
}

} // namespace weir
