#pragma once
#include "pipeline/data/record_batch.h"
#include "pipeline/data/result.h"
#include "pipeline/state/state_reader.h"
#include "pipeline/state/state_writer.h"

#include <string>
#include <unordered_map>

namespace weir {

/// Makes keys of whole records: two have equal keys if they have the same fields with the same values, but
/// those that are null. The order of the fields does not matter, nor whether a whole number is an int64 or a
/// float64; NaN equals NaN, and -0 equals 0. One thread.
class WholeRecords {
public:
    /// A key for each record, as bytes in a string column.
    ColumnPointer column(const RecordBatch& batch);

    void save(StateWriter& state) const;
    void restore(StateReader& state);

private:
    std::uint32_t numberOf(const std::string& field);

    std::unordered_map<std::string, std::uint32_t> numbers_; ///< of fields, in order of first appearance
};

} // namespace weir
