#include "pipeline/runtime/element_queue.h"

#include <doctest/doctest.h>

#include <thread>

using namespace weir;

namespace {

RecordBatchPointer batchOf(std::size_t rows, Timestamp time = 0) {
    Array<Timestamp> times(rows);
    std::fill(times.begin(), times.end(), time);
    return std::make_shared<const RecordBatch>(std::make_shared<const Schema>(), std::vector<ColumnPointer>{},
                                               Column::ofTimestamp(std::move(times)));
}

/// "3" for a batch of three rows, "w5" for a watermark, "idle", "active", "b1" for a barrier, "end"; by
/// input: "0:3".
std::string describe(const ElementQueue::Received& received) {
    const std::string input = std::to_string(received.input) + ":";
    if (const auto* batch = std::get_if<RecordBatchPointer>(&received.element))
        return input + std::to_string((*batch)->rows());
    if (const auto* watermark = std::get_if<Watermark>(&received.element))
        return input + "w" + std::to_string(watermark->time);
    if (const auto* status = std::get_if<StreamStatus>(&received.element))
        return input + (*status == StreamStatus::Idle ? "idle" : "active");
    if (const auto* barrier = std::get_if<Barrier>(&received.element))
        return input + "b" + std::to_string(barrier->checkpoint);
    return input + "end";
}

/// Pops so many elements.
std::vector<std::string> popped(ElementQueue& queue, std::size_t count) {
    std::vector<std::string> result;
    for (std::size_t index = 0; index < count; ++index)
        result.push_back(describe(queue.pop().value()));
    return result;
}

using Texts = std::vector<std::string>;

} // namespace

TEST_CASE("elements leave a queue in the order in which they came, over all inputs") {
    ElementQueue queue(2, 100);
    queue.push(0, batchOf(3), WhenFull::Wait);
    queue.push(1, batchOf(4), WhenFull::Wait);
    queue.pushSignal(0, Watermark{7});
    queue.pushSignal(1, StreamStatus::Idle);
    queue.push(0, batchOf(5), WhenFull::Wait);
    queue.pushSignal(0, EndOfStream{});
    CHECK(queue.backlog(0) == 8);
    CHECK(queue.backlog(1) == 4);
    CHECK(popped(queue, 6) == Texts{"0:3", "1:4", "0:w7", "1:idle", "0:5", "0:end"});
    CHECK(queue.backlog(0) == 0);
}

TEST_CASE("a watermark replaces the one before it when nothing stands between them") {
    ElementQueue queue(2, 100);
    queue.pushSignal(0, Watermark{1});
    queue.pushSignal(1, Watermark{1});
    queue.pushSignal(0, Watermark{2});
    queue.push(0, batchOf(1), WhenFull::Wait);
    queue.pushSignal(0, Watermark{3});
    CHECK(popped(queue, 4) == Texts{"0:w2", "1:w1", "0:1", "0:w3"});
}

TEST_CASE("a full queue drops the newest batch when told so") {
    ElementQueue queue(1, 10);
    CHECK(queue.push(0, batchOf(8), WhenFull::DropNewest) == 0);
    CHECK(queue.push(0, batchOf(3), WhenFull::DropNewest) == 3);
    CHECK(queue.push(0, batchOf(2), WhenFull::DropNewest) == 0);
    CHECK(popped(queue, 2) == Texts{"0:8", "0:2"});
}

TEST_CASE("a full queue drops the oldest batches of the same input, and no signals") {
    ElementQueue queue(2, 10);
    queue.push(1, batchOf(2), WhenFull::Wait);
    queue.pushSignal(0, StreamStatus::Active);
    queue.push(0, batchOf(4), WhenFull::DropOldest);
    queue.pushSignal(0, Watermark{1});
    queue.push(0, batchOf(3), WhenFull::DropOldest);
    queue.pushSignal(0, Watermark{2});
    CHECK(queue.push(0, batchOf(8), WhenFull::DropOldest) == 7);
    CHECK(popped(queue, 4) == Texts{"1:2", "0:active", "0:w2", "0:8"});

    SUBCASE("when other inputs hold all the room, the new batch goes") {
        queue.push(1, batchOf(10), WhenFull::Wait);
        CHECK(queue.push(0, batchOf(1), WhenFull::DropOldest) == 1);
    }
}

