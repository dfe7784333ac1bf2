#pragma once

class QPainter;
class QPicture;
class QPointF;

namespace weir {

/// Draws a recorded picture from this place on, within the painter's clipping. (QPainter's own drawPicture(),
/// as of Qt 6.4, puts the clipping that was recorded in the place of the painter's, and what is longer than
/// its room runs out over its neighbours.)
void drawClipped(QPainter& painter, const QPointF& place, const QPicture& picture);

} // namespace weir
