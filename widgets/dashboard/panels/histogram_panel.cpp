#include "widgets/dashboard/csv_text.h"
#include "widgets/dashboard/histogram.h"
#include "widgets/dashboard/panel_field.h"
#include "widgets/dashboard/panel_plot.h"
#include "widgets/dashboard/panel_type.h"
#include "widgets/dashboard/plot_content.h"
#include "widgets/dashboard/plot_parameters.h"
#include "widgets/dashboard/recent_values.h"
#include "widgets/theme/theme.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <cmath>

namespace weir {

namespace {

constexpr std::int64_t kMostRecords = 131'072; ///< 2 MiB of them
constexpr double kUpperMark = 0.95;
constexpr double kRoom = 1.06;          ///< of the height, for bars without labels above them
constexpr double kMostLabelShare = 0.4; ///< of the height that the labels of the marks may take

/// How often a field has which values.
class HistogramPanel final : public PlotContent {
    Q_DECLARE_TR_FUNCTIONS(weir::HistogramPanel)

public:
    HistogramPanel(const PanelContext& context, QWidget* parent)
        : PlotContent(context, Across::Other, parent) {
        plot().setGrid(false, true);
    }

    void configure(const Parameters& settings, bool isOtherData) override {
        if (isOtherData) {
            field_ = PanelField(settings.text("value"), PanelField::Kind::FirstNumber);
            recent_ = RecentValues<Value>(static_cast<std::size_t>(
                std::clamp<std::int64_t>(settings.integer("records"), 10, kMostRecords)));
            earlier_ = recent_;
            clear();
        }
        span_ = settings.span("span");
        bins_.reset();
        if (settings.has("bins")) bins_ = static_cast<int>(settings.integer("bins"));
        isShare_ = settings.text("measure") == "share";
        hasMarks_ = settings.boolean("marks");
        format_ = formatOf(settings);
        rearrange();
    }

    void take(const RecordBatchPointer& batch) override {
        append(*batch, recent_);
        for (const Timestamp time : batch->eventTimes())
            newest_ = std::max(newest_, time);
    }

    void takeEarlier(const RecordBatchPointer& batch, Duration offset) override {
        earlierBy_ = offset;
        append(*batch, earlier_);
    }

    void clear() override {
        recent_.clear();
        earlier_.clear();
        newest_ = kMinTimestamp;
        rearrange();
    }

    bool isEmpty() const override { return recent_.empty(); }

    QString remark() const override {
        if (field_.isMissing()) return field_.fault();
        if (span_ > Duration::zero() && counted_ == recent_.room())
            return tr("Only the newest %n records of that time are counted.", nullptr,
                      static_cast<int>(counted_));
        return {};
    }

    std::string data() const override {
        if (isEmpty()) return {};
        CsvText csv({"from", "to", "count", "share"});
        for (std::size_t bin = 0; bin < histogram_.counts.size(); ++bin) {
            csv.add(histogram_.from(bin));
            csv.add(histogram_.from(bin + 1));
            csv.add(static_cast<double>(histogram_.counts[bin]));
            csv.add(shareOf(bin));
            csv.endRow();
        }
        return csv.take();
    }

protected:
    void arrange() override {
        std::vector<double> values = valuesOf(recent_);
        counted_ = values.size();
        histogram_ = histogramOf(values, bins_);
        earlierHistogram_.reset();
        if (const std::vector<double> earlier = valuesOf(earlier_); !earlier.empty() && !values.empty()) {
            // Bins that hold both, or what has moved away would not be seen.
            std::vector<double> both = values;
            both.insert(both.end(), earlier.begin(), earlier.end());
            const Histogram bins = histogramOf(both, bins_);
            histogram_ = histogramLike(bins, values);
            earlierHistogram_ = histogramLike(bins, earlier);
        }
        median_ = quantileOf(values, 0.5);
        upper_ = quantileOf(values, kUpperMark);
        FigureRange heights;
        heights.include(0);
        for (std::size_t bin = 0; bin < histogram_.counts.size(); ++bin)
            heights.include(std::max(heightOf(bin), earlierHeightOf(bin)));
        const double highest = shared(1, heights).greatest;
        // The labels of the marks stand above the bars, unless nearly all of the height were theirs.
        const int height = plot().axisRect()->height();
        const int labels =
            2 * QFontMetrics(Theme::instance().font(TextStyle::Caption)).height() + spacing::small;
        areMarksNamed_ = hasMarks_ && labels <= kMostLabelShare * height;
        const double room = areMarksNamed_ ? static_cast<double>(height) / (height - labels) : kRoom;
        plot().yAxis->setRange(0, highest > 0 ? highest * room : 1);
        FigureRange across;
        across.include(histogram_.first);
        across.include(histogram_.from(histogram_.counts.size()));
        if (histogram_.total > 0) across = shared(0, across);
        const double beside = histogram_.width / 2;
        plot().xAxis->setRange(across.least - beside, across.greatest + beside);
        plot().nameFigures(plot().xAxis, format_);
        if (isShare_)
            plot().nameFigures(plot().yAxis, {"%", {}});
        else
            plot().nameCounts(plot().yAxis);
    }

