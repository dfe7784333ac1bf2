#include "widgets/canvas/canvas_view.h"

#include "widgets/canvas/canvas_menus.h"
#include "widgets/canvas/canvas_metrics.h"
#include "widgets/canvas/canvas_scene.h"
#include "widgets/palette/palette_view.h"
#include "widgets/theme/theme.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QDragMoveEvent>
#include <QKeyEvent>
#include <QMenu>
#include <QMimeData>
#include <QMouseEvent>
#include <QPainter>
#include <QScrollBar>
#include <QWheelEvent>

#include <set>

namespace weir {

namespace {

constexpr double kLeastZoom = 0.15;
constexpr double kMostZoom = 2.5;
constexpr double kZoomStep = 1.2;
constexpr double kWheelNotch = 120;
constexpr int kFitMargin = 32;
constexpr qreal kDotSpacing = 24;
constexpr int kFarSteps = 6; ///< grid steps of an arrow key with Shift
constexpr int kPanStep = 48; ///< pixels of an arrow key, with nothing selected

/// Shift adds to the selection, as Ctrl does for Qt by itself.
QMouseEvent withShiftAsControl(const QMouseEvent& event) {
    Qt::KeyboardModifiers modifiers = event.modifiers();
    if (modifiers & Qt::ShiftModifier) modifiers |= Qt::ControlModifier;
    return QMouseEvent(event.type(), event.position(), event.scenePosition(), event.globalPosition(),
                       event.button(), event.buttons(), modifiers, event.pointingDevice());
}

QString nodeTypeOf(const QMimeData* data) {
    return QString::fromUtf8(data->data(QLatin1String(kNodeTypeMimeType)));
}

} // namespace

CanvasView::CanvasView(GraphDocument& document, QWidget* parent)
    : QGraphicsView(parent), document_(document), scene_(new CanvasScene(document, this)) {
    setScene(scene_);
    setAccessibleName(tr("Canvas"));
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    setViewportUpdateMode(SmartViewportUpdate);
    setTransformationAnchor(NoAnchor);
    setResizeAnchor(NoAnchor);
    setDragMode(RubberBandDrag);
    setAcceptDrops(true);
    setFocusPolicy(Qt::StrongFocus);
    setMinimumSize(240, 160);
    makeActions();

    connect(scene_, &QGraphicsScene::selectionChanged, this, [this] {
        updateActions();
        setAccessibleDescription(
            tr("%n node(s) selected", nullptr, static_cast<int>(scene_->selectedNodes().size())));
        Q_EMIT selectionChanged(selectedNodes());
    });
    connect(scene_, &CanvasScene::wireSelected, this, &CanvasView::wireSelected);
    connect(scene_, &CanvasScene::nodeActivated, this, &CanvasView::nodeActivated);
    connect(scene_, &CanvasScene::contentChanged, this, [this] {
        updateActions();
        viewport()->update();
    });
    connect(&document_, &GraphDocument::changed, this, [this] { keepsFit_ = false; });
    connect(&document_, &GraphDocument::replaced, this, [this] {
        Q_EMIT selectionChanged({});
        zoomToFit();
    });
    connect(&Theme::instance(), &Theme::changed, viewport(), qOverload<>(&QWidget::update));
    // A wire that the band merely crosses is not meant; one between two chosen nodes is.
    connect(this, &QGraphicsView::rubberBandChanged, this, [this](const QRect& band) {
        if (!band.isNull()) return;
        const std::vector<std::string> nodes = scene_->selectedNodes();
        const std::set<std::string> chosen(nodes.begin(), nodes.end());
        for (const Wire& wire : scene_->selectedWires())
            if (!chosen.contains(wire.from.node) || !chosen.contains(wire.to.node))
                scene_->wireItem(wire)->setSelected(false);
    });
    connect(QApplication::clipboard(), &QClipboard::dataChanged, this, &CanvasView::updateActions);
    updateActions();
}

CanvasView::~CanvasView() {
    // The scene goes before the view's own parts do; its last signals must not reach them.
    scene_->disconnect(this);
    disconnect(&document_, nullptr, this, nullptr);
}

void CanvasView::makeActions() {
    const auto make = [this](const char* icon, const QString& text, const QList<QKeySequence>& shortcuts,
                             auto run) {
        auto* action = new QAction(Theme::instance().icon(QLatin1String(icon)), text, this);
        action->setShortcuts(shortcuts);
        action->setShortcutContext(Qt::WidgetShortcut);
        if (!shortcuts.isEmpty())
            action->setToolTip(QStringLiteral("%1 (%2)").arg(
                QString(text).remove(u'&'), shortcuts.front().toString(QKeySequence::NativeText)));
        connect(action, &QAction::triggered, this, run);
        addAction(action);
        return action;
    };
    const QPointer<QClipboard> clipboard = QApplication::clipboard();
    commands_.cut = make("delete", tr("Cu&t"), {QKeySequence::Cut}, [this, clipboard] {
        clipboard->setText(scene_->selectionText());
        scene_->removeSelection();
    });
    commands_.copy = make("copy", tr("&Copy"), {QKeySequence::Copy},
                          [this, clipboard] { clipboard->setText(scene_->selectionText()); });
    commands_.paste = make("paste", tr("&Paste"), {QKeySequence::Paste},
                           [this, clipboard] { scene_->pasteText(clipboard->text()); });
    commands_.duplicate = make("duplicate", tr("D&uplicate"), {QKeySequence(Qt::CTRL | Qt::Key_D)},
                               [this] { scene_->duplicateSelection(); });
    commands_.remove =
        make("delete", tr("&Delete"), {QKeySequence(Qt::Key_Delete), QKeySequence(Qt::Key_Backspace)},
             [this] { scene_->removeSelection(); });
    commands_.selectAll = make("check", tr("Select &all"), {QKeySequence::SelectAll}, [this] {
        std::set<std::string> all;
        for (const NodeItem* node : scene_->nodeItems())
            all.insert(node->id());
        scene_->selectNodes(all);
    });
    commands_.zoomIn = make("zoom-in", tr("Zoom &in"),
                            {QKeySequence(Qt::CTRL | Qt::Key_Plus), QKeySequence(Qt::CTRL | Qt::Key_Equal),
                             QKeySequence(Qt::Key_Plus), QKeySequence(Qt::Key_Equal)},
                            [this] { zoomBy(kZoomStep, viewport()->rect().center()); });
    commands_.zoomOut = make("zoom-out", tr("Zoom &out"),
                             {QKeySequence(Qt::CTRL | Qt::Key_Minus), QKeySequence(Qt::Key_Minus)},
                             [this] { zoomBy(1 / kZoomStep, viewport()->rect().center()); });
    commands_.zoomToFit =
        make("zoom-fit", tr("Zoom to &fit"), {QKeySequence(Qt::Key_F)}, [this] { zoomToFit(); });
    commands_.actualSize =
        make("zoom-in", tr("&Actual size"), {QKeySequence(Qt::CTRL | Qt::Key_0)}, [this] { setZoom(1); });
}

void CanvasView::updateActions() {
    const bool nodes = !scene_->selectedNodes().empty();
    const bool any = nodes || !scene_->selectedWires().empty();
    const bool content = !document_.graph().nodes.empty();
    for (QAction* action : {commands_.cut, commands_.copy, commands_.duplicate})
        action->setEnabled(nodes);
    commands_.remove->setEnabled(any);
    commands_.paste->setEnabled(QApplication::clipboard()->mimeData() &&
                                QApplication::clipboard()->mimeData()->hasText());
    for (QAction* action : {commands_.selectAll, commands_.zoomToFit})
        action->setEnabled(content);
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
    return QString::fromStdString(scene_->addNode(type.toStdString(), center));
}

QStringList CanvasView::selectedNodes() const {
    QStringList ids;
    for (const std::string& id : scene_->selectedNodes())
        ids << QString::fromStdString(id);
    return ids;
}

void CanvasView::selectNode(const QString& id) {
    scene_->selectNodes({id.toStdString()});
    if (NodeItem* node = scene_->nodeItem(id.toStdString())) ensureVisible(node, kFitMargin, kFitMargin);
}

void CanvasView::selectWire(const Wire& wire) {
    scene_->selectWire(wire);
}

void CanvasView::showStatistics(const Statistics& statistics) {
    scene_->showStatistics(statistics);
}

void CanvasView::setZoom(double zoom) {
    zoomBy(zoom / transform().m11(), viewport()->rect().center());
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
}

void CanvasView::zoomToFit() {
    keepsFit_ = true;
    const QRectF rect = scene_->nodesRect();
    if (rect.isEmpty()) {
        setTransform(QTransform());
        scene_->setZoom(1);
        centerOn(0, 0);
        return;
    }
    const QSizeF room = QSizeF(viewport()->size()) - QSizeF(2 * kFitMargin, 2 * kFitMargin);
    const double fit = std::min(room.width() / rect.width(), room.height() / rect.height());
    const double zoom = std::clamp(fit, kLeastZoom, 1.0);
    setTransform(QTransform::fromScale(zoom, zoom));
    scene_->setZoom(zoom);
    centerOn(rect.center());
    viewport()->update();
}

void CanvasView::resizeEvent(QResizeEvent* event) {
    QGraphicsView::resizeEvent(event);
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

void CanvasView::drawBackground(QPainter* painter, const QRectF& rect) {
    const Colors& colors = Theme::instance().colors();
    painter->fillRect(rect, colors.canvas);
    const double zoom = transform().m11();
    qreal step = kDotSpacing;
    while (step * zoom < kDotSpacing * 0.6)
        step *= 2;
    QVector<QPointF> dots;
    const qreal left = std::floor(rect.left() / step) * step;
    const qreal top = std::floor(rect.top() / step) * step;
    for (qreal x = left; x <= rect.right(); x += step)
        for (qreal y = top; y <= rect.bottom(); y += step)
            dots << QPointF(x, y);
    QPen pen(colors.grid, 2);
    pen.setCosmetic(true);
    pen.setCapStyle(Qt::RoundCap);
    painter->setPen(pen);
    painter->drawPoints(dots.constData(), static_cast<int>(dots.size()));
}

void CanvasView::drawForeground(QPainter* painter, const QRectF&) {
    if (!document_.graph().nodes.empty()) return;
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
    painter->drawText(QRectF(spacing::large, middle.y() + 12, room.width() - 2 * spacing::large, 40),
                      Qt::AlignHCenter | Qt::AlignTop | Qt::TextWordWrap,
                      tr("Drag a source from the left, or open an example"));
    painter->restore();
}

void CanvasView::wheelEvent(QWheelEvent* event) {
    const double notches = event->angleDelta().y() / kWheelNotch;
    if (notches != 0) zoomBy(std::pow(kZoomStep, notches), event->position().toPoint());
    event->accept();
}

void CanvasView::startPanning(const QPoint& from) {
    panning_ = true;
    panFrom_ = from;
    viewport()->setCursor(Qt::ClosedHandCursor);
}

void CanvasView::stopPanning() {
    panning_ = false;
    if (spaceHeld_)
        viewport()->setCursor(Qt::OpenHandCursor);
    else
        viewport()->unsetCursor();
}

void CanvasView::mousePressEvent(QMouseEvent* event) {
    // What is under the pointer must stay there, whatever the press makes of the window's layout.
    keepsFit_ = false;
    if (event->button() == Qt::MiddleButton || (spaceHeld_ && event->button() == Qt::LeftButton)) {
        startPanning(event->pos());
        event->accept();
        return;
    }
    QMouseEvent adapted = withShiftAsControl(*event);
    QGraphicsView::mousePressEvent(&adapted);
    event->setAccepted(true);
}

void CanvasView::mouseMoveEvent(QMouseEvent* event) {
    if (panning_) {
        const QPoint shift = event->pos() - panFrom_;
        panFrom_ = event->pos();
        scrollBy(-shift);
        event->accept();
        return;
    }
    QGraphicsView::mouseMoveEvent(event);
}

void CanvasView::mouseReleaseEvent(QMouseEvent* event) {
    if (panning_ && (event->button() == Qt::MiddleButton || event->button() == Qt::LeftButton)) {
        stopPanning();
        event->accept();
        return;
    }
    QMouseEvent adapted = withShiftAsControl(*event);
    QGraphicsView::mouseReleaseEvent(&adapted);
    event->setAccepted(true);
    showSelection();
}

void CanvasView::keyPressEvent(QKeyEvent* event) {
    const int steps = event->modifiers() & Qt::ShiftModifier ? kFarSteps : 1;
    if (scene_->selectedItems().isEmpty() && pan(event->key(), steps)) return event->accept();
    switch (event->key()) {
    case Qt::Key_Left:
        scene_->nudge(-steps, 0);
        break;
    case Qt::Key_Right:
        scene_->nudge(steps, 0);
        break;
    case Qt::Key_Up:
        scene_->nudge(0, -steps);
        break;
    case Qt::Key_Down:
        scene_->nudge(0, steps);
        break;
    case Qt::Key_Escape:
        if (!scene_->cancelGesture()) scene_->clearSelection();
        break;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (const QStringList nodes = selectedNodes(); nodes.size() == 1) Q_EMIT nodeActivated(nodes.front());
        break;
    case Qt::Key_Space:
        if (!event->isAutoRepeat()) {
            spaceHeld_ = true;
            viewport()->setCursor(Qt::OpenHandCursor);
        }
        break;
    default:
        QGraphicsView::keyPressEvent(event);
        return;
    }
    event->accept();
}

void CanvasView::scrollBy(const QPoint& distance) {
    horizontalScrollBar()->setValue(horizontalScrollBar()->value() + distance.x());
    verticalScrollBar()->setValue(verticalScrollBar()->value() + distance.y());
}

bool CanvasView::pan(int key, int steps) {
    const int distance = steps * kPanStep;
    const QPoint shift = key == Qt::Key_Left    ? QPoint(-distance, 0)
                         : key == Qt::Key_Right ? QPoint(distance, 0)
                         : key == Qt::Key_Up    ? QPoint(0, -distance)
                         : key == Qt::Key_Down  ? QPoint(0, distance)
                                                : QPoint();
    if (shift.isNull()) return false;
    keepsFit_ = false;
    scrollBy(shift);
    return true;
}

void CanvasView::keyReleaseEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Space && !event->isAutoRepeat()) {
        spaceHeld_ = false;
        if (!panning_) viewport()->unsetCursor();
        event->accept();
        return;
    }
    QGraphicsView::keyReleaseEvent(event);
}

