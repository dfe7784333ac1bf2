#include "aggregate_harness.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <numeric>

namespace weir {

namespace {

using Records = std::span<const AggregateRecord>;

const AggregateFunction& functionOf(const AggregateCall& call) {
    const AggregateFunction* function = AggregateRegistry::instance().find(call.function);
    REQUIRE_MESSAGE(function, call.function);
    return *function;
}

Type typeOf(const Json& value) {
    if (value.is_boolean()) return Type::Bool;
    if (value.is_string()) return Type::String;
    return value.is_number_float() ? Type::Float64 : Type::Int64;
}

void append(Column& column, const Json& value) {
    if (value.is_null())
        column.appendNull();
    else if (column.type() == Type::Bool)
        column.appendBool(value.get<bool>());
    else if (column.type() == Type::String)
        column.appendString(value.get<std::string>());
    else if (column.type() == Type::Float64)
        column.appendFloat64(value.get<double>());
    else
        column.appendInt64(value.get<std::int64_t>());
}

/// The type of one member of the records; float64 if one of them is, or those before were.
Type typeOf(Records records, Json AggregateRecord::*member, Type before) {
    Type type = before;
    for (const AggregateRecord& record : records)
        if (const Json& value = record.*member; !value.is_null() && type != Type::Float64)
            type = typeOf(value);
    return type;
}

Column columnOf(Records records, Json AggregateRecord::*member, Type type) {
    Column column(type);
    for (const AggregateRecord& record : records)
        append(column, record.*member);
    return column;
}

/// Takes seven records at a time, in columns that widen when they must.
void updateAll(Aggregate& aggregate, Records records, std::span<const DenseId> groups) {
    constexpr std::size_t kBatch = 7;
    Type valueType = Type::Int64;
    Type secondType = Type::Int64;
    for (std::size_t first = 0; first < records.size(); first += kBatch) {
        const Records batch = records.subspan(first, std::min(kBatch, records.size() - first));
        valueType = typeOf(batch, &AggregateRecord::value, valueType);
        secondType = typeOf(batch, &AggregateRecord::second, secondType);
        const Column values = columnOf(batch, &AggregateRecord::value, valueType);
        const Column seconds = columnOf(batch, &AggregateRecord::second, secondType);
        std::vector<Timestamp> times;
        for (const AggregateRecord& record : batch)
            times.push_back(record.time);
        aggregate.update({&values, &seconds, times}, {0, batch.size(), groups.data() + first});
    }
}

std::vector<Json> resultsOf(const AggregateCall& call, const Aggregate& aggregate, Records records) {
    Column results(*functionOf(call).resultType(typeOf(records, &AggregateRecord::value, Type::Int64)));
    aggregate.appendResults(results);
    std::vector<Json> found;
    for (std::size_t row = 0; row < results.size(); ++row) {
        if (results.isNull(row))
            found.emplace_back(nullptr);
        else if (results.type() == Type::Float64)
            found.push_back(asJson(results.float64s()[row]));
        else if (results.type() == Type::Int64)
            found.emplace_back(results.int64s()[row]);
        else
            found.emplace_back(results.text(row));
    }
    return found;
}

std::size_t groupsOf(Records records) {
    std::size_t groups = 0;
    for (const AggregateRecord& record : records)
        groups = std::max<std::size_t>(groups, record.group + std::size_t{1});
    return groups;
}

std::unique_ptr<Aggregate> restored(const AggregateCall& call, const Aggregate& aggregate) {
    StateWriter writer;
    aggregate.save(writer);
    const std::string state = writer.take();
    StateReader reader(state);
    std::unique_ptr<Aggregate> result = functionOf(call).make(call.argument);
    result->restore(reader);
    CHECK(reader.isAtEnd());
    return result;
}

} // namespace

std::vector<Json> wholeOf(const AggregateCall& call, const std::vector<AggregateRecord>& records) {
    const std::unique_ptr<Aggregate> aggregate = functionOf(call).make(call.argument);
    aggregate->resize(groupsOf(records));
    std::vector<DenseId> groups;
    for (const AggregateRecord& record : records)
        groups.push_back(record.group);
    updateAll(*aggregate, records, groups);
    return resultsOf(call, *aggregate, records);
}

std::vector<Json> mergedOf(const AggregateCall& call, const std::vector<AggregateRecord>& records,
                           std::mt19937& random) {
    const std::size_t groups = groupsOf(records);
    const auto chance = [&random](std::size_t of) { return random() % of; };
    std::unique_ptr<Aggregate> all = functionOf(call).make(call.argument);
    all->resize(groups);
    for (std::size_t first = 0; first < records.size();) {
        const std::size_t most = chance(4) == 0 ? 3 : records.size() / 3 + 1;
        const std::size_t count = std::min(records.size() - first, 1 + chance(most));
        const Records part = Records(records).subspan(first, count);
        // Group i of the part is group groupsOfPart[i] of the whole; some have no record.
        std::vector<DenseId> groupsOfPart(groups);
        std::iota(groupsOfPart.begin(), groupsOfPart.end(), 0);
        std::shuffle(groupsOfPart.begin(), groupsOfPart.end(), random);
        std::vector<DenseId> groupOfRow;
        for (const AggregateRecord& record : part)
            groupOfRow.push_back(static_cast<DenseId>(
                std::find(groupsOfPart.begin(), groupsOfPart.end(), record.group) - groupsOfPart.begin()));
        std::unique_ptr<Aggregate> added = functionOf(call).make(call.argument);
        added->resize(groups);
        updateAll(*added, part, groupOfRow);
        if (chance(2) == 0) added = restored(call, *added);
        all->merge(*added, groupsOfPart);
        if (chance(4) == 0) all = restored(call, *all);
        first += count;
    }
    return resultsOf(call, *all, records);
}

Json windowOf(const Json& aggregates, const std::vector<Json>& records) {
    TestStream stream;
    stream.records = records;
    stream.disorder = std::chrono::hours(2);
    const Outcome outcome =
        runAtAllSizes("window.tumbling", Json{{"size", "1 h"}, {"aggregates", aggregates}}, stream);
    CHECK(outcome.errors.empty());
    REQUIRE(outcome.records.size() == 1);
    return outcome.records[0];
}

bool agree(const Json& found, const Json& expected) {
    if (!found.is_number() || !expected.is_number()) return found == expected;
    const double left = found.get<double>();
    const double right = expected.get<double>();
    return std::fabs(left - right) <= 1e-9 * std::max(1.0, std::fabs(right));
}

Json asJson(double value) {
    if (std::isnan(value)) return "NaN";
    if (std::isinf(value)) return value > 0 ? "Infinity" : "-Infinity";
    return value;
}

} // namespace weir
