#pragma once
#include "pipeline/data/record_batch.h"

#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace weir {

/// A value of a field, as a person reads it, and how often it came.
struct ValueCount {
    std::string value;
    std::size_t count = 0;
};

/// What the values of one field look like in some records.
struct FieldSummary {
    static constexpr std::size_t kBins = 24;
    static constexpr std::size_t kTop = 5;

    Field field;
    std::size_t records = 0;  ///< looked at, those from before the field came included
    std::size_t nulls = 0;    ///< of them without a value
    std::size_t distinct = 0; ///< different values

    /// Of numbers and times: where the finite ones lie. Times are nanoseconds since the Unix epoch.
    struct Range {
        double least = 0;
        double greatest = 0;
        double mean = 0;
        std::array<std::size_t, kBins> bins{}; ///< of equal width, from `least` to `greatest`
    };
    std::optional<Range> range; ///< nothing without such values

    std::vector<ValueCount> top; ///< the most frequent ones, at most kTop

    double nullShare() const {
        return records == 0 ? 0 : static_cast<double>(nulls) / static_cast<double>(records);
    }
};

/// Of each field that one of the batches has, in the order of their coming. Where a field has changed its
/// type, by that of the newest batch.
std::vector<FieldSummary> summarizeFields(const std::vector<RecordBatchPointer>& batches);

} // namespace weir
