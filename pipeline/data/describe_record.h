#pragma once
#include "pipeline/data/record_batch.h"

#include <cstddef>
#include <string>

namespace weir {

/// A record as a person reads it, after its event time: "2026-11-21T07:24:09Z host: a, cpu: 0.5".
std::string describeRecord(const RecordBatch& batch, std::size_t row);

} // namespace weir
