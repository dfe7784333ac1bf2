#include "pipeline/runtime/node_figures.h"

#include <algorithm>
#include <utility>

namespace weir {

namespace {

/// The beginning of a text, cut between characters of UTF-8.
std::string_view beginning(std::string_view text, std::size_t bytes) {
    if (text.size() <= bytes) return text;
    while (bytes > 0 && (static_cast<unsigned char>(text[bytes]) & 0xC0) == 0x80)
        --bytes;
    return text.substr(0, bytes);
}

} // namespace

NodeFigures::NodeFigures(std::string node, AlertLog& alerts) : node_(std::move(node)), alerts_(alerts) {}

void NodeFigures::setErrorRecords(std::string first, std::uint64_t records) {
    const std::lock_guard lock(mutex_);
    errorRecord_ = beginning(first, kSampleBytes);
    errorRecords_ = records;
}

void NodeFigures::setState(NodeState state) {
    const std::lock_guard lock(mutex_);
    state_ = state;
}

void NodeFigures::setRetrying(const Error& error) {
    const std::lock_guard lock(mutex_);
    state_ = error.isBackpressure ? NodeState::HeldBack : NodeState::Retrying;
    error_ = error.message;
}

void NodeFigures::setRecovered() {
    const std::lock_guard lock(mutex_);
    state_ = NodeState::Running;
    error_.clear();
    errorRecord_.clear();
    errorRecords_ = 0;
}

void NodeFigures::setFailed(std::string_view message) {
    const std::lock_guard lock(mutex_);
    state_ = NodeState::Failed;
    error_ = message;
}

void NodeFigures::addError(std::string_view message) {
    errors_.fetch_add(1, std::memory_order_relaxed);
    showError(message);
}

void NodeFigures::showError(std::string_view message) {
    const std::lock_guard lock(mutex_);
    if (state_ == NodeState::Retrying || state_ == NodeState::HeldBack) state_ = NodeState::Running;
    error_ = message;
}

void NodeFigures::setOver(bool abandoned) {
    const std::lock_guard lock(mutex_);
    if (state_ != NodeState::Failed) state_ = abandoned ? NodeState::Stopped : NodeState::Finished;
}

void NodeFigures::badRecord(std::string_view reason, std::string_view sample) {
    bad_.fetch_add(1, std::memory_order_relaxed);
    keepSample(reason, sample);
}

void NodeFigures::lateRecords(std::uint64_t count, std::string_view sample) {
    late_.fetch_add(count, std::memory_order_relaxed);
    if (!sample.empty()) keepSample("came too late: its window had closed", sample);
}

void NodeFigures::countAhead(std::uint64_t records, const std::string& time) {
    ahead_.fetch_add(records, std::memory_order_relaxed);
    keepSample(
        "its event time is far ahead of all before it (max_ahead); it went on, and closes no window by "
        "itself",
        time);
}

void NodeFigures::setPartitions(PartitionStatistics partitions) {
    const std::lock_guard lock(mutex_);
    partitions_ = std::move(partitions);
}

void NodeFigures::droppedRecords(std::uint64_t count, std::string_view reason) {
    countDropped(count);
    showError(reason);
}

void NodeFigures::note(std::string_view text) {
    const std::lock_guard lock(mutex_);
    note_ = text;
}

void NodeFigures::alert(Alert alert) {
    alerts_.add(node_, std::move(alert));
}

void NodeFigures::keepSample(std::string_view reason, std::string_view sample) {
    BadRecord record{currentTime(), std::string(reason), std::string(beginning(sample, kSampleBytes))};
    const std::lock_guard lock(mutex_);
    samples_.push_back(std::move(record));
    if (samples_.size() > kSamples) samples_.pop_front();
}

void NodeFigures::sampleRates(RateHistory::Clock::time_point now) {
    const std::lock_guard lock(mutex_);
    inRate_.sample(now, in_.load(std::memory_order_relaxed));
    outRate_.sample(now, out_.load(std::memory_order_relaxed));
    busyRate_.sample(now, busy_.load(std::memory_order_relaxed));
}

NodeStatistics NodeFigures::statistics(RateHistory::Clock::time_point now) const {
    NodeStatistics result;
    result.node = node_;
    const std::lock_guard lock(mutex_);
    result.recordsIn = in_.load(std::memory_order_relaxed);
    result.recordsOut = out_.load(std::memory_order_relaxed);
    result.badRecords = bad_.load(std::memory_order_relaxed);
    result.lateRecords = late_.load(std::memory_order_relaxed);
    result.aheadRecords = ahead_.load(std::memory_order_relaxed);
    result.droppedRecords = dropped_.load(std::memory_order_relaxed);
    result.errors = errors_.load(std::memory_order_relaxed);
    result.heldCount = held_.load(std::memory_order_relaxed);
    if (const std::int64_t bytes = heldBytes_.load(std::memory_order_relaxed); bytes != kUnknown)
        result.heldBytes = static_cast<std::uint64_t>(bytes);
    result.recordsInPerSecond = inRate_.perSecond(now, result.recordsIn);
    result.recordsOutPerSecond = outRate_.perSecond(now, result.recordsOut);
    const double busySeconds = busyRate_.perSecond(now, busy_.load(std::memory_order_relaxed)) * 1e-9;
    result.busy = std::clamp(busySeconds, 0.0, 1.0);
    result.state = state_;
    result.message = error_.empty() ? note_ : error_;
    result.errorRecord = errorRecord_;
    result.errorRecords = errorRecords_;
    const RateHistory& last = result.recordsOut > 0 ? outRate_ : inRate_;
    if (const auto growth = last.lastGrowth()) result.sinceLast = now - *growth;
    result.partitions = partitions_;
    result.badSamples.assign(samples_.begin(), samples_.end());
    return result;
}

} // namespace weir
