#include "widgets/canvas/figures.h"
#include "widgets/dashboard/board_time.h"
#include "widgets/dashboard/number_tile.h"
#include "widgets/dashboard/own_time.h"
#include "widgets/dashboard/painted_panel.h"
#include "widgets/dashboard/panel_field.h"
#include "widgets/dashboard/panel_type.h"
#include "widgets/dashboard/plot_parameters.h"
#include "widgets/dashboard/series_csv.h"
#include "widgets/dashboard/series_reader.h"
#include "widgets/dashboard/series_reduction.h"
#include "widgets/dashboard/thresholds.h"
#include "widgets/dashboard/tile_grid.h"
#include "widgets/theme/theme.h"

#include <QCoreApplication>
#include <QPainter>

#include <algorithm>
#include <cmath>
#include <limits>

namespace weir {

namespace {

constexpr QSizeF kLeastTile(88, 52);
constexpr double kBestTileShape = 1.9; ///< width over height

/// How a panel writes by how much its figure has changed.
enum class Change : std::uint8_t { Value, Percent, None };

/// The newest value in large figures, one for each key.
class NumberPanel final : public PaintedPanel {
    Q_DECLARE_TR_FUNCTIONS(weir::NumberPanel)

public:
    NumberPanel(BoardTime& time, QWidget* parent) : PaintedPanel(time, parent) {
        connect(&time, &BoardTime::rangeChanged, this, &NumberPanel::lookAgain);
    }

    void configure(const Parameters& settings, bool isOtherData) override {
        const std::string value = settings.text("value");
        isKeyed_ = settings.has("by");
        isFirstFieldOnly_ = value.empty();
        if (isOtherData) {
            reader_ =
                SeriesReader(value.empty() ? std::vector<std::string>() : std::vector<std::string>{value},
                             settings.text("by"));
            earlierReader_ = reader_;
            clear();
        }
        range_ = rangeOf(settings);
        format_ = formatOf(settings);
        thresholds_ = readThresholds(settings);
        const std::string change = settings.text("change");
        change_ = change == "percent" ? Change::Percent : change == "none" ? Change::None : Change::Value;
        lookAgain();
    }

    void take(const RecordBatchPointer& batch) override { reader_.read(*batch, store_); }

    void takeEarlier(const RecordBatchPointer& batch, Duration offset) override {
        earlierBy_ = offset;
        earlierReader_.read(*batch, earlier_);
    }

    void clear() override {
        store_.clear();
        reader_.restart();
        earlier_.clear();
        earlierReader_.restart();
        refresh();
    }

    void refresh() override {
        const NumberTile first = isEmpty() ? NumberTile() : tile(0);
        setAccessibleName(QString::fromStdString(first.figure.text()));
        setAccessibleDescription(first.change);
        update();
    }

    bool isEmpty() const override { return store_.empty(); }

    /// The course that each figure is the end of.
    std::string data() const override {
        if (store_.empty()) return {};
        return seriesAsCsv(store_, shownTime()->from, shownTime()->to);
    }
    std::optional<TimeRange> shownTime() const override {
        if (store_.empty()) return {};
        const TimeRange shown = shownRange();
        return time().range() ? shown : TimeRange{std::max(store_.oldest(), shown.from), shown.to};
    }

    QString remark() const override {
        if (!reader_.missingField().empty())
            return withFieldAdvice(tr("The records have no field “%1” that can be shown as a number.")
                                       .arg(QString::fromStdString(reader_.missingField())));
        const int left = static_cast<int>(count()) -
                         tileGrid(size(), static_cast<int>(count()), kLeastTile, kBestTileShape).shown;
        if (left > 0) return tr("%n more do not fit into the panel.", nullptr, left);
        if (store_.isFull())
            return tr("Only the first %n keys are shown.", nullptr, static_cast<int>(store_.series().size()));
        return {};
    }

protected:
    void paint(QPainter& painter, QSizeF size) override {
        const TileGrid tiles = tileGrid(size, static_cast<int>(count()), kLeastTile, kBestTileShape);
        painter.setPen(QPen(Theme::instance().colors().border, 0));
        for (int column = 1; column < tiles.columns; ++column)
            painter.drawLine(QPointF(column * tiles.tile.width(), spacing::small),
                             QPointF(column * tiles.tile.width(), size.height() - spacing::small));
        std::vector<NumberTile> shown;
        for (int i = 0; i < tiles.shown; ++i)
            shown.push_back(tile(static_cast<std::size_t>(i)));
        // All figures are of one size, or the larger one would seem to matter more.
        double figureSize = std::numeric_limits<double>::infinity();
        for (int i = 0; i < tiles.shown; ++i)
            figureSize = std::min(
                figureSize, shown[static_cast<std::size_t>(i)].figureSize(tiles.place(i), painter.device()));
        for (int i = 0; i < tiles.shown; ++i)
            shown[static_cast<std::size_t>(i)].paint(painter, tiles.place(i), figureSize);
    }

private:
    TimeRange shownRange() const {
        const Timestamp end = store_.newest() - time().shift().count();
        return time().range().value_or(TimeRange{end - range_.count(), end});
    }

