#pragma once
#include "pipeline/data/record_batch.h"

#include <cstdint>
#include <string>
#include <string_view>

namespace weir {

/// A batch as the bytes that an entry of a log holds (resources/formats/log.md): schema, columns, event times
/// and stragglers.
std::string batchBytes(const RecordBatch& batch);

/// Reads them back. Throws DamagedState.
RecordBatchPointer batchFromBytes(std::string_view bytes);

/// Tells bytes that were damaged on the disk: any one word of them that is another gives another sum.
std::uint64_t checksum(std::string_view bytes);

} // namespace weir
