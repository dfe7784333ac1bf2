#include "widgets/dashboard/legend_area.h"
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

#include <algorithm>

namespace weir {

namespace {

/// Many series over event time, with a legend and a way back to what is new.
class LinePanel final : public PanelContent {
    Q_DECLARE_TR_FUNCTIONS(weir::LinePanel)

public:
    LinePanel(const PanelContext& context, QWidget* parent)
        : PanelContent(parent), chart_(new TimeChart(store_, context.time, this)),
          legend_(new LegendArea(*chart_, this)), backToLive_(new QPushButton(tr("Back to live"), chart_)),
          layout_(new QBoxLayout(QBoxLayout::TopToBottom, this)) {
        chart_->setObjectName(QStringLiteral("chart"));
        chart_->setMinimumSize(40, 30);
        backToLive_->setObjectName(QStringLiteral("backToLive"));
        backToLive_->setToolTip(tr("Follow the newest records again (or double-click the chart)."));
        backToLive_->hide();
        layout_->setContentsMargins(0, 0, 0, 0);
        layout_->setSpacing(0);
        layout_->addWidget(chart_, 1);
        layout_->addWidget(legend_);
        connect(backToLive_, &QPushButton::clicked, chart_, &TimeChart::goLive);
        connect(chart_, &TimeChart::liveChanged, this, [this](bool isLive) {
            // In the chart that led away from there; the others went along.
            backToLive_->setVisible(!isLive && chart_->navigation().isLeading());
            placeButton();
        });
        makeActions();
    }

    void configure(const Parameters& settings, bool isOtherData) override {
        if (isOtherData) {
            reader_ = SeriesReader(settings.texts("values"), settings.text("by"));
            clear();
        }
        ChartSettings chart;
        if (settings.span("range") > Duration::zero()) chart.range = settings.span("range");
        chart.isStepped = settings.text("style") == "step";
        if (settings.has("y_min")) chart.yMinimum = settings.number("y_min");
        if (settings.has("y_max")) chart.yMaximum = settings.number("y_max");
        chart.format.unit = settings.text("unit");
        if (settings.has("decimals")) chart.format.decimals = static_cast<int>(settings.integer("decimals"));
        chart.thresholds = readThresholds(settings);
        chart_->configure(std::move(chart));
        const std::string legend = settings.text("legend");
        layout_->setDirection(legend == "right" ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
        legend_->setStatistics(settings.boolean("statistics"));
        legend_->setPlace(legend == "right"  ? LegendArea::Place::Right
                          : legend == "none" ? LegendArea::Place::None
                                             : LegendArea::Place::Below);
    }

    void take(const RecordBatchPointer& batch) override { reader_.read(*batch, store_); }

    void clear() override {
        store_.clear();
        reader_.restart();
        legend_->showAll();
    }

    void refresh() override {
        chart_->redraw();
        legend_->refresh();
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
        if (store_.isFull())
            return tr("Only the first %n series are shown.", nullptr, SeriesStore::kMostSeries);
        return {};
    }

protected:
    void resizeEvent(QResizeEvent* event) override {
        PanelContent::resizeEvent(event);
        legend_->fitInto(size());
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
        addAction(legend_->seriesMenu()->menuAction());
    }

    void placeButton() {
        backToLive_->adjustSize();
        backToLive_->move(chart_->width() - backToLive_->width() - spacing::small, spacing::small);
    }

    SeriesStore store_;
    SeriesReader reader_;
    TimeChart* chart_;
    LegendArea* legend_;
    QPushButton* backToLive_;
    QBoxLayout* layout_;
};

PanelType describe() {
    Parameter values;
    values.id = "values";
    values.type = ParameterType::FieldNames;
    values.label = "Values";
    values.summary = "The fields to draw; every numeric field when empty.";
    values.fieldOf = "source";
    values.placeholder = "every numeric field";
    values.example = Json::array({"cpu"});

    Parameter by;
    by.id = "by";
    by.type = ParameterType::FieldName;
    by.label = "Split by";
    by.summary = "One line for each value of this field.";
    by.fieldOf = "source";
    by.placeholder = "one line a field";
    by.example = "host";

    Parameter range;
    range.id = "range";
    range.type = ParameterType::Span;
    range.label = "Time shown";
    range.summary = "How far back the chart reaches while it follows the newest records.";
    range.defaultValue = "1 min";
    range.minimum = 0.001;
    range.example = "5 min";

    Parameter style;
    style.id = "style";
    style.type = ParameterType::Choice;
    style.label = "Style";
    style.summary = "How two neighbouring values are joined.";
    style.defaultValue = "line";
    style.choices = {{"line", "Line", "straight from value to value"},
                     {"step", "Step", "a value holds until the next"}};

    Parameter minimum;
    minimum.id = "y_min";
    minimum.type = ParameterType::Number;
    minimum.label = "Lowest value";
    minimum.summary = "Where the value axis begins. Fitted to the data when empty.";
    minimum.placeholder = "automatic";

    Parameter maximum = minimum;
    maximum.id = "y_max";
    maximum.label = "Highest value";
    maximum.summary = "Where the value axis ends. Fitted to the data when empty.";

    Parameter legend;
    legend.id = "legend";
    legend.type = ParameterType::Choice;
    legend.label = "Legend";
    legend.summary = "Where names, colours and newest values stand.";
    legend.defaultValue = "below";
    legend.choices = {{"below", "Below", "in lines below the chart"},
                      {"right", "Right", "as a column beside the chart"},
                      {"none", "None", "not at all"}};

    Parameter statistics;
    statistics.id = "statistics";
    statistics.type = ParameterType::Boolean;
    statistics.label = "Statistics";
    statistics.summary = "Least, greatest, mean and last value of the time that is shown, in the legend.";
    statistics.defaultValue = false;

    PanelType type;
    type.id = "line";
    type.title = "Line chart";
    type.summary = "How values change over time, a line for each series.";
    type.icon = "line-chart";
    type.width = 12;
    type.height = 8;
    type.parameters = {sourceParameter(), values, by, range, style};
    for (Parameter& parameter : figureParameters())
        type.parameters.push_back(std::move(parameter));
    type.parameters.insert(type.parameters.end(),
                           {minimum, maximum, legend, statistics,
                            thresholdsParameter("A dashed line at each of these values.")});
    type.dataParameters = {"values", "by"};
    type.make = [](const PanelContext& context, QWidget* parent) -> PanelContent* {
        return new LinePanel(context, parent);
    };
    return type;
}

const PanelRegistration registration(describe());

} // namespace

} // namespace weir
