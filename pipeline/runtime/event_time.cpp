#include "pipeline/runtime/event_time.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace weir {

namespace {

/// `time - span` that stops at the ends of the range instead of overflowing.
Timestamp saturatingSubtract(Timestamp time, Duration span) {
    Timestamp result = 0;
    if (!__builtin_sub_overflow(time, span.count(), &result)) return result;
    return span.count() > 0 ? kMinTimestamp : kMaxTimestamp;
}

/// A record as a person reads it: "host: a, cpu: 0.5".
std::string describeRecord(const RawBatch& raw, std::size_t row) {
    std::string text;
    for (std::size_t column = 0; column < raw.columns.size(); ++column) {
        if (raw.columns[column]->isNull(row)) continue;
        if (!text.empty()) text += ", ";
        text += (*raw.schema)[column].name;
        text += ": ";
        raw.columns[column]->appendText(text, row);
    }
    return text;
}

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

EventTimeAssigner::EventTimeAssigner(const SourceSettings& settings, NodeReport& report)
    : settings_(settings), report_(report) {}

RecordBatchPointer EventTimeAssigner::assign(RawBatch raw, std::span<const Timestamp> arrivals) {
    if (raw.rows == 0) return nullptr;
    if (usesArrival()) {
        greatest_ = std::max(greatest_, arrivals.back());
        return std::make_shared<const RecordBatch>(
            std::move(raw.schema), std::move(raw.columns),
            Column::ofTimestamp(Array<Timestamp>(arrivals.begin(), arrivals.end())));
    }

    bind(raw.schema);
    ReadTimes read = readTimes(raw);
    if (read.times->size() == 0) return nullptr;
    if (!read.all)
        for (ColumnPointer& column : raw.columns)
            column = column->take(read.rows);
    raw.columns[*timeColumn_] = read.times;
    std::vector<Straggler> stragglers = advance(read.times->int64s());
    return std::make_shared<const RecordBatch>(schema_, std::move(raw.columns), std::move(read.times),
                                               std::move(stragglers));
}

void EventTimeAssigner::advanceArrival(Timestamp now) {
    if (usesArrival()) greatest_ = std::max(greatest_, now);
}

Timestamp EventTimeAssigner::watermark() const {
    return greatest_ == kMinTimestamp ? kMinTimestamp : saturatingSubtract(greatest_, settings_.disorder);
}

void EventTimeAssigner::bind(const SchemaPointer& schema) {
    if (schema == rawSchema_) return;
    rawSchema_ = schema;
    schema_ = schema;
    timeColumn_ = schema->indexOf(settings_.eventTimeField);
    if (!timeColumn_ || (*schema)[*timeColumn_].type == Type::Timestamp) return;
    std::vector<Field> fields = schema->fields();
    fields[*timeColumn_].type = Type::Timestamp;
    schema_ = std::make_shared<const Schema>(std::move(fields));
}

EventTimeAssigner::ReadTimes EventTimeAssigner::readTimes(const RawBatch& raw) {
    if (!timeColumn_)
        return convertTimes(raw, [](std::size_t) -> std::optional<Timestamp> { return std::nullopt; });

    const Column& column = *raw.columns[*timeColumn_];
    const TimeUnit unit = settings_.timeUnit;
    switch (column.type()) {
    case Type::Timestamp:
        if (!column.hasNulls()) return {raw.columns[*timeColumn_], {}, true};
        return convertTimes(raw, [&](std::size_t row) { return std::optional(column.int64s()[row]); });
    case Type::Int64:
        return convertTimes(raw,
                            [&](std::size_t row) { return timestampFromNumber(column.int64s()[row], unit); });
    case Type::Float64:
        return convertTimes(
            raw, [&](std::size_t row) { return timestampFromNumber(column.float64s()[row], unit); });
    case Type::String:
        return convertTimes(raw, [&](std::size_t row) { return parseTimestamp(column.string(row)); });
    case Type::Bool:
        break;
    }
    return convertTimes(raw, [](std::size_t) -> std::optional<Timestamp> { return std::nullopt; });
}

template<class Convert>
EventTimeAssigner::ReadTimes EventTimeAssigner::convertTimes(const RawBatch& raw, const Convert& convert) {
    Array<Timestamp> times;
    times.reserve(raw.rows);
    ReadTimes read;
    read.rows.reserve(raw.rows);
    for (std::size_t row = 0; row < raw.rows; ++row) {
        const bool isNull = timeColumn_ && raw.columns[*timeColumn_]->isNull(row);
        const std::optional<Timestamp> time = isNull ? std::nullopt : convert(row);
        if (!time) {
            reportUnreadable(raw, row);
            continue;
        }
        times.push_back(*time);
        read.rows.push_back(static_cast<std::uint32_t>(row));
    }
    read.all = times.size() == raw.rows;
    read.times = Column::ofTimestamp(std::move(times));
    return read;
}

void EventTimeAssigner::reportUnreadable(const RawBatch& raw, std::size_t row) {
    const std::string& field = settings_.eventTimeField;
    std::string reason;
    if (!timeColumn_ || raw.columns[*timeColumn_]->isNull(row)) {
        reason = fmt::format("no event time: the record has no value in field \"{}\"", field);
    } else {
        const Column& column = *raw.columns[*timeColumn_];
        const std::string value = column.text(row);
        if (column.type() == Type::String)
            reason =
                fmt::format("no event time: \"{}\" in field \"{}\" is not an ISO 8601 time", value, field);
        else if (isNumeric(column.type()))
            reason = fmt::format("no event time: {} in field \"{}\" is out of range as a time in {}", value,
                                 field, unitText(settings_.timeUnit));
        else
            reason = fmt::format(
                "no event time: field \"{}\" is of type {}; it must be a timestamp, a number or an "
                "ISO 8601 text",
                field, typeName(column.type()));
    }
    report_.badRecord(reason, describeRecord(raw, row));
}

std::vector<Straggler> EventTimeAssigner::advance(std::span<const Timestamp> times) {
    std::vector<Straggler> stragglers;
    Timestamp watermark = this->watermark();
    for (std::size_t row = 0; row < times.size(); ++row) {
        if (times[row] < watermark) {
            stragglers.push_back({static_cast<std::uint32_t>(row), watermark});
        } else if (times[row] > greatest_) {
            greatest_ = times[row];
            watermark = this->watermark();
        }
    }
    return stragglers;
}

} // namespace weir
