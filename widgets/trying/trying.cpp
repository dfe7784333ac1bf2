#include "widgets/trying/trying.h"

#include "pipeline/graph/subgraph_types.h"
#include "widgets/canvas/canvas_scene.h"
#include "widgets/canvas/canvas_view.h"
#include "widgets/document/engine_monitor.h"
#include "widgets/document/graph_document.h"
#include "widgets/records/records_view.h"
#include "widgets/theme/theme.h"
#include "widgets/trying/breakpoints_view.h"
#include "widgets/trying/sample_dialog.h"
#include "widgets/trying/trial_banner.h"
#include "widgets/trying/trying_marks.h"
#include "widgets/window/bottom_tabs.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QMenu>

#include <algorithm>

namespace weir {

namespace {

constexpr std::size_t kRecorded = 100; ///< records that are pinned of a run
constexpr std::size_t kMostRecords = 1000;

} // namespace

Trying::Trying(const Parts& parts, QObject* parent)
    : QObject(parent), parts_(parts), actions_(new TryingActions(this)),
      breakpoints_(new BreakpointList(parts.engine, this)),
      trial_(new SampleTrial(parts.document, parts.folder, this)),
      view_(new BreakpointsView(*breakpoints_, {actions_->goOn, actions_->stepRecord, actions_->stepBatch})) {
    parts_.bottom.addTab(view_, tr("Breakpoints"));
    new TryingMarks(parts_.canvas.canvas(), *breakpoints_, *trial_);
    new TrialBanner(*trial_, *actions_->tryOnSamples, parts_.canvas);
    connectActions();
    connectParts();
    updateActions();
}

void Trying::connectActions() {
    connect(actions_->tryOnSamples, &QAction::triggered, this, &Trying::tryOnSamples);
    const auto withOutput = [this](QAction* action, void (Trying::*call)(const Endpoint&)) {
        connect(action, &QAction::triggered, this, [this, call] {
            if (const auto output = selectedOutput()) (this->*call)(*output);
        });
    };
    withOutput(actions_->editSample, &Trying::edit);
    withOutput(actions_->recordSample, &Trying::record);
    withOutput(actions_->pasteSample, &Trying::paste);
    withOutput(actions_->sampleFromFile, &Trying::readFile);
    withOutput(actions_->removeSample, &Trying::remove);
    connect(actions_->toggleBreakpoint, &QAction::triggered, this, [this] {
        if (const auto wire = selectedWire()) breakpoints_->toggle(*wire);
    });
    connect(actions_->breakpointCondition, &QAction::triggered, this, [this] {
        const auto wire = selectedWire();
        if (!wire) return;
        if (!breakpoints_->find(*wire)) breakpoints_->set(*wire, {});
        parts_.bottom.setCurrentWidget(view_);
        view_->editCondition(*wire);
    });
    connect(actions_->goOn, &QAction::triggered, this, [this] { breakpoints_->step(Step::On); });
    connect(actions_->stepRecord, &QAction::triggered, this, [this] { breakpoints_->step(Step::Record); });
    connect(actions_->stepBatch, &QAction::triggered, this, [this] { breakpoints_->step(Step::Batch); });
    connect(actions_->removeBreakpoints, &QAction::triggered, breakpoints_, &BreakpointList::clear);
}

void Trying::connectParts() {
    connect(&parts_.canvas, &CanvasView::selectionChanged, this, &Trying::updateActions);
    connect(&parts_.canvas, &CanvasView::wireSelected, this, [this](const Wire& wire) {
        breakpoints_->choose(wire);
        updateActions();
    });
    connect(&parts_.canvas, &CanvasView::nodeMenuOpened, this,
            [this](QMenu* menu, const QString& node) { fillNodeMenu(*menu, node.toStdString()); });
    connect(&parts_.canvas, &CanvasView::wireMenuOpened, this,
            [this](QMenu* menu, const Wire& wire) { fillWireMenu(*menu, wire); });
    connect(&parts_.document, &GraphDocument::changed, this, &Trying::updateActions);
    connect(&parts_.document, &GraphDocument::replaced, this, [this] {
        breakpoints_->clear();
        updateActions();
    });
    connect(&parts_.monitor, &EngineMonitor::stateChanged, breakpoints_, &BreakpointList::refresh);
    connect(breakpoints_, &BreakpointList::changed, this, &Trying::updateActions);
    connect(breakpoints_, &BreakpointList::held, this, &Trying::showHeld);
    connect(view_, &BreakpointsView::wireWanted, this,
            [this](const Wire& wire) { parts_.canvas.selectWire(wire); });

    auto* badge = new QLabel(tr("Sample results"), &parts_.bottom);
    badge->setObjectName(QStringLiteral("sampleResultsBadge"));
    badge->setProperty("tone", QStringLiteral("accent"));
    // On one line with the tabs, whose ends are drawn below their words.
    badge->setContentsMargins(spacing::small, 0, spacing::medium, spacing::small);
    badge->setToolTip(tr("These records are results of samples, not of the run."));
    badge->hide();
    connect(trial_, &SampleTrial::resultChanged, this, [this, badge] {
        parts_.bottom.setCornerWidget(trial_->isActive() ? badge : nullptr);
        badge->setVisible(trial_->isActive());
        showResults();
        updateActions();
    });
}

void Trying::leave() {
    parts_.canvas.disconnect(this);
    view_->disconnect(this);
    breakpoints_->disconnect();
    trial_->disconnect();
}

std::optional<Wire> Trying::selectedWire() const {
    const std::vector<Wire> wires = parts_.canvas.canvas().selectedWires();
    return wires.size() == 1 ? std::optional(parts_.canvas.canvas().scope().pathsOf(wires.front()))
                             : std::nullopt;
}

std::optional<Endpoint> Trying::selectedOutput() const {
    const CanvasScene& scene = parts_.canvas.canvas();
    const std::vector<std::string> nodes = scene.selectedNodes();
    if (nodes.empty()) {
        const auto wire = selectedWire();
        return wire ? std::optional(wire->from) : std::nullopt;
    }
    if (nodes.size() != 1) return std::nullopt;
    // What leaves the node, or what enters it if nothing leaves it.
    const NodeItem* const node = scene.nodeItem(nodes.front());
    if (node && !node->outputs().empty())
        return Endpoint{scene.scope().pathOf(node->id()), node->outputs().front().id};
    for (const Wire& wire : scene.scope().body().wires)
        if (wire.to.node == nodes.front()) return scene.scope().pathsOf(wire).from;
    return std::nullopt;
}

void Trying::showResults() {
    RecordsView& records = parts_.bottom.records();
    if (!trial_->isActive()) return records.showInstead({});
    records.showInstead([result = trial_->result()](const Endpoint& output, std::size_t rows) {
        return result ? result->latest(output, rows) : std::vector<RecordBatchPointer>();
    });
}

void Trying::updateActions() {
    const auto output = selectedOutput();
    const Graph& graph = parts_.document.graph();
    TryingActions::State state;
    state.hasOutput = output.has_value();
    state.hasSample = output && graph.samples.contains(*output);
    state.hasSamples = !graph.samples.empty();
    state.hasWire = selectedWire().has_value();
    state.hasBreakpoints = !breakpoints_->states().empty();
    state.isHolding = breakpoints_->holding() != nullptr;
    state.isTrying = trial_->isActive();
    actions_->setState(state);
}

void Trying::tryOnSamples(bool isWanted) {
    const auto output = selectedOutput();
    if (isWanted && parts_.document.graph().samples.empty() && output) edit(*output);
    trial_->setActive(isWanted && !parts_.document.graph().samples.empty());
    updateActions();
}

void Trying::pin(const Endpoint& output, const std::vector<std::string>& records) {
    if (records.empty()) return;
    const std::size_t taken = std::min(records.size(), kMostRecords);
    parts_.document.change(
        tr("Pin sample to %1").arg(QString::fromStdString(output.text())), [&](Graph& graph) {
            graph.samples[output] = {records.begin(), records.begin() + static_cast<std::ptrdiff_t>(taken)};
        });
    if (taken < records.size()) Q_EMIT messageWanted(tr("Only the first %1 records were taken.").arg(taken));
    trial_->setActive(true);
}

void Trying::edit(const Endpoint& output) {
    const Graph& graph = parts_.document.graph();
    const auto before = graph.samples.find(output);
    SampleDialog dialog(
        QString::fromStdString(output.text()), sampledOutput(graph, output),
        before == graph.samples.end() ? std::vector<std::string>() : before->second,
        [this, output] { return recorded(output); }, parts_.canvas.window());
    if (dialog.exec() == QDialog::Accepted) pin(output, dialog.records());
}

std::vector<std::string> Trying::recorded(const Endpoint& output) const {
    return sampleOf(parts_.engine.latest(output, kRecorded), kRecorded,
                    sampledOutput(parts_.document.graph(), output).settings.eventTimeField);
}

void Trying::record(const Endpoint& output) {
    const std::vector<std::string> records = recorded(output);
    if (records.empty())
        Q_EMIT messageWanted(
            tr("No record has left %1 in this run.").arg(QString::fromStdString(output.text())));
    pin(output, records);
}

void Trying::paste(const Endpoint& output) {
    pinText(output, QGuiApplication::clipboard()->text());
}

void Trying::readFile(const Endpoint& output) {
    const QString path = askForSampleFile(parts_.canvas.window());
    if (path.isEmpty()) return;
    if (const auto text = readSampleFile(path))
        pinText(output, *text);
    else
        Q_EMIT messageWanted(tr("%1 cannot be read.").arg(path));
}

void Trying::pinText(const Endpoint& output, const QString& text) {
    const SampleText sample = readSampleText(text.toStdString());
    if (!sample.errors.empty())
        Q_EMIT messageWanted(tr("No sample: line %1: %2")
                                 .arg(sample.errors.front().place)
                                 .arg(QString::fromStdString(sample.errors.front().message)));
    else if (sample.records.empty())
        Q_EMIT messageWanted(tr("There are no records in it."));
    else
        pin(output, sample.records);
}

void Trying::remove(const Endpoint& output) {
    parts_.document.change(tr("Remove sample of %1").arg(QString::fromStdString(output.text())),
                           [&](Graph& graph) { graph.samples.erase(output); });
}

void Trying::fillNodeMenu(QMenu& menu, const std::string& node) {
    const NodeItem* const item = parts_.canvas.canvas().nodeItem(node);
    if (!item || item->outputs().empty()) return;
    menu.addSeparator();
    for (const PortView& port : item->outputs()) {
        QMenu* const sample =
            menu.addMenu(Theme::instance().icon(QStringLiteral("pin")),
                         item->outputs().size() == 1 ? tr("Sample") : tr("Sample of %1").arg(port.label));
        sample->setObjectName(QStringLiteral("sampleMenu"));
        fillSampleMenu(*sample, {parts_.canvas.canvas().scope().pathOf(node), port.id});
    }
    menu.addAction(actions_->tryOnSamples);
}

void Trying::fillWireMenu(QMenu& menu, const Wire& shown) {
    const Wire wire = parts_.canvas.canvas().scope().pathsOf(shown);
    menu.addSeparator();
    QAction* const toggle =
        menu.addAction(actions_->toggleBreakpoint->icon(),
                       breakpoints_->find(wire) ? tr("Remove breakpoint") : tr("Set breakpoint"),
                       breakpoints_, [this, wire] { breakpoints_->toggle(wire); });
    toggle->setObjectName(QStringLiteral("toggleBreakpoint"));
    menu.addAction(actions_->breakpointCondition);
    menu.addSeparator();
    QMenu* const sample = menu.addMenu(Theme::instance().icon(QStringLiteral("pin")),
                                       tr("Sample of %1").arg(QString::fromStdString(wire.from.text())));
    sample->setObjectName(QStringLiteral("sampleMenu"));
    fillSampleMenu(*sample, wire.from);
    menu.addAction(actions_->tryOnSamples);
}

void Trying::fillSampleMenu(QMenu& menu, const Endpoint& output) {
    const auto add = [&](const QAction* like, void (Trying::*call)(const Endpoint&)) {
        QAction* const action =
            menu.addAction(like->icon(), like->text(), this, [this, call, output] { (this->*call)(output); });
        action->setObjectName(like->objectName().section(u':', 1));
        action->setToolTip(like->toolTip());
        return action;
    };
    add(actions_->editSample, &Trying::edit);
    add(actions_->recordSample, &Trying::record)->setEnabled(!parts_.engine.latest(output, 1).empty());
    add(actions_->pasteSample, &Trying::paste);
    add(actions_->sampleFromFile, &Trying::readFile);
    menu.addSeparator();
    add(actions_->removeSample, &Trying::remove)
        ->setEnabled(parts_.document.graph().samples.contains(output));
}

void Trying::showHeld(const Wire& wire) {
    parts_.bottom.setCurrentWidget(view_);
    Q_EMIT messageWanted(tr("A record is held on %1: step with F10, or go on with F8.")
                             .arg(QString::fromStdString(wire.text())));
}

} // namespace weir
