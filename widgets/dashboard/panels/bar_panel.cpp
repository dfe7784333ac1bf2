#include "widgets/dashboard/csv_text.h"
#include "widgets/dashboard/key_slots.h"
#include "widgets/dashboard/own_time.h"
#include "widgets/dashboard/panel_field.h"
#include "widgets/dashboard/panel_plot.h"
#include "widgets/dashboard/panel_type.h"
#include "widgets/dashboard/plot_content.h"
#include "widgets/dashboard/plot_parameters.h"
#include "widgets/dashboard/thresholds.h"
#include "widgets/dashboard/time_buckets.h"
#include "widgets/dashboard/value_sum.h"
#include "widgets/parts/time_text.h"
#include "widgets/theme/theme.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>
#include <numeric>

namespace weir {

namespace {

constexpr std::size_t kMostKeys = 10'000;
constexpr std::size_t kMostParts = 12; ///< that a bar is stacked of
constexpr int kBuckets = 30;           ///< fill the time shown
constexpr double kBarShare = 0.72;     ///< of the place that a bar has
constexpr double kLabelRoom = 1.16;    ///< of the values' axis, with figures beside the bars
constexpr int kLeastLabelled = 11;     ///< pixels across a bar that has its figure beside it

/// Values as bars: one for each key, or one for each stretch of event time.
class BarPanel final : public PlotContent {
    Q_DECLARE_TR_FUNCTIONS(weir::BarPanel)

public:
    BarPanel(const PanelContext& context, QWidget* parent) : PlotContent(context, Across::Other, parent) {}

    void configure(const Parameters& settings, bool isOtherData) override {
        if (isOtherData) {
            isOverTime_ = settings.text("over") == "time";
            value_ = PanelField(settings.text("value"), PanelField::Kind::FirstNumber);
            by_ = PanelField(settings.text("by"), PanelField::Kind::Any);
            // Over time a bar is stacked of the keys.
            stack_ = PanelField(settings.text(isOverTime_ ? "by" : "stack"), PanelField::Kind::Any);
            now_.ofTimes = TimeBuckets<std::vector<ValueSum>>(bucketOf(settings, kBuckets));
            earlier_.ofTimes = now_.ofTimes;
            clear();
        }
        range_ = rangeOf(settings);
        summary_ = summaryOf(settings);
        isUpright_ = isOverTime_ || settings.text("direction") == "vertical";
        order_ = settings.text("order");
        most_ = static_cast<std::size_t>(std::clamp<std::int64_t>(settings.integer("most"), 1, 1000));
        format_ = formatOf(settings);
        thresholds_ = readThresholds(settings);
        setAcross(isOverTime_ ? Across::Times : Across::Other);
        rearrange();
    }

    void take(const RecordBatchPointer& batch) override { hasValues_ = add(*batch, now_) || hasValues_; }

    void takeEarlier(const RecordBatchPointer& batch, Duration offset) override {
        earlierBy_ = offset;
        add(*batch, earlier_);
    }

    void clear() override {
        keys_.clear();
        parts_.clear();
        now_.clear();
        earlier_.clear();
        hasValues_ = false;
        rearrange();
    }

    bool isEmpty() const override { return !hasValues_; }

    QString remark() const override {
        if (value_.isMissing()) return value_.fault();
        for (const PanelField* field : {&by_, &stack_})
            if (field->isMissing()) return field->fault();
        QStringList remarks;
        if (left_ > 0) remarks += tr("%n more keys are not shown.", nullptr, static_cast<int>(left_));
        if (keys_.isFull())
            remarks += tr("Only the first %n keys are kept.", nullptr, static_cast<int>(kMostKeys));
        if (parts_.isFull())
            remarks +=
                tr("Bars are stacked of the first %n values only.", nullptr, static_cast<int>(kMostParts));
        return remarks.join(u'\n');
    }

