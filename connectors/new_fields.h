#pragma once
#include "pipeline/data/record_batch.h"

#include <cstddef>
#include <functional>
#include <string>
#include <vector>

namespace weir {

/// The columns of `batch` that hold a value and whose fields are not known yet, in order of the records that
/// bring the first value. A sink that takes its columns in this order has the same ones however the stream
/// was cut into batches; the schema's own order would not do, as it may hold fields before their first value.
std::vector<std::size_t> newFields(const RecordBatch& batch,
                                   const std::function<bool(const std::string& field)>& isKnown);

} // namespace weir
