#pragma once
#include "pipeline/data/timestamp.h"

#include <QString>
#include <QTimeZone>

namespace weir {

/// The time zone of all times that the window writes: the desktop's unless the user has chosen another.
const QTimeZone& shownZone();
void setShownZone(const QTimeZone& zone);

/// A moment in that zone, as charts, records and alerts write it: "14:03:09.250" today, with the
/// date before it on other days.
QString timeText(Timestamp time);
/// The same, always with the date and the offset from UTC; for tooltips.
QString wholeTimeText(Timestamp time);
/// The same, as finely as a part of time of that length asks for: "14:03", "28 Nov 14:03", "14:03:09".
QString shortTimeText(Timestamp time, Duration within);
/// How long a run has lasted: "0:07", "12:40", "3:02:11", "2 d 04:00:09".
QString elapsedText(Duration duration);

} // namespace weir