    NumberTile tile(std::size_t index) const {
        const Series& series = store_.series()[index];
        NumberTile tile;
        if (isKeyed_ || isFirstFieldOnly_) tile.name = QString::fromStdString(series.name());
        const TimeRange range = shownRange();
        tile.to = range.to;
        tile.from = range.from;
        const double value =
            series.at(tile.to).value_or(SeriesPoint{0, std::numeric_limits<double>::quiet_NaN()}).value;
        // Until the range is full, what there is fills the small chart.
        tile.from = std::max(tile.from, series.at(tile.from).value_or(series.first()).time);
        reduceToPixels(series, tile.from, tile.to, width(), tile.course);
        FigureRange seen;
        for (const SeriesPoint& point : tile.course)
            seen.include(point.value);
        const FigureFormat format = evenFormat(format_, seen);
        tile.figure = figureText(value, format);
        if (const Series* const earlier = earlierOf(series); earlier && std::isfinite(value)) {
            reduceToPixels(*earlier, tile.from, tile.to, width(), tile.earlier);
            if (const std::optional<SeriesPoint> then = earlier->at(tile.to))
                tile.change = comparisonText(then->value, value, format);
        } else if (tile.course.size() > 1 && std::isfinite(value) && change_ != Change::None)
            // The first point may be from before the range, and is what held when that began.
            tile.change =
                changeText({std::max(tile.from, tile.course.front().time), tile.course.front().value},
                           tile.course.back(), format);
        if (const auto state = stateOf(value, thresholds_)) tile.stateColor = colorOf(*state);
        return tile;
    }

    std::size_t count() const {
        return isKeyed_ ? store_.series().size() : std::min<std::size_t>(store_.series().size(), 1);
    }

    /// The same figure so much earlier; null: nothing is compared, or there was none.
    const Series* earlierOf(const Series& series) const {
        const auto found =
            std::find_if(earlier_.series().begin(), earlier_.series().end(),
                         [&series](const Series& earlier) { return earlier.name() == series.name(); });
        return found == earlier_.series().end() ? nullptr : &*found;
    }

    /// An arrow, and how much more or less it is; empty where the figure's digits do not show it.
    QString differenceText(double before, double now, const FigureFormat& format) const {
        const double change = now - before;
        const bool isShare = change_ == Change::Percent && before != 0;
        const double shown = std::abs(isShare ? change / before * 100 : change);
        const FigureFormat form = isShare ? FigureFormat{"%", shown < 100 ? 1 : 0} : format;
        const std::string size = figureText(shown, form).text();
        if (size == figureText(0, form).text()) return {};
        return QStringLiteral("%1 %2")
            .arg(change > 0 ? QChar(0x25B2) : QChar(0x25BC))
            .arg(QString::fromStdString(size));
    }

    QString comparisonText(double then, double now, const FigureFormat& format) const {
        const QString ago = QString::fromStdString(formatDuration(earlierBy_));
        const QString difference = differenceText(then, now, format);
        return difference.isEmpty()
                   ? tr("as %1 before").arg(ago)
                   : tr("%1 against %2 before", "an arrow and by how much").arg(difference, ago);
    }

    /// By how much it has changed, and in what time: until the range is full that is less than the range.
    QString changeText(const SeriesPoint& before, const SeriesPoint& now, const FigureFormat& format) const {
        const QString span = canvas::spanText(Duration(now.time - before.time));
        const QString difference = differenceText(before.value, now.value, format);
        // A change too small for the figure's digits is none to the reader.
        return difference.isEmpty()
                   ? tr("unchanged in %1").arg(span)
                   : tr("%1 in %2", "an arrow and by how much, since when").arg(difference, span);
    }

    SeriesStore store_;
    SeriesReader reader_;
    SeriesStore earlier_; ///< what is compared with
    SeriesReader earlierReader_;
    Duration earlierBy_{0};
    Duration range_{std::chrono::minutes(1)};
    FigureFormat format_;
    std::vector<Threshold> thresholds_;
    Change change_ = Change::Value;
    bool isKeyed_ = false;
    bool isFirstFieldOnly_ = false;
};

PanelType describe() {
    const Parameter value = valueParameter("The field to show; the first numeric one when empty.");
    const Parameter by = splitParameter("One figure for each value of this field.", "one figure");

    Parameter range;
    range.id = "range";
    range.type = ParameterType::Span;
    range.label = "Time covered";
    range.summary = "How far back the small chart reaches, and what the change is measured against.";
    range.defaultValue = "1 min";
    range.minimum = 0.001;

    Parameter change;
    change.id = "change";
    change.type = ParameterType::Choice;
    change.label = "Change";
    change.summary = "How the difference to the beginning of the time covered is written.";
    change.defaultValue = "value";
    change.choices = {{"value", "As a figure", "▲ 1.2 in 1 min"},
                      {"percent", "In per cent", "▲ 3 % in 1 min, of what it was"},
                      {"none", "Not at all", "the figure alone"}};

    PanelType type;
    type.id = "number";
    type.title = "Number";
    type.summary = "The newest value in large figures, with its recent course.";
    type.icon = "number";
    type.width = 5;
    type.height = 4;
    type.parameters = {sourceParameter(), value, by, range, change};
    for (Parameter& parameter : figureParameters())
        type.parameters.push_back(std::move(parameter));
    type.parameters.push_back(thresholdsParameter("Colours the figure from these values on."));
    type.fits = fitsOneFigure("value", 0.4);
    addOwnTime(type.parameters);
    type.dataParameters = {"value", "by"};
    type.make = [](const PanelContext& context, QWidget* parent) -> PanelContent* {
        return new NumberPanel(context.time, parent);
    };
    return type;
}

const PanelRegistration registration(describe());

} // namespace

} // namespace weir
