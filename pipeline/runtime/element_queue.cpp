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
        Wakeable* woken = nullptr;
        std::optional<Barrier>& awaited = inputs_[input].awaited;
        if (std::holds_alternative<Barrier>(signal)) awaited.reset();
        if (awaited && std::holds_alternative<EndOfStream>(signal))
            consumer = add(inputs_[input], *std::exchange(awaited, std::nullopt));
        // The later watermark or status says all that the earlier one did.
        const bool replaces = !entries.empty() && entries.back().element.index() == signal.index() &&
                              !std::holds_alternative<EndOfStream>(signal) &&
                              !std::holds_alternative<Barrier>(signal);
        if (replaces)
            entries.back().element = std::move(signal);
        else
            woken = add(inputs_[input], std::move(signal));
        if (woken) consumer = woken;
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

void ElementQueue::setGate(std::size_t input, std::shared_ptr<BreakpointGate> gate) {
    {
        const std::lock_guard lock(mutex_);
        if (abandoned_) return;
        inputs_[input].gate = std::move(gate);
        if (!inputs_[input].gate) inputs_[input].awaited.reset();
    }
    lookAgain();
}

void ElementQueue::lookAgain() {
    Wakeable* consumer = nullptr;
    {
        const std::lock_guard lock(mutex_);
        consumer = std::exchange(consumer_, nullptr);
    }
    tellConsumer(consumer);
}

void ElementQueue::awaitBarrier(std::optional<Barrier> barrier) {
    std::vector<Wakeable*> producers;
    bool isAwaited = false;
    {
        const std::lock_guard lock(mutex_);
        for (Input& input : inputs_) {
            input.awaited.reset();
            if (!barrier || !input.gate) continue;
            isAwaited = true;
            std::deque<Entry>& entries = input.entries;
            const bool hasEnded =
                !entries.empty() && std::holds_alternative<EndOfStream>(entries.back().element);
            if (hasEnded)
                entries.insert(std::prev(entries.end()), {nextSequence_++, *barrier});
            else
                input.awaited = barrier;
            if (input.producer != nullptr) producers.push_back(std::exchange(input.producer, nullptr));
        }
    }
    if (!isAwaited) return;
    drained_.notify_all();
    for (Wakeable* const producer : producers)
        producer->wake();
    lookAgain();
}

std::vector<Element> ElementQueue::overtaken(std::size_t input) const {
    const std::lock_guard lock(mutex_);
    std::vector<Element> elements;
    const Input& from = inputs_[input];
    for (std::size_t place = 0; place < std::min(from.overtaken, from.entries.size()); ++place)
        elements.push_back(from.entries[place].element);
    return elements;
}

bool ElementQueue::hasWaiting(std::size_t input) const {
    return backlog(input) > 0;
}

std::vector<Element> ElementQueue::takeWaiting(std::size_t input) {
    const std::lock_guard lock(mutex_);
    Input& from = inputs_[input];
    std::vector<Element> elements;
    for (Entry& entry : from.entries)
        if (!std::holds_alternative<EndOfStream>(entry.element)) elements.push_back(std::move(entry.element));
    from.entries.clear();
    from.rows = from.bytes = 0;
    return elements;
}

void ElementQueue::putBack(std::size_t input, std::vector<Element> elements) {
    const std::lock_guard lock(mutex_);
    for (Element& element : elements)
        (void)add(inputs_[input], std::move(element));
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
    if (input.rows == 0 || input.awaited) return true;
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
    const auto entry = oldest->entries.begin() + static_cast<std::ptrdiff_t>(*nextEntry(*oldest));
    Received received{static_cast<std::size_t>(oldest - inputs_.data()), {}};
    if (std::holds_alternative<RecordBatchPointer>(entry->element)) {
        received.element = takeBatch(*oldest);
    } else {
        if (std::holds_alternative<Barrier>(entry->element))
            oldest->overtaken = static_cast<std::size_t>(entry - oldest->entries.begin());
        received.element = std::move(entry->element);
        oldest->entries.erase(entry);
    }
    // Not at the first batch that leaves, or a producer would be woken for each one.
    const bool isHalfFree = oldest->rows <= rowCapacity_ / 2 && oldest->bytes <= byteCapacity_ / 2;
    if (isHalfFree) producer = std::exchange(oldest->producer, nullptr);
    return received;
}

/// As much of the first entry, a batch, as may leave.
RecordBatchPointer ElementQueue::takeBatch(Input& input) {
    auto& front = std::get<RecordBatchPointer>(input.entries.front().element);
    RecordBatchPointer batch = front;
    forget(input, *batch);
    const std::size_t rows = input.gate ? input.gate->mayLeave(batch) : batch->rows();
    RecordBatchPointer rest;
    if (rows < batch->rows()) {
        rest = batch->slice(rows, batch->rows() - rows);
        batch = batch->slice(0, rows);
        front = rest;
        input.rows += rest->rows();
        input.bytes += rest->byteSize();
    } else {
        input.entries.pop_front();
    }
    if (input.gate) input.gate->noteLeft(rows, std::move(rest));
    return batch;
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
    // The record that a gate holds is being looked at.
    const bool isLookedAt = !entries.empty() && input.gate && input.gate->isHolding();
    const auto oldest = std::find_if(entries.begin() + isLookedAt, entries.end(), [](const Entry& entry) {
        return std::holds_alternative<RecordBatchPointer>(entry.element);
    });
    if (oldest == entries.end()) return 0;

    const std::size_t rows = std::get<RecordBatchPointer>(oldest->element)->rows();
    forget(input, *std::get<RecordBatchPointer>(oldest->element));
    const auto remove = [&](std::deque<Entry>::iterator entry) {
        if (static_cast<std::size_t>(entry - entries.begin()) < input.overtaken) --input.overtaken;
        return entries.erase(entry);
    };
    const auto next = remove(oldest);
    // Watermarks that now stand side by side become one, or they would pile up while batches are dropped.
    if (next != entries.begin() && next != entries.end()) {
        const auto previous = std::prev(next);
        if (std::holds_alternative<Watermark>(previous->element) &&
            std::holds_alternative<Watermark>(next->element))
            remove(previous);
    }
    return rows;
}

void ElementQueue::forget(Input& input, const RecordBatch& batch) {
    input.rows -= batch.rows();
    input.bytes -= batch.byteSize();
}

ElementQueue::Input* ElementQueue::inputWithOldest() {
    Input* oldest = nullptr;
    std::uint64_t sequence = 0;
    for (Input& input : inputs_) {
        const std::optional<std::size_t> next = nextEntry(input);
        if (!next) continue;
        if (oldest != nullptr && sequence < input.entries[*next].sequence) continue;
        oldest = &input;
        sequence = input.entries[*next].sequence;
    }
    return oldest;
}

std::optional<std::size_t> ElementQueue::nextEntry(const Input& input) const {
    const std::deque<Entry>& entries = input.entries;
    if (input.isHeld || entries.empty()) return std::nullopt;
    if (!input.gate) return 0;
    const auto* batch = std::get_if<RecordBatchPointer>(&entries.front().element);
    if (batch == nullptr || input.gate->mayLeave(*batch) > 0) return 0;
    const auto barrier = std::find_if(entries.begin(), entries.end(), [](const Entry& entry) {
        return std::holds_alternative<Barrier>(entry.element);
    });
    if (barrier == entries.end()) return std::nullopt;
    return static_cast<std::size_t>(barrier - entries.begin());
}

} // namespace weir