    std::string data() const override {
        if (isEmpty()) return {};
        CsvText rows({isOverTime_ ? "time" : "key", "part", "value"});
        for (const Bar& bar : bars_) {
            for (const auto& [part, value] : bar.parts) {
                if (isOverTime_)
                    rows.addTime(bar.from);
                else
                    rows.add(bar.name);
                rows.add(parts_.names()[part]);
                rows.add(value);
                rows.endRow();
            }
        }
        return rows.take();
    }

protected:
    void arrange() override {
        bars_.clear();
        left_ = 0;
        if (isOverTime_)
            collectTimes();
        else
            collectKeys();
        FigureRange own;
        own.include(0);
        for (const Bar& bar : bars_) {
            own.include(std::min(bar.least(), bar.earlier.value_or(0)));
            own.include(std::max(bar.greatest(), bar.earlier.value_or(0)));
        }
        const FigureRange range = shared(0, own);
        const double greatest = range.least == range.greatest ? 1 : range.greatest;
        const double room = isOverTime_ ? 1.06 : kLabelRoom;
        const QCPRange values(range.least * room, greatest * room);
        QCPAxis* valueAxis = isUpright_ ? plot().yAxis : plot().xAxis;
        valueAxis->setRange(values);
        valueAxis->setRangeReversed(false);
        if (summary_ == Summary::Count)
            plot().nameCounts(valueAxis, format_);
        else
            plot().nameFigures(valueAxis, format_);
        plot().setGrid(!isUpright_, isUpright_);
        if (!isOverTime_) {
            QCPAxis* keyAxis = isUpright_ ? plot().xAxis : plot().yAxis;
            std::vector<std::string> names;
            for (const Bar& bar : bars_)
                names.push_back(bar.name);
            keyAxis->setRange(-0.5, static_cast<double>(std::max<std::size_t>(1, names.size())) - 0.5);
            keyAxis->setRangeReversed(!isUpright_); // the first is on top
            plot().nameKeys(keyAxis, names);
        }
        std::vector<PlotLegend::Entry> entries;
        for (std::size_t part = 0; stack_.isSet() && part < parts_.size(); ++part)
            entries.push_back({QString::fromStdString(parts_.names()[part]), Theme::instance().series(part)});
        plot().legendLine().setEntries(std::move(entries));
    }

    void paintData(QCPPainter& painter) override {
        const Theme& theme = Theme::instance();
        painter.setAntialiasing(false);
        const QFont font = theme.figures(TextStyle::Caption);
        const QFontMetrics metrics(font);
        for (std::size_t i = 0; i < bars_.size(); ++i) {
            double above = 0;
            double below = 0;
            for (const auto& [part, value] : bars_[i].parts) {
                double& from = value < 0 ? below : above;
                painter.fillRect(rectOf(i, from, from + value), colorOfPart(part, value));
                from += value;
            }
            if (bars_[i].earlier) paintEarlier(painter, i, *bars_[i].earlier);
            if (isOverTime_) continue;
            const QRectF whole = rectOf(i, 0, bars_[i].total());
            if ((isUpright_ ? whole.width() : whole.height()) < kLeastLabelled) continue;
            const QString figure = text(bars_[i].total());
            const double width = metrics.horizontalAdvance(figure);
            if (isUpright_ && width > whole.width() / kBarShare) continue;
            const bool isNegative = bars_[i].total() < 0;
            QRectF place(0, 0, width + 2, metrics.height());
            place.moveCenter(whole.center());
            if (isUpright_)
                isNegative ? place.moveTop(whole.bottom() + 1) : place.moveBottom(whole.top() - 1);
            else
                isNegative ? place.moveRight(whole.left() - spacing::tight)
                           : place.moveLeft(whole.right() + spacing::tight);
            painter.setFont(font);
            painter.setPen(theme.colors().text);
            painter.drawText(place, Qt::AlignCenter, figure);
        }
    }

