#include "widgets/dashboard/color_field.h"
#include "widgets/dashboard/csv_text.h"
#include "widgets/dashboard/own_time.h"
#include "widgets/dashboard/panel_field.h"
#include "widgets/dashboard/panel_plot.h"
#include "widgets/dashboard/panel_type.h"
#include "widgets/dashboard/plot_content.h"
#include "widgets/dashboard/plot_parameters.h"
#include "widgets/dashboard/short_time_spectrum.h"
#include "widgets/parts/time_text.h"
#include "widgets/theme/theme.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <bit>
#include <charconv>
#include <cmath>

namespace weir {

namespace {

constexpr double kLeastAmplitude = 1e-15;
constexpr int kFillOpacity = 40; ///< of 255, below the newest spectrum

/// Which frequencies a field is made of, over event time or just now.
class SpectrogramPanel final : public PlotContent {
    Q_DECLARE_TR_FUNCTIONS(weir::SpectrogramPanel)

public:
    SpectrogramPanel(const PanelContext& context, QWidget* parent)
        : PlotContent(context, Across::Times, parent), spectrum_(1024, 512, WindowShape::Hann),
          colors_(plot()), line_(plot().addGraph()) {
        line_->setVisible(false);
        line_->setSelectable(QCP::stNone);
    }

    void configure(const Parameters& settings, bool isOtherData) override {
        if (isOtherData) {
            value_ = PanelField(settings.text("value"), PanelField::Kind::FirstNumber);
            const std::size_t window = windowOf(settings);
            const double overlap = std::clamp(settings.number("overlap"), 0.0, 90.0);
            const auto hop =
                static_cast<std::size_t>(std::lround(static_cast<double>(window) * (1 - overlap / 100)));
            const std::string shape = settings.text("shape");
            spectrum_ = ShortTimeSpectrum(window, hop,
                                          shape == "blackman"    ? WindowShape::Blackman
                                          : shape == "rectangle" ? WindowShape::Rectangle
                                                                 : WindowShape::Hann);
            clear();
        }
        isLine_ = settings.text("show") == "newest";
        range_ = rangeOf(settings);
        isInDecibels_ = settings.text("scale") != "amplitude";
        depth_ = std::clamp(settings.number("depth"), 10.0, 300.0);
        lowest_ = numberOf(settings, "from");
        highest_ = numberOf(settings, "to");
        colors_.setRamp(rampOf(settings), RampGround::Dark);
        unit_ = settings.text("unit");
        setAcross(isLine_ ? Across::Other : Across::Times);
        plot().setGrid(isLine_, isLine_);
        rearrange();
    }

    void take(const RecordBatchPointer& batch) override {
        const Column* value = value_.of(*batch);
        if (!value) return;
        readNumbers(*value, numbers_);
        const auto times = batch->eventTimes();
        for (std::size_t row = 0; row < numbers_.size(); ++row)
            if (!std::isnan(numbers_[row])) spectrum_.add(times[row], numbers_[row]);
    }

    void clear() override {
        spectrum_.clear();
        rearrange();
    }

    bool isEmpty() const override { return spectrum_.spectra().empty(); }

    QString remark() const override {
        if (value_.isMissing()) return value_.fault();
        if (isEmpty() && spectrum_.waiting() > 0)
            return tr("%1 of the %2 records that a spectrum takes have come.")
                .arg(spectrum_.waiting())
                .arg(spectrum_.window());
        QStringList remarks;
        if (spectrum_.isUneven())
            remarks +=
                tr("The records do not come evenly in time; values between them lie on straight lines.");
        if (spectrum_.lateSamples() > 0)
            remarks +=
                tr("%1 records came after later ones, or at the same time, and are left out. A signal is "
                   "of one key: filter for it.")
                    .arg(QLocale().toString(static_cast<qulonglong>(spectrum_.lateSamples())));
        return remarks.join(u'\n');
    }

    std::string data() const override {
        if (isEmpty()) return {};
        CsvText csv({"time", "frequency", "amplitude"});
        const TimeRange range = shown();
        const auto add = [&](const Spectrum& spectrum) {
            for (std::size_t i = 0; i < spectrum.amplitudes.size(); ++i) {
                csv.addTime(std::midpoint(spectrum.from, spectrum.to));
                csv.add(frequencyOf(spectrum, i));
                csv.add(spectrum.amplitudes[i]);
                csv.endRow();
            }
        };
        if (isLine_) {
            add(spectrum_.newest());
        } else {
            for (const Spectrum& spectrum : spectrum_.spectra())
                if (spectrum.to >= range.from && spectrum.from <= range.to) add(spectrum);
        }
        return csv.take();
    }

protected:
    void arrange() override {
        line_->setVisible(isLine_);
        plot().yAxis->setLabel(isLine_ ? QString() : tr("Hz"));
        plot().xAxis->setLabel(isLine_ ? tr("Hz") : QString());
        if (isEmpty()) return colors_.hide();
        isLine_ ? arrangeLine() : arrangeColors();
    }

