#include "widgets/dashboard/legend_area.h"
#include "widgets/dashboard/line_settings.h"
#include "widgets/dashboard/own_time.h"
#include "widgets/dashboard/panel_content.h"
#include "widgets/dashboard/panel_field.h"
#include "widgets/dashboard/panel_type.h"
#include "widgets/dashboard/series_csv.h"
#include "widgets/dashboard/series_reader.h"
#include "widgets/dashboard/shared_scale.h"
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
class LinePanel final : public PanelContent, public SharedScale {
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
        connect(legend_, &LegendArea::colorChosen, this, [this](const QString& series, int color) {
            Q_EMIT settingChosen(QStringLiteral("series"),
                                 withPaletteColor(seriesRows_, series.toStdString(), color));
        });
        makeActions();
    }

    void configure(const Parameters& settings, bool isOtherData) override {
        if (isOtherData) {
            reader_ = SeriesReader(readLineFields(settings), settings.text("by"));
            earlier_ = reader_;
            // A band beside a band would cover what is to be compared.
            if (!settings.text("band_low").empty() && !settings.text("band_high").empty())
                earlier_.leaveOut({settings.text("band_low"), settings.text("band_high")});
            clear();
            legend_->showAll();
        }
        wrongColor_ = QString::fromStdString(wrongColor(settings));
        seriesRows_ = settings.value("series");
        chart_->configure(readChartSettings(settings));
        const std::string legend = settings.text("legend");
        layout_->setDirection(legend == "right" ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
        legend_->setStatistics(settings.boolean("statistics"));
        legend_->setPlace(legend == "right"  ? LegendArea::Place::Right
                          : legend == "none" ? LegendArea::Place::None
                                             : LegendArea::Place::Below);
    }

    void take(const RecordBatchPointer& batch) override { reader_.read(*batch, store_); }

    void takeEarlier(const RecordBatchPointer& batch, Duration offset) override {
        earlier_.setEarlier(offset);
        earlier_.read(*batch, store_);
    }

    // The chart keeps to the part of time that it showed then.
    bool takesWhilePaused() const override { return true; }

    void clear() override {
        store_.clear();
        reader_.restart();
        earlier_.restart();
        legend_->refresh();
    }

    void refresh() override {
        chart_->redrawNow();
        legend_->refresh();
    }

    bool isEmpty() const override { return store_.empty(); }

    std::vector<FigureRange> ownScales() const override { return chart_->ownValues(); }
    void shareScales(const std::vector<FigureRange>& scales) override { chart_->shareValues(scales); }

    std::string data() const override {
        return seriesAsCsv(store_, chart_->from(), chart_->to(), chart_->hidden());
    }
    std::optional<TimeRange> shownTime() const override {
        if (store_.empty()) return {};
        return TimeRange{chart_->from(), chart_->to()};
    }

    QString remark() const override {
        if (!reader_.missingField().empty())
            return withFieldAdvice(tr("The records have no field “%1” that can be drawn.")
                                       .arg(QString::fromStdString(reader_.missingField())));
        if (!wrongColor_.isEmpty())
            return tr("“%1” is no colour; write a name such as orange, or #e69f00.").arg(wrongColor_);
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
    SeriesReader earlier_; ///< of what is shown beside for comparison
    QString wrongColor_;   ///< among the settings
    Json seriesRows_;      ///< of single series, as they are set
    TimeChart* chart_;
    LegendArea* legend_;
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
    addOwnTime(type.parameters);
    type.parameters.push_back(sharedScaleParameter());
    type.dataParameters = lineDataParameters();
    type.fits = [](const std::vector<Field>& fields) -> std::optional<PanelFit> {
        const std::vector<std::string> figures = figuresAmong(fields);
        const std::vector<std::string> texts = textsAmong(fields);
        if (figures.empty()) return std::nullopt;
        PanelFit fit{texts.size() > 1 ? 0.5 : 1.0, {{"values", figures}}};
        if (texts.size() == 1) fit.settings["by"] = texts.front();
        return fit;
    };
    type.make = [](const PanelContext& context, QWidget* parent) -> PanelContent* {
        return new LinePanel(context, parent);
    };
    return type;
}

const PanelRegistration registration(describe());

} // namespace

} // namespace weir