    void paintData(QCPPainter& painter) override {
        if (histogram_.total == 0) return;
        const Theme& theme = Theme::instance();
        painter.setAntialiasing(false);
        painter.setPen(Qt::NoPen);
        for (std::size_t bin = 0; bin < histogram_.counts.size(); ++bin)
            if (histogram_.counts[bin] > 0) painter.fillRect(barOf(bin), theme.series(0));
        if (earlierHistogram_) paintEarlier(painter);
        if (!hasMarks_) return;
        painter.setFont(theme.font(TextStyle::Caption));
        const int line = painter.fontMetrics().height();
        painter.setPen(QPen(theme.colors().text, 1, Qt::DashLine));
        paintMark(painter, upper_, areMarksNamed_ ? line : 0);
        paintMark(painter, median_, 0);
        if (!areMarksNamed_) return;
        painter.setPen(theme.colors().text);
        paintLabel(painter, upper_, line, tr("95 % below %1").arg(figure(upper_)));
        paintLabel(painter, median_, 0, tr("median %1").arg(figure(median_)));
    }

    std::optional<PlotReading> readingAt(QPointF position) const override {
        const double bin =
            std::floor((plot().xAxis->pixelToCoord(position.x()) - histogram_.first) / histogram_.width);
        if (histogram_.total == 0 || !(bin >= 0 && bin < static_cast<double>(histogram_.counts.size())))
            return {};
        const auto index = static_cast<std::size_t>(bin);
        PlotReading reading;
        reading.heading =
            tr("%1 to %2").arg(figure(histogram_.from(index)), figure(histogram_.from(index + 1)));
        reading.lines = {
            {tr("Records"), QLocale().toString(static_cast<qulonglong>(histogram_.counts[index])),
             Theme::instance().series(0)},
            {tr("Share"), QString::fromStdString(figureText(shareOf(index) * 100, {"%", {}}).text()), {}}};
        if (earlierHistogram_)
            reading.lines.push_back(
                {tr("Share %1 before").arg(QString::fromStdString(formatDuration(earlierBy_))),
                 QString::fromStdString(figureText(earlierShareOf(index) * 100, {"%", {}}).text()),
                 {}});
        reading.outline = barOf(index);
        return reading;
    }

private:
    struct Value {
        Timestamp time;
        double value;
    };

    void append(const RecordBatch& batch, RecentValues<Value>& values) {
        const Column* column = field_.of(batch);
        if (!column) return;
        readNumbers(*column, numbers_);
        const auto times = batch.eventTimes();
        for (std::size_t row = 0; row < numbers_.size(); ++row)
            if (!std::isnan(numbers_[row])) values.append({times[row], numbers_[row]});
    }

    /// Those that are counted.
    std::vector<double> valuesOf(const RecentValues<Value>& kept) const {
        const Timestamp from = span_ > Duration::zero() ? newest_ - span_.count() : kMinTimestamp;
        std::vector<double> values;
        values.reserve(kept.size());
        for (std::size_t i = 0; i < kept.size(); ++i)
            if (kept[i].time >= from) values.push_back(kept[i].value);
        return values;
    }

    double earlierShareOf(std::size_t bin) const {
        return static_cast<double>(earlierHistogram_->counts[bin]) /
               static_cast<double>(earlierHistogram_->total);
    }
    /// As if there had been as many records as now: how values spread is compared, not how many there were.
    double earlierHeightOf(std::size_t bin) const {
        if (!earlierHistogram_) return 0;
        return earlierShareOf(bin) * (isShare_ ? 100 : static_cast<double>(histogram_.total));
    }

    /// The outline of what was so long before.
    void paintEarlier(QCPPainter& painter) const {
        QPolygonF outline;
        for (std::size_t bin = 0; bin < earlierHistogram_->counts.size(); ++bin) {
            const double top = plot().yAxis->coordToPixel(earlierHeightOf(bin));
            outline << QPointF(plot().xAxis->coordToPixel(earlierHistogram_->from(bin)), top)
                    << QPointF(plot().xAxis->coordToPixel(earlierHistogram_->from(bin + 1)), top);
        }
        painter.setPen(QPen(Theme::instance().colors().text, 1.5, Qt::DotLine));
        painter.drawPolyline(outline);
    }

    double shareOf(std::size_t bin) const {
        return static_cast<double>(histogram_.counts[bin]) / static_cast<double>(histogram_.total);
    }
    double heightOf(std::size_t bin) const {
        return isShare_ ? shareOf(bin) * 100 : static_cast<double>(histogram_.counts[bin]);
    }
    QString figure(double value) const { return QString::fromStdString(figureText(value, format_).text()); }

