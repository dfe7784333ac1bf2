#include "widgets/dashboard/number_tile.h"
#include "widgets/dashboard/panel_content.h"
#include "widgets/dashboard/panel_type.h"
#include "widgets/dashboard/series_csv.h"
#include "widgets/dashboard/series_reader.h"
#include "widgets/dashboard/series_reduction.h"
#include "widgets/dashboard/thresholds.h"
#include "widgets/theme/theme.h"

#include <QCoreApplication>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace weir {

namespace {

constexpr int kLeastTileWidth = 88;
constexpr int kLeastTileHeight = 52;
constexpr double kBestTileShape = 1.9; ///< width over height

/// The newest value in large figures, one for each key.
class NumberPanel final : public PanelContent {
    Q_DECLARE_TR_FUNCTIONS(weir::NumberPanel)

public:
    explicit NumberPanel(QWidget* parent) : PanelContent(parent) {
        setMinimumSize(40, 30);
        connect(&Theme::instance(), &Theme::changed, this, qOverload<>(&QWidget::update));
    }

    void configure(const Parameters& settings, bool isOtherData) override {
        const std::string value = settings.text("value");
        isKeyed_ = settings.has("by");
        isFirstFieldOnly_ = value.empty();
        if (isOtherData) {
            reader_ =
                SeriesReader(value.empty() ? std::vector<std::string>() : std::vector<std::string>{value},
                             settings.text("by"));
            clear();
        }
        range_ = settings.span("range") > Duration::zero() ? settings.span("range") : std::chrono::minutes(1);
        format_ = {settings.text("unit"), std::nullopt};
        if (settings.has("decimals")) format_.decimals = static_cast<int>(settings.integer("decimals"));
        thresholds_ = readThresholds(settings);
    }

    void take(const RecordBatchPointer& batch) override { reader_.read(*batch, store_); }

    void clear() override {
        store_.clear();
        reader_.restart();
        refresh();
    }

    void refresh() override {
        setAccessibleName(isEmpty() ? QString() : QString::fromStdString(tile(0).figure.text()));
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
        return TimeRange{std::max(store_.oldest(), store_.newest() - range_.count()), store_.newest()};
    }

    QString remark() const override {
        if (!reader_.missingField().empty())
            return tr("The records have no field “%1” that can be shown as a number.")
                .arg(QString::fromStdString(reader_.missingField()));
        if (left_ > 0) return tr("%n more do not fit into the panel.", nullptr, left_);
        return {};
    }

protected:
    void paintEvent(QPaintEvent*) override {
        QPainter painter(this);
        painter.fillRect(rect(), Theme::instance().colors().surface);
        if (store_.empty()) return;
        const int wanted = isKeyed_ ? static_cast<int>(store_.series().size()) : 1;
        const int columns = columnsFor(wanted);
        const int rows = std::min((wanted + columns - 1) / columns, std::max(1, height() / kLeastTileHeight));
        const int shown = std::min(wanted, rows * columns);
        left_ = wanted - shown;
        const QSizeF size(static_cast<double>(width()) / columns, static_cast<double>(height()) / rows);
        painter.setPen(QPen(Theme::instance().colors().border, 0));
        for (int column = 1; column < columns; ++column)
            painter.drawLine(QPointF(column * size.width(), spacing::small),
                             QPointF(column * size.width(), height() - spacing::small));
        for (int i = 0; i < shown; ++i)
            tile(static_cast<std::size_t>(i))
                .paint(painter,
                       QRectF(QPointF(i % columns * size.width(), i / columns * size.height()), size));
    }

private:
    /// As many beside each other as makes their shape best.
    int columnsFor(int count) const {
        const int most = std::clamp(width() / kLeastTileWidth, 1, count);
        int best = 1;
        double leastOff = std::numeric_limits<double>::infinity();
        for (int columns = 1; columns <= most; ++columns) {
            const int rows = (count + columns - 1) / columns;
            const double shape =
                (static_cast<double>(width()) / columns) / (static_cast<double>(height()) / rows);
            const double off = std::abs(std::log(shape / kBestTileShape));
            if (off < leastOff) {
                leastOff = off;
                best = columns;
            }
        }
        return best;
    }

    NumberTile tile(std::size_t index) const {
        const Series& series = store_.series()[index];
        NumberTile tile;
        if (isKeyed_ || isFirstFieldOnly_) tile.name = QString::fromStdString(series.name());
        const double value = series.last().value;
        tile.to = store_.newest();
        tile.from = tile.to - range_.count();
        // Until the range is full, what there is fills the small chart.
        tile.from = std::max(tile.from, series.at(tile.from).value_or(series.first()).time);
        reduceToPixels(series, tile.from, tile.to, width(), tile.course);
        FigureRange range;
        for (const SeriesPoint& point : tile.course)
            range.include(point.value);
        const FigureFormat format = evenFormat(format_, range);
        tile.figure = figureText(value, format);
        const double change = value - tile.course.front().value;
        if (tile.course.size() > 1) {
            const std::string size = figureText(std::abs(change), format).text();
            // A change too small for the figure's digits is none to the reader.
            tile.change = size == figureText(0, format).text()
                              ? tr("unchanged")
                              : QStringLiteral("%1 %2")
                                    .arg(change > 0 ? QChar(0x25B2) : QChar(0x25BC))
                                    .arg(QString::fromStdString(size));
        }
        if (const auto state = stateOf(value, thresholds_)) tile.stateColor = colorOf(*state);
        return tile;
    }

    SeriesStore store_;
    SeriesReader reader_;
    Duration range_{std::chrono::minutes(1)};
    FigureFormat format_;
    std::vector<Threshold> thresholds_;
    bool isKeyed_ = false;
    bool isFirstFieldOnly_ = false;
    int left_ = 0; ///< that the last painting had no room for
};

PanelType describe() {
    Parameter value;
    value.id = "value";
    value.type = ParameterType::FieldName;
    value.label = "Value";
    value.summary = "The field to show; the first numeric one when empty.";
    value.fieldOf = "source";
    value.placeholder = "the first numeric field";
    value.example = "cpu";

    Parameter by;
    by.id = "by";
    by.type = ParameterType::FieldName;
    by.label = "Split by";
    by.summary = "One figure for each value of this field.";
    by.fieldOf = "source";
    by.placeholder = "one figure";
    by.example = "host";

    Parameter range;
    range.id = "range";
    range.type = ParameterType::Span;
    range.label = "Time covered";
    range.summary = "How far back the small chart reaches, and what the change is measured against.";
    range.defaultValue = "1 min";
    range.minimum = 0.001;

    PanelType type;
    type.id = "number";
    type.title = "Number";
    type.summary = "The newest value in large figures, with its recent course.";
    type.icon = "number";
    type.width = 5;
    type.height = 4;
    type.parameters = {sourceParameter(), value, by, range};
    for (Parameter& parameter : figureParameters())
        type.parameters.push_back(std::move(parameter));
    type.parameters.push_back(thresholdsParameter("Colours the figure from these values on."));
    type.fits = [](const std::vector<Field>& fields) -> std::optional<PanelFit> {
        const std::vector<std::string> figures = figuresAmong(fields);
        if (figures.size() != 1 || fields.size() != 1) return std::nullopt;
        return PanelFit{0.4, {{"value", figures.front()}}};
    };
    type.dataParameters = {"value", "by"};
    type.make = [](const PanelContext&, QWidget* parent) -> PanelContent* { return new NumberPanel(parent); };
    return type;
}

const PanelRegistration registration(describe());

} // namespace

} // namespace weir
