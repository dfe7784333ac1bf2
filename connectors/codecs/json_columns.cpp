#include "connectors/codecs/json_columns.h"

#include "connectors/codecs/number_text.h"
#include "pipeline/data/time_unit.h"

#include <algorithm>
#include <stdexcept>

namespace weir {

namespace {

bool isNull(std::string_view text) {
    return text == "null";
}

bool readTime(std::string_view value, JsonStrings& strings, Timestamp& time) {
    std::string_view unescaped;
    if (!isQuoted(value) || !strings.read(unquoted(value), unescaped)) return false;
    const std::optional<Timestamp> read = parseTimestamp(unescaped);
    time = read.value_or(0);
    return read.has_value();
}

} // namespace

JsonColumns::Taken JsonColumns::read(const JsonShape& shape, const Records& records, std::size_t limit,
                                     JsonStrings& strings, BatchBuilder& target) {
    if (!plan(shape, target)) return {};
    bytes_ = records.bytes.data();
    std::size_t count =
        locate(shape, records, std::min({limit, kMostRecords, records.tokens.size() / shape.tokens()}));
    for (const Values& values : values_)
        if (count > 0) count = values.column ? append(values, count, strings) : check(values, count, strings);
    target.endRecords(count);
    return {count, count > 0 ? endOf(shape, count - 1) : 0};
}

/// Asks what each field is. False if records of this shape have to be read one by one.
bool JsonColumns::plan(const JsonShape& shape, BatchBuilder& target) {
    if (shape.repeatsField() || !target.mayEndMany()) return false;
    values_.clear();
    bool hasEventTime = !target.eventTimeField();
    for (const JsonShape::Step& step : shape.steps().first(shape.steps().size() - 1)) {
        const bool isEventTime = target.eventTimeField() == step.field;
        values_.push_back({.step = values_.size(),
                           .bytesBefore = static_cast<std::uint32_t>(step.size),
                           .column = target.columnOf(step.field),
                           .type = target.foundType(step.field),
                           .unit = target.timeUnit(step.field),
                           .mayBeNull = !isEventTime});
        hasEventTime |= isEventTime;
    }
    return hasEventTime && !values_.empty();
}

/// Finds the values of the records that are of the shape, which are so many of `count`: as many tokens lie
/// between the bytes around two values as in the record learned from, and those bytes hold as many of them.
/// So every value is one token, and a text has no end but the quote before the bytes that follow it.
std::size_t JsonColumns::locate(const JsonShape& shape, const Records& records, std::size_t count) {
    starts_.resize(shape.steps().size() * kMostRecords);
    const std::size_t tokens = shape.tokens();
    std::uint32_t* starts = starts_.data();
    std::size_t sizeBefore = 0; ///< of the step before
    for (const JsonShape::Step& step : shape.steps()) {
        const std::uint32_t* const before = starts == starts_.data() ? nullptr : starts - kMostRecords;
        const std::uint32_t* const stepTokens = records.tokens.data() + step.token;
        std::size_t record = 0;
        for (; record < count; ++record) {
            const std::size_t token = stepTokens[record * tokens];
            const std::size_t at = token - step.beforeToken;
            const bool isInPlace = at <= token && (!before || before[record] + sizeBefore < at);
            if (!isInPlace || !shape.stands(step, bytes_ + at)) break;
            starts[record] = static_cast<std::uint32_t>(at);
        }
        count = record;
        starts += kMostRecords;
        sizeBefore = step.size;
    }
    std::size_t begin = records.begin;
    for (std::size_t record = 0; record < count; ++record) {
        if (starts_[record] != begin) return record;
        begin = endOf(shape, record);
        // The newline that ends it may be none of these bytes, but of what happens to stand behind them.
        if (begin > records.bytes.size()) return record;
    }
    return count;
}

/// Behind the newline of a record that was found.
std::size_t JsonColumns::endOf(const JsonShape& shape, std::size_t record) const {
    const std::size_t last = shape.steps().size() - 1;
    return starts_[last * kMostRecords + record] + shape.steps()[last].size;
}

/// Reads numbers up to the first value that is none of the field; how many those are.
template<class Number, class Read>
std::size_t JsonColumns::readEach(const Values& values, std::span<Number> numbers, const Read& read) {
    const std::size_t firstRow = values.column->size() - numbers.size();
    std::size_t record = 0;
    for (; record < numbers.size(); ++record) {
        const std::string_view text = valueAt(values, record);
        if (read(text, numbers[record])) continue;
        if (!values.mayBeNull || !isNull(text)) break;
        numbers[record] = 0;
        values.column->setNull(firstRow + record);
    }
    return record;
}

/// As readEach(), of values that are taken one by one.
template<class Take>
std::size_t JsonColumns::takeEach(const Values& values, std::size_t count, const Take& take) const {
    for (std::size_t record = 0; record < count; ++record) {
        const std::string_view text = valueAt(values, record);
        if (take(text)) continue;
        if (!values.mayBeNull || !isNull(text)) return record;
        if (values.column) values.column->appendNull();
    }
    return count;
}

/// Appends the values of up to `count` records to their column; how many fit.
std::size_t JsonColumns::append(const Values& values, std::size_t count, JsonStrings& strings) {
    Column& column = *values.column;
    switch (column.type()) {
    case Type::Int64:
        return readEach(values, column.growInt64s(count), [](std::string_view value, std::int64_t& number) {
            NumberText read;
            if (!beginsNumber(value.front())) return false;
            readWholeNumber(value, read);
            number = read.int64;
            return read.kind == NumberText::Kind::Int64;
        });
    case Type::Float64:
        return readEach(values, column.growFloat64s(count), [](std::string_view value, double& number) {
            NumberText read;
            if (!beginsNumber(value.front())) return false;
            readWholeNumber(value, read);
            const bool isWhole = read.kind == NumberText::Kind::Int64;
            number = isWhole ? static_cast<double>(read.int64) : read.float64;
            return isWhole || read.kind == NumberText::Kind::Float64;
        });
    case Type::Timestamp:
        return readEach(values, column.growInt64s(count), [&](std::string_view value, Timestamp& time) {
            if (!beginsNumber(value.front())) return readTime(value, strings, time);
            NumberText read;
            readWholeNumber(value, read);
            return read.kind == NumberText::Kind::Int64 && values.unit &&
                   !__builtin_mul_overflow(read.int64, nanosecondsIn(*values.unit, read.int64), &time);
        });
    case Type::String:
        return takeEach(values, count, [&](std::string_view value) {
            std::string_view unescaped;
            if (!isQuoted(value) || !strings.read(unquoted(value), unescaped)) return false;
            column.appendString(unescaped);
            return true;
        });
    case Type::Bool:
        return takeEach(values, count, [&](std::string_view value) {
            const bool isTrue = value == "true";
            if (!isTrue && value != "false") return false;
            column.appendBool(isTrue);
            return true;
        });
    }
    throw std::logic_error("not a type");
}

/// As append(), of a field that has no column: only the values' type matters.
std::size_t JsonColumns::check(const Values& values, std::size_t count, JsonStrings& strings) const {
    const auto isNumber = [](std::string_view value, bool mayHaveFraction) {
        if (!beginsNumber(value.front())) return false;
        const NumberText::Kind kind = kindOfWholeNumber(value);
        return kind == NumberText::Kind::Int64 || (mayHaveFraction && kind == NumberText::Kind::Float64);
    };
    if (!values.type) return takeEach(values, count, [](std::string_view) { return false; });
    switch (*values.type) {
    case Type::Int64:
        return takeEach(values, count, [&](std::string_view value) { return isNumber(value, false); });
    case Type::Float64:
        return takeEach(values, count, [&](std::string_view value) { return isNumber(value, true); });
    case Type::String:
        return takeEach(values, count, [&](std::string_view value) {
            std::string_view unescaped;
            return isQuoted(value) && strings.read(unquoted(value), unescaped);
        });
    case Type::Bool:
        return takeEach(values, count,
                        [](std::string_view value) { return value == "true" || value == "false"; });
    case Type::Timestamp:
        break;
    }
    return 0;
}

} // namespace weir
