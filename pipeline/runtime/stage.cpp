#include "pipeline/runtime/stage.h"

#include <algorithm>
#include <utility>
#include <variant>

namespace weir {

Stage::Stage(ElementQueue& queue, std::vector<std::size_t> ports,
             std::vector<std::unique_ptr<OperatorRunner>> operators, InputProgress progress,
             const RunControl& control)
    : queue_(queue), control_(control), ports_(std::move(ports)), operators_(std::move(operators)),
      progress_(std::move(progress)), isAligned_(ports_.size()),
      announcedWatermark_(head().progress().watermark), announcedStatus_(head().progress().status) {
    progress_.startAt(announcedWatermark_);
    restore();
}

void Stage::run() {
    hasRun_ = true;
    isHalted_ = comesToHalt_ = false;
    for (const auto& runner : operators_)
        runner->open();
    // What still comes to an operator that has ended is taken, and counted as dropped, or its sender would
    // wait.
    while (!progress_.hasEnded() && !control_.isAbandoned() && !comesToHalt_) {
        const std::optional<ElementQueue::Received> received = queue_.pop();
        if (!received) break;
        std::visit([&](const auto& element) { handle(received->input, element); }, received->element);
    }
    if (comesToHalt_) {
        isHalted_ = true;
        return;
    }
    if (progress_.hasEnded() && !control_.isAbandoned()) head().finish();
    for (const auto& runner : operators_)
        runner->close();
}

void Stage::handle(std::size_t input, const RecordBatchPointer& batch) {
    head().process(ports_[input], progress_.restamp(input, batch));
}

void Stage::handle(std::size_t input, Watermark watermark) {
    progress_.setWatermark(input, watermark.time);
    announce();
}

void Stage::handle(std::size_t input, StreamStatus status) {
    progress_.setStatus(input, status);
    announce();
}

void Stage::handle(std::size_t input, Barrier barrier) {
    barrier_ = barrier;
    isAligned_[input] = 1;
    queue_.hold(input);
    passBarrierIfAligned();
}

void Stage::handle(std::size_t input, EndOfStream) {
    progress_.setEnded(input);
    if (!progress_.hasEnded()) announce();
    passBarrierIfAligned();
}

void Stage::passBarrierIfAligned() {
    if (!barrier_) return;
    for (std::size_t input = 0; input < isAligned_.size(); ++input)
        if (!isAligned_[input] && !progress_.hasEnded(input)) return;
    StateWriter state;
    progress_.save(state);
    state.write(announcedWatermark_);
    state.write(announcedStatus_);
    head().checkpoint(*barrier_, state.take());
    comesToHalt_ = barrier_->halts;
    barrier_.reset();
    std::fill(isAligned_.begin(), isAligned_.end(), 0);
    queue_.release();
}

void Stage::restore() {
    const std::string_view saved = head().restoredStageState();
    if (saved.empty()) return;
    StateReader state(saved);
    progress_.restore(state);
    state.read(announcedWatermark_);
    state.read(announcedStatus_);
    state.finish();
}

void Stage::announce() {
    const StreamStatus status = progress_.status();
    if (status == StreamStatus::Active && announcedStatus_ == StreamStatus::Idle) head().passStatus(status);
    if (progress_.watermark() > announcedWatermark_) {
        announcedWatermark_ = progress_.watermark();
        head().advance(announcedWatermark_);
    }
    if (status == StreamStatus::Idle && announcedStatus_ == StreamStatus::Active) head().passStatus(status);
    announcedStatus_ = status;
}

} // namespace weir
