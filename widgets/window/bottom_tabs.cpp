#include "widgets/window/bottom_tabs.h"

#include "widgets/alerts/alerts_model.h"
#include "widgets/alerts/alerts_view.h"
#include "widgets/malformed/malformed_model.h"
#include "widgets/malformed/malformed_view.h"
#include "widgets/problems/problems_model.h"
#include "widgets/problems/problems_view.h"
#include "widgets/records/records_view.h"
#include "widgets/theme/theme.h"

#include <QLabel>
#include <QTabBar>

namespace weir {

namespace {

constexpr std::uint64_t kMostShown = 999;

} // namespace

BottomTabs::BottomTabs(GraphDocument& document, Engine& engine, QWidget* parent)
    : QTabWidget(parent), records_(new RecordsView(engine)), alerts_(new AlertsView),
      malformed_(new MalformedView), problems_(new ProblemsView(document)) {
    setObjectName(QStringLiteral("bottomTabs"));
    setDocumentMode(true);
    setProperty("ground", QStringLiteral("surface"));
    setAttribute(Qt::WA_StyledBackground);
    addTab(records_, tr("Records"));
    addTab(alerts_, tr("Alerts"));
    addTab(malformed_, tr("Malformed"));
    addTab(problems_, tr("Problems"));
    alertBadge_ = addBadge(indexOf(alerts_));
    malformedBadge_ = addBadge(indexOf(malformed_));
    problemBadge_ = addBadge(indexOf(problems_));

    const auto showAlerts = [this] {
        const int firing = alerts_->model().firingCount();
        const Colors& colors = Theme::instance().colors();
        setBadge(alertBadge_, static_cast<std::uint64_t>(firing > 0 ? firing : alerts_->model().rowCount()),
                 firing > 0 ? colors.critical : colors.textMuted);
        alertBadge_->setToolTip(firing > 0 ? tr("%n firing now", nullptr, firing)
                                           : tr("None is firing now."));
    };
    connect(&alerts_->model(), &AlertsModel::firingCountChanged, this, showAlerts);
    connect(&alerts_->model(), &QAbstractItemModel::rowsInserted, this, showAlerts);
    connect(&alerts_->model(), &QAbstractItemModel::modelReset, this, showAlerts);
    const auto showMalformed = [this] {
        setBadge(malformedBadge_, malformed_->model().total(), Theme::instance().colors().warning);
    };
    connect(&malformed_->model(), &MalformedModel::totalChanged, this, showMalformed);
    const auto showProblems = [this] {
        const ProblemsModel& model = problems_->model();
        const Colors& colors = Theme::instance().colors();
        setBadge(problemBadge_, static_cast<std::uint64_t>(model.rowCount()),
                 model.errorCount() > 0 ? colors.critical : colors.warning);
    };
    connect(problems_, &ProblemsView::countChanged, this, showProblems);
    for (const auto& show : {std::function<void()>(showAlerts), std::function<void()>(showMalformed),
                             std::function<void()>(showProblems)}) {
        connect(&Theme::instance(), &Theme::changed, this, show);
        show();
    }
}

void BottomTabs::showRecords() {
    setCurrentWidget(records_);
}
void BottomTabs::showProblems() {
    setCurrentWidget(problems_);
}

void BottomTabs::setGraph(const Graph& graph) {
    alerts_->model().setGraph(graph);
    malformed_->model().setGraph(graph);
    records_->setGraph(graph);
}

void BottomTabs::forgetRun() {
    alerts_->model().clear();
    malformed_->model().clear();
}

QString BottomTabs::badge(int tab) const {
    const auto* badge = qobject_cast<QLabel*>(tabBar()->tabButton(tab, QTabBar::RightSide));
    return badge && badge->isVisibleTo(tabBar()) ? badge->text() : QString();
}

QLabel* BottomTabs::addBadge(int tab) {
    auto* badge = new QLabel;
    badge->setAlignment(Qt::AlignCenter);
    tabBar()->setTabButton(tab, QTabBar::RightSide, badge);
    return badge;
}

void BottomTabs::setBadge(QLabel* badge, std::uint64_t count, const QColor& color) {
    const QString text = count == 0           ? QString()
                         : count > kMostShown ? QStringLiteral("%1+").arg(kMostShown)
                                              : QString::number(count);
    QColor ground = color;
    ground.setAlphaF(0.16f);
    badge->setFont(Theme::instance().font(TextStyle::Caption));
    badge->setText(text);
    badge->setVisible(count > 0);
    badge->setStyleSheet(QStringLiteral("color: %1; background: %2; border-radius: 8px; padding: 1px 6px;")
                             .arg(color.name(), ground.name(QColor::HexArgb)));
    // The tab bar measures its buttons only when it lays itself out.
    badge->setFixedSize(count == 0 ? QSize(0, 0) : badge->sizeHint());
    for (int tab = 0; tab < this->count(); ++tab)
        if (tabBar()->tabButton(tab, QTabBar::RightSide) == badge) setTabText(tab, tabText(tab));
}

} // namespace weir
