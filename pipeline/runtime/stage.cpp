#include "pipeline/runtime/stage.h"

#include "pipeline/runtime/element_state.h"

#include <algorithm>
#include <utility>
#include <variant>

namespace weir {

namespace {

/// About what a turn does, counted in records: one full batch, or some smaller ones, each of which costs
/// something by itself.
constexpr std::size_t kTurnRecords = 8192;
constexpr std::size_t kElementCost = 64;

} // namespace

Stage::Stage(ElementQueue& queue, std::vector<std::size_t> ports,
             std::vector<std::unique_ptr<OperatorRunner>> operators, InputProgress progress,
             const RunControl& control, std::optional<Sharing> sharing)
    : queue_(queue), control_(control), sharing_(std::move(sharing)), ports_(std::move(ports)),
      operators_(std::move(operators)), progress_(std::move(progress)), isAligned_(ports_.size()),
      announcedWatermark_(head().progress().watermark), announcedStatus_(head().progress().status) {
    progress_.startAt(announcedWatermark_);
    restore();
    if (sharing_) task_.emplace(sharing_->workers, [this] { return takeTurn(); });
}

void Stage::run() {
    begin();
    while (!isDone()) {
        std::optional<ElementQueue::Received> received = queue_.pop();
        if (!received) break;
        handle(*received);
    }
    end();
}

void Stage::start(std::function<void()> whenOver) {
    task_->start(std::move(whenOver));
}

Turn Stage::takeTurn() {
    if (!std::exchange(isUnderWay_, true)) begin();
    std::size_t done = 0;
    while (!isDone()) {
        if (done >= kTurnRecords) return Turn::Yields;
        if (!hasRoomBehind()) return Turn::Waits;
        std::optional<ElementQueue::Received> received = queue_.tryPop(*task_);
        if (!received && !control_.isAbandoned()) return Turn::Waits;
        if (!received) break;
        if (const auto* batch = std::get_if<RecordBatchPointer>(&received->element)) done += (*batch)->rows();
        done += kElementCost;
        handle(*received);
    }
    isUnderWay_ = false;
    end();
    return Turn::IsOver;
}

void Stage::begin() {
    hasRun_ = true;
    isHalted_ = comesToHalt_ = false;
    for (const auto& runner : operators_)
        runner->open();
}

void Stage::handle(ElementQueue::Received& received) {
    std::visit([&](const auto& element) { handle(received.input, element); }, received.element);
}

bool Stage::isDone() const {
    // What still comes to an operator that has failed is taken, and counted as dropped, or its sender would
    // wait.
    return progress_.hasEnded() || control_.isAbandoned() || comesToHalt_;
}

void Stage::end() {
    if (comesToHalt_) {
        isHalted_ = true;
        return;
    }
    if (progress_.hasEnded() && !control_.isAbandoned()) head().finish();
    for (const auto& runner : operators_)
        runner->close();
}

/// If not, it is woken when there is.
bool Stage::hasRoomBehind() {
    return std::all_of(sharing_->outlets.begin(), sharing_->outlets.end(), [this](const QueueInput& outlet) {
        return outlet.queue->hasRoom(outlet.input, *task_);
    });
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
    for (std::size_t input = 0; input < isAligned_.size(); ++input)
        saveElements(queue_.overtaken(input), state);
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
    // What was written before barriers could overtake ends here.
    for (std::size_t input = 0; input < isAligned_.size() && !state.isAtEnd(); ++input)
        queue_.putBack(input, restoreElements(state));
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
