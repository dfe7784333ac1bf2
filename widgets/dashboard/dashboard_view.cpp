#include "widgets/dashboard/dashboard_view.h"

#include "widgets/dashboard/panel_frame.h"
#include "widgets/dashboard/panel_message.h"
#include "widgets/dashboard/panel_type.h"
#include "widgets/parts/empty_state.h"
#include "widgets/theme/theme.h"
#include "widgets/time_travel/playback_bar.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QScrollArea>
#include <QStackedWidget>

namespace weir {

DashboardView::DashboardView(GraphDocument& document, Engine& engine, QWidget* parent)
    : QWidget(parent), document_(document), feed_(engine), board_(new Board(document, feed_, time_)),
      playback_(document, feed_, time_), comparison_(document, feed_, playback_),
      playbackBar_(new PlaybackBar(playback_, comparison_, time_, engine)), addMenu_(new QMenu(this)),
      panelMenu_(new QMenu(tr("&Panel"), this)), scroll_(new QScrollArea), pages_(new QStackedWidget),
      empty_(new EmptyState) {
    setObjectName(QStringLiteral("dashboard"));
    auto* bar = new QFrame;
    bar->setProperty("ground", QStringLiteral("surface"));
    bar->setProperty("edge", QStringLiteral("bottom"));
    auto* title = new QLabel(tr("Dashboard"));
    title->setFont(Theme::instance().font(TextStyle::Emphasis));
    auto* add = new QPushButton(Theme::instance().icon(QStringLiteral("add")), tr("Add panel"));
    add->setObjectName(QStringLiteral("addPanel"));
    add->setToolTip(tr("Add a panel of what is selected on the canvas"));
    add->setProperty("kind", QStringLiteral("flat"));
    add->setMenu(addMenu_);
    auto* row = new QHBoxLayout(bar);
    row->setContentsMargins(spacing::medium, spacing::tight, spacing::small, spacing::tight);
    row->addWidget(title);
    row->addStretch();
    row->addWidget(add);

    scroll_->setWidget(board_);
    scroll_->setWidgetResizable(true);
    scroll_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll_->setFocusPolicy(Qt::NoFocus);
    empty_->setIcon(QStringLiteral("dashboard"));
    empty_->setText(tr("No panels yet"), tr("Add a chart, a number or a table with “Add panel”, or select a "
                                            "wire and choose “Show as chart”."));
    pages_->addWidget(scroll_);
    pages_->addWidget(empty_);
    pages_->setProperty("ground", QStringLiteral("canvas"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(bar);
    column->addWidget(pages_, 1);
    column->addWidget(playbackBar_);

    connect(board_, &Board::attentionWanted, this, [this](const QRect& area) {
        scroll_->ensureVisible(area.center().x(), area.bottom(), 0, spacing::large);
        scroll_->ensureVisible(area.center().x(), area.top(), 0, spacing::large);
    });
    connect(&document_, &GraphDocument::changed, this, &DashboardView::showBoardOrHint);
    connect(&document_, &GraphDocument::replaced, this, &DashboardView::showBoardOrHint);
    connect(panelMenu_, &QMenu::aboutToShow, this, &DashboardView::fillPanelMenu);
    fillAddMenu();
    showBoardOrHint();
}

DashboardView::~DashboardView() {
    // They take their leave of the feed and the playback, which are destroyed before the widgets within this
    // one are.
    delete scroll_->takeWidget();
    delete playbackBar_;
}

void DashboardView::fillAddMenu() {
    for (const PanelType* type : PanelRegistry::instance().all()) {
        const QString id = QString::fromStdString(type->id);
        QAction* action = addMenu_->addAction(Theme::instance().icon(QString::fromStdString(type->icon)),
                                              QString::fromStdString(type->title));
        action->setObjectName(QStringLiteral("addPanel:") + id);
        action->setToolTip(QString::fromStdString(type->summary));
        connect(action, &QAction::triggered, this, [this, id] { addPanel(id); });
    }
    addMenu_->setToolTipsVisible(true);
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
    showBoardOrHint();
}

void DashboardView::addPanel(const QString& type) {
    const std::vector<std::pair<Endpoint, QString>> sources = sourcesOf(document_.graph());
    std::optional<Endpoint> source;
    for (const auto& [endpoint, name] : sources)
        if (endpoint == proposed_) source = endpoint;
    if (!source && !sources.empty()) source = sources.back().first;
    board_->addPanel(type, source);
}

void DashboardView::showBoardOrHint() {
    const bool isEmpty = document_.graph().panels.empty();
    pages_->setCurrentWidget(isEmpty ? static_cast<QWidget*>(empty_) : scroll_);
    playbackBar_->setVisible(!isEmpty && wantsPlaybackBar_);
}

} // namespace weir
