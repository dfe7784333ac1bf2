#pragma once
#include "pipeline/data/record_batch.h"
#include "pipeline/data/result.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace weir {

/// Some records of a store, with the number of each, ascending.
struct StoredRecords {
    RecordBatchPointer batch; ///< null: they cannot be had, and are to be passed by
    std::vector<std::uint64_t> numbers;
};

/// Records that were kept with their event times, and have a number each: a capture, a log. One thread.
class NumberedStore {
public:
    virtual ~NumberedStore() = default;

    virtual Result<void> open() = 0;
    virtual void close() = 0;

    /// The number where reading begins that has not begun yet. `from`: no record before this event time is
    /// wanted.
    virtual Result<std::uint64_t> begin(Timestamp from) = 0;
    /// Records with this number or a greater one, the next ones, about `rows` of them; nothing at the end.
    virtual Result<std::optional<StoredRecords>> read(std::uint64_t number, std::size_t rows) = 0;
    /// The reader's place is saved, and it may have to go on from there: what is before it may go.
    virtual Result<void> noteSaved(std::uint64_t number) {
        (void)number;
        return {};
    }
};

} // namespace weir
