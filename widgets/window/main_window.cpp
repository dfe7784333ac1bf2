#include "widgets/window/main_window.h"

#include "widgets/accessibility/accessible_canvas.h"
#include "widgets/alerts/alerts_view.h"
#include "widgets/canvas/canvas_scene.h"
#include "widgets/canvas/canvas_view.h"
#include "widgets/dashboard/board_actions.h"
#include "widgets/dashboard/dashboard_view.h"
#include "widgets/dashboard/panel_settings.h"
#include "widgets/inspector/inspector.h"
#include "widgets/malformed/malformed_view.h"
#include "widgets/palette/palette_view.h"
#include "widgets/problems/problems_view.h"
#include "widgets/records/records_view.h"
#include "widgets/theme/theme.h"
#include "widgets/translation/language.h"
#include "widgets/trying/trying.h"
#include "widgets/window/bottom_tabs.h"
#include "widgets/window/document_files.h"
#include "widgets/window/part_focus.h"
#include "widgets/window/recent_files.h"
#include "widgets/window/run_bar.h"
#include "widgets/window/segmented_control.h"
#include "widgets/window/start_page.h"
#include "widgets/window/status_figures.h"
#include "widgets/window/stored_zone.h"
#include "widgets/window/window_actions.h"
#include "widgets/window/window_settings.h"

#include <QActionGroup>
#include <QApplication>
#include <QMenuBar>
#include <QSplitter>
#include <QStackedWidget>
#include <QStatusBar>
#include <QToolBar>
#include <QToolButton>

