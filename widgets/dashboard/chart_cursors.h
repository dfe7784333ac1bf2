#pragma once

class QPainter;

namespace weir {

class TimeChart;

/// Draws the dashboard's two cursors over a chart: a line each with its letter, and a tint between them.
void paintCursors(QPainter& painter, const TimeChart& chart);

} // namespace weir
