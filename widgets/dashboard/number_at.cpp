#include "widgets/dashboard/number_at.h"

#include <algorithm>

namespace weir {

std::span<const double> numbersOf(const Column& column, std::vector<double>& room) {
    constexpr double kNoNumber = std::numeric_limits<double>::quiet_NaN();
    if (column.type() == Type::Float64 && !column.hasNulls()) return column.float64s();
    room.resize(column.size());
    switch (column.type()) {
    case Type::Int64:
        std::transform(column.int64s().begin(), column.int64s().end(), room.begin(),
                       [](std::int64_t value) { return static_cast<double>(value); });
        break;
    case Type::Float64:
        std::copy(column.float64s().begin(), column.float64s().end(), room.begin());
        break;
    case Type::Bool:
        for (std::size_t row = 0; row < room.size(); ++row)
            room[row] = column.bools().get(row) ? 1 : 0;
        break;
    case Type::String:
    case Type::Timestamp:
        std::fill(room.begin(), room.end(), kNoNumber);
        break;
    }
    for (std::size_t row = 0; column.hasNulls() && row < room.size(); ++row)
        if (column.isNull(row)) room[row] = kNoNumber;
    return room;
}

} // namespace weir