    std::optional<PlotReading> readingAt(QPointF position) const override {
        std::optional<std::size_t> index;
        if (isOverTime_) {
            const Timestamp time = timeAt(position.x());
            for (std::size_t i = 0; i < bars_.size(); ++i)
                if (time >= bars_[i].from && time < bars_[i].from + now_.ofTimes.every().count()) index = i;
        } else {
            const double place = std::round(isUpright_ ? plot().xAxis->pixelToCoord(position.x())
                                                       : plot().yAxis->pixelToCoord(position.y()));
            if (place >= 0 && place < static_cast<double>(bars_.size()))
                index = static_cast<std::size_t>(place);
        }
        if (!index) return {};
        const Bar& bar = bars_[*index];
        PlotReading reading;
        reading.heading = isOverTime_ ? timeText(bar.from) : QString::fromStdString(bar.name);
        for (const auto& [part, value] : bar.parts)
            reading.lines.push_back(
                {QString::fromStdString(parts_.names()[part]), text(value), colorOfPart(part, value)});
        if (bar.parts.size() > 1) reading.lines.push_back({tr("Together"), text(bar.total()), {}});
        if (bar.earlier)
            reading.lines.push_back({tr("%1 before").arg(QString::fromStdString(formatDuration(earlierBy_))),
                                     text(*bar.earlier),
                                     {}});
        reading.outline = rectOf(*index, bar.least(), bar.greatest());
        return reading;
    }

private:
    struct Bar {
        std::string name;
        std::size_t key = 0;
        Timestamp from = 0;
        std::vector<std::pair<std::size_t, double>> parts; ///< number of the part, value
        std::optional<double> earlier;                     ///< all of it, where that is compared

        double total() const {
            return std::accumulate(parts.begin(), parts.end(), 0.0,
                                   [](double sum, const auto& part) { return sum + part.second; });
        }
        double greatest() const {
            return std::accumulate(parts.begin(), parts.end(), 0.0, [](double sum, const auto& part) {
                return sum + std::max(0.0, part.second);
            });
        }
        double least() const {
            return std::accumulate(parts.begin(), parts.end(), 0.0, [](double sum, const auto& part) {
                return sum + std::min(0.0, part.second);
            });
        }
    };

    /// What there is of some records.
    struct Sums {
        std::vector<ValueSum> ofKeys; ///< of each key, kMostParts of them when stacked
        TimeBuckets<std::vector<ValueSum>> ofTimes;

        void clear() {
            ofKeys.clear();
            ofTimes.clear();
        }
    };

    /// Whether there was a value among the records.
    bool add(const RecordBatch& batch, Sums& sums) {
        const Column* value = value_.of(batch);
        const Column* by = by_.isSet() ? by_.of(batch) : nullptr;
        const Column* stack = stack_.isSet() ? stack_.of(batch) : nullptr;
        if (!value || (by_.isSet() && !by) || (stack_.isSet() && !stack)) return false;
        readNumbers(*value, numbers_);
        std::span<const std::uint32_t> keyOf;
        std::span<const std::uint32_t> partOf;
        if (by && !isOverTime_) keyOf = keys_.slotsOf(*by, kMostKeys);
        if (stack) partOf = parts_.slotsOf(*stack, kMostParts);
        if (!by && keys_.size() == 0) keys_.slotOf(value_.title(), kMostKeys);
        if (!stack && parts_.size() == 0) parts_.slotOf(value_.title(), kMostParts);
        const std::size_t parts = partsOfKey();
        if (!isOverTime_) sums.ofKeys.resize(keys_.size() * parts);
        const auto times = batch.eventTimes();
        bool hasAny = false;
        for (std::size_t row = 0; row < numbers_.size(); ++row) {
            const double number = numbers_[row];
            const std::uint32_t part = stack ? partOf[row] : 0;
            if (std::isnan(number) || part == KeySlots::kNone) continue;
            hasAny = true;
            if (isOverTime_) {
                std::vector<ValueSum>* const bucket = sums.ofTimes.at(times[row]);
                if (!bucket) continue;
                if (bucket->size() <= part) bucket->resize(part + 1);
                (*bucket)[part].add(number);
            } else {
                const std::uint32_t key = by ? keyOf[row] : 0;
                if (key != KeySlots::kNone) sums.ofKeys[key * parts + part].add(number);
            }
        }
        return hasAny;
    }

    std::size_t partsOfKey() const { return stack_.isSet() ? kMostParts : 1; }

