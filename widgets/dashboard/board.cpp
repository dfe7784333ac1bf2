#include "widgets/dashboard/board.h"

#include "widgets/dashboard/board_geometry.h"
#include "widgets/dashboard/board_layout.h"
#include "widgets/dashboard/panel_frame.h"
#include "widgets/dashboard/panel_message.h"
#include "widgets/dashboard/panel_type.h"
#include "widgets/theme/theme.h"

#include <QMouseEvent>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace weir {

namespace {

constexpr int kGap = spacing::small;
constexpr int kMargin = spacing::medium;
constexpr int kRowsBelow = 2; ///< room left free under the last panel

} // namespace

Board::Board(GraphDocument& document, BoardFeed& feed, BoardTime& time, QWidget* parent)
    : QWidget(parent), document_(document), feed_(feed), time_(time) {
    setObjectName(QStringLiteral("board"));
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    connect(&document_, &GraphDocument::changed, this, &Board::synchronize);
    connect(&document_, &GraphDocument::replaced, this, &Board::rebuild);
    connect(&feed_, &BoardFeed::delivered, this, [this](const std::set<PanelContent*>& contents) {
        for (const auto& [id, frame] : frames_)
            if (contents.contains(frame->content())) frame->recordsCame(feed_.skipped(frame->content()));
    });
    connect(&Theme::instance(), &Theme::changed, this, qOverload<>(&QWidget::update));
    rebuild();
}

Board::~Board() {
    for (const auto& [id, frame] : frames_)
        if (frame->content()) feed_.unsubscribe(frame->content());
}

PanelFrame* Board::frame(const QString& id) const {
    const auto found = frames_.find(id);
    return found == frames_.end() ? nullptr : found->second;
}

void Board::rebuild() {
    drag_.reset();
    selectPanel({});
    while (!frames_.empty())
        removeFrame(frames_.begin()->first);
    for (const Panel& panel : document_.graph().panels)
        makeFrame(panel);
    updateMessages();
    placeFrames(document_.graph().panels);
}

void Board::synchronize(const Graph& before) {
    const Graph& graph = document_.graph();
    std::vector<QString> gone;
    for (const auto& [id, frame] : frames_)
        if (!graph.findPanel(id.toStdString())) gone.push_back(id);
    for (const QString& id : gone)
        removeFrame(id);
    for (const Panel& panel : graph.panels) {
        const QString id = QString::fromStdString(panel.id);
        PanelFrame* shown = frame(id);
        const Panel* old = before.findPanel(panel.id);
        if (shown && old && old->type != panel.type) {
            removeFrame(id);
            shown = nullptr;
        }
        if (!shown)
            makeFrame(panel);
        else if (!old || old->settings != panel.settings)
            configure(*shown, panel, old);
    }
    updateMessages();
    if (!drag_) placeFrames(graph.panels);
}

PanelFrame* Board::makeFrame(const Panel& panel) {
    const QString id = QString::fromStdString(panel.id);
    auto* frame = new PanelFrame(id, PanelRegistry::instance().find(panel.type),
                                 PanelContext{document_, feed_.engine(), time_}, this);
    frames_[id] = frame;
    frame->setEditable(isEditable_);
    connect(frame, &PanelFrame::chosen, this, [this, id] { selectPanel(id); });
    connect(frame, &PanelFrame::settingsWanted, this, [this, id] {
        selectPanel(id);
        Q_EMIT settingsWanted(id);
    });
    // Queued, for they destroy the frame that sends them.
    connect(
        frame, &PanelFrame::duplicateWanted, this, [this, id] { duplicatePanel(id); }, Qt::QueuedConnection);
    connect(
        frame, &PanelFrame::removeWanted, this, [this, id] { removePanel(id); }, Qt::QueuedConnection);
    connect(frame, &PanelFrame::moveStarted, this, [this, id] { startDrag(id, false); });
    connect(frame, &PanelFrame::resizeStarted, this, [this, id] { startDrag(id, true); });
    connect(frame, &PanelFrame::dragged, this, &Board::dragTo);
    connect(frame, &PanelFrame::dropped, this, &Board::drop);
    connect(frame, &PanelFrame::dragCancelled, this, &Board::cancelDrag);
    connect(frame, &PanelFrame::nudged, this,
            [this, id](QPoint cells, bool isResize) { nudge(id, cells, isResize); });
    if (PanelContent* content = frame->content()) {
        connect(content, &PanelContent::settingChosen, this,
                [this, id](const QString& parameter, const Json& value) { set(id, parameter, value); });
        connect(content, &PanelContent::nodeWanted, this, &Board::nodeWanted);
    }
    configure(*frame, panel, nullptr);
    frame->show();
    Q_EMIT panelMade(frame);
    return frame;
}

