#include "connectors/files/record_replay.h"

#include "connectors/stoppable_wait.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace weir {

namespace {

/// Records read ahead at a time, unless a pipe brings no more for now; the same whatever the batch size, so
/// that the schema is too.
constexpr std::size_t kAheadRecords = 1024;
/// Reads come far closer than this; a longer gap is a pause.
constexpr std::chrono::milliseconds kPause{500};
/// Beyond it a wait has no meaning, and the clock would overflow.
constexpr double kLongestWaitSeconds = 1e8;

} // namespace

RecordReplay::RecordReplay(std::unique_ptr<RecordInput> feed, ReplayOptions options, NodeReport& report)
    : feed_(std::move(feed)), options_(std::move(options)), report_(report), ahead_(options_.declared) {
    ahead_.setEventTime(
        {options_.settings.eventTimeField, options_.settings.timeUnit,
         [this](std::string_view reason, std::string_view sample) { report_.badRecord(reason, sample); }});
}

Result<ReadStatus> RecordReplay::read(BatchBuilder& records, const ReadLimit& limit) {
    const auto begin = Clock::now();
    if (first_ && begin - lastRead_ > kPause) firstDue_ += begin - lastRead_;
    std::size_t appended = 0;
    Result<ReadStatus> status = ReadStatus::More;
    while (appended < limit.records) {
        if (row_ == batch_.rows) {
            status = readAhead(limit);
            if (!status || *status != ReadStatus::More) break;
        }
        ++handedOut_;
        if (toPassBy_ > 0) {
            --toPassBy_;
            ++row_;
            continue;
        }
        const Timestamp time = batch_.columns[timeColumn_]->int64s()[row_];
        if (const auto due = dueAt(time + shift_); due > Clock::now()) {
            status = ReadStatus::Idle;
            --handedOut_;
            if (appended == 0) waitUntilOrStop(std::min(due, begin + limit.wait), limit.stop);
            break;
        }
        roundFirst_ = std::min(roundFirst_, time);
        roundLast_ = std::max(roundLast_, time);
        ++roundRecords_;
        copy_.bind(batch_.schema, records);
        if (copyRecord(records, row_, time + shift_)) ++appended;
        ++row_;
    }
    lastRead_ = Clock::now();
    if (status && *status == ReadStatus::Idle && appended > 0) return ReadStatus::More;
    return status;
}

Result<ReadStatus> RecordReplay::readAhead(const ReadLimit& limit) {
    Result<ReadStatus> status = ReadStatus::More;
    if (ahead_.rows() == 0) {
        // A read that came back empty-handed has changed nothing that counts.
        StateWriter begin;
        feed_->save(begin);
        ahead_.save(begin);
        aheadBegin_ = begin.take();
        handedOut_ = 0;
        while (*status == ReadStatus::More && ahead_.rows() < kAheadRecords) {
            status = feed_->read(ahead_, {kAheadRecords - ahead_.rows(), limit.wait, limit.stop});
            if (!status) return status;
        }
        if (ahead_.rows() == 0 && *status == ReadStatus::Idle) return status;
        if (ahead_.rows() == 0)
            return options_.isLooped && roundRecords_ > 0 ? beginRound() : ReadStatus::End;
    }
    batch_ = ahead_.takeRun();
    row_ = 0;
    timeColumn_ = *batch_.schema->indexOf(options_.settings.eventTimeField);
    return ReadStatus::More;
}

void RecordReplay::save(StateWriter& state) const {
    state.writeText(aheadBegin_);
    state.write(handedOut_ + toPassBy_);
    state.write(shift_);
    state.write(roundFirst_);
    state.write(roundLast_);
    state.write(static_cast<std::uint64_t>(roundRecords_));
}

void RecordReplay::restore(StateReader& state) {
    aheadBegin_ = state.readText();
    toPassBy_ = state.read<std::uint64_t>();
    state.read(shift_);
    state.read(roundFirst_);
    state.read(roundLast_);
    roundRecords_ = state.read<std::uint64_t>();
    if (aheadBegin_.empty()) return;
    StateReader ahead(aheadBegin_);
    feed_->restore(ahead);
    ahead_.restore(ahead);
}

/// The file again, its times behind those of the round that ended, one usual step apart.
Result<ReadStatus> RecordReplay::beginRound() {
    const Timestamp length = roundLast_ - roundFirst_;
    const auto steps = static_cast<Timestamp>(std::max<std::size_t>(roundRecords_ - 1, 1));
    constexpr Timestamp kLeastStep = 1'000'000;
    shift_ += length + std::max(length / steps, kLeastStep);
    roundFirst_ = kMaxTimestamp;
    roundLast_ = kMinTimestamp;
    roundRecords_ = 0;
    if (const Result<void> restarted = feed_->restart(); !restarted) return tl::unexpected(restarted.error());
    return ReadStatus::Idle;
}

RecordReplay::Clock::time_point RecordReplay::dueAt(Timestamp time) {
    if (!first_) {
        first_ = time;
        firstDue_ = Clock::now();
    }
    const double seconds = (static_cast<double>(time) - static_cast<double>(*first_)) / 1e9 / options_.speed;
    const double bounded = std::clamp(seconds, -kLongestWaitSeconds, kLongestWaitSeconds);
    return firstDue_ + std::chrono::duration_cast<Clock::duration>(std::chrono::duration<double>(bounded));
}

bool RecordReplay::copyRecord(BatchBuilder& records, std::size_t row, Timestamp time) {
    const bool fits = copy_.setFields(batch_.columns, row, records, RecordCopy::OtherTime{timeColumn_, time});
    if (fits) {
        records.endRecord();
        return true;
    }
    report_.badRecord(records.conflict(), "");
    records.cancelRecord();
    return false;
}

} // namespace weir
