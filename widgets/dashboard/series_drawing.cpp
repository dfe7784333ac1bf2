#include "widgets/dashboard/series_drawing.h"

#include "widgets/dashboard/axis_time.h"
#include "widgets/dashboard/earlier_series.h"
#include "widgets/dashboard/series_overlap.h"
#include "widgets/theme/theme.h"

#include <algorithm>
#include <cmath>

namespace weir {

namespace {

constexpr qreal kEarlierShare = 0.55; ///< of its colour, over the ground
constexpr std::uint64_t kSmoothPoints =
    12'000;                               ///< drawn as lines, over all series: more go through the picture
constexpr int kAloneOpacity = 26;         ///< of 255, below a line that is alone
constexpr std::size_t kMostPlaces = 1024; ///< of names
constexpr int kAreaOpacity = 52;
constexpr int kStackOpacity = 110;
constexpr int kZoneOpacity = 24;
constexpr Qt::PenStyle kCovering[] = {Qt::DashLine, Qt::DotLine}; ///< lines that let see what they cover
constexpr int kStackStep = 2;                                     ///< pixels between two places of a stack

QColor withOpacity(QColor color, int opacity) {
    color.setAlpha(opacity);
    return color;
}

} // namespace

SeriesDrawing::SeriesDrawing(QCustomPlot& plot, const SeriesStore& store)
    : QCPLayerable(&plot, QStringLiteral("main")), plot_(plot), store_(store), axes_(plot) {}

void SeriesDrawing::configure(ChartSettings settings) {
    settings_ = std::move(settings);
    axes_.configure(settings_);
    styles_.clear();
    image_.forget();
}

void SeriesDrawing::updateLook() {
    axes_.updateLook();
    styles_.clear();
    image_.forget();
}

void SeriesDrawing::resolveStyles() {
    const std::vector<Series>& series = store_.series();
    if (generation_ != store_.generation()) {
        generation_ = store_.generation();
        styles_.clear();
        image_.forget();
    }
    if (styles_.size() == series.size()) return;
    styles_.clear();
    // Where all are others, nothing is to be known again.
    const bool isNoneKnown = std::none_of(
        series.begin(), series.end(), [this](const Series& each) { return places_.contains(each.name()); });
    if ((isNoneKnown && !series.empty()) || places_.size() > kMostPlaces) places_.clear();
    const Theme& theme = Theme::instance();
    for (std::size_t i = 0; i < series.size(); ++i) {
        const std::size_t place = placeOf(series[i].name());
        const std::string_view shownName = nameBeside(series[i].name()).value_or(series[i].name());
        const SeriesSettings* asked = settingsOf(settings_, shownName);
        Style style;
        style.color = asked && asked->paletteColor ? theme.series(*asked->paletteColor)
                      : asked && asked->color      ? *asked->color
                                                   : theme.series(place);
        style.stroke = theme.seriesStroke(place);
        style.shape = asked && asked->shape ? *asked->shape : settings_.shape;
        style.axis = axes_.of(asked);
        const std::string_view field = fieldOf(series[i].name());
        const bool hasBand = !settings_.bandLow.empty() && !settings_.bandHigh.empty();
        style.isBandTop = hasBand && field == settings_.bandHigh;
        style.hasLine = !hasBand || (field != settings_.bandHigh && field != settings_.bandLow);
        if (style.isBandTop) {
            // The lower edge of the same key.
            const std::string_view name = series[i].name();
            const std::string lower =
                std::string(name.substr(0, name.size() - field.size())) + settings_.bandLow;
            for (std::size_t other = 0; other < series.size(); ++other)
                if (series[other].name() == lower) style.lowEdge = other;
        }
        styles_.push_back(style);
    }
    // A band has the colour and the axis of the line of its key, which lies within it.
    for (std::size_t i = 0; i < series.size(); ++i) {
        const auto keyOf = [&](std::size_t of) {
            const std::string_view name = series[of].name();
            return name.substr(0, name.size() - fieldOf(name).size());
        };
        for (std::size_t other = 0; !styles_[i].hasLine && other < series.size(); ++other)
            if (styles_[other].hasLine && keyOf(other) == keyOf(i)) {
                styles_[i].color = styles_[other].color;
                styles_[i].axis = styles_[other].axis;
                styles_[i].line = other;
                break;
            }
    }
    // What was earlier is a shadow of what it is beside.
    for (std::size_t i = 0; i < series.size(); ++i) {
        const std::optional<std::string_view> beside = nameBeside(series[i].name());
        for (std::size_t other = 0; beside && other < series.size(); ++other)
            if (series[other].name() == *beside) {
                styles_[i].color = mixed(styles_[other].color, theme.colors().surface, kEarlierShare);
                styles_[i].stroke = Qt::DashLine;
                styles_[i].shape =
                    styles_[other].shape == SeriesShape::Step ? SeriesShape::Step : SeriesShape::Line;
            }
    }
    showAxes();
}

std::size_t SeriesDrawing::placeOf(const std::string& name) {
    return places_.try_emplace(name, places_.size()).first->second;
}

void SeriesDrawing::showAxes() {
    for (std::size_t axis = 0; axis < axes_.size(); ++axis) {
        std::vector<QColor> colors;
        for (const Style& style : styles_)
            if (style.axis == axis) colors.push_back(style.color);
        const bool isNeeded = axis == ValueAxes::kLeft && (styles_.empty() || !settings_.thresholds.empty());
        axes_.setVisible(axis, isNeeded || !colors.empty());
        const bool isOfOne = std::all_of(colors.begin(), colors.end(),
                                         [&](const QColor& color) { return color == colors.front(); });
        if (axis > ValueAxes::kRight && !colors.empty())
            axes_.setColor(axis, isOfOne ? std::optional(colors.front()) : std::nullopt);
    }
}

QColor SeriesDrawing::color(std::size_t series) const {
    return series < styles_.size() ? styles_[series].color : Theme::instance().series(series);
}
Qt::PenStyle SeriesDrawing::stroke(std::size_t series) const {
    if (series >= styles_.size()) return Qt::SolidLine;
    const std::size_t covered = series < covered_.size() ? covered_[series] : 0;
    return covered > 0 ? kCovering[(covered - 1) % std::size(kCovering)] : styles_[series].stroke;
}
SeriesShape SeriesDrawing::shape(std::size_t series) const {
    return series < styles_.size() ? styles_[series].shape : settings_.shape;
}
std::optional<std::size_t> SeriesDrawing::lineOfBand(std::size_t series) const {
    return series < styles_.size() ? styles_[series].line : std::nullopt;
}
QCPAxis& SeriesDrawing::axisOf(std::size_t series) const {
    return axes_.axis(series < styles_.size() ? styles_[series].axis : ValueAxes::kLeft);
}

FigureFormat SeriesDrawing::readingFormat(std::size_t series) const {
    if (series >= valueRanges_.size()) return settings_.left.format;
    // The same digits for all, or the finer one of two lines would seem to be the better measured.
    FigureRange all;
    for (std::size_t i = 0; i < valueRanges_.size(); ++i) {
        const FigureRange& range = valueRanges_[i];
        if (range.least > range.greatest || styles_[i].axis != styles_[series].axis) continue;
        all.include(range.least);
        all.include(range.greatest);
        all.isWhole = all.isWhole && range.isWhole;
    }
    return evenFormat(axes_.at(styles_[series].axis).format(), all);
}

void SeriesDrawing::update(const std::set<std::size_t>& hidden, bool isLive) {
    resolveStyles();
    const std::vector<Series>& series = store_.series();
    const Timestamp from = timestampOf(plot_.xAxis->range().lower);
    // An axis in seconds rounds its ends, and the newest value must not fall out for it.
    const Timestamp to = timestampOf(plot_.xAxis->range().upper) + kAxisRounding;
    shown_.clear();
    stacked_.clear();
    pointsInSight_ = 0;
    valueRanges_.assign(series.size(), {});
    counts_.assign(series.size(), 0);
    std::vector<SeriesSummary> sums(series.size());
    std::vector<FigureRange> ranges(axes_.size());
    for (std::size_t i = 0; i < series.size(); ++i) {
        if (hidden.contains(i)) continue;
        (styles_[i].shape == SeriesShape::Stacked ? stacked_ : shown_).push_back(i);
        const SeriesSummary& sum = sums[i] = series[i].summary(from, to);
        counts_[i] = sum.count;
        pointsInSight_ += sum.count;
        if (sum.empty()) continue;
        for (const SeriesPoint& point : KnownPoints(sum))
            valueRanges_[i].include(point.value);
        if (styles_[i].shape == SeriesShape::Stacked) continue;
        FigureRange& range = ranges[styles_[i].axis];
        range.include(sum.least.value);
        range.include(sum.greatest.value);
        if (styles_[i].shape == SeriesShape::Area) range.include(0);
    }
    covered_ = coveredSeries(sums);
    if (!stacked_.empty()) {
        std::vector<const Series*> added;
        for (const std::size_t each : stacked_)
            added.push_back(&series[each]);
        stack_.compute(added, from, to, plot_.axisRect()->width() / kStackStep);
        FigureRange& range = ranges[styles_[stacked_.front()].axis];
        range.include(stack_.least());
        range.include(stack_.greatest());
    }
    for (std::size_t axis = 0; axis < axes_.size(); ++axis) {
        // Thresholds are values of the left axis.
        const bool hasThresholds = axis == ValueAxes::kLeft;
        if (axes_.isVisible(axis))
            axes_.at(axis).fit(ranges[axis].least, ranges[axis].greatest,
                               hasThresholds ? settings_.thresholds : std::vector<Threshold>(), isLive);
    }
    divide(plot_.axisRect()->width());
}

void SeriesDrawing::divide(int columns) {
    // A series stays in the picture until it has become clearly thin, or it would go in and out.
    isDense_.resize(store_.series().size(), false);
    std::uint64_t smooth = 0;
    for (const std::size_t series : shown_) {
        const auto width = static_cast<std::uint64_t>(std::max(1, columns));
        const bool isThin = counts_[series] <= (isDense_[series] ? width : 2 * width);
        isDense_[series] = !isThin || smooth + counts_[series] > kSmoothPoints;
        if (!isDense_[series]) smooth += counts_[series];
    }
}

SeriesTrace SeriesDrawing::traceOf(std::size_t series) const {
    const Style& style = styles_[series];
    const std::vector<Series>& all = store_.series();
    SeriesTrace trace{&all[series], style.lowEdge ? &all[*style.lowEdge] : nullptr, {}};
    const bool isArea = style.shape == SeriesShape::Area;
    const bool isAlone = all.size() == 1 && style.shape != SeriesShape::Points;
    trace.look = {style.color,
                  withOpacity(style.color, style.shape == SeriesShape::Stacked ? kStackOpacity
                                           : isArea || style.lowEdge           ? kAreaOpacity
                                                                               : kAloneOpacity),
                  stroke(series),
                  style.shape,
                  axes_.at(style.axis).scale(),
                  isArea || isAlone || style.lowEdge.has_value(),
                  style.hasLine};
    return trace;
}

QRect SeriesDrawing::clipRect() const {
    // A line at an end of the value axis, such as one of nothing but zeros, lies on the edge.
    return plot_.axisRect()->rect().adjusted(0, -1, 0, 1);
}

void SeriesDrawing::drawZones(QPainter& painter, const PlotPlace& place) const {
    const ValueScale scale = axes_.at(ValueAxes::kLeft).scale();
    painter.setRenderHint(QPainter::Antialiasing, false);
    for (std::size_t i = 0; i < settings_.thresholds.size(); ++i) {
        const Threshold& threshold = settings_.thresholds[i];
        const double y = place.yOf(threshold.from, scale);
        if (settings_.areZonesFilled) {
            const double top = i + 1 < settings_.thresholds.size()
                                   ? place.yOf(settings_.thresholds[i + 1].from, scale)
                                   : place.area.top();
            const QRectF zone = QRectF(QPointF(place.area.left(), std::min(top, y)),
                                       QPointF(place.area.right(), std::max(top, y)))
                                    .intersected(place.area);
            painter.fillRect(zone, withOpacity(colorOf(threshold.state), kZoneOpacity));
        }
        if (y < place.area.top() - 1 || y > place.area.bottom() + 1) continue;
        painter.setPen(QPen(colorOf(threshold.state), 1, Qt::DashLine));
        painter.drawLine(QPointF(place.area.left(), y), QPointF(place.area.right(), y));
    }
}

void SeriesDrawing::draw(QCPPainter* painter) {
    const QRect area = plot_.axisRect()->rect();
    const PlotPlace place{QRectF(area), timestampOf(plot_.xAxis->range().lower),
                          timestampOf(plot_.xAxis->range().upper)};
    if (place.to <= place.from || area.isEmpty()) return;
    drawZones(*painter, place);
    // What is kept may have grown since the last update, but its series are the same, or there are none.
    const auto isThere = [this](std::size_t series) {
        return series < styles_.size() && styles_.size() <= store_.series().size();
    };
    const bool isScreen = !painter->modes().testFlag(QCPPainter::pmVectorized) &&
                          !painter->modes().testFlag(QCPPainter::pmNoCaching);
    std::vector<SeriesTrace> dense;
    for (const std::size_t series : shown_)
        if (isThere(series) && isDense_[series] && isScreen) dense.push_back(traceOf(series));
    if (!dense.empty()) {
        const double ratio = plot_.bufferDevicePixelRatio();
        image_.update((QSizeF(area.size()) * ratio).toSize(), place.from, place.to, dense);
        image_.draw(*painter, area.topLeft(), ratio);
    }
    for (std::size_t i = 0; i < stacked_.size(); ++i)
        if (isThere(stacked_[i])) stack_.draw(*painter, i, traceOf(stacked_[i]).look, place);
    for (const std::size_t series : shown_) {
        if (!isThere(series) || (isDense_[series] && isScreen)) continue;
        painter->save();
        drawLines(*painter, traceOf(series), place);
        painter->restore();
    }
}

} // namespace weir
