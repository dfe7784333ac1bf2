#pragma once
#include "pipeline/runtime/element_queue.h"
#include "pipeline/runtime/input_progress.h"
#include "pipeline/runtime/operator_runner.h"
#include "pipeline/runtime/stage_task.h"

#include <atomic>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <utility>
#include <vector>

namespace weir {

/// A linear run of operators behind one queue. It takes turns on the workers that it shares with others; one
/// whose operator may wait for the outside world has a thread to itself, and run() is its body.
class Stage {
public:
    /// How a stage runs that shares threads.
    struct Sharing {
        WorkerPool& workers;
        std::vector<QueueInput> outlets; ///< what it feeds; it works while all of these have room
    };

    /// `operators` in the order of the stream; each but the first is wired to the one before. `ports` has the
    /// first operator's input port for each input of `queue`. `queue` and `control` must outlive this.
    /// `progress` is how far the inputs had come when the operators, some of which may have run before, were
    /// put together. Without `sharing` it has a thread to itself.
    Stage(ElementQueue& queue, std::vector<std::size_t> ports,
          std::vector<std::unique_ptr<OperatorRunner>> operators, InputProgress progress,
          const RunControl& control, std::optional<Sharing> sharing);

    bool hasThread() const { return !sharing_; }
    /// For one with a thread: opens the operators, works until all inputs have ended or the run is abandoned,
    /// and closes them. Or comes to a halt, and leaves them as they are.
    void run();
    /// For one that shares: does on the workers what run() does, and then calls `whenOver`, with which this
    /// may go. Throws what WorkerPool::post() throws.
    void start(std::function<void()> whenOver);
    bool isHalted() const { return isHalted_; }
    /// Whether it has not run yet, or has come to a halt.
    bool mayRun() const { return isHalted_ || !hasRun_; }
    /// How far an input has come. While it does not run.
    StreamProgress progressOf(std::size_t input) const { return progress_.of(input); }
    /// The operators, for another stage. While it does not run.
    std::vector<std::unique_ptr<OperatorRunner>> release() { return std::move(operators_); }

private:
    Turn takeTurn();
    void begin();
    void handle(ElementQueue::Received& received);
    /// There is nothing more to do, or not before the next start.
    bool isDone() const;
    void end();
    bool hasRoomBehind();
    void handle(std::size_t input, const RecordBatchPointer& batch);
    void handle(std::size_t input, Watermark watermark);
    void handle(std::size_t input, StreamStatus status);
    void handle(std::size_t input, Barrier barrier);
    void handle(std::size_t input, EndOfStream);
    /// Once every input has come up with the barrier, or ended, it goes through the operators.
    void passBarrierIfAligned();
    void restore();
    /// Tells the operators what has changed over all inputs.
    void announce();

    OperatorRunner& head() { return *operators_.front(); }

    ElementQueue& queue_;
    const RunControl& control_;
    const std::optional<Sharing> sharing_;
    std::optional<StageTask> task_; ///< of one that shares
    const std::vector<std::size_t> ports_;
    std::vector<std::unique_ptr<OperatorRunner>> operators_;
    InputProgress progress_;
    std::optional<Barrier> barrier_;      ///< that some inputs have come up with
    std::vector<std::uint8_t> isAligned_; ///< whether it is one of these; one an input
    Timestamp announcedWatermark_;
    StreamStatus announcedStatus_;
    bool isUnderWay_ = false;  ///< of one that shares: its operators have been opened
    bool comesToHalt_ = false; ///< a barrier has said so
    std::atomic<bool> isHalted_ = false;
    std::atomic<bool> hasRun_ = false;
};

} // namespace weir