    /// The length of a bar of these; unset: there is nothing.
    std::optional<double> lengthOf(std::span<const ValueSum> sums) const {
        std::optional<double> length;
        for (const ValueSum& sum : sums)
            if (sum.count > 0) length = length.value_or(0) + sum.value(summary_);
        return length;
    }

    /// A line across the bar, where it ended so long before.
    void paintEarlier(QCPPainter& painter, std::size_t i, double end) const {
        const QRectF bar = rectOf(i, 0, end);
        const bool isNegative = end < 0;
        painter.setPen(QPen(Theme::instance().colors().text, 2));
        if (isUpright_) {
            const double y = isNegative ? bar.bottom() : bar.top();
            painter.drawLine(QPointF(bar.left(), y), QPointF(bar.right(), y));
        } else {
            const double x = isNegative ? bar.left() : bar.right();
            painter.drawLine(QPointF(x, bar.top()), QPointF(x, bar.bottom()));
        }
    }

    QString text(double value) const { return QString::fromStdString(figureText(value, format_).text()); }

    QColor colorOfPart(std::size_t part, double value) const {
        if (!stack_.isSet())
            if (const auto state = stateOf(value, thresholds_)) return colorOf(*state);
        return Theme::instance().series(part);
    }

    void addParts(Bar& bar, const ValueSum* sums, std::size_t count) const {
        for (std::size_t part = 0; part < count; ++part)
            if (sums[part].count > 0) bar.parts.emplace_back(part, sums[part].value(summary_));
    }

    void collectTimes() {
        const TimeBuckets<std::vector<ValueSum>>& buckets = now_.ofTimes;
        if (buckets.empty()) return;
        showTimes(buckets.oldest(), buckets.end(), range_);
        const TimeRange range = shown();
        for (const auto& bucket : buckets.all()) {
            if (bucket.from + buckets.every().count() < range.from || bucket.from > range.to) continue;
            Bar bar;
            bar.from = bucket.from;
            addParts(bar, bucket.content.data(), bucket.content.size());
            if (const auto* const earlier = earlier_.ofTimes.find(bucket.from))
                bar.earlier = lengthOf(earlier->content);
            bars_.push_back(std::move(bar));
        }
    }

    void collectKeys() {
        const std::size_t parts = partsOfKey();
        // Of all records that came, sums have no counterpart in those of the earlier time.
        const bool isCompared = summary_ != Summary::Sum && summary_ != Summary::Count;
        for (std::size_t key = 0; key * parts < now_.ofKeys.size(); ++key) {
            Bar bar;
            bar.name = keys_.names()[key];
            bar.key = key;
            addParts(bar, &now_.ofKeys[key * parts], parts);
            if (isCompared && (key + 1) * parts <= earlier_.ofKeys.size())
                bar.earlier = lengthOf(std::span(earlier_.ofKeys).subspan(key * parts, parts));
            if (!bar.parts.empty()) bars_.push_back(std::move(bar));
        }
        // Which ones are shown is for their size to say, in whatever order they are then.
        const std::size_t shown = std::min(most_, bars_.size());
        left_ = bars_.size() - shown;
        const auto isLarger = [](const Bar& a, const Bar& b) {
            const double x = std::abs(a.total());
            const double y = std::abs(b.total());
            return x != y ? x > y : a.name < b.name;
        };
        if (order_ == "value" || left_ > 0) {
            std::partial_sort(bars_.begin(), bars_.begin() + static_cast<std::ptrdiff_t>(shown), bars_.end(),
                              isLarger);
            bars_.resize(shown);
        }
        if (order_ == "name")
            std::sort(bars_.begin(), bars_.end(), [](const Bar& a, const Bar& b) { return a.name < b.name; });
        if (order_ == "arrival")
            std::sort(bars_.begin(), bars_.end(), [](const Bar& a, const Bar& b) { return a.key < b.key; });
    }

