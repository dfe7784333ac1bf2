#include "pipeline/operators/aggregates/aggregation.h"

#include <fmt/format.h>

#include <utility>

namespace weir {

namespace {

FieldColumns taken(const FieldColumns& columns, std::span<const std::uint32_t> rows) {
    FieldColumns result;
    result.reserve(columns.size());
    for (const ColumnPointer& column : columns)
        result.push_back(column ? column->take(rows) : nullptr);
    return result;
}

std::vector<std::string> fieldsOf(const std::vector<AggregateField>& aggregates) {
    std::vector<std::string> result;
    for (const AggregateField& aggregate : aggregates)
        result.push_back(aggregate.field);
    return result;
}

/// Appends the key of each group to a column whose type may be wider.
void appendKeys(const Column* keys, std::size_t groups, Column& result) {
    if (!keys) {
        result.appendNulls(groups);
        return;
    }
    Column widened(result.type());
    if (keys->type() != result.type()) {
        widened = *keys;
        widened.widenToFloat64();
        keys = &widened;
    }
    for (std::size_t group = 0; group < groups; ++group)
        result.appendFrom(*keys, group);
}

} // namespace

AggregationColumns AggregationColumns::take(std::span<const std::uint32_t> rows) const {
    return {taken(keys, rows), taken(values, rows)};
}

Aggregation::Aggregation(std::vector<std::string> keys, std::vector<AggregateField> aggregates)
    : aggregates_(std::move(aggregates)), keys_(std::move(keys)), values_(fieldsOf(aggregates_)) {}

Result<void> Aggregation::bind(const RecordBatch& batch) {
    for (const AggregateField& aggregate : aggregates_) {
        const Field* field = aggregate.field.empty() ? nullptr : batch.schema()->find(aggregate.field);
        if (field && !aggregate.function->accepts(field->type))
            return fail(
                fmt::format("'{}' takes numbers, and field '{}' is {}: choose another field or function",
                            aggregate.function->id, field->name, typeName(field->type)));
    }
    if (auto bound = keys_.bind(batch); !bound) return bound;
    return values_.bind(batch);
}

AggregationColumns Aggregation::columns(const RecordBatch& batch) const {
    return {keys_.columns(batch), values_.columns(batch)};
}

std::optional<Type> Aggregation::resultType(std::size_t aggregate) const {
    return aggregates_[aggregate].function->resultType(values_.type(aggregate));
}

std::vector<Field> Aggregation::resultFields() const {
    std::vector<Field> fields;
    for (std::size_t key = 0; key < keys_.size(); ++key)
        if (const auto type = keys_.type(key)) fields.push_back({keys_.name(key), *type});
    for (std::size_t index = 0; index < aggregates_.size(); ++index)
        if (const auto type = resultType(index)) fields.push_back({aggregates_[index].as, *type});
    return fields;
}

AggregationState::AggregationState(const Aggregation& aggregation)
    : aggregation_(aggregation), grouping_(aggregation.keys().size()) {
    for (const AggregateField& aggregate : aggregation.aggregates())
        states_.push_back(aggregate.function->make());
}

void AggregationState::add(const AggregationColumns& columns, std::size_t first, std::size_t count) {
    const std::size_t before = grouping_.size();
    const std::span<const DenseId> groups = grouping_.assign(columns.keys, first, count);
    const GroupedRows rows{first, count, groups.empty() ? nullptr : groups.data()};
    for (std::size_t index = 0; index < states_.size(); ++index) {
        if (grouping_.size() != before) states_[index]->resize(grouping_.size());
        if (aggregation_.aggregates()[index].field.empty())
            states_[index]->update(nullptr, rows);
        else if (const ColumnPointer& values = columns.values[index])
            states_[index]->update(values.get(), rows);
    }
}

void AggregationState::appendResults(std::span<Column> columns) const {
    std::size_t place = 0;
    for (std::size_t key = 0; key < aggregation_.keys().size(); ++key)
        if (aggregation_.keys().type(key))
            appendKeys(grouping_.keyColumn(key), grouping_.size(), columns[place++]);
    for (std::size_t index = 0; index < states_.size(); ++index)
        if (aggregation_.resultType(index)) states_[index]->appendResults(columns[place++]);
}

void AggregationState::clear() {
    grouping_.clear();
    for (const auto& state : states_)
        state->clear();
}

} // namespace weir
