#include "widgets/dashboard/csv_text.h"
#include "widgets/dashboard/own_time.h"
#include "widgets/dashboard/panel_field.h"
#include "widgets/dashboard/panel_plot.h"
#include "widgets/dashboard/panel_type.h"
#include "widgets/dashboard/plot_content.h"
#include "widgets/dashboard/plot_parameters.h"
#include "widgets/dashboard/time_buckets.h"
#include "widgets/parts/time_text.h"
#include "widgets/theme/theme.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <cmath>

namespace weir {

namespace {

constexpr int kBuckets = 60;               ///< fill the time shown
constexpr std::size_t kMostBuckets = 4096; ///< are kept: 300 kB
constexpr double kBodyShare = 0.68;        ///< of the place that a candle has
constexpr double kVolumeShare = 0.2;       ///< of the plot's height
constexpr int kVolumeOpacity = 90;         ///< of 255

/// The first and last value of a stretch of time, and those that it reached.
struct Candle {
    double open = 0;
    double high = -std::numeric_limits<double>::infinity();
    double low = std::numeric_limits<double>::infinity();
    double close = 0;
    double volume = 0;
    Timestamp opened = kMaxTimestamp;
    Timestamp closed = kMinTimestamp;

    bool isUp() const { return close >= open; }
    void add(Timestamp time, double first, double highest, double lowest, double last, double amount) {
        if (time < opened) {
            opened = time;
            open = first;
        }
        if (time >= closed) {
            closed = time;
            close = last;
        }
        high = std::max({high, highest, first, last});
        low = std::min({low, lowest, first, last});
        volume += amount;
    }
};

/// Open, high, low and close over event time.
class CandlestickPanel final : public PlotContent {
    Q_DECLARE_TR_FUNCTIONS(weir::CandlestickPanel)

public:
    CandlestickPanel(const PanelContext& context, QWidget* parent)
        : PlotContent(context, Across::Times, parent) {}

    void configure(const Parameters& settings, bool isOtherData) override {
        if (isOtherData) {
            isMade_ = settings.text("from") != "fields";
            value_ = PanelField(settings.text("value"), PanelField::Kind::FirstNumber);
            constexpr const char* kFields[] = {"open", "high", "low", "close"};
            for (std::size_t i = 0; i < fields_.size(); ++i)
                fields_[i] = PanelField(settings.text(kFields[i]), PanelField::Kind::Number);
            volume_ = PanelField(settings.text("volume"), PanelField::Kind::Number);
            // What is a candle already stands for itself, unless it is said how long one is to be.
            const bool isOneEach = !isMade_ && settings.span("every") <= Duration::zero();
            buckets_ =
                TimeBuckets<Candle>(isOneEach ? Duration(1) : bucketOf(settings, kBuckets), kMostBuckets);
            clear();
        }
        range_ = rangeOf(settings);
        isBars_ = settings.text("style") == "bars";
        format_ = formatOf(settings);
        minimum_ = numberOf(settings, "y_min");
        maximum_ = numberOf(settings, "y_max");
        rearrange();
    }

    void take(const RecordBatchPointer& batch) override {
        std::array<const Column*, 4> columns{};
        for (std::size_t i = 0; i < columns.size(); ++i)
            columns[i] = isMade_ ? value_.of(*batch) : fields_[i].of(*batch);
        const Column* volume = volume_.isSet() ? volume_.of(*batch) : nullptr;
        if (std::find(columns.begin(), columns.end(), nullptr) != columns.end()) return;
        const std::size_t count = isMade_ ? 1 : columns.size();
        for (std::size_t i = 0; i < count; ++i)
            readNumbers(*columns[i], numbers_[i]);
        if (volume) readNumbers(*volume, amounts_);
        const auto& open = numbers_[0];
        const auto& high = numbers_[isMade_ ? 0 : 1];
        const auto& low = numbers_[isMade_ ? 0 : 2];
        const auto& close = numbers_[isMade_ ? 0 : 3];
        const auto times = batch->eventTimes();
        for (std::size_t row = 0; row < open.size(); ++row) {
            if (std::isnan(open[row] + high[row] + low[row] + close[row])) continue;
            Candle* candle = buckets_.at(times[row]);
            if (!candle) continue;
            candle->add(times[row], open[row], high[row], low[row], close[row],
                        volume && !std::isnan(amounts_[row]) ? amounts_[row] : 0);
        }
    }

    void clear() override {
        buckets_.clear();
        rearrange();
    }

    bool isEmpty() const override { return buckets_.empty(); }

    QString remark() const override {
        if (isMade_ && value_.isMissing()) return value_.fault();
        for (const PanelField& field : fields_) {
            if (isMade_) break;
            if (!field.isSet()) return tr("Choose the fields of open, high, low and close.");
            if (field.isMissing()) return field.fault();
        }
        if (volume_.isMissing()) return volume_.fault();
        return {};
    }

