#pragma once
#include "pipeline/data/timestamp.h"
#include "pipeline/operators/grouping/id_table.h"

#include <cstddef>
#include <cstdint>

namespace weir {

/// One of the two inputs of a join; also the index of its port.
enum class Side : std::uint8_t { Left, Right };

inline constexpr Side kSides[] = {Side::Left, Side::Right};

constexpr std::size_t indexOf(Side side) {
    return static_cast<std::size_t>(side);
}
constexpr Side otherSide(Side side) {
    return side == Side::Left ? Side::Right : Side::Left;
}

/// Where the values of a record stand: a segment of a RecordStore, and a row of it.
struct RecordPlace {
    std::uint32_t segment = 0;
    std::uint32_t row = 0;

    bool operator==(const RecordPlace&) const = default;
};

/// In a result: this side has no record.
inline constexpr RecordPlace kNoRecord{kNoId, 0};

/// A record that a join holds.
struct HeldRecord {
    Timestamp time = 0;
    RecordPlace place;
    DenseId group = kNoId; ///< of its key, over both inputs; kNoId if some key field is null
    DenseId reserved = 0;  ///< fills the gap, so that states are the same to the byte
};

} // namespace weir
