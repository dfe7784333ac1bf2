#pragma once
#include "pipeline/data/timestamp.h"

#include <QDateTime>
#include <QString>
#include <QTimeZone>

#include <optional>

namespace weir {

/// The moment to the millisecond below, in that zone.
QDateTime dateTimeOf(Timestamp time, const QTimeZone& zone);

/// A moment as it is written into a field, so that readMoment() reads it back: "2026-11-28 14:03:09.25".
QString momentText(Timestamp time, const QTimeZone& zone);

/// The day of a moment, as it is written into a field: "2026-11-28".
QString dateText(Timestamp time, const QTimeZone& zone);

/// Reads what a user writes for a moment: a date and a time of day in this zone (seconds and their fraction
/// may be left out), a time of day alone for the day of `near`, a date for its beginning, "now", or RFC 3339
/// with a zone of its own. Nothing if it is none of them.
std::optional<Timestamp> readMoment(const QString& text, const QTimeZone& zone,
                                    Timestamp near = currentTime());

/// Whether it is a time of day alone, whose day readMoment() takes from elsewhere.
bool isTimeOfDay(const QString& text);

/// How a zone is called in little room: "UTC", "UTC+1", "UTC+5:30", as it is at that moment.
QString zoneOffsetText(const QTimeZone& zone, Timestamp at);

} // namespace weir
