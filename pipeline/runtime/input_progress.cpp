#include "pipeline/runtime/input_progress.h"

#include <algorithm>
#include <optional>

namespace weir {

void InputProgress::setWatermark(std::size_t input, Timestamp watermark) {
    inputs_[input].watermark = std::max(inputs_[input].watermark, watermark);
    combine();
}

void InputProgress::setStatus(std::size_t input, StreamStatus status) {
    inputs_[input].idle = status == StreamStatus::Idle;
    combine();
}

void InputProgress::setEnded(std::size_t input) {
    inputs_[input].ended = true;
    combine();
}

StreamStatus InputProgress::status() const {
    const bool anyActive = std::any_of(inputs_.begin(), inputs_.end(),
                                       [](const Input& input) { return !input.ended && !input.idle; });
    return anyActive || hasEnded() ? StreamStatus::Active : StreamStatus::Idle;
}

bool InputProgress::hasEnded() const {
    return std::all_of(inputs_.begin(), inputs_.end(), [](const Input& input) { return input.ended; });
}

RecordBatchPointer InputProgress::restamp(std::size_t input, const RecordBatchPointer& batch) const {
    if (inputs_.size() < 2) return batch;
    // An input that comes back from idleness may be behind what was announced meanwhile; then any record may
    // be late.
    const bool behind = inputs_[input].watermark < watermark_;
    if (!behind && batch->stragglers().empty()) return batch;

    const Timestamp others = leastOfOthers(input);
    const auto times = batch->eventTimes();
    std::vector<Straggler> stragglers;
    const auto keepIfLate = [&](std::uint32_t row, Timestamp watermark) {
        if (times[row] < watermark) stragglers.push_back({row, watermark});
    };
    // The node's watermark at a record is what it would have been had each record come in a batch of its own:
    // the source's watermark just before it, held back by the other inputs, and never less than what was
    // announced.
    const auto watermarkAt = [&](const Straggler& straggler) {
        return std::max(watermark_, std::min(straggler.watermark, others));
    };
    if (behind) {
        auto straggler = batch->stragglers().begin();
        for (std::uint32_t row = 0; row < times.size(); ++row) {
            const bool marked = straggler != batch->stragglers().end() && straggler->row == row;
            keepIfLate(row, marked ? watermarkAt(*straggler++) : watermark_);
        }
    } else {
        for (const Straggler& straggler : batch->stragglers())
            keepIfLate(straggler.row, watermarkAt(straggler));
    }
    if (stragglers == batch->stragglers()) return batch;
    return std::make_shared<const RecordBatch>(batch->schema(), batch->columns(), batch->eventTimeColumn(),
                                               std::move(stragglers));
}

void InputProgress::save(StateWriter& state) const {
    state.write(watermark_);
    for (const Input& input : inputs_) {
        state.write(input.watermark);
        state.write(input.idle);
        state.write(input.ended);
    }
}

void InputProgress::restore(StateReader& state) {
    state.read(watermark_);
    for (Input& input : inputs_) {
        state.read(input.watermark);
        state.read(input.idle);
        state.read(input.ended);
    }
}

void InputProgress::combine() {
    std::optional<Timestamp> leastActive;
    std::optional<Timestamp> greatestIdle;
    for (const Input& input : inputs_) {
        if (input.ended) continue;
        if (input.idle)
            greatestIdle = std::max(greatestIdle.value_or(kMinTimestamp), input.watermark);
        else
            leastActive = std::min(leastActive.value_or(kMaxTimestamp), input.watermark);
    }
    const std::optional<Timestamp> combined = leastActive ? leastActive : greatestIdle;
    if (combined) watermark_ = std::max(watermark_, *combined);
}

Timestamp InputProgress::leastOfOthers(std::size_t input) const {
    Timestamp least = kMaxTimestamp;
    for (std::size_t other = 0; other < inputs_.size(); ++other)
        if (other != input && !inputs_[other].ended && !inputs_[other].idle)
            least = std::min(least, inputs_[other].watermark);
    return least;
}

} // namespace weir
