#include "pipeline/data/event_time_field.h"

#include <fmt/format.h>

namespace weir {

namespace {

std::string_view unitText(TimeUnit unit) {
    switch (unit) {
    case TimeUnit::Seconds:
        return "seconds";
    case TimeUnit::Milliseconds:
        return "milliseconds";
    case TimeUnit::Microseconds:
        return "microseconds";
    case TimeUnit::Nanoseconds:
        return "nanoseconds";
    case TimeUnit::ByMagnitude:
        break;
    }
    return "a unit found from its magnitude";
}

} // namespace

std::string noEventTime(const EventTimeField& field) {
    return fmt::format("no event time: the record has no value in field \"{}\"", field.name);
}

std::string notIsoTime(const EventTimeField& field, std::string_view text) {
    return fmt::format("no event time: \"{}\" in field \"{}\" is not an ISO 8601 time", text, field.name);
}

std::string notInRange(const EventTimeField& field, std::string_view number) {
    return fmt::format("no event time: {} in field \"{}\" is out of range as a time in {}", number,
                       field.name, unitText(field.unit));
}

std::string notATime(const EventTimeField& field, std::string_view type) {
    return fmt::format("no event time: field \"{}\" is of type {}; it must be a timestamp, a number or an "
                       "ISO 8601 text",
                       field.name, type);
}

} // namespace weir
