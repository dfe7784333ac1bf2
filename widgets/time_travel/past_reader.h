#pragma once
#include "widgets/time_travel/board_records.h"
#include "widgets/time_travel/captured_records.h"

namespace weir {

/// The past of outputs in one piece: what was captured, and what came last, with no gap and nothing twice
/// where one follows the other. A value that looks at both. GUI thread only.
class PastReader {
public:
    PastReader(const BoardRecords& recent, CapturedRecords& captured)
        : recent_(recent), captured_(captured) {}

    /// Whether all records in `range` can be read now; if not, they begin to be fetched.
    bool want(const Endpoint& output, TimeRange range);
    /// Whether the record next to `time` is known, before or after it; if not, it begins to be fetched.
    bool wantNext(const Endpoint& output, Timestamp time, bool isForward);
    /// In the order they came, those that were captured first.
    std::vector<RecordBatchPointer> read(const Endpoint& output, TimeRange range) const;
    /// Whether there may be records before `from` that want() would fetch, too, for a range that begins
    /// earlier.
    bool reachesBehind(const Endpoint& output, Timestamp from) const;
    /// As many records as are worth looking for: `wanted`, or one where each is computed from many.
    std::size_t worth(const Endpoint& output, std::size_t wanted) const;

private:
    /// Where the recent records take over.
    Timestamp seam(const Endpoint& output) const;

    const BoardRecords& recent_;
    CapturedRecords& captured_;
};

/// Drops batches from the front until there are no more records than panels should be given at once.
void keepNewest(std::vector<RecordBatchPointer>& batches);

/// The same records, so much later.
RecordBatchPointer laterBy(const RecordBatchPointer& batch, Duration offset);

} // namespace weir
