#pragma once
#include "pipeline/runtime/element_queue.h"
#include "pipeline/runtime/input_progress.h"
#include "pipeline/runtime/operator_runner.h"

#include <atomic>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <utility>
#include <vector>

namespace weir {

/// A linear run of operators behind one queue. run() is the body of the stage's thread.
class Stage {
public:
    /// `operators` in the order of the stream; each but the first is wired to the one before. `ports` has the
    /// first operator's input port for each input of `queue`. `queue` and `control` must outlive this.
    /// `progress` is how far the inputs had come when the operators, some of which may have run before, were
    /// put together.
    Stage(ElementQueue& queue, std::vector<std::size_t> ports,
          std::vector<std::unique_ptr<OperatorRunner>> operators, InputProgress progress,
          const RunControl& control);

    /// Opens the operators, works until all inputs have ended or the run is abandoned, and closes them. Or
    /// comes to a halt, and leaves them as they are.
    void run();
    bool isHalted() const { return isHalted_; }
    /// Whether it has not run yet, or has come to a halt.
    bool mayRun() const { return isHalted_ || !hasRun_; }
    /// The operators, for another stage. While no thread runs it.
    std::vector<std::unique_ptr<OperatorRunner>> release() { return std::move(operators_); }

private:
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
    const std::vector<std::size_t> ports_;
    std::vector<std::unique_ptr<OperatorRunner>> operators_;
    InputProgress progress_;
    std::optional<Barrier> barrier_;      ///< that some inputs have come up with
    std::vector<std::uint8_t> isAligned_; ///< whether it is one of these; one an input
    Timestamp announcedWatermark_;
    StreamStatus announcedStatus_;
    bool comesToHalt_ = false; ///< a barrier has said so
    std::atomic<bool> isHalted_ = false;
    std::atomic<bool> hasRun_ = false;
};

} // namespace weir
