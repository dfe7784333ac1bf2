// The board under mouse and arrow keys: panels that are moved, resized and chosen; and how it is painted.
#include "widgets/dashboard/board.h"
#include "widgets/dashboard/panel_frame.h"
#include "widgets/dashboard/panel_title.h"
#include "widgets/theme/theme.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace weir {

void Board::startDrag(const QString& id, Qt::Edges edges) {
    if (!isEditable_ || !frame(id) || isAway(id)) return;
    std::map<std::string, BoardDrag::Held> held;
    for (const Panel& panel : panelsOn(document_.graph(), tab_)) {
        const QString other = QString::fromStdString(panel.id);
        const bool isHeld = other == id || (edges == Qt::Edges() && chosen_.contains(other));
        if (!isHeld || isAway(other)) continue;
        held[panel.id] = {panel.place, frame(other)->geometry()};
        frame(other)->raise();
    }
    drag_.emplace(std::move(held), edges);
    drag_->moveTo({0, 0});
    frame(id)->raise();
    placeFrames();
}

void Board::dragTo(QPoint offset, QPoint pointer) {
    if (!drag_) return;
    drag_->setTab(drag_->isResize() || !tabAt_ ? std::nullopt : tabAt_(pointer));
    drag_->moveTo({static_cast<int>(std::lround(offset.x() / grid().columnWidth())),
                   static_cast<int>(std::lround(static_cast<double>(offset.y()) / rowHeight_))});
    const QSize least = geometryOf({0, 0, kLeastPanelWidth, kLeastPanelHeight}).size();
    for (const auto& [id, held] : drag_->held())
        frame(QString::fromStdString(id))->setGeometry(drag_->frameAt(held, offset, least));
    // The others make way already now, so that one sees what letting go will do.
    std::vector<Panel> preview = panelsOn(document_.graph(), tab_);
    if (!drag_->tab()) putPanels(preview, drag_->targets());
    placeFrames(preview);
    if (!drag_->tab()) Q_EMIT attentionWanted(geometryOf(drag_->targets().begin()->second));
}

void Board::drop() {
    if (!drag_) return;
    const BoardDrag drag = *std::exchange(drag_, std::nullopt);
    Q_EMIT dragEnded();
    if (drag.tab() && *drag.tab() != tab_) {
        std::set<std::string> moved;
        for (const auto& [id, held] : drag.held())
            moved.insert(id);
        moveTo(*drag.tab(), moved);
    } else if (!drag.tab()) {
        const bool isOne = drag.held().size() == 1;
        document_.change(drag.isResize() ? tr("Resize panel")
                         : isOne         ? tr("Move panel")
                                         : tr("Move panels"),
                         [&](Graph& graph) {
                             std::vector<Panel> panels = panelsOn(graph, tab_);
                             putPanels(panels, drag.targets());
                             takePlaces(graph, panels);
                         });
    }
    placeFrames(); // also when nothing has changed: the frame goes back to its cells
}

void Board::cancelDrag() {
    if (!drag_) return;
    drag_.reset();
    Q_EMIT dragEnded();
    placeFrames();
}

void Board::nudge(const QString& id, QPoint cells, bool isResize) {
    std::map<std::string, BoardDrag::Held> held;
    QString key = QStringLiteral("panel-place:");
    for (const Panel& panel : panelsOn(document_.graph(), tab_)) {
        const QString other = QString::fromStdString(panel.id);
        if (other != id && (isResize || !chosen_.contains(other))) continue;
        held[panel.id] = {panel.place, {}};
        key += other + u' ';
    }
    if (held.empty()) return;
    const bool isOne = held.size() == 1;
    BoardDrag step(std::move(held), isResize ? Qt::RightEdge | Qt::BottomEdge : Qt::Edges());
    step.moveTo({cells.x(), cells.y()});
    // Key after key becomes one command.
    document_.change(
        isResize ? tr("Resize panel")
        : isOne  ? tr("Move panel")
                 : tr("Move panels"),
        [&](Graph& graph) {
            std::vector<Panel> panels = panelsOn(graph, tab_);
            putPanels(panels, step.targets());
            takePlaces(graph, panels);
        },
        key);
    Q_EMIT attentionWanted(frame(id)->geometry());
}

