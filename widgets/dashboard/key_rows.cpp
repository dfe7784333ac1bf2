#include "widgets/dashboard/key_rows.h"

#include <bit>
#include <unordered_map>

namespace weir {

namespace {

/// `valueAt` gives what two rows of one key have in common. Neighbouring rows often have the same one.
template<class Value, class ValueAt>
std::vector<KeyRows> group(const Column& column, const ValueAt& valueAt) {
    std::vector<KeyRows> groups;
    std::unordered_map<Value, std::size_t> places;
    Value last{};
    std::size_t place = 0;
    for (std::size_t row = 0; row < column.size(); ++row) {
        if (column.isNull(row)) continue;
        const Value value = valueAt(row);
        if (groups.empty() || value != last) {
            const auto [found, isNew] = places.try_emplace(value, groups.size());
            if (isNew) groups.push_back({column.text(row), {}});
            place = found->second;
            last = value;
        }
        groups[place].rows.push_back(static_cast<std::uint32_t>(row));
    }
    return groups;
}

} // namespace

std::vector<KeyRows> rowsByKey(const Column& column) {
    switch (column.type()) {
    case Type::String:
        return group<std::string_view>(column, [&](std::size_t row) { return column.string(row); });
    case Type::Int64:
    case Type::Timestamp:
        return group<std::int64_t>(column, [&](std::size_t row) { return column.int64s()[row]; });
    case Type::Float64:
        // By bits, so that what is not a number is one key and not one for each row.
        return group<std::uint64_t>(
            column, [&](std::size_t row) { return std::bit_cast<std::uint64_t>(column.float64s()[row]); });
    case Type::Bool:
        return group<bool>(column, [&](std::size_t row) { return column.bools().get(row); });
    }
    return {};
}

} // namespace weir
