#pragma once
#include <QRect>

class QCustomPlot;
class QPainter;
class QWidget;

namespace weir {

/// Draws a plot at `place` with its lines as lines and its texts as texts, where its own painting goes
/// through pictures of its layers. Its ground is left out: what is there shines through.
void drawPlot(QCustomPlot& plot, QPainter& painter, const QRect& place);

/// Draws a widget and all that can be seen within it at its own size, from the painter's origin, as vectors
/// on every kind of device; plots within it by drawPlot(). Grounds, buttons, scroll bars, what is marked as a
/// control and what follows the pointer are left out.
void drawWidget(QWidget& widget, QPainter& painter);

/// Gives a widget this size and lays out what is in it at once, also where it is not seen and would else get
/// its size only with the next look at it.
void resizeNow(QWidget& widget, QSize size);

} // namespace weir
