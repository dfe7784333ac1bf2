#include "widgets/dashboard/time_chart.h"

#include "widgets/dashboard/axis_time.h"
#include "widgets/dashboard/chart_crosshair.h"
#include "widgets/dashboard/chart_marks.h"
#include "widgets/dashboard/chart_tickers.h"
#include "widgets/dashboard/growing_span.h"
#include "widgets/dashboard/series_reduction.h"
#include "widgets/dashboard/shared_scale.h"
#include "widgets/dashboard/time_navigation.h"
#include "widgets/theme/theme.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace weir {

namespace {

constexpr int kPixelsPerTime = 110; ///< between two labels of an axis, about
constexpr int kPixelsPerValue = 44;
constexpr int kDatedFrom = 150; ///< pixels of height that leave a line for the date

} // namespace

TimeChart::TimeChart(const SeriesStore& store, BoardTime& time, QWidget* parent)
    : QCustomPlot(parent), store_(store), time_(time), drawing_(new SeriesDrawing(*this, store)),
      wasLive_(time.isLive()), times_(new TimeTicker(*xAxis)), navigation_(new TimeNavigation(*this, time)),
      marks_(new ChartMarks(*this, *navigation_, time)), crosshair_(new ChartCrosshair(*this)) {
    setInteractions(QCP::iNone); // the navigation does better
    navigation_->setValuesMovable(true);
    axisRect()->setMinimumMargins(QMargins(spacing::small, spacing::medium, spacing::medium, spacing::tight));
    xAxis->setTicker(times_);
    xAxis->setRange(QCPRange(QDateTime::currentMSecsSinceEpoch() * 1e-3 - 60,
                             QDateTime::currentMSecsSinceEpoch() * 1e-3));
    xAxis->setBasePen(Qt::NoPen);
    xAxis->setTickPen(Qt::NoPen);
    xAxis->setSubTickPen(Qt::NoPen);
    xAxis->setTickLabelPadding(spacing::tight);
    connect(&time_, &BoardTime::rangeChanged, this, &TimeChart::followTime);
    connect(&time_, &BoardTime::allValuesWanted, this, [this] {
        shownValues_.clear();
        redraw();
    });
    connect(&time_, &BoardTime::momentChanged, this, &TimeChart::followTime);
    connect(&time_, &BoardTime::pausedChanged, this, &TimeChart::freeze);
    connect(navigation_, &TimeNavigation::valuesWanted, this, &TimeChart::showValues);
    connect(navigation_, &TimeNavigation::valuesFitted, this, [this] {
        shownValues_.clear();
        redraw();
    });
    if (const auto& range = time_.range()) xAxis->setRange(secondsOf(range->from), secondsOf(range->to));
    connect(&time_, &BoardTime::cursorsChanged, crosshair_, qOverload<>(&QWidget::update));
    times_->setZone(time_.zone());
    connect(&time_, &BoardTime::zoneChanged, this, [this] {
        times_->setZone(time_.zone());
        redraw();
    });
    connect(&Theme::instance(), &Theme::changed, this, &TimeChart::updateLook);
    updateLook();
}

void TimeChart::configure(ChartSettings settings) {
    settings_ = std::move(settings);
    drawing_->configure(settings_);
    redraw();
}

void TimeChart::updateLook() {
    const Theme& theme = Theme::instance();
    const Colors& colors = theme.colors();
    setBackground(QBrush(colors.surface));
    xAxis->setTickLabelFont(theme.figures(TextStyle::Caption));
    xAxis->setTickLabelColor(colors.textMuted);
    xAxis->grid()->setVisible(false);
    drawing_->updateLook();
    redraw();
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

void TimeChart::shareValues(const std::vector<FigureRange>& values) {
    std::vector<FigureRange> shared = values;
    shared.resize(sharedValues_.size());
    if (areSame(shared, sharedValues_)) return;
    sharedValues_ = std::move(shared);
    redraw();
}

void TimeChart::setHidden(std::set<std::size_t> hidden) {
    hidden_ = std::move(hidden);
    redraw();
}

FigureFormat TimeChart::readingFormat(std::size_t series) const {
    return drawing_->readingFormat(series);
}

QPointF TimeChart::placeOf(std::size_t series, const SeriesPoint& point) const {
    return QPointF(xAxis->coordToPixel(secondsOf(point.time)),
                   drawing_->axisOf(series).coordToPixel(point.value));
}

QPolygonF TimeChart::lineOf(std::size_t series) const {
    QPolygonF line;
    if (series >= store_.series().size()) return line;
    std::vector<SeriesPoint> points;
    reduceToPixels(store_.series()[series], from(), to(), axisRect()->width(), points);
    for (const SeriesPoint& point : points) {
        const QPointF place = placeOf(series, point);
        if (shapeOf(series) == SeriesShape::Step && !line.empty())
            line << QPointF(place.x(), line.back().y());
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

void TimeChart::drawSeries() {
    drawing_->update(hidden_, isLive());
    for (std::size_t i = 0; i < ownValues_.size(); ++i) {
        QCPAxis& axis = i == 0 ? *yAxis : *yAxis2;
        ownValues_[i] = {};
        if (!axis.visible()) continue;
        // With nothing in sight the axis shows no values, but stands somewhere.
        if (pointsInSight() > 0) ownValues_[i] = {axis.range().lower, axis.range().upper, false};
        const FigureRange values = united(ownValues_[i], sharedValues_[i]);
        if (values.least < values.greatest) axis.setRange(values.least, values.greatest);
    }
    for (const auto& [axis, range] : shownValues_)
        axis->setRange(range);
}

void TimeChart::redraw() {
    redrawAt(rpQueuedReplot);
}

void TimeChart::redrawNow() {
    redrawAt(rpQueuedRefresh);
}

void TimeChart::redrawAt(RefreshPriority priority) {
    if (isLive()) showNewest();
    drawSeries();
    replot(priority);
    crosshair_->update();
}

void TimeChart::freeze(bool isPaused) {
    frozen_.reset();
    if (isPaused && isLive() && !store_.empty()) frozen_ = xAxis->range();
}

void TimeChart::showNewest() {
    // Back from a part of the past, it is still what the board was paused at.
    if (frozen_) return xAxis->setRange(*frozen_);
    if (store_.empty() || time_.isPaused()) return;
    const double newest = secondsOf(time_.moment().value_or(store_.newest()) - time_.shift().count());
    const Duration wanted = time_.span() > Duration::zero() ? time_.span() : settings_.range;
    const double range = secondsOf(wanted.count());
    xAxis->setRange(newest - growingSpan(newest - secondsOf(store_.oldest()), range), newest);
    time_.tellShown({from(), to()});
}

void TimeChart::paintEvent(QPaintEvent* event) {
    if (std::exchange(isBehind_, false))
        QMetaObject::invokeMethod(this, &TimeChart::redraw, Qt::QueuedConnection);
    QCustomPlot::paintEvent(event);
}

void TimeChart::resizeEvent(QResizeEvent* event) {
    QCustomPlot::resizeEvent(event);
    crosshair_->setGeometry(rect());
    xAxis->ticker()->setTickCount(std::clamp(width() / kPixelsPerTime, 2, 10));
    times_->setDated(height() >= kDatedFrom);
    for (QCPAxis* axis : axisRect()->axes(QCPAxis::atLeft | QCPAxis::atRight))
        axis->ticker()->setTickCount(std::clamp(height() / kPixelsPerValue, 2, 6));
    drawSeries();
}

} // namespace weir
