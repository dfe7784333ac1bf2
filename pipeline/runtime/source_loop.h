#pragma once
#include "pipeline/graph/graph.h"
#include "pipeline/nodes/node_context.h"
#include "pipeline/nodes/node_type.h"
#include "pipeline/nodes/source.h"
#include "pipeline/runtime/backoff.h"
#include "pipeline/runtime/event_time.h"
#include "pipeline/runtime/input_progress.h"
#include "pipeline/runtime/node_checkpoints.h"
#include "pipeline/runtime/node_outputs.h"
#include "pipeline/runtime/run_control.h"
#include "pipeline/runtime/source_alignment.h"

#include <atomic>
#include <chrono>
#include <memory>
#include <optional>
#include <vector>

namespace weir {

/// Runs one source: reads, closes batches, gives event times, makes watermarks, tells when the source is
/// idle, and opens it again after a failure that may pass. run() is the body of the source's thread.
class SourceLoop {
public:
    /// Its place among the sources that feed the same nodes; none if it is alone, or they do not wait.
    struct Alignment {
        SourceAlignment* sources = nullptr;
        std::size_t place = 0;
    };

    /// What it is to the other nodes of a graph. All that it points to must outlive the source, or the next
    /// rebind().
    struct Binding {
        NodeOutputs outputs;
        std::optional<FieldNames> fields; ///< if given, only these of the fields that it brings are kept,
                                          ///< and what it goes by itself
        const RunSettings* run = nullptr;
        NodeCheckpoints checkpoints;
        Alignment alignment;
    };

    /// All references must outlive this.
    SourceLoop(const NodeType& type, const NodeContext& context, NodeFigures& figures, RunControl& control,
               Binding binding);

    /// Returns when the source has ended, has failed for good, was told to stop, or has come to a halt; after
    /// that it goes on where it was.
    void run();
    bool isHalted() const { return isHalted_; }
    /// Whether it has not run yet, or has come to a halt.
    bool mayRun() const { return isHalted_ || !hasRun_; }
    /// While no thread runs it: the same source among other nodes.
    void rebind(Binding binding);
    const NodeContext& context() const { return context_; }
    const std::string& node() const { return context_.nodeId; }
    /// How far its records have come. While no thread runs it.
    StreamProgress progress() const {
        return {sentWatermark_, idle_ ? StreamStatus::Idle : StreamStatus::Active};
    }
    /// Lets go of the source, which is not in the graph any more.
    void close();

private:
    using Clock = std::chrono::steady_clock;

    void keepFields(std::optional<FieldNames> fields);
    void make();
    void open();
    void read();
    void noteArrivals();
    void disconnect();
    void end();
    void halt(std::uint64_t number);
    void handleError(const Error& error);
    void fail(std::string_view message);

    void takeCheckpoint(Barrier barrier);
    std::string snapshot();
    void restore();

    bool isBatchDue() const;
    void closeBatch();
    void send(const RecordBatchPointer& batch);
    void keepTime();
    Duration silence() const { return Clock::now() - lastRecordAt_; }
    void showPartitions();
    void sendWatermark();
    void hold();
    void tellOthers();
    bool isFarAhead();
    void waitForOthers();
    std::chrono::milliseconds readWait() const;
    void chargeBusy();

    const NodeType& type_;
    const NodeContext& context_;
    NodeFigures& figures_;
    NodeOutputs outputs_;
    const RunSettings* run_;
    RunControl& control_;
    NodeCheckpoints checkpoints_;
    Alignment alignment_;
    const SourceSettings settings_;
    const std::stop_token stop_;
    const bool replays_; ///< can read again what it has read

    BatchBuilder records_;
    EventTimeAssigner eventTimes_;
    std::unique_ptr<Source> source_;
    bool isMade_ = false;
    std::atomic<bool> isHalted_ = false;
    std::atomic<bool> hasRun_ = false; ///< since it was bound
    bool open_ = false;
    bool over_ = false;
    bool hasFailed_ = false; ///< for good
    bool failedForNow_ = false;
    Backoff backoff_;
    Clock::time_point nextAttempt_;

    std::vector<Timestamp> arrivals_; ///< of the records in the builder
    Timestamp lastArrival_ = kMinTimestamp;
    Clock::time_point firstRecordAt_; ///< of the records in the builder
    Clock::time_point lastRecordAt_;  ///< when a record last went out
    Clock::time_point lastTick_;      ///< when the watermark was last looked after
    Clock::time_point nextShown_;     ///< when the figures of partitions are due
    bool hasToldLimit_ = false;       ///< that there are more partitions than it tells apart
    Timestamp sentWatermark_ = kMinTimestamp;
    bool idle_ = false;
    bool isWaiting_ = false;                  ///< for sources that are far behind
    std::uint64_t lastCheckpoint_ = 0;        ///< whose barrier was sent
    std::chrono::nanoseconds chargedBusy_{0}; ///< of this thread's processor time
    Clock::time_point chargedAt_;
};

} // namespace weir
