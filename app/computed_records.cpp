#include "app/computed_records.h"

#include "pipeline/data/timestamp_arithmetic.h"
#include "widgets/time_travel/board_records.h"

#include <algorithm>
#include <deque>

namespace weir {

namespace {

constexpr std::size_t kWhole = 500'000;        ///< records of captures that are read from their beginning
constexpr std::size_t kMostRead = 5'000'000;   ///< records of longer ones
constexpr std::size_t kMostGiven = 50'000'000; ///< by all nodes together
constexpr std::size_t kPiece = 100'000;        ///< records in memory of a capture
constexpr Duration kLeastReach = std::chrono::minutes(1); ///< for nodes that count records and not time

/// The part of the captures that is gone through.
struct Stretch {
    TimeRange read;
    Timestamp settledFrom; ///< from here to there the results are as if all had been read
    Timestamp settledTo;
    bool isEnd;
};

Stretch stretchFor(const std::vector<CaptureTimeline*>& captures, std::mutex& mutex, TimeRange range,
                   Duration reach) {
    const std::lock_guard lock(mutex);
    std::vector<CaptureTimeline::Block> blocks;
    Timestamp last = kMinTimestamp;
    const Timestamp until = saturatingAdd(range.to, reach.count());
    for (const CaptureTimeline* capture : captures)
        for (const CaptureTimeline::Block& block : capture->blocks()) {
            last = std::max(last, block.latest);
            if (block.earliest <= until) blocks.push_back(block);
        }
    const Timestamp wanted = saturatingSubtract(range.from, reach.count());
    Stretch stretch{{wanted, until}, range.from, range.to, until >= last};
    // Where the capture may go on, windows that are open now are not over.
    if (stretch.isEnd) stretch.settledTo = std::min(range.to, saturatingSubtract(last, reach.count()));
    std::sort(blocks.begin(), blocks.end(), [](const auto& a, const auto& b) { return a.latest > b.latest; });
    std::size_t records = 0;
    for (const CaptureTimeline::Block& block : blocks) {
        records += block.records;
        if (records > kMostRead && block.latest >= wanted) {
            stretch.read.from = std::min(block.latest, until);
            stretch.settledFrom = saturatingAdd(stretch.read.from, reach.count());
            return stretch;
        }
    }
    if (records <= kWhole) stretch.read.from = kMinTimestamp;
    return stretch;
}

RecordedStream streamOf(CaptureTimeline& capture, std::mutex& mutex, TimeRange range) {
    return {[&capture, &mutex, from = range.from, to = range.to,
             isOver = false]() mutable -> Result<std::vector<RecordBatchPointer>> {
                while (!isOver) {
                    const std::lock_guard lock(mutex);
                    Result<CaptureTimeline::Part> part =
                        capture.read(from, to, kPiece, CaptureTimeline::Keep::Earliest);
                    if (!part) return tl::unexpected(part.error());
                    isOver = part->to >= to || part->to < from;
                    from = saturatingAdd(part->to, 1);
                    if (!part->batches.empty()) return std::move(part->batches);
                }
                return std::vector<RecordBatchPointer>();
            },
            range.to};
}

/// Results as they come, no more than are wanted.
class Results {
public:
    Results(TimeRange range, Timestamp settledFrom, std::size_t most, bool keepsLatest)
        : range_{std::max(range.from, settledFrom), range.to}, most_(most), keepsLatest_(keepsLatest) {}

    void take(const RecordBatchPointer& batch) {
        RecordBatchPointer within = recordsWithin(batch, range_);
        if (!within || isFull_) return;
        rows_ += within->rows();
        batches_.push_back(std::move(within));
        if (rows_ <= most_) return;
        if (!keepsLatest_) {
            isFull_ = true;
            const auto times = batches_.back()->eventTimes();
            range_.to = std::max(range_.from, *std::min_element(times.begin(), times.end()) - 1);
            return;
        }
        while (batches_.size() > 1 && rows_ - batches_.front()->rows() >= most_) {
            const auto times = batches_.front()->eventTimes();
            range_.from = std::max(range_.from, *std::max_element(times.begin(), times.end()) + 1);
            rows_ -= batches_.front()->rows();
            batches_.pop_front();
        }
    }
    /// Whether more would not be taken.
    bool isFull() const { return isFull_; }
    PastRecords records(Timestamp settledTo) const {
        PastRecords found{{}, {range_.from, std::min(range_.to, settledTo)}, range_.to};
        for (const RecordBatchPointer& batch : batches_)
            if (RecordBatchPointer within = recordsWithin(batch, range_))
                found.batches.push_back(std::move(within));
        return found;
    }

private:
    TimeRange range_; ///< of which these are all there are
    std::size_t most_;
    bool keepsLatest_;
    std::deque<RecordBatchPointer> batches_;
    std::size_t rows_ = 0;
    bool isFull_ = false;
};

} // namespace

Result<PastRecords> computedRecords(const Computation& computation,
                                    const std::vector<CaptureTimeline*>& captures, std::mutex& mutex,
                                    TimeRange range, std::size_t most, bool keepsLatest,
                                    const std::stop_token& stop) {
    const Stretch stretch = stretchFor(captures, mutex, range, std::max(reachOf(computation), kLeastReach));
    std::vector<RecordedStream> streams;
    for (CaptureTimeline* capture : captures)
        streams.push_back(streamOf(*capture, mutex, stretch.read));
    Results results(range, stretch.settledFrom, most, keepsLatest);
    std::stop_source enough;
    const std::stop_callback stopped(stop, [&enough] { enough.request_stop(); });
    const Result<void> done = recompute(computation, streams, stretch.isEnd, kMostGiven, enough.get_token(),
                                        [&](const RecordBatchPointer& batch) {
                                            results.take(batch);
                                            if (results.isFull()) enough.request_stop();
                                        });
    if (!done && !results.isFull()) return tl::unexpected(done.error());
    return results.records(stretch.settledTo);
}

} // namespace weir
