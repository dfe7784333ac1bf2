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

/// How long one step of a number in a time field is, as timestampFromNumber() reads it.
double unitNanoseconds(TimeUnit unit, double number) {
    switch (unit) {
    case TimeUnit::Seconds:
        return 1e9;
    case TimeUnit::Milliseconds:
        return 1e6;
    case TimeUnit::Microseconds:
        return 1e3;
    case TimeUnit::Nanoseconds:
        return 1;
    case TimeUnit::ByMagnitude:
        break;
    }
    const double size = std::abs(number);
    return size < 1e11 ? 1e9 : size < 1e14 ? 1e6 : size < 1e17 ? 1e3 : 1;
}

} // namespace

RecordReplay::RecordReplay(std::unique_ptr<RecordFeed> feed, ReplayOptions options, NodeReport& report)
    : feed_(std::move(feed)), options_(std::move(options)), report_(report), ahead_(options_.declared) {
    for (const Field& field : options_.declared)
        isTimeDeclared_ = isTimeDeclared_ ||
                          (field.name == options_.settings.eventTimeField && field.type != Type::Timestamp);
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
        const std::optional<Timestamp> time = timeOf(row_);
        if (!time) {
            reportUnreadable(row_++);
            continue;
        }
        if (const auto due = dueAt(*time + shift_); due > Clock::now()) {
            status = ReadStatus::Idle;
            if (appended == 0) waitUntilOrStop(std::min(due, begin + limit.wait), limit.stop);
            break;
        }
        roundFirst_ = std::min(roundFirst_, *time);
        roundLast_ = std::max(roundLast_, *time);
        ++roundRecords_;
        bind(records);
        if (copyRecord(records, row_, *time + shift_)) ++appended;
        ++row_;
    }
    lastRead_ = Clock::now();
    if (status && *status == ReadStatus::Idle && appended > 0) return ReadStatus::More;
    return status;
}

Result<ReadStatus> RecordReplay::readAhead(const ReadLimit& limit) {
    Result<ReadStatus> status = ReadStatus::More;
    while (*status == ReadStatus::More && ahead_.rows() < kAheadRecords) {
        status = feed_->read(ahead_, {kAheadRecords - ahead_.rows(), limit.wait, limit.stop});
        if (!status) return status;
    }
    if (ahead_.rows() == 0 && *status == ReadStatus::Idle) return status;
    if (ahead_.rows() == 0) return options_.isLooped && roundRecords_ > 0 ? beginRound() : ReadStatus::End;
    batch_ = ahead_.finish();
    row_ = 0;
    timeColumn_ = batch_.schema->indexOf(options_.settings.eventTimeField);
    return ReadStatus::More;
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

std::optional<Timestamp> RecordReplay::timeOf(std::size_t row) const {
    if (!timeColumn_ || batch_.columns[*timeColumn_]->isNull(row)) return std::nullopt;
    const Column& column = *batch_.columns[*timeColumn_];
    switch (column.type()) {
    case Type::Timestamp:
        return column.int64s()[row];
    case Type::Int64:
        return timestampFromNumber(column.int64s()[row], options_.settings.timeUnit);
    case Type::Float64:
        return timestampFromNumber(column.float64s()[row], options_.settings.timeUnit);
    case Type::String:
        return parseTimestamp(column.string(row));
    case Type::Bool:
        break;
    }
    return std::nullopt;
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

void RecordReplay::reportUnreadable(std::size_t row) {
    const std::string& field = options_.settings.eventTimeField;
    std::string sample;
    for (std::size_t column = 0; column < batch_.columns.size(); ++column) {
        if (batch_.columns[column]->isNull(row)) continue;
        sample += fmt::format("{}{}: {}", sample.empty() ? "" : ", ", (*batch_.schema)[column].name,
                              batch_.columns[column]->text(row));
    }
    if (!timeColumn_ || batch_.columns[*timeColumn_]->isNull(row))
        report_.badRecord(fmt::format("no event time: the record has no value in field \"{}\"", field),
                          sample);
    else
        report_.badRecord(
            fmt::format("no event time: \"{}\" in field \"{}\" is neither an ISO 8601 time nor a "
                        "number that can be one",
                        batch_.columns[*timeColumn_]->text(row), field),
            sample);
}

void RecordReplay::bind(BatchBuilder& records) {
    if (batch_.schema == boundSchema_) return;
    boundSchema_ = batch_.schema;
    fields_.clear();
    for (const Field& field : boundSchema_->fields())
        fields_.push_back(records.fieldIndex(field.name));
}

/// The time of a record in this round: as a timestamp, unless the user wants its field in another type.
bool RecordReplay::setTime(BatchBuilder& records, std::size_t field, std::size_t row, Timestamp time) const {
    if (!isTimeDeclared_) return records.setTimestamp(field, time);
    const Column& column = *batch_.columns[*timeColumn_];
    const TimeUnit unit = options_.settings.timeUnit;
    switch (column.type()) {
    case Type::Int64: {
        const std::int64_t value = column.int64s()[row];
        const auto step = static_cast<std::int64_t>(unitNanoseconds(unit, static_cast<double>(value)));
        return records.setInt64(field, value + shift_ / step);
    }
    case Type::Float64: {
        const double value = column.float64s()[row];
        return records.setFloat64(field, value + static_cast<double>(shift_) / unitNanoseconds(unit, value));
    }
    default:
        return shift_ == 0 ? records.setString(field, column.string(row))
                           : records.setString(field, formatTimestamp(time));
    }
}

bool RecordReplay::copyRecord(BatchBuilder& records, std::size_t row, Timestamp time) {
    bool fits = true;
    for (std::size_t i = 0; i < fields_.size() && fits; ++i) {
        const Column& column = *batch_.columns[i];
        if (column.isNull(row)) continue;
        const std::size_t field = fields_[i];
        if (i == timeColumn_) {
            fits = setTime(records, field, row, time);
            continue;
        }
        switch (column.type()) {
        case Type::Bool:
            fits = records.setBool(field, column.bools().get(row));
            break;
        case Type::Int64:
            fits = records.setInt64(field, column.int64s()[row]);
            break;
        case Type::Float64:
            fits = records.setFloat64(field, column.float64s()[row]);
            break;
        case Type::String:
            fits = records.setString(field, column.string(row));
            break;
        case Type::Timestamp:
            fits = records.setTimestamp(field, column.int64s()[row]);
            break;
        }
    }
    if (fits) {
        records.endRecord();
        return true;
    }
    report_.badRecord(records.conflict(), "");
    records.cancelRecord();
    return false;
}

} // namespace weir
