#include "pipeline/operators/grouping/grouping.h"

namespace weir {

Grouping::Grouping(std::size_t keyFields)
    : values_(keyFields), pairs_(keyFields > 1 ? keyFields - 1 : 0), nextIds_(values_.size() + pairs_.size()),
      keyColumns_(keyFields) {}

std::span<const DenseId> Grouping::assign(const FieldColumns& keys, std::size_t first, std::size_t count) {
    if (values_.empty()) {
        if (count > 0) size_ = 1;
        return {};
    }
    adoptTypes(keys);
    std::vector<const Column*> columns;
    for (const ColumnPointer& key : keys)
        columns.push_back(key.get());
    DenseId next = static_cast<DenseId>(size_);
    assignIds(columns, first, count, next);

    // A new group's number is one more than all before it, so its first row is where that number first
    // stands.
    for (std::size_t i = 0; size_ < next; ++i) {
        if (ids_[i] != size_) continue;
        for (std::size_t field = 0; field < keyColumns_.size(); ++field) {
            if (!keyColumns_[field]) continue;
            if (columns[field])
                keyColumns_[field]->appendFrom(*columns[field], first + i);
            else
                keyColumns_[field]->appendNull();
        }
        ++size_;
    }
    return ids_;
}

void Grouping::adoptTypes(const FieldColumns& keys) {
    bool isStale = false;
    for (std::size_t field = 0; field < keys.size(); ++field) {
        if (!keys[field]) continue;
        std::optional<Column>& own = keyColumns_[field];
        if (!own) {
            own.emplace(keys[field]->type());
            own->appendNulls(size_);
        } else if (own->type() != keys[field]->type()) {
            own->widenToFloat64();
            isStale = true;
        }
    }
    if (isStale) rebuild();
}

/// Numbers all groups as before, now by the key columns in their wider type.
void Grouping::rebuild() {
    for (ValueIds& ids : values_)
        ids.clear();
    for (IntegerIds& ids : pairs_)
        ids.clear();
    nextIds_.assign(nextIds_.size(), 0);
    std::vector<const Column*> columns;
    for (std::size_t field = 0; field < keyColumns_.size(); ++field)
        columns.push_back(keyColumn(field));
    // Row by row with its own number. Two keys beyond 2^53 may have become one; its records then go to the
    // first.
    for (std::size_t group = 0; group < size_; ++group) {
        DenseId next = static_cast<DenseId>(group);
        assignIds(columns, group, 1, next);
    }
}

void Grouping::assignIds(std::span<const Column* const> keys, std::size_t first, std::size_t count,
                         DenseId& next) {
    ids_.resize(count);
    if (keys.size() == 1) return values_[0].assign(keys[0], first, ids_, next);

    fieldIds_.resize(count);
    values_[0].assign(keys[0], first, ids_, nextIds_[0]);
    for (std::size_t field = 1; field < keys.size(); ++field) {
        values_[field].assign(keys[field], first, fieldIds_, nextIds_[field]);
        const bool isLast = field + 1 == keys.size();
        DenseId& fresh = isLast ? next : nextIds_[values_.size() + field - 1];
        for (std::size_t i = 0; i < count; ++i) {
            const std::uint64_t pair = static_cast<std::uint64_t>(ids_[i]) << 32 | fieldIds_[i];
            ids_[i] = pairs_[field - 1].findOrAdd(pair, fresh);
            fresh += ids_[i] == fresh;
        }
    }
}

std::string Grouping::keyText(std::size_t group, const BoundFields& fields) const {
    std::string text;
    for (std::size_t field = 0; field < keyColumns_.size(); ++field) {
        if (!text.empty()) text += ", ";
        text += fields.name(field) + "=";
        const Column* column = keyColumn(field);
        if (column && !column->isNull(group))
            column->appendText(text, group);
        else
            text += "null";
    }
    return text;
}

std::span<const DenseId> Grouping::retain(std::span<const DenseId> groups) {
    FieldColumns keys;
    for (std::size_t field = 0; field < keyColumns_.size(); ++field)
        keys.push_back(keyColumns_[field] ? keyColumns_[field]->take(groups) : nullptr);
    clear();
    return assign(keys, 0, groups.size());
}

void Grouping::clear() {
    for (ValueIds& ids : values_)
        ids.clear();
    for (IntegerIds& ids : pairs_)
        ids.clear();
    nextIds_.assign(nextIds_.size(), 0);
    keyColumns_.assign(keyColumns_.size(), std::nullopt);
    size_ = 0;
}

void Grouping::save(StateWriter& state) const {
    state.write(static_cast<std::uint64_t>(size_));
    for (std::size_t field = 0; field < keyColumns_.size(); ++field)
        state.writeColumn(keyColumn(field));
}

void Grouping::restore(StateReader& state) {
    size_ = state.read<std::uint64_t>();
    for (std::optional<Column>& column : keyColumns_) {
        column = state.readColumn();
        if (column && column->size() != size_) throw DamagedState();
    }
    if (!values_.empty()) rebuild();
}

} // namespace weir
