#include "widgets/dashboard/chart_tickers.h"

#include "widgets/dashboard/figure_units.h"
#include "widgets/dashboard/nice_step.h"
#include "widgets/parts/moment_text.h"

#include <algorithm>
#include <array>
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

/// How many multiples of a step lie in a range.
double ticksIn(const QCPRange& range, double step) {
    return std::floor(range.upper / step) - std::ceil(range.lower / step) + 1;
}

constexpr int kBetweenLabels = 6; ///< pixels

/// Distances of labels below a day.
constexpr std::array kSteps{0.001, 0.002, 0.005,  0.01,   0.02,   0.05,    0.1,     0.2,     0.5,
                            1.0,   2.0,   5.0,    10.0,   15.0,   30.0,    60.0,    120.0,   300.0,
                            600.0, 900.0, 1800.0, 3600.0, 7200.0, 10800.0, 21600.0, 43200.0, 86400.0};

} // namespace

TimeTicker::TimeTicker(const QCPAxis& axis) : axis_(axis) {
    setZone(zone_);
}

void TimeTicker::setZone(const QTimeZone& zone) {
    zone_ = zone;
    setDateTimeSpec(Qt::TimeZone);
    setTimeZone(zone);
}

QDateTime TimeTicker::momentOf(double tick) const {
    return keyToDateTime(tick).toTimeZone(zone_);
}

double TimeTicker::getTickStep(const QCPRange& range) {
    // The base class leaves steps below a second to plain numbers, which read as well for times.
    step_ = QCPAxisTickerDateTime::getTickStep(range);
    // It knows steps of two and a half minutes, which labels of whole minutes cannot name.
    if (step_ >= 1 && step_ < kSteps.back()) {
        step_ = *std::min_element(kSteps.begin(), kSteps.end(), [this](double a, double b) {
            return std::abs(a - step_) < std::abs(b - step_);
        });
        mDateStrategy = dsNone;
    }
    // A lone label says nothing of how long anything takes.
    for (auto finer = kSteps.rbegin();
         finer != kSteps.rend() && step_ <= kSteps.back() && ticksIn(range, step_) < 2; ++finer)
        if (*finer < step_) {
            step_ = *finer;
            mDateStrategy = dsNone;
        }
    return step_;
}

QString TimeTicker::getTickLabel(double tick, const QLocale& locale, QChar, int) {
    const QDateTime moment = momentOf(tick);
    if (step_ < 1) return moment.toString(QStringLiteral("HH:mm:ss.zzz"));
    if (step_ < 60) return moment.toString(QStringLiteral("HH:mm:ss"));
    if (step_ < 86400) {
        const bool isMidnight = !isDated_ && moment.time() == QTime(0, 0);
        return isMidnight ? locale.toString(moment, QStringLiteral("d MMM"))
                          : moment.toString(QStringLiteral("HH:mm"));
    }
    return locale.toString(moment, QStringLiteral("d MMM yyyy"));
}

QVector<QString> TimeTicker::createLabelVector(const QVector<double>& ticks, const QLocale& locale,
                                               QChar formatChar, int precision) {
    QVector<QString> labels = QCPAxisTickerDateTime::createLabelVector(ticks, locale, formatChar, precision);
    QDate last;
    for (qsizetype i = 0; isDated_ && i < labels.size(); ++i) {
        const QDate date = momentOf(ticks[i]).date();
        const bool isWritten = step_ >= 86400;
        QString below;
        if (date != last && !isWritten) below = locale.toString(date, QStringLiteral("d MMM yyyy"));
        if (i == 0) {
            if (!below.isEmpty()) below += u' ';
            below += zoneOffsetText(zone_, static_cast<Timestamp>(ticks[i]) * 1'000'000'000);
        }
        labels[i] += u'\n' + below;
        last = date;
    }
    leaveOut(ticks, labels);
    return labels;
}

void TimeTicker::leaveOut(const QVector<double>& ticks, QVector<QString>& labels) const {
    if (labels.size() < 2) return;
    const QFontMetrics metrics(axis_.tickLabelFont());
    int widest = 1;
    // The date below the first time is longer, and there is room beside it.
    for (const QString& label : labels)
        widest = std::max(widest, metrics.horizontalAdvance(label.section(u'\n', 0, 0)));
    const double apart = std::abs(axis_.coordToPixel(ticks[1]) - axis_.coordToPixel(ticks[0]));
    const auto every = static_cast<long long>(std::ceil((widest + kBetweenLabels) / std::max(apart, 1.0)));
    if (every <= 1) return;
    // By their times and not their places, or others would be left out with each step that a live chart
    // takes.
    const auto isKept = [&](double tick) { return std::llround(tick / step_) % every == 0; };
    const bool isOneKept = std::any_of(ticks.begin(), ticks.end(), isKept);
    for (qsizetype i = isOneKept ? 0 : 1; i < labels.size(); ++i)
        if (!isKept(ticks[i])) labels[i].clear();
}

double FigureTicker::getTickStep(const QCPRange& range) {
    step_ = QCPAxisTicker::getTickStep(range);
    // Nor does a lone value say how much higher another is.
    for (int halved = 0; halved < 2 && ticksIn(range, step_) < 2; ++halved)
        step_ /= 2;
    if (isWhole_ && step_ != std::floor(step_)) step_ = std::max(1.0, niceStep(step_));
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
