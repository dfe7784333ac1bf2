#include "widgets/dashboard/color_field.h"
#include "widgets/dashboard/count_grid.h"
#include "widgets/dashboard/csv_text.h"
#include "widgets/dashboard/key_slots.h"
#include "widgets/dashboard/own_time.h"
#include "widgets/dashboard/panel_field.h"
#include "widgets/dashboard/panel_plot.h"
#include "widgets/dashboard/panel_type.h"
#include "widgets/dashboard/plot_content.h"
#include "widgets/dashboard/plot_parameters.h"
#include "widgets/dashboard/value_sum.h"
#include "widgets/parts/time_text.h"
#include "widgets/theme/theme.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <cmath>

namespace weir {

namespace {

constexpr int kBuckets = 120;              ///< fill the time shown
constexpr std::size_t kMostBuckets = 1200; ///< are kept
constexpr std::size_t kMostRows = 64;      ///< ranges of values
constexpr std::size_t kMostKeys = 100;     ///< with a bucket's worth of 40 bytes each: 5 MiB

/// Colours over event time: how often which values come, or what each key has.
class HeatMapPanel final : public PlotContent {
    Q_DECLARE_TR_FUNCTIONS(weir::HeatMapPanel)

public:
    HeatMapPanel(const PanelContext& context, QWidget* parent)
        : PlotContent(context, Across::Times, parent), grid_(std::chrono::seconds(1), 1, 1), colors_(plot()) {
        plot().setGrid(false, false);
    }

    void configure(const Parameters& settings, bool isOtherData) override {
        if (isOtherData) {
            value_ = PanelField(settings.text("value"), PanelField::Kind::FirstNumber);
            by_ = PanelField(settings.text("by"), PanelField::Kind::Any);
            minimum_ = numberOf(settings, "y_min");
            maximum_ = numberOf(settings, "y_max");
            const Duration every = bucketOf(settings, kBuckets);
            grid_ = CountGrid(every, kMostBuckets, kMostRows);
            sums_ = TimeBuckets<std::vector<ValueSum>>(every, kMostBuckets);
            clear();
        }
        range_ = rangeOf(settings);
        summary_ = summaryOf(settings);
        isLogarithmic_ = settings.text("scale") == "logarithmic";
        colors_.setRamp(rampOf(settings), RampGround::Theme);
        format_ = formatOf(settings);
        rearrange();
    }

    void take(const RecordBatchPointer& batch) override {
        const Column* value = value_.of(*batch);
        const Column* by = by_.isSet() ? by_.of(*batch) : nullptr;
        if (!value || (by_.isSet() && !by)) return;
        readNumbers(*value, numbers_);
        std::span<const std::uint32_t> keyOf;
        if (by) keyOf = keys_.slotsOf(*by, kMostKeys);
        const double least = minimum_.value_or(-std::numeric_limits<double>::infinity());
        const double greatest = maximum_.value_or(std::numeric_limits<double>::infinity());
        const auto times = batch->eventTimes();
        for (std::size_t row = 0; row < numbers_.size(); ++row) {
            const double number = numbers_[row];
            if (std::isnan(number)) continue;
            if (by) {
                if (keyOf[row] == KeySlots::kNone) continue;
                std::vector<ValueSum>* sums = sums_.at(times[row]);
                if (!sums) continue;
                if (sums->size() <= keyOf[row]) sums->resize(keyOf[row] + 1);
                (*sums)[keyOf[row]].add(number);
            } else if (number >= least && number <= greatest) {
                grid_.add(times[row], number);
            } else {
                ++outside_;
            }
        }
    }

    void clear() override {
        keys_.clear();
        grid_.clear();
        sums_.clear();
        outside_ = 0;
        rearrange();
    }

    bool isEmpty() const override { return grid_.buckets().empty() && sums_.empty(); }

    QString remark() const override {
        if (value_.isMissing()) return value_.fault();
        if (by_.isMissing()) return by_.fault();
        if (keys_.isFull())
            return tr("Only the first %n keys are shown.", nullptr, static_cast<int>(kMostKeys));
        if (outside_ > 0)
            return tr("%1 values are beyond the ends that are set.")
                .arg(QLocale().toString(static_cast<qulonglong>(outside_)));
        return {};
    }

