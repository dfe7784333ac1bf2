#include "widgets/canvas/wire_gesture.h"

#include "pipeline/graph/parameter_check.h"
#include "pipeline/graph/wire_rules.h"
#include "widgets/canvas/canvas_metrics.h"
#include "widgets/canvas/canvas_scene.h"
#include "widgets/canvas/graph_edits.h"
#include "widgets/canvas/hint_item.h"
#include "widgets/canvas/wire_item.h"
#include "widgets/canvas/wire_path.h"
#include "widgets/document/graph_document.h"
#include "widgets/theme/theme.h"

#include <QCoreApplication>
#include <QGraphicsPathItem>
#include <QPen>

#include <algorithm>

namespace weir {

using namespace canvas;

WireGesture::WireGesture(CanvasScene& scene, PortRef port, std::optional<Wire> detached)
    : scene_(scene), from_(std::move(port)), detached_(std::move(detached)),
      draft_(std::make_unique<QGraphicsPathItem>()), hint_(std::make_unique<HintItem>()) {
    start_ = scene_.nodeItem(from_.endpoint.node)->portPosition(from_.isInput, from_.endpoint.port);
    QPen pen(Theme::instance().colors().accent, 2);
    pen.setCapStyle(Qt::RoundCap);
    draft_->setPen(pen);
    draft_->setZValue(5);
    draft_->setAcceptedMouseButtons(Qt::NoButton);
    scene_.addItem(draft_.get());
    scene_.addItem(hint_.get());
    if (detached_)
        if (WireItem* item = scene_.wireItem(*detached_)) item->setVisible(false);
    judgePorts();
}

WireGesture::~WireGesture() {
    if (detached_)
        if (WireItem* item = scene_.wireItem(*detached_)) item->setVisible(true);
    for (NodeItem* node : scene_.nodeItems())
        node->clearPortMarks();
}

Wire WireGesture::wireTo(const PortRef& port) const {
    return from_.isInput ? Wire{port.endpoint, from_.endpoint} : Wire{from_.endpoint, port.endpoint};
}

void WireGesture::judgePorts() {
    GraphBody without = scene_.scope().body();
    if (detached_) std::erase(without.wires, *detached_);
    const WireRules rules(without, scene_.document().types());
    for (NodeItem* node : scene_.nodeItems()) {
        bool any = false;
        for (const bool isInput : {true, false})
            for (const PortView& view : isInput ? node->inputs() : node->outputs()) {
                const PortRef port{Endpoint{node->id(), view.id}, isInput};
                if (port == from_) {
                    any = true;
                    node->setPortMark(port, PortMark::Target);
                    continue;
                }
                if (isInput == from_.isInput) {
                    node->setPortMark(port, PortMark::Refused);
                    continue;
                }
                std::optional<std::string> reason = rules.whyNot(wireTo(port));
                any = any || !reason;
                const QString doubt = reason ? QString() : doubtAbout(wireTo(port));
                if (!doubt.isEmpty()) doubts_[port.endpoint] = doubt;
                verdicts_[port.endpoint] = std::move(reason);
                node->setPortMark(port, markOf(port));
            }
        node->setDimmed(!any);
    }
}

/// The first field that the node at the wire's end names and would not get; empty if that cannot be told.
QString WireGesture::doubtAbout(const Wire& wire) const {
    const std::optional<Schema> schema = scene_.schemaAt({wire.from, false});
    const Node* const node = scene_.scope().body().findNode(wire.to.node);
    const NodeType* const type = node ? scene_.document().types().find(node->type) : nullptr;
    if (!schema || !type) return {};
    const auto before = checkParameters(type->parameters, node->parameters, {});
    for (const ParameterProblem& problem :
         checkParameters(type->parameters, node->parameters, {{wire.to.port, *schema}})) {
        const bool isOld = std::any_of(before.begin(), before.end(), [&](const ParameterProblem& known) {
            return known.parameter == problem.parameter;
        });
        if (!isOld) return QString::fromStdString(problem.message.substr(0, problem.message.find('\n')));
    }
    return {};
}

PortMark WireGesture::markOf(const PortRef& port) const {
    if (verdicts_.at(port.endpoint)) return PortMark::Refused;
    return doubts_.contains(port.endpoint) ? PortMark::Doubtful : PortMark::Valid;
}

/// The port that is meant: one within reach, else the nearest fitting one of the node under the pointer.
std::optional<PortRef> WireGesture::portNear(const QPointF& position) const {
    std::optional<PortRef> nearest;
    std::optional<PortRef> refused;
    qreal least = kSnapReach;
    qreal leastRefused = kPortReach * 1.5;
    for (const NodeItem* node : scene_.nodeItems()) {
        const bool over = node->surface().translated(node->pos()).contains(position);
        for (const PortView& view : from_.isInput ? node->outputs() : node->inputs()) {
            const PortRef port{Endpoint{node->id(), view.id}, !from_.isInput};
            const qreal away = QLineF(position, node->portPosition(port.isInput, view.id)).length();
            const qreal distance = over ? std::min(away, away / NodeItem::width() * kSnapReach) : away;
            if (!verdicts_.at(port.endpoint)) {
                if (distance >= least) continue;
                least = distance;
                nearest = port;
            } else if (distance < leastRefused || (over && !refused)) {
                leastRefused = distance;
                refused = port;
            }
        }
    }
    return nearest ? nearest : refused;
}

void WireGesture::moveTo(const QPointF& position, Qt::KeyboardModifiers) {
    if (!moved_ && QLineF(start_, position).length() < kPortReach) return;
    moved_ = true;
    end_ = position;
    const std::optional<PortRef> before = std::exchange(target_, portNear(position));
    const auto isValid = [this](const PortRef& port) { return !verdicts_.at(port.endpoint).has_value(); };
    if (before != target_ && before)
        if (NodeItem* node = scene_.nodeItem(before->endpoint.node))
            node->setPortMark(*before, markOf(*before));

    QPointF end = position;
    QString reason;
    if (target_) {
        if (isValid(*target_)) {
            NodeItem* node = scene_.nodeItem(target_->endpoint.node);
            node->setPortMark(*target_, PortMark::Target);
            end = node->portPosition(target_->isInput, target_->endpoint.port);
        } else {
            reason = QString::fromStdString(*verdicts_.at(target_->endpoint));
        }
    }
    draft_->setPath(from_.isInput ? wirePath(end, start_) : wirePath(start_, end));
    QPen pen = draft_->pen();
    pen.setColor(reason.isEmpty() ? Theme::instance().colors().accent : Theme::instance().colors().critical);
    pen.setStyle(target_ && reason.isEmpty() ? Qt::SolidLine : Qt::DashLine);
    draft_->setPen(pen);
    if (reason.isEmpty() && !target_ && detached_)
        reason = QCoreApplication::translate("weir::WireGesture", "Let go to remove the wire");
    const bool isRefusal = target_.has_value() && !reason.isEmpty();
    if (target_ && reason.isEmpty())
        if (const auto doubt = doubts_.find(target_->endpoint); doubt != doubts_.end())
            reason = doubt->second;
    hint_->setHint(reason, isRefusal);
    hint_->setPos(position);
}

std::optional<Wire> WireGesture::result() const {
    if (!moved_ || !target_ || verdicts_.at(target_->endpoint)) return std::nullopt;
    return wireTo(*target_);
}

std::vector<PortRef> WireGesture::validPorts() const {
    std::vector<PortRef> ports;
    for (const auto& [end, reason] : verdicts_)
        if (!reason) ports.push_back({end, !from_.isInput});
    return ports;
}

void WireGesture::finish() {
    if (!moved_) return;
    const std::optional<Wire> wire = result();
    if (!wire && !detached_) {
        // Over a port that refuses, nothing is meant; over empty ground, a node that is not there yet.
        if (!target_) Q_EMIT scene_.nodeForWireWanted(from_, end_);
        return;
    }
    if (wire == detached_) return;
    const QString text = !wire        ? QCoreApplication::translate("weir::WireGesture", "Delete a wire")
                         : !detached_ ? QCoreApplication::translate("weir::WireGesture", "Wire %1")
                                            .arg(QString::fromStdString(wire->text()))
                                      : QCoreApplication::translate("weir::WireGesture", "Move wire to %1")
                                            .arg(QString::fromStdString(wire->to.text()));
    scene_.scope().change(text, [&](GraphBody& body) {
        if (detached_) removeWire(body, *detached_);
        if (wire) addWire(body, *wire);
    });
}

void WireGesture::tell(const QString& text) {
    hint_->setHint(text, false);
    hint_->setPos(start_);
}

QString WireGesture::hint() const {
    return hint_->hint();
}

} // namespace weir
