#pragma once
#include <QString>
#include <QStringList>

#include <vector>

namespace weir {

class TimeChart;

/// What a legend says of the series of a chart beside their names: a heading for each column, and as many
/// figures for each series.
struct SeriesFigures {
    QString about; ///< what they are figures of: the time between two cursors; empty: what is shown
    QStringList headings;
    std::vector<QStringList> rows; ///< by series

    bool empty() const { return headings.isEmpty(); }
};

/// Least, greatest, mean and last value of what is shown.
SeriesFigures shownFigures(const TimeChart& chart);

/// The values at the dashboard's two cursors, their difference, how much that is a second, and least,
/// greatest and mean between them. With one cursor only the values there; without any it is empty.
SeriesFigures cursorFigures(const TimeChart& chart);

} // namespace weir
