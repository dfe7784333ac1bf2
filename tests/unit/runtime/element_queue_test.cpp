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

/// Counts how often it was woken.
class Sleeper final : public Wakeable {
public:
    void wake() override { ++wakes; }

    int wakes = 0;
};

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

    SUBCASE("whatever other inputs hold, for each has a room of its own") {
        queue.push(1, batchOf(10), WhenFull::Wait);
        CHECK(queue.push(0, batchOf(10), WhenFull::DropOldest) == 0);
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
    // Its room is bounded all the same.
    CHECK(queue.push(0, batchOf(2), WhenFull::DropNewest) == 2);
    CHECK(queue.push(0, batchOf(1), WhenFull::DropNewest) == 0);
    queue.release();
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

TEST_CASE("who finds nothing to take is woken once, when something comes") {
    ElementQueue queue(2, 10);
    Sleeper consumer;
    CHECK_FALSE(queue.tryPop(consumer));
    queue.push(0, batchOf(1), WhenFull::Wait);
    queue.pushSignal(0, Watermark{1});
    CHECK(consumer.wakes == 1);
    CHECK(describe(queue.tryPop(consumer).value()) == "0:1");
    CHECK(describe(queue.tryPop(consumer).value()) == "0:w1");
    CHECK_FALSE(queue.tryPop(consumer));

    SUBCASE("not by what may not be taken yet") {
        queue.hold(0);
        queue.letIn(0, batchOf(1));
        CHECK(consumer.wakes == 1);
        queue.letIn(1, batchOf(2));
        CHECK(consumer.wakes == 2);
        CHECK(describe(queue.tryPop(consumer).value()) == "1:2");
    }
    SUBCASE("or when the queue is abandoned") {
        queue.abandon();
        CHECK(consumer.wakes == 2);
        CHECK_FALSE(queue.tryPop(consumer));
    }
}

TEST_CASE("who finds no room is woken once, when half of the room is free") {
    ElementQueue queue(2, 10);
    Sleeper producer;
    Sleeper consumer;
    CHECK(queue.hasRoom(0, producer));
    CHECK(queue.letIn(0, batchOf(4)) == 0);
    CHECK(queue.letIn(0, batchOf(5)) == 0);
    CHECK(queue.hasRoom(0, producer)); // for one record, and what it makes of it
    CHECK(queue.letIn(0, batchOf(4)) == 0);
    CHECK_FALSE(queue.hasRoom(0, producer));
    CHECK(queue.backlog(0) == 13);
    CHECK_FALSE(queue.letIn(0, batchOf(1)));
    CHECK(queue.backlog(0) == 13);
    CHECK(queue.hasRoom(1, producer)); // the room of one input is not that of another

    SUBCASE("") {
        queue.tryPop(consumer);
        CHECK(producer.wakes == 0);
        queue.tryPop(consumer);
        CHECK(producer.wakes == 1);
        queue.tryPop(consumer);
        CHECK(producer.wakes == 1);
    }
    SUBCASE("or when the queue is abandoned, which lets all in that it drops") {
        CHECK(queue.abandon() == std::vector<std::size_t>{13, 0});
        CHECK(producer.wakes == 1);
        CHECK(queue.hasRoom(0, producer));
        CHECK(queue.letIn(0, batchOf(3)) == 3);
    }
}

TEST_CASE("bytes fill a room too") {
    ElementQueue queue(1, 1000, batchOf(10)->byteSize() * 2);
    Sleeper producer;
    queue.letIn(0, batchOf(10));
    CHECK(queue.hasRoom(0, producer));
    queue.letIn(0, batchOf(10));
    CHECK_FALSE(queue.hasRoom(0, producer));
    queue.pop();
    CHECK(producer.wakes == 1);
}
