#include "widgets/dashboard/csv_text.h"
#include "widgets/dashboard/gauge_dial.h"
#include "widgets/dashboard/newest_figures.h"
#include "widgets/dashboard/painted_panel.h"
#include "widgets/dashboard/panel_field.h"
#include "widgets/dashboard/panel_type.h"
#include "widgets/dashboard/plot_parameters.h"
#include "widgets/dashboard/shared_scale.h"
#include "widgets/dashboard/tile_grid.h"

#include <QCoreApplication>
#include <QHelpEvent>
#include <QToolTip>

#include <cmath>

namespace weir {

namespace {

constexpr QSizeF kLeastDial(84, 76);
constexpr double kDialShape = 1.2; ///< width over height

/// The newest value on a round scale, a gauge for each key.
class GaugePanel final : public PaintedPanel, public SharedScale {
    Q_DECLARE_TR_FUNCTIONS(weir::GaugePanel)

public:
    GaugePanel(BoardTime& time, QWidget* parent) : PaintedPanel(time, parent) {}

    void configure(const Parameters& settings, bool isOtherData) override {
        const std::string value = settings.text("value");
        isNamed_ = settings.has("by") || value.empty();
        hasOne_ = !settings.has("by");
        if (isOtherData) {
            newest_ =
                NewestFigures(value.empty() ? std::vector<std::string>() : std::vector<std::string>{value},
                              settings.text("by"));
            clear();
        }
        style_ = settings.text("style") == "needle" ? GaugeDial::Style::Needle : GaugeDial::Style::Arc;
        ends_ = readScale(settings);
        format_ = formatOf(settings);
        thresholds_ = readThresholds(settings);
        lookAgain();
    }

    void take(const RecordBatchPointer& batch) override { newest_.take(*batch); }

    void clear() override {
        newest_.clear();
        seen_ = {};
        update();
    }

    void refresh() override {
        for (std::size_t i = 0; i < count(); ++i)
            if (std::isfinite(figure(i).value)) seen_.include(figure(i).value);
        QStringList texts;
        for (std::size_t i = 0; i < std::min<std::size_t>(count(), 12); ++i)
            texts << textOf(i);
        setAccessibleName(texts.join(QStringLiteral(", ")));
        update();
    }

    bool isEmpty() const override { return newest_.empty(); }

    std::vector<FigureRange> ownScales() const override { return {seen_}; }
    void shareScales(const std::vector<FigureRange>& scales) override {
        shared_ = scales.empty() ? FigureRange() : scales.front();
        update();
    }

    QString remark() const override {
        if (!newest_.missingField().empty())
            return withFieldAdvice(tr("The records have no field “%1” that can be shown as a number.")
                                       .arg(QString::fromStdString(newest_.missingField())));
        const int left = static_cast<int>(count()) - grid(size()).shown;
        if (left > 0) return tr("%n more do not fit into the panel.", nullptr, left);
        return {};
    }

    std::string data() const override {
        CsvText csv{"time", "name", "value"};
        for (std::size_t i = 0; i < count(); ++i) {
            csv.addTime(figure(i).time);
            csv.add(figure(i).name);
            csv.add(figure(i).value);
            csv.endRow();
        }
        return csv.take();
    }

protected:
    void paint(QPainter& painter, QSizeF size) override {
        const TileGrid tiles = grid(size);
        const FigureScale scale = figureScale(ends_, format_.unit, thresholds_, united(seen_, shared_));
        for (int i = 0; i < tiles.shown; ++i) {
            const NewestFigures::Figure& shown = figure(static_cast<std::size_t>(i));
            GaugeDial dial;
            if (isNamed_) dial.name = QString::fromStdString(shown.name);
            dial.value = shown.value;
            dial.format = evenFormat(format_, united(seen_, shared_));
            dial.scale = scale;
            dial.thresholds = &thresholds_;
            dial.style = style_;
            dial.paint(painter, tiles.place(i));
        }
    }

    bool event(QEvent* event) override {
        if (event->type() != QEvent::ToolTip) return PaintedPanel::event(event);
        const auto* help = static_cast<QHelpEvent*>(event);
        const TileGrid tiles = grid(size());
        for (int i = 0; i < tiles.shown; ++i)
            if (tiles.place(i).contains(help->pos()))
                QToolTip::showText(help->globalPos(), textOf(static_cast<std::size_t>(i)), this);
        return true;
    }

private:
    std::size_t count() const {
        return hasOne_ ? std::min<std::size_t>(newest_.figures().size(), 1) : newest_.figures().size();
    }
    const NewestFigures::Figure& figure(std::size_t index) const { return newest_.figures()[index]; }
    TileGrid grid(QSizeF size) const {
        return tileGrid(size, static_cast<int>(count()), kLeastDial, kDialShape);
    }

    QString textOf(std::size_t index) const {
        const NewestFigures::Figure& shown = figure(index);
        const QString text = QString::fromStdString(
            figureText(shown.value, evenFormat(format_, united(seen_, shared_))).text());
        return isNamed_ ? QString::fromStdString(shown.name) + QStringLiteral(": ") + text : text;
    }

    NewestFigures newest_;
    FigureRange seen_;   ///< in this run: the scale does not jump back and forth
    FigureRange shared_; ///< likewise, by all copies
    ScaleSettings ends_;
    FigureFormat format_;
    std::vector<Threshold> thresholds_;
    GaugeDial::Style style_ = GaugeDial::Style::Arc;
    bool isNamed_ = false;
    bool hasOne_ = true;
};

PanelType describe() {
    const Parameter value = valueParameter("The field to show; the first numeric one when empty.");
    const Parameter by = splitParameter("One gauge for each value of this field.", "one gauge");

    Parameter style;
    style.id = "style";
    style.type = ParameterType::Choice;
    style.label = "Style";
    style.summary = "What shows the value on the scale.";
    style.defaultValue = "arc";
    style.choices = {{"arc", "Arc", "a band that grows with the value"},
                     {"needle", "Needle", "a needle over a scale"}};

    PanelType type;
    type.id = "gauge";
    type.title = "Gauge";
    type.summary = "The newest value on a round scale with its thresholds, a gauge for each key.";
    type.icon = "gauge";
    type.width = 6;
    type.height = 5;
    type.parameters = {sourceParameter(), value, by, style};
    for (Parameter& parameter : scaleParameters())
        type.parameters.push_back(std::move(parameter));
    for (Parameter& parameter : figureParameters())
        type.parameters.push_back(std::move(parameter));
    type.parameters.push_back(thresholdsParameter(
        "Zones of the scale, each from its value on; the value takes the colour of its zone."));
    type.parameters.push_back(sharedScaleParameter());
    type.dataParameters = {"value", "by"};
    type.fits = fitsOneFigure("value", 0.2);
    type.make = [](const PanelContext& context, QWidget* parent) -> PanelContent* {
        return new GaugePanel(context.time, parent);
    };
    return type;
}

const PanelRegistration registration(describe());

} // namespace

} // namespace weir
