#pragma once
#include "pipeline/data/record_batch.h"
#include "pipeline/data/schema.h"
#include "pipeline/nodes/node_type.h"
#include "pipeline/nodes/source_parameters.h"
#include "pipeline/preview/sample_text.h"

#include <optional>
#include <string>
#include <vector>

namespace weir {

/// What is known of an output that a sample stands for.
struct SampledOutput {
    SourceSettings settings; ///< of the source that it is of, or that its records come from
    bool isSource = false;   ///< it is that source's own
    KnownSchema schema;      ///< if anything is known of it before a run
};

/// The records of a sample as a stream.
struct SampleStream {
    RecordBatchPointer batch; ///< null: there is none
    Timestamp watermark = kMinTimestamp;
    std::vector<SampleError> errors; ///< by the number of the record
};

/// Makes records of texts as a source would. Their event time is in the source's field for it, or in the
/// member kSampleTime; without either, the records are a second apart from the year 2000 on, so that results
/// are the same each time.
SampleStream sampleStream(const std::vector<std::string>& records, const SampledOutput& output);

} // namespace weir
