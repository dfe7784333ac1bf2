// What the window does while a graph runs: starting and stopping it, and carrying its figures to the views.
#include "widgets/window/main_window.h"

#include "pipeline/graph/effective_graph.h"
#include "pipeline/graph/graph_file.h"
#include "pipeline/graph/graph_path.h"
#include "widgets/alerts/alerts_model.h"
#include "widgets/alerts/alerts_view.h"
#include "widgets/canvas/canvas_view.h"
#include "widgets/captures/export_dialog.h"
#include "widgets/commands/command_palette.h"
#include "widgets/commands/shortcuts_window.h"
#include "widgets/dashboard/board_actions.h"
#include "widgets/dashboard/dashboard_view.h"
#include "widgets/dashboard/panel_message.h"
#include "widgets/dashboard/panel_settings.h"
#include "widgets/export/board_export.h"
#include "widgets/guide/guide_window.h"
#include "widgets/inspector/inspector.h"
#include "widgets/malformed/malformed_model.h"
#include "widgets/malformed/malformed_view.h"
#include "widgets/problems/problems_view.h"
#include "widgets/records/records_view.h"
#include "widgets/theme/theme.h"
#include "widgets/trying/trying.h"
#include "widgets/window/bottom_tabs.h"
#include "widgets/window/document_files.h"
#include "widgets/window/run_bar.h"
#include "widgets/window/status_figures.h"
#include "widgets/window/window_actions.h"

#include <QApplication>
#include <QCloseEvent>
#include <QFileInfo>
#include <QKeyEvent>
#include <QMenu>
#include <QMenuBar>
#include <QMessageBox>
#include <QMimeData>
#include <QPushButton>
#include <QSplitter>
#include <QStackedWidget>
#include <QStatusBar>

#include <algorithm>
#include <utility>

