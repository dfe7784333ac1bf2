#include "widgets/canvas/wire_item.h"

#include "widgets/canvas/canvas_metrics.h"
#include "widgets/canvas/canvas_scene.h"
#include "widgets/canvas/figures.h"
#include "widgets/canvas/wire_path.h"
#include "widgets/canvas/wire_pill_item.h"
#include "widgets/parts/time_text.h"
#include "widgets/theme/theme.h"

#include <QCoreApplication>
#include <QGraphicsScene>
#include <QPainter>
#include <QStyleOptionGraphicsItem>

namespace weir {

using namespace canvas;

namespace {

constexpr qreal kMostPillGrowth = 1.25;
constexpr qreal kBendRadius = 4.5;
constexpr qreal kReach = 7; ///< how near to a wire a press counts as on it

QString tr(const char* text) {
    return QCoreApplication::translate("weir::WireItem", text);
}

} // namespace

WireItem::WireItem(const Wire& wire) : wire_(wire), pill_(std::make_unique<WirePillItem>()) {
    setFlag(ItemIsSelectable);
    setAcceptHoverEvents(true);
    setZValue(-1);
    setCursor(Qt::PointingHandCursor);
}

WireItem::~WireItem() = default;

void WireItem::setRoute(const QPointF& from, const QPointF& to, std::vector<QPointF> bends) {
    if (from == from_ && to == to_ && bends == bends_ && !path_.isEmpty()) return;
    prepareGeometryChange();
    from_ = from;
    to_ = to;
    bends_ = std::move(bends);
    path_ = wirePath(from_, to_, bends_);
    QPainterPathStroker stroker;
    stroker.setWidth(2 * kReach);
    shape_ = stroker.createStroke(path_);
    pill_->setPos(middle());
}

std::optional<std::size_t> WireItem::bendAt(const QPointF& scenePosition) const {
    for (std::size_t bend = 0; bend < bends_.size(); ++bend)
        if (QLineF(bends_[bend], scenePosition).length() <= kReach + 2) return bend;
    return std::nullopt;
}

void WireItem::setTargeted(bool isTargeted) {
    if (isTargeted == isTargeted_) return;
    isTargeted_ = isTargeted;
    update();
}

void WireItem::setOff(bool isOff) {
    if (isOff == isOff_) return;
    isOff_ = isOff;
    update();
}

void WireItem::setStatistics(const std::optional<WireStatistics>& statistics, bool isOver) {
    const bool appears = statistics.has_value() != statistics_.has_value();
    if (appears) prepareGeometryChange();
    statistics_ = statistics;
    isOver_ = isOver;
    if (appears) update();
    pill_->setVisible(statistics_.has_value());
    if (!statistics_) return;
    pill_->setFigures(*statistics_, isOver);
}

void WireItem::setZoom(qreal zoom) {
    // No more than fits between two neighbouring nodes.
    const qreal growth = std::min(textGrowth(zoom), kMostPillGrowth);
    // Most steps of a zoom change nothing here, and there may be a thousand wires.
    if (growth == pill_->scale()) return;
    prepareGeometryChange();
    pill_->setScale(growth);
}

void WireItem::setProblem(const QString& problem) {
    if (problem == problem_) return;
    problem_ = problem;
    update();
}

std::vector<std::pair<QString, QString>> WireItem::figureRows() const {
    std::vector<std::pair<QString, QString>> rows;
    if (!statistics_) return rows;
    const WireStatistics& wire = *statistics_;
    rows.emplace_back(tr("Records"),
                      passageSentence({wire.records, wire.recordsPerSecond, wire.sinceLast, isOver_}));
    rows.emplace_back(tr("Bytes"), isOver_ ? byteText(wire.bytes)
                                           : QStringLiteral("%1, %2").arg(byteText(wire.bytes),
                                                                          byteRateText(wire.bytesPerSecond)));
    rows.emplace_back(tr("Backlog"),
                      wire.capacity > 0
                          ? tr("%1 of %2").arg(countText(wire.backlog), countText(wire.capacity))
                          : tr("none: passed on directly"));
    if (wire.lag && !isOver_) rows.emplace_back(tr("Behind event time"), spanText(*wire.lag));
    if (wire.watermark && *wire.watermark > kMinTimestamp && *wire.watermark < kMaxTimestamp)
        rows.emplace_back(tr("Watermark"), timeText(*wire.watermark));
    if (wire.dropped > 0) rows.emplace_back(tr("Dropped"), countText(wire.dropped));
    if (wire.schema) rows.emplace_back(tr("Fields"), countText(wire.schema->size()));
    return rows;
}

QString WireItem::description() const {
    QString text = QStringLiteral("<b>%1</b>").arg(QString::fromStdString(wire_.text()).toHtmlEscaped());
    if (!problem_.isEmpty()) text += QStringLiteral("<p>%1</p>").arg(problem_.toHtmlEscaped());
    if (!statistics_) return text + QStringLiteral("<br>") + tr("Click to see the records that pass here.");
    text += QStringLiteral("<table cellspacing='0'>");
    for (const auto& [name, figure] : figureRows())
        text += QStringLiteral("<tr><td style='padding-right:12px'>%1</td><td align='right'>%2</td></tr>")
                    .arg(name, figure);
    return text + QStringLiteral("</table>");
}

void WireItem::refreshLook() {
    update();
    pill_->update();
}

QRectF WireItem::boundingRect() const {
    const QRectF curve = shape_.controlPointRect().adjusted(-1, -1, 1, 1);
    return statistics_ ? curve | pill_->sceneBounds() : curve;
}

QPainterPath WireItem::shape() const {
    if (!statistics_) return shape_;
    QPainterPath withPill = shape_;
    withPill.setFillRule(Qt::WindingFill);
    withPill.addRect(pill_->sceneBounds());
    return withPill;
}

void WireItem::paint(QPainter* painter, const QStyleOptionGraphicsItem* option, QWidget*) {
    const Colors& colors = Theme::instance().colors();
    // Mixed, and not see-through, for blending costs more than the stroke.
    QColor color = mixed(colors.textMuted, colors.canvas, isOff_ ? 0.3 : hovered_ ? 1 : 0.75);
    if (!problem_.isEmpty()) color = colors.critical;
    qreal width = hovered_ ? 2.5 : 1.75;
    if (isTargeted_ || option->state & QStyle::State_Selected) {
        color = colors.accent;
        width = 2.5;
    }
    const qreal scale = QStyleOptionGraphicsItem::levelOfDetailFromTransform(painter->worldTransform());
    QPen pen(color, width, isOff_ ? Qt::DashLine : Qt::SolidLine, Qt::FlatCap);
    if (scale * width < 1) {
        // Thinner than a pixel: a hairline, which is all that can be seen of it.
        pen.setWidthF(1);
        pen.setCosmetic(true);
    }
    painter->setRenderHint(QPainter::Antialiasing, scale >= kTextScale);
    painter->setPen(pen);
    painter->setBrush(Qt::NoBrush);
    painter->drawPath(path_);
    if (!hovered_ && !isSelected()) return;
    painter->setPen(QPen(colors.canvas, 1.5));
    painter->setBrush(color);
    for (const QPointF& bend : bends_)
        painter->drawEllipse(bend, kBendRadius, kBendRadius);
}

QVariant WireItem::itemChange(GraphicsItemChange change, const QVariant& value) {
    if (change == ItemSceneChange) {
        if (scene()) scene()->removeItem(pill_.get());
        if (auto* next = value.value<QGraphicsScene*>()) next->addItem(pill_.get());
    }
    if (change == ItemSelectedHasChanged) pill_->setSelectedLook(isSelected());
    return QGraphicsItem::itemChange(change, value);
}

void WireItem::hoverEnterEvent(QGraphicsSceneHoverEvent*) {
    hovered_ = true;
    update();
    if (auto* canvasScene = dynamic_cast<CanvasScene*>(scene())) canvasScene->wireHovered(this);
}

void WireItem::hoverLeaveEvent(QGraphicsSceneHoverEvent*) {
    hovered_ = false;
    update();
    if (auto* canvasScene = dynamic_cast<CanvasScene*>(scene())) canvasScene->wireHovered(nullptr);
}

} // namespace weir
