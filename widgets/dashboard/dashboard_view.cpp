#include "widgets/dashboard/dashboard_view.h"

#include "widgets/dashboard/board_actions.h"
#include "widgets/dashboard/board_layout.h"
#include "widgets/dashboard/board_tabs.h"
#include "widgets/dashboard/fields_pane.h"
#include "widgets/dashboard/panel_frame.h"
#include "widgets/dashboard/panel_message.h"
#include "widgets/dashboard/panel_type_menu.h"
#include "widgets/dashboard/proposed_output.h"
#include "widgets/dashboard/range_bar.h"
#include "widgets/dashboard/reading_actions.h"
#include "widgets/dashboard/variable_bar.h"
#include "widgets/parts/empty_state.h"
#include "widgets/theme/theme.h"
#include "widgets/time_travel/playback_bar.h"
#include "widgets/time_travel/range_notice.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QMenu>
#include <QPushButton>
#include <QScrollArea>
#include <QSplitter>
#include <QToolButton>

#include <algorithm>

namespace weir {

namespace {

constexpr int kFieldsWidth = 180;
constexpr int kNarrowBar = 600;                            ///< pixels
constexpr Duration kLeastAround = std::chrono::seconds(1); ///< of a moment, on either side

} // namespace

DashboardView::DashboardView(GraphDocument& document, Engine& engine, QWidget* parent)
    : QWidget(parent), document_(document), feed_(engine), marks_(document, engine, time_),
      reading_(new ReadingActions(time_, history_, marks_, *this)), board_(new Board(document, feed_, time_)),
      playback_(document, feed_, time_), comparison_(document, feed_, playback_),
      playbackBar_(new PlaybackBar(playback_, comparison_, time_, engine)),
      tabs_(new BoardTabs(document, *board_)),
      variables_(new VariableBar(document, *board_, feed_, [this] { return seenSchemas(); })),
      fields_(new FieldsPane(document)), addMenu_(new QMenu(this)), panelMenu_(new QMenu(tr("&Panel"), this)),
      scroll_(new QScrollArea), body_(new QWidget), stage_(new QWidget),
      parts_(new QSplitter(Qt::Horizontal)), placeholder_(makePlaceholder()) {
    setObjectName(QStringLiteral("dashboard"));
    actions_ = new BoardActions(*this);
    layOut();
    board_->setPanelActions(actions_->ofPanels());
    board_->setTabFinder([this](QPoint pointer) {
        const std::optional<std::string> tab = tabs_->boardAt(pointer);
        tabs_->setTarget(tab);
        return tab;
    });
    connect(board_, &Board::attentionWanted, this, [this](const QRect& area) {
        scroll_->ensureVisible(area.center().x(), area.bottom(), 0, spacing::large);
        scroll_->ensureVisible(area.center().x(), area.top(), 0, spacing::large);
    });
    connect(board_, &Board::dragEnded, this, [this] { tabs_->setTarget(std::nullopt); });
    connect(board_, &Board::windowOpened, this, [this](QWidget* window) {
        lendKeys(*window);
        window->addActions(playbackBar_->actions());
        Q_EMIT windowOpened(window);
    });
    connect(board_, &Board::messageWanted, this, &DashboardView::messageWanted);
    connect(tabs_, &BoardTabs::messageWanted, this, &DashboardView::messageWanted);
    connect(fields_, &FieldsPane::panelsWanted, this, [this](const std::vector<DraggedFields>& wanted) {
        if (wanted.size() > 1) document_.undoStack().beginMacro(tr("Add panels"));
        for (const DraggedFields& fields : wanted)
            board_->addPanelFor(fields);
        if (wanted.size() > 1) document_.undoStack().endMacro();
    });
    connect(panelMenu_, &QMenu::aboutToShow, this, &DashboardView::fillPanelMenu);
    board_->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(board_, &QWidget::customContextMenuRequested, this, &DashboardView::showBoardMenu);
    const auto tellFields = [this] { fields_->setSchemas(seenSchemas()); };
    connect(&document_, &GraphDocument::changed, this, [tellFields](const Graph& before, const Graph& after) {
        if (before.nodes != after.nodes || before.wires != after.wires || before.subgraphs != after.subgraphs)
            tellFields();
    });
    // A graph without panels is about to get some.
    connect(&document_, &GraphDocument::replaced, this, [this, tellFields] {
        seenSchemas_.clear();
        tellFields();
        const bool isNew = document_.graph().panels.empty();
        fields_->setVisible(isNew);
        actions_->showFields->setChecked(isNew);
    });
    connect(&document_, &GraphDocument::changed, this, &DashboardView::tellVariables);
    connect(&document_, &GraphDocument::replaced, this, &DashboardView::tellVariables);
    connect(board_, &Board::tabShown, this, &DashboardView::tellVariables);
    connect(&document_, &GraphDocument::changed, this, &DashboardView::updateParts);
    connect(&document_, &GraphDocument::replaced, this, &DashboardView::updateParts);
    const auto tellPast = [this] {
        board_->showPast([this](const Endpoint& output) { return playback_.past(output); });
    };
    connect(&playback_, &BoardPlayback::changed, this, tellPast);
    connect(&playback_, &BoardPlayback::extentChanged, this, tellPast);
    connect(&feed_, &BoardFeed::subscribed, this, tellPast);
    // From the past as from anywhere else on the time axis.
    connect(reading_->goLive, &QAction::triggered, &playback_, &BoardPlayback::goLive);
    connect(reading_, &ReadingActions::rangeWritten, &playback_, &BoardPlayback::reach);
    connect(&time_, &BoardTime::markOpened, this, &DashboardView::openMark);
    connect(&feed_, &BoardFeed::restarted, this, [this] {
        marks_.forgetAlerts();
        time_.setPaused(false);
        time_.goLive();
    });
    fields_->hide();
    fillWithPanelTypes(*addMenu_, "addPanel", [this](const PanelType& type) {
        addPanel(QString::fromStdString(type.id), proposed());
    });
    updateParts();
}

DashboardView::~DashboardView() {
    endPresenting();
    takeBack();
    // The comparison waits for what it reads, and that perhaps for what the playback does.
    playback_.leaveOff();
    // They take their leave of the feed and the playback, which are destroyed before the widgets within this
    // one are.
    delete board_;
    delete playbackBar_;
    delete notice_;
    delete placeholder_;
}

void DashboardView::layOut() {
    scroll_->setWidget(board_);
    scroll_->setWidgetResizable(true);
    scroll_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll_->setFocusPolicy(Qt::NoFocus);
    scroll_->setProperty("ground", QStringLiteral("canvas"));
    scroll_->viewport()->installEventFilter(this);
    notice_ = new RangeNotice(time_, playback_, scroll_);
    auto* stage = new QVBoxLayout(stage_);
    stage->setContentsMargins(0, 0, 0, 0);
    stage->setSpacing(0);
    stage->addWidget(variables_);
    stage->addWidget(scroll_, 1);
    stage->addWidget(playbackBar_);
    parts_->addWidget(fields_);
    parts_->addWidget(stage_);
    parts_->setChildrenCollapsible(false);
    parts_->setHandleWidth(1);
    parts_->setStretchFactor(0, 0);
    parts_->setStretchFactor(1, 1);
    parts_->setSizes({kFieldsWidth, 3 * kFieldsWidth});
    auto* body = new QVBoxLayout(body_);
    body->setContentsMargins(0, 0, 0, 0);
    body->setSpacing(0);
    body->addWidget(makeBar());
    body->addWidget(parts_, 1);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(body_);
    placeholder_->hide();
}

QWidget* DashboardView::makeBar() {
    const Theme& theme = Theme::instance();
    auto* bar = new QFrame;
    bar->setProperty("ground", QStringLiteral("surface"));
    bar->setProperty("edge", QStringLiteral("bottom"));
    auto* addBoard = new QToolButton;
    addBoard->setDefaultAction(actions_->addBoard);
    addBoard->setToolButtonStyle(Qt::ToolButtonIconOnly);
    addBoard->setFocusPolicy(Qt::TabFocus);
    auto* fields = new QToolButton;
    fields->setDefaultAction(actions_->showFields);
    fields->setToolButtonStyle(Qt::ToolButtonIconOnly);
    fields->setFocusPolicy(Qt::TabFocus);
    auto* add = new QPushButton(theme.icon(QStringLiteral("add")), QString());
    add->setAccessibleName(tr("Add panel"));
    add->setObjectName(QStringLiteral("addPanel"));
    add->setToolTip(tr("Add a panel of what is selected on the canvas"));
    add->setProperty("kind", QStringLiteral("flat"));
    add->setMenu(addMenu_);
    auto* row = new QHBoxLayout(bar);
    row->setContentsMargins(spacing::tight, 0, spacing::small, 0);
    row->setSpacing(spacing::tight);
    row->addWidget(tabs_);
    row->addWidget(addBoard);
    row->addStretch();
    auto* range = new RangeBar(*reading_);
    row->addWidget(range);
    row->addWidget(fields);
    row->addWidget(add);
    bar->installEventFilter(this);
    bar_ = bar;
    range_ = range;
    add_ = add;
    return bar;
}

void DashboardView::fitBar() {
    const bool isNarrow = bar_->width() < kNarrowBar;
    range_->setCompact(isNarrow);
    add_->setText(isNarrow ? QString() : tr("Add panel"));
    // At once, or one frame would show them at their old places.
    bar_->layout()->activate();
}

void DashboardView::openMark(const AxisMark& mark) {
    if (mark.kind == AxisMark::Kind::Note) return marks_.editNote(mark.origin, window());
    // The moment is held, or it would scroll away while one looks at what led to it.
    if (time_.isLive()) showMoment(mark.time);
    Q_EMIT causeWanted(QString::fromStdString(mark.origin), mark.time, QString::fromStdString(mark.key));
}

void DashboardView::showMoment(Timestamp moment) {
    const TimeRange shown = time_.shown();
    time_.showAround(moment, std::max(kLeastAround, Duration((shown.to - shown.from) / 2)));
}

void DashboardView::tellVariables() {
    marks_.setVariables(variablesOn(document_.graph(), board_->shownTab()));
}

QWidget* DashboardView::makePlaceholder() {
    auto* page = new QWidget;
    page->setProperty("ground", QStringLiteral("canvas"));
    page->setAttribute(Qt::WA_StyledBackground);
    auto* text = new EmptyState;
    text->setIcon(QStringLiteral("own-window"));
    text->setText(tr("The dashboard is in its own window"), tr("Closing that window brings it back here."));
    auto* back = new QPushButton(tr("Bring it back"));
    back->setObjectName(QStringLiteral("bringDashboardBack"));
    connect(back, &QPushButton::clicked, this, &DashboardView::takeBack);
    auto* column = new QVBoxLayout(page);
    column->addStretch();
    column->addWidget(text);
    column->addWidget(back, 0, Qt::AlignHCenter);
    column->addStretch();
    return page;
}

void DashboardView::fillPanelMenu() {
    panelMenu_->clear();
    if (PanelFrame* frame = board_->frame(board_->selectedPanel()))
        panelMenu_->addActions(frame->menu().actions());
    else
        panelMenu_->addAction(tr("No panel is chosen"))->setEnabled(false);
}

void DashboardView::setCaptured(CapturedPast& past) {
    playback_.setCaptured(past);
    comparison_.setCaptured(past);
}

void DashboardView::showPlaybackBar(bool isShown) {
    wantsPlaybackBar_ = isShown;
    updateParts();
}

void DashboardView::updateParts() {
    playbackBar_->setVisible(wantsPlaybackBar_ && !document_.graph().panels.empty());
}

void DashboardView::showBoardMenu(QPoint position) {
    if (!board_->isEditable()) return;
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    QAction* const add = menu->addAction(Theme::instance().icon(QStringLiteral("add")), tr("&Add panel"));
    add->setMenu(addMenu_);
    menu->addActions({actions_->paste, actions_->selectAll});
    menu->addSeparator();
    menu->addActions({actions_->showFields, actions_->addVariable->menuAction(), actions_->insertTemplate});
    menu->popup(board_->mapToGlobal(position));
}

std::optional<Endpoint> DashboardView::proposed() const {
    for (const auto& [endpoint, name] : sourcesOf(document_.graph()))
        if (endpoint == proposed_) return endpoint;
    return proposedOutput(document_.graph());
}

void DashboardView::addPanel(const QString& type, const std::optional<Endpoint>& source) {
    const std::map<Endpoint, Schema> schemas = seenSchemas();
    const auto schema = source ? schemas.find(*source) : schemas.end();
    const QString added = board_->addPanel(
        type, source, schema == schemas.end() ? std::vector<Field>() : schema->second.fields());
    if (!added.isEmpty()) Q_EMIT panelAdded(added);
}

void DashboardView::setSeenSchemas(const std::map<Endpoint, Schema>& schemas) {
    if (schemas == seenSchemas_) return;
    seenSchemas_ = schemas;
    fields_->setSchemas(seenSchemas());
}

std::map<Endpoint, Schema> DashboardView::seenSchemas() const {
    std::map<Endpoint, Schema> all = seenSchemas_;
    all.merge(knownSchemas(document_.graph()));
    return all;
}

void DashboardView::showFields(bool isShown) {
    fields_->setVisible(isShown);
    if (isShown) fields_->focusSearch();
}

int DashboardView::fieldsWidth() const {
    return fields_->isVisible() ? std::max(fields_->width(), fields_->minimumWidth()) : 0;
}

/// Keys hold in windows that parts of the dashboard have gone to.
void DashboardView::lendKeys(QWidget& window) {
    window.addActions(actions());
    window.installEventFilter(this);
}

void DashboardView::adapt(DetachedWindow& window) {
    lendKeys(window);
    window.setWindowTitle(document_.displayName());
    Q_EMIT windowOpened(&window);
}

void DashboardView::present() {
    if (presentation_) return endPresenting();
    board_->setEditable(false);
    presentation_ = std::make_unique<DetachedWindow>(stage_);
    connect(presentation_.get(), &DetachedWindow::closed, this, &DashboardView::endPresenting,
            Qt::QueuedConnection);
    adapt(*presentation_);
    presentation_->open(DetachedWindow::Form::FullScreen);
}

void DashboardView::endPresenting() {
    if (!presentation_) return;
    const std::unique_ptr<DetachedWindow> window = std::move(presentation_);
    window->takePart();
    parts_->addWidget(stage_);
    stage_->show();
    board_->setEditable(true);
    board_->setFocus(Qt::OtherFocusReason);
}

void DashboardView::toggleWindow() {
    if (window_) return takeBack();
    endPresenting();
    const QSize size = body_->size().expandedTo(QSize(800, 600));
    layout()->removeWidget(body_);
    window_ = std::make_unique<DetachedWindow>(body_);
    connect(window_.get(), &DetachedWindow::closed, this, &DashboardView::takeBack, Qt::QueuedConnection);
    window_->resize(size);
    if (!windowPlace_.isEmpty()) window_->restoreGeometry(windowPlace_);
    layout()->addWidget(placeholder_);
    placeholder_->show();
    adapt(*window_);
    window_->open(DetachedWindow::Form::Window);
}

void DashboardView::takeBack() {
    if (!window_) return;
    endPresenting();
    const std::unique_ptr<DetachedWindow> window = std::move(window_);
    windowPlace_ = window->saveGeometry();
    window->takePart();
    layout()->removeWidget(placeholder_);
    placeholder_->hide();
    placeholder_->setParent(nullptr);
    layout()->addWidget(body_);
    body_->show();
}

/// A key that nothing on the dashboard has had a use for; whether it is one of the dashboard's.
bool DashboardView::takeKey(const QKeyEvent& event) {
    if (event.key() != Qt::Key_Space || event.modifiers() != Qt::NoModifier || event.isAutoRepeat())
        return false;
    reading_->pause->trigger();
    return true;
}

void DashboardView::keyPressEvent(QKeyEvent* event) {
    if (!takeKey(*event)) QWidget::keyPressEvent(event);
}

bool DashboardView::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::KeyPress && qobject_cast<DetachedWindow*>(watched))
        return takeKey(*static_cast<QKeyEvent*>(event));
    if (watched == bar_ && event->type() == QEvent::Resize) fitBar();
    if (watched == scroll_->viewport() && event->type() == QEvent::Resize)
        board_->setRoom(scroll_->viewport()->height());
    return QWidget::eventFilter(watched, event);
}

} // namespace weir