void Board::mousePressEvent(QMouseEvent* event) {
    QWidget::mousePressEvent(event);
    // So that what is on the clipboard can be pasted here.
    setFocus(Qt::MouseFocusReason);
    if (event->button() != Qt::LeftButton || !isEditable_) return selectPanel({});
    if (const QString away = panelAt(event->pos()); isAway(away)) return bringBack(away);
    if (!(event->modifiers() & (Qt::ControlModifier | Qt::ShiftModifier))) selectPanel({});
    band_ = {event->pos(), event->pos()};
    event->accept();
}

void Board::mouseMoveEvent(QMouseEvent* event) {
    if (!band_) return QWidget::mouseMoveEvent(event);
    band_->second = event->pos();
    const QRect area = QRect(band_->first, band_->second).normalized();
    std::set<QString> within;
    for (const Panel& panel : panelsOn(document_.graph(), tab_))
        if (geometryOf(panel.place).intersects(area)) within.insert(QString::fromStdString(panel.id));
    if (event->modifiers() & (Qt::ControlModifier | Qt::ShiftModifier))
        within.insert(chosen_.begin(), chosen_.end());
    choosePanels(within);
    update();
}

void Board::mouseReleaseEvent(QMouseEvent* event) {
    if (!band_) return QWidget::mouseReleaseEvent(event);
    band_.reset();
    // The keys that are for panels go to one of them.
    if (PanelFrame* const chosen = frame(selected_)) chosen->setFocus(Qt::MouseFocusReason);
    update();
}

void Board::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Escape && !chosen_.empty()) return selectPanel({});
    QWidget::keyPressEvent(event);
}

QString Board::panelAt(QPoint position) const {
    for (const Panel& panel : panelsOn(document_.graph(), tab_))
        if (geometryOf(panel.place).contains(position)) return QString::fromStdString(panel.id);
    return {};
}

/// The places of panels that are in windows of their own.
void Board::paintAway(QPainter& painter) const {
    const Colors& colors = Theme::instance().colors();
    for (const auto& [id, window] : windows_) {
        const Panel* const panel = document_.graph().findPanel(id.toStdString());
        if (!panel || document_.graph().boardOf(*panel) != tab_) continue;
        const QRectF area = QRectF(geometryOf(panel->place)).adjusted(0.75, 0.75, -0.75, -0.75);
        painter.setPen(QPen(colors.border, 1, Qt::DashLine));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(area, spacing::radius, spacing::radius);
        painter.setPen(colors.textMuted);
        painter.setFont(Theme::instance().font(TextStyle::Body));
        painter.drawText(area.adjusted(spacing::small, 0, -spacing::small, 0),
                         Qt::AlignCenter | Qt::TextWordWrap,
                         tr("%1 is in its own window. Click to bring it back.")
                             .arg(panelTitle(document_.graph(), *panel)));
    }
}

void Board::paintEvent(QPaintEvent*) {
    const Colors& colors = Theme::instance().colors();
    QPainter painter(this);
    painter.fillRect(rect(), colors.canvas);
    painter.setRenderHint(QPainter::Antialiasing);
    paintAway(painter);
    QColor fill = colors.accent;
    fill.setAlpha(36);
    if (band_) {
        painter.setPen(QPen(colors.accent, 1));
        painter.setBrush(fill);
        painter.drawRect(QRect(band_->first, band_->second).normalized());
    }
    if (!drag_ && !drop_) return;
    // The grid shows itself only while something is placed on it.
    painter.setRenderHint(QPainter::Antialiasing, false);
    painter.setPen(QPen(colors.grid, 0));
    for (int column = 0; column <= kBoardColumns; ++column) {
        const double x = geometryOf({0, 0, 1, 1}).left() - spacing::tight + column * grid().columnWidth();
        painter.drawLine(QPointF(x, 0), QPointF(x, height()));
    }
    if (!drag_ || drag_->tab()) return;
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(colors.accent, 1.5, Qt::DashLine));
    painter.setBrush(fill);
    for (const auto& [id, target] : drag_->targets())
        painter.drawRoundedRect(QRectF(geometryOf(target)).adjusted(0.75, 0.75, -0.75, -0.75),
                                spacing::radius, spacing::radius);
}

} // namespace weir
