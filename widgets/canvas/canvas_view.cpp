#include "widgets/canvas/canvas_view.h"

#include "pipeline/graph/graph_path.h"
#include "widgets/canvas/area_editor.h"
#include "widgets/canvas/canvas_actions.h"
#include "widgets/canvas/canvas_editor.h"
#include "widgets/canvas/canvas_metrics.h"
#include "widgets/canvas/canvas_scene.h"
#include "widgets/canvas/minimap.h"
#include "widgets/canvas/quick_add.h"
#include "widgets/canvas/scope_bar.h"
#include "widgets/theme/theme.h"

#include <QApplication>
#include <QInputDialog>
#include <QMessageBox>
#include <QPainter>
#include <QScrollBar>

#include <algorithm>
#include <cmath>
#include <set>
#include <utility>

namespace weir {

namespace {

constexpr double kLeastZoom = 0.05;
constexpr double kMostZoom = 2.5;
constexpr int kFitMargin = 32;
constexpr qreal kDotSpacing = 24;

} // namespace

CanvasView::CanvasView(GraphDocument& document, QWidget* parent)
    : QGraphicsView(parent), document_(document), scene_(new CanvasScene(document, this)),
      editor_(new CanvasEditor(*scene_, this)), commands_(new CanvasActions(*this)), keyboard_(*scene_),
      scopeBar_(new ScopeBar(scene_->scope(), this)), minimap_(new Minimap(*this, *scene_)) {
    setScene(scene_);
    setAccessibleName(tr("Canvas"));
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    setViewportUpdateMode(SmartViewportUpdate);
    setCacheMode(CacheBackground);
    setTransformationAnchor(NoAnchor);
    setResizeAnchor(NoAnchor);
    setDragMode(RubberBandDrag);
    setAcceptDrops(true);
    setFocusPolicy(Qt::StrongFocus);
    setMinimumSize(240, 160);
    minimap_->setVisible(false);
    connectScene();
    commands_->update();
}

void CanvasView::connectScene() {
    connect(scene_, &QGraphicsScene::selectionChanged, this, [this] {
        commands_->update();
        setAccessibleDescription(
            tr("%n node(s) selected", nullptr, static_cast<int>(scene_->selectedNodes().size())));
        Q_EMIT selectionChanged(selectedNodes());
    });
    connect(scene_, &CanvasScene::wireSelected, this, &CanvasView::wireSelected);
    connect(scene_, &CanvasScene::nodeActivated, this, &CanvasView::nodeActivated);
    connect(scene_, &CanvasScene::contentChanged, this, [this] {
        commands_->update();
        viewport()->update();
    });
    connect(scene_, &CanvasScene::nodeForWireWanted, this, &CanvasView::quickAddForWire);
    connect(scene_, &CanvasScene::quickAddWanted, this, &CanvasView::quickAddAt);
    connect(scene_, &CanvasScene::editingWanted, this, &CanvasView::edit);
    connect(&scene_->scope(), &GraphScope::moved, this, [this] {
        placeOverlays();
        zoomToFit();
    });
    connect(&document_, &GraphDocument::changed, this, [this] { keepsFit_ = false; });
    connect(&document_, &GraphDocument::replaced, this, [this] {
        Q_EMIT selectionChanged({});
        zoomToFit();
    });
    connect(&Theme::instance(), &Theme::changed, this, [this] {
        resetCachedContent();
        viewport()->update();
    });
    // A wire that the band merely crosses is not meant; one between two chosen nodes is. A frame is meant if
    // all of it is inside.
    connect(this, &QGraphicsView::rubberBandChanged, this,
            [this](const QRect& band, const QPointF& from, const QPointF& to) {
                if (!band.isNull()) {
                    const QRectF area = QRectF(from, to).normalized();
                    for (FrameItem* frame : scene_->frameItems())
                        if (frame->isSelected() && !area.contains(frame->place())) frame->setSelected(false);
                    return;
                }
                const std::vector<std::string> nodes = scene_->selectedNodes();
                const std::set<std::string> chosen(nodes.begin(), nodes.end());
                for (const Wire& wire : scene_->selectedWires())
                    if (!chosen.contains(wire.from.node) || !chosen.contains(wire.to.node))
                        scene_->wireItem(wire)->setSelected(false);
            });
}

CanvasView::~CanvasView() {
    // The scene goes before the view's own parts do; its last signals must not reach them.
    scene_->disconnect();
    scene_->scope().disconnect();
    disconnect(&document_, nullptr, this, nullptr);
}

QString CanvasView::addNode(const QString& type) {
    QPointF center = mapToScene(viewport()->rect().center());
    // A node added twice in the same place would hide the first.
    const auto isTaken = [&] {
        for (const NodeItem* node : scene_->nodeItems())
            if (QLineF(node->sceneBoundingRect().center(), center).length() < canvas::kGrid) return true;
        return false;
    };
    while (isTaken())
        center += QPointF(4 * canvas::kGrid, 4 * canvas::kGrid);
    const std::string id = editor_->addNode(type.toStdString(), center);
    return id.empty() ? QString() : QString::fromStdString(scene_->scope().pathOf(id));
}

QStringList CanvasView::selectedNodes() const {
    QStringList paths;
    for (const std::string& id : scene_->selectedNodes())
        paths << QString::fromStdString(scene_->scope().pathOf(id));
    return paths;
}

void CanvasView::selectNode(const QString& path) {
    const std::string whole = path.toStdString();
    scene_->scope().show(std::string(bodyPath(whole)));
    const std::string id = scene_->scope().idOf(whole);
    scene_->selectNodes({id});
    if (NodeItem* node = scene_->nodeItem(id)) ensureVisible(node, kFitMargin, kFitMargin);
}

void CanvasView::selectWire(const Wire& wire) {
    scene_->scope().show(std::string(bodyPath(wire.from.node)));
    scene_->selectWire({{scene_->scope().idOf(wire.from.node), wire.from.port},
                        {scene_->scope().idOf(wire.to.node), wire.to.port}});
    showSelection();
}

void CanvasView::selectAll() {
    CanvasParts all;
    for (const NodeItem* node : scene_->nodeItems())
        all.nodes.insert(node->id());
    for (const FrameItem* frame : scene_->frameItems())
        all.frames.insert(frame->id());
    for (const NoteItem* note : scene_->noteItems())
        all.notes.insert(note->id());
    scene_->selectParts(all);
}

void CanvasView::showStatistics(const Statistics& statistics) {
    scene_->showStatistics(statistics);
}

void CanvasView::setZoom(double zoom) {
    zoomBy(zoom / transform().m11());
}

void CanvasView::zoomBy(double factor) {
    zoomBy(factor, viewport()->rect().center());
}

void CanvasView::zoomBy(double factor, const QPoint& around) {
    keepsFit_ = false;
    const double zoom = std::clamp(transform().m11() * factor, kLeastZoom, kMostZoom);
    const QPointF before = mapToScene(around);
    setTransform(QTransform::fromScale(zoom, zoom));
    scene_->setZoom(zoom);
    const QPointF shift = mapFromScene(before) - around;
    scrollBy(QPoint(qRound(shift.x()), qRound(shift.y())));
    viewport()->update();
    minimap_->refresh();
}

void CanvasView::zoomTo(const QRectF& rect, double most) {
    const QSizeF room = QSizeF(viewport()->size()) - QSizeF(2 * kFitMargin, 2 * kFitMargin);
    const double fit = std::min(room.width() / rect.width(), room.height() / rect.height());
    const double zoom = std::clamp(fit, kLeastZoom, most);
    setTransform(QTransform::fromScale(zoom, zoom));
    scene_->setZoom(zoom);
    centerOn(rect.center());
    viewport()->update();
    minimap_->refresh();
}

void CanvasView::zoomToFit() {
    keepsFit_ = true;
    const QRectF rect = scene_->contentRect();
    if (!rect.isEmpty()) return zoomTo(rect, 1);
    setTransform(QTransform());
    scene_->setZoom(1);
    centerOn(0, 0);
}

void CanvasView::zoomToSelection() {
    const QRectF rect = scene_->selectionRect();
    if (rect.isEmpty()) return;
    keepsFit_ = false;
    zoomTo(rect, kMostZoom / 2);
}

void CanvasView::showMinimap(bool isShown) {
    minimap_->setVisible(isShown);
    placeOverlays();
    minimap_->refresh();
}

void CanvasView::placeOverlays() {
    scopeBar_->adjustSize();
    scopeBar_->move(spacing::small, spacing::small);
    minimap_->move(width() - minimap_->width() - spacing::small,
                   height() - minimap_->height() - spacing::small);
}

QPointF CanvasView::pointerOrMiddle() const {
    const QPoint pointer = viewport()->mapFromGlobal(QCursor::pos());
    return mapToScene(viewport()->rect().contains(pointer) ? pointer : viewport()->rect().center());
}

void CanvasView::search(const QPointF& position, const QString& heading,
                        std::function<bool(const NodeType&)> fits, std::function<void(const QString&)> take) {
    auto* const popup = new QuickAdd(document_.types(), std::move(fits), heading, this);
    connect(popup, &QuickAdd::chosen, this, [this, take = std::move(take)](const QString& type) {
        take(type);
        setFocus();
    });
    popup->open(viewport()->mapToGlobal(mapFromScene(position)));
}

void CanvasView::quickAdd() {
    // While a wire is drawn with the keyboard, Tab is for where it begins.
    if (keyboard_.beginElsewhere()) return;
    quickAddAt(pointerOrMiddle());
}

void CanvasView::quickAddAt(const QPointF& position) {
    if (const WireItem* const under = scene_->wireAt(position)) {
        const Wire wire = under->wire();
        search(position, tr("Insert into %1").arg(QString::fromStdString(wire.text())), fitsOnWire,
               [this, wire](const QString& type) { editor_->addNodeOnWire(type.toStdString(), wire); });
        return;
    }
    search(position, tr("Add a node"), {},
           [this, position](const QString& type) { editor_->addNode(type.toStdString(), position); });
}

void CanvasView::quickAddForWire(const PortRef& port, const QPointF& position) {
    const QString end = QString::fromStdString(port.endpoint.text());
    search(
        position, port.isInput ? tr("What feeds %1").arg(end) : tr("What %1 feeds").arg(end),
        [port](const NodeType& type) { return fittingPort(type, port).has_value(); },
        [this, port, position](const QString& type) {
            editor_->addNodeWired(type.toStdString(), port, position);
        });
}

void CanvasView::beginWire() {
    keyboard_.beginWire();
}

void CanvasView::addFrame() {
    const std::string id = editor_->addFrame(pointerOrMiddle());
    edit(scene_->frameItem(id));
}

void CanvasView::addNote() {
    const std::string id = editor_->addNote(pointerOrMiddle());
    edit(scene_->noteItem(id));
}

void CanvasView::editSelectedArea() {
    const CanvasParts parts = scene_->selectedParts();
    if (!parts.frames.empty())
        edit(scene_->frameItem(*parts.frames.begin()));
    else if (!parts.notes.empty())
        edit(scene_->noteItem(*parts.notes.begin()));
}

bool CanvasView::isWriting() const {
    const QWidget* const focus = QApplication::focusWidget();
    return focus && focus->parentWidget() == viewport();
}

void CanvasView::takeTexts() {
    if (isWriting()) setFocus();
}

void CanvasView::edit(AreaItem* area) {
    if (const auto* const frame = dynamic_cast<const FrameItem*>(area))
        editTitle(*this, *editor_, *frame);
    else if (const auto* const note = dynamic_cast<const NoteItem*>(area))
        editText(*this, *editor_, *note);
}

void CanvasView::group() {
    bool isWanted = false;
    const QString title =
        QInputDialog::getText(this, tr("Group into a subgraph"), tr("Name of the subgraph:"),
                              QLineEdit::Normal, tr("Group"), &isWanted);
    if (!isWanted || title.trimmed().isEmpty()) return;
    if (const Result<void> grouped = editor_->group(title.trimmed()); !grouped)
        QMessageBox::information(this, tr("Not grouped"), QString::fromStdString(grouped.error().message));
    setFocus();
}

void CanvasView::renameSubgraph() {
    const std::vector<std::string> nodes = scene_->selectedNodes();
    const Node* const instance = nodes.size() == 1 ? scene_->scope().body().findNode(nodes.front()) : nullptr;
    const NodeType* const type = instance ? document_.types().find(instance->type) : nullptr;
    if (!type) return;
    bool isWanted = false;
    const QString title =
        QInputDialog::getText(this, tr("Rename subgraph"), tr("Name of the subgraph:"), QLineEdit::Normal,
                              QString::fromStdString(type->title), &isWanted);
    if (isWanted && !title.trimmed().isEmpty()) editor_->setSubgraphTitle(title.trimmed());
    setFocus();
}

void CanvasView::leaveSubgraph() {
    const std::string inside = scene_->scope().path();
    if (inside.empty()) return;
    scene_->scope().leave();
    // The way back in is at hand.
    scene_->selectNodes({scene_->scope().idOf(inside)});
}

void CanvasView::resizeEvent(QResizeEvent* event) {
    QGraphicsView::resizeEvent(event);
    placeOverlays();
    if (!isVisible()) return;
    if (keepsFit_)
        zoomToFit();
    else if (QApplication::mouseButtons() == Qt::NoButton)
        showSelection(); // what was chosen may have made another part of the window take its room
}

void CanvasView::showEvent(QShowEvent* event) {
    QGraphicsView::showEvent(event);
    if (keepsFit_) zoomToFit();
}

void CanvasView::scrollContentsBy(int dx, int dy) {
    QGraphicsView::scrollContentsBy(dx, dy);
    minimap_->refresh();
}

void CanvasView::drawBackground(QPainter* painter, const QRectF& rect) {
    const Colors& colors = Theme::instance().colors();
    painter->fillRect(rect, colors.canvas);
    const double zoom = transform().m11();
    qreal step = kDotSpacing;
    while (step * zoom < kDotSpacing * 0.6)
        step *= 2;
    // On whole pixels and without smoothing, which would cost more than all nodes together.
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing, false);
    QPen pen(colors.grid, 2);
    pen.setCosmetic(true);
    pen.setCapStyle(Qt::SquareCap);
    painter->setPen(pen);
    QVector<QPointF> dots;
    const qreal left = std::floor(rect.left() / step) * step;
    const qreal top = std::floor(rect.top() / step) * step;
    for (qreal x = left; x <= rect.right(); x += step)
        for (qreal y = top; y <= rect.bottom(); y += step)
            dots << QPointF(x, y);
    painter->drawPoints(dots.constData(), static_cast<int>(dots.size()));
    painter->restore();
}