    QRectF barOf(std::size_t bin) const {
        const double left = std::round(plot().xAxis->coordToPixel(histogram_.from(bin)));
        const double right = std::round(plot().xAxis->coordToPixel(histogram_.from(bin + 1)));
        const double top = std::round(plot().yAxis->coordToPixel(heightOf(bin)));
        const double bottom = plot().axisRect()->bottom() + 1;
        // A gap tells bars apart, where they are wide enough for one.
        return {left, std::min(top, bottom - 1), std::max(1.0, right - left - (right - left > 3 ? 1 : 0)),
                std::max(1.0, bottom - top)};
    }

    double placeOf(double value) const { return std::round(plot().xAxis->coordToPixel(value)) + 0.5; }

    /// A line at `value`, from so far below the upper edge down to the axis.
    void paintMark(QCPPainter& painter, double value, int top) const {
        const QRect area = plot().axisRect()->rect();
        painter.drawLine(QPointF(placeOf(value), area.top() + top), QPointF(placeOf(value), area.bottom()));
    }

    /// What the line at `value` marks, beside it, so far below the upper edge.
    void paintLabel(QCPPainter& painter, double value, int top, const QString& label) const {
        const QFontMetrics metrics(painter.font());
        const QRect area = plot().axisRect()->rect();
        const int x = static_cast<int>(placeOf(value));
        const int width = std::min(metrics.horizontalAdvance(label) + 1 + 2 * spacing::tight,
                                   area.width() - spacing::tight);
        const bool fitsRight = x + width <= area.right();
        QRect place(fitsRight ? x + 1 : x - width, area.top() + top, width, metrics.height());
        place.moveLeft(std::max(place.left(), area.left()));
        // The other line does not cross it.
        painter.fillRect(place, Theme::instance().colors().surface);
        painter.drawText(place, Qt::AlignCenter,
                         metrics.elidedText(label, Qt::ElideMiddle, width - 2 * spacing::tight));
    }

    PanelField field_;
    RecentValues<Value> recent_;
    RecentValues<Value> earlier_; ///< what is compared with
    Duration earlierBy_{0};
    Timestamp newest_ = kMinTimestamp;
    std::vector<double> numbers_; ///< of the last batch
    Duration span_{0};
    std::optional<int> bins_;
    bool isShare_ = false;
    bool hasMarks_ = true;
    bool areMarksNamed_ = false; ///< where there is room above the bars
    FigureFormat format_;

    Histogram histogram_;
    std::optional<Histogram> earlierHistogram_;
    std::size_t counted_ = 0;
    double median_ = 0;
    double upper_ = 0;
};

PanelType describe() {
    Parameter records;
    records.id = "records";
    records.type = ParameterType::Integer;
    records.label = "Records";
    records.summary = "How many of the newest records are counted.";
    records.defaultValue = 20'000;
    records.minimum = 10;
    records.maximum = static_cast<double>(kMostRecords);

    Parameter span;
    span.id = "span";
    span.type = ParameterType::Span;
    span.label = "Within";
    span.summary = "Counts only records that are no older than this, by event time.";
    span.placeholder = "of any age";
    span.minimum = 0.001;
    span.example = "5 min";

    Parameter bins;
    bins.id = "bins";
    bins.type = ParameterType::Integer;
    bins.label = "Bins";
    bins.summary = "About how many there are; their ends are round numbers.";
    bins.placeholder = "automatic";
    bins.minimum = 1;
    bins.maximum = 400;

    Parameter marks;
    marks.id = "marks";
    marks.type = ParameterType::Boolean;
    marks.label = "Median and 95 %";
    marks.summary = "Marks the value that half of all lie below, and the one that 95 % lie below.";
    marks.defaultValue = true;

    PanelType type;
    type.id = "histogram";
    type.title = "Histogram";
    type.summary = "How often a field has which values.";
    type.icon = "histogram";
    type.width = 8;
    type.height = 7;
    type.parameters = {sourceParameter(),
                       valueParameter("The field whose values are counted."),
                       records,
                       span,
                       bins,
                       choiceParameter("measure", "Heights", "What the height of a bar says.",
                                       {{"count", "Records", "how many records fall into the bin"},
                                        {"share", "Share", "which share of all records that is"}}),
                       marks};
    for (Parameter& parameter : figureParameters())
        type.parameters.push_back(std::move(parameter));
    type.parameters.push_back(sharedScaleParameter());
    type.dataParameters = {"value", "records"};
    type.fits = fitsOneFigure("value", 0.2);
    type.make = [](const PanelContext& context, QWidget* parent) -> PanelContent* {
        return new HistogramPanel(context, parent);
    };
    return type;
}

const PanelRegistration registration(describe());

} // namespace

} // namespace weir
