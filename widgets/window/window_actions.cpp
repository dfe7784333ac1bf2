#include "widgets/window/window_actions.h"

#include "widgets/canvas/canvas_actions.h"
#include "widgets/commands/command_list.h"
#include "widgets/dashboard/board_actions.h"
#include "widgets/dashboard/dashboard_view.h"
#include "widgets/dashboard/reading_actions.h"
#include "widgets/guide/guide_pages.h"
#include "widgets/records/records_actions.h"
#include "widgets/theme/theme.h"
#include "widgets/time_travel/playback_bar.h"
#include "widgets/translation/language.h"
#include "widgets/window/chart_memory_menu.h"
#include "widgets/window/recent_files.h"
#include "widgets/window/resource_folder.h"
#include "widgets/window/series_palette_menu.h"

#include <QActionGroup>
#include <QDir>
#include <QFileInfo>
#include <QMenu>
#include <QMenuBar>

namespace weir {

WindowActions::WindowActions(GraphDocument& document, QObject* parent)
    : QObject(parent), views(new QActionGroup(this)), themes(new QActionGroup(this)),
      languageChoices(new QActionGroup(this)) {
    newGraph = make(QStringLiteral("newGraph"), QStringLiteral("new"), tr("&New"), QKeySequence::New);
    open = make(QStringLiteral("open"), QStringLiteral("open"), tr("&Open…"), QKeySequence::Open);
    save = make(QStringLiteral("save"), QStringLiteral("save"), tr("&Save"), QKeySequence::Save);
    saveAs =
        make(QStringLiteral("saveAs"), {}, tr("Save &as…"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_S));
    exportCapture = make(QStringLiteral("exportCapture"), QStringLiteral("export"), tr("&Export capture…"),
                         QKeySequence(Qt::CTRL | Qt::Key_E));
    compareWithSaved =
        make(QStringLiteral("compareWithSaved"), QStringLiteral("compare"),
             tr("Compare with the sa&ved graph"), QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_S));
    compareWithFile = make(QStringLiteral("compareWithFile"), {}, tr("Compare &with…"),
                           QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_O));
    recover = make(QStringLiteral("recover"), {}, tr("Reco&ver unsaved graphs…"));
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
    showPlaybackBar = make(QStringLiteral("showPlaybackBar"), {}, tr("Time &bar"),
                           QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_T));
    showPlaybackBar->setToolTip(tr("The bar under the dashboard that leads back through what happened"));
    for (QAction* part : {showPalette, showInspector, showBottom, showPlaybackBar}) {
        part->setCheckable(true);
        part->setChecked(true);
    }
    reducedMotion = make(QStringLiteral("reducedMotion"), {}, tr("&Reduced motion"));
    reducedMotion->setCheckable(true);
    reducedMotion->setToolTip(tr("Show no moving records on the wires; figures still change"));
    nextPart = make(QStringLiteral("nextPart"), {}, tr("&Next part of the window"),
                    QKeySequence(Qt::CTRL | Qt::Key_F6));
    previousPart = make(QStringLiteral("previousPart"), {}, tr("Pre&vious part of the window"),
                        QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_F6));
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
    makeLanguages();
    commandPalette = make(QStringLiteral("commandPalette"), QStringLiteral("search"), tr("&Command palette"),
                          QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_P));
    shortcuts = make(QStringLiteral("shortcuts"), QStringLiteral("keyboard"), tr("&Keyboard shortcuts"),
                     QKeySequence(Qt::CTRL | Qt::Key_Slash));
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
    fileMenu = bar.addMenu(tr("&File"));
    fileMenu->addActions({newGraph, open});
    QMenu* recentMenu = fileMenu->addMenu(tr("Open &recent"));
    connect(recentMenu, &QMenu::aboutToShow, this,
            [this, recentMenu, &recent] { fillRecent(*recentMenu, recent); });
    QMenu* examples = fileMenu->addMenu(tr("E&xamples"));
    fillExamples(*examples);
    fileMenu->addSeparator();
    fileMenu->addActions({save, saveAs, exportCapture});
    fileMenu->addSeparator();
    fileMenu->addActions({compareWithSaved, compareWithFile, recover});
    fileMenu->addSeparator();
    fileMenu->addActions({closeGraph, quit});

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
    view->addActions({nextPart, previousPart});
    view->addSeparator();
    canvas.fillViewMenu(*view);
    view->addSeparator();
    view->addAction(reducedMotion);
    recordsMenu_ = view->addMenu(tr("Rec&ords"));
    view->addMenu(tr("&Theme"))->addActions({themeSystem, themeLight, themeDark});
    view->addMenu(new SeriesPaletteMenu(view));
    view->addMenu(tr("&Language"))->addActions(languageChoices->actions());

    runMenu = bar.addMenu(tr("&Run"));
    runMenu->addActions({run, pause, stop});
    runMenu->addSeparator();
    runMenu->addAction(runFromBeginning);
    runMenu->addSeparator();
    runMenu->addAction(runSettings);

    dashboardMenu = bar.addMenu(tr("&Dashboard"));
    dashboard.addMenu()->setTitle(tr("&Add panel"));
    dashboardMenu->addMenu(dashboard.addMenu());
    dashboardMenu->addAction(showAsChart);
    dashboardMenu->addMenu(dashboard.panelMenu());
    dashboard.commands().fillMenu(*dashboardMenu);
    dashboardMenu->addSeparator();
    dashboard.reading().fill(*dashboardMenu->addMenu(tr("&Read")));
    QMenu* travel = dashboardMenu->addMenu(tr("&Time travel"));
    travel->addAction(showPlaybackBar);
    travel->addSeparator();
    dashboard.playbackBar().fill(*travel);
    dashboardMenu->addMenu(new ChartMemoryMenu(dashboardMenu));

    QMenu* help = bar.addMenu(tr("&Help"));
    fillGuide(*help->addMenu(tr("&Guide")));
    help->addAction(nodePage);
    help->addSeparator();
    help->addActions({commandPalette, shortcuts});
    help->addSeparator();
    help->addAction(about);
    sayWhyNot(canvas);
}

