#include "widgets/dashboard/box_figures.h"
#include "widgets/dashboard/csv_text.h"
#include "widgets/dashboard/key_slots.h"
#include "widgets/dashboard/own_time.h"
#include "widgets/dashboard/panel_field.h"
#include "widgets/dashboard/panel_plot.h"
#include "widgets/dashboard/panel_type.h"
#include "widgets/dashboard/plot_content.h"
#include "widgets/dashboard/plot_parameters.h"
#include "widgets/dashboard/recent_values.h"
#include "widgets/dashboard/time_buckets.h"
#include "widgets/parts/time_text.h"
#include "widgets/theme/theme.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <cmath>

namespace weir {

namespace {

constexpr std::size_t kMostKeys = 100;
constexpr std::int64_t kMostRecords = 5000; ///< of each key: 4 MiB in all
constexpr int kBuckets = 20;                ///< fill the time shown
constexpr std::size_t kMostBuckets = 600;   ///< are kept: 2 MiB
constexpr double kBoxShare = 0.6;           ///< of the place that a box has
constexpr int kBoxOpacity = 60;             ///< of 255
constexpr double kMostBoxWidth = 48;        ///< pixels

/// How values spread: a box for each stretch of event time, or for each key.
class BoxPanel final : public PlotContent {
    Q_DECLARE_TR_FUNCTIONS(weir::BoxPanel)

public:
    BoxPanel(const PanelContext& context, QWidget* parent) : PlotContent(context, Across::Times, parent) {}

    void configure(const Parameters& settings, bool isOtherData) override {
        if (isOtherData) {
            isOverTime_ = settings.text("over") != "keys";
            value_ = PanelField(settings.text("value"), PanelField::Kind::FirstNumber);
            by_ = isOverTime_ ? PanelField() : PanelField(settings.text("by"), PanelField::Kind::Any);
            room_ = static_cast<std::size_t>(
                std::clamp<std::int64_t>(settings.integer("records"), 4, kMostRecords));
            buckets_ = TimeBuckets<ValueSample>(bucketOf(settings, kBuckets), kMostBuckets);
            clear();
        }
        range_ = rangeOf(settings);
        format_ = formatOf(settings);
        minimum_ = numberOf(settings, "y_min");
        maximum_ = numberOf(settings, "y_max");
        setAcross(isOverTime_ ? Across::Times : Across::Other);
        plot().setGrid(false, true);
        rearrange();
    }

    void take(const RecordBatchPointer& batch) override {
        const Column* value = value_.of(*batch);
        const Column* by = by_.isSet() ? by_.of(*batch) : nullptr;
        if (!value || (by_.isSet() && !by)) return;
        readNumbers(*value, numbers_);
        std::span<const std::uint32_t> keyOf;
        if (by) keyOf = keys_.slotsOf(*by, kMostKeys);
        if (!by && keys_.size() == 0) keys_.slotOf(value_.title(), kMostKeys);
        recent_.resize(keys_.size(), RecentValues<double>(room_));
        const auto times = batch->eventTimes();
        for (std::size_t row = 0; row < numbers_.size(); ++row) {
            if (std::isnan(numbers_[row])) continue;
            if (isOverTime_) {
                if (ValueSample* sample = buckets_.at(times[row])) sample->add(numbers_[row]);
            } else {
                const std::uint32_t key = by ? keyOf[row] : 0;
                if (key != KeySlots::kNone) recent_[key].append(numbers_[row]);
            }
        }
    }

    void clear() override {
        keys_.clear();
        recent_.clear();
        buckets_.clear();
        rearrange();
    }

    bool isEmpty() const override {
        return buckets_.empty() &&
               std::all_of(recent_.begin(), recent_.end(), [](const auto& values) { return values.empty(); });
    }

    QString remark() const override {
        if (value_.isMissing()) return value_.fault();
        if (by_.isMissing()) return by_.fault();
        if (keys_.isFull())
            return tr("Only the first %n keys are shown.", nullptr, static_cast<int>(kMostKeys));
        if (std::any_of(boxes_.begin(), boxes_.end(), [](const Box& box) { return !box.isExact; }))
            return tr(
                "Where many records came, boxes are drawn from a sample of %n of them; the least and the "
                "greatest value are always shown.",
                nullptr, static_cast<int>(ValueSample::kRoom));
        return {};
    }