void CanvasView::focusOutEvent(QFocusEvent* event) {
    // The key may be let go where this view does not hear of it.
    spaceHeld_ = false;
    if (!panning_) viewport()->unsetCursor();
    QGraphicsView::focusOutEvent(event);
}

bool CanvasView::focusNextPrevChild(bool next) {
    if (!scene_->selectNext(next)) return QGraphicsView::focusNextPrevChild(next);
    showSelection();
    return true;
}

void CanvasView::showSelection() {
    const QList<QGraphicsItem*> selected = scene_->selectedItems();
    if (selected.size() == 1) ensureVisible(selected.front(), kFitMargin, kFitMargin);
}

void CanvasView::contextMenuEvent(QContextMenuEvent* event) {
    QPoint at = event->pos();
    if (event->reason() == QContextMenuEvent::Keyboard) {
        const std::vector<std::string> nodes = scene_->selectedNodes();
        const std::vector<Wire> wires = scene_->selectedWires();
        if (!nodes.empty())
            at = mapFromScene(scene_->nodeItem(nodes.front())->sceneBoundingRect().center());
        else if (!wires.empty())
            at = mapFromScene(scene_->wireItem(wires.front())->middle());
        else
            at = viewport()->rect().center();
    }
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    NodeItem* node = nullptr;
    WireItem* wire = nullptr;
    for (QGraphicsItem* item : scene_->items(mapToScene(at))) {
        if (!node) node = dynamic_cast<NodeItem*>(item);
        if (!wire) wire = dynamic_cast<WireItem*>(item);
    }
    if (node) {
        if (!node->isSelected()) scene_->selectNodes({node->id()});
        fillNodeMenu(*menu, *this, node->id());
    } else if (wire) {
        if (!wire->isSelected()) scene_->selectWire(wire->wire());
        fillWireMenu(*menu, *this, wire->wire());
    } else {
        fillGroundMenu(*menu, *this, mapToScene(at));
    }
    menu->popup(viewport()->mapToGlobal(at));
    event->accept();
}

void CanvasView::dragEnterEvent(QDragEnterEvent* event) {
    dragMoveEvent(event);
}

void CanvasView::dragMoveEvent(QDragMoveEvent* event) {
    if (event->mimeData()->hasFormat(QLatin1String(kNodeTypeMimeType)))
        event->acceptProposedAction();
    else
        event->ignore();
}

void CanvasView::dropEvent(QDropEvent* event) {
    if (!event->mimeData()->hasFormat(QLatin1String(kNodeTypeMimeType))) {
        event->ignore();
        return;
    }
    const std::string type = nodeTypeOf(event->mimeData()).toStdString();
    if (!scene_->addNode(type, mapToScene(event->position().toPoint())).empty()) {
        event->acceptProposedAction();
        setFocus(Qt::MouseFocusReason);
    }
}

} // namespace weir
