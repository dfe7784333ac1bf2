#pragma once
#include "pipeline/data/record_batch.h"
#include "pipeline/data/result.h"
#include "pipeline/state/state_reader.h"
#include "pipeline/state/state_writer.h"

#include <cstddef>

namespace weir {

/// Where an operator hands its results. A call goes straight into the next operator of the same stage, or
/// into the queue of another stage, which holds this one back while it is full (backpressure).
class Emitter {
public:
    virtual ~Emitter() = default;
    /// `port` is the index of the output port in the descriptor. Batches without rows are passed over.
    virtual void emit(std::size_t port, RecordBatchPointer batch) = 0;
    /// For resume() alone: passes on a watermark that had come between the records that are given out again.
    virtual void passWatermark(Timestamp watermark) { (void)watermark; }
};

/// A running node that takes batches: a transform, an alert or a sink. One instance a node and run; its calls
/// come from one thread at a time, in this order: restore if there is a state to go on with, open, then
/// process, advance and save as data comes, finish, close.
///
/// Errors. A retryable Error from any call but close() means that nothing of the call took effect: the
/// runtime shows it on the node, waits (with back-off) and makes the same call again, while backpressure
/// holds the stream. Any other Error from process() drops that batch, counted and shown on the node; from
/// open() or resume() it fails the node, which then drops and counts everything that reaches it. One
/// malformed record is no Error: report it to NodeReport and go on.
class Operator {
public:
    virtual ~Operator() = default;

    virtual Result<void> open() { return {}; }

    /// Gives out again what it has kept of the records behind the checkpoint that it was restored from. The
    /// runtime calls it behind open(), in an instance that was restored, before anything comes; see
    /// NodeType::replaysInput.
    virtual Result<void> resume(Emitter& output) {
        (void)output;
        return {};
    }

    /// `port` is the index of the input port in the descriptor.
    virtual Result<void> process(std::size_t port, const RecordBatchPointer& batch, Emitter& output) = 0;

    /// No record with an event time before `watermark` is to come, but stragglers. Over several inputs it is
    /// the least of those that are not idle. The runtime passes the watermark on after this call, so what is
    /// emitted here is not late for those who receive it.
    virtual Result<void> advance(Timestamp watermark, Emitter& output) {
        (void)watermark;
        (void)output;
        return {};
    }

    /// All inputs have ended: emit what is held. Comes after advance(kMaxTimestamp).
    virtual Result<void> finish(Emitter& output) {
        (void)output;
        return {};
    }

    /// Makes everything durable and lets go of files and sockets. Also called when the run is abandoned.
    virtual Result<void> close() { return {}; }

    /// Writes everything that later calls depend on: what an instance that restores it gives from here on is
    /// what this one gives. A sink first makes durable what it has written, and saves how far that reaches.
    /// The runtime calls it at a checkpoint, between two batches.
    virtual Result<void> save(StateWriter& state) {
        (void)state;
        return {};
    }

    /// Takes up what save() wrote, in a new instance, before open(). A sink then takes back, in open(), what
    /// was written after that. Throws DamagedState.
    virtual void restore(StateReader& state) { (void)state; }

    /// How many records, keys or windows it holds in state, for the statistics. Called as the others are.
    virtual std::size_t heldCount() const { return 0; }
};

} // namespace weir