    std::string data() const override {
        if (isEmpty()) return {};
        CsvText csv({isOverTime_ ? "time" : "key", "records", "lower_whisker", "lower_quartile", "median",
                     "upper_quartile", "upper_whisker", "outliers"});
        for (const Box& box : boxes_) {
            isOverTime_ ? csv.addTime(box.from) : csv.add(box.name);
            csv.add(static_cast<double>(box.count));
            for (const double figure :
                 {box.figures.lowerWhisker, box.figures.lowerQuartile, box.figures.median,
                  box.figures.upperQuartile, box.figures.upperWhisker})
                csv.add(figure);
            std::string outliers;
            for (const double outlier : box.figures.outliers) {
                if (!outliers.empty()) outliers += ' ';
                appendNumber(outliers, outlier);
            }
            csv.add(outliers);
            csv.endRow();
        }
        return csv.take();
    }

protected:
    void arrange() override {
        boxes_.clear();
        isOverTime_ ? collectTimes() : collectKeys();
        FigureRange range;
        for (const Box& box : boxes_) {
            range.include(box.figures.lowerWhisker);
            range.include(box.figures.upperWhisker);
            for (const double outlier : box.figures.outliers)
                range.include(outlier);
        }
        range = shared(0, range);
        plot().fitValues(range.least, range.greatest, minimum_, maximum_);
        plot().nameFigures(plot().yAxis, format_);
        if (isOverTime_) return;
        std::vector<std::string> names;
        for (const Box& box : boxes_)
            names.push_back(box.name);
        plot().xAxis->setRange(-0.5, static_cast<double>(std::max<std::size_t>(1, names.size())) - 0.5);
        plot().nameKeys(plot().xAxis, names);
    }

    void paintData(QCPPainter& painter) override {
        const QColor color = Theme::instance().series(0);
        QColor fill = color;
        fill.setAlpha(kBoxOpacity);
        const auto y = [this](double value) { return plot().yAxis->coordToPixel(value); };
        for (std::size_t i = 0; i < boxes_.size(); ++i) {
            const BoxFigures& figures = boxes_[i].figures;
            const auto [left, right] = sidesOf(i);
            const double middle = (left + right) / 2;
            const double cap = (right - left) / 4;
            painter.setAntialiasing(true);
            painter.setPen(QPen(color, 1.25));
            painter.setBrush(Qt::NoBrush);
            for (const auto& [whisker, quartile] : {std::pair(figures.lowerWhisker, figures.lowerQuartile),
                                                    std::pair(figures.upperWhisker, figures.upperQuartile)}) {
                if (whisker == quartile) continue;
                painter.drawLine(QPointF(middle, y(quartile)), QPointF(middle, y(whisker)));
                painter.drawLine(QPointF(middle - cap, y(whisker)), QPointF(middle + cap, y(whisker)));
            }
            painter.setBrush(fill);
            painter.drawRect(
                QRectF(QPointF(left, y(figures.upperQuartile)), QPointF(right, y(figures.lowerQuartile))));
            painter.setPen(QPen(color, 2.5, Qt::SolidLine, Qt::FlatCap));
            painter.drawLine(QPointF(left, y(figures.median)), QPointF(right, y(figures.median)));
            painter.setPen(QPen(color, 1));
            painter.setBrush(Qt::NoBrush);
            for (const double outlier : figures.outliers)
                painter.drawEllipse(QPointF(middle, y(outlier)), 2.25, 2.25);
        }
    }

    std::optional<PlotReading> readingAt(QPointF position) const override {
        for (std::size_t i = 0; i < boxes_.size(); ++i) {
            const auto [left, right] = sidesOf(i);
            // What lies beside a narrow box is taken for it too.
            const double reach = std::max(0.0, 6 - (right - left) / 2);
            if (position.x() < left - reach || position.x() > right + reach) continue;
            const Box& box = boxes_[i];
            PlotReading reading;
            reading.heading =
                isOverTime_
                    ? tr("%1 to %2").arg(timeText(box.from), timeText(box.from + buckets_.every().count()))
                    : QString::fromStdString(box.name);
            reading.lines = {{tr("Upper whisker"), figure(box.figures.upperWhisker), {}},
                             {tr("Upper quartile"), figure(box.figures.upperQuartile), {}},
                             {tr("Median"), figure(box.figures.median), Theme::instance().series(0)},
                             {tr("Lower quartile"), figure(box.figures.lowerQuartile), {}},
                             {tr("Lower whisker"), figure(box.figures.lowerWhisker), {}},
                             {tr("Records"), QLocale().toString(static_cast<qulonglong>(box.count)), {}}};
            if (!box.figures.outliers.empty())
                reading.lines.push_back(
                    {tr("Outliers"),
                     tr("%1 to %2")
                         .arg(figure(box.figures.outliers.front()), figure(box.figures.outliers.back())),
                     {}});
            reading.outline = QRectF(QPointF(left, plot().yAxis->coordToPixel(box.figures.upperQuartile)),
                                     QPointF(right, plot().yAxis->coordToPixel(box.figures.lowerQuartile)));
            return reading;
        }
        return {};
    }

private:
    struct Box {
        std::string name;
        Timestamp from = 0;
        std::uint64_t count = 0;
        bool isExact = true;
        BoxFigures figures;
    };