    void paintData(QCPPainter& painter) override {
        if (!isLine_ || isEmpty() || peak_ == 0) return;
        const Spectrum& newest = spectrum_.newest();
        const Theme& theme = Theme::instance();
        const QPointF place(plot().xAxis->coordToPixel(frequencyOf(newest, peak_)),
                            plot().yAxis->coordToPixel(level(newest.amplitudes[peak_])));
        painter.setPen(QPen(theme.colors().surface, 1.5));
        painter.setBrush(theme.series(0));
        painter.drawEllipse(place, 4, 4);
        painter.setFont(theme.figures(TextStyle::Caption));
        painter.setPen(theme.colors().text);
        const QString text = frequencyText(frequencyOf(newest, peak_));
        const QFontMetrics metrics(painter.font());
        QRectF label(place.x() + spacing::small, place.y() - metrics.height() / 2.0,
                     metrics.horizontalAdvance(text) + 2, metrics.height());
        if (label.right() > plot().axisRect()->right()) label.moveRight(place.x() - spacing::small);
        painter.drawText(label, Qt::AlignCenter, text);
    }

    std::optional<PlotReading> readingAt(QPointF position) const override {
        if (isEmpty()) return {};
        return isLine_ ? readingOfLine(position) : readingOfColors(position);
    }

private:
    /// A file may hold what no form lets through.
    static std::size_t windowOf(const Parameters& settings) {
        const std::string text = settings.text("window");
        std::size_t window = 0;
        std::from_chars(text.data(), text.data() + text.size(), window);
        return window >= 64 && window <= 16'384 ? std::bit_floor(window) : 1024;
    }
    static double frequencyOf(const Spectrum& spectrum, std::size_t i) {
        return static_cast<double>(i) * spectrum.rate / 2 /
               static_cast<double>(std::max<std::size_t>(1, spectrum.amplitudes.size() - 1));
    }
    double level(double amplitude) const {
        return isInDecibels_ ? 20 * std::log10(std::max(amplitude, kLeastAmplitude)) : amplitude;
    }
    FigureFormat levelFormat() const {
        return isInDecibels_ ? FigureFormat{"dB", 0} : FigureFormat{unit_, {}};
    }
    QString levelText(double amplitude) const {
        return QString::fromStdString(
            figureText(level(amplitude), isInDecibels_ ? FigureFormat{"dB", 1} : levelFormat()).text());
    }
    static QString frequencyText(double frequency) {
        return QString::fromStdString(figureText(frequency, {"Hz", {}}).text());
    }

    void arrangeLine() {
        colors_.hide();
        const Spectrum& newest = spectrum_.newest();
        QVector<QCPGraphData> points;
        points.reserve(static_cast<qsizetype>(newest.amplitudes.size()));
        peak_ = 0;
        double greatest = -std::numeric_limits<double>::infinity();
        double least = -greatest;
        const double from = lowest_.value_or(0);
        const double to = std::max(highest_.value_or(newest.rate / 2), from + 1e-9);
        for (std::size_t i = 0; i < newest.amplitudes.size(); ++i) {
            const double value = level(newest.amplitudes[i]);
            const double frequency = frequencyOf(newest, i);
            points.append(QCPGraphData(frequency, value));
            if (frequency < from || frequency > to) continue;
            if (value > greatest) peak_ = i;
            greatest = std::max(greatest, value);
            least = std::min(least, value);
        }
        line_->data()->set(points, true);
        const QColor color = Theme::instance().series(0);
        line_->setPen(QPen(color, points.size() > 2000 ? 0 : 1.5));
        line_->setAntialiased(points.size() <= 2000);
        line_->setBrush(isInDecibels_
                            ? QBrush(Qt::NoBrush)
                            : QBrush(QColor(color.red(), color.green(), color.blue(), kFillOpacity)));
        plot().xAxis->setRange(from, to);
        plot().nameFigures(plot().xAxis, {"", {}});
        FigureRange levels;
        levels.include(least);
        levels.include(greatest);
        levels = shared(0, levels);
        least = levels.least;
        greatest = levels.greatest;
        if (isInDecibels_)
            plot().yAxis->setRange(std::max(least, greatest - depth_) - 2, greatest + 6);
        else
            plot().fitValues(0, std::max(greatest, kLeastAmplitude));
        plot().nameFigures(plot().yAxis, levelFormat());
    }

