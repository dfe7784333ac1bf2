#pragma once
#include "pipeline/data/timestamp.h"

#include <QString>

namespace weir {

/// A moment in the user's time zone, as charts, records and alerts write it: "14:03:09.250" today, with the
/// date before it on other days.
QString timeText(Timestamp time);
/// The same, always with the date and the offset from UTC; for tooltips.
QString wholeTimeText(Timestamp time);
/// How long a run has lasted: "0:07", "12:40", "3:02:11", "2 d 04:00:09".
QString elapsedText(Duration duration);

} // namespace weir