    /// Where the part of bar `i` from one value to the other is.
    QRectF rectOf(std::size_t i, double from, double to) const {
        const QCPAxis* keyAxis = isUpright_ ? plot().xAxis : plot().yAxis;
        const QCPAxis* valueAxis = isUpright_ ? plot().yAxis : plot().xAxis;
        double first = 0;
        double last = 0;
        if (isOverTime_) {
            first = xOf(bars_[i].from);
            last = xOf(bars_[i].from + now_.ofTimes.every().count());
            const double gap = last - first > 4 ? 1 : 0;
            last -= gap;
        } else {
            first = keyAxis->coordToPixel(static_cast<double>(i) - kBarShare / 2);
            last = keyAxis->coordToPixel(static_cast<double>(i) + kBarShare / 2);
        }
        if (first > last) std::swap(first, last);
        first = std::round(first);
        last = std::max(first + 1, std::round(last));
        double a = std::round(valueAxis->coordToPixel(from));
        double b = std::round(valueAxis->coordToPixel(to));
        if (a > b) std::swap(a, b);
        return isUpright_ ? QRectF(first, a, last - first, b - a) : QRectF(a, first, b - a, last - first);
    }

    bool isOverTime_ = false;
    PanelField value_;
    PanelField by_;
    PanelField stack_;
    KeySlots keys_;
    KeySlots parts_;
    Sums now_;
    Sums earlier_; ///< what is compared with
    Duration earlierBy_{0};
    bool hasValues_ = false;
    std::vector<double> numbers_; ///< of the last batch

    Duration range_{0};
    Summary summary_ = Summary::Newest;
    bool isUpright_ = false;
    std::string order_;
    std::size_t most_ = 20;
    FigureFormat format_;
    std::vector<Threshold> thresholds_;
    std::vector<Bar> bars_; ///< that are shown
    std::size_t left_ = 0;  ///< keys that are not
};

PanelType describe() {
    const auto onlyWhen = [](Parameter parameter, std::string over) {
        parameter.visibleWhen = {"over", {std::move(over)}};
        return parameter;
    };
    Parameter stack = splitParameter("Divides each bar by the values of this field.", "not divided");
    stack.id = "stack";
    stack.label = "Stack by";
    stack.example = "state";

    Parameter most;
    most.id = "most";
    most.type = ParameterType::Integer;
    most.label = "At most";
    most.summary = "How many bars there are; those of the greatest values stay.";
    most.unit = "bars";
    most.defaultValue = 20;
    most.minimum = 1;
    most.maximum = 1000;

    PanelType type;
    type.id = "bar";
    type.title = "Bar chart";
    type.summary = "Values as bars, one for each key or for each stretch of time.";
    type.icon = "bar-chart";
    type.width = 8;
    type.height = 7;
    type.parameters = {
        sourceParameter(),
        choiceParameter("over", "One bar for each", "What the bars stand beside each other for.",
                        {{"keys", "Key", "a value of the field it is split by"},
                         {"time", "Stretch of time", "records whose event times are near, stacked by key"}}),
        valueParameter("The field that says how long a bar is."),
        splitParameter("One bar for each value of this field; over time, one part of each bar.", "one bar"),
        onlyWhen(stack, "keys"),
        summaryParameter(Summary::Newest),
        onlyWhen(timeShownParameter(), "time"),
        onlyWhen(bucketParameter(), "time"),
        onlyWhen(choiceParameter("direction", "Direction", "Where bars grow to.",
                                 {{"horizontal", "Right", "with their names to the left, however long"},
                                  {"vertical", "Up", "with their names below"}}),
                 "keys"),
        onlyWhen(choiceParameter("order", "Order", "Which bar stands first.",
                                 {{"value", "Greatest", "the greatest value"},
                                  {"name", "Name", "by alphabet"},
                                  {"arrival", "First come", "as keys came"}}),
                 "keys"),
        onlyWhen(most, "keys")};
    for (Parameter& parameter : figureParameters())
        type.parameters.push_back(std::move(parameter));
    type.parameters.push_back(thresholdsParameter("Colours bars that are not divided from these values on."));
    addOwnTime(type.parameters);
    type.parameters.push_back(sharedScaleParameter());
    type.dataParameters = {"over", "value", "by", "stack", "range", "every"};
    type.make = [](const PanelContext& context, QWidget* parent) -> PanelContent* {
        return new BarPanel(context, parent);
    };
    return type;
}

const PanelRegistration registration(describe());

} // namespace

} // namespace weir
