#pragma once
#include "pipeline/data/record_batch.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace weir {

/// The member of a sample's record that says its event time, where that is in none of its fields; as in the
/// records that the window copies.
inline constexpr std::string_view kSampleTime = "event_time";

/// What is wrong with a sample.
struct SampleError {
    std::size_t place = 0; ///< from 1: the line of a text, or the record of a sample
    std::string message;

    bool operator==(const SampleError&) const = default;
};

/// A text as the records of a sample: each an object as JSON, on one line.
struct SampleText {
    std::vector<std::string> records;
    std::vector<std::size_t> lines;  ///< where each begins, from 1
    std::vector<SampleError> errors; ///< all of them; what can be read is read beside them
};

/// Reads a JSON array of objects, one object, objects one a line, or CSV under a line of names, whichever the
/// text is.
SampleText readSampleText(std::string_view text);

/// The last `most` records of some batches as a sample. `timeField` is the field that their event time can be
/// read from; without it, or where it is empty, each record says its event time itself.
std::vector<std::string> sampleOf(const std::vector<RecordBatchPointer>& batches, std::size_t most,
                                  std::string_view timeField);

} // namespace weir