void Board::removeFrame(const QString& id) {
    PanelFrame* frame = frames_.at(id);
    if (frame->content()) feed_.unsubscribe(frame->content());
    frames_.erase(id);
    if (drag_ && drag_->id == id) drag_.reset();
    if (selected_ == id) selectPanel({});
    frame->hide();
    frame->deleteLater();
}

void Board::configure(PanelFrame& frame, const Panel& panel, const Panel* before) {
    if (!frame.content()) return;
    const Parameters settings(frame.type()->parameters, panel.settings);
    const auto isSame = [&](const std::string& parameter) {
        return before && before->settings.value(parameter, Json()) == panel.settings.value(parameter, Json());
    };
    const std::vector<std::string>& data = frame.type()->dataParameters;
    const bool isOtherData = !isSame("source") || !std::all_of(data.begin(), data.end(), isSame);
    frame.content()->configure(settings, isOtherData);
    if (!isOtherData) return frame.refresh();
    const auto source = showsRecords(*frame.type()) ? Endpoint::parse(settings.text("source")) : std::nullopt;
    if (source)
        feed_.subscribe(frame.content(), *source);
    else
        feed_.unsubscribe(frame.content());
    frame.refresh();
}

QString Board::titleOf(const Panel& panel) const {
    if (!panel.title.empty()) return QString::fromStdString(panel.title);
    if (const QString source = sourceTitle(document_.graph(), panel); !source.isEmpty()) return source;
    const PanelType* type = PanelRegistry::instance().find(panel.type);
    return QString::fromStdString(type ? type->title : panel.type);
}

void Board::updateMessages() {
    for (const Panel& panel : document_.graph().panels) {
        PanelFrame* shown = frame(QString::fromStdString(panel.id));
        if (!shown) continue;
        shown->setTitle(titleOf(panel));
        const PanelMessage message = messageFor(document_.graph(), panel, runState_);
        shown->setMessage(message.title, message.hint);
    }
}

void Board::setRunState(RunState state) {
    if (state == runState_) return;
    runState_ = state;
    updateMessages();
}

void Board::setEditable(bool isEditable) {
    isEditable_ = isEditable;
    for (const auto& [id, frame] : frames_)
        frame->setEditable(isEditable);
}

void Board::refreshAll() {
    for (const auto& [id, frame] : frames_)
        frame->refresh();
}

void Board::selectPanel(const QString& id) {
    if (id == selected_) return;
    if (PanelFrame* before = frame(selected_)) before->setSelected(false);
    selected_ = frame(id) ? id : QString();
    if (PanelFrame* chosen = frame(selected_)) chosen->setSelected(true);
    Q_EMIT panelSelected(selected_);
}

QString Board::addPanel(const QString& type, const std::optional<Endpoint>& source) {
    const PanelType* described = PanelRegistry::instance().find(type.toStdString());
    if (!described) return {};
    Panel panel;
    panel.type = described->id;
    panel.id = document_.graph().freePanelId(described->id);
    if (source && showsRecords(*described)) panel.settings["source"] = source->text();
    panel.place = freePlace(document_.graph().panels, described->width, described->height);
    const QString title = QString::fromStdString(described->title).toLower();
    document_.change(tr("Add %1").arg(title), [&panel](Graph& graph) { graph.panels.push_back(panel); });
    const QString id = QString::fromStdString(panel.id);
    selectPanel(id);
    frame(id)->setFocus(Qt::OtherFocusReason);
    Q_EMIT attentionWanted(frame(id)->geometry());
    return id;
}

void Board::duplicatePanel(const QString& id) {
    const Panel* original = document_.graph().findPanel(id.toStdString());
    if (!original) return;
    Panel copy = *original;
    copy.id = document_.graph().freePanelId(copy.type);
    copy.place = freePlace(document_.graph().panels, copy.place.width, copy.place.height);
    document_.change(tr("Duplicate panel"), [&copy](Graph& graph) { graph.panels.push_back(copy); });
    selectPanel(QString::fromStdString(copy.id));
    Q_EMIT attentionWanted(frame(selected_)->geometry());
}

void Board::removePanel(const QString& id) {
    document_.change(tr("Delete panel"), [&id](Graph& graph) {
        std::erase_if(graph.panels, [&id](const Panel& panel) { return panel.id == id.toStdString(); });
    });
}

void Board::set(const QString& id, const QString& parameter, const Json& value) {
    document_.change(
        tr("Change panel settings"),
        [&](Graph& graph) {
            Panel* panel = graph.findPanel(id.toStdString());
            if (!panel) return;
            if (value.is_null())
                panel->settings.erase(parameter.toStdString());
            else
                panel->settings[parameter.toStdString()] = value;
        },
        QStringLiteral("panel:") + id + u':' + parameter);
}

double Board::columnWidth() const {
    return BoardGeometry{width()}.columnWidth();
}
int Board::columnsIn(double distance) const {
    return static_cast<int>(std::lround(distance / columnWidth()));
}
int Board::rowsIn(double distance) const {
    return static_cast<int>(std::lround(distance / BoardGeometry::kRowHeight));
}

