#pragma once
#include "widgets/dashboard/board.h"

#include <QImage>
#include <QSize>

namespace weir {

/// A picture of a board as it is now, which no window shows as well. `size` in device-independent pixels is
/// the least one: a board that needs more height gets it. The image has the application's device pixel ratio.
QImage renderDashboard(Board& board, QSize size);

} // namespace weir
