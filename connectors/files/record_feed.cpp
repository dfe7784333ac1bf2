#include "connectors/files/record_feed.h"

#include "connectors/stoppable_wait.h"

#include <fmt/format.h>

namespace weir {

namespace {

/// How soon growth of a followed file is seen.
constexpr std::chrono::milliseconds kFollowInterval{50};
/// How long a rotated file must bring nothing before the next one is read: its writer may take some time to
/// change over.
constexpr std::chrono::seconds kRotationRest{1};

} // namespace

void RecordFeed::save(StateWriter& state) const {
    const bool isEnding = next_ != Next::Nothing && next_ != Next::End;
    state.write(hasBegun_);
    if (!hasBegun_) return;
    // What is left of the last line of a file that is gone cannot be read again.
    const std::uint64_t unread = isEnding ? 0 : buffer_.unread().size();
    state.write(goesOnAt_ ? *goesOnAt_ : file_.position() - unread);
    file_.save(state);
    StateWriter decoder;
    decoder_->save(decoder);
    state.writeText(goesOnAt_ ? decoderState_ : decoder.take());
}

void RecordFeed::restore(StateReader& state) {
    state.read(hasBegun_);
    if (!hasBegun_) return;
    goesOnAt_ = state.read<std::uint64_t>();
    file_.restore(state);
    decoderState_ = state.readText();
}

Result<void> RecordFeed::open() {
    const std::uint64_t before = goesOnAt_ ? *goesOnAt_ : hasBegun_ ? file_.position() : 0;
    const Result<bool> found = file_.open(before);
    if (!found) return tl::unexpected(found.error());
    quietSince_.reset();
    if (*found && file_.position() != before) {
        if (goesOnAt_)
            report_.note(
                fmt::format("'{}' is not the file that it was at the checkpoint; it is read from its "
                            "beginning",
                            file_.path().string()));
        buffer_.clear();
        decoder_->reset();
        goesOnAt_.reset();
    }
    if (!*found) goesOnAt_.reset();
    if (*found)
        hasBegun_ = true;
    else if (mode_ == Mode::Follow)
        // What was read of a file that is gone is all there is of it.
        next_ = hasBegun_ ? Next::Reopen : Next::Nothing;
    else
        return fail(
            fmt::format("there is no file '{}'; correct the path, or choose the mode \"follow\" to wait "
                        "for it",
                        file_.path().string()));
    return {};
}

Result<void> RecordFeed::restart() {
    buffer_.clear();
    decoder_->reset();
    next_ = Next::Nothing;
    hasNewBytes_ = false;
    return file_.rewind();
}

Result<ReadStatus> RecordFeed::read(BatchBuilder& records, const ReadLimit& limit) {
    const std::size_t before = records.rows();
    if (goesOnAt_ && file_.isOpen()) {
        StateReader state(decoderState_);
        decoder_->restore(state, records);
        goesOnAt_.reset();
    }
    while (true) {
        if (hasNewBytes_ || next_ != Next::Nothing) {
            const BytesEnd end = next_ == Next::Nothing ? BytesEnd::Open : BytesEnd::Closed;
            const std::size_t wanted = before + limit.records - records.rows();
            buffer_.consume(decoder_->decode(buffer_.unread(), end, records, wanted));
            if (records.rows() - before == limit.records) return ReadStatus::More;
            hasNewBytes_ = false;
        }
        if (limit.stop.stop_requested()) return ReadStatus::Idle;
        const Result<ReadStatus> status = next_ == Next::Nothing ? fill(limit) : goOn();
        if (!status || *status != ReadStatus::More) {
            // What was appended is not idleness.
            if (status && *status == ReadStatus::Idle && records.rows() > before) return ReadStatus::More;
            return status;
        }
        // Batches linger only so long, and the runtime looks after them between reads.
        if (records.rows() > before) return ReadStatus::More;
    }
}

/// Reads a block. More: there is something to decode or to go on with.
Result<ReadStatus> RecordFeed::fill(const ReadLimit& limit) {
    if (!file_.isOpen()) {
        const Result<bool> found = file_.open();
        if (!found) return tl::unexpected(found.error());
        if (!*found) {
            if (!isMissing_) report_.note(fmt::format("waiting for '{}' to appear", file_.path().string()));
            isMissing_ = true;
            waitUntilOrStop(std::chrono::steady_clock::now() + std::min(limit.wait, kFollowInterval),
                            limit.stop);
            return ReadStatus::Idle;
        }
        hasBegun_ = true;
    }
    const Result<InputFile::Fill> filled = file_.fill(buffer_, std::min(limit.wait, kFollowInterval));
    if (!filled) return tl::unexpected(filled.error());
    switch (*filled) {
    case InputFile::Fill::Nothing:
        return ReadStatus::Idle;
    case InputFile::Fill::End:
        return atEnd(limit);
    case InputFile::Fill::Bytes:
        if (quietSince_) quietSince_ = std::chrono::steady_clock::now();
        break;
    }
    if (isMissing_) report_.note("");
    isMissing_ = false;
    hasNewBytes_ = true;
    return ReadStatus::More;
}

ReadStatus RecordFeed::atEnd(const ReadLimit& limit) {
    if (mode_ == Mode::Once) {
        next_ = Next::End;
        return ReadStatus::More;
    }
    switch (file_.change()) {
    case FileChange::Truncated:
        next_ = Next::Rewind;
        return ReadStatus::More;
    case FileChange::Replaced:
        if (!quietSince_) quietSince_ = std::chrono::steady_clock::now();
        if (std::chrono::steady_clock::now() - *quietSince_ < kRotationRest) break;
        quietSince_.reset();
        next_ = Next::Reopen;
        return ReadStatus::More;
    case FileChange::Missing:
        // Its writer may still hold it and write on.
        if (!isMissing_)
            report_.note(fmt::format("'{}' is gone; waiting for it to come back", file_.path().string()));
        isMissing_ = true;
        break;
    case FileChange::None:
        if (isMissing_) report_.note("");
        isMissing_ = false;
        break;
    }
    waitUntilOrStop(std::chrono::steady_clock::now() + std::min(limit.wait, kFollowInterval), limit.stop);
    return ReadStatus::Idle;
}

/// The last record of a file is decoded: to the next.
Result<ReadStatus> RecordFeed::goOn() {
    const Next next = next_;
    if (next == Next::End) return ReadStatus::End;
    next_ = Next::Nothing;
    buffer_.clear();
    decoder_->reset();
    if (next == Next::Reopen)
        file_.close();
    else if (const Result<void> rewound = file_.rewind(); !rewound)
        return tl::unexpected(rewound.error());
    return ReadStatus::More;
}

} // namespace weir
