#include "widgets/dashboard/time_chart.h"

#include "widgets/dashboard/chart_crosshair.h"
#include "widgets/dashboard/chart_tickers.h"
#include "widgets/dashboard/series_reduction.h"
#include "widgets/dashboard/time_navigation.h"
#include "widgets/theme/theme.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace weir {

namespace {

constexpr std::size_t kSmoothUpTo =
    6000; ///< points in all: more are drawn without antialiasing, several times as fast
constexpr double kLeastFilled = 0.1; ///< of the range, when a chart begins
constexpr int kPixelsPerTime = 150;  ///< between two labels of an axis, at least
constexpr int kPixelsPerValue = 44;
constexpr int kFillOpacity = 26; ///< of 255, below a line that is alone

double secondsOf(Timestamp time) {
    return static_cast<double>(time) * 1e-9;
}

Timestamp timestampOf(double seconds) {
    return static_cast<Timestamp>(std::clamp(seconds * 1e9, -9.2e18, 9.2e18));
}

} // namespace

TimeChart::TimeChart(const SeriesStore& store, BoardTime& time, QWidget* parent)
    : QCustomPlot(parent), store_(store), time_(time), wasLive_(time.isLive()), times_(new TimeTicker),
      figures_(new FigureTicker), navigation_(new TimeNavigation(*this, time)), crosshair_(new ChartCrosshair(*this)) {
    setInteractions(QCP::iNone); // the navigation does better
    navigation_->setValuesMovable(true);
    axisRect()->setMinimumMargins(QMargins(spacing::small, spacing::medium, spacing::medium, spacing::tight));
    // The grid lies below the graphs, and axis lines are not drawn at all: nothing is there that is not data.
    xAxis->setTicker(times_);
    yAxis->setTicker(figures_);
    xAxis->setRange(QCPRange(QDateTime::currentMSecsSinceEpoch() * 1e-3 - 60,
                             QDateTime::currentMSecsSinceEpoch() * 1e-3));
    for (QCPAxis* axis : {xAxis, yAxis}) {
        axis->setBasePen(Qt::NoPen);
        axis->setTickPen(Qt::NoPen);
        axis->setSubTickPen(Qt::NoPen);
        axis->setTickLabelPadding(spacing::tight);
        axis->grid()->setZeroLinePen(Qt::NoPen);
    }
    connect(&time_, &BoardTime::rangeChanged, this, &TimeChart::followTime);
    connect(navigation_, &TimeNavigation::valuesWanted, this, &TimeChart::showValues);
    connect(navigation_, &TimeNavigation::valuesFitted, this, [this] {
        shownValues_.clear();
        redraw();
    });
    if (const auto& range = time_.range()) xAxis->setRange(secondsOf(range->from), secondsOf(range->to));
    connect(&Theme::instance(), &Theme::changed, this, &TimeChart::updateLook);
    updateLook();
}

void TimeChart::configure(ChartSettings settings) {
    settings_ = std::move(settings);
    figures_->setFormat(settings_.format);
    placeThresholds();
    redraw();
}

void TimeChart::updateLook() {
    const Theme& theme = Theme::instance();
    const Colors& colors = theme.colors();
    setBackground(QBrush(colors.surface));
    for (QCPAxis* axis : {xAxis, yAxis}) {
        axis->setTickLabelFont(theme.figures(TextStyle::Caption));
        axis->setTickLabelColor(colors.textMuted);
        axis->grid()->setPen(QPen(colors.grid, 0));
    }
    xAxis->grid()->setVisible(false);
    placeThresholds();
    clearGraphs();
    redraw();
}

void TimeChart::placeThresholds() {
    for (QCPItemStraightLine* line : thresholdLines_)
        removeItem(line);
    thresholdLines_.clear();
    for (const Threshold& threshold : settings_.thresholds) {
        auto* line = new QCPItemStraightLine(this); // the plot owns its items
        line->point1->setCoords(0, threshold.from);
        line->point2->setCoords(1, threshold.from);
        line->setPen(QPen(colorOf(threshold.state), 1, Qt::DashLine));
        line->setAntialiased(false);
        line->setSelectable(false);
        thresholdLines_.push_back(line);
    }
}

