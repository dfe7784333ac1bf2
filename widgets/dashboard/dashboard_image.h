#pragma once
#include "widgets/dashboard/board.h"

#include <QImage>
#include <QSize>

namespace weir {

/// A picture of a board as it is now, on a board that no window shows as well. `size` in device-independent
/// pixels is the least one: a board that needs more height gets it. `scale` is how many pixels of the image
/// each of those has.
QImage renderDashboard(Board& board, QSize size, double scale);

} // namespace weir