    std::string data() const override {
        if (isEmpty()) return {};
        CsvText csv(isKeyed() ? std::initializer_list<std::string_view>{"time", "key", "value"}
                              : std::initializer_list<std::string_view>{"time", "from", "to", "count"});
        const TimeRange range = shown();
        for (const auto& bucket : sums_.all()) {
            for (std::size_t key = 0; key < bucket.content.size() && isIn(range, bucket.from); ++key) {
                if (bucket.content[key].count == 0) continue;
                csv.addTime(bucket.from);
                csv.add(keys_.names()[key]);
                csv.add(bucket.content[key].value(summary_));
                csv.endRow();
            }
        }
        for (const auto& bucket : grid_.buckets().all()) {
            const CountGrid::Counts& counts = bucket.content;
            for (std::size_t i = 0; i < counts.counts.size() && isIn(range, bucket.from); ++i) {
                if (counts.counts[i] == 0) continue;
                const auto row = static_cast<double>(counts.first + static_cast<std::int64_t>(i));
                csv.addTime(bucket.from);
                csv.add(row * grid_.step());
                csv.add((row + 1) * grid_.step());
                csv.add(static_cast<double>(counts.counts[i]));
                csv.endRow();
            }
        }
        return csv.take();
    }

protected:
    void arrange() override {
        if (isEmpty()) {
            cells_ = {};
            return colors_.hide();
        }
        const bool isKeyed = this->isKeyed();
        const Timestamp oldest = isKeyed ? sums_.oldest() : grid_.buckets().oldest();
        const Timestamp end = isKeyed ? sums_.end() : grid_.buckets().end();
        showTimes(oldest, end, range_);
        const TimeRange range = shown();
        const TimeRange kept{std::max(floorTime(range.from, every()), oldest), std::min(range.to, end)};
        if (kept.to <= kept.from) {
            colors_.hide();
        } else {
            cells_ =
                ColorCells::over(kept, static_cast<double>(every()), isKeyed ? keys_.size() : gridRows());
            isKeyed ? fillByKey() : fillByValue();
            showCells();
        }
        if (isKeyed) {
            plot().yAxis->setRange(-0.5, static_cast<double>(keys_.size()) - 0.5);
            plot().yAxis->setRangeReversed(true); // the first is on top
            plot().nameKeys(plot().yAxis, keys_.names());
        } else {
            FigureRange rows;
            rows.include(static_cast<double>(grid_.lowest()) * grid_.step());
            rows.include(static_cast<double>(grid_.highest() + 1) * grid_.step());
            rows = shared(1, rows);
            plot().yAxis->setRangeReversed(false);
            plot().yAxis->setRange(minimum_.value_or(rows.least), maximum_.value_or(rows.greatest));
            plot().nameFigures(plot().yAxis, format_);
        }
    }

    std::optional<PlotReading> readingAt(QPointF position) const override {
        if (isEmpty() || cells_.rows == 0) return {};
        const std::size_t column = cells_.columnOf(timeAt(position.x()));
        const double row =
            std::floor((plot().yAxis->pixelToCoord(position.y()) - cells_.lower) / cells_.height);
        if (column >= cells_.columns || !(row >= 0 && row < static_cast<double>(cells_.rows))) return {};
        const auto index = static_cast<std::size_t>(row);
        // The keys may be others already than those that are drawn.
        if (isKeyed() && index >= keys_.names().size()) return {};
        const double value = cells_.at(column, index);
        const Timestamp from =
            cells_.from + static_cast<Timestamp>(static_cast<double>(column) * cells_.width);
        const Timestamp to = from + static_cast<Timestamp>(cells_.width);
        PlotReading reading;
        reading.heading = tr("%1 to %2").arg(timeText(from), timeText(to));
        const double lower = cells_.lower + row * cells_.height;
        const QString name = isKeyed() ? QString::fromStdString(keys_.names()[index])
                                       : tr("%1 to %2").arg(figure(lower), figure(lower + cells_.height));
        const QString text = std::isnan(value) ? tr("none")
                             : isKeyed()       ? figure(value)
                                               : QLocale().toString(static_cast<qulonglong>(value));
        reading.lines = {{name, text, {}}};
        reading.outline = QRectF(QPointF(xOf(from), plot().yAxis->coordToPixel(lower)),
                                 QPointF(xOf(to), plot().yAxis->coordToPixel(lower + cells_.height)))
                              .normalized();
        return reading;
    }

private:
    bool isKeyed() const { return by_.isSet(); }
    std::int64_t every() const { return grid_.buckets().every().count(); }
    std::size_t gridRows() const { return static_cast<std::size_t>(grid_.highest() - grid_.lowest() + 1); }
    QString figure(double value) const { return QString::fromStdString(figureText(value, format_).text()); }
    bool isIn(TimeRange range, Timestamp bucket) const {
        return bucket + every() > range.from && bucket <= range.to;
    }

