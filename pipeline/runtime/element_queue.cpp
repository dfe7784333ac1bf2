#include "pipeline/runtime/element_queue.h"

#include <algorithm>
#include <utility>

namespace weir {

ElementQueue::ElementQueue(std::size_t inputs, std::size_t rowCapacity, std::size_t byteCapacity)
    : rowCapacity_(rowCapacity), byteCapacity_(byteCapacity), inputs_(inputs) {}

std::size_t ElementQueue::push(std::size_t input, RecordBatchPointer batch, WhenFull whenFull) {
    const std::size_t rows = batch->rows();
    std::size_t dropped = 0;
    {
        std::unique_lock lock(mutex_);
        Input& target = inputs_[input];
        while (!abandoned_ && !hasRoom(target, *batch)) {
            if (whenFull == WhenFull::Wait) {
                drained_.wait(lock);
                continue;
            }
            const std::size_t freed = whenFull == WhenFull::DropOldest ? dropOldest(target) : 0;
            dropped += freed;
            if (freed == 0) return dropped + rows;
        }
        if (abandoned_) return dropped + rows;
        target.rows += rows;
        target.bytes += batch->byteSize();
        if (!target.isHeld) {
            rows_ += rows;
            bytes_ += batch->byteSize();
        }
        target.entries.push_back({nextSequence_++, std::move(batch)});
    }
    filled_.notify_one();
    return dropped;
}

void ElementQueue::pushSignal(std::size_t input, Element signal) {
    {
        const std::lock_guard lock(mutex_);
        if (abandoned_) return;
        std::deque<Entry>& entries = inputs_[input].entries;
        // The later watermark or status says all that the earlier one did.
        const bool replaces = !entries.empty() && entries.back().element.index() == signal.index() &&
                              !std::holds_alternative<EndOfStream>(signal) &&
                              !std::holds_alternative<Barrier>(signal);
        if (replaces)
            entries.back().element = std::move(signal);
        else
            entries.push_back({nextSequence_++, std::move(signal)});
    }
    filled_.notify_one();
}

std::optional<ElementQueue::Received> ElementQueue::pop() {
    std::optional<Received> received;
    {
        std::unique_lock lock(mutex_);
        Input* oldest = nullptr;
        filled_.wait(lock, [&] { return abandoned_ || (oldest = inputWithOldest()) != nullptr; });
        if (abandoned_) return std::nullopt;

        const auto index = static_cast<std::size_t>(oldest - inputs_.data());
        received.emplace(index, std::move(oldest->entries.front().element));
        oldest->entries.pop_front();
        const auto* batch = std::get_if<RecordBatchPointer>(&received->element);
        if (batch == nullptr) return received;
        forget(*oldest, **batch);
    }
    // All of them: a batch that still does not fit must not keep the wake-up from one that would.
    drained_.notify_all();
    return received;
}

std::vector<std::size_t> ElementQueue::abandon() {
    std::vector<std::size_t> discarded;
    std::vector<Input> released;
    {
        const std::lock_guard lock(mutex_);
        abandoned_ = true;
        for (Input& input : inputs_)
            discarded.push_back(input.rows);
        released.swap(inputs_);
        inputs_.resize(released.size());
        rows_ = 0;
        bytes_ = 0;
    }
    filled_.notify_all();
    drained_.notify_all();
    return discarded;
}

std::size_t ElementQueue::backlog(std::size_t input) const {
    const std::lock_guard lock(mutex_);
    return inputs_[input].rows;
}

void ElementQueue::hold(std::size_t input) {
    {
        const std::lock_guard lock(mutex_);
        if (abandoned_ || std::exchange(inputs_[input].isHeld, true)) return;
        rows_ -= inputs_[input].rows;
        bytes_ -= inputs_[input].bytes;
    }
    drained_.notify_all();
}

void ElementQueue::release() {
    const std::lock_guard lock(mutex_);
    for (Input& input : inputs_) {
        if (!std::exchange(input.isHeld, false)) continue;
        rows_ += input.rows;
        bytes_ += input.bytes;
    }
}

bool ElementQueue::hasRoom(const Input& input, const RecordBatch& batch) const {
    const std::size_t rows = input.isHeld ? input.rows : rows_;
    const std::size_t bytes = input.isHeld ? input.bytes : bytes_;
    if (rows == 0) return true;
    return rows + batch.rows() <= rowCapacity_ && bytes + batch.byteSize() <= byteCapacity_;
}

std::size_t ElementQueue::dropOldest(Input& input) {
    std::deque<Entry>& entries = input.entries;
    const auto oldest = std::find_if(entries.begin(), entries.end(), [](const Entry& entry) {
        return std::holds_alternative<RecordBatchPointer>(entry.element);
    });
    if (oldest == entries.end()) return 0;

    const std::size_t rows = std::get<RecordBatchPointer>(oldest->element)->rows();
    forget(input, *std::get<RecordBatchPointer>(oldest->element));
    const auto next = entries.erase(oldest);
    // Watermarks that now stand side by side become one, or they would pile up while batches are dropped.
    if (next != entries.begin() && next != entries.end()) {
        const auto previous = std::prev(next);
        if (std::holds_alternative<Watermark>(previous->element) &&
            std::holds_alternative<Watermark>(next->element))
            entries.erase(previous);
    }
    return rows;
}

void ElementQueue::forget(Input& input, const RecordBatch& batch) {
    input.rows -= batch.rows();
    input.bytes -= batch.byteSize();
    if (input.isHeld) return;
    rows_ -= batch.rows();
    bytes_ -= batch.byteSize();
}

ElementQueue::Input* ElementQueue::inputWithOldest() {
    Input* oldest = nullptr;
    for (Input& input : inputs_) {
        if (input.isHeld || input.entries.empty()) continue;
        if (oldest == nullptr || input.entries.front().sequence < oldest->entries.front().sequence)
            oldest = &input;
    }
    return oldest;
}

} // namespace weir
