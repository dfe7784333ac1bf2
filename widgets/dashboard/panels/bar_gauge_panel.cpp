#include "widgets/dashboard/csv_text.h"
#include "widgets/dashboard/newest_figures.h"
#include "widgets/dashboard/painted_panel.h"
#include "widgets/dashboard/panel_field.h"
#include "widgets/dashboard/panel_type.h"
#include "widgets/dashboard/plot_parameters.h"
#include "widgets/dashboard/shared_scale.h"
#include "widgets/dashboard/value_bars.h"

#include <QCoreApplication>
#include <QHelpEvent>
#include <QToolTip>

#include <algorithm>
#include <cmath>

namespace weir {

namespace {

/// The newest value of each key, or of each field, as bars of one scale.
class BarGaugePanel final : public PaintedPanel, public SharedScale {
    Q_DECLARE_TR_FUNCTIONS(weir::BarGaugePanel)

public:
    BarGaugePanel(BoardTime& time, QWidget* parent) : PaintedPanel(time, parent) {}

    void configure(const Parameters& settings, bool isOtherData) override {
        if (isOtherData) {
            newest_ = NewestFigures(settings.texts("values"), settings.text("by"));
            clear();
        }
        order_ = settings.text("order");
        ends_ = readScale(settings);
        bars_.isUpright = settings.text("direction") == "upright";
        bars_.thresholds = readThresholds(settings);
        format_ = formatOf(settings);
        arrange();
        lookAgain();
    }

    void take(const RecordBatchPointer& batch) override { newest_.take(*batch); }

    void clear() override {
        newest_.clear();
        seen_ = {};
        arrange();
    }

    void refresh() override {
        for (const NewestFigures::Figure& figure : newest_.figures())
            if (std::isfinite(figure.value)) seen_.include(figure.value);
        arrange();
        QStringList texts;
        for (std::size_t i = 0; i < std::min<std::size_t>(bars_.bars.size(), 12); ++i)
            texts << textOf(bars_.bars[i]);
        setAccessibleName(texts.join(QStringLiteral(", ")));
    }

    bool isEmpty() const override { return newest_.empty(); }

    std::vector<FigureRange> ownScales() const override { return {seen_}; }
    void shareScales(const std::vector<FigureRange>& scales) override {
        shared_ = scales.empty() ? FigureRange() : scales.front();
        arrange();
    }

    QString remark() const override {
        if (!newest_.missingField().empty())
            return withFieldAdvice(tr("The records have no field “%1” that can be shown as a number.")
                                       .arg(QString::fromStdString(newest_.missingField())));
        const int left = static_cast<int>(bars_.bars.size()) - bars_.roomFor(size(), this);
        if (left > 0) return tr("%n more do not fit into the panel.", nullptr, left);
        return {};
    }

    std::string data() const override {
        CsvText csv{"time", "name", "value"};
        for (const NewestFigures::Figure* figure : ordered()) {
            csv.addTime(figure->time);
            csv.add(figure->name);
            csv.add(figure->value);
            csv.endRow();
        }
        return csv.take();
    }

protected:
    void paint(QPainter& painter, QSizeF size) override { bars_.paint(painter, QRectF(QPointF(), size)); }

    bool event(QEvent* event) override {
        if (event->type() != QEvent::ToolTip) return PaintedPanel::event(event);
        const auto* help = static_cast<QHelpEvent*>(event);
        if (const int bar = bars_.barAt(help->pos(), size(), this); bar >= 0)
            QToolTip::showText(help->globalPos(), textOf(bars_.bars[static_cast<std::size_t>(bar)]), this);
        else
            QToolTip::hideText();
        return true;
    }

private:
    std::vector<const NewestFigures::Figure*> ordered() const {
        std::vector<const NewestFigures::Figure*> figures;
        for (const NewestFigures::Figure& figure : newest_.figures())
            figures.push_back(&figure);
        const auto byName = [](const auto* a, const auto* b) { return a->name < b->name; };
        // Of equal ones the order stays, so that they do not trade places.
        if (order_ == "name")
            std::stable_sort(figures.begin(), figures.end(), byName);
        else if (order_ == "greatest")
            std::stable_sort(figures.begin(), figures.end(),
                             [](const auto* a, const auto* b) { return a->value > b->value; });
        else if (order_ == "least")
            std::stable_sort(figures.begin(), figures.end(),
                             [](const auto* a, const auto* b) { return a->value < b->value; });
        return figures;
    }

    void arrange() {
        bars_.bars.clear();
        for (const NewestFigures::Figure* figure : ordered())
            bars_.bars.push_back({QString::fromStdString(figure->name), figure->value});
        const FigureRange range = united(seen_, shared_);
        bars_.scale = figureScale(ends_, format_.unit, bars_.thresholds, range);
        bars_.format = evenFormat(format_, range);
        update();
    }

    QString textOf(const ValueBars::Bar& bar) const {
        return bar.name + QStringLiteral(": ") +
               QString::fromStdString(figureText(bar.value, bars_.format).text());
    }

    NewestFigures newest_;
    FigureRange seen_;   ///< in this run: the scale does not jump back and forth
    FigureRange shared_; ///< likewise, by all copies
    ScaleSettings ends_;
    FigureFormat format_;
    std::string order_;
    ValueBars bars_;
};

PanelType describe() {
    Parameter values;
    values.id = "values";
    values.type = ParameterType::FieldNames;
    values.label = "Values";
    values.summary = "The fields to show, a bar for each; every numeric field when empty.";
    values.fieldOf = kFiguresOfSource;
    values.placeholder = "every numeric field";
    values.example = Json::array({"cpu"});

    const Parameter by = splitParameter("A bar for each value of this field.", "a bar for each field");

    Parameter direction;
    direction.id = "direction";
    direction.type = ParameterType::Choice;
    direction.label = "Direction";
    direction.summary = "How the bars lie.";
    direction.defaultValue = "lying";
    direction.choices = {{"lying", "Lying", "below each other, with their names before them"},
                         {"upright", "Upright", "beside each other, with their names below them"}};

    Parameter order;
    order.id = "order";
    order.type = ParameterType::Choice;
    order.label = "Order";
    order.summary = "Which bar comes first.";
    order.defaultValue = "first";
    order.choices = {{"first", "As they came", "the first that was seen comes first"},
                     {"name", "By name", "in order of their names"},
                     {"greatest", "Greatest first", "the greatest value comes first"},
                     {"least", "Least first", "the least value comes first"}};

    PanelType type;
    type.id = "bar-gauge";
    type.title = "Bar gauge";
    type.summary = "The newest value of each key, or of each field, as bars of one scale.";
    type.icon = "bar-gauge";
    type.width = 8;
    type.height = 6;
    type.parameters = {sourceParameter(), values, by, direction, order};
    for (Parameter& parameter : scaleParameters())
        type.parameters.push_back(std::move(parameter));
    for (Parameter& parameter : figureParameters())
        type.parameters.push_back(std::move(parameter));
    type.parameters.push_back(
        thresholdsParameter("Marks on the bars; a bar takes the colour of the highest it reaches."));
    type.parameters.push_back(sharedScaleParameter());
    type.dataParameters = {"values", "by"};
    type.fits = fitsFigures("values", 0.2);
    type.make = [](const PanelContext& context, QWidget* parent) -> PanelContent* {
        return new BarGaugePanel(context.time, parent);
    };
    return type;
}

const PanelRegistration registration(describe());

} // namespace

} // namespace weir