QRect Board::geometryOf(const PanelPlace& place) const {
    return BoardGeometry{width()}.rectOf(place);
}

int Board::heightForWidth(int) const {
    return BoardGeometry::heightOf(boardRows(document_.graph().panels)) +
           (isEditable_ ? kRowsBelow * BoardGeometry::kRowHeight : 0);
}

QSize Board::sizeHint() const {
    return QSize(640, heightForWidth(640));
}

void Board::placeFrames(const std::vector<Panel>& panels) {
    for (const Panel& panel : panels) {
        PanelFrame* shown = frame(QString::fromStdString(panel.id));
        if (!shown || (drag_ && drag_->id == shown->id())) continue;
        shown->setGeometry(geometryOf(panel.place));
    }
    const int rows = boardRows(panels);
    setMinimumHeight(BoardGeometry::heightOf(rows) +
                     (isEditable_ ? kRowsBelow * BoardGeometry::kRowHeight : 0));
    updateGeometry();
    update();
}

void Board::startDrag(const QString& id, bool isResize) {
    PanelFrame* held = frame(id);
    const Panel* panel = document_.graph().findPanel(id.toStdString());
    if (!isEditable_ || !held || !panel) return;
    drag_ = Drag{id, isResize, held->geometry(), panel->place};
    held->raise();
    update();
}

void Board::dragTo(QPoint offset) {
    if (!drag_) return;
    const Panel* panel = document_.graph().findPanel(drag_->id.toStdString());
    PanelPlace place = panel->place;
    QRect held = drag_->from;
    if (drag_->isResize) {
        place.width += columnsIn(offset.x());
        place.height += rowsIn(offset.y());
        place.width = std::min(place.width, kBoardColumns - place.column);
        const QRect least = geometryOf({place.column, place.row, kLeastPanelWidth, kLeastPanelHeight});
        held.setWidth(std::clamp(held.width() + offset.x(), least.width(),
                                 std::max(least.width(), width() - held.left())));
        held.setHeight(std::max(held.height() + offset.y(), least.height()));
    } else {
        place.column += columnsIn(offset.x());
        place.row += rowsIn(offset.y());
        held.translate(offset);
    }
    drag_->target = placeOnBoard(place);
    frame(drag_->id)->setGeometry(held);
    // The others make way already now, so that one sees what letting go will do.
    std::vector<Panel> preview = document_.graph().panels;
    putPanel(preview, drag_->id.toStdString(), drag_->target);
    placeFrames(preview);
    Q_EMIT attentionWanted(geometryOf(drag_->target));
}

void Board::drop() {
    if (!drag_) return;
    const Drag drag = *std::exchange(drag_, std::nullopt);
    document_.change(drag.isResize ? tr("Resize panel") : tr("Move panel"),
                     [&drag](Graph& graph) { putPanel(graph.panels, drag.id.toStdString(), drag.target); });
    placeFrames(document_.graph().panels); // also when nothing has changed: the frame goes back to its cells
}

void Board::cancelDrag() {
    drag_.reset();
    placeFrames(document_.graph().panels);
}

void Board::nudge(const QString& id, QPoint cells, bool isResize) {
    const Panel* panel = document_.graph().findPanel(id.toStdString());
    if (!panel) return;
    PanelPlace place = panel->place;
    if (isResize) {
        place.width = std::min(place.width + cells.x(), kBoardColumns - place.column);
        place.height += cells.y();
    } else {
        place.column += cells.x();
        place.row += cells.y();
    }
    // Key after key becomes one command.
    document_.change(
        isResize ? tr("Resize panel") : tr("Move panel"),
        [&](Graph& graph) { putPanel(graph.panels, id.toStdString(), place); },
        QStringLiteral("panel-place:") + id);
    Q_EMIT attentionWanted(frame(id)->geometry());
}

void Board::paintEvent(QPaintEvent*) {
    const Colors& colors = Theme::instance().colors();
    QPainter painter(this);
    painter.fillRect(rect(), colors.canvas);
    if (!drag_) return;
    // The grid shows itself only while something is placed on it.
    painter.setPen(QPen(colors.grid, 0));
    for (int column = 0; column <= kBoardColumns; ++column) {
        const double x = kMargin + column * columnWidth() - kGap / 2.0;
        painter.drawLine(QPointF(x, 0), QPointF(x, height()));
    }
    QColor fill = colors.accent;
    fill.setAlpha(36);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(colors.accent, 1.5, Qt::DashLine));
    painter.setBrush(fill);
    painter.drawRoundedRect(QRectF(geometryOf(drag_->target)).adjusted(0.75, 0.75, -0.75, -0.75),
                            spacing::radius, spacing::radius);
}

void Board::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    placeFrames(document_.graph().panels);
}

void Board::mousePressEvent(QMouseEvent* event) {
    QWidget::mousePressEvent(event);
    selectPanel({});
}

} // namespace weir
