// Times: their parts, and how they are read and written. All in UTC.
#include "pipeline/expression/functions/calendar.h"
#include "pipeline/expression/functions/function.h"
#include "pipeline/expression/functions/time_format.h"
#include "pipeline/expression/kernels/cast.h"

#include <fmt/format.h>

namespace weir::expression {

namespace {

FunctionDescription time(std::string name, std::string signature, std::string summary) {
    return {std::move(name), std::move(signature), std::move(summary), "time"};
}

std::int64_t yearOf(Timestamp t) {
    return static_cast<int>(calendarTime(t).day.year());
}
std::int64_t monthOf(Timestamp t) {
    return static_cast<unsigned>(calendarTime(t).day.month());
}
std::int64_t quarterOf(Timestamp t) {
    return (monthOf(t) - 1) / 3 + 1;
}
std::int64_t weekOf(Timestamp t) {
    return calendarTime(t).isoWeek();
}
std::int64_t dayOf(Timestamp t) {
    return static_cast<unsigned>(calendarTime(t).day.day());
}
std::int64_t dayOfWeekOf(Timestamp t) {
    return calendarTime(t).dayOfWeek();
}
std::int64_t dayOfYearOf(Timestamp t) {
    return calendarTime(t).dayOfYear();
}
std::int64_t hourOf(Timestamp t) {
    return calendarTime(t).hour();
}
std::int64_t minuteOf(Timestamp t) {
    return calendarTime(t).minute();
}
std::int64_t secondOf(Timestamp t) {
    return calendarTime(t).second();
}
std::int64_t millisecondOf(Timestamp t) {
    return calendarTime(t).nanosecond() / 1'000'000;
}
std::int64_t microsecondOf(Timestamp t) {
    return calendarTime(t).nanosecond() / 1'000;
}

/// A number that a time consists of: a function of its own, and a part that extract() takes.
struct TimePart {
    std::string_view name;
    std::string_view summary;
    std::int64_t (*of)(Timestamp);
};

constexpr TimePart kTimeParts[] = {
    {"year", "The year.", yearOf},
    {"quarter", "The quarter of the year, 1 to 4.", quarterOf},
    {"month", "The month, 1 to 12.", monthOf},
    {"week", "The week of the year by ISO 8601, 1 to 53.", weekOf},
    {"day", "The day of the month, 1 to 31.", dayOf},
    {"day_of_week", "The day of the week, Monday 1 to Sunday 7.", dayOfWeekOf},
    {"day_of_year", "The day of the year, 1 to 366.", dayOfYearOf},
    {"hour", "The hour, 0 to 23.", hourOf},
    {"minute", "The minute, 0 to 59.", minuteOf},
    {"second", "The whole second, 0 to 59.", secondOf},
    {"millisecond", "The milliseconds of the second, 0 to 999.", millisecondOf},
    {"microsecond", "The microseconds of the second, 0 to 999999.", microsecondOf},
};

Overload partOverload(const TimePart& part) {
    return overload([of = part.of](Moment moment) { return of(moment.time); });
}

struct PartRegistrations {
    PartRegistrations() {
        for (const TimePart& part : kTimeParts)
            FunctionRegistry::instance().add(strictFunction(
                time(std::string(part.name), fmt::format("{}(time)", part.name), std::string(part.summary)),
                {partOverload(part)}));
    }
};
const PartRegistrations partRegistrations;

double epochOf(Moment moment) {
    return static_cast<double>(moment.time) / 1e9;
}

std::optional<Moment> momentOf(std::optional<Timestamp> timestamp) {
    if (!timestamp) return std::nullopt;
    return Moment{*timestamp};
}

std::string lowered(std::string text) {
    for (char& c : text)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    return text;
}

/// SQL's other names for parts.
std::string partName(std::string name) {
    name = lowered(std::move(name));
    if (name == "dow" || name == "isodow") return "day_of_week";
    if (name == "doy") return "day_of_year";
    if (name.size() > 1 && name.ends_with("s")) name.pop_back();
    return name;
}

std::string partNames() {
    std::string names;
    for (const TimePart& part : kTimeParts)
        names += fmt::format("{}, ", part.name);
    return names + "epoch";
}

Checked<Operand> bindExtract(BoundCall& call) {
    const Checked<std::optional<std::string>> name = call.constantText(0);
    if (!name) return tl::unexpected(name.error());
    Checked<Operand> moment = call.argument(1, ValueType::Timestamp);
    if (!moment) return moment;
    if (!*name) return call.null(ValueType::Int64);
    const std::string wanted = partName(**name);
    if (wanted == "epoch")
        return call.binder.program().applyStrict(elementwise([](Moment each) { return epochOf(each); }),
                                                 ValueType::Float64, {std::move(*moment)}, call.place);
    for (const TimePart& part : kTimeParts)
        if (part.name == wanted)
            return call.binder.program().applyStrict(partOverload(part).maker, ValueType::Int64,
                                                     {std::move(*moment)}, call.place);
    return call.faultOf(0, fmt::format("A time has no part '{}'; it has {}.", **name, partNames()));
}

Checked<Operand> bindTruncate(BoundCall& call) {
    const Checked<std::optional<std::string>> unit = call.constantText(0);
    if (!unit) return tl::unexpected(unit.error());
    Checked<Operand> moment = call.argument(1, ValueType::Timestamp);
    if (!moment) return moment;
    if (!*unit) return call.null(ValueType::Timestamp);
    const Truncation truncation = truncationTo(partName(**unit));
    if (!truncation)
        return call.faultOf(
            0, fmt::format("'{}' is no unit of time; use microsecond, millisecond, second, minute, hour, "
                           "day, week, month, quarter or year.",
                           **unit));
    return call.binder.program().applyStrict(
        elementwise([truncation](Moment each) { return momentOf(truncation(each.time)); }),
        ValueType::Timestamp, {std::move(*moment)}, call.place);
}

std::optional<TimeUnit> timeUnitOf(std::string_view name) {
    if (name == "s") return TimeUnit::Seconds;
    if (name == "ms") return TimeUnit::Milliseconds;
    if (name == "us") return TimeUnit::Microseconds;
    if (name == "ns") return TimeUnit::Nanoseconds;
    return std::nullopt;
}

Checked<Operand> bindToTimestamp(BoundCall& call) {
    TimeUnit unit = TimeUnit::ByMagnitude;
    if (call.arguments.size() == 2) {
        const Checked<std::optional<std::string>> name = call.constantText(1);
        if (!name) return tl::unexpected(name.error());
        if (!*name) return call.null(ValueType::Timestamp);
        const std::optional<TimeUnit> found = timeUnitOf(**name);
        if (!found)
            return call.faultOf(1, fmt::format("'{}' is no unit here; use 's', 'ms', 'us' or 'ns'.", **name));
        unit = *found;
    }
    Operand& number = call.arguments[0];
    if (number.type == ValueType::Timestamp) return number;
    if (number.type == ValueType::Int64)
        return call.binder.program().applyStrict(
            elementwise([unit](std::int64_t each) { return momentOf(timestampFromNumber(each, unit)); }),
            ValueType::Timestamp, {number}, call.place);
    if (number.type == ValueType::String)
        return call.faultOf(0,
                            "to_timestamp(number [, unit]) takes a number; parse_time(text) reads a text.");
    Checked<Operand> converted = call.argument(0, ValueType::Float64);
    if (!converted) return converted;
    return call.binder.program().applyStrict(
        elementwise([unit](double each) { return momentOf(timestampFromNumber(each, unit)); }),
        ValueType::Timestamp, {std::move(*converted)}, call.place);
}

Checked<Operand> bindFormat(BoundCall& call) {
    Checked<Operand> moment = call.argument(0, ValueType::Timestamp);
    if (!moment) return moment;
    const Checked<std::optional<std::string>> pattern = call.constantText(1);
    if (!pattern) return tl::unexpected(pattern.error());
    if (!*pattern) return call.null(ValueType::String);
    TimeFormat format;
    if (const std::optional<std::string> problem = format.read(**pattern))
        return call.faultOf(1, *problem + '.');
    const KernelMaker maker =
        elementwise([format = std::make_shared<const TimeFormat>(std::move(format))](
                        TextWriter& out, Moment each) { format->write(out, each.time); });
    return call.binder.program().applyStrict(maker, ValueType::String, {std::move(*moment)}, call.place);
}

const FunctionRegistration registrations[] = {
    FunctionRegistration(strictFunction(
        time("epoch", "epoch(time)", "Seconds since 1970-01-01T00:00:00Z, with their fraction."),
        {overload([](Moment moment) { return epochOf(moment); })})),
    FunctionRegistration(
        strictFunction(time("epoch_ms", "epoch_ms(time)", "Whole milliseconds since 1970-01-01T00:00:00Z."),
                       {overload([](Moment moment) {
                           return moment.time / 1'000'000 - (moment.time % 1'000'000 < 0 ? 1 : 0);
                       })})),
    FunctionRegistration(strictFunction(
        time("parse_time", "parse_time(text)", "The time that an ISO 8601 text says; null if it is none."),
        {overload([](std::string_view text) { return momentOf(parseTimestamp(text)); })})),
    FunctionRegistration(boundFunction(
        time("extract", "extract(part, time)",
             "A part of a time, such as 'hour' or 'day_of_week'; SQL's extract(hour FROM time) too."),
        2, 2, bindExtract, {"date_part"})),
    FunctionRegistration(boundFunction(
        time("date_trunc", "date_trunc(unit, time)",
             "The beginning of the 'second', 'minute', 'hour', 'day', 'week', 'month', 'quarter' or 'year'."),
        2, 2, bindTruncate)),
    FunctionRegistration(boundFunction(time("to_timestamp", "to_timestamp(number [, unit])",
                                            "The time so many units after 1970: 's', 'ms', 'us' or 'ns'; "
                                            "without one, told by the number's size."),
                                       1, 2, bindToTimestamp)),
    FunctionRegistration(boundFunction(time("format_time", "format_time(time, pattern)",
                                            "The time as text, by strftime's signs: '%Y-%m-%d %H:%M:%S'."),
                                       2, 2, bindFormat, {"strftime"})),
    FunctionRegistration(boundFunction(
        time("event_time", "event_time()", "The event time of the record, whichever field it comes from."), 0,
        0, [](BoundCall& call) -> Checked<Operand> { return call.binder.program().eventTime(call.place); })),
};

} // namespace

} // namespace weir::expression
