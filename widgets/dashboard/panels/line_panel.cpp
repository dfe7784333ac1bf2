#include "widgets/dashboard/chart_legend.h"
#include "widgets/dashboard/line_settings.h"
#include "widgets/dashboard/panel_content.h"
#include "widgets/dashboard/panel_type.h"
#include "widgets/dashboard/series_csv.h"
#include "widgets/dashboard/series_reader.h"
#include "widgets/dashboard/time_chart.h"
#include "widgets/dashboard/time_navigation.h"
#include "widgets/theme/theme.h"

#include <QAction>
#include <QBoxLayout>
#include <QCoreApplication>
#include <QMenu>
#include <QPushButton>
#include <QScrollArea>

#include <algorithm>

namespace weir {

namespace {

constexpr int kMostLegendLines = 3; ///< below the chart; further ones scroll
constexpr double kMostLegendShare = 0.45;

/// Many series over event time, with a legend and a way back to what is new.
class LinePanel final : public PanelContent {
    Q_DECLARE_TR_FUNCTIONS(weir::LinePanel)

public:
    LinePanel(const PanelContext& context, QWidget* parent)
        : PanelContent(parent), chart_(new TimeChart(store_, context.time, this)), legend_(new ChartLegend),
          legendArea_(new QScrollArea(this)), backToLive_(new QPushButton(tr("Back to live"), chart_)),
          layout_(new QBoxLayout(QBoxLayout::TopToBottom, this)) {
        chart_->setObjectName(QStringLiteral("chart"));
        chart_->setMinimumSize(40, 30);
        legend_->setObjectName(QStringLiteral("legend"));
        legendArea_->setWidget(legend_);
        legendArea_->setWidgetResizable(true);
        legendArea_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
        legendArea_->setFocusPolicy(Qt::NoFocus);
        legendArea_->viewport()->setAutoFillBackground(false);
        legend_->setAutoFillBackground(false);
        backToLive_->setObjectName(QStringLiteral("backToLive"));
        backToLive_->setToolTip(tr("Follow the newest records again (or double-click the chart)."));
        backToLive_->hide();
        layout_->setContentsMargins(0, 0, 0, 0);
        layout_->setSpacing(0);
        layout_->addWidget(chart_, 1);
        layout_->addWidget(legendArea_);
        connect(backToLive_, &QPushButton::clicked, chart_, &TimeChart::goLive);
        connect(chart_, &TimeChart::liveChanged, this, [this](bool isLive) {
            backToLive_->setVisible(!isLive);
            placeButton();
        });
        connect(legend_, &ChartLegend::clicked, this, &LinePanel::toggle);
        connect(&Theme::instance(), &Theme::changed, this, &LinePanel::refresh);
        makeActions();
    }