void TimeChart::goLive() {
    shownValues_.clear();
    time_.goLive();
    redraw();
}

void TimeChart::followTime() {
    if (const auto& range = time_.range()) xAxis->setRange(secondsOf(range->from), secondsOf(range->to));
    isBehind_ = visibleRegion().isEmpty();
    if (!isBehind_) redraw();
    if (std::exchange(wasLive_, isLive()) != isLive()) Q_EMIT liveChanged(isLive());
}

void TimeChart::showValues(QCPAxis* axis, const QCPRange& range) {
    shownValues_[axis] = range;
    axis->setRange(range);
    replot(rpQueuedReplot);
    crosshair_->update();
}

void TimeChart::setHidden(std::set<std::size_t> hidden) {
    hidden_ = std::move(hidden);
    redraw();
}

FigureFormat TimeChart::readingFormat(std::size_t series) const {
    if (series >= valueRanges_.size()) return settings_.format;
    // The same digits for all, or the finer one of two lines would seem to be the better measured.
    FigureRange all;
    for (const FigureRange& range : valueRanges_) {
        if (range.least > range.greatest) continue;
        all.include(range.least);
        all.include(range.greatest);
        all.isWhole = all.isWhole && range.isWhole;
    }
    return evenFormat(settings_.format, all);
}

QColor TimeChart::colorOf(std::size_t series) const {
    return Theme::instance().series(series);
}

QPointF TimeChart::placeOf(std::size_t, const SeriesPoint& point) const {
    return QPointF(xAxis->coordToPixel(secondsOf(point.time)), yAxis->coordToPixel(point.value));
}

QPolygonF TimeChart::lineOf(std::size_t series) const {
    QPolygonF line;
    if (series >= store_.series().size() || static_cast<int>(series) >= graphCount()) return line;
    for (const QCPGraphData& point : *graph(static_cast<int>(series))->data()) {
        const QPointF place(xAxis->coordToPixel(point.key), yAxis->coordToPixel(point.value));
        if (settings_.isStepped && !line.empty()) line << QPointF(place.x(), line.back().y());
        line << place;
    }
    return line;
}

void TimeChart::raiseSeries(std::optional<std::size_t> series) {
    crosshair_->raiseSeries(series);
}

Timestamp TimeChart::from() const {
    return timestampOf(xAxis->range().lower);
}
Timestamp TimeChart::to() const {
    return timestampOf(xAxis->range().upper);
}

void TimeChart::redraw() {
    if (isLive()) showNewest();
    fillGraphs();
    replot(rpQueuedReplot);
    crosshair_->update();
}

void TimeChart::showNewest() {
    if (store_.empty() || time_.isPaused()) return;
    const double newest = secondsOf(store_.newest());
    const Duration wanted = time_.span() > Duration::zero() ? time_.span() : settings_.range;
    const double range = secondsOf(wanted.count());
    // Until there is enough to fill the range, what there is fills the chart.
    const double covered = newest - secondsOf(store_.oldest());
    xAxis->setRange(newest - std::clamp(covered, range * kLeastFilled, range), newest);
}

