#include "pipeline/runtime/stage.h"

#include <utility>
#include <variant>

namespace weir {

Stage::Stage(ElementQueue& queue, std::vector<std::size_t> ports,
             std::vector<std::unique_ptr<OperatorRunner>> operators, const RunControl& control)
    : queue_(queue), control_(control), ports_(std::move(ports)), operators_(std::move(operators)),
      progress_(ports_.size()) {}

void Stage::run() {
    for (const auto& runner : operators_)
        runner->open();
    while (!progress_.hasEnded() && !control_.isAbandoned()) {
        const std::optional<ElementQueue::Received> received = queue_.pop();
        if (!received) break;
        std::visit([&](const auto& element) { handle(received->input, element); }, received->element);
    }
    if (progress_.hasEnded()) head().finish();
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

void Stage::handle(std::size_t input, EndOfStream) {
    progress_.setEnded(input);
    if (!progress_.hasEnded()) announce();
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
