#include "pipeline/runtime/engine.h"
#include "widgets/alerts/alert_filter.h"
#include "widgets/alerts/alerts_model.h"
#include "widgets/dashboard/board_layout.h"
#include "widgets/dashboard/board_time.h"
#include "widgets/dashboard/csv_text.h"
#include "widgets/dashboard/panel_content.h"
#include "widgets/dashboard/panel_type.h"
#include "widgets/dashboard/table_picture.h"
#include "widgets/dashboard/without_controls.h"
#include "widgets/document/graph_document.h"
#include "widgets/document/node_titles.h"
#include "widgets/parts/empty_state.h"
#include "widgets/parts/table_or_hint.h"
#include "widgets/parts/table_view.h"
#include "widgets/parts/time_text.h"
#include "widgets/theme/theme.h"

#include <QAction>
#include <QComboBox>
#include <QCoreApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>
#include <set>

namespace weir {

namespace {

constexpr int kLookEvery = 250;                        ///< milliseconds
constexpr int kLeastForBar = 170;                      ///< height from which there is room for the bar
constexpr int kLeastForDetail = 210;                   ///< and for what is told of the chosen alert
constexpr Duration kAround = std::chrono::seconds(30); ///< on each side of the moment of an alert

Severity severityOf(const std::string& name) {
    return name == "critical"  ? Severity::Critical
           : name == "warning" ? Severity::Warning
                               : Severity::Information;
}

/// The newest alerts; a click leads to the moment of one.
class AlertsPanel final : public PanelContent {
    Q_DECLARE_TR_FUNCTIONS(weir::AlertsPanel)

public:
    AlertsPanel(const PanelContext& context, QWidget* parent)
        : PanelContent(parent), document_(context.document), engine_(context.engine), time_(context.time),
          panel_(context.panel), model_(new AlertsModel(this)), filter_(new AlertFilter(*model_, this)),
          least_(new QComboBox), node_(new QComboBox), pages_(new TableOrHint(filter_)), detail_(new QLabel) {
        makeLayout();
        connect(&table(), &QTableView::clicked, this,
                [this](const QModelIndex& index) { showMoment(index.row()); });
        connect(&table(), &QTableView::activated, this, [this](const QModelIndex& index) {
            showMoment(index.row());
            Q_EMIT nodeWanted(QString::fromStdString(filter_->alert(index.row()).node));
        });
        connect(table().selectionModel(), &QItemSelectionModel::currentRowChanged, this,
                [this] { showDetail(); });
        connect(&document_, &GraphDocument::changed, this, [this](const Graph& before, const Graph& after) {
            if (before.nodes != after.nodes) model_->setGraph(after);
            if (before.boards != after.boards || before.panels != after.panels) takeVariables();
        });
        connect(&time_, &BoardTime::momentChanged, this, &AlertsPanel::followMoment);
        connect(&time_, &BoardTime::zoneChanged, this, [this] {
            table().viewport()->update();
            table().fitColumns();
            showDetail();
        });
        model_->setGraph(document_.graph());
        filter_->setMoment(time_.moment());
        takeVariables();
        timer_.setInterval(kLookEvery);
        connect(&timer_, &QTimer::timeout, this, &AlertsPanel::look);
        auto* showNode = new QAction(tr("Show the alert's node"), this);
        showNode->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_Return));
        showNode->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        connect(showNode, &QAction::triggered, this, [this] {
            if (const QModelIndex current = table().currentIndex(); current.isValid())
                Q_EMIT nodeWanted(QString::fromStdString(filter_->alert(current.row()).node));
        });
        addAction(showNode);
    }

    void configure(const Parameters& settings, bool) override {
        leastName_ = settings.text("least");
        nodeId_ = settings.text("node");
        filter_->setFilter(severityOf(leastName_), nodeId_, settings.boolean("cleared"));
        least_->setCurrentIndex(std::max(0, least_->findData(QString::fromStdString(leastName_))));
        look();
        fillNodes();
        showWhatThereIs();
    }
    void take(const RecordBatchPointer&) override {}
    void clear() override {
        model_->clear();
        raised_.clear();
        fillNodes();
        showWhatThereIs();
    }
    void refresh() override { look(); }
    bool isEmpty() const override { return false; }

    void draw(QPainter& painter, QSize size) override {
        const TablePicture picture(table(), painter, size);
        PanelContent::draw(painter, picture.room());
    }

