#pragma once

class QPainter;
class QRect;

namespace weir {

class BoardTime;
class TimeNavigation;

/// Draws the dashboard's two cursors over the area of a plot over event time: a line each with its letter,
/// and a tint between them.
void paintCursors(QPainter& painter, const QRect& plot, const TimeNavigation& navigation,
                  const BoardTime& time);

} // namespace weir