    void configure(const Parameters& settings, bool isOtherData) override {
        if (isOtherData) {
            reader_ = SeriesReader(readLineFields(settings), settings.text("by"));
            earlier_ = reader_;
            clear();
        }
        wrongColor_ = QString::fromStdString(wrongColor(settings));
        const std::string legend = settings.text("legend");
        isBeside_ = legend == "right";
        legendArea_->setVisible(legend != "none");
        layout_->setDirection(isBeside_ ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
        legend_->setShape(isBeside_ ? ChartLegend::Shape::Column : ChartLegend::Shape::Lines);
        chart_->configure(readChartSettings(settings));
    }

    void take(const RecordBatchPointer& batch) override { reader_.read(*batch, store_); }

    void takeEarlier(const RecordBatchPointer& batch, Duration offset) override {
        earlier_.setEarlier(offset);
        earlier_.read(*batch, store_);
    }

    void clear() override {
        store_.clear();
        reader_.restart();
        earlier_.restart();
        hidden_.clear();
        chart_->setHidden({});
        fillLegend();
    }

    void refresh() override {
        chart_->redraw();
        fillLegend();
    }

    bool isEmpty() const override { return store_.empty(); }

    std::string data() const override { return seriesAsCsv(store_, chart_->from(), chart_->to(), hidden_); }
    std::optional<TimeRange> shownTime() const override {
        if (store_.empty()) return {};
        return TimeRange{chart_->from(), chart_->to()};
    }

    QString remark() const override {
        if (!reader_.missingField().empty())
            return tr("The records have no field “%1” that can be drawn.")
                .arg(QString::fromStdString(reader_.missingField()));
        if (!wrongColor_.isEmpty())
            return tr("“%1” is no colour; write a name such as orange, or #e69f00.").arg(wrongColor_);
        if (store_.isFull())
            return tr("Only the first %n series are shown.", nullptr, SeriesStore::kMostSeries);
        return {};
    }

protected:
    void resizeEvent(QResizeEvent* event) override {
        PanelContent::resizeEvent(event);
        fitLegend();
        placeButton();
    }

private:
    void makeActions() {
        const auto add = [this](const QString& text, const QKeySequence& shortcut, auto* of, auto command) {
            auto* action = new QAction(text, this);
            action->setShortcut(shortcut);
            action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
            connect(action, &QAction::triggered, of, command);
            addAction(action);
        };
        TimeNavigation* navigation = &chart_->navigation();
        add(tr("Zoom in"), Qt::Key_Plus, navigation, &TimeNavigation::zoomIn);
        add(tr("Zoom out"), Qt::Key_Minus, navigation, &TimeNavigation::zoomOut);
        add(tr("Earlier"), Qt::Key_PageUp, navigation, &TimeNavigation::showEarlier);
        add(tr("Later"), Qt::Key_PageDown, navigation, &TimeNavigation::showLater);
        add(tr("Back to live"), Qt::Key_Home, chart_, &TimeChart::goLive);
        auto* series = new QMenu(tr("Series"), this);
        connect(series, &QMenu::aboutToShow, this, [this, series] { listSeries(*series); });
        addAction(series->menuAction());
    }

    void listSeries(QMenu& menu) {
        menu.clear();
        for (std::size_t i = 0; i < store_.series().size(); ++i) {
            // A lone ampersand would be taken for a mnemonic.
            QAction* shown = menu.addAction(
                QString::fromStdString(store_.series()[i].name()).replace(u'&', QStringLiteral("&&")));
            shown->setCheckable(true);
            shown->setChecked(!hidden_.contains(i));
            connect(shown, &QAction::triggered, this, [this, i] { toggle(static_cast<int>(i), false); });
        }
        if (menu.isEmpty()) menu.addAction(tr("No series yet"))->setEnabled(false);
    }

    void fillLegend() {
        std::vector<ChartLegend::Entry> entries;
        for (std::size_t i = 0; i < store_.series().size(); ++i) {
            const Series& series = store_.series()[i];
            entries.push_back(
                {QString::fromStdString(series.name()),
                 QString::fromStdString(figureText(series.last().value, chart_->readingFormat(i)).text()),
                 chart_->colorOf(i), chart_->strokeOf(i), hidden_.contains(i)});
        }
        legend_->setEntries(std::move(entries));
        fitLegend();
    }

    void fitLegend() {
        if (isBeside_) {
            legendArea_->setMaximumHeight(QWIDGETSIZE_MAX);
            legendArea_->setFixedWidth(
                std::min(legend_->sizeHint().width(), static_cast<int>(width() * kMostLegendShare)));
            return;
        }
        legendArea_->setMinimumWidth(0);
        legendArea_->setMaximumWidth(QWIDGETSIZE_MAX);
        const int line = QFontMetrics(Theme::instance().font(TextStyle::Caption)).height() + spacing::tight;
        const int most =
            std::min(kMostLegendLines * line + spacing::tight, static_cast<int>(height() * kMostLegendShare));
        legendArea_->setFixedHeight(std::min(legend_->heightForWidth(legendArea_->width()), most));
    }

    void placeButton() {
        backToLive_->adjustSize();
        backToLive_->move(chart_->width() - backToLive_->width() - spacing::small, spacing::small);
    }

    void toggle(int entry, bool alone) {
        const auto chosen = static_cast<std::size_t>(entry);
        if (alone) {
            const bool isAlone = !hidden_.contains(chosen) && hidden_.size() + 1 == store_.series().size();
            hidden_.clear();
            for (std::size_t i = 0; !isAlone && i < store_.series().size(); ++i)
                if (i != chosen) hidden_.insert(i);
        } else if (!hidden_.insert(chosen).second) {
            hidden_.erase(chosen);
        }
        chart_->setHidden(hidden_);
        fillLegend();
    }

    SeriesStore store_;
    SeriesReader reader_;
    SeriesReader earlier_; ///< of what is shown beside for comparison
    std::set<std::size_t> hidden_;
    bool isBeside_ = false;
    QString wrongColor_; ///< among the settings
    TimeChart* chart_;
    ChartLegend* legend_;
    QScrollArea* legendArea_;
    QPushButton* backToLive_;
    QBoxLayout* layout_;
};

PanelType describe() {
    PanelType type;
    type.id = "line";
    type.title = "Line chart";
    type.summary = "How values change over time, a line for each series.";
    type.icon = "line-chart";
    type.width = 12;
    type.height = 8;
    type.parameters = lineParameters();
    type.dataParameters = lineDataParameters();
    type.make = [](const PanelContext& context, QWidget* parent) -> PanelContent* {
        return new LinePanel(context, parent);
    };
    return type;
}

const PanelRegistration registration(describe());

} // namespace

} // namespace weir