    std::string data() const override {
        CsvText csv{"time", "severity", "state", "node", "key", "value", "message"};
        for (int row = 0; row < filter_->rowCount(); ++row) {
            const Alert& alert = filter_->alert(row);
            csv.addTime(alert.time);
            csv.add(severityName(alert.severity));
            csv.add(alert.firing ? "firing" : "cleared");
            csv.add(alert.node);
            csv.add(alert.key);
            csv.add(alert.value);
            csv.add(alert.message);
            csv.endRow();
        }
        return csv.take();
    }

protected:
    void showEvent(QShowEvent* event) override {
        PanelContent::showEvent(event);
        look();
        timer_.start();
    }
    void hideEvent(QHideEvent* event) override {
        PanelContent::hideEvent(event);
        timer_.stop();
    }
    void resizeEvent(QResizeEvent* event) override {
        PanelContent::resizeEvent(event);
        bar_->setVisible(height() >= kLeastForBar);
        showDetail();
    }

private:
    TableView& table() const { return *pages_->table(); }

    void makeLayout() {
        least_->setObjectName(QStringLiteral("alertsLeast"));
        least_->addItem(tr("All severities"), QStringLiteral("information"));
        least_->addItem(tr("From warnings on"), QStringLiteral("warning"));
        least_->addItem(tr("Critical only"), QStringLiteral("critical"));
        least_->setAccessibleName(tr("How grave an alert must be to be listed"));
        least_->setToolTip(least_->accessibleName());
        node_->setObjectName(QStringLiteral("alertsNode"));
        node_->setAccessibleName(tr("The node whose alerts are listed"));
        node_->setToolTip(node_->accessibleName());
        node_->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        node_->setMinimumContentsLength(8);
        bar_ = new QWidget;
        auto* row = new QHBoxLayout(bar_);
        row->setContentsMargins(spacing::small, 0, spacing::small, spacing::tight);
        row->setSpacing(spacing::tight);
        row->addWidget(least_);
        row->addWidget(node_, 1);
        table().setObjectName(QStringLiteral("alertsTable"));
        table().setSelectionMode(QAbstractItemView::SingleSelection);
        table().setAccessibleName(tr("Alerts, newest first"));
        table().horizontalHeader()->setStretchLastSection(true);
        pages_->hint()->setIcon(QStringLiteral("alert"));
        detail_->setObjectName(QStringLiteral("alertDetail"));
        detail_->setWordWrap(true);
        detail_->setTextFormat(Qt::PlainText);
        detail_->setProperty("edge", QStringLiteral("top"));
        detail_->setContentsMargins(spacing::medium, spacing::small, spacing::medium, spacing::tight);
        detail_->hide();
        auto* layout = new QVBoxLayout(this);
        layout->setContentsMargins(0, 0, 0, 0);
        layout->setSpacing(0);
        layout->addWidget(bar_);
        layout->addWidget(pages_, 1);
        layout->addWidget(detail_);
        markControl(*bar_);
        markControl(*detail_);
        connect(least_, &QComboBox::activated, this, [this](int index) {
            const std::string chosen = least_->itemData(index).toString().toStdString();
            Q_EMIT settingChosen(QStringLiteral("least"),
                                 chosen == "information" ? Json(nullptr) : Json(chosen));
        });
        connect(node_, &QComboBox::activated, this, [this](int index) {
            const std::string chosen = node_->itemData(index).toString().toStdString();
            Q_EMIT settingChosen(QStringLiteral("node"), chosen.empty() ? Json(nullptr) : Json(chosen));
        });
    }

    void look() {
        if (time_.isPaused()) return;
        const std::vector<Alert> alerts = engine_.alerts(last_);
        if (alerts.empty()) return;
        last_ = alerts.back().sequence;
        const bool isFirst = filter_->rowCount() == 0;
        model_->add(alerts);
        const std::size_t before = raised_.size();
        for (const Alert& alert : alerts)
            raised_.insert(alert.node);
        if (raised_.size() != before) fillNodes();
        if (isFirst && filter_->rowCount() > 0) table().fitColumns();
        showWhatThereIs();
    }

    /// Those of the board that it stands on.
    void takeVariables() {
        const Graph& graph = document_.graph();
        if (const Panel* const panel = graph.findPanel(panel_))
            filter_->setVariables(variablesOn(graph, graph.boardOf(*panel)));
        showWhatThereIs();
    }

    /// In the past it lists what there was then.
    void followMoment() {
        filter_->setMoment(time_.moment());
        showWhatThereIs();
    }