    void arrangeColors() {
        const std::deque<Spectrum>& spectra = spectrum_.spectra();
        showTimes(spectra.front().from, spectra.back().to, range_);
        const TimeRange range = shown();
        const TimeRange kept{std::max(range.from, spectra.front().from),
                             std::min(range.to, spectra.back().to)};
        double highest = 0;
        for (const Spectrum& spectrum : spectra)
            if (spectrum.to >= range.from && spectrum.from <= range.to)
                highest = std::max(highest, spectrum.rate / 2);
        if (kept.to <= kept.from || highest == 0) return colors_.hide();
        const double hop = static_cast<double>(spectrum_.hop()) / spectra.back().rate * 1e9;
        cells_ = ColorCells::over(kept, hop, spectra.back().amplitudes.size());
        cells_.lower = 0;
        cells_.height = highest / static_cast<double>(cells_.rows);
        FigureRange levels;
        for (const Spectrum& spectrum : spectra)
            if (spectrum.to >= range.from && spectrum.from <= range.to) levels.include(fill(spectrum));
        const double greatest = shared(0, levels).greatest;
        const double least = isInDecibels_ ? greatest - depth_ : 0;
        colors_.show(cells_, {.least = least, .greatest = greatest, .format = levelFormat()});
        plot().yAxis->setRange(lowest_.value_or(0),
                               std::max(highest_.value_or(highest), lowest_.value_or(0) + 1e-9));
        plot().nameFigures(plot().yAxis, {"", {}});
    }

    /// Puts a spectrum into the cells of its time, and returns its greatest level.
    double fill(const Spectrum& spectrum) {
        const double rows = static_cast<double>(spectrum.amplitudes.size());
        const auto middle = static_cast<double>(std::midpoint(spectrum.from, spectrum.to));
        const double half = static_cast<double>(spectrum_.hop()) / spectrum.rate * 1e9 / 2;
        const auto columnAt = [&](double time) {
            return std::floor((time - static_cast<double>(cells_.from)) / cells_.width + 1e-6);
        };
        const double last = static_cast<double>(cells_.columns) - 1;
        const double first = std::max(0.0, columnAt(middle - half));
        const double end = std::min(last, std::max(columnAt(middle + half) - 1, first));
        double greatest = -std::numeric_limits<double>::infinity();
        for (std::size_t row = 0; row < cells_.rows; ++row) {
            const double frequency = (static_cast<double>(row) + 0.5) * cells_.height;
            const double place = frequency / (spectrum.rate / 2) * rows;
            if (place >= rows) break;
            const double value = level(spectrum.amplitudes[static_cast<std::size_t>(place)]);
            greatest = std::max(greatest, value);
            for (double column = first; column <= end; ++column) {
                double& cell = cells_.at(static_cast<std::size_t>(column), row);
                cell = std::isnan(cell) ? value : std::max(cell, value);
            }
        }
        return greatest;
    }

    std::optional<PlotReading> readingOfLine(QPointF position) const {
        const Spectrum& newest = spectrum_.newest();
        const double step = frequencyOf(newest, 1);
        const double place = std::round(plot().xAxis->pixelToCoord(position.x()) / step);
        if (!(place >= 0 && place < static_cast<double>(newest.amplitudes.size()))) return {};
        const auto i = static_cast<std::size_t>(place);
        PlotReading reading;
        reading.heading = frequencyText(frequencyOf(newest, i));
        reading.lines = {{tr("Level"), levelText(newest.amplitudes[i]), Theme::instance().series(0)}};
        const QPointF at(plot().xAxis->coordToPixel(frequencyOf(newest, i)),
                         plot().yAxis->coordToPixel(level(newest.amplitudes[i])));
        reading.outline = QRectF(at - QPointF(4, 4), at + QPointF(4, 4));
        return reading;
    }

    std::optional<PlotReading> readingOfColors(QPointF position) const {
        const Timestamp time = timeAt(position.x());
        const double frequency = plot().yAxis->pixelToCoord(position.y());
        const Spectrum* nearest = nullptr;
        for (const Spectrum& spectrum : spectrum_.spectra())
            if (time >= spectrum.from && time <= spectrum.to &&
                (!nearest || std::abs(std::midpoint(spectrum.from, spectrum.to) - time) <
                                 std::abs(std::midpoint(nearest->from, nearest->to) - time)))
                nearest = &spectrum;
        if (!nearest || frequency < 0 || frequency >= nearest->rate / 2) return {};
        const auto rows = static_cast<double>(nearest->amplitudes.size());
        const double amplitude =
            nearest->amplitudes[static_cast<std::size_t>(frequency / (nearest->rate / 2) * rows)];
        PlotReading reading;
        reading.heading = timeText(time);
        reading.lines = {{frequencyText(frequency), levelText(amplitude), {}}};
        return reading;
    }

