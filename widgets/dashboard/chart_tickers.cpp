#include "widgets/dashboard/chart_tickers.h"

#include "widgets/dashboard/figure_units.h"

#include <algorithm>
#include <cmath>

namespace weir {

namespace {

/// How many digits behind the point a step takes: 2 for 0.25.
int decimalsOf(double step) {
    int decimals = 0;
    for (double whole = step; decimals < 9 && std::abs(whole - std::round(whole)) > whole * 1e-6; whole *= 10)
        ++decimals;
    return decimals;
}

} // namespace

double TimeTicker::getTickStep(const QCPRange& range) {
    // The base class leaves steps below a second to plain numbers, which read as well for times.
    step_ = QCPAxisTickerDateTime::getTickStep(range);
    return step_;
}

QString TimeTicker::getTickLabel(double tick, const QLocale&, QChar, int) {
    const QDateTime moment = keyToDateTime(tick);
    if (step_ < 1) return moment.toString(QStringLiteral("HH:mm:ss.zzz"));
    if (step_ < 60) return moment.toString(QStringLiteral("HH:mm:ss"));
    if (step_ < 86400) {
        const bool isMidnight = moment.time() == QTime(0, 0);
        return moment.toString(isMidnight ? QStringLiteral("d MMM") : QStringLiteral("HH:mm"));
    }
    return moment.toString(QStringLiteral("d MMM yyyy"));
}

double FigureTicker::getTickStep(const QCPRange& range) {
    step_ = QCPAxisTicker::getTickStep(range);
    largest_ = std::max(std::abs(range.lower), std::abs(range.upper));
    return step_;
}

QString FigureTicker::getTickLabel(double tick, const QLocale&, QChar, int) {
    if (std::abs(tick) < step_ * 1e-6) tick = 0; // what floating point leaves of zero
    FigureFormat format = format_;
    format.like = largest_;
    format.step = step_;
    const double second = secondsIn(format.unit);
    const bool isSpan = second > 0 && largest_ * second >= 60;
    const bool isBare = format.unit.empty() && largest_ >= 10000;
    // Ticks lie close together on a large offset: then the step, not the value, says how many digits it
    // takes.
    const double step = step_ * unitStep(format.unit, largest_).factor;
    if (!format.decimals && !isSpan && !isBare && step < 1) format.decimals = decimalsOf(step);
    return QString::fromStdString(figureText(tick, format).text());
}

QString LogarithmicFigureTicker::getTickLabel(double tick, const QLocale&, QChar, int) {
    return QString::fromStdString(figureText(tick, format_).text());
}

} // namespace weir
