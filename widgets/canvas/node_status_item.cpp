#include "widgets/canvas/node_status_item.h"

#include "widgets/canvas/canvas_metrics.h"
#include "widgets/canvas/figures.h"
#include "widgets/canvas/node_activity.h"
#include "widgets/canvas/node_item.h"
#include "widgets/theme/theme.h"

#include <QCoreApplication>
#include <QFontMetricsF>
#include <QPainter>
#include <QStyleOptionGraphicsItem>

namespace weir {

using namespace canvas;

namespace {

constexpr qreal kPadding = spacing::medium;
constexpr qreal kDot = 7;
constexpr qreal kLabelGap = 10;
constexpr qreal kLabelHeight = 18;

QColor stateColor(NodeState state) {
    const Colors& colors = Theme::instance().colors();
    switch (state) {
    case NodeState::Running:
        return colors.good;
    case NodeState::HeldBack:
    case NodeState::Retrying:
        return colors.warning;
    case NodeState::Failed:
        return colors.critical;
    case NodeState::Stopped:
    case NodeState::Idle:
    case NodeState::Finished:
        return colors.textMuted;
    }
    return colors.textMuted;
}

/// States that are over or waiting are a ring, so that they tell themselves apart without colour too.
bool isHollow(NodeState state) {
    return state == NodeState::Stopped || state == NodeState::Idle || state == NodeState::Finished;
}

} // namespace

NodeStatusItem::NodeStatusItem(NodeItem& node) : QGraphicsItem(&node), node_(node), height_(kFooterHeight) {
    setPos(0, kHeaderHeight);
    setAcceptedMouseButtons(Qt::NoButton);
    setFlag(ItemStacksBehindParent, false);
}

void NodeStatusItem::setHeight(qreal height) {
    if (height == height_) return;
    prepareGeometryChange();
    height_ = height;
}

QRectF NodeStatusItem::boundingRect() const {
    return {0, 0, NodeItem::width(), height_};
}

void NodeStatusItem::paint(QPainter* painter, const QStyleOptionGraphicsItem*, QWidget*) {
    const qreal scale = QStyleOptionGraphicsItem::levelOfDetailFromTransform(painter->worldTransform());
    if (scale < kTextScale) return;
    const Theme& theme = Theme::instance();
    const Colors& colors = theme.colors();
    const auto grown = [scale](QFont font) {
        font.setPointSizeF(font.pointSizeF() * textGrowth(scale));
        return font;
    };
    const QRectF row(kPadding, 0, NodeItem::width() - 2 * kPadding, kFooterHeight);
    const QRectF besideDot = row.adjusted(kDot + 7, 0, 0, 0);
    const auto dot = [&](const QColor& color, bool hollow) {
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(QPen(color, 1.5));
        painter->setBrush(hollow ? QBrush(Qt::NoBrush) : QBrush(color));
        painter->drawEllipse(QPointF(row.left() + kDot / 2, row.center().y()), kDot / 2 - 0.75,
                             kDot / 2 - 0.75);
    };
    const auto elided = [&](const QRectF& room, const QString& text, const QColor& color) {
        painter->setFont(grown(theme.font(TextStyle::Caption)));
        painter->setPen(color);
        painter->drawText(room, Qt::AlignLeft | Qt::AlignVCenter,
                          QFontMetricsF(painter->font()).elidedText(text, Qt::ElideRight, room.width()));
    };

    if (node_.content_.isOff || node_.content_.node.mode == NodeMode::Bypassed) {
        dot(colors.textMuted, true);
        const char* const text =
            node_.content_.node.mode == NodeMode::Disabled ? QT_TRANSLATE_NOOP("weir::NodeItem", "Off")
            : node_.content_.node.mode == NodeMode::Bypassed && !node_.content_.isOff
                ? QT_TRANSLATE_NOOP("weir::NodeItem", "Bypassed: passes records on as they are")
            : node_.content_.node.mode == NodeMode::Bypassed
                ? QT_TRANSLATE_NOOP("weir::NodeItem", "Off: nothing can pass it by")
                : QT_TRANSLATE_NOOP("weir::NodeItem", "Off: what feeds it is off");
        elided(besideDot, QCoreApplication::translate("weir::NodeItem", text), colors.textMuted);
        return;
    }
    if (!node_.statistics_) {
        if (node_.content_.problems.empty()) {
            const QString id = QString::fromStdString(node_.id_);
            const bool isRenamed = node_.title_ != node_.typeTitle_;
            elided(row, isRenamed ? QStringLiteral("%1 · %2").arg(id, node_.typeTitle_) : id,
                   colors.textMuted);
            return;
        }
        const auto error =
            std::find_if(node_.content_.problems.begin(), node_.content_.problems.end(),
                         [](const Problem& problem) { return problem.level == Problem::Level::Error; });
        const bool isError = error != node_.content_.problems.end();
        const Problem& problem = isError ? *error : node_.content_.problems.front();
        const QColor color = isError ? colors.critical : colors.warning;
        dot(color, false);
        elided(besideDot, QString::fromStdString(problem.message), color);
        return;
    }

    const NodeStatistics& statistics = *node_.statistics_;
    const bool isSink = node_.outputs_.empty();
    const QString passage =
        passageText({isSink ? statistics.recordsIn : statistics.recordsOut,
                     isSink ? statistics.recordsInPerSecond : statistics.recordsOutPerSecond,
                     statistics.sinceLast, node_.isOver_});
    painter->setFont(grown(theme.figures(TextStyle::Caption)));
    painter->setPen(colors.text);
    painter->drawText(row, Qt::AlignRight | Qt::AlignVCenter, passage);
    const qreal passageWidth = QFontMetricsF(painter->font()).horizontalAdvance(passage) + spacing::small;
    dot(stateColor(statistics.state), isHollow(statistics.state));
    const QRectF beside = besideDot.adjusted(0, 0, -passageWidth, 0);
    // What does not fit whole is left to the tooltip.
    QStringList activity = nodeActivity(statistics);
    const QFontMetricsF metrics(grown(theme.font(TextStyle::Caption)));
    while (activity.size() > 1 &&
           metrics.horizontalAdvance(activity.join(QStringLiteral(" · "))) > beside.width())
        activity.removeLast();
    elided(beside, activity.join(QStringLiteral(" · ")), colors.textMuted);

    if (const QString trouble = nodeTrouble(statistics); !trouble.isEmpty())
        elided(QRectF(kPadding, height_ - kErrorHeight - 3, NodeItem::width() - 2 * kPadding, kErrorHeight),
               trouble, isTroubled(statistics) ? colors.critical : colors.textMuted);
}

PortLabelsItem::PortLabelsItem(NodeItem& node) : QGraphicsItem(&node), node_(node) {
    setAcceptedMouseButtons(Qt::NoButton);
    setZValue(1);
}

QString PortLabelsItem::labelOf(bool isInput, std::size_t index) const {
    const PortView& port = (isInput ? node_.inputs_ : node_.outputs_)[index];
    if (port.boundary.isEmpty()) return port.label;
    return isInput ? port.boundary + QStringLiteral(" →") : QStringLiteral("→ ") + port.boundary;
}

QRectF PortLabelsItem::labelRect(bool isInput, std::size_t index) const {
    const QString label = labelOf(isInput, index);
    const qreal width = QFontMetricsF(Theme::instance().font(TextStyle::Caption)).horizontalAdvance(label) +
                        2 * spacing::small;
    const QPointF port = node_.localPort(isInput, index);
    const qreal left = isInput ? port.x() - kLabelGap - width : port.x() + kLabelGap;
    return {left, port.y() - kLabelHeight / 2, width, kLabelHeight};
}

void PortLabelsItem::updateBounds() {
    prepareGeometryChange();
    bounds_ = QRectF();
    for (std::size_t index = 0; index < node_.inputs_.size(); ++index)
        bounds_ |= labelRect(true, index);
    for (std::size_t index = 0; index < node_.outputs_.size(); ++index)
        bounds_ |= labelRect(false, index);
    bounds_.adjust(-1, -1, 1, 1);
}

void PortLabelsItem::paint(QPainter* painter, const QStyleOptionGraphicsItem*, QWidget*) {
    if (QStyleOptionGraphicsItem::levelOfDetailFromTransform(painter->worldTransform()) < kTextScale) return;
    const Theme& theme = Theme::instance();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setFont(theme.font(TextStyle::Caption));
    for (const bool isInput : {true, false}) {
        const std::vector<PortView>& ports = isInput ? node_.inputs_ : node_.outputs_;
        const std::vector<PortMark>& marks = isInput ? node_.inputMarks_ : node_.outputMarks_;
        for (std::size_t index = 0; index < ports.size(); ++index) {
            const bool pointed = node_.hoveredPort_ && node_.hoveredPort_->isInput == isInput &&
                                 node_.hoveredPort_->endpoint.port == ports[index].id;
            // One port needs a name only when it is pointed at; several are told apart as soon as the node
            // is.
            const bool several = ports.size() > 1 && node_.hovered_;
            const bool isBoundary = !ports[index].boundary.isEmpty();
            if (!pointed && !several && !isBoundary && marks[index] != PortMark::Target) continue;
            painter->setPen(QPen(isBoundary ? theme.colors().accent : theme.colors().border, 1));
            painter->setBrush(theme.colors().raised);
            const QRectF rect = labelRect(isInput, index);
            painter->drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), spacing::tight, spacing::tight);
            painter->setPen(theme.colors().text);
            painter->drawText(rect, Qt::AlignCenter, labelOf(isInput, index));
        }
    }
}

} // namespace weir