TEST_CASE("watermarks do not pile up while a stuck consumer makes batches drop") {
    ElementQueue queue(1, 10);
    for (Timestamp time = 1; time <= 1000; ++time) {
        queue.push(0, batchOf(5), WhenFull::DropOldest);
        queue.pushSignal(0, Watermark{time});
    }
    CHECK(popped(queue, 5) == Texts{"0:w998", "0:5", "0:w999", "0:5", "0:w1000"});
}

TEST_CASE("a batch larger than the queue is let in when the queue holds no records") {
    ElementQueue queue(1, 10);
    queue.pushSignal(0, Watermark{1});
    CHECK(queue.push(0, batchOf(50), WhenFull::Wait) == 0);
    CHECK(queue.backlog(0) == 50);
}

TEST_CASE("a queue is bounded in bytes too") {
    ElementQueue queue(1, 1000, batchOf(10)->byteSize() * 2);
    CHECK(queue.push(0, batchOf(10), WhenFull::DropNewest) == 0);
    CHECK(queue.push(0, batchOf(10), WhenFull::DropNewest) == 0);
    CHECK(queue.push(0, batchOf(10), WhenFull::DropNewest) == 10);
}

TEST_CASE("a producer waits for room and goes on when there is some") {
    ElementQueue queue(1, 10);
    queue.push(0, batchOf(10), WhenFull::Wait);
    std::jthread producer([&] {
        queue.push(0, batchOf(6), WhenFull::Wait);
        queue.pushSignal(0, EndOfStream{});
    });
    CHECK(popped(queue, 3) == Texts{"0:10", "0:6", "0:end"});
}

TEST_CASE("abandoning discards what waits and lets go of all who wait") {
    ElementQueue queue(2, 10);
    queue.push(0, batchOf(6), WhenFull::Wait);
    queue.push(1, batchOf(4), WhenFull::Wait);
    std::size_t dropped = 0;
    {
        std::jthread producer([&] { dropped = queue.push(0, batchOf(5), WhenFull::Wait); });
        CHECK(queue.abandon() == std::vector<std::size_t>{6, 4});
    }
    CHECK(dropped == 5);
    CHECK_FALSE(queue.pop().has_value());
    CHECK(queue.push(0, batchOf(1), WhenFull::Wait) == 1);
}

TEST_CASE("a held input waits, and does not keep others from having room") {
    ElementQueue queue(2, 10);
    queue.pushSignal(0, Barrier{1});
    CHECK(popped(queue, 1) == Texts{"0:b1"});
    queue.push(0, batchOf(9), WhenFull::Wait);
    queue.hold(0);
    queue.push(1, batchOf(10), WhenFull::Wait);
    queue.pushSignal(1, Barrier{1});
    CHECK(popped(queue, 2) == Texts{"1:10", "1:b1"});
    // It has a room of its own, which is bounded too.
    CHECK(queue.push(0, batchOf(2), WhenFull::DropNewest) == 2);
    CHECK(queue.push(0, batchOf(1), WhenFull::DropNewest) == 0);
    queue.release();
    CHECK(queue.push(1, batchOf(1), WhenFull::DropNewest) == 1);
    CHECK(popped(queue, 2) == Texts{"0:9", "0:1"});
}

TEST_CASE("a barrier stands where it was put, whatever signals come") {
    ElementQueue queue(1, 10);
    queue.pushSignal(0, Watermark{1});
    queue.pushSignal(0, Barrier{1});
    queue.pushSignal(0, Watermark{2});
    queue.pushSignal(0, Barrier{2});
    queue.pushSignal(0, Barrier{3});
    CHECK(popped(queue, 5) == Texts{"0:w1", "0:b1", "0:w2", "0:b2", "0:b3"});
}
