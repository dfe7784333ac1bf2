#include "widgets/dashboard/time_chart.h"

#include "widgets/dashboard/chart_crosshair.h"
#include "widgets/dashboard/chart_tickers.h"
#include "widgets/dashboard/series_reduction.h"
#include "widgets/theme/theme.h"

#include <algorithm>
#include <cmath>

namespace weir {

namespace {

constexpr std::size_t kSmoothUpTo =
    6000; ///< points in all: more are drawn without antialiasing, several times as fast
constexpr double kLeastShown = 1e-3; ///< seconds: closer than this the wheel does not lead
constexpr double kMostShown = 10 * 366 * 86400.0;
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

TimeChart::TimeChart(const SeriesStore& store, QWidget* parent)
    : QCustomPlot(parent), store_(store), figures_(new FigureTicker), crosshair_(new ChartCrosshair(*this)) {
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
        if (!isLive_ && range.size() > 0) fillGraphs();
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

Timestamp TimeChart::from() const {
    return timestampOf(xAxis->range().lower);
}
Timestamp TimeChart::to() const {
    return timestampOf(xAxis->range().upper);
}

void TimeChart::redraw() {
    if (isLive_) showNewest();
    fillGraphs();
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
    const bool stillFits = isLive_ && !settings_.yMinimum && !settings_.yMaximum && now.lower <= least &&
                           now.upper >= greatest && upper - lower > now.size() * 0.7 && now.upper > lower;
    if (!stillFits) yAxis->setRange(lower, upper);
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
    fillGraphs();
}

} // namespace weir
