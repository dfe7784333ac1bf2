#include "pipeline/nodes/source_parameters.h"

#include <iterator>
#include <stdexcept>
#include <utility>

namespace weir {

namespace {

std::string whenFullId(WhenFull whenFull) {
    switch (whenFull) {
    case WhenFull::Wait:
        return "wait";
    case WhenFull::DropNewest:
        return "drop_newest";
    case WhenFull::DropOldest:
        return "drop_oldest";
    }
    throw std::logic_error("not a policy for full queues");
}

TimeUnit timeUnitOf(const std::string& id) {
    if (id == "s") return TimeUnit::Seconds;
    if (id == "ms") return TimeUnit::Milliseconds;
    if (id == "us") return TimeUnit::Microseconds;
    if (id == "ns") return TimeUnit::Nanoseconds;
    return TimeUnit::ByMagnitude;
}

WhenFull whenFullOf(const std::string& id) {
    if (id == "drop_newest") return WhenFull::DropNewest;
    if (id == "drop_oldest") return WhenFull::DropOldest;
    return WhenFull::Wait;
}

} // namespace

std::vector<Parameter> sourceParameters(WhenFull whenFull) {
    return {
        {
            .id = "event_time",
            .type = ParameterType::Text,
            .label = "Event time field",
            .summary = "The field that says when a record happened. Windows, alerts and charts follow it. "
                       "Empty: the "
                       "time the record arrived.",
            .placeholder = "time of arrival",
            .example = "ts",
        },
        {
            .id = "time_unit",
            .type = ParameterType::Choice,
            .label = "Numbers in it are",
            .summary = "What a number in the event time field counts since 1970. Text such as "
                       "2026-11-21T07:24:09Z needs no unit.",
            .defaultValue = "auto",
            .choices = {{"auto", "Told by their size",
                         "Below 1e11 seconds, below 1e14 milliseconds, below 1e17 "
                         "microseconds, nanoseconds above"},
                        {"s", "Seconds", "Whole or fractional seconds since 1970"},
                        {"ms", "Milliseconds", "Milliseconds since 1970, as JavaScript and Kafka count"},
                        {"us", "Microseconds", "Microseconds since 1970"},
                        {"ns", "Nanoseconds", "Nanoseconds since 1970"}},
            .advanced = true,
        },
        {
            .id = "disorder",
            .type = ParameterType::Span,
            .label = "Wait for stragglers",
            .summary =
                "How far records may come out of order. Windows close so much later; a record that is later "
                "still counts as late.",
            .defaultValue = "0 s",
            .minimum = 0,
            .advanced = true,
            .example = "2 s",
        },
        {
            .id = "partition_field",
            .type = ParameterType::Text,
            .label = "Partition field",
            .summary =
                "A field whose values tell streams apart that come mixed, each in order of its own: devices, "
                "hosts, the partitions of a topic. Windows then close by the one that has come least far, so "
                "that none is late for lagging behind the others. A partition counts from its first record "
                "on; the first ones of one that begins behind the others may be late. A record without a "
                "value is of a partition too. Beyond 10,000 partitions, further ones count as one. Empty: "
                "all records are one stream.",
            .advanced = true,
            .placeholder = "none",
            .example = "device",
        },
        {
            .id = "max_ahead",
            .type = ParameterType::Span,
            .label = "Doubt jumps ahead",
            .summary =
                "A record whose event time is further ahead of all before it is counted and does not close "
                "windows by itself, for its clock may be wrong; the next record does if it is as far ahead. "
                "0 s: every record does.",
            .defaultValue = "1 d",
            .minimum = 0,
            .advanced = true,
            .example = "1 h",
        },
        {
            .id = "idle_after",
            .type = ParameterType::Span,
            .label = "Idle after",
            .summary =
                "After so long without a record, the source no longer holds back windows that other sources "
                "feed too, and a partition no longer those of its source. 0 s: they always do.",
            .defaultValue = "0 s",
            .minimum = 0,
            .advanced = true,
            .example = "10 s",
        },
        {
            .id = "when_full",
            .type = ParameterType::Choice,
            .label = "When the graph cannot keep up",
            .summary = "What happens once the queue behind the source is full. Dropped records are counted "
                       "and shown.",
            .defaultValue = whenFullId(whenFull),
            .choices = {{"wait", "Hold the source back",
                         "Nothing is lost here; the sender or the file waits"},
                        {"drop_newest", "Drop the newest", "Records just read are dropped and counted"},
                        {"drop_oldest", "Drop the oldest",
                         "Records that have waited longest are dropped and counted; charts stay current"}},
            .advanced = true,
        },
    };
}

std::vector<Parameter> withSourceParameters(std::vector<Parameter> own, WhenFull whenFull) {
    std::vector<Parameter> shared = sourceParameters(whenFull);
    own.insert(own.end(), std::make_move_iterator(shared.begin()), std::make_move_iterator(shared.end()));
    return own;
}

SourceSettings readSourceSettings(const Parameters& parameters) {
    SourceSettings settings;
    settings.eventTimeField = parameters.text("event_time");
    settings.timeUnit = timeUnitOf(parameters.text("time_unit"));
    settings.disorder = parameters.span("disorder");
    settings.partitionField = parameters.text("partition_field");
    settings.maxAhead = parameters.span("max_ahead");
    settings.idleAfter = parameters.span("idle_after");
    settings.whenFull = whenFullOf(parameters.text("when_full"));
    return settings;
}

Parameter declaredTypesParameter() {
    return {
        .id = "types",
        .type = ParameterType::Rows,
        .label = "Fixed types",
        .summary =
            "Types of fields that should not be found from the data: a number that is really a name, a text "
            "that holds a time. A record whose value does not fit is malformed.",
        .columns = {{
                        .id = "field",
                        .type = ParameterType::Text,
                        .label = "Field",
                        .summary = "Name of the field; nested ones with dots.",
                        .required = true,
                        .placeholder = "engine.oil.temp",
                        .example = "serial",
                    },
                    {
                        .id = "type",
                        .type = ParameterType::Choice,
                        .label = "Type",
                        .summary = "The type its values are read as.",
                        .defaultValue = "string",
                        .required = true,
                        .choices = {{"string", "Text", "Any value, as it is written"},
                                    {"float64", "Number",
                                     "A number with a fraction; takes whole numbers too"},
                                    {"int64", "Whole number", "A whole number of 64 bits"},
                                    {"bool", "Yes or no", "true or false"},
                                    {"timestamp", "Time", "An ISO 8601 time, or a number since 1970"}},
                    }},
        .advanced = true,
        .example = Json::array({{{"field", "serial"}, {"type", "string"}}}),
    };
}

std::vector<Field> readDeclaredTypes(const Parameters& parameters) {
    std::vector<Field> fields;
    for (const Parameters& row : parameters.rows("types"))
        if (const std::optional<Type> type = typeFromName(row.text("type")); type && row.has("field"))
            fields.push_back({row.text("field"), *type});
    return fields;
}

} // namespace weir
