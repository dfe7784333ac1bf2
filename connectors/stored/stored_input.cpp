#include "connectors/stored/stored_input.h"

#include "connectors/stoppable_wait.h"

#include <algorithm>
#include <chrono>

namespace weir {

namespace {

/// How often one looks whether another program has written more.
constexpr std::chrono::milliseconds kLook{10};
/// Records passed by in one read, at most; a range that begins far on must not keep the source from its other
/// work.
constexpr std::size_t kPassedByRecords = 65'536;

} // namespace

StoredInput::StoredInput(std::unique_ptr<NumberedStore> store, StoredInputOptions options, NodeReport& report)
    : store_(std::move(store)), options_(options), report_(report),
      copy_(options.hasTimeField ? std::string(kStoredTimeField) : std::string()) {}

Result<void> StoredInput::open() {
    if (Result<void> opened = store_->open(); !opened) return opened;
    if (next_) return {};
    const Result<std::uint64_t> begin = store_->begin(options_.from);
    if (!begin) return tl::unexpected(begin.error());
    next_ = *begin;
    return {};
}

void StoredInput::close() {
    fetched_.reset();
    store_->close();
}

Result<void> StoredInput::restart() {
    fetched_.reset();
    const Result<std::uint64_t> begin = store_->begin(options_.from);
    if (!begin) return tl::unexpected(begin.error());
    next_ = *begin;
    return {};
}

void StoredInput::save(StateWriter& state) const {
    state.write(next_.has_value());
    state.write(next_.value_or(0));
    written_ = next_;
}

void StoredInput::noteSaved() {
    // Only what may be deleted hangs on it, so where it fails the next one will do as well.
    if (written_) (void)store_->noteSaved(*written_).has_value();
}

void StoredInput::restore(StateReader& state) {
    const bool hasBegun = state.read<std::uint8_t>() != 0;
    const auto next = state.read<std::uint64_t>();
    if (hasBegun) next_ = next;
}

Result<ReadStatus> StoredInput::read(BatchBuilder& records, const ReadLimit& limit) {
    std::size_t appended = 0;
    for (std::size_t seen = 0; appended < limit.records && seen < kPassedByRecords; ++seen) {
        if (!fetched_ || row_ == fetched_->numbers.size()) {
            const Result<bool> any = fetch(limit.records, appended > 0 ? ReadLimit{0, {}, {}} : limit);
            if (!any) return tl::unexpected(any.error());
            if (!*any && appended > 0) return ReadStatus::More;
            if (!*any) return options_.isFollowed ? ReadStatus::Idle : ReadStatus::End;
        }
        if (isWanted(fetched_->batch->eventTimes()[row_])) {
            copy_.bind(fetched_->batch->schema(), records);
            if (append(records)) ++appended;
        }
        next_ = fetched_->numbers[row_++] + 1;
    }
    return ReadStatus::More;
}

/// Gets the next records; followed, waits for some as long as it may.
Result<bool> StoredInput::fetch(std::size_t rows, const ReadLimit& limit) {
    const auto end = std::chrono::steady_clock::now() + limit.wait;
    while (true) {
        Result<std::optional<StoredRecords>> found = store_->read(*next_, rows);
        if (!found) return tl::unexpected(found.error());
        fetched_ = std::move(*found);
        row_ = 0;
        if (fetched_ && !fetched_->batch) {
            next_ = fetched_->numbers.back() + 1;
            continue;
        }
        if (fetched_) {
            // The first one may stand before the place that was saved.
            while (row_ < fetched_->numbers.size() && fetched_->numbers[row_] < *next_)
                ++row_;
            return true;
        }
        const auto now = std::chrono::steady_clock::now();
        if (!options_.isFollowed || now >= end) return false;
        if (waitUntilOrStop(std::min(now + kLook, end), limit.stop)) return false;
    }
}

bool StoredInput::append(BatchBuilder& records) {
    const RecordBatch& batch = *fetched_->batch;
    if (options_.hasTimeField && !timeField_) timeField_ = records.fieldIndex(kStoredTimeField);
    const bool fits = (!timeField_ || records.setTimestamp(*timeField_, batch.eventTimes()[row_])) &&
                      copy_.setFields(batch.columns(), row_, records);
    if (fits) return records.endRecord();
    report_.badRecord(records.conflict(), "");
    records.cancelRecord();
    return false;
}

} // namespace weir
