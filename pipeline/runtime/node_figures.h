#pragma once
#include "pipeline/nodes/node_report.h"
#include "pipeline/runtime/alert_log.h"
#include "pipeline/runtime/rate_history.h"
#include "pipeline/runtime/statistics.h"

#include <atomic>
#include <chrono>
#include <cstdint>
#include <deque>
#include <mutex>
#include <optional>
#include <string>

namespace weir {

/// What a run knows of one node: its counts, its state and what it reported. Counting is lock-free and done
/// once a batch. Safe from any thread.
class NodeFigures final : public NodeReport {
public:
    static constexpr std::size_t kSamples = 16;
    static constexpr std::size_t kSampleBytes = 512;

    /// `alerts` must outlive this.
    NodeFigures(std::string node, AlertLog& alerts);

    void countIn(std::uint64_t records) { in_.fetch_add(records, std::memory_order_relaxed); }
    void countOut(std::uint64_t records) { out_.fetch_add(records, std::memory_order_relaxed); }
    void countDropped(std::uint64_t records) { dropped_.fetch_add(records, std::memory_order_relaxed); }
    void addBusy(std::chrono::nanoseconds time) {
        busy_.fetch_add(static_cast<std::uint64_t>(time.count()), std::memory_order_relaxed);
    }
    /// Records of a source that are too far ahead of those before them; `time` is that of the last.
    void countAhead(std::uint64_t records, const std::string& time);
    void setPartitions(PartitionStatistics partitions);
    void setHeld(std::uint64_t count) { held_.store(count, std::memory_order_relaxed); }
    /// What that takes; nothing: not known.
    void setHeldBytes(std::optional<std::uint64_t> bytes) {
        heldBytes_.store(bytes ? static_cast<std::int64_t>(*bytes) : kUnknown, std::memory_order_relaxed);
    }

    /// The records that the next error is about: so many, of which one is told as describeRecord() does.
    void setErrorRecords(std::string first, std::uint64_t records);
    /// Shows a state; leaves the message.
    void setState(NodeState state);
    /// Shows that the node failed for now, or is held back, and will try again.
    void setRetrying(const Error& error);
    /// All is well again: the message goes.
    void setRecovered();
    /// Shows that the node failed for this run.
    void setFailed(std::string_view message);
    /// Shows and counts an error for good after which the node goes on.
    void addError(std::string_view message);
    /// Finished, or Stopped when the run was abandoned; a failed node stays Failed.
    void setOver(bool abandoned);

    void badRecord(std::string_view reason, std::string_view sample) override;
    void lateRecords(std::uint64_t count, std::string_view sample) override;
    void droppedRecords(std::uint64_t count, std::string_view reason) override;
    void note(std::string_view text) override;
    void alert(Alert alert) override;

    /// Feeds the rates; about every RateHistory::kInterval.
    void sampleRates(RateHistory::Clock::time_point now);
    NodeStatistics statistics(RateHistory::Clock::time_point now) const;

private:
    void showError(std::string_view message);
    void keepSample(std::string_view reason, std::string_view sample);

    static constexpr std::int64_t kUnknown = -1;

    const std::string node_;
    AlertLog& alerts_;

    std::atomic<std::uint64_t> in_ = 0;
    std::atomic<std::uint64_t> out_ = 0;
    std::atomic<std::uint64_t> bad_ = 0;
    std::atomic<std::uint64_t> late_ = 0;
    std::atomic<std::uint64_t> ahead_ = 0;
    std::atomic<std::uint64_t> dropped_ = 0;
    std::atomic<std::uint64_t> errors_ = 0;
    std::atomic<std::uint64_t> held_ = 0;
    std::atomic<std::int64_t> heldBytes_ = kUnknown;
    std::atomic<std::uint64_t> busy_ = 0; ///< nanoseconds

    mutable std::mutex mutex_; ///< guards what follows
    NodeState state_ = NodeState::Running;
    std::string error_;
    std::string errorRecord_;
    std::uint64_t errorRecords_ = 0;
    std::string note_;
    std::deque<BadRecord> samples_;
    std::optional<PartitionStatistics> partitions_;
    RateHistory inRate_;
    RateHistory outRate_;
    RateHistory busyRate_;
};

} // namespace weir
