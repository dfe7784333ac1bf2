#include "pipeline/operators/grouping/bound_fields.h"

#include <fmt/format.h>

#include <memory>
#include <utility>

namespace weir {

namespace {

/// The type of a field of which both were seen, or nothing if they do not go together.
std::optional<Type> commonType(Type left, Type right) {
    if (left == right) return left;
    if (isNumeric(left) && isNumeric(right)) return Type::Float64;
    return std::nullopt;
}

ColumnPointer widened(const Column& column) {
    auto result = std::make_shared<Column>(column);
    result->widenToFloat64();
    return result;
}

} // namespace

BoundFields::BoundFields(std::vector<std::string> names)
    : names_(std::move(names)), types_(names_.size()), places_(names_.size()) {}

Result<void> BoundFields::bind(const RecordBatch& batch) {
    if (schema_ == batch.schema()) return {};
    const Schema& schema = *batch.schema();
    std::vector<std::optional<Type>> types = types_;
    for (std::size_t field = 0; field < names_.size(); ++field) {
        const Field* found = schema.find(names_[field]);
        if (!found) continue;
        types[field] = types[field] ? commonType(*types[field], found->type) : found->type;
        if (!types[field])
            return fail(
                fmt::format("field '{}' is {} here and was {} before: give it one type, with a derive or in "
                            "the source",
                            names_[field], typeName(found->type), typeName(*types_[field])));
    }
    for (std::size_t field = 0; field < names_.size(); ++field)
        places_[field] = schema.indexOf(names_[field]);
    if (types != types_) {
        types_ = std::move(types);
        ++version_;
    }
    schema_ = batch.schema();
    return {};
}

void BoundFields::save(StateWriter& state) const {
    std::vector<Field> known;
    for (std::size_t field = 0; field < names_.size(); ++field)
        if (types_[field]) known.push_back({names_[field], *types_[field]});
    state.writeSchema(Schema(std::move(known)));
}

void BoundFields::restore(StateReader& state) {
    const Schema known = state.readSchema();
    for (std::size_t field = 0; field < names_.size(); ++field)
        if (const Field* found = known.find(names_[field])) types_[field] = found->type;
    schema_ = nullptr;
    ++version_;
}

FieldColumns BoundFields::columns(const RecordBatch& batch) const {
    FieldColumns result(names_.size());
    for (std::size_t field = 0; field < names_.size(); ++field) {
        if (!places_[field]) continue;
        const ColumnPointer& column = batch.columns()[*places_[field]];
        result[field] = column->type() == *types_[field] ? column : widened(*column);
    }
    return result;
}

} // namespace weir
