#pragma once
#include "pipeline/data/schema.h"
#include "pipeline/data/timestamp.h"
#include "pipeline/graph/graph.h"
#include "pipeline/nodes/node_report.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace weir {

enum class RunState : std::uint8_t {
    Stopped, ///< nothing runs
    Running,
    Paused,   ///< sources are held; what was read has been worked off
    Stopping, ///< sources have been told to end; what was read is being worked off
    Finished, ///< every source has ended and every sink has closed
};

enum class NodeState : std::uint8_t {
    Stopped,
    Running,
    Idle,     ///< a source without records for `idle_after`
    HeldBack, ///< whoever takes its records takes no more for now
    Retrying, ///< failed for now, tries again
    Failed,   ///< failed for this run; what reaches it is dropped and counted
    Finished,
};

std::string_view runStateName(RunState state);
std::string_view nodeStateName(NodeState state);

/// A malformed record, or one that came too late for its window or is far ahead of all before it, kept for
/// the user to look at.
struct BadRecord {
    Timestamp seen = 0; ///< wall clock
    std::string reason;
    std::string sample; ///< its beginning, at most 512 bytes
};

/// The partitions of a source, whose records have event times of their own.
struct PartitionStatistics {
    std::uint64_t active = 0;  ///< that its watermark goes by
    std::uint64_t sharing = 0; ///< records of those beyond the limit, which count as one
    std::string last;          ///< the one that holds the watermark far back, for people; empty: none does
    Duration behind{0};        ///< by so much behind the one that is furthest, in whole seconds
};

/// A node's figures at one moment. Counts are since the start of the run; rates as RateHistory takes them.
struct NodeStatistics {
    std::string node;
    NodeState state = NodeState::Stopped;
    std::string message;         ///< the last error, or a note; empty when all is well
    std::uint64_t recordsIn = 0; ///< by its input ports: none for a source
    std::uint64_t recordsOut = 0;
    double recordsInPerSecond = 0;
    double recordsOutPerSecond = 0;
    std::uint64_t badRecords = 0;
    std::uint64_t lateRecords = 0;
    std::uint64_t aheadRecords = 0;                ///< of a source, far ahead of all before them
    std::optional<PartitionStatistics> partitions; ///< of a source that has some
    std::uint64_t droppedRecords = 0;
    std::uint64_t errors = 0;    ///< for good, after each of which it went on without what it was given
    std::uint64_t heldCount = 0; ///< records, keys or windows in state
    /// About what its state takes, as a checkpoint writes it; unset: that cannot be told.
    std::optional<std::uint64_t> heldBytes;
    /// The first of the records that the last error was about; empty if it was about none.
    std::string errorRecord;
    std::uint64_t errorRecords = 0;    ///< how many it was about
    std::optional<Duration> sinceLast; ///< since records last left it, or came to a sink
    double busy = 0;                   ///< share of one core, 0 to 1
    std::vector<BadRecord> badSamples; ///< the newest, at most 16
};

/// A wire's figures at one moment.
struct WireStatistics {
    Wire wire;
    std::uint64_t records = 0; ///< that left the output, those dropped on this wire included
    std::uint64_t bytes = 0;
    double recordsPerSecond = 0;
    double bytesPerSecond = 0;
    std::uint64_t backlog = 0;  ///< records waiting in the queue; 0 inside a stage
    std::uint64_t capacity = 0; ///< room of that queue, 0 inside a stage
    std::uint64_t dropped = 0;  ///< by the source's policy, the queue being full, or by abandoning the run
    std::optional<Timestamp> watermark;
    std::optional<Timestamp> lastEventTime;
    std::optional<Duration> lag;       ///< wall clock less the last event time
    std::optional<Duration> sinceLast; ///< since the last record passed, within RateHistory::kInterval
    SchemaPointer schema;              ///< of the last batch; null before the first
};

/// What is kept of a run, for another to go on from after a crash.
struct CheckpointStatus {
    std::optional<Timestamp> resumedFrom; ///< when the checkpoint was taken that this run went on from
    std::optional<Timestamp> lastTaken;   ///< when the newest of this run was
    std::uint64_t taken = 0;              ///< by this run
    std::uint64_t bytes = 0;              ///< of the newest
    Duration pause{0};                    ///< from the start of the newest until it was kept
    std::string error;                    ///< why no newer one is kept; empty when all is well
};

struct Statistics {
    RunState state = RunState::Stopped;
    Duration elapsed{0};                        ///< since start, pauses included
    std::vector<NodeStatistics> nodes;          ///< in the graph's order
    std::vector<WireStatistics> wires;          ///< in the graph's order
    std::optional<CheckpointStatus> checkpoint; ///< of a run that takes some
    bool isChanging = false;                    ///< goes over to another graph
    std::string changeError;                    ///< why the last change was not made; empty when it was

    const NodeStatistics* node(std::string_view id) const;
    const WireStatistics* wire(const Wire& wire) const;
};

} // namespace weir