    void fillNodes() {
        const std::map<std::string, QString> titles = nodeTitles(document_.graph());
        std::set<std::string> nodes = raised_;
        if (!nodeId_.empty()) nodes.insert(nodeId_);
        node_->clear();
        node_->addItem(tr("All nodes"), QString());
        for (const std::string& node : nodes) {
            const auto title = titles.find(node);
            const QString id = QString::fromStdString(node);
            node_->addItem(title == titles.end() ? id : title->second, id);
        }
        node_->setCurrentIndex(std::max(0, node_->findData(QString::fromStdString(nodeId_))));
    }

    void showWhatThereIs() {
        if (model_->rowCount() == 0)
            pages_->hint()->setText(tr("No alerts"), tr("What alert nodes of the graph find stands here."));
        else if (filter_->rowCount() == 0 && time_.moment())
            pages_->hint()->setText(tr("No such alerts yet"),
                                    tr("At the moment shown there were none; later there are some."));
        else if (filter_->rowCount() == 0)
            pages_->hint()->setText(tr("No such alerts"),
                                    tr("Alerts there are, but none of this severity and node."));
        pages_->setCurrentWidget(filter_->rowCount() > 0 ? static_cast<QWidget*>(pages_->table())
                                                         : pages_->hint());
        showDetail();
    }

    void showMoment(int row) {
        const Timestamp moment = filter_->alert(row).time;
        time_.showAround(moment, time_.span() > Duration::zero() ? time_.span() / 2 : kAround);
    }

    /// What the chosen alert says in full, and which records it was about.
    void showDetail() {
        const QModelIndex current = table().currentIndex();
        const bool isShown = current.isValid() && current.row() < filter_->rowCount() &&
                             height() >= kLeastForDetail && pages_->currentWidget() == pages_->table();
        detail_->setVisible(isShown);
        if (!isShown) return;
        const Alert& alert = filter_->alert(current.row());
        const std::map<std::string, QString> titles = nodeTitles(document_.graph());
        QStringList sources;
        for (const Wire& wire : document_.graph().wires)
            if (wire.to.node == alert.node)
                if (const auto title = titles.find(wire.from.node); title != titles.end())
                    sources << title->second;
        QString text = QString::fromStdString(alert.message);
        const QString moment = wholeTimeText(alert.time);
        const QString key = QString::fromStdString(alert.key);
        if (sources.isEmpty())
            text += u'\n' + (key.isEmpty() ? tr("Decided by the record of %1.").arg(moment)
                                           : tr("Decided by the record with %1 of %2.").arg(key, moment));
        else
            text += u'\n' + (key.isEmpty() ? tr("Decided by the record of %1 that came from %2.")
                                                 .arg(moment, sources.join(QStringLiteral(", ")))
                                           : tr("Decided by the record with %1 of %2 that came from %3.")
                                                 .arg(key, moment, sources.join(QStringLiteral(", "))));
        detail_->setText(text);
    }

    GraphDocument& document_;
    const Engine& engine_;
    BoardTime& time_;
    std::string panel_;
    std::uint64_t last_ = 0;       ///< sequence of the newest alert that it has
    std::set<std::string> raised_; ///< nodes that raised some
    std::string leastName_;
    std::string nodeId_;
    QTimer timer_;
    AlertsModel* model_;
    AlertFilter* filter_;
    QComboBox* least_;
    QComboBox* node_;
    QWidget* bar_ = nullptr;
    TableOrHint* pages_;
    QLabel* detail_;
};

PanelType describe() {
    Parameter least;
    least.id = "least";
    least.type = ParameterType::Choice;
    least.label = "Severity";
    least.summary = "How grave an alert must be to be listed.";
    least.defaultValue = "information";
    least.choices = {{"information", "All severities", "from information on"},
                     {"warning", "From warnings on", "warnings and critical ones"},
                     {"critical", "Critical only", "what must be acted on now"}};

    Parameter node;
    node.id = "node";
    node.type = ParameterType::Text;
    node.label = "Node";
    node.summary = "The id of the node whose alerts are listed; those of all when empty.";
    node.placeholder = "all nodes";

    Parameter cleared;
    cleared.id = "cleared";
    cleared.type = ParameterType::Boolean;
    cleared.label = "Cleared";
    cleared.summary = "Whether it is listed too when a condition has cleared.";
    cleared.defaultValue = true;

    PanelType type;
    type.id = "alerts";
    type.title = "Alert list";
    type.summary = "The newest alerts; a click shows their moment in all charts.";
    type.icon = "alert";
    type.width = 12;
    type.height = 7;
    type.parameters = {least, node, cleared};
    type.make = [](const PanelContext& context, QWidget* parent) -> PanelContent* {
        return new AlertsPanel(context, parent);
    };
    return type;
}

const PanelRegistration registration(describe());

} // namespace

} // namespace weir