    PanelField value_;
    ShortTimeSpectrum spectrum_;
    std::vector<double> numbers_; ///< of the last batch
    bool isLine_ = false;
    Duration range_{0};
    bool isInDecibels_ = true;
    double depth_ = 80;
    std::optional<double> lowest_; ///< frequency shown
    std::optional<double> highest_;
    std::string unit_;
    ColorCells cells_;
    std::size_t peak_ = 0; ///< in the newest spectrum, while that is shown
    ColorField colors_;
    QCPGraph* line_;
};

PanelType describe() {
    const auto onlyWhen = [](Parameter parameter, const char* show) {
        parameter.visibleWhen = {"show", {show}};
        return parameter;
    };
    std::vector<Choice> windows;
    for (const char* size : {"1024", "64", "128", "256", "512", "2048", "4096", "8192", "16384"})
        windows.push_back({size, size, "records a spectrum"});
    std::sort(windows.begin(), windows.end(),
              [](const Choice& a, const Choice& b) { return std::stoi(a.id) < std::stoi(b.id); });
    Parameter window =
        choiceParameter("window", "Window",
                        "How many records a spectrum is made of: more tell frequencies apart that "
                        "are nearer, fewer tell times apart.",
                        std::move(windows));
    window.defaultValue = "1024";
    window.unit = "records";

    Parameter overlap;
    overlap.id = "overlap";
    overlap.type = ParameterType::Number;
    overlap.label = "Overlap";
    overlap.summary = "How much of its window a spectrum shares with the one before.";
    overlap.unit = "%";
    overlap.defaultValue = 50;
    overlap.minimum = 0;
    overlap.maximum = 90;

    Parameter depth;
    depth.id = "depth";
    depth.type = ParameterType::Number;
    depth.label = "Depth";
    depth.summary = "How far below the greatest level the scale reaches.";
    depth.unit = "dB";
    depth.defaultValue = 80;
    depth.minimum = 10;
    depth.maximum = 300;
    depth.visibleWhen = {"scale", {"decibels"}};

    Parameter from;
    from.id = "from";
    from.type = ParameterType::Number;
    from.label = "From";
    from.summary = "The lowest frequency that is shown.";
    from.unit = "Hz";
    from.minimum = 0;
    from.placeholder = "0";
    from.advanced = true;

    Parameter to = from;
    to.id = "to";
    to.label = "To";
    to.summary = "The highest frequency that is shown. Half the rate of the records when empty.";
    to.placeholder = "half the rate";

    PanelType type;
    type.id = "spectrogram";
    type.title = "Spectrogram";
    type.summary = "Which frequencies a field is made of, over time or just now.";
    type.icon = "spectrogram";
    type.width = 12;
    type.height = 8;
    type.parameters = {
        sourceParameter(),
        valueParameter("The field whose frequencies are shown. Its records are the samples of one signal."),
        choiceParameter("show", "Show", "What goes across.",
                        {{"time", "Over time", "each spectrum as a column of colours"},
                         {"newest", "Newest spectrum", "as a line over frequency"}}),
        onlyWhen(timeShownParameter(), "time"),
        window,
        overlap,
        choiceParameter("shape", "Shape", "How records fade out towards the ends of a window.",
                        {{"hann", "Hann", "good for most"},
                         {"blackman", "Blackman", "for weak frequencies beside strong ones"},
                         {"rectangle", "Rectangle", "not at all: for periods that fit the window"}}),
        choiceParameter(
            "scale", "Scale", "How levels are written.",
            {{"decibels", "Decibels", "20 dB are ten times the amplitude; 0 dB is an amplitude of 1"},
             {"amplitude", "Amplitude", "in the unit of the field"}}),
        depth,
        onlyWhen(rampParameter(), "time"),
        from,
        to,
        figureParameters().front()};
    addOwnTime(type.parameters);
    type.parameters.push_back(sharedScaleParameter());
    type.dataParameters = {"value", "window", "overlap", "shape"};
    type.make = [](const PanelContext& context, QWidget* parent) -> PanelContent* {
        return new SpectrogramPanel(context, parent);
    };
    return type;
}

const PanelRegistration registration(describe());

} // namespace

} // namespace weir
