#include "connectors/log/log_store.h"

#include <fmt/format.h>

#include <algorithm>
#include <numeric>
#include <utility>

namespace weir {

namespace {

/// How often a reader without checkpoints tells how far it is.
constexpr std::chrono::seconds kRemember{1};

} // namespace

Result<void> LogStore::open() {
    close();
    const auto access =
        options_.reader.empty() ? SqliteDatabase::Access::Read : SqliteDatabase::Access::Write;
    Result<void> opened = reader_.open(path_, access);
    std::error_code ignored;
    if (!opened && options_.isFollowed && !std::filesystem::exists(path_, ignored))
        return failForNow(fmt::format("{}, and this node goes on by itself then", opened.error().message));
    if (opened) file_ = FileIdentity::of(path_);
    isOpen_ = opened.has_value();
    return opened;
}

void LogStore::close() {
    isOpen_ = false;
    reader_.close();
}

Result<std::uint64_t> LogStore::begin(Timestamp from) {
    Result<std::uint64_t> number = options_.beginsAtEnd    ? reader_.end()
                                   : from == kMinTimestamp ? reader_.begin()
                                                           : reader_.recordAt(from);
    if (!number || options_.reader.empty()) return number;
    saved_ = *number;
    if (Result<void> known = reader_.remember(options_.reader, *number); !known)
        return tl::unexpected(known.error());
    return number;
}

Result<std::optional<StoredRecords>> LogStore::read(std::uint64_t number, std::size_t) {
    if (FileIdentity::of(path_) != file_)
        return failForNow(
            fmt::format("the log '{}' was deleted or replaced while it was read", path_.string()));
    if (Result<void> told = rememberNowAndThen(number); !told) return tl::unexpected(told.error());
    Result<std::optional<LogEntry>> entry = reader_.entryAt(number);
    if (!entry) return tl::unexpected(entry.error());
    if (!*entry) {
        const Result<std::uint64_t> end = reader_.end();
        if (!end) return tl::unexpected(end.error());
        if (*end < number)
            return fail(
                fmt::format("the log '{}' ends before the record {} that comes next: it was begun anew, "
                            "or has lost its end; begin the run anew",
                            path_.string(), number));
        return std::optional<StoredRecords>();
    }
    const std::uint64_t first = (*entry)->first;
    if (first > number) report_.droppedRecords(first - number, "deleted from the log before they were read");
    // Of the entry that reading stands in, the records before that were read while it was whole.
    const std::uint64_t from = std::max(first, number);
    if (!(*entry)->batch) report_.droppedRecords(first + (*entry)->records - from, "damaged in the log");
    StoredRecords records{(*entry)->batch, std::vector<std::uint64_t>((*entry)->records)};
    std::iota(records.numbers.begin(), records.numbers.end(), first);
    return records;
}

/// What was saved last may come to nothing with its checkpoint; the one before it counts then.
Result<void> LogStore::noteSaved(std::uint64_t number) {
    isSaved_ = true;
    if (saved_ == 0) saved_ = number;
    if (!isOpen_ || options_.reader.empty()) return {};
    return reader_.remember(options_.reader, std::exchange(saved_, number));
}

Result<void> LogStore::rememberNowAndThen(std::uint64_t number) {
    const auto now = std::chrono::steady_clock::now();
    if (options_.reader.empty() || isSaved_ || now - remembered_ < kRemember) return {};
    remembered_ = now;
    return reader_.remember(options_.reader, number);
}

} // namespace weir