void WindowActions::makeLanguages() {
    std::vector<Language> choices{{QString(), tr("As the &desktop")}};
    choices.insert(choices.end(), languages().begin(), languages().end());
    for (const Language& language : choices) {
        QAction* action = make(QStringLiteral("language:") + language.code, {}, language.name);
        action->setData(language.code);
        action->setCheckable(true);
        action->setChecked(language.code == storedLanguage());
        languageChoices->addAction(action);
    }
}

void WindowActions::sayWhyNot(const CanvasActions& canvas) {
    for (QAction* action : {save, saveAs, closeGraph, findNodeType, showCanvas, showBoth, showDashboard,
                            showPalette, showInspector, showBottom, runFromBeginning})
        setWhyNot(*action, tr("No graph is open"));
    setWhyNot(*compareWithFile, tr("No graph is open"));
    setWhyNot(*compareWithSaved, tr("Nothing has changed since it was saved"));
    setWhyNot(*undo, tr("There is nothing to undo"));
    setWhyNot(*redo, tr("There is nothing to redo"));
    for (QAction* action : {pause, stop})
        setWhyNot(*action, tr("No graph is running"));
    setWhyNot(*showAsChart, tr("No wire or node is selected"));
    for (QAction* action : {canvas.cut, canvas.copy, canvas.duplicate, canvas.remove, canvas.removeAndRejoin,
                            canvas.selectUpstream, canvas.selectDownstream, canvas.bypass, canvas.disable,
                            canvas.group, canvas.zoomToSelection})
        setWhyNot(*action, tr("Nothing is selected on the canvas"));
    for (QAction* action : canvas.arrange)
        setWhyNot(*action, tr("Fewer nodes than it takes are selected on the canvas"));
    for (QAction* action : {canvas.ungroup, canvas.enter, canvas.renameSubgraph, canvas.makeUnique})
        setWhyNot(*action, tr("No subgraph is selected on the canvas"));
    for (QAction* action : {canvas.addBend, canvas.removeBends})
        setWhyNot(*action, tr("No wire is selected on the canvas"));
    setWhyNot(*canvas.leave, tr("The canvas shows the whole graph"));
    setWhyNot(*canvas.paste, tr("The clipboard holds no nodes"));
}

void WindowActions::addRecords(const RecordsActions& records) {
    recordsMenu_->addActions({records.find, records.hold});
    recordsMenu_->addSeparator();
    recordsMenu_->addActions({records.asTable, records.asJson, records.asFields});
    recordsMenu_->addSeparator();
    recordsMenu_->addActions({records.copyCsv, records.copyJson, records.copyTabs, records.exportShown});
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
    for (QAction* action : {save, saveAs, closeGraph, compareWithFile, findNodeType, showCanvas, showBoth,
                            showDashboard, showPalette, showInspector, showBottom, runSettings})
        action->setEnabled(hasGraph);
    // What runs can be started again once it has been edited.
    run->setEnabled(hasGraph && !isStopping && (!isRunning || isOutdated));
    setWhyNot(*run, hasGraph ? tr("It runs as it stands") : tr("No graph is open"));
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
