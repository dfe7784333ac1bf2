// What the window does for the inspector: records to try expressions on, pages of node types, and changes
// that the running graph takes over at once.
#include "widgets/window/main_window.h"

#include "pipeline/graph/live_changes.h"
#include "pipeline/preview/sample_stream.h"
#include "pipeline/preview/trial.h"
#include "widgets/canvas/canvas_scene.h"
#include "widgets/canvas/canvas_view.h"
#include "widgets/guide/guide_window.h"
#include "widgets/guide/node_page.h"
#include "widgets/inspector/inspector.h"
#include "widgets/keychain/keychain.h"
#include "widgets/window/window_actions.h"

#include <QStackedWidget>

namespace weir {

namespace {

constexpr std::size_t kRecentRecords = 64; ///< of each output that feeds the node
constexpr int kLiveChangeAfter = 250;      ///< milliseconds without another letter

} // namespace

void MainWindow::connectInspector() {
    inspector_->setRecordSource([this](const Endpoint& output) { return recentRecords(output); });
    connect(inspector_, &Inspector::pageWanted, this, [this](const QString& type) {
        if (const NodeType* known = document_.types().find(type.toStdString())) showNodePage(*known);
    });
    connect(actions_->nodePage, &QAction::triggered, this, [this] {
        const QStringList nodes = canvas_->selectedNodes();
        if (nodes.size() == 1) inspector_->showPage();
    });
    connect(canvas_, &CanvasView::selectionChanged, actions_->nodePage,
            [this](const QStringList& nodes) { actions_->nodePage->setEnabled(nodes.size() == 1); });
    connect(actions_->runSettings, &QAction::triggered, this, [this] {
        canvas_->canvas().selectNodes({});
        openInspector();
        settings_->setCurrentWidget(inspector_);
        inspector_->showRunSettings();
    });
    // What the keychain says comes after a while, and problems tell of secrets that are not there.
    connect(&Keychain::instance(), &Keychain::looked, &document_, &GraphDocument::checkAgain);
    liveChange_.setSingleShot(true);
    liveChange_.setInterval(kLiveChangeAfter);
    connect(&liveChange_, &QTimer::timeout, this, &MainWindow::applyLiveChanges);
    connect(&document_, &GraphDocument::changed, &liveChange_, [this] {
        if (!engine_.isOver()) liveChange_.start();
    });
}

/// What came last from an output, or its sample.
std::vector<RecordBatchPointer> MainWindow::recentRecords(const Endpoint& output) const {
    std::vector<RecordBatchPointer> records = engine_.latest(output, kRecentRecords);
    const Graph& graph = document_.graph();
    if (const auto sample = graph.samples.find(output); records.empty() && sample != graph.samples.end())
        if (RecordBatchPointer batch = sampleStream(sample->second, sampledOutput(graph, output)).batch)
            records.push_back(std::move(batch));
    return records;
}

/// Values that may change while a node runs go to the run as they are typed; all else waits for F5.
void MainWindow::applyLiveChanges() {
    const RunState state = engine_.state();
    if (state != RunState::Running && state != RunState::Paused) return;
    Graph changed = withLiveChanges(started_, document_.graph());
    // What is half typed is no reason to complain; the problem stands in the list.
    if (changed == started_ || hasErrors(validate(changed))) return;
    if (hasErrors(engine_.change(changed))) return;
    before_ = std::exchange(started_, std::move(changed));
    inspector_->setRunning(&started_);
    monitor_.refresh();
    updateState();
}

void MainWindow::showNodePage(const NodeType& type) {
    if (!guide_) guide_ = new GuideWindow(this);
    guide_->showText(QString::fromStdString(type.id), nodePage(type));
}

} // namespace weir
