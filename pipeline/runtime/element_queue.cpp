#include "pipeline/runtime/element_queue.h"

#include <algorithm>
#include <utility>

namespace weir {

ElementQueue::ElementQueue(std::size_t inputs, std::size_t rowCapacity, std::size_t byteCapacity)
    : rowCapacity_(rowCapacity), byteCapacity_(byteCapacity), inputs_(inputs) {}

std::size_t ElementQueue::push(std::size_t input, RecordBatchPointer batch, WhenFull whenFull) {
    const std::size_t rows = batch->rows();
    std::size_t dropped = 0;
    Wakeable* consumer = nullptr;
    {
        std::unique_lock lock(mutex_);
        while (!abandoned_ && !hasRoomFor(*batch, inputs_[input])) {
            if (whenFull == WhenFull::Wait) {
                drained_.wait(lock);
                continue;
            }
            const std::size_t freed = whenFull == WhenFull::DropOldest ? dropOldest(inputs_[input]) : 0;
            dropped += freed;
            if (freed == 0) return dropped + rows;
        }
        if (abandoned_) return dropped + rows;
        consumer = add(inputs_[input], std::move(batch));
    }
    tellConsumer(consumer);
    return dropped;
}

std::optional<std::size_t> ElementQueue::letIn(std::size_t input, const RecordBatchPointer& batch) {
    Wakeable* consumer = nullptr;
    {
        const std::lock_guard lock(mutex_);
        if (abandoned_) return batch->rows();
        if (isFull(inputs_[input])) return std::nullopt;
        consumer = add(inputs_[input], batch);
    }
    tellConsumer(consumer);
    return 0;
}

void ElementQueue::pushSignal(std::size_t input, Element signal) {
    Wakeable* consumer = nullptr;
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
            consumer = add(inputs_[input], std::move(signal));
    }
    tellConsumer(consumer);
}

bool ElementQueue::hasRoom(std::size_t input, Wakeable& producer) {
    const std::lock_guard lock(mutex_);
    Input& target = inputs_[input];
    if (abandoned_ || !isFull(target)) return true;
    target.producer = &producer;
    return false;
}

std::optional<ElementQueue::Received> ElementQueue::pop() {
    std::optional<Received> received;
    Wakeable* producer = nullptr;
    {
        std::unique_lock lock(mutex_);
        filled_.wait(lock, [&] { return abandoned_ || (received = take(producer)).has_value(); });
    }
    if (received) tellProducers(*received, producer);
    return received;
}

std::optional<ElementQueue::Received> ElementQueue::tryPop(Wakeable& consumer) {
    std::optional<Received> received;
    Wakeable* producer = nullptr;
    {
        const std::lock_guard lock(mutex_);
        if (abandoned_) return std::nullopt;
        received = take(producer);
        if (!received) consumer_ = &consumer;
    }
    if (received) tellProducers(*received, producer);
    return received;
}

std::vector<std::size_t> ElementQueue::abandon() {
    std::vector<std::size_t> discarded;
    std::vector<Input> released;
    Wakeable* consumer = nullptr;
    {
        const std::lock_guard lock(mutex_);
        abandoned_ = true;
        for (Input& input : inputs_)
            discarded.push_back(input.rows);
        released.swap(inputs_);
        inputs_.resize(released.size());
        consumer = std::exchange(consumer_, nullptr);
    }
    filled_.notify_all();
    drained_.notify_all();
    if (consumer != nullptr) consumer->wake();
    for (const Input& input : released)
        if (input.producer != nullptr) input.producer->wake();
    return discarded;
}

std::size_t ElementQueue::backlog(std::size_t input) const {
    const std::lock_guard lock(mutex_);
    return inputs_[input].rows;
}

void ElementQueue::hold(std::size_t input) {
    const std::lock_guard lock(mutex_);
    inputs_[input].isHeld = true;
}

void ElementQueue::release() {
    const std::lock_guard lock(mutex_);
    for (Input& input : inputs_)
        input.isHeld = false;
}

bool ElementQueue::hasRoomFor(const RecordBatch& batch, const Input& input) const {
    if (input.rows == 0) return true;
    return input.rows + batch.rows() <= rowCapacity_ && input.bytes + batch.byteSize() <= byteCapacity_;
}

Wakeable* ElementQueue::add(Input& input, Element element) {
    if (const auto* batch = std::get_if<RecordBatchPointer>(&element)) {
        input.rows += (*batch)->rows();
        input.bytes += (*batch)->byteSize();
    }
    input.entries.push_back({nextSequence_++, std::move(element)});
    return input.isHeld ? nullptr : std::exchange(consumer_, nullptr);
}

std::optional<ElementQueue::Received> ElementQueue::take(Wakeable*& producer) {
    Input* const oldest = inputWithOldest();
    if (oldest == nullptr) return std::nullopt;
    Received received{static_cast<std::size_t>(oldest - inputs_.data()),
                      std::move(oldest->entries.front().element)};
    oldest->entries.pop_front();
    if (const auto* batch = std::get_if<RecordBatchPointer>(&received.element)) forget(*oldest, **batch);
    // Not at the first batch that leaves, or a producer would be woken for each one.
    const bool isHalfFree = oldest->rows <= rowCapacity_ / 2 && oldest->bytes <= byteCapacity_ / 2;
    if (isHalfFree) producer = std::exchange(oldest->producer, nullptr);
    return received;
}

void ElementQueue::tellConsumer(Wakeable* consumer) {
    if (consumer != nullptr) consumer->wake();
    filled_.notify_one();
}

void ElementQueue::tellProducers(const Received& received, Wakeable* producer) {
    if (producer != nullptr) producer->wake();
    // All of them, for each waits for room of its own.
    if (std::holds_alternative<RecordBatchPointer>(received.element)) drained_.notify_all();
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
