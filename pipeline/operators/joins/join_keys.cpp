#include "pipeline/operators/joins/join_keys.h"

#include <fmt/format.h>

#include <memory>
#include <string>

namespace weir {

namespace {

BoundFields fieldsOf(const std::vector<KeyPair>& pairs, std::string KeyPair::*name) {
    std::vector<std::string> names;
    for (const KeyPair& pair : pairs)
        names.push_back(pair.*name);
    return BoundFields(std::move(names));
}

} // namespace

JoinKeys::JoinKeys(const std::vector<KeyPair>& pairs)
    : fields_{fieldsOf(pairs, &KeyPair::left), fieldsOf(pairs, &KeyPair::right)}, grouping_(pairs.size()) {}

Result<void> JoinKeys::bind(Side side, const RecordBatch& batch) {
    BoundFields& own = fields_[indexOf(side)];
    const BoundFields& other = fields_[indexOf(otherSide(side))];
    for (std::size_t field = 0; field < own.size(); ++field) {
        const Field* const found = batch.schema()->find(own.name(field));
        if (!found || !other.type(field) || canBeEqual(found->type, *other.type(field))) continue;
        const bool isLeft = side == Side::Left;
        const std::string mine = fmt::format("'{}' of {} is {}", own.name(field), isLeft ? "left" : "right",
                                             typeName(found->type));
        const std::string theirs = fmt::format("'{}' of {} is {}", other.name(field),
                                               isLeft ? "right" : "left", typeName(*other.type(field)));
        return fail(
            fmt::format("{}, but {}, so they are never equal: give them one type, with a derive or in "
                        "the source",
                        mine, theirs));
    }
    return own.bind(batch);
}

FieldColumns JoinKeys::columns(Side side, const RecordBatch& batch) const {
    FieldColumns columns = fields_[indexOf(side)].columns(batch);
    const BoundFields& other = fields_[indexOf(otherSide(side))];
    for (std::size_t field = 0; field < columns.size(); ++field) {
        if (!columns[field] || columns[field]->type() != Type::Int64 || other.type(field) != Type::Float64)
            continue;
        auto widened = std::make_shared<Column>(*columns[field]);
        widened->widenToFloat64();
        columns[field] = std::move(widened);
    }
    return columns;
}

Result<std::span<const DenseId>> JoinKeys::assign(Side side, const RecordBatch& batch) {
    if (auto bound = bind(side, batch); !bound) return tl::unexpected(bound.error());
    const FieldColumns keys = columns(side, batch);
    const std::span<const DenseId> assigned = grouping_.assign(keys, 0, batch.rows());
    groups_.assign(batch.rows(), 0);
    if (!assigned.empty()) groups_.assign(assigned.begin(), assigned.end());
    for (const ColumnPointer& key : keys) {
        if (key && !key->hasNulls()) continue;
        for (std::size_t row = 0; row < groups_.size(); ++row)
            if (!key || key->isNull(row)) groups_[row] = kNoId;
    }
    return std::span<const DenseId>(groups_);
}

void JoinKeys::save(StateWriter& state) const {
    for (const BoundFields& fields : fields_)
        fields.save(state);
    grouping_.save(state);
}

void JoinKeys::restore(StateReader& state) {
    for (BoundFields& fields : fields_)
        fields.restore(state);
    grouping_.restore(state);
}

} // namespace weir