namespace weir {

namespace {

constexpr int kClosingCheckEvery = 50; ///< milliseconds
constexpr int kClosingChecks = 60;     ///< then what still waits is dropped: a sink may never come back
constexpr int kMessageTime = 5000;     ///< milliseconds

/// What runs differs from what is seen only if this differs; where nodes stand and what panels show does not
/// matter.
bool runsAlike(const Graph& a, const Graph& b) {
    if (a.run != b.run) return false;
    if (a.nodes == b.nodes && a.wires == b.wires && a.subgraphs == b.subgraphs) return true;
    const Graph runningA = effectiveGraph(a).graph;
    const Graph runningB = effectiveGraph(b).graph;
    return runningA.nodes == runningB.nodes && runningA.wires == runningB.wires;
}

/// The graph file among what is dragged, if it is one.
QString graphFileOf(const QMimeData& data) {
    const QList<QUrl> urls = data.urls();
    if (urls.size() != 1 || !urls.constFirst().isLocalFile()) return {};
    const QString path = urls.constFirst().toLocalFile();
    return path.endsWith(u".weir") ? path : QString();
}

} // namespace

void MainWindow::connectEngine() {
    connect(&monitor_, &EngineMonitor::statisticsChanged, this, &MainWindow::showStatistics);
    connect(&monitor_, &EngineMonitor::alertsRaised, &bottom_->alerts().model(), &AlertsModel::add);
    connect(&monitor_, &EngineMonitor::stateChanged, this, [this](RunState state) {
        dashboard_->board().setRunState(state);
        dashboard_->feed().poll();
        bottom_->records().refresh();
        inspector_->setRunning(engine_.isOver() ? nullptr : &started_);
        updateState();
        if (startsAgain_ && engine_.isOver()) {
            startsAgain_ = false;
            start();
        }
    });
    closing_.setInterval(kClosingCheckEvery);
    connect(&closing_, &QTimer::timeout, this, &MainWindow::finishClosing);
}

void MainWindow::makeTrying() {
    trying_ = new Trying(
        {document_, engine_, monitor_, *canvas_, *bottom_, [this] { return files_->folder(); }}, this);
    trying_->actions().fill(*menuBar(), *actions_->runMenu);
    connect(trying_, &Trying::messageWanted, this,
            [this](const QString& text) { statusBar()->showMessage(text, kMessageTime); });
}

void MainWindow::makeExport() {
    export_ = new BoardExport({document_, engine_, *dashboard_,
                               [this] { return QString::fromStdString(files_->folder().string()); }},
                              this);
    export_->fill(*actions_->fileMenu, *actions_->exportCapture, *actions_->dashboardMenu);
    connect(export_, &BoardExport::messageWanted, this,
            [this](const QString& text) { statusBar()->showMessage(text, kMessageTime); });
}

bool MainWindow::isOutdated() const {
    const RunState state = monitor_.statistics().state;
    return (state == RunState::Running || state == RunState::Paused) &&
           !runsAlike(started_, document_.graph());
}

void MainWindow::updateState() {
    const bool hasGraph = pages_->currentWidget() == columns_;
    const bool isOutdated = this->isOutdated();
    runBar_->setOutdated(isOutdated);
    actions_->compareWithSaved->setEnabled(hasGraph && document_.isModified() && !document_.path().isEmpty());
    actions_->setState(hasGraph, monitor_.statistics().state, isOutdated);
    dashboard_->addMenu()->setEnabled(hasGraph);
    dashboard_->commands().setHasGraph(hasGraph);
    export_->setState(hasGraph);
}

void MainWindow::run() {
    if (pages_->currentWidget() != columns_) return;
    if (engine_.state() == RunState::Paused && !isOutdated()) {
        engine_.resume();
        monitor_.refresh();
        return;
    }
    // Before anything is stopped or cleared: what cannot start must not take the last run away.
    if (hasErrors(document_.problems())) return refuse(document_.problems());
    if (engine_.isOver()) return start();
    if (isOutdated()) applyChanges();
}

/// What was not touched runs on, keeps what it holds and loses nothing.
void MainWindow::applyChanges() {
    const std::vector<Problem> problems = engine_.change(document_.graph());
    if (hasErrors(problems)) return refuse(problems);
    before_ = std::exchange(started_, document_.graph());
    inspector_->setRunning(&started_);
    statusBar()->clearMessage();
    monitor_.refresh();
    updateState();
}

void MainWindow::start() {
    dashboard_->feed().restart();
    bottom_->forgetRun();
    started_ = document_.graph();
    RunPlace place(files_->folder());
    if (!document_.path().isEmpty()) place.checkpoint = checkpointFile(document_.path().toStdString());
    place.beginsAnew = std::exchange(beginsAnew_, false);
    const std::vector<Problem> problems = engine_.start(started_, place);
    if (hasErrors(problems))
        refuse(problems);
    else
        statusBar()->clearMessage();
    monitor_.refresh();
    updateState();
}

void MainWindow::refuse(const std::vector<Problem>& problems) {
    beginsAnew_ = false;
    bottom_->problems().showRefusal(problems);
    actions_->showBottom->setChecked(true);
    bottom_->showProblems();
    statusBar()->showMessage(engine_.isOver()
                                 ? tr("Not started: mend the problems first.")
                                 : tr("Not applied, and the old graph goes on: mend the problems first."),
                             kMessageTime);
}

void MainWindow::runFromBeginning() {
    beginsAnew_ = true;
    if (engine_.isOver()) return run();
    if (hasErrors(document_.problems())) return refuse(document_.problems());
    startsAgain_ = true;
    engine_.stop();
    monitor_.refresh();
}

void MainWindow::stop() {
    startsAgain_ = false;
    if (engine_.isOver()) return;
    if (engine_.state() == RunState::Stopping)
        engine_.abandon();
    else
        endRun();
    monitor_.refresh();
}

/// So that the next run goes on where this one was, if it takes checkpoints.
void MainWindow::endRun() {
    if (started_.run.checkpointEvery > Duration::zero())
        engine_.suspend();
    else
        engine_.stop();
}

void MainWindow::showStatistics(const Statistics& statistics) {
    canvas_->showStatistics(statistics);
    runBar_->showStatistics(statistics);
    figures_->showStatistics(statistics, document_.graph());
    if (statistics.changeError != changeError_ && !statistics.changeError.empty()) {
        statusBar()->showMessage(QString::fromStdString(statistics.changeError), kMessageTime);
        started_ = before_; // which runs on
    }
    changeError_ = statistics.changeError;
    bottom_->malformed().model().take(statistics);
    bottom_->records().showStatistics(statistics);
    bottom_->problems().showStatistics(statistics);
    std::map<Endpoint, Schema> seen;
    for (const WireStatistics& wire : statistics.wires)
        if (wire.schema) seen[wire.wire.from] = *wire.schema;
    panelSettings_->setSeenSchemas(seen);
    dashboard_->setSeenSchemas(seen);
    inspector_->setSeenSchemas(std::move(seen));
}

void MainWindow::selectNodes(const QStringList& nodes) {
    inspector_->showNodes(nodes);
    if (!nodes.isEmpty()) {
        dashboard_->board().selectPanel({});
        settings_->setCurrentWidget(inspector_);
    }
    updateInspectorRoom();
    if (nodes.size() != 1) return;
    // What leaves the node, or what enters it if nothing leaves it.
    const std::string path = nodes.constFirst().toStdString();
    const Node* node = nodeAt(document_.graph(), path);
    const NodeType* type = node ? document_.types().find(node->type) : nullptr;
    if (!type) return;
    if (!type->outputs.empty()) return lookInto(Endpoint{path, type->outputs.front().id});
    const std::string_view around = bodyPath(path);
    for (const Wire& wire : bodyAt(document_.graph(), around)->wires)
        if (wire.to.node == node->id)
            return lookInto(Endpoint{pathIn(around, wire.from.node), wire.from.port},
                            Wire{{pathIn(around, wire.from.node), wire.from.port}, {path, wire.to.port}});
}

void MainWindow::lookInto(const std::optional<Endpoint>& output, const std::optional<Wire>& wire) {
    QString name;
    for (const auto& [endpoint, title] : sourcesOf(document_.graph()))
        if (endpoint == output) name = title;
    bottom_->records().showOutput(output, name, wire);
    dashboard_->proposeSource(output);
    actions_->showAsChart->setEnabled(output.has_value());
}

void MainWindow::showPanelSettings(const QString& panel) {
    if (panel.isEmpty()) {
        if (settings_->currentWidget() == panelSettings_) settings_->setCurrentWidget(inspector_);
    } else {
        panelSettings_->showPanel(panel);
        settings_->setCurrentWidget(panelSettings_);
    }
    updateInspectorRoom();
}

void MainWindow::exportCapture() {
    const auto captures = exporter_.captures(document_.graph(), files_->folder());
    auto* dialog = new ExportDialog(exporter_, captures, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void MainWindow::showGuide(const QString& page) {
    if (!guide_) guide_ = new GuideWindow(this);
    guide_->showPage(page);
}

void MainWindow::showCommandPalette() {
    if (!commandPalette_) commandPalette_ = new CommandPalette(*menuBar(), this);
    commandPalette_->open();
}

void MainWindow::showShortcuts() {
    if (!shortcuts_) shortcuts_ = new ShortcutsWindow(*menuBar(), this);
    shortcuts_->open();
}

void MainWindow::showAbout() {
    QMessageBox box(QMessageBox::NoIcon, tr("About Weir"),
                    QStringLiteral("Weir %1").arg(QApplication::applicationVersion()), QMessageBox::Ok, this);
    box.setIconPixmap(Theme::instance()
                          .icon(QStringLiteral("weir"), Theme::instance().colors().accent)
                          .pixmap(QSize(48, 48), devicePixelRatioF()));
    box.setInformativeText(tr("Wire live streams into a graph, watch them, and catch trouble.\n\n"
                              "Free software under the GNU General Public License, version 3 or later. "
                              "Made with Qt %1 and QCustomPlot.")
                               .arg(QString::fromLatin1(qVersion())));
    box.exec();
}

void MainWindow::closeEvent(QCloseEvent* event) {
    if (mayClose_) {
        storeLayout();
        return event->accept();
    }
    event->ignore();
    canvas_->takeTexts();
    if (closing_.isActive() || !files_->mayLeave()) return;
    mayClose_ = engine_.isOver();
    if (!mayClose_) {
        // What was read is still worked off and written; the window does not stand still meanwhile.
        startsAgain_ = false;
        if (engine_.state() != RunState::Stopping) endRun();
        setEnabled(false);
        statusBar()->showMessage(tr("Stopping the graph…"));
        closingChecks_ = 0;
        closing_.start();
        return;
    }
    storeLayout();
    event->accept();
}

void MainWindow::finishClosing() {
    if (!engine_.isOver()) {
        if (++closingChecks_ == kClosingChecks) engine_.abandon();
        if (closingChecks_ < 2 * kClosingChecks) return;
    }
    closing_.stop();
    setEnabled(true);
    mayClose_ = true;
    close();
}

bool MainWindow::eventFilter(QObject* watched, QEvent* event) {
    // A text field would keep undo and redo for itself, and every edit is the document's.
    if (event->type() == QEvent::ShortcutOverride) {
        const auto* key = static_cast<QKeyEvent*>(event);
        const auto* widget = qobject_cast<QWidget*>(watched);
        if (widget && widget->window() == this && !canvas_->isWriting() &&
            (key->matches(QKeySequence::Undo) || key->matches(QKeySequence::Redo))) {
            event->ignore();
            return true;
        }
    }
    return QMainWindow::eventFilter(watched, event);
}

void MainWindow::dragEnterEvent(QDragEnterEvent* event) {
    if (!graphFileOf(*event->mimeData()).isEmpty()) event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent* event) {
    const QString path = graphFileOf(*event->mimeData());
    if (path.isEmpty()) return;
    event->acceptProposedAction();
    openFile(path);
}

} // namespace weir
