#include "widgets/dashboard/time_chart.h"

#include "widgets/dashboard/chart_crosshair.h"
#include "widgets/dashboard/chart_tickers.h"
#include "widgets/theme/theme.h"

#include <algorithm>
#include <cmath>

namespace weir {

namespace {

constexpr double kLeastShown = 1e-3; ///< seconds: closer than this the wheel does not lead
constexpr double kMostShown = 10 * 366 * 86400.0;
constexpr double kLeastFilled = 0.1; ///< of the range, when a chart begins
constexpr int kPixelsPerTime = 150;  ///< between two labels of an axis, at least
constexpr int kPixelsPerValue = 44;

double secondsOf(Timestamp time) {
    return static_cast<double>(time) * 1e-9;
}

Timestamp timestampOf(double seconds) {
    return static_cast<Timestamp>(std::clamp(seconds * 1e9, -9.2e18, 9.2e18));
}

} // namespace

TimeChart::TimeChart(const SeriesStore& store, QWidget* parent)
    : QCustomPlot(parent), store_(store), drawing_(*this, store), figures_(new FigureTicker),
      crosshair_(new ChartCrosshair(*this)) {
    setMouseTracking(true);
    setInteractions(QCP::iRangeDrag | QCP::iRangeZoom);
    axisRect()->setRangeDrag(Qt::Horizontal);
    axisRect()->setRangeZoom(Qt::Horizontal);
    axisRect()->setRangeZoomFactor(0.8);
    axisRect()->setMinimumMargins(QMargins(spacing::small, spacing::medium, spacing::medium, spacing::tight));
    // The grid lies below the graphs, and axis lines are not drawn at all: nothing is there that is not data.
    xAxis->setTicker(QSharedPointer<TimeTicker>::create());
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
    connect(xAxis, qOverload<const QCPRange&>(&QCPAxis::rangeChanged), this, [this](const QCPRange& range) {
        // Panning and zooming move the range; what is seen there must follow in the same frame.
        if (!isLive_ && range.size() > 0) drawSeries();
    });
    connect(&Theme::instance(), &Theme::changed, this, &TimeChart::updateLook);
    updateLook();
}

void TimeChart::configure(ChartSettings settings) {
    settings_ = std::move(settings);
    figures_->setFormat(settings_.format);
    placeThresholds();
    goLive();
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
    drawing_.updateLook();
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
    const bool wasLive = isLive_;
    isLive_ = true;
    redraw();
    if (!wasLive) Q_EMIT liveChanged(true);
}

void TimeChart::leaveLive() {
    if (!isLive_) return;
    isLive_ = false;
    Q_EMIT liveChanged(false);
}

bool TimeChart::canZoom(bool isInwards) const {
    const double size = xAxis->range().size();
    return isInwards ? size > kLeastShown : size < kMostShown;
}

void TimeChart::zoom(double factor) {
    if (!canZoom(factor < 1)) return;
    xAxis->scaleRange(factor);
    showMoved();
}

void TimeChart::pan(double share) {
    xAxis->moveRange(xAxis->range().size() * share);
    showMoved();
}

void TimeChart::showMoved() {
    leaveLive();
    redraw();
}

void TimeChart::setHidden(std::set<std::size_t> hidden) {
    hidden_ = std::move(hidden);
    redraw();
}

FigureFormat TimeChart::readingFormat(std::size_t series) const {
    return drawing_.readingFormat(series);
}

Timestamp TimeChart::from() const {
    return timestampOf(xAxis->range().lower);
}
Timestamp TimeChart::to() const {
    return timestampOf(xAxis->range().upper);
}

void TimeChart::drawSeries() {
    drawing_.update(settings_, hidden_, isLive_);
}

void TimeChart::redraw() {
    if (isLive_) showNewest();
    drawSeries();
    replot(rpQueuedReplot);
    crosshair_->update();
}

void TimeChart::showNewest() {
    if (store_.empty()) return;
    const double newest = secondsOf(store_.newest());
    const double range = secondsOf(settings_.range.count());
    // Until there is enough to fill the range, what there is fills the chart.
    const double covered = newest - secondsOf(store_.oldest());
    xAxis->setRange(newest - std::clamp(covered, range * kLeastFilled, range), newest);
}

void TimeChart::mousePressEvent(QMouseEvent* event) {
    isPanning_ = event->button() == Qt::LeftButton && axisRect()->rect().contains(event->pos());
    QCustomPlot::mousePressEvent(event);
}

void TimeChart::mouseMoveEvent(QMouseEvent* event) {
    if (isPanning_ && event->buttons().testFlag(Qt::LeftButton)) {
        leaveLive();
        crosshair_->leave();
    } else {
        crosshair_->moveTo(event->pos());
    }
    QCustomPlot::mouseMoveEvent(event);
}

void TimeChart::mouseReleaseEvent(QMouseEvent* event) {
    isPanning_ = false;
    QCustomPlot::mouseReleaseEvent(event);
}

void TimeChart::mouseDoubleClickEvent(QMouseEvent* event) {
    isPanning_ = false;
    QCustomPlot::mouseDoubleClickEvent(event);
    goLive();
}

void TimeChart::wheelEvent(QWheelEvent* event) {
    if (event->angleDelta().y() == 0 || !canZoom(event->angleDelta().y() > 0)) {
        event->accept();
        return;
    }
    leaveLive();
    QCustomPlot::wheelEvent(event);
    crosshair_->update();
    event->accept(); // or the board would scroll away below the pointer
}

void TimeChart::leaveEvent(QEvent* event) {
    crosshair_->leave();
    QCustomPlot::leaveEvent(event);
}

void TimeChart::resizeEvent(QResizeEvent* event) {
    QCustomPlot::resizeEvent(event);
    crosshair_->setGeometry(rect());
    xAxis->ticker()->setTickCount(std::clamp(width() / kPixelsPerTime, 1, 10));
    yAxis->ticker()->setTickCount(std::clamp(height() / kPixelsPerValue, 2, 6));
    drawSeries();
}

} // namespace weir
