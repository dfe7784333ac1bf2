#include "pipeline/operators/aggregates/aggregation.h"

#include <fmt/format.h>

#include <numeric>
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

std::vector<std::string> fieldsOf(const std::vector<AggregateField>& aggregates,
                                  std::string AggregateField::*field) {
    std::vector<std::string> result;
    for (const AggregateField& aggregate : aggregates)
        result.push_back(aggregate.*field);
    return result;
}

Result<void> checkType(const AggregateFunction& function, const std::string& name, const Schema& schema) {
    const Field* field = name.empty() ? nullptr : schema.find(name);
    if (!field || function.accepts(field->type)) return {};
    return fail(fmt::format("'{}' takes numbers, and field '{}' is {}: choose another field or function",
                            function.id, name, typeName(field->type)));
}

/// Appends the keys of some groups to a column whose type may be wider.
void appendKey(const Column* keys, std::span<const DenseId> groups, Column& result) {
    if (!keys) {
        result.appendNulls(groups.size());
        return;
    }
    Column widened(result.type());
    if (keys->type() != result.type()) {
        widened = *keys;
        widened.widenToFloat64();
        keys = &widened;
    }
    result.appendRows(*keys, groups);
}

} // namespace

AggregationColumns AggregationColumns::take(std::span<const std::uint32_t> rows) const {
    return {taken(keys, rows), taken(values, rows), taken(seconds, rows), times->take(rows)};
}

Aggregation::Aggregation(std::vector<std::string> keys, std::vector<AggregateField> aggregates)
    : aggregates_(std::move(aggregates)), keys_(std::move(keys)),
      values_(fieldsOf(aggregates_, &AggregateField::field)),
      seconds_(fieldsOf(aggregates_, &AggregateField::second)) {}

Result<void> Aggregation::bind(const RecordBatch& batch) {
    for (const AggregateField& aggregate : aggregates_)
        for (const std::string& name : {aggregate.field, aggregate.second})
            if (auto fits = checkType(*aggregate.function, name, *batch.schema()); !fits) return fits;
    for (BoundFields* fields : {&keys_, &values_, &seconds_})
        if (auto bound = fields->bind(batch); !bound) return bound;
    return {};
}

AggregationColumns Aggregation::columns(const RecordBatch& batch) const {
    return {keys_.columns(batch), values_.columns(batch), seconds_.columns(batch), batch.eventTimeColumn()};
}

void Aggregation::save(StateWriter& state) const {
    for (const BoundFields* fields : {&keys_, &values_, &seconds_})
        fields->save(state);
}

void Aggregation::restore(StateReader& state) {
    for (BoundFields* fields : {&keys_, &values_, &seconds_})
        fields->restore(state);
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

std::size_t Aggregation::knownKeys() const {
    std::size_t known = 0;
    for (std::size_t key = 0; key < keys_.size(); ++key)
        known += keys_.type(key).has_value();
    return known;
}

void Aggregation::appendKeys(const Grouping& grouping, std::span<const DenseId> groups,
                             std::span<Column> columns) const {
    std::size_t place = 0;
    for (std::size_t key = 0; key < keys_.size(); ++key)
        if (keys_.type(key)) appendKey(grouping.keyColumn(key), groups, columns[place++]);
}

AggregateStates::AggregateStates(const Aggregation& aggregation) : aggregation_(aggregation) {
    for (const AggregateField& aggregate : aggregation.aggregates())
        states_.push_back(aggregate.function->make(aggregate.argument));
}

void AggregateStates::resize(std::size_t groups) {
    for (const auto& state : states_)
        state->resize(groups);
}

void AggregateStates::update(const AggregationColumns& columns, const GroupedRows& rows) {
    for (std::size_t index = 0; index < states_.size(); ++index) {
        const AggregateField& aggregate = aggregation_.aggregates()[index];
        const AggregateInput input{columns.values[index].get(), columns.seconds[index].get(),
                                   columns.times->int64s()};
        // Values that no record of the batch has are all null.
        const bool isNull =
            (!aggregate.field.empty() && !input.values) || (!aggregate.second.empty() && !input.second);
        if (!isNull) states_[index]->update(input, rows);
    }
}

void AggregateStates::merge(const AggregateStates& other, std::span<const DenseId> groups) {
    for (std::size_t index = 0; index < states_.size(); ++index)
        states_[index]->merge(*other.states_[index], groups);
}

void AggregateStates::assign(const AggregateStates& other) {
    for (std::size_t index = 0; index < states_.size(); ++index)
        states_[index]->assign(*other.states_[index]);
}

void AggregateStates::appendResults(std::span<Column> columns) const {
    std::size_t place = 0;
    for (std::size_t index = 0; index < states_.size(); ++index)
        if (aggregation_.resultType(index)) states_[index]->appendResults(columns[place++]);
}

void AggregateStates::clear() {
    for (const auto& state : states_)
        state->clear();
}

void AggregateStates::save(StateWriter& state) const {
    for (const auto& aggregate : states_)
        aggregate->save(state);
}

void AggregateStates::restore(StateReader& state) {
    for (const auto& aggregate : states_)
        aggregate->restore(state);
}

AggregationState::AggregationState(const Aggregation& aggregation)
    : aggregation_(aggregation), grouping_(aggregation.keys().size()), states_(aggregation) {}

void AggregationState::add(const AggregationColumns& columns, std::size_t first, std::size_t count) {
    const std::size_t before = grouping_.size();
    const std::span<const DenseId> groups = grouping_.assign(columns.keys, first, count);
    if (grouping_.size() != before) states_.resize(grouping_.size());
    states_.update(columns, {first, count, groups.empty() ? nullptr : groups.data()});
}

void AggregationState::appendResults(std::span<Column> columns) const {
    std::vector<DenseId> all(grouping_.size());
    std::iota(all.begin(), all.end(), DenseId{0});
    aggregation_.appendKeys(grouping_, all, columns);
    states_.appendResults(columns.subspan(aggregation_.knownKeys()));
}

void AggregationState::save(StateWriter& state) const {
    grouping_.save(state);
    states_.save(state);
}

void AggregationState::restore(StateReader& state) {
    grouping_.restore(state);
    states_.restore(state);
}

void AggregationState::clear() {
    grouping_.clear();
    states_.clear();
}

} // namespace weir
