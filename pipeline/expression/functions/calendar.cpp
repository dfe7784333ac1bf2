#include "pipeline/expression/functions/calendar.h"

namespace weir::expression {

namespace {

using std::chrono::days;
using std::chrono::sys_days;

constexpr std::int64_t kSecond = 1'000'000'000;
constexpr std::int64_t kDay = 86'400 * kSecond;

template<std::int64_t step>
std::optional<Timestamp> truncatedToStep(Timestamp time) {
    const std::int64_t remainder = time % step;
    std::int64_t result = 0;
    if (__builtin_sub_overflow(time, remainder < 0 ? remainder + step : remainder, &result))
        return std::nullopt;
    return result;
}

std::optional<Timestamp> truncatedToWeek(Timestamp time) {
    const CalendarTime calendar = calendarTime(time);
    return midnight(calendar.date - days(calendar.dayOfWeek() - 1));
}

/// `months` is 1, 3 or 12.
template<unsigned months>
std::optional<Timestamp> truncatedToMonths(Timestamp time) {
    const CalendarTime calendar = calendarTime(time);
    const unsigned month = (static_cast<unsigned>(calendar.day.month()) - 1) / months * months + 1;
    return midnight(sys_days(calendar.day.year() / std::chrono::month(month) / std::chrono::day(1)));
}

struct NamedTruncation {
    std::string_view unit;
    Truncation truncation;
};

constexpr NamedTruncation kTruncations[] = {
    {"microsecond", truncatedToStep<1'000>},
    {"millisecond", truncatedToStep<1'000'000>},
    {"second", truncatedToStep<kSecond>},
    {"minute", truncatedToStep<60 * kSecond>},
    {"hour", truncatedToStep<3'600 * kSecond>},
    {"day", truncatedToStep<kDay>},
    {"week", truncatedToWeek},
    {"month", truncatedToMonths<1>},
    {"quarter", truncatedToMonths<3>},
    {"year", truncatedToMonths<12>},
};

} // namespace

CalendarTime calendarTime(Timestamp time) {
    // By quotient, because a floored multiple of the day would not fit near the least timestamp.
    const std::int64_t remainder = time % kDay;
    const std::int64_t day = time / kDay - (remainder < 0 ? 1 : 0);
    const sys_days date{days(day)};
    return {date, std::chrono::year_month_day(date), remainder < 0 ? remainder + kDay : remainder};
}

std::int64_t CalendarTime::dayOfYear() const {
    return (date - sys_days(day.year() / std::chrono::January / 1)).count() + 1;
}

std::int64_t CalendarTime::dayOfWeek() const {
    return static_cast<std::int64_t>(std::chrono::weekday(date).iso_encoding());
}

std::int64_t CalendarTime::isoWeek() const {
    // A week belongs to the year in which its Thursday lies.
    const sys_days thursday = date + days(4 - dayOfWeek());
    const std::chrono::year_month_day thursdayDate(thursday);
    return (thursday - sys_days(thursdayDate.year() / std::chrono::January / 1)).count() / 7 + 1;
}

std::optional<Timestamp> midnight(sys_days date) {
    std::int64_t result = 0;
    if (__builtin_mul_overflow(static_cast<std::int64_t>(date.time_since_epoch().count()), kDay, &result))
        return std::nullopt;
    return result;
}

Truncation truncationTo(std::string_view unit) {
    for (const NamedTruncation& known : kTruncations)
        if (known.unit == unit) return known.truncation;
    return nullptr;
}

} // namespace weir::expression
