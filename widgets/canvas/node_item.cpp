#include "widgets/canvas/node_item.h"

#include "widgets/canvas/canvas_metrics.h"
#include "widgets/canvas/canvas_scene.h"
#include "widgets/canvas/node_activity.h"
#include "widgets/canvas/node_status_item.h"
#include "widgets/canvas/node_summary.h"
#include "widgets/theme/theme.h"

#include <QCoreApplication>
#include <QFontMetricsF>
#include <QGraphicsSceneHoverEvent>
#include <QIcon>
#include <QPainter>
#include <QStyleOptionGraphicsItem>

namespace weir {

using namespace canvas;

namespace {

constexpr qreal kPadding = spacing::medium;
constexpr qreal kIconTile = 30;
constexpr int kIconSize = 18;

std::vector<PortView> portsOf(const std::vector<Port>& declared) {
    std::vector<PortView> ports;
    for (const Port& port : declared)
        ports.push_back({port.id, QString::fromStdString(port.label.empty() ? port.id : port.label), false});
    return ports;
}

/// Marks the port as used; a wire to a port that the type does not have shows one more, so that it can be
/// seen and cut.
void markConnected(std::vector<PortView>& ports, const std::string& id) {
    for (PortView& port : ports)
        if (port.id == id) {
            port.connected = true;
            return;
        }
    ports.push_back({id, QString::fromStdString(id), true});
}

void markBoundary(std::vector<PortView>& ports, const std::map<std::string, std::string>& labels) {
    for (PortView& port : ports)
        if (const auto label = labels.find(port.id); label != labels.end())
            port.boundary = QString::fromStdString(label->second);
}

QString tr(const char* text) {
    return QCoreApplication::translate("weir::NodeItem", text);
}

} // namespace

NodeItem::NodeItem(const Node& node) : id_(node.id) {
    status_ = new NodeStatusItem(*this);
    labels_ = new PortLabelsItem(*this);
    setFlags(ItemIsSelectable | ItemSendsGeometryChanges);
    setCacheMode(DeviceCoordinateCache);
    setAcceptHoverEvents(true);
    setZValue(1);
}

void NodeItem::setContent(Content content, bool isOther) {
    const bool isSame = !isOther && content.node == content_.node && content.problems == content_.problems &&
                        content.wiredInputs == content_.wiredInputs &&
                        content.wiredOutputs == content_.wiredOutputs && content.isOff == content_.isOff &&
                        content.boundaryInputs == content_.boundaryInputs &&
                        content.boundaryOutputs == content_.boundaryOutputs;
    content_ = std::move(content);
    if (isSame) return;
    const Node& node = content_.node;
    const NodeType* const nodeType = content_.type;
    typeTitle_ = nodeType ? QString::fromStdString(nodeType->title) : QString::fromStdString(node.type);
    title_ = node.title.empty() ? typeTitle_ : QString::fromStdString(node.title);
    summary_ = nodeType ? nodeSummary(node, *nodeType) : tr("Unknown type");
    if (summary_.isEmpty() && nodeType) summary_ = QString::fromStdString(nodeType->summary);
    icon_ = nodeType ? QString::fromStdString(nodeType->icon) : QStringLiteral("problem");
    category_ = nodeType ? std::optional(nodeType->category) : std::nullopt;
    isInstance_ = nodeType && !nodeType->makeSource && !nodeType->makeOperator;
    inputs_ = nodeType ? portsOf(nodeType->inputs) : std::vector<PortView>();
    outputs_ = nodeType ? portsOf(nodeType->outputs) : std::vector<PortView>();
    for (const std::string& port : content_.wiredInputs)
        markConnected(inputs_, port);
    for (const std::string& port : content_.wiredOutputs)
        markConnected(outputs_, port);
    markBoundary(inputs_, content_.boundaryInputs);
    markBoundary(outputs_, content_.boundaryOutputs);
    inputMarks_.assign(inputs_.size(), PortMark::Plain);
    outputMarks_.assign(outputs_.size(), PortMark::Plain);
    updateShape();
    labels_->updateBounds();
    status_->update();
    update();
}

bool NodeItem::hasTrouble() const {
    return statistics_ && !nodeTrouble(*statistics_).isEmpty();
}

void NodeItem::setStatistics(const std::optional<NodeStatistics>& statistics, bool isOver) {
    const bool hadTrouble = hasTrouble();
    statistics_ = statistics;
    isOver_ = isOver;
    if (hadTrouble != hasTrouble()) {
        updateShape();
        update();
    }
    status_->update();
}

/// Under the pointer it lies over the figures of wires, for the names of its ports stand where they do.
void NodeItem::raise() {
    setZValue(hovered_ ? 4 : isSelected() ? 2 : 1);
}

void NodeItem::updateShape() {
    prepareGeometryChange();
    status_->setHeight(height() - kHeaderHeight);
}

qreal NodeItem::width() {
    return kNodeWidth;
}

qreal NodeItem::height() const {
    const std::size_t ports = std::max<std::size_t>({inputs_.size(), outputs_.size(), 1});
    const qreal plain = std::max(kHeaderHeight + kFooterHeight,
                                 2 * kFirstPort + static_cast<qreal>(ports - 1) * kPortSpacing);
    return hasTrouble() ? plain + kErrorHeight : plain;
}

QPointF NodeItem::localPort(bool isInput, std::size_t index) const {
    return {isInput ? 0 : width(), kFirstPort + static_cast<qreal>(index) * kPortSpacing};
}

QPointF NodeItem::portPosition(bool isInput, std::string_view port) const {
    const std::vector<PortView>& ports = isInput ? inputs_ : outputs_;
    for (std::size_t index = 0; index < ports.size(); ++index)
        if (ports[index].id == port) return mapToScene(localPort(isInput, index));
    return mapToScene(localPort(isInput, 0));
}

std::optional<PortRef> NodeItem::portAt(const QPointF& scenePosition, qreal reach) const {
    const QPointF position = mapFromScene(scenePosition);
    std::optional<PortRef> nearest;
    for (const bool isInput : {true, false}) {
        const std::vector<PortView>& ports = isInput ? inputs_ : outputs_;
        for (std::size_t index = 0; index < ports.size(); ++index) {
            const qreal distance = QLineF(position, localPort(isInput, index)).length();
            if (distance > reach) continue;
            reach = distance;
            nearest = PortRef{Endpoint{id_, ports[index].id}, isInput};
        }
    }
    return nearest;
}

void NodeItem::setPortMark(const PortRef& port, PortMark mark) {
    const std::vector<PortView>& ports = port.isInput ? inputs_ : outputs_;
    std::vector<PortMark>& marks = port.isInput ? inputMarks_ : outputMarks_;
    for (std::size_t index = 0; index < ports.size(); ++index)
        if (ports[index].id == port.endpoint.port && marks[index] != mark) {
            marks[index] = mark;
            update();
        }
    labels_->update();
}

void NodeItem::clearPortMarks() {
    inputMarks_.assign(inputs_.size(), PortMark::Plain);
    outputMarks_.assign(outputs_.size(), PortMark::Plain);
    setDimmed(false);
    update();
    labels_->update();
}

void NodeItem::setDimmed(bool dimmed) {
    setOpacity(dimmed ? 0.45 : 1.0);
}

void NodeItem::refreshLook() {
    update();
    status_->update();
    labels_->updateBounds();
}

QString NodeItem::description() const {
    QStringList lines;
    lines << QStringLiteral("<b>%1</b><br>%2")
                 .arg(title_.toHtmlEscaped(), QString::fromStdString(id_).toHtmlEscaped());
    if (title_ != typeTitle_) lines.last() += QStringLiteral(" · ") + typeTitle_.toHtmlEscaped();
    if (!summary_.isEmpty()) lines.last() += QStringLiteral("<br>") + summary_.toHtmlEscaped();
    for (const Problem& problem : content_.problems) {
        lines << QStringLiteral("<p>%1").arg(QString::fromStdString(problem.message).toHtmlEscaped());
        if (!problem.fix.empty())
            lines.last() +=
                QStringLiteral("<br><i>%1</i>").arg(QString::fromStdString(problem.fix).toHtmlEscaped());
        lines.last() += QStringLiteral("</p>");
    }
    if (statistics_) {
        if (hasTrouble()) {
            lines << QStringLiteral("<p>%1").arg(nodeTrouble(*statistics_).toHtmlEscaped());
            if (const QString record = offendingRecord(*statistics_); !record.isEmpty())
                lines.last() += QStringLiteral("<br><tt>%1</tt>").arg(record.toHtmlEscaped());
            lines.last() += QStringLiteral("</p>");
        }
        lines << QStringLiteral("<table cellspacing='0'>");
        for (const auto& [name, value] : nodeFigureRows(*statistics_, isOver_))
            lines << QStringLiteral(
                         "<tr><td style='padding-right:12px'>%1</td><td align='right'>%2</td></tr>")
                         .arg(name, value);
        lines << QStringLiteral("</table>");
    }
    return lines.join(QString());
}

QRectF NodeItem::boundingRect() const {
    return surface().adjusted(-kPortReach, -2, kPortReach, 2);
}

QPainterPath NodeItem::shape() const {
    QPainterPath path;
    path.setFillRule(Qt::WindingFill);
    path.addRoundedRect(surface(), kNodeRadius, kNodeRadius);
    for (std::size_t index = 0; index < inputs_.size(); ++index)
        path.addEllipse(localPort(true, index), kPortReach, kPortReach);
    for (std::size_t index = 0; index < outputs_.size(); ++index)
        path.addEllipse(localPort(false, index), kPortReach, kPortReach);
    return path;
}

QColor NodeItem::categoryColor() const {
    const Colors& colors = Theme::instance().colors();
    return category_ ? colors.category(*category_) : colors.critical;
}

void NodeItem::paint(QPainter* painter, const QStyleOptionGraphicsItem* option, QWidget*) {
    const Theme& theme = Theme::instance();
    const Colors& colors = theme.colors();
    const qreal scale = QStyleOptionGraphicsItem::levelOfDetailFromTransform(painter->worldTransform());
    const bool selected = option->state & QStyle::State_Selected;
    painter->setRenderHint(QPainter::Antialiasing);

    QPen outline(colors.border, 1);
    if (content_.isOff) outline.setStyle(Qt::DashLine);
    if (selected)
        outline = QPen(colors.accent, 2);
    else if (hovered_)
        outline = QPen(mixed(colors.text, colors.surface, 0.4), 1);
    painter->setPen(outline);
    painter->setBrush(colors.surface);
    // Half a pixel in, so that the hairline falls on whole pixels.
    painter->drawRoundedRect(surface().adjusted(0.5, 0.5, -0.5, -0.5), kNodeRadius, kNodeRadius);
    // An instance has an inside: a second line within the first.
    if (isInstance_) {
        painter->setPen(QPen(colors.border, 1));
        painter->setBrush(Qt::NoBrush);
        painter->drawRoundedRect(surface().adjusted(3.5, 3.5, -3.5, -3.5), kNodeRadius - 3, kNodeRadius - 3);
    }
    const bool doesNothing = content_.isOff || content_.node.mode != NodeMode::Enabled;
    if (doesNothing) painter->setOpacity(0.55);

    const QRectF tile(kPadding, (kHeaderHeight - kIconTile) / 2, kIconTile, kIconTile);
    painter->setPen(Qt::NoPen);
    painter->setBrush(mixed(categoryColor(), colors.surface, theme.isDark() ? 0.2 : 0.12));
    if (scale < kShapeScale) {
        painter->drawRoundedRect(surface().adjusted(1, 1, -1, -1), kNodeRadius, kNodeRadius);
    } else {
        painter->drawRoundedRect(tile, spacing::radius, spacing::radius);
        paintIcon(painter,
                  QRectF(tile.center() - QPointF(kIconSize, kIconSize) / 2, QSizeF(kIconSize, kIconSize)));
    }

    if (scale >= kTextScale) paintTexts(painter, tile.right() + 10, scale);
    painter->setOpacity(1);
    if (content_.node.mode == NodeMode::Bypassed) paintBypass(painter);
    if (scale >= kShapeScale) {
        paintPorts(painter, true);
        paintPorts(painter, false);
    }
}

/// The way that records take through a node that leaves them as they are.
void NodeItem::paintBypass(QPainter* painter) const {
    if (inputs_.empty() || outputs_.empty()) return;
    const QPointF from = localPort(true, 0);
    const QPointF to = localPort(false, 0);
    const qreal over = kHeaderHeight - 4;
    QPainterPath path(from);
    path.cubicTo(from + QPointF(24, 0), QPointF(from.x() + 12, over), QPointF(from.x() + 40, over));
    path.lineTo(to.x() - 40, over);
    path.cubicTo(QPointF(to.x() - 12, over), to - QPointF(24, 0), to);
    painter->setPen(QPen(Theme::instance().colors().accent, 1.75, Qt::SolidLine, Qt::RoundCap));
    painter->setBrush(Qt::NoBrush);
    painter->drawPath(path);
}

/// Drawn pixel by pixel on the screen, so that it is sharp at every zoom.
void NodeItem::paintIcon(QPainter* painter, const QRectF& place) const {
    const qreal ratio = painter->device()->devicePixelRatioF();
    const QRectF onScreen = painter->worldTransform().mapRect(place);
    const int side = qMax(1, qRound(onScreen.width()));
    const QPointF corner((qRound(onScreen.left() * ratio)) / ratio, (qRound(onScreen.top() * ratio)) / ratio);
    const QPixmap icon = Theme::instance().icon(icon_, categoryColor()).pixmap(QSize(side, side), ratio);
    painter->save();
    painter->setWorldTransform(QTransform());
    painter->drawPixmap(corner, icon);
    painter->restore();
}

void NodeItem::paintTexts(QPainter* painter, qreal left, qreal scale) const {
    const Theme& theme = Theme::instance();
    const Colors& colors = theme.colors();
    const qreal room = width() - left - kPadding;
    const auto line = [&](TextStyle style, const QColor& color, const QString& text, const QRectF& place) {
        QFont font = theme.font(style);
        font.setPointSizeF(font.pointSizeF() * textGrowth(scale));
        painter->setFont(font);
        painter->setPen(color);
        painter->drawText(place, Qt::AlignLeft | Qt::AlignVCenter,
                          QFontMetricsF(font).elidedText(text, Qt::ElideRight, room));
    };
    if (scale >= kSummaryScale) {
        line(TextStyle::Emphasis, colors.text, title_, QRectF(left, 9, room, 18));
        line(TextStyle::Caption, colors.textMuted, summary_, QRectF(left, 27, room, 16));
    } else {
        line(TextStyle::Emphasis, colors.text, title_, QRectF(left, 0, room, kHeaderHeight));
    }
    painter->setPen(QPen(mixed(colors.border, colors.surface, 0.7), 1));
    painter->drawLine(QPointF(1.5, kHeaderHeight + 0.5), QPointF(width() - 1.5, kHeaderHeight + 0.5));
}

void NodeItem::paintPorts(QPainter* painter, bool isInput) const {
    const Colors& colors = Theme::instance().colors();
    const std::vector<PortView>& ports = isInput ? inputs_ : outputs_;
    const std::vector<PortMark>& marks = isInput ? inputMarks_ : outputMarks_;
    const QColor rim = mixed(colors.text, colors.surface, 0.5);
    for (std::size_t index = 0; index < ports.size(); ++index) {
        const bool under = hoveredPort_ && hoveredPort_->isInput == isInput &&
                           hoveredPort_->endpoint.port == ports[index].id;
        qreal radius = kPortRadius;
        QColor edge = rim;
        QColor fill = ports[index].connected ? rim : colors.surface;
        switch (marks[index]) {
        case PortMark::Plain:
            if (under) {
                radius += 1.5;
                edge = colors.accent;
                fill = colors.accent;
            }
            break;
        case PortMark::Valid:
            edge = colors.accent;
            fill = colors.surface;
            break;
        case PortMark::Doubtful:
            edge = colors.warning;
            fill = colors.surface;
            break;
        case PortMark::Refused:
            edge = colors.border;
            fill = colors.border;
            break;
        case PortMark::Target:
            radius += 2;
            edge = colors.accent;
            fill = colors.accent;
            break;
        }
        // A ring of the ground's colour keeps the wire and the node's edge off the port.
        painter->setPen(QPen(colors.canvas, 2));
        painter->setBrush(fill);
        painter->drawEllipse(localPort(isInput, index), radius + 1, radius + 1);
        painter->setPen(QPen(edge, 1.5));
        painter->drawEllipse(localPort(isInput, index), radius - 0.25, radius - 0.25);
    }
}

QVariant NodeItem::itemChange(GraphicsItemChange change, const QVariant& value) {
    if (change == ItemPositionHasChanged || change == ItemSelectedHasChanged) {
        if (auto* canvasScene = dynamic_cast<CanvasScene*>(scene())) canvasScene->nodeMoved(*this);
        if (change == ItemSelectedHasChanged) raise();
    }
    return QGraphicsItem::itemChange(change, value);
}

void NodeItem::hoverEnterEvent(QGraphicsSceneHoverEvent* event) {
    hovered_ = true;
    raise();
    update();
    labels_->update();
    hoverMoveEvent(event);
}

void NodeItem::hoverMoveEvent(QGraphicsSceneHoverEvent* event) {
    const std::optional<PortRef> port = portAt(event->scenePos(), kPortReach);
    setCursor(port ? Qt::CrossCursor : Qt::ArrowCursor);
    if (port == hoveredPort_) return;
    hoveredPort_ = port;
    update();
    labels_->update();
}

void NodeItem::hoverLeaveEvent(QGraphicsSceneHoverEvent*) {
    hovered_ = false;
    hoveredPort_.reset();
    raise();
    update();
    labels_->update();
}

} // namespace weir
