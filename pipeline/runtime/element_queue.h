#pragma once
#include "pipeline/nodes/source_parameters.h"
#include "pipeline/runtime/element.h"

#include <condition_variable>
#include <cstddef>
#include <cstdint>
#include <deque>
#include <mutex>
#include <optional>
#include <vector>

namespace weir {

/// The bounded queue in front of a stage: several producers, each on inputs (wires) of its own, and one
/// consumer. Elements leave in the order in which they came. Records are bounded in rows and bytes; signals
/// (watermarks, status, end) always find room, and a watermark that nothing of its input stands between
/// replaces the one before it, so they cannot pile up. Safe from any thread.
class ElementQueue {
public:
    static constexpr std::size_t kDefaultByteCapacity = std::size_t{256} << 20;

    /// An element and the input it came on.
    struct Received {
        std::size_t input;
        Element element;
    };

    ElementQueue(std::size_t inputs, std::size_t rowCapacity,
                 std::size_t byteCapacity = kDefaultByteCapacity);

    /// Adds a batch; when there is no room, waits or drops as `whenFull` says. DropOldest takes batches of
    /// the same input only. A batch larger than the queue is let in when the queue holds no records. Returns
    /// how many records were dropped, of this batch or of older ones; all of this one after abandon().
    std::size_t push(std::size_t input, RecordBatchPointer batch, WhenFull whenFull);

    /// Adds a watermark, a status, a barrier or the end. Never waits.
    void pushSignal(std::size_t input, Element signal);

    /// Waits for the next element; nothing after abandon().
    std::optional<Received> pop();

    /// For the consumer: pop() passes over what comes on this input until release(), while others come up
    /// with the barrier that came on it. Held inputs have a queue's room each, so that none keeps the
    /// barriers of others from coming.
    void hold(std::size_t input);
    void release();

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
    };

    bool hasRoom(const Input& input, const RecordBatch& batch) const;
    /// Removes the oldest batch of an input and returns its rows; zero if there is none.
    std::size_t dropOldest(Input& input);
    void forget(Input& input, const RecordBatch& batch);
    Input* inputWithOldest();

    const std::size_t rowCapacity_;
    const std::size_t byteCapacity_;
    mutable std::mutex mutex_;
    std::condition_variable filled_;
    std::condition_variable drained_;
    std::vector<Input> inputs_;
    std::uint64_t nextSequence_ = 0;
    std::size_t rows_ = 0;  ///< of inputs that are not held
    std::size_t bytes_ = 0; ///< of inputs that are not held
    bool abandoned_ = false;
};

} // namespace weir
