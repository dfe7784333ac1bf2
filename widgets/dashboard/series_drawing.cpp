#include "widgets/dashboard/series_drawing.h"

#include "widgets/dashboard/series_reduction.h"
#include "widgets/theme/theme.h"

#include <algorithm>
#include <cmath>

namespace weir {

namespace {

constexpr std::size_t kSmoothUpTo =
    6000; ///< points in all: more are drawn without antialiasing, several times as fast
constexpr int kFillOpacity = 26; ///< of 255, below a line that is alone

double secondsOf(Timestamp time) {
    return static_cast<double>(time) * 1e-9;
}

Timestamp timestampOf(double seconds) {
    return static_cast<Timestamp>(std::clamp(seconds * 1e9, -9.2e18, 9.2e18));
}

} // namespace

FigureFormat SeriesDrawing::readingFormat(std::size_t series) const {
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

void SeriesDrawing::updateLook() {
    plot_.clearGraphs();
}

void SeriesDrawing::update(const ChartSettings& settings, const std::set<std::size_t>& hidden, bool isLive) {
    settings_ = settings;
    const Theme& theme = Theme::instance();
    const std::vector<Series>& series = store_.series();
    while (plot_.graphCount() > static_cast<int>(series.size()))
        plot_.removeGraph(plot_.graphCount() - 1);
    while (plot_.graphCount() < static_cast<int>(series.size())) {
        const QColor color = theme.series(static_cast<std::size_t>(plot_.graphCount()));
        QCPGraph* added = plot_.addGraph();
        added->setPen(QPen(color, 1.5));
        added->setAdaptiveSampling(false); // reduceToPixels() has done better already
        added->setSelectable(QCP::stNone);
    }

    const Timestamp first = timestampOf(plot_.xAxis->range().lower);
    const Timestamp last = timestampOf(plot_.xAxis->range().upper);
    const int columns = static_cast<int>(plot_.axisRect()->width() * plot_.bufferDevicePixelRatio());
    double least = std::numeric_limits<double>::infinity();
    double greatest = -least;
    drawnPoints_ = 0;
    valueRanges_.assign(series.size(), {});
    for (std::size_t i = 0; i < series.size(); ++i) {
        QCPGraph* line = plot_.graph(static_cast<int>(i));
        line->setVisible(!hidden.contains(i));
        if (hidden.contains(i)) continue;
        reduceToPixels(series[i], first, last, columns, reduced_);
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
    for (int i = 0; i < plot_.graphCount(); ++i) {
        QColor color = theme.series(static_cast<std::size_t>(i));
        plot_.graph(i)->setAntialiased(isSmooth);
        plot_.graph(i)->setPen(
            QPen(color, isSmooth ? 1.5 : 0, theme.seriesStroke(static_cast<std::size_t>(i))));
        color.setAlpha(kFillOpacity);
        plot_.graph(i)->setBrush(isAlone ? QBrush(color) : QBrush(Qt::NoBrush));
    }
    fitValues(least, greatest, isLive);
}

void SeriesDrawing::fitValues(double least, double greatest, bool isLive) {
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
    const QCPRange now = plot_.yAxis->range();
    const bool stillFits = isLive && !settings_.yMinimum && !settings_.yMaximum && now.lower <= least &&
                           now.upper >= greatest && upper - lower > now.size() * 0.7 && now.upper > lower;
    if (!stillFits) plot_.yAxis->setRange(lower, upper);
}

} // namespace weir
