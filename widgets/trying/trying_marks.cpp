#include "widgets/trying/trying_marks.h"

#include "pipeline/data/describe_record.h"
#include "widgets/canvas/canvas_metrics.h"
#include "widgets/canvas/canvas_scene.h"
#include "widgets/canvas/figures.h"
#include "widgets/document/graph_document.h"
#include "widgets/theme/theme.h"
#include "widgets/trying/breakpoint_list.h"
#include "widgets/trying/sample_trial.h"
#include "widgets/trying/trial_text.h"

#include <algorithm>
#include <utility>

namespace weir {

using namespace canvas;

namespace {

constexpr qreal kBeforeEnd = 14;        ///< of the wire, where the records go
constexpr qreal kHeldWidth = 240;       ///< at most, of what says which record is held
constexpr QPointF kHeldAbove(-40, -42); ///< so that it covers no port
constexpr QPointF kPinBeside(2, -18);   ///< of the port

QString textOf(const Wire& wire) {
    return QString::fromStdString(wire.text());
}

} // namespace

TryingMarks::TryingMarks(CanvasScene& scene, BreakpointList& breakpoints, SampleTrial& trial)
    : QObject(&scene), scene_(scene), breakpoints_(breakpoints), trial_(trial) {
    connect(&breakpoints_, &BreakpointList::changed, this, &TryingMarks::update);
    connect(&trial_, &SampleTrial::resultChanged, this, &TryingMarks::update);
    connect(&scene_.document(), &GraphDocument::changed, this, &TryingMarks::update);
    // Once for all that move together.
    connect(&scene_, &CanvasScene::itemsMoved, this, [this] {
        if (std::exchange(isDue_, true)) return;
        QMetaObject::invokeMethod(this, &TryingMarks::update, Qt::QueuedConnection);
    });
    update();
}

void TryingMarks::update() {
    isDue_ = false;
    Marks wanted;
    addBreakpoints(wanted);
    addPins(wanted);
    addResults(wanted);
    for (auto at = badges_.begin(); at != badges_.end();) {
        if (wanted.contains(at->first)) {
            ++at;
            continue;
        }
        delete at->second;
        at = badges_.erase(at);
    }
    for (const auto& [name, mark] : wanted) {
        if (QPointer<CanvasBadge>& badge = badges_[name]) {
            badge->setLook(mark.look);
            badge->setPos(mark.place);
            continue;
        }
        // Whole before the scene has it, which shows it by what it knows of it then.
        auto made = std::make_unique<CanvasBadge>();
        made->setLook(mark.look);
        made->setPos(mark.place);
        badges_[name] = made.get();
        scene_.addItem(made.release()); // which owns it
    }
}

void TryingMarks::addBreakpoints(Marks& marks) const {
    for (const BreakpointState& state : breakpoints_.states()) {
        const Wire& wire = state.breakpoint.wire;
        const auto items = scene_.wireItems();
        const auto found = std::find_if(items.begin(), items.end(), [&](const WireItem* item) {
            return scene_.scope().pathsOf(item->wire()) == wire;
        });
        if (found == items.end()) continue;
        const QPainterPath& path = (*found)->path();
        const QPointF place =
            path.pointAtPercent(path.percentAtLength(std::max(0.0, path.length() - kBeforeEnd)));
        BadgeLook look;
        look.tone = BadgeLook::Tone::Breakpoint;
        look.isFilled = true;
        look.icon = state.isHolding ? QStringLiteral("pause") : QString();
        look.tip = state.breakpoint.condition.empty()
                       ? tr("Breakpoint: holds every record")
                       : tr("Breakpoint: holds when %1")
                             .arg(QString::fromStdString(state.breakpoint.condition).toHtmlEscaped());
        marks[QStringLiteral("breakpoint ") + textOf(wire)] = {place, look};
        if (!state.isHolding || !state.record) continue;
        const QString record = QString::fromStdString(describeRecord(*state.record, 0));
        // Beside the time, which all have, for there is not much room.
        const QString fields = record.section(u' ', 1);
        BadgeLook held;
        held.tone = BadgeLook::Tone::Critical;
        held.text = fields.isEmpty() ? record : fields;
        held.tip = record.toHtmlEscaped();
        held.mostWidth = kHeldWidth;
        marks[QStringLiteral("held ") + textOf(wire)] = {place + kHeldAbove, held};
    }
}

void TryingMarks::addPins(Marks& marks) const {
    const auto& samples = scene_.document().graph().samples;
    if (samples.empty()) return;
    for (const NodeItem* const node : scene_.nodeItems())
        for (const PortView& port : node->outputs()) {
            const Endpoint output{scene_.scope().pathOf(node->id()), port.id};
            const auto sample = samples.find(output);
            if (sample == samples.end()) continue;
            BadgeLook look;
            look.tone = BadgeLook::Tone::Accent;
            look.icon = QStringLiteral("pin");
            look.isFilled = trial_.isActive();
            look.tip = tr("Sample for %1, records: %2")
                           .arg(QString::fromStdString(output.text()))
                           .arg(sample->second.size());
            marks[QStringLiteral("pin ") + QString::fromStdString(output.text())] = {
                node->portPosition(false, port.id) + kPinBeside, look};
        }
}

void TryingMarks::addResults(Marks& marks) const {
    if (!trial_.result()) return;
    for (const NodeItem* const node : scene_.nodeItems()) {
        const TrialNode* const result = trial_.result()->node(scene_.scope().pathOf(node->id()));
        if (!result || result->state == TrialState::Unreached) continue;
        const bool isBad = result->state == TrialState::Failed;
        BadgeLook look;
        look.tone = isBad                                  ? BadgeLook::Tone::Critical
                    : result->state == TrialState::LeftOut ? BadgeLook::Tone::Quiet
                                                           : BadgeLook::Tone::Accent;
        look.icon = isBad ? QStringLiteral("error") : QStringLiteral("try");
        look.text = trialText(*result, !node->inputs().empty(), !node->outputs().empty());
        look.tip = trialTip(*result);
        look.isCentered = false;
        look.mostWidth = NodeItem::width();
        marks[QStringLiteral("result ") + QString::fromStdString(node->id())] = {
            node->pos() + QPointF(0, node->height() + spacing::tight), look};
    }
}

} // namespace weir
