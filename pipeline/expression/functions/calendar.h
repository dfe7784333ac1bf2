#pragma once
#include "pipeline/data/timestamp.h"

#include <chrono>
#include <cstdint>
#include <optional>
#include <string_view>

namespace weir::expression {

/// A time in UTC by the Gregorian calendar.
struct CalendarTime {
    std::chrono::sys_days date;
    std::chrono::year_month_day day;
    std::int64_t nanosecondOfDay = 0;

    std::int64_t hour() const { return nanosecondOfDay / 3'600'000'000'000; }
    std::int64_t minute() const { return nanosecondOfDay / 60'000'000'000 % 60; }
    std::int64_t second() const { return nanosecondOfDay / 1'000'000'000 % 60; }
    std::int64_t nanosecond() const { return nanosecondOfDay % 1'000'000'000; }
    std::int64_t dayOfYear() const; ///< from 1
    std::int64_t dayOfWeek() const; ///< Monday is 1, Sunday 7
    std::int64_t isoWeek() const;
};

CalendarTime calendarTime(Timestamp time);

/// Midnight of a date; nothing if it is beyond what a Timestamp can say.
std::optional<Timestamp> midnight(std::chrono::sys_days date);

/// The beginning of the unit that `time` lies in. Nothing if it is beyond what a Timestamp can say.
using Truncation = std::optional<Timestamp> (*)(Timestamp time);

/// The truncation to "second", "hour", "week" (from Monday), "month" and so on; null if there is no such
/// unit.
Truncation truncationTo(std::string_view unit);

} // namespace weir::expression
