#include "widgets/dashboard/series_figures.h"

#include "widgets/dashboard/axis_time.h"
#include "widgets/dashboard/time_chart.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace weir {

namespace {

QString tr(const char* text) {
    return QCoreApplication::translate("weir::SeriesFigures", text);
}

QString written(double value, const FigureFormat& format) {
    return QString::fromStdString(figureText(value, format).text());
}

QString nothing() {
    return QStringLiteral("–");
}

/// The value that a series has at a cursor; nothing before its first point and after its last.
std::optional<double> valueAt(const Series& series, Timestamp time, bool isStepped) {
    if (series.empty() || time < series.first().time || time > series.last().time) return std::nullopt;
    const std::optional<SeriesPoint> before = series.at(time);
    if (!before || isStepped || before->time == time)
        return before ? std::optional(before->value) : std::nullopt;
    const std::optional<SeriesPoint> after = series.after(time);
    if (!after || after->time == before->time) return before->value;
    // On the line that is drawn, not on the nearest of its ends.
    const double share =
        static_cast<double>(time - before->time) / static_cast<double>(after->time - before->time);
    return before->value + (after->value - before->value) * share;
}

} // namespace

SeriesFigures shownFigures(const TimeChart& chart) {
    SeriesFigures figures;
    figures.headings = {tr("min"), tr("max"), tr("mean"), tr("last")};
    const std::vector<Series>& series = chart.store().series();
    for (std::size_t i = 0; i < series.size(); ++i) {
        const SeriesSummary summary = series[i].summary(chart.from(), chart.to() + kAxisRounding);
        if (summary.empty()) {
            figures.rows.push_back({nothing(), nothing(), nothing(), nothing()});
            continue;
        }
        const FigureFormat format = chart.readingFormat(i);
        figures.rows.push_back({written(summary.least.value, format), written(summary.greatest.value, format),
                                written(summary.mean(), format), written(summary.last.value, format)});
    }
    return figures;
}

SeriesFigures cursorFigures(const TimeChart& chart) {
    const auto& [a, b] = chart.time().cursors();
    SeriesFigures figures;
    if (!a && !b) return figures;
    const bool hasBoth = a && b;
    if (a) figures.headings << QStringLiteral("A");
    if (b) figures.headings << QStringLiteral("B");
    if (hasBoth) {
        figures.headings << tr("B − A") << tr("per second") << tr("min") << tr("max") << tr("mean");
        const double seconds = static_cast<double>(*b - *a) * 1e-9;
        figures.about = tr("B − A: %1").arg(written(seconds, {.unit = "s"}));
    }
    const std::vector<Series>& series = chart.store().series();
    for (std::size_t i = 0; i < series.size(); ++i) {
        FigureFormat format = chart.readingFormat(i);
        QStringList row;
        const auto add = [&](const std::optional<double>& value) {
            row << (value ? written(*value, format) : nothing());
        };
        const bool isStepped = chart.shapeOf(i) == SeriesShape::Step;
        const std::optional<double> atA = a ? valueAt(series[i], *a, isStepped) : std::nullopt;
        const std::optional<double> atB = b ? valueAt(series[i], *b, isStepped) : std::nullopt;
        if (a) add(atA);
        if (b) add(atB);
        if (hasBoth) {
            std::optional<double> difference;
            std::optional<double> slope;
            if (atA && atB) difference = *atB - *atA;
            if (difference && *a != *b) slope = *difference / (static_cast<double>(*b - *a) * 1e-9);
            add(difference);
            // How fast it changes is of another size than the values.
            row << (slope ? written(*slope, {format.unit}) : nothing());
            const SeriesSummary between = series[i].summary(std::min(*a, *b), std::max(*a, *b));
            for (const double value : {between.least.value, between.greatest.value})
                add(between.empty() ? std::nullopt : std::optional(value));
            add(between.empty() ? std::nullopt : std::optional(between.mean()));
        }
        figures.rows.push_back(std::move(row));
    }
    return figures;
}

} // namespace weir
