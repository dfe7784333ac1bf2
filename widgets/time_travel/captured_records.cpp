#include "widgets/time_travel/captured_records.h"

#include "widgets/time_travel/board_records.h"

#include <algorithm>
#include <set>
#include <utility>

namespace weir {

namespace {

constexpr std::size_t kMostRecords = 300'000; ///< in memory of an output, before the moment and behind it
constexpr Duration kAhead = std::chrono::minutes(10);

/// Those of all captures that the output comes from.
Result<std::vector<PastBlock>> lookAt(CapturedPast& past, const CapturedOutput& place,
                                      const std::stop_token& stop) {
    std::vector<PastBlock> all;
    for (const CapturePlace& table : place.tables) {
        const Result<std::vector<PastBlock>> blocks = past.look(table, stop);
        if (!blocks) return blocks;
        all.insert(all.end(), blocks->begin(), blocks->end());
    }
    return all;
}

} // namespace

CapturedRecords::~CapturedRecords() {
    worker_.request_stop();
    if (worker_.joinable()) worker_.join();
}

void CapturedRecords::setOutputs(const std::vector<CapturedOutput>& outputs) {
    const auto isWanted = [&outputs](const CapturedOutput& place) {
        return std::find(outputs.begin(), outputs.end(), place) != outputs.end();
    };
    std::erase_if(captures_, [&isWanted](const auto& entry) { return !isWanted(entry.second.place); });
    for (const CapturedOutput& place : outputs)
        captures_.try_emplace(place.output, Capture{.place = place});
}

void CapturedRecords::look() {
    if (looking_ > 0) return;
    for (const auto& [output, capture] : captures_) {
        ++looking_;
        ask([this, place = capture.place](const std::stop_token& stop) {
            Result<std::vector<PastBlock>> blocks = lookAt(*past_, place, stop);
            if (stop.stop_requested()) return;
            QMetaObject::invokeMethod(
                this, [this, place, blocks = std::move(blocks)] { takeOutline(place, blocks); },
                Qt::QueuedConnection);
        });
    }
    if (looking_ == 0) Q_EMIT looked();
}

void CapturedRecords::takeOutline(const CapturedOutput& place, Result<std::vector<PastBlock>> blocks) {
    --looking_;
    if (const auto found = captures_.find(place.output);
        found != captures_.end() && found->second.place == place) {
        Capture& capture = found->second;
        capture.isLooked = true;
        capture.error = blocks ? std::string() : blocks.error().message;
        if (blocks) {
            capture.blocks = std::move(*blocks);
            capture.extent.reset();
            for (const PastBlock& block : capture.blocks) {
                if (!capture.extent) capture.extent = block.time;
                capture.extent->from = std::min(capture.extent->from, block.time.from);
                capture.extent->to = std::max(capture.extent->to, block.time.to);
            }
        }
    }
    if (looking_ > 0) return;
    tellErrors();
    Q_EMIT looked();
}

std::optional<TimeRange> CapturedRecords::extent(const Endpoint& output) const {
    const auto found = captures_.find(output);
    return found == captures_.end() ? std::nullopt : found->second.extent;
}

std::vector<PastBlock> CapturedRecords::blocks() const {
    std::vector<PastBlock> all;
    std::set<CapturePlace> counted;
    for (const auto& [output, capture] : captures_) {
        bool isOther = false;
        for (const CapturePlace& table : capture.place.tables)
            isOther |= counted.insert(table).second;
        if (isOther) all.insert(all.end(), capture.blocks.begin(), capture.blocks.end());
    }
    return all;
}

bool CapturedRecords::mayHave(TimeRange range) const {
    for (const auto& [output, capture] : captures_)
        for (const PastBlock& block : capture.blocks)
            if (block.time.from <= range.to && block.time.to >= range.from) return true;
    return false;
}

bool CapturedRecords::reachesBehind(const Endpoint& output, Timestamp from) const {
    const auto found = captures_.find(output);
    if (found == captures_.end() || !found->second.extent || found->second.extent->from >= from) return false;
    // What was left out for the memory would be again.
    const Capture& capture = found->second;
    return !capture.wanted || !capture.loaded || capture.wanted->from > from ||
           capture.loaded->from <= capture.wanted->from;
}

bool CapturedRecords::isComputed(const Endpoint& output) const {
    const auto found = captures_.find(output);
    return found != captures_.end() && found->second.place.computation.has_value();
}

bool CapturedRecords::isInMemoryUntil(const Capture& capture, Timestamp to) {
    if (!capture.loaded || capture.loaded->from > to) return false;
    return capture.loaded->to >= to || (capture.tentativeTo >= to && capture.end == capture.extent->to);
}

bool CapturedRecords::want(const Endpoint& output, TimeRange range) {
    const auto found = captures_.find(output);
    if (found == captures_.end()) return true;
    if (!found->second.isLooked) return false; // looked() comes before loaded() does
    if (!found->second.extent) return true;
    Capture& capture = found->second;
    range.from = std::max(range.from, capture.extent->from);
    range.to = std::min(range.to, capture.extent->to);
    if (range.to < range.from) return true;
    if (isInMemoryUntil(capture, range.to) &&
        (capture.loaded->from <= range.from || isAllThereWillBe(capture, range)))
        return true;
    if (capture.wanted == range) return true;
    if (capture.isAsked) return false;
    capture.isAsked = true;
    ++asked_;
    // Beyond its end the capture may go on meanwhile.
    const Timestamp end = capture.extent->to;
    ask([this, place = capture.place, range, end](const std::stop_token& stop) {
        Result<PastRecords> records = past_->read(place, range, kMostRecords, true, stop);
        if (records && range.to < end && !stop.stop_requested()) {
            const TimeRange ahead{range.to + 1, std::min(end, range.to + kAhead.count())};
            if (Result<PastRecords> more = past_->read(place, ahead, kMostRecords, false, stop)) {
                records->batches.insert(records->batches.end(), more->batches.begin(), more->batches.end());
                records->covered.to = more->covered.to;
                records->tentativeTo = more->tentativeTo;
            }
        }
        if (stop.stop_requested()) return;
        QMetaObject::invokeMethod(
            this, [this, place, range, records = std::move(records)] { takeRecords(place, range, records); },
            Qt::QueuedConnection);
    });
    return false;
}

bool CapturedRecords::isAllThereWillBe(const Capture& capture, TimeRange range) {
    if (!capture.wanted || capture.wanted->from > range.from) return false;
    if (range.to >= capture.wanted->to) return true;
    // Read anew for an earlier end, not many more would come before it.
    std::size_t records = 0;
    for (const RecordBatchPointer& batch : capture.batches)
        if (!batch->eventTimes().empty() && batch->eventTimes().front() <= range.to) records += batch->rows();
    return records >= kMostRecords / 2;
}

void CapturedRecords::takeRecords(const CapturedOutput& place, TimeRange wanted,
                                  Result<PastRecords> records) {
    --asked_;
    if (const auto found = captures_.find(place.output);
        found != captures_.end() && found->second.place == place) {
        Capture& capture = found->second;
        capture.isAsked = false;
        capture.error = records ? std::string() : records.error().message;
        // What cannot be read is not asked for over and over.
        capture.wanted = wanted;
        // Of what cannot be had there is nothing to wait for.
        const bool isSome = records && records->covered.from <= wanted.to;
        capture.loaded = isSome ? records->covered : wanted;
        capture.tentativeTo = isSome ? records->tentativeTo : std::nullopt;
        capture.end = capture.extent ? capture.extent->to : 0;
        capture.batches = records ? std::move(records->batches) : std::vector<RecordBatchPointer>();
        tellErrors();
    }
    Q_EMIT loaded();
}

void CapturedRecords::tellErrors() {
    std::string text;
    for (const auto& [output, capture] : captures_)
        if (!capture.error.empty()) text = capture.error;
    if (text == told_) return;
    told_ = text;
    Q_EMIT failed(QString::fromStdString(text));
}

std::vector<RecordBatchPointer> CapturedRecords::read(const Endpoint& output, TimeRange range) const {
    std::vector<RecordBatchPointer> result;
    const auto found = captures_.find(output);
    if (found == captures_.end()) return result;
    for (const RecordBatchPointer& batch : found->second.batches)
        if (RecordBatchPointer within = recordsWithin(batch, range)) result.push_back(std::move(within));
    return result;
}

std::optional<Timestamp> CapturedRecords::next(Timestamp time, bool isForward) const {
    std::optional<Timestamp> nearest;
    const auto consider = [&](Timestamp other) {
        if (isForward ? other <= time : other >= time) return;
        if (!nearest || (isForward ? other < *nearest : other > *nearest)) nearest = other;
    };
    for (const auto& [output, capture] : captures_) {
        for (const RecordBatchPointer& batch : capture.batches)
            for (const Timestamp other : batch->eventTimes())
                consider(other);
        // Beyond what is in memory the ends of blocks are times that are known to be there.
        for (const PastBlock& block : capture.blocks) {
            const Timestamp end = isForward ? block.time.from : block.time.to;
            const bool isInMemory =
                capture.loaded && end >= capture.loaded->from && end <= capture.loaded->to;
            if (!isInMemory) consider(end);
        }
    }
    return nearest;
}

std::optional<TimeRange> CapturedRecords::partBeside(const Endpoint& output, Timestamp time,
                                                     bool isForward) const {
    const auto found = captures_.find(output);
    if (found == captures_.end()) return std::nullopt;
    // Both ends of a block are records; the one next to `time` is no farther than the nearest end beyond it.
    std::optional<Timestamp> end;
    for (const PastBlock& block : found->second.blocks) {
        if (isForward && block.time.to > time) {
            const Timestamp nearest = block.time.from > time ? block.time.from : block.time.to;
            end = std::min(end.value_or(nearest), nearest);
        } else if (!isForward && block.time.from < time) {
            const Timestamp nearest = block.time.to < time ? block.time.to : block.time.from;
            end = std::max(end.value_or(nearest), nearest);
        }
    }
    if (!end) return std::nullopt;
    return isForward ? TimeRange{time + 1, *end} : TimeRange{*end, time - 1};
}

void CapturedRecords::ask(Job job) {
    if (!worker_.joinable()) worker_ = std::jthread([this](const std::stop_token& stop) { work(stop); });
    {
        const std::lock_guard lock(mutex_);
        jobs_.push_back(std::move(job));
    }
    wanted_.notify_one();
}

void CapturedRecords::work(const std::stop_token& stop) {
    while (true) {
        Job job;
        {
            std::unique_lock lock(mutex_);
            // What still waits when the window closes is left undone.
            if (!wanted_.wait(lock, stop, [this] { return !jobs_.empty(); }) || stop.stop_requested()) return;
            job = std::move(jobs_.front());
            jobs_.pop_front();
        }
        job(stop);
    }
}

} // namespace weir
