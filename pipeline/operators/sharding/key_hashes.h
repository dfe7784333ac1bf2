#pragma once
#include "pipeline/data/record_batch.h"

#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace weir {

/// A hash of the key of each record. Keys that are equal to operators, by Grouping or JoinKeys, have equal
/// hashes, in whatever batch they come: an int64 and a float64 of one value, NaN and NaN, -0 and 0, null and
/// a field that is not there. The same in every run on machines of one byte order. Good in its high bits, and
/// independent of those that IdTable takes. `hashes` becomes as long as the batch.
void hashKeys(const RecordBatch& batch, std::span<const std::string> fields,
              std::vector<std::uint64_t>& hashes);

} // namespace weir
