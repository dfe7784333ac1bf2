#include "widgets/dashboard/value_axis.h"

#include "widgets/dashboard/chart_tickers.h"
#include "widgets/theme/theme.h"

#include <algorithm>
#include <cmath>

namespace weir {

namespace {

constexpr double kMostDecades = 9; ///< below the greatest value, on a logarithmic axis that is fitted

} // namespace

ValueAxis::ValueAxis(QCPAxis& axis)
    : axis_(axis), figures_(new FigureTicker), powers_(new LogarithmicFigureTicker) {
    // The grid lies below the graphs, and axis lines are not drawn at all: nothing is there that is not data.
    axis_.setTicker(figures_);
    axis_.setBasePen(Qt::NoPen);
    axis_.setTickPen(Qt::NoPen);
    axis_.setSubTickPen(Qt::NoPen);
    axis_.setTickLabelPadding(spacing::tight);
    axis_.grid()->setZeroLinePen(Qt::NoPen);
}

void ValueAxis::configure(const ValueAxisSettings& settings, bool isLogarithmic) {
    settings_ = settings;
    figures_->setFormat(settings_.format);
    powers_->setFormat(settings_.format);
    isLogarithmic_ = isLogarithmic;
    axis_.setScaleType(isLogarithmic ? QCPAxis::stLogarithmic : QCPAxis::stLinear);
    if (isLogarithmic)
        axis_.setTicker(powers_);
    else
        axis_.setTicker(figures_);
}

void ValueAxis::updateLook() {
    const Theme& theme = Theme::instance();
    axis_.setTickLabelFont(theme.figures(TextStyle::Caption));
    axis_.setTickLabelColor(theme.colors().textMuted);
    axis_.grid()->setPen(QPen(theme.colors().grid, 0));
}

void ValueAxis::setVisible(bool isVisible) {
    axis_.setVisible(isVisible);
}

ValueScale ValueAxis::scale() const {
    return {axis_.range().lower, axis_.range().upper, isLogarithmic_};
}

void ValueAxis::fit(double least, double greatest, const std::vector<Threshold>& thresholds, bool isLive) {
    if (!(least <= greatest)) { // nothing in sight
        least = 0;
        greatest = 1;
    }
    for (const Threshold& threshold : thresholds) {
        // A threshold that is near is shown, to be seen being approached; a far one does not flatten the
        // line.
        const double reach = std::max(greatest - least, std::abs(greatest) * 0.5);
        if (threshold.from <= greatest + reach && threshold.from >= least - reach) {
            least = std::min(least, threshold.from);
            greatest = std::max(greatest, threshold.from);
        }
    }
    if (isLogarithmic_) return fitLogarithmic(least, greatest);
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
    lower = settings_.minimum.value_or(lower);
    upper = settings_.maximum.value_or(upper);
    if (upper <= lower) upper = lower + 1;
    // An axis that follows each value trembles: it shrinks only when it has become much too large.
    const QCPRange now = axis_.range();
    const bool stillFits = isLive && !settings_.minimum && !settings_.maximum && now.lower <= least &&
                           now.upper >= greatest && upper - lower > now.size() * 0.7 && now.upper > lower;
    if (!stillFits) axis_.setRange(lower, upper);
}

void ValueAxis::fitLogarithmic(double least, double greatest) {
    // Whole decades, for lines of the grid to name; what is not above zero has no place there.
    double upper = settings_.maximum.value_or(greatest);
    if (upper <= 0) upper = 1;
    double lower = settings_.minimum.value_or(least);
    if (lower <= 0) lower = upper * std::pow(10, -kMostDecades);
    if (!settings_.maximum) upper = std::pow(10, std::ceil(std::log10(upper)));
    if (!settings_.minimum) {
        lower = std::max(lower, upper * std::pow(10, -kMostDecades));
        lower = std::pow(10, std::floor(std::log10(lower)));
    }
    if (upper <= lower) upper = lower * 10;
    axis_.setRange(lower, upper);
}

} // namespace weir