    std::string data() const override {
        if (isEmpty()) return {};
        CsvText csv({"time", "open", "high", "low", "close", "volume"});
        const TimeRange range = shown();
        for (const auto& bucket : buckets_.all()) {
            if (bucket.from < range.from - buckets_.every().count() || bucket.from > range.to) continue;
            const Candle& candle = bucket.content;
            csv.addTime(bucket.from);
            for (const double figure : {candle.open, candle.high, candle.low, candle.close})
                csv.add(figure);
            csv.add(volume_.isSet() ? candle.volume : std::numeric_limits<double>::quiet_NaN());
            csv.endRow();
        }
        return csv.take();
    }

protected:
    void arrange() override {
        if (isEmpty()) return;
        width_ = buckets_.every() > Duration(1) ? buckets_.every().count() : leastDistance();
        showTimes(buckets_.oldest(), buckets_.all().back().from + width_, range_);
        FigureRange range;
        greatestVolume_ = 0;
        const TimeRange times = shown();
        for (const auto& bucket : buckets_.all()) {
            if (bucket.from + width_ <= times.from || bucket.from > times.to) continue;
            range.include(bucket.content.low);
            range.include(bucket.content.high);
            greatestVolume_ = std::max(greatestVolume_, bucket.content.volume);
        }
        range = shared(0, range);
        // Volumes stand below what is lowest; a price has no ground to stand on.
        const double size = range.greatest - range.least;
        const double below = greatestVolume_ > 0 ? size * kVolumeShare / (1 - kVolumeShare) : 0;
        if (size > 0)
            plot().yAxis->setRange(minimum_.value_or(range.least - below - size * 0.04),
                                   maximum_.value_or(range.greatest + size * 0.04));
        else
            plot().fitValues(range.least, range.greatest, minimum_, maximum_);
        plot().nameFigures(plot().yAxis, format_);
    }

    void paintData(QCPPainter& painter) override {
        if (isEmpty()) return;
        const TimeRange times = shown();
        for (const auto& bucket : buckets_.all()) {
            if (bucket.from + width_ <= times.from || bucket.from > times.to) continue;
            if (greatestVolume_ > 0) paintVolume(painter, bucket.from, bucket.content);
            paintCandle(painter, bucket.from, bucket.content);
        }
    }

    std::optional<PlotReading> readingAt(QPointF position) const override {
        const Timestamp time = timeAt(position.x());
        for (const auto& bucket : buckets_.all()) {
            if (time < bucket.from || time >= bucket.from + width_) continue;
            const Candle& candle = bucket.content;
            PlotReading reading;
            reading.heading = buckets_.every() > Duration(1)
                                  ? tr("%1 to %2").arg(timeText(bucket.from), timeText(bucket.from + width_))
                                  : timeText(bucket.from);
            reading.lines = {{tr("Open"), figure(candle.open), {}},
                             {tr("High"), figure(candle.high), {}},
                             {tr("Low"), figure(candle.low), {}},
                             {tr("Close"), figure(candle.close), colorOfCandle(candle)}};
            const double change = candle.close - candle.open;
            reading.lines.push_back(
                {tr("Change"), (change > 0 ? QStringLiteral("+") : QString()) + figure(change), {}});
            if (volume_.isSet())
                reading.lines.push_back(
                    {tr("Volume"), QString::fromStdString(figureText(candle.volume, {}).text()), {}});
            const auto [left, right] = sidesOf(bucket.from);
            reading.outline = QRectF(QPointF(left - 1, plot().yAxis->coordToPixel(candle.high) - 1),
                                     QPointF(right + 1, plot().yAxis->coordToPixel(candle.low) + 1));
            return reading;
        }
        return {};
    }

private:
    QString figure(double value) const { return QString::fromStdString(figureText(value, format_).text()); }
    static QColor colorOfCandle(const Candle& candle) {
        return Theme::instance().series(candle.isUp() ? 0 : 1);
    }

    /// Between two candles that are there as records.
    std::int64_t leastDistance() const {
        std::int64_t least = kMaxTimestamp;
        const auto& all = buckets_.all();
        for (std::size_t i = 1; i < all.size(); ++i)
            least = std::min(least, all[i].from - all[i - 1].from);
        return least == kMaxTimestamp ? std::max<std::int64_t>(1, range_.count() / kBuckets) : least;
    }

    std::pair<double, double> sidesOf(Timestamp from) const {
        const double first = xOf(from);
        const double last = xOf(from + width_);
        const double half = std::max(0.5, (last - first) * kBodyShare / 2);
        return {(first + last) / 2 - half, (first + last) / 2 + half};
    }

    void paintVolume(QCPPainter& painter, Timestamp from, const Candle& candle) {
        const QRect area = plot().axisRect()->rect();
        const auto [left, right] = sidesOf(from);
        const double height = candle.volume / greatestVolume_ * area.height() * kVolumeShare;
        QColor color = Theme::instance().colors().textMuted;
        color.setAlpha(kVolumeOpacity);
        painter.setAntialiasing(false);
        painter.fillRect(QRectF(left, area.bottom() + 1 - height, std::max(1.0, right - left), height),
                         color);
    }

