#include "connectors/lookup/lookup_table.h"

#include <fmt/format.h>

#include <algorithm>
#include <memory>
#include <utility>

namespace weir {

namespace {

/// The type in which values of two types are compared.
Type comparedAs(Type left, Type right) {
    if (left == right) return left;
    return isNumeric(left) && isNumeric(right) ? Type::Float64 : Type::String;
}

ColumnPointer convertedTo(Type type, const ColumnPointer& column) {
    if (column->type() == type) return column;
    if (type == Type::Float64) {
        auto widened = std::make_shared<Column>(*column);
        widened->widenToFloat64();
        return widened;
    }
    auto texts = std::make_shared<Column>(Type::String);
    for (std::size_t row = 0; row < column->size(); ++row) {
        if (column->isNull(row))
            texts->appendNull();
        else
            texts->appendString(column->text(row));
    }
    return texts;
}

bool hasNullKey(const FieldColumns& keys, std::size_t row) {
    return std::any_of(keys.begin(), keys.end(),
                       [row](const ColumnPointer& key) { return !key || key->isNull(row); });
}

} // namespace

LookupTable::LookupTable(RawBatch rows, const std::vector<KeyPair>& keys)
    : rows_(std::move(rows)), keys_(keys) {}

Result<LookupTable> LookupTable::make(RawBatch rows, const std::vector<KeyPair>& keys) {
    LookupTable table(std::move(rows), keys);
    for (const KeyPair& key : keys) {
        const auto place = table.rows_.schema->indexOf(key.right);
        if (!place)
            return failForNow(
                fmt::format("the table has no field '{}', but {}; correct the key, or the table", key.right,
                            table.rows_.schema->size() == 0 ? "is empty" : table.rows_.schema->text()));
        table.keyColumns_.push_back(table.rows_.columns[*place]);
    }
    return table;
}

/// Numbers the keys of the table, taken in these types.
void LookupTable::index(std::vector<std::optional<Type>> types) {
    FieldColumns keys;
    for (std::size_t key = 0; key < keys_.size(); ++key)
        keys.push_back(convertedTo(types[key].value_or(keyColumns_[key]->type()), keyColumns_[key]));
    grouping_.emplace(keys_.size());
    const std::span<const DenseId> groups = grouping_->assign(keys, 0, rows_.rows);
    first_.assign(grouping_->size(), kNoId);
    next_.assign(rows_.rows, kNoId);
    for (std::size_t row = rows_.rows; row-- > 0;) {
        if (hasNullKey(keys, row)) continue;
        next_[row] = std::exchange(first_[groups[row]], static_cast<std::uint32_t>(row));
    }
    tableGroups_ = grouping_->size();
    types_ = std::move(types);
}

std::span<const std::uint32_t> LookupTable::find(const RecordBatch& batch) {
    std::vector<std::optional<Type>> types;
    FieldColumns keys;
    for (std::size_t key = 0; key < keys_.size(); ++key) {
        const auto place = batch.schema()->indexOf(keys_[key].left);
        keys.push_back(place ? batch.columns()[*place] : nullptr);
        types.push_back(place ? std::optional(comparedAs(keys.back()->type(), keyColumns_[key]->type()))
                              : std::nullopt);
        if (place) keys.back() = convertedTo(*types.back(), keys.back());
    }
    // Keys that the table lacks get numbers too; they are forgotten from time to time.
    constexpr std::size_t kMostUnknown = 65'536;
    if (!grouping_ || types != types_ || grouping_->size() > 2 * tableGroups_ + kMostUnknown)
        index(std::move(types));
    const std::span<const DenseId> groups = grouping_->assign(keys, 0, batch.rows());
    found_.resize(batch.rows());
    for (std::size_t row = 0; row < found_.size(); ++row) {
        const bool isKnown = groups[row] < first_.size() && !hasNullKey(keys, row);
        found_[row] = isKnown ? first_[groups[row]] : kNoId;
    }
    return found_;
}

} // namespace weir
