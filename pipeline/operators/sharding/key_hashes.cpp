#include "pipeline/operators/sharding/key_hashes.h"

#include "pipeline/operators/grouping/hash.h"

namespace weir {

namespace {

constexpr std::uint64_t kSeed = 0x6a09e667f3bcc908; // the square root of 2
constexpr std::uint64_t kNull = 0xbb67ae8584caa73b; // the square root of 3

std::uint64_t combine(std::uint64_t hash, std::uint64_t value) {
    return hashInteger((hash ^ value) + kSeed);
}

template<class ValueAt>
void combineEach(const Column& column, std::vector<std::uint64_t>& hashes, ValueAt valueAt) {
    if (!column.hasNulls()) {
        for (std::size_t row = 0; row < hashes.size(); ++row)
            hashes[row] = combine(hashes[row], valueAt(row));
        return;
    }
    for (std::size_t row = 0; row < hashes.size(); ++row)
        hashes[row] = combine(hashes[row], column.isNull(row) ? kNull : valueAt(row));
}

void combineColumn(const Column& column, std::vector<std::uint64_t>& hashes) {
    switch (column.type()) {
    case Type::Int64:
        // As a float, which the field may widen to in a later batch.
        return combineEach(column, hashes, [values = column.int64s()](std::size_t row) {
            return bitsOf(static_cast<double>(values[row]));
        });
    case Type::Float64:
        return combineEach(column, hashes,
                           [values = column.float64s()](std::size_t row) { return bitsOf(values[row]); });
    case Type::Timestamp:
        return combineEach(column, hashes, [values = column.int64s()](std::size_t row) {
            return static_cast<std::uint64_t>(values[row]);
        });
    case Type::Bool:
        return combineEach(column, hashes, [&values = column.bools()](std::size_t row) -> std::uint64_t {
            return values.get(row);
        });
    case Type::String:
        return combineEach(column, hashes,
                           [&column](std::size_t row) { return hashText(column.string(row)); });
    }
}

} // namespace

void hashKeys(const RecordBatch& batch, std::span<const std::string> fields,
              std::vector<std::uint64_t>& hashes) {
    hashes.assign(batch.rows(), kSeed);
    for (const std::string& field : fields) {
        if (const Column* column = batch.column(field))
            combineColumn(*column, hashes);
        else
            for (std::uint64_t& hash : hashes)
                hash = combine(hash, kNull);
    }
}

} // namespace weir