void CanvasView::drawForeground(QPainter* painter, const QRectF&) {
    const GraphBody& body = scene_->scope().body();
    if (!body.nodes.empty() || !body.frames.empty() || !body.notes.empty()) return;
    const Theme& theme = Theme::instance();
    painter->save();
    painter->resetTransform();
    const QRectF room = viewport()->rect();
    const QPointF middle = room.center();
    const QPixmap icon = theme.icon(QStringLiteral("canvas"), theme.colors().textMuted)
                             .pixmap(QSize(28, 28), viewport()->devicePixelRatioF());
    painter->drawPixmap(QPointF(middle.x() - 14, middle.y() - 56), icon);
    painter->setPen(theme.colors().text);
    painter->setFont(theme.font(TextStyle::Heading));
    painter->drawText(QRectF(0, middle.y() - 16, room.width(), 24), Qt::AlignCenter, tr("An empty canvas"));
    painter->setPen(theme.colors().textMuted);
    painter->setFont(theme.font(TextStyle::Body));
    painter->drawText(
        QRectF(spacing::large, middle.y() + 12, room.width() - 2 * spacing::large, 60),
        Qt::AlignHCenter | Qt::AlignTop | Qt::TextWordWrap,
        tr("Double-click or press Space to add a node, drop a CSV or NDJSON file here, or open an "
           "example"));
    painter->restore();
}

void CanvasView::scrollBy(const QPoint& distance) {
    horizontalScrollBar()->setValue(horizontalScrollBar()->value() + distance.x());
    verticalScrollBar()->setValue(verticalScrollBar()->value() + distance.y());
}

void CanvasView::showSelection() {
    const QList<QGraphicsItem*> selected = scene_->selectedItems();
    if (selected.size() == 1) ensureVisible(selected.front(), kFitMargin, kFitMargin);
}

} // namespace weir
