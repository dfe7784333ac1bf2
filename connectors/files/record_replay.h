#pragma once
#include "connectors/files/record_copy.h"
#include "connectors/files/record_input.h"
#include "pipeline/nodes/node_report.h"
#include "pipeline/nodes/source_parameters.h"

#include <chrono>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace weir {

struct ReplayOptions {
    SourceSettings settings; ///< with an event time field
    double speed = 1;        ///< seconds of event time in one of the clock
    bool isLooped = false;
    std::vector<Field> declared;
};

/// Hands records that can be read again out at the pace of their event times. Looped, the event times of each
/// further round go on where the last one ended, so that time never runs back. A pause is not made up for.
/// One thread.
class RecordReplay {
public:
    RecordReplay(std::unique_ptr<RecordInput> feed, ReplayOptions options, NodeReport& report);

    Result<void> open() { return feed_->open(); }
    void close() { feed_->close(); }

    Result<ReadStatus> read(BatchBuilder& records, const ReadLimit& limit);

    /// Writes which record comes next, and where that stands in the time of the rounds.
    void save(StateWriter& state) const;
    /// Before open(). The next record is due at once.
    void restore(StateReader& state);

private:
    using Clock = std::chrono::steady_clock;

    /// Reads the next records ahead of their time. More: there are some.
    Result<ReadStatus> readAhead(const ReadLimit& limit);
    Result<ReadStatus> beginRound();
    Clock::time_point dueAt(Timestamp time);
    bool copyRecord(BatchBuilder& records, std::size_t row, Timestamp time);

    std::unique_ptr<RecordInput> feed_;
    ReplayOptions options_;
    NodeReport& report_;

    BatchBuilder ahead_;
    RawBatch batch_; ///< records read ahead
    std::size_t row_ = 0;
    std::string aheadBegin_;      ///< the feed and the builder before these were read
    std::uint64_t handedOut_ = 0; ///< of those read since then
    std::uint64_t toPassBy_ = 0;  ///< of those read next: handed out before the checkpoint
    std::size_t timeColumn_ = 0;
    RecordCopy copy_;

    std::optional<Timestamp> first_; ///< event time of the first record of all
    Clock::time_point firstDue_;
    Clock::time_point lastRead_;
    Timestamp roundFirst_ = kMaxTimestamp; ///< least event time of this round, as it stands in the file
    Timestamp roundLast_ = kMinTimestamp;
    std::size_t roundRecords_ = 0;
    Timestamp shift_ = 0; ///< added to the event times of this round
};

} // namespace weir
