#include "widgets/canvas/minimap.h"

#include "widgets/canvas/canvas_scene.h"
#include "widgets/theme/theme.h"

#include <QGraphicsView>
#include <QMouseEvent>
#include <QPainter>

namespace weir {

namespace {

constexpr QSize kSize(192, 128);
constexpr int kMargin = spacing::small;
constexpr int kRefreshEvery = 50; ///< milliseconds, at the most often

} // namespace

Minimap::Minimap(QGraphicsView& view, CanvasScene& scene) : QWidget(&view), view_(view), scene_(scene) {
    setObjectName(QStringLiteral("minimap"));
    setAccessibleName(tr("Map of the canvas"));
    setToolTip(tr("The whole canvas: press or drag to go there"));
    setFixedSize(kSize);
    setCursor(Qt::PointingHandCursor);
    setFocusPolicy(Qt::NoFocus);
    pending_.setSingleShot(true);
    pending_.setInterval(kRefreshEvery);
    connect(&pending_, &QTimer::timeout, this, qOverload<>(&QWidget::update));
    connect(&scene, &QGraphicsScene::changed, this, &Minimap::refresh);
    connect(&Theme::instance(), &Theme::changed, this, qOverload<>(&QWidget::update));
}

void Minimap::refresh() {
    if (isVisible() && !pending_.isActive()) pending_.start();
}

QRectF Minimap::visibleRect() const {
    return view_.mapToScene(view_.viewport()->rect()).boundingRect();
}

QTransform Minimap::overview() const {
    const QRectF content = scene_.contentRect() | visibleRect();
    const QRectF room = QRectF(rect()).adjusted(kMargin, kMargin, -kMargin, -kMargin);
    const qreal scale = qMin(room.width() / content.width(), room.height() / content.height());
    QTransform transform;
    transform.translate(room.center().x(), room.center().y());
    transform.scale(scale, scale);
    transform.translate(-content.center().x(), -content.center().y());
    return transform;
}

void Minimap::paintEvent(QPaintEvent*) {
    const Colors& colors = Theme::instance().colors();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(colors.border, 1));
    painter.setBrush(colors.surface);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), spacing::radius, spacing::radius);
    const QTransform transform = overview();
    painter.setPen(Qt::NoPen);
    const auto draw = [&](const QRectF& place, const QColor& color) {
        painter.setBrush(color);
        painter.drawRect(transform.mapRect(place));
    };
    for (const FrameItem* frame : scene_.frameItems())
        draw(frame->place(), colors.grid);
    for (const NoteItem* note : scene_.noteItems())
        draw(note->place(), colors.warning);
    for (const NodeItem* node : scene_.nodeItems())
        draw(node->surface().translated(node->pos()), node->isSelected() ? colors.accent : node->mainColor());
    QColor shade = colors.accent;
    shade.setAlphaF(0.1f);
    painter.setBrush(shade);
    painter.setPen(QPen(colors.accent, 1.5));
    painter.drawRect(transform.mapRect(visibleRect()).intersected(QRectF(rect()).adjusted(1, 1, -1, -1)));
}

void Minimap::goTo(const QPointF& position) {
    view_.centerOn(overview().inverted().map(position));
    refresh();
}

void Minimap::mousePressEvent(QMouseEvent* event) {
    if (event->button() == Qt::LeftButton) goTo(event->position());
}

void Minimap::mouseMoveEvent(QMouseEvent* event) {
    if (event->buttons() & Qt::LeftButton) goTo(event->position());
}

} // namespace weir