    QString figure(double value) const { return QString::fromStdString(figureText(value, format_).text()); }

    void collectTimes() {
        if (buckets_.empty()) return;
        showTimes(buckets_.oldest(), buckets_.end(), range_);
        const TimeRange range = shown();
        for (const auto& bucket : buckets_.all()) {
            if (bucket.from + buckets_.every().count() <= range.from || bucket.from > range.to) continue;
            std::vector<double> values = bucket.content.values();
            if (!values.empty())
                boxes_.push_back({{},
                                  bucket.from,
                                  bucket.content.count(),
                                  bucket.content.isExact(),
                                  boxFiguresOf(values)});
        }
    }

    void collectKeys() {
        for (std::size_t key = 0; key < recent_.size(); ++key) {
            std::vector<double> values;
            for (std::size_t i = 0; i < recent_[key].size(); ++i)
                values.push_back(recent_[key][i]);
            if (!values.empty())
                boxes_.push_back({keys_.names()[key], 0, values.size(), true, boxFiguresOf(values)});
        }
    }

    /// The left and right side of a box.
    std::pair<double, double> sidesOf(std::size_t i) const {
        double first = 0;
        double last = 0;
        if (isOverTime_) {
            first = xOf(boxes_[i].from);
            last = xOf(boxes_[i].from + buckets_.every().count());
        } else {
            first = plot().xAxis->coordToPixel(static_cast<double>(i) - 0.5);
            last = plot().xAxis->coordToPixel(static_cast<double>(i) + 0.5);
        }
        const double half = std::clamp((last - first) * kBoxShare, 2.0, kMostBoxWidth) / 2;
        return {(first + last) / 2 - half, (first + last) / 2 + half};
    }

    bool isOverTime_ = true;
    PanelField value_;
    PanelField by_;
    KeySlots keys_;
    std::size_t room_ = 500;
    std::vector<RecentValues<double>> recent_; ///< by key
    TimeBuckets<ValueSample> buckets_;
    std::vector<double> numbers_; ///< of the last batch
    Duration range_{0};
    FigureFormat format_;
    std::optional<double> minimum_;
    std::optional<double> maximum_;
    std::vector<Box> boxes_; ///< that are shown
};

PanelType describe() {
    const auto onlyWhen = [](Parameter parameter, const char* over) {
        parameter.visibleWhen = {"over", {over}};
        return parameter;
    };
    Parameter records;
    records.id = "records";
    records.type = ParameterType::Integer;
    records.label = "Records";
    records.summary = "How many of the newest records of each key a box is made of.";
    records.defaultValue = 500;
    records.minimum = 4;
    records.maximum = static_cast<double>(kMostRecords);

    PanelType type;
    type.id = "box";
    type.title = "Box plot";
    type.summary = "How values spread: quartiles, whiskers and outliers, over time or by key.";
    type.icon = "box-plot";
    type.width = 12;
    type.height = 7;
    type.parameters = {sourceParameter(),
                       valueParameter("The field whose values spread."),
                       choiceParameter("over", "One box for each",
                                       "What the boxes stand beside each other for.",
                                       {{"time", "Stretch of time", "records whose event times are near"},
                                        {"keys", "Key", "a value of the field it is split by"}}),
                       onlyWhen(splitParameter("One box for each value of this field.", "one box"), "keys"),
                       onlyWhen(records, "keys"),
                       onlyWhen(timeShownParameter(), "time"),
                       onlyWhen(bucketParameter(), "time")};
    for (Parameter& parameter : figureParameters())
        type.parameters.push_back(std::move(parameter));
    for (Parameter& parameter : valueEndsParameters())
        type.parameters.push_back(std::move(parameter));
    addOwnTime(type.parameters);
    type.parameters.push_back(sharedScaleParameter());
    type.dataParameters = {"value", "over", "by", "records", "range", "every"};
    type.make = [](const PanelContext& context, QWidget* parent) -> PanelContent* {
        return new BoxPanel(context, parent);
    };
    return type;
}

const PanelRegistration registration(describe());

} // namespace

} // namespace weir
