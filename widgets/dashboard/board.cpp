#include "widgets/dashboard/board.h"

#include "pipeline/graph/panel_source.h"
#include "widgets/dashboard/board_geometry.h"
#include "widgets/dashboard/drop_hint.h"
#include "widgets/dashboard/own_time.h"
#include "widgets/dashboard/panel_frame.h"
#include "widgets/dashboard/panel_message.h"
#include "widgets/dashboard/panel_title.h"
#include "widgets/dashboard/panel_type.h"
#include "widgets/parts/empty_state.h"
#include "widgets/theme/theme.h"

#include <algorithm>
#include <cmath>

namespace weir {

namespace {

constexpr int kRowsBelow = 2; ///< room left free under the last panel of a board that scrolls

bool isSame(const std::shared_ptr<const RecordFilter>& a, const std::shared_ptr<const RecordFilter>& b) {
    return a && b ? *a == *b : a == b;
}

} // namespace

Board::Board(GraphDocument& document, BoardFeed& feed, BoardTime& time, QWidget* parent)
    : QWidget(parent), document_(document), feed_(feed), time_(time), empty_(new EmptyState(this)),
      dropHint_(new DropHint(this)), rowHeight_(BoardGeometry::kRowHeight) {
    setObjectName(QStringLiteral("board"));
    setAcceptDrops(true);
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    empty_->setIcon(QStringLiteral("dashboard"));
    empty_->setText(tr("No panels yet"),
                    tr("Drag a field here from the fields list, or an output from the canvas; or choose "
                       "“Add panel”."));
    empty_->setAttribute(Qt::WA_TransparentForMouseEvents);
    connect(&document_, &GraphDocument::changed, this, &Board::synchronize);
    connect(&document_, &GraphDocument::replaced, this, &Board::rebuild);
    connect(&feed_, &BoardFeed::delivered, this, [this](const std::set<PanelContent*>& contents) {
        for (const auto& [id, frame] : frames_)
            if (contents.contains(frame->content()) && frame->recordsCame(feed_.skipped(frame->content())))
                turns_.add(*frame);
    });
    // Those without a source are not the feed's.
    connect(&feed_, &BoardFeed::restarted, this, [this] {
        for (const Panel& panel : document_.graph().panels)
            if (PanelFrame* const frame = this->frame(QString::fromStdString(panel.id));
                frame && frame->content() && !sourceOf(panel))
                frame->content()->clear();
    });
    connect(&time_, &BoardTime::pausedChanged, &feed_, &BoardFeed::setPaused);
    connect(&Theme::instance(), &Theme::changed, this, qOverload<>(&QWidget::update));
    rebuild();
}

Board::~Board() {
    for (const auto& [id, frame] : frames_)
        if (frame->content()) feed_.unsubscribe(frame->content());
    for (const auto& [id, window] : windows_)
        window->disconnect(this);
}

PanelFrame* Board::frame(const QString& id) const {
    const auto found = frames_.find(id);
    return found == frames_.end() ? nullptr : found->second;
}

void Board::rebuild() {
    drag_.reset();
    drop_.reset();
    selectPanel({});
    while (!frames_.empty())
        removeFrame(frames_.begin()->first);
    windowPlaces_.clear();
    filters_.clear();
    watchVariables();
    tab_ = document_.graph().boards.empty() ? std::string() : document_.graph().boards.front().id;
    for (const Panel& panel : document_.graph().panels)
        makeFrame(panel);
    updateMessages();
    showFramesOfTab();
    Q_EMIT tabShown(QString::fromStdString(tab_));
}

void Board::synchronize(const Graph& before) {
    const Graph& graph = document_.graph();
    if (graph.boards != before.boards) {
        filters_.clear();
        watchVariables();
    }
    std::vector<QString> gone;
    for (const auto& [id, frame] : frames_)
        if (!graph.findPanel(id.toStdString())) gone.push_back(id);
    for (const QString& id : gone)
        removeFrame(id);
    for (const Panel& panel : graph.panels) {
        const QString id = QString::fromStdString(panel.id);
        PanelFrame* shown = frame(id);
        const Panel* old = before.findPanel(panel.id);
        if (!shown)
            makeFrame(panel);
        else if (old && (old->type != panel.type || old->repeat != panel.repeat))
            replaceFrame(panel);
        else if (!old || old->settings != panel.settings || !isSame(filterOf(panel), filtered_[id]))
            configure(*shown, panel, old);
    }
    updateMessages();
    const bool isTabGone = tab_.empty() ? !graph.boards.empty() : !graph.findBoard(tab_);
    if (isTabGone) {
        cancelDrag();
        tab_ = graph.boards.empty() ? std::string() : graph.boards.front().id;
    }
    const std::string shownBefore = isTabGone ? std::string() : tab_;
    showTabOfChosen();
    if (!drag_) showFramesOfTab();
    if (isTabGone || tab_ != shownBefore) Q_EMIT tabShown(QString::fromStdString(tab_));
}

/// A chosen panel that goes to another tab is followed there: the choice is of what one sees.
void Board::showTabOfChosen() {
    const Panel* const chosen = document_.graph().findPanel(selected_.toStdString());
    if (!chosen || document_.graph().boardOf(*chosen) == tab_) return;
    cancelDrag();
    tab_ = document_.graph().boardOf(*chosen);
}

void Board::watchVariables() {
    std::set<std::string> fields;
    for (const BoardTab& tab : document_.graph().boards)
        for (const auto& [field, chosen] : tab.variables)
            fields.insert(field);
    feed_.watchKeys(fields);
}

void Board::showTab(const std::string& id) {
    if (id == tab_ || !document_.graph().findBoard(id)) return;
    cancelDrag();
    selectPanel({});
    tab_ = id;
    showFramesOfTab();
    Q_EMIT tabShown(QString::fromStdString(id));
}

void Board::showFramesOfTab() {
    bool isEmpty = true;
    for (const Panel& panel : document_.graph().panels) {
        const QString id = QString::fromStdString(panel.id);
        PanelFrame* const shown = frame(id);
        const bool isHere = document_.graph().boardOf(panel) == tab_;
        isEmpty = isEmpty && !isHere;
        if (!shown || isAway(id)) continue;
        if (!isHere && chosen_.contains(id)) {
            std::set<QString> others = chosen_;
            others.erase(id);
            choosePanels(others);
        }
        // Hidden, it would hand the keyboard to its neighbour, which would be chosen by that.
        if (!isHere && hasFocusWithin(*shown)) setFocus(Qt::OtherFocusReason);
        shown->setVisible(isHere);
    }
    empty_->setVisible(isEmpty && isEditable_);
    placeFrames();
}

void Board::makeFrame(const Panel& panel) {
    const QString id = QString::fromStdString(panel.id);
    auto* frame = new PanelFrame(id, PanelRegistry::instance().find(panel.type), panel.repeat,
                                 PanelContext{document_, feed_.engine(), time_, panel.id}, this);
    frames_[id] = frame;
    frame->setEditable(isEditable_);
    frame->addCommon(panelActions_);
    connectFrame(*frame, id);
    configure(*frame, panel, nullptr);
    Q_EMIT panelMade(frame);
}

void Board::connectFrame(PanelFrame& frame, const QString& id) {
    connect(&frame, &PanelFrame::chosen, this,
            [this, id](Qt::KeyboardModifiers modifiers) { press(id, modifiers); });
    connect(&frame, &PanelFrame::clicked, this, [this, id](Qt::KeyboardModifiers modifiers) {
        if (modifiers == Qt::NoModifier && chosen_.size() > 1) selectPanel(id);
    });
    connect(&frame, &PanelFrame::settingsWanted, this, [this, id] {
        selectPanel(id);
        Q_EMIT settingsWanted(id);
    });
    // Queued, for they destroy the frame that sends them.
    connect(
        &frame, &PanelFrame::duplicateWanted, this, [this, id] { duplicatePanel(id); }, Qt::QueuedConnection);
    connect(
        &frame, &PanelFrame::removeWanted, this, [this, id] { removePanel(id); }, Qt::QueuedConnection);
    connect(&frame, &PanelFrame::captureWanted, this, [this, id] { captureSource(id); });
    connect(&frame, &PanelFrame::moveStarted, this, [this, id] { startDrag(id, {}); });
    connect(&frame, &PanelFrame::resizeStarted, this, [this, id](Qt::Edges edges) { startDrag(id, edges); });
    connect(&frame, &PanelFrame::dragged, this, &Board::dragTo);
    connect(&frame, &PanelFrame::dropped, this, &Board::drop);
    connect(&frame, &PanelFrame::dragCancelled, this, &Board::cancelDrag);
    connect(&frame, &PanelFrame::nudged, this,
            [this, id](QPoint cells, bool isResize) { nudge(id, cells, isResize); });
    if (PanelContent* content = frame.content()) {
        connect(content, &PanelContent::settingChosen, this,
                [this, id](const QString& parameter, const Json& value) { set(id, parameter, value); });
        connect(content, &PanelContent::nodeWanted, this, &Board::nodeWanted);
    }
}

void Board::discard(PanelFrame& frame) {
    if (frame.content()) feed_.unsubscribe(frame.content());
    turns_.remove(frame);
    frames_.erase(frame.id());
    filtered_.erase(frame.id());
    if (drag_ && drag_->holds(frame.id().toStdString())) drag_.reset();
    frame.hide();
    frame.deleteLater();
}

bool Board::hasFocusWithin(const PanelFrame& frame) {
    const QWidget* const focus = frame.window()->focusWidget();
    return focus && (focus == &frame || frame.isAncestorOf(focus));
}

/// It stays where it was, chosen if it was, and with the keyboard.
void Board::replaceFrame(const Panel& panel) {
    const QString id = QString::fromStdString(panel.id);
    PanelFrame& old = *frames_.at(id);
    const bool hadFocus = hasFocusWithin(old);
    // Hidden, it would hand the focus to its neighbour, which would be chosen by that.
    if (hadFocus) (isAway(id) ? old.window() : this)->setFocus(Qt::OtherFocusReason);
    const bool wasVisible = old.isVisible();
    discard(old);
    makeFrame(panel);
    PanelFrame& made = *frames_.at(id);
    made.setSelected(chosen_.contains(id));
    if (isAway(id)) {
        made.setEditable(false);
        windows_.at(id)->setPart(&made);
    }
    made.setVisible(wasVisible);
    if (hadFocus) made.setFocus(Qt::OtherFocusReason);
}

void Board::removeFrame(const QString& id) {
    PanelFrame* frame = frames_.at(id);
    if (isAway(id)) bringBack(id);
    discard(*frame);
    if (chosen_.erase(id) > 0) {
        if (selected_ == id) {
            selected_.clear();
            Q_EMIT panelSelected(selected_);
        }
        Q_EMIT choiceChanged();
    }
}

std::shared_ptr<const RecordFilter> Board::filterOf(const Panel& panel) {
    const std::string tab(document_.graph().boardOf(panel));
    const auto [place, isNew] = filters_.try_emplace(tab);
    if (isNew)
        if (const BoardTab* const board = document_.graph().findBoard(tab))
            if (RecordFilter filter(board->variables); !filter.letsAllPass())
                place->second = std::make_shared<const RecordFilter>(std::move(filter));
    return place->second;
}

void Board::configure(PanelFrame& frame, const Panel& panel, const Panel* before) {
    if (!frame.content()) return;
    const Parameters settings(frame.type()->parameters, panel.settings);
    const auto isUnchanged = [&](const std::string& parameter) {
        return before && before->settings.value(parameter, Json()) == panel.settings.value(parameter, Json());
    };
    const std::vector<std::string>& data = frame.type()->dataParameters;
    std::shared_ptr<const RecordFilter> filter = filterOf(panel);
    std::shared_ptr<const RecordFilter>& applied = filtered_[frame.id()];
    const bool isOtherData = !isUnchanged("source") || !std::all_of(data.begin(), data.end(), isUnchanged) ||
                             !isSame(filter, applied);
    frame.setOwnTime(ownTimeOf(settings));
    frame.content()->configure(settings, isOtherData);
    if (!isOtherData) return frame.refresh();
    applied = filter;
    if (const std::optional<Endpoint> source = shownOutput(panel))
        feed_.subscribe(frame.content(), *source, std::move(filter));
    else
        feed_.unsubscribe(frame.content());
    frame.refresh();
}

std::optional<Endpoint> Board::shownOutput(const Panel& panel) const {
    const PanelType* const type = PanelRegistry::instance().find(panel.type);
    if (!type) return std::nullopt;
    const Parameters settings(type->parameters, panel.settings);
    return settings.declaration("source") ? sourceOf(panel) : std::nullopt;
}

void Board::updateMessages() {
    for (const Panel& panel : document_.graph().panels) {
        const QString id = QString::fromStdString(panel.id);
        PanelFrame* shown = frame(id);
        if (!shown) continue;
        shown->setTitle(panelTitle(document_.graph(), panel));
        if (isAway(id)) windows_.at(id)->setWindowTitle(shown->title());
        const PanelMessage message = messageFor(document_.graph(), panel, runState_);
        shown->setMessage(message.title, message.hint);
    }
}

void Board::showPast(const std::function<OutputPast(const Endpoint& output)>& past) {
    for (const Panel& panel : document_.graph().panels) {
        PanelFrame* const shown = frame(QString::fromStdString(panel.id));
        if (!shown) continue;
        const std::optional<Endpoint> source = shownOutput(panel);
        shown->setPast(source ? std::optional(past(*source)) : std::nullopt);
    }
}

void Board::setPanelActions(const QList<QAction*>& actions) {
    panelActions_ = actions;
    for (const auto& [id, frame] : frames_)
        frame->addCommon(actions);
}

void Board::setRunState(RunState state) {
    if (state == runState_) return;
    runState_ = state;
    updateMessages();
}

void Board::setEditable(bool isEditable) {
    if (isEditable == isEditable_) return;
    isEditable_ = isEditable;
    for (const auto& [id, frame] : frames_)
        frame->setEditable(isEditable);
    showFramesOfTab();
    Q_EMIT editableChanged();
}

void Board::refreshAll() {
    for (const auto& [id, frame] : frames_)
        frame->refresh();
}

BoardGeometry Board::grid() const {
    return {width(), rowHeight_};
}

QRect Board::geometryOf(const PanelPlace& place) const {
    return grid().rectOf(place);
}

void Board::setRoom(int height) {
    if (height == room_) return;
    room_ = height;
    placeFrames();
}

int Board::heightFor(int rows) const {
    const int height = BoardGeometry::heightOf(rows, rowHeight_);
    // What fits needs no room to be scrolled to; while a panel is dragged there is some below it.
    return isEditable_ && (drag_ || height > room_) ? height + kRowsBelow * rowHeight_ : height;
}

int Board::heightForWidth(int) const {
    return heightFor(boardRows(panelsOn(document_.graph(), tab_)));
}

QSize Board::sizeHint() const {
    return QSize(640, heightForWidth(640));
}

void Board::placeFrames() {
    placeFrames(panelsOn(document_.graph(), tab_));
}

void Board::placeFrames(const std::vector<Panel>& panels) {
    const int rows = boardRows(panels);
    if (!drag_) rowHeight_ = BoardGeometry::rowHeightFor(rows, room_);
    for (const Panel& panel : panels) {
        PanelFrame* shown = frame(QString::fromStdString(panel.id));
        if (!shown || isAway(shown->id()) || (drag_ && drag_->holds(panel.id))) continue;
        shown->setGeometry(geometryOf(panel.place));
    }
    empty_->setGeometry(rect());
    setMinimumHeight(heightFor(rows));
    updateGeometry();
    update();
}

void Board::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    placeFrames();
}

} // namespace weir