void TimeChart::fillGraphs() {
    const Theme& theme = Theme::instance();
    const std::vector<Series>& series = store_.series();
    while (graphCount() > static_cast<int>(series.size()))
        removeGraph(graphCount() - 1);
    while (graphCount() < static_cast<int>(series.size())) {
        const QColor color = theme.series(static_cast<std::size_t>(graphCount()));
        QCPGraph* added = addGraph();
        added->setPen(QPen(color, 1.5));
        added->setAdaptiveSampling(false); // reduceToPixels() has done better already
        added->setSelectable(QCP::stNone);
    }

    const Timestamp first = from();
    const Timestamp last = to();
    const int columns = static_cast<int>(axisRect()->width() * bufferDevicePixelRatio());
    double least = std::numeric_limits<double>::infinity();
    double greatest = -least;
    drawnPoints_ = 0;
    valueRanges_.assign(series.size(), {});
    for (std::size_t i = 0; i < series.size(); ++i) {
        QCPGraph* line = graph(static_cast<int>(i));
        line->setVisible(!hidden_.contains(i));
        if (hidden_.contains(i)) continue;
        reduceToPixels(series[i].range(first, last), first, last, columns, reduced_);
        QVector<QCPGraphData> drawn;
        drawn.reserve(static_cast<qsizetype>(reduced_.size()));
        for (const SeriesPoint& point : reduced_) {
            drawn.append(QCPGraphData(secondsOf(point.time), point.value));
            if (point.time < first || point.time > last) continue;
            valueRanges_[i].include(point.value);
        }
        least = std::min(least, valueRanges_[i].least);
        greatest = std::max(greatest, valueRanges_[i].greatest);
        drawnPoints_ += reduced_.size();
        line->data()->set(drawn, true);
        line->setLineStyle(settings_.isStepped ? QCPGraph::lsStepLeft : QCPGraph::lsLine);
        // A lone value has no line; without a dot it would not be seen at all.
        line->setScatterStyle(drawn.size() == 1 ? QCPScatterStyle(QCPScatterStyle::ssDisc, 5)
                                                : QCPScatterStyle());
    }

    const bool isSmooth = drawnPoints_ <= kSmoothUpTo;
    const bool isAlone = series.size() == 1;
    for (int i = 0; i < graphCount(); ++i) {
        QColor color = theme.series(static_cast<std::size_t>(i));
        graph(i)->setAntialiased(isSmooth);
        graph(i)->setPen(QPen(color, isSmooth ? 1.5 : 0, theme.seriesStroke(static_cast<std::size_t>(i))));
        color.setAlpha(kFillOpacity);
        graph(i)->setBrush(isAlone ? QBrush(color) : QBrush(Qt::NoBrush));
    }
    fitValues(least, greatest);
}

void TimeChart::fitValues(double least, double greatest) {
    if (const auto chosen = shownValues_.find(yAxis); chosen != shownValues_.end())
        return yAxis->setRange(chosen->second);
    if (!(least <= greatest)) { // nothing in sight
        least = 0;
        greatest = 1;
    }
    for (const Threshold& threshold : settings_.thresholds) {
        // A threshold that is near is shown, to be seen being approached; a far one does not flatten the
        // line.
        const double reach = std::max(greatest - least, std::abs(greatest) * 0.5);
        if (threshold.from <= greatest + reach && threshold.from >= least - reach) {
            least = std::min(least, threshold.from);
            greatest = std::max(greatest, threshold.from);
        }
    }
    if (least == greatest) {
        const double room = least == 0 ? 1 : std::abs(least) * 0.1;
        least -= least >= 0 && room > least ? least : room;
        greatest += room;
    }
    const double margin = (greatest - least) * 0.08;
    double lower = least - margin;
    double upper = greatest + margin;
    // What is never negative stands on the ground when it comes near it.
    if (least >= 0 && lower < (greatest - least) * 0.25) lower = 0;
    lower = settings_.yMinimum.value_or(lower);
    upper = settings_.yMaximum.value_or(upper);
    if (upper <= lower) upper = lower + 1;
    // An axis that follows each value trembles: it shrinks only when it has become much too large.
    const QCPRange now = yAxis->range();
    const bool stillFits = isLive() && !settings_.yMinimum && !settings_.yMaximum && now.lower <= least &&
                           now.upper >= greatest && upper - lower > now.size() * 0.7 && now.upper > lower;
    if (!stillFits) yAxis->setRange(lower, upper);
}

void TimeChart::paintEvent(QPaintEvent* event) {
    if (std::exchange(isBehind_, false)) QMetaObject::invokeMethod(this, &TimeChart::redraw, Qt::QueuedConnection);
    QCustomPlot::paintEvent(event);
}

void TimeChart::resizeEvent(QResizeEvent* event) {
    QCustomPlot::resizeEvent(event);
    crosshair_->setGeometry(rect());
    xAxis->ticker()->setTickCount(std::clamp(width() / kPixelsPerTime, 1, 10));
    yAxis->ticker()->setTickCount(std::clamp(height() / kPixelsPerValue, 2, 6));
    fillGraphs();
}

} // namespace weir