    void fillByKey() {
        cells_.lower = -0.5;
        cells_.height = 1;
        for (const auto& bucket : sums_.all()) {
            const std::size_t column = cells_.columnOf(bucket.from);
            if (column >= cells_.columns) continue;
            for (std::size_t key = 0; key < bucket.content.size(); ++key)
                if (bucket.content[key].count > 0)
                    cells_.at(column, key) = bucket.content[key].value(summary_);
        }
    }

    void fillByValue() {
        cells_.lower = static_cast<double>(grid_.lowest()) * grid_.step();
        cells_.height = grid_.step();
        for (const auto& bucket : grid_.buckets().all()) {
            const std::size_t column = cells_.columnOf(bucket.from);
            if (column >= cells_.columns) continue;
            for (std::size_t i = 0; i < bucket.content.counts.size(); ++i) {
                if (bucket.content.counts[i] == 0) continue;
                double& cell =
                    cells_.at(column, static_cast<std::size_t>(bucket.content.first - grid_.lowest()) + i);
                cell = (std::isnan(cell) ? 0 : cell) + bucket.content.counts[i];
            }
        }
    }

    void showCells() {
        FigureRange range;
        for (const double value : cells_.values)
            if (!std::isnan(value) && (value > 0 || !isLogarithmic_)) range.include(value);
        if (range.least > range.greatest) {
            range.include(0);
            range.include(1);
        }
        range = shared(0, range);
        // Counts begin at none, so that a colour says how much there is and not only how much more.
        const bool isCount = !isKeyed() || summary_ == Summary::Count;
        const double least = isLogarithmic_ ? std::max(range.least, 1e-12) : isCount ? 0 : range.least;
        colors_.show(cells_, {.least = least,
                              .greatest = range.greatest,
                              .isLogarithmic = isLogarithmic_,
                              .isOfCounts = isCount,
                              .format = isCount ? FigureFormat{} : format_});
    }

    PanelField value_;
    PanelField by_;
    std::optional<double> minimum_;
    std::optional<double> maximum_;
    CountGrid grid_;
    KeySlots keys_;
    TimeBuckets<std::vector<ValueSum>> sums_; ///< by key
    std::uint64_t outside_ = 0;
    std::vector<double> numbers_; ///< of the last batch

    Duration range_{0};
    Summary summary_ = Summary::Mean;
    bool isLogarithmic_ = false;
    FigureFormat format_;
    ColorCells cells_; ///< that are shown
    ColorField colors_;
};

PanelType describe() {
    Parameter summary = summaryParameter(Summary::Mean);
    summary.summary = "What a key's colour says of its values in one stretch of time.";

    PanelType type;
    type.id = "heatmap";
    type.title = "Heat map";
    type.summary = "How often which values come over time, or what each key has, as colours.";
    type.icon = "heatmap";
    type.width = 12;
    type.height = 7;
    type.parameters = {
        sourceParameter(),
        valueParameter("The field that is counted or, split by keys, shown."),
        splitParameter("A row for each value of this field, coloured by its values; without it "
                       "rows are ranges of values, coloured by how many records fall there.",
                       "ranges of values"),
        summary,
        timeShownParameter(),
        bucketParameter(),
        choiceParameter("scale", "Colour scale", "How colours follow values.",
                        {{"linear", "Even", "in even steps"},
                         {"logarithmic", "Logarithmic", "by their order of magnitude"}}),
        rampParameter()};
    for (Parameter& parameter : figureParameters())
        type.parameters.push_back(std::move(parameter));
    for (Parameter& parameter : valueEndsParameters())
        type.parameters.push_back(std::move(parameter));
    addOwnTime(type.parameters);
    type.parameters.push_back(sharedScaleParameter());
    type.dataParameters = {"value", "by", "range", "every", "y_min", "y_max"};
    type.make = [](const PanelContext& context, QWidget* parent) -> PanelContent* {
        return new HeatMapPanel(context, parent);
    };
    return type;
}

const PanelRegistration registration(describe());

} // namespace

} // namespace weir