    /// One that rose is hollow, one that fell is filled, so that it takes no colour to tell them apart.
    void paintCandle(QCPPainter& painter, Timestamp from, const Candle& candle) {
        const auto y = [this](double value) { return std::round(plot().yAxis->coordToPixel(value)) + 0.5; };
        const auto [a, b] = sidesOf(from);
        const double left = std::round(a) + 0.5;
        const double right = std::max(left + 1, std::round(b) - 0.5);
        const double middle = std::floor((left + right) / 2) + 0.5;
        const QColor color = colorOfCandle(candle);
        painter.setAntialiasing(false);
        painter.setPen(QPen(color, 1));
        if (isBars_) {
            painter.drawLine(QPointF(middle, y(candle.high)), QPointF(middle, y(candle.low)));
            painter.drawLine(QPointF(left, y(candle.open)), QPointF(middle, y(candle.open)));
            painter.drawLine(QPointF(middle, y(candle.close)), QPointF(right, y(candle.close)));
            return;
        }
        const double top = y(std::max(candle.open, candle.close));
        const double bottom = y(std::min(candle.open, candle.close));
        painter.drawLine(QPointF(middle, y(candle.high)), QPointF(middle, top));
        painter.drawLine(QPointF(middle, bottom), QPointF(middle, y(candle.low)));
        painter.setBrush(candle.isUp() ? QBrush(Theme::instance().colors().surface) : QBrush(color));
        if (bottom - top < 1)
            painter.drawLine(QPointF(left, top), QPointF(right, top));
        else
            painter.drawRect(QRectF(left, top, right - left, bottom - top));
    }

    bool isMade_ = true; ///< of single values, and not of fields that are candles already
    PanelField value_;
    std::array<PanelField, 4> fields_;
    PanelField volume_;
    TimeBuckets<Candle> buckets_;
    std::array<std::vector<double>, 4> numbers_; ///< of the last batch
    std::vector<double> amounts_;
    Duration range_{0};
    bool isBars_ = false;
    FigureFormat format_;
    std::optional<double> minimum_;
    std::optional<double> maximum_;
    std::int64_t width_ = 1; ///< of a candle, in nanoseconds
    double greatestVolume_ = 0;
};

PanelType describe() {
    const auto field = [](const char* id, const char* label, const char* summary) {
        Parameter parameter;
        parameter.id = id;
        parameter.type = ParameterType::FieldName;
        parameter.label = label;
        parameter.summary = summary;
        parameter.fieldOf = kFiguresOfSource;
        parameter.example = id;
        return parameter;
    };
    const auto onlyWhen = [](Parameter parameter, const char* from) {
        parameter.visibleWhen = {"from", {from}};
        return parameter;
    };
    Parameter volume = field("volume", "Volume", "A field that is added up and drawn as bars below.");
    volume.placeholder = "none";
    Parameter every = bucketParameter();
    every.summary =
        "The length of event time that a candle stands for. Fitted to the time shown when empty; a "
        "record that is a candle already then stands for itself.";

    PanelType type;
    type.id = "candlestick";
    type.title = "Candlestick";
    type.summary = "Open, high, low and close over time, of a price or of any other value.";
    type.icon = "candlestick";
    type.width = 12;
    type.height = 8;
    type.parameters = {
        sourceParameter(),
        choiceParameter(
            "from", "Made of", "Where candles come from.",
            {{"value", "One value", "the first, highest, lowest and last of each stretch of time"},
             {"fields", "Four fields", "records that are candles already"}}),
        onlyWhen(valueParameter("The field that candles are made of."), "value"),
        onlyWhen(field("open", "Open", "The field of the first value."), "fields"),
        onlyWhen(field("high", "High", "The field of the highest value."), "fields"),
        onlyWhen(field("low", "Low", "The field of the lowest value."), "fields"),
        onlyWhen(field("close", "Close", "The field of the last value."), "fields"),
        volume,
        timeShownParameter(),
        every,
        choiceParameter(
            "style", "Style", "How they are drawn.",
            {{"candles", "Candles", "hollow when the value rose, filled when it fell"},
             {"bars", "Bars", "a tick to the left for the first value, one to the right for the last"}})};
    for (Parameter& parameter : figureParameters())
        type.parameters.push_back(std::move(parameter));
    for (Parameter& parameter : valueEndsParameters())
        type.parameters.push_back(std::move(parameter));
    addOwnTime(type.parameters);
    type.parameters.push_back(sharedScaleParameter());
    type.dataParameters = {"from", "value", "open", "high", "low", "close", "volume", "range", "every"};
    type.fits = [](const std::vector<Field>& fields) -> std::optional<PanelFit> {
        PanelFit fit{2, {{"from", "fields"}}};
        for (const char* part : {"open", "high", "low", "close"}) {
            const std::string found = fieldCalled(fields, {part});
            if (found.empty()) return std::nullopt;
            fit.settings[part] = found;
        }
        if (const std::string found = fieldCalled(fields, {"volume"}); !found.empty())
            fit.settings["volume"] = found;
        return fit;
    };
    type.make = [](const PanelContext& context, QWidget* parent) -> PanelContent* {
        return new CandlestickPanel(context, parent);
    };
    return type;
}

const PanelRegistration registration(describe());

} // namespace

} // namespace weir
