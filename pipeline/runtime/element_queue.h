#pragma once
#include "pipeline/nodes/source_parameters.h"
#include "pipeline/runtime/breakpoint_gate.h"
#include "pipeline/runtime/element.h"
#include "pipeline/runtime/wakeable.h"

#include <condition_variable>
#include <cstddef>
#include <cstdint>
#include <deque>
#include <memory>
#include <mutex>
#include <optional>
#include <vector>

namespace weir {

/// The bounded queue in front of a stage: several producers, each on inputs (wires) of its own, and one
/// consumer. Elements leave in the order in which they came. The records of each input are bounded in rows
/// and bytes, so that none takes the room of another; signals (watermarks, status, end) always find room, and
/// a watermark that nothing of its input stands between replaces the one before it, so they cannot pile up.
/// Who has a thread of its own waits here, with push() and pop(); who has none looks, with hasRoom() and
/// tryPop(), and is woken. Safe from any thread.
///
/// An input may have a gate that holds its records (a breakpoint). Barriers overtake what is held, so that
/// checkpoints are taken and graphs changed all the same; what they have overtaken belongs to the checkpoint,
/// or to the queue of the next graph.
class ElementQueue {
public:
    static constexpr std::size_t kDefaultByteCapacity = std::size_t{256} << 20;

    /// An element and the input it came on.
    struct Received {
        std::size_t input;
        Element element;
    };

    /// Capacities are those of one input.
    ElementQueue(std::size_t inputs, std::size_t rowCapacity,
                 std::size_t byteCapacity = kDefaultByteCapacity);

    /// Adds a batch; when there is no room, waits or drops as `whenFull` says. A batch larger than the
    /// capacity is let in when its input holds no records. Returns how many records were dropped, of this
    /// batch or of older ones; all of this one after abandon().
    std::size_t push(std::size_t input, RecordBatchPointer batch, WhenFull whenFull);

    /// For a producer that must not wait as it likes: adds a batch unless the input is full, be it beyond the
    /// capacity by this one. Returns how many records were dropped: all of them after abandon(), else none;
    /// nothing if it was not let in.
    std::optional<std::size_t> letIn(std::size_t input, const RecordBatchPointer& batch);

    /// Whether an input is not full. If it is, wakes `producer` once, when half of its room is free again or
    /// the queue is abandoned; it must live until then.
    bool hasRoom(std::size_t input, Wakeable& producer);

    /// Adds a watermark, a status, a barrier or the end. Never waits.
    void pushSignal(std::size_t input, Element signal);

    /// Waits for the next element; nothing after abandon().
    std::optional<Received> pop();

    /// The next element, if there is one. If not, wakes `consumer` once, when there is or the queue is
    /// abandoned; it must live until then. Nothing after abandon().
    std::optional<Received> tryPop(Wakeable& consumer);

    /// For the consumer: what comes on this input is passed over until release(), while others come up with
    /// the barrier that came on it.
    void hold(std::size_t input);
    void release();

    /// The gate that records of an input leave by; null: they leave freely.
    void setGate(std::size_t input, std::shared_ptr<BreakpointGate> gate);
    /// A gate may let go what it held.
    void lookAgain();
    /// This barrier is to come, also for inputs whose stream has ended before it: inputs with a gate take in
    /// whatever comes before it, or the sender would wait with it for the gate. Nothing: none is to come any
    /// more.
    void awaitBarrier(std::optional<Barrier> barrier);
    /// For the consumer: what the barrier has overtaken that came last on this input.
    std::vector<Element> overtaken(std::size_t input) const;

    /// Whether records wait on an input with nobody to take them. While no thread uses the queue, as are the
    /// next two.
    bool hasWaiting(std::size_t input) const;
    /// Takes out what waits on an input, but for its end, which is sent again.
    std::vector<Element> takeWaiting(std::size_t input);
    /// Puts that into another queue, before anything else comes there.
    void putBack(std::size_t input, std::vector<Element> elements);

    /// Discards what waits and lets every waiting thread go. Returns the records discarded, by input.
    std::vector<std::size_t> abandon();

    /// Records waiting on one input.
    std::size_t backlog(std::size_t input) const;
    std::size_t rowCapacity() const { return rowCapacity_; }

private:
    struct Entry {
        std::uint64_t sequence;
        Element element;
    };
    struct Input {
        std::deque<Entry> entries;
        std::size_t rows = 0;
        std::size_t bytes = 0;
        bool isHeld = false;
        Wakeable* producer = nullptr; ///< to be woken when there is room
        std::shared_ptr<BreakpointGate> gate;
        std::optional<Barrier> awaited; ///< with a gate: while it is to come, there is room for everything
        std::size_t overtaken = 0;      ///< entries that the last barrier has
    };

    bool isFull(const Input& input) const {
        return !input.awaited && (input.rows >= rowCapacity_ || input.bytes >= byteCapacity_);
    }
    bool hasRoomFor(const RecordBatch& batch, const Input& input) const;
    /// Adds an element; gives who is to be woken by tellConsumer(), if anybody.
    [[nodiscard]] Wakeable* add(Input& input, Element element);
    /// Removes the oldest element, if there is one; `producer` becomes who is to be woken by tellProducers().
    std::optional<Received> take(Wakeable*& producer);
    // With no lock held.
    void tellConsumer(Wakeable* consumer);
    void tellProducers(const Received& received, Wakeable* producer);
    /// Removes the oldest batch of an input and returns its rows; zero if there is none.
    std::size_t dropOldest(Input& input);
    void forget(Input& input, const RecordBatch& batch);
    Input* inputWithOldest();
    /// The entry of an input that may leave next, by its place; nothing while none may.
    std::optional<std::size_t> nextEntry(const Input& input) const;
    RecordBatchPointer takeBatch(Input& input);

    const std::size_t rowCapacity_;
    const std::size_t byteCapacity_;
    mutable std::mutex mutex_;
    std::condition_variable filled_;
    std::condition_variable drained_;
    std::vector<Input> inputs_;
    Wakeable* consumer_ = nullptr; ///< to be woken when there is something to take
    std::uint64_t nextSequence_ = 0;
    bool abandoned_ = false;
};

/// Where a wire ends: an input of a queue, which outlives it.
struct QueueInput {
    ElementQueue* queue;
    std::size_t input;
};

} // namespace weir