namespace weir {

namespace {

constexpr int kMessageTime = 5000; ///< milliseconds

/// A part of the window beside another one: it keeps its ground and its least size when it is squeezed.
template<class View>
View* part(View* view, int leastWidth, int leastHeight) {
    view->setMinimumSize(leastWidth, leastHeight);
    return view;
}

} // namespace

MainWindow::MainWindow(Engine& engine, CaptureExporter& exporter, QWidget* parent)
    : QMainWindow(parent), exporter_(exporter), engine_(engine, document_), monitor_(engine_),
      recent_(new RecentFiles(this)), files_(new DocumentFiles(document_, *recent_, this)),
      actions_(new WindowActions(document_, this)), canvas_(new CanvasView(document_)),
      palette_(new PaletteView), inspector_(new Inspector(document_)),
      panelSettings_(new PanelSettings(document_)), settings_(new QStackedWidget),
      dashboard_(new DashboardView(document_, engine_)), bottom_(new BottomTabs(document_, engine_)),
      figures_(new StatusFigures), pages_(new QStackedWidget), columns_(new QSplitter(Qt::Horizontal)),
      rows_(new QSplitter(Qt::Vertical)), center_(new QSplitter(Qt::Horizontal)) {
    makeCanvasAccessible();
    setObjectName(QStringLiteral("mainWindow"));
    setAcceptDrops(true);
    qApp->installEventFilter(this);
    setMinimumSize(760, 480);
    makeWorkspace();
    makeToolBar();
    actions_->fill(*menuBar(), canvas_->commands(), *dashboard_, *recent_);
    actions_->addRecords(bottom_->records().actions());
    statusBar()->setSizeGripEnabled(false);
    statusBar()->addPermanentWidget(figures_);
    connectActions();
    connectViews();
    connectEngine();
    connectInspector();
    makeTrying();
    makeExport();
    keepChanges();
    restoreLayout();
    updateTitle();
    updateState();
}

MainWindow::~MainWindow() {
    // The document and the monitor are destroyed before the widgets within the window are, which know them.
    document_.disconnect();
    document_.undoStack().disconnect();
    monitor_.disconnect();
    trying_->leave();
    delete takeCentralWidget();
    delete trying_;
}

void MainWindow::makeWorkspace() {
    settings_->setProperty("ground", QStringLiteral("surface"));
    settings_->addWidget(inspector_);
    settings_->addWidget(panelSettings_);
    center_->addWidget(part(canvas_, 160, 120));
    center_->addWidget(part(dashboard_, 160, 120));
    rows_->addWidget(center_);
    rows_->addWidget(part(bottom_, 160, 90));
    columns_->addWidget(part(palette_, 160, 120));
    columns_->addWidget(rows_);
    columns_->addWidget(part(settings_, 220, 120));
    for (QSplitter* splitter : {columns_, rows_, center_}) {
        splitter->setChildrenCollapsible(false);
        splitter->setHandleWidth(1);
    }
    rows_->setStretchFactor(0, 1);
    rows_->setStretchFactor(1, 0);
    for (int i = 0; i < 3; ++i)
        columns_->setStretchFactor(i, i == 1 ? 1 : 0);
    // The canvas keeps its width when the inspector comes and goes, so that nothing on it moves.
    center_->setStretchFactor(0, 0);
    center_->setStretchFactor(1, 1);

    auto* start = new StartPage(*recent_);
    connect(start, &StartPage::newWanted, actions_->newGraph, &QAction::trigger);
    connect(start, &StartPage::openWanted, actions_->open, &QAction::trigger);
    connect(start, &StartPage::exampleWanted, files_, &DocumentFiles::openExample);
    connect(start, &StartPage::recentWanted, files_, &DocumentFiles::open);
    pages_->addWidget(start);
    pages_->addWidget(columns_);
    setCentralWidget(pages_);
}

void MainWindow::makeToolBar() {
    auto* bar = new QToolBar(tr("Tools"));
    bar->setObjectName(QStringLiteral("toolBar"));
    bar->setMovable(false);
    bar->setContextMenuPolicy(Qt::PreventContextMenu);
    bar->setIconSize(QSize(18, 18));
    addToolBar(bar);
    toolBar_ = bar;
    bar->addActions({actions_->newGraph, actions_->open, actions_->save});
    bar->addSeparator();
    bar->addActions({actions_->undo, actions_->redo});
    bar->addSeparator();
    runBar_ = new RunBar(actions_->run, actions_->pause, actions_->stop);
    bar->addWidget(runBar_);
    auto* gap = new QWidget;
    gap->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    bar->addWidget(gap);
    auto* views = new SegmentedControl;
    for (QAction* view : {actions_->showCanvas, actions_->showBoth, actions_->showDashboard})
        views->add(view, Qt::ToolButtonTextOnly);
    bar->addWidget(views);
    auto* theme = new QToolButton;
    theme->setObjectName(QStringLiteral("themeSwitch"));
    theme->setIconSize(bar->iconSize());
    const auto showTheme = [theme] {
        const bool isDark = Theme::instance().isDark();
        theme->setIcon(
            Theme::instance().icon(isDark ? QStringLiteral("theme-light") : QStringLiteral("theme-dark")));
        theme->setToolTip(isDark ? tr("Light theme") : tr("Dark theme"));
        theme->setAccessibleName(theme->toolTip());
    };
    connect(&Theme::instance(), &Theme::changed, theme, showTheme);
    connect(theme, &QToolButton::clicked, this,
            [this] { (Theme::instance().isDark() ? actions_->themeLight : actions_->themeDark)->trigger(); });
    showTheme();
    bar->addWidget(theme);
}

void MainWindow::connectActions() {
    connect(actions_->newGraph, &QAction::triggered, files_, &DocumentFiles::newGraph);
    connect(actions_->open, &QAction::triggered, files_, &DocumentFiles::openByDialog);
    for (QAction* action : {actions_->save, actions_->saveAs, actions_->run})
        connect(action, &QAction::triggered, canvas_, &CanvasView::takeTexts);
    connect(actions_->save, &QAction::triggered, files_, &DocumentFiles::save);
    connect(actions_->saveAs, &QAction::triggered, files_, &DocumentFiles::saveAs);
    connect(actions_->exportCapture, &QAction::triggered, this, &MainWindow::exportCapture);
    connect(actions_->compareWithSaved, &QAction::triggered, this, &MainWindow::compareWithSaved);
    connect(actions_->compareWithFile, &QAction::triggered, this, &MainWindow::compareWithFile);
    connect(actions_->recover, &QAction::triggered, this, &MainWindow::offerRecovery);
    connect(actions_->closeGraph, &QAction::triggered, this, &MainWindow::closeGraph);
    connect(actions_->quit, &QAction::triggered, this, &MainWindow::close);
    connect(actions_, &WindowActions::recentWanted, files_, &DocumentFiles::open);
    connect(actions_, &WindowActions::exampleWanted, files_, &DocumentFiles::openExample);
    connect(actions_->findNodeType, &QAction::triggered, this, [this] {
        actions_->showPalette->setChecked(true);
        palette_->focusSearch();
    });
    connect(actions_->run, &QAction::triggered, this, &MainWindow::run);
    connect(actions_->pause, &QAction::triggered, this, [this] {
        engine_.pause();
        monitor_.refresh();
    });
    connect(actions_->runFromBeginning, &QAction::triggered, this, &MainWindow::runFromBeginning);
    connect(actions_->stop, &QAction::triggered, this, &MainWindow::stop);
    connect(actions_->views, &QActionGroup::triggered, this, &MainWindow::setView);
    connect(actions_->themes, &QActionGroup::triggered, this, &MainWindow::setTheme);
    connect(actions_->languageChoices, &QActionGroup::triggered, this, &MainWindow::setLanguage);
    connect(actions_->showPalette, &QAction::toggled, this,
            [this](bool isShown) { showPart(*palette_, isShown); });
    connect(actions_->showInspector, &QAction::toggled, this,
            [this](bool isShown) { showPart(*settings_, isShown); });
    connect(actions_->showInspector, &QAction::triggered, this, [this](bool isWanted) {
        wantsInspector_ = isWanted;
        isInspectorAskedFor_ = false;
        shareRoom();
    });
    connect(actions_->showBottom, &QAction::toggled, this,
            [this](bool isShown) { showPart(*bottom_, isShown); });
    connect(actions_->showPlaybackBar, &QAction::toggled, dashboard_, &DashboardView::showPlaybackBar);
    connect(actions_->reducedMotion, &QAction::toggled, this,
            [this](bool isReduced) { canvas_->canvas().setMotion(!isReduced); });
    for (const auto& [action, forward] :
         {std::pair(actions_->nextPart, true), {actions_->previousPart, false}})
        connect(action, &QAction::triggered, this, [this, isForward = forward] {
            focusOtherPart({toolBar_, palette_, canvas_, dashboard_, bottom_, settings_}, isForward);
        });
    connect(actions_, &WindowActions::guideWanted, this, &MainWindow::showGuide);
    connect(actions_->commandPalette, &QAction::triggered, this, &MainWindow::showCommandPalette);
    connect(actions_->shortcuts, &QAction::triggered, this, &MainWindow::showShortcuts);
    connect(actions_->about, &QAction::triggered, this, &MainWindow::showAbout);
    connect(actions_->showAsChart, &QAction::triggered, this, [this] {
        if (bottom_->records().output()) Q_EMIT bottom_->records().chartWanted(*bottom_->records().output());
    });
}

void MainWindow::connectViews() {
    connect(files_, &DocumentFiles::opened, this, &MainWindow::showWorkspace);
    for (const auto hasMoved : {&DocumentFiles::opened, &DocumentFiles::saved})
        connect(files_, hasMoved, this, [this] {
            inspector_->setFolder(files_->ownFolder());
            document_.setFolder(files_->folder());
        });
    // Whoever comes back from elsewhere may have put a file where it was missing.
    connect(qApp, &QGuiApplication::applicationStateChanged, &document_, [this](Qt::ApplicationState state) {
        if (state == Qt::ApplicationActive) document_.checkAgain();
    });
    connect(&document_, &GraphDocument::changed, this, [this](const Graph& before, const Graph& after) {
        if (before.subgraphs != after.subgraphs) palette_->setTypes(document_.types());
        bottom_->setGraph(document_.graph());
        updateTitle();
        updateState();
    });
    connect(&document_, &GraphDocument::replaced, this, [this] {
        palette_->setTypes(document_.types());
        bottom_->setGraph(document_.graph());
        bottom_->forgetRun();
        monitor_.refresh();
        lookInto(std::nullopt);
        updateTitle();
        updateState();
    });
    connect(&document_, &GraphDocument::modifiedChanged, this, [this] {
        updateTitle();
        updateState();
    });

    connect(palette_, &PaletteView::nodeTypeChosen, this, [this](const QString& type) {
        if (!canvas_->isVisible()) actions_->showBoth->trigger();
        canvas_->addNode(type);
    });
    connect(canvas_, &CanvasView::selectionChanged, this, &MainWindow::selectNodes);
    connect(canvas_, &CanvasView::wireSelected, this, [this](const Wire& wire) {
        lookInto(wire.from, wire);
        actions_->showBottom->setChecked(true);
        bottom_->showRecords();
    });
    connect(canvas_, &CanvasView::nodeActivated, this, [this](const QString& node) {
        openInspector();
        settings_->setCurrentWidget(inspector_);
        inspector_->showParameter(node, {});
    });

    connect(canvas_, &CanvasView::filesRefused, this, [this](const QStringList& paths) {
        statusBar()->showMessage(tr("No source reads %1: drop CSV, NDJSON, log or SQLite files.")
                                     .arg(paths.join(QStringLiteral(", "))),
                                 kMessageTime);
    });

    Board& board = dashboard_->board();
    connect(&board, &Board::panelSelected, this, &MainWindow::showPanelSettings);
    const auto openSettings = [this](const QString& panel) {
        openInspector();
        showPanelSettings(panel);
    };
    connect(&board, &Board::settingsWanted, this, openSettings);
    connect(dashboard_, &DashboardView::panelAdded, this, [this, openSettings](const QString& panel) {
        // Beside the canvas they come with any choice.
        if (actions_->showDashboard->isChecked()) openSettings(panel);
    });
    connect(&board, &Board::nodeWanted, canvas_, [this](const QString& node) {
        if (!canvas_->isVisible()) actions_->showBoth->trigger();
        canvas_->selectNode(node);
    });
    connect(dashboard_, &DashboardView::causeWanted, this, &MainWindow::showCause);
    keepZone(dashboard_->time());
    // A wire that is drawn out of the canvas goes on as a drag of what flows through it.
    connect(canvas_, &CanvasView::outputDraggedOut, this, [this](const Endpoint& output) {
        DraggedFields fields{output, {}, true};
        const std::map<Endpoint, Schema> schemas = dashboard_->seenSchemas();
        if (const auto schema = schemas.find(output); schema != schemas.end())
            fields.fields = schema->second.fields();
        dragFields(canvas_, {fields});
    });
    connect(dashboard_->commands().showFields, &QAction::triggered, this, [this](bool isWanted) {
        if (isWanted && !dashboard_->isVisible()) actions_->showBoth->trigger();
        shareRoom();
    });
    connect(dashboard_, &DashboardView::messageWanted, this,
            [this](const QString& text) { statusBar()->showMessage(text, kMessageTime); });
    connect(dashboard_, &DashboardView::windowOpened, this, [this](QWidget* window) {
        window->addActions(
            {actions_->undo, actions_->redo, actions_->run, actions_->pause, actions_->stop, actions_->save});
    });
    connect(&bottom_->records(), &RecordsView::lookWanted, this, [this] {
        actions_->showBottom->setChecked(true);
        bottom_->showRecords();
    });
    connect(&bottom_->records(), &RecordsView::chartWanted, this, [this](const Endpoint& output) {
        if (!dashboard_->isVisible()) actions_->showBoth->trigger();
        dashboard_->addPanel(QStringLiteral("line"), output);
    });
    connect(&bottom_->alerts(), &AlertsView::nodeWanted, canvas_, &CanvasView::selectNode);
    connect(&bottom_->alerts(), &AlertsView::momentWanted, dashboard_, &DashboardView::showMoment);
    connect(&bottom_->malformed(), &MalformedView::nodeWanted, canvas_, &CanvasView::selectNode);
    connect(&bottom_->problems(), &ProblemsView::wireWanted, canvas_, &CanvasView::selectWire);
    connect(&bottom_->problems(), &ProblemsView::placeWanted, this,
            [this](const QString& node, const QString& parameter) {
                canvas_->selectNode(node);
                openInspector();
                settings_->setCurrentWidget(inspector_);
                inspector_->showParameter(node, parameter);
            });
}

void MainWindow::showWorkspace() {
    pages_->setCurrentWidget(columns_);
    startsAgain_ = false;
    // What the run before has read is still worked off; only the user may have it thrown away.
    if (!engine_.isOver()) engine_.stop();
    monitor_.refresh();
    inspector_->showNodes({});
    settings_->setCurrentWidget(inspector_);
    updateInspectorRoom();
    canvas_->zoomToFit();
    canvas_->setFocus();
    updateTitle();
    updateState();
}

void MainWindow::closeGraph() {
    if (!files_->newGraph()) return;
    pages_->setCurrentIndex(0);
    updateTitle();
    updateState();
}

bool MainWindow::openFile(const QString& path) {
    return files_->open(path);
}

void MainWindow::setTheme(QAction* theme) {
    const Theme::Choice choice = theme == actions_->themeLight  ? Theme::Choice::Light
                                 : theme == actions_->themeDark ? Theme::Choice::Dark
                                                                : Theme::Choice::System;
    Theme::instance().apply(*qApp, choice);
    storeTheme(choice);
}

void MainWindow::setLanguage(QAction* language) {
    storeLanguage(language->data().toString());
    statusBar()->showMessage(tr("Weir speaks that language from its next start on."), kMessageTime);
}

void MainWindow::updateTitle() {
    const bool hasGraph = pages_->currentWidget() == columns_;
    setWindowTitle(hasGraph ? document_.displayName() + QStringLiteral("[*] – Weir")
                            : QStringLiteral("Weir[*]"));
    setWindowModified(document_.isModified());
    setWindowFilePath(document_.path());
}

} // namespace weir
