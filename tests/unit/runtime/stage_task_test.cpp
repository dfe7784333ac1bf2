// Turns on shared workers: one at a time, none missed, and each in order.
#include "pipeline/runtime/stage_task.h"

#include <doctest/doctest.h>

#include <latch>
#include <thread>
#include <vector>

using namespace weir;

TEST_CASE("a stage takes turns until the last, and may begin anew after it") {
    WorkerPool workers(2);
    int turns = 0; // by whichever worker, but by one at a time
    StageTask task(workers, [&turns] { return ++turns % 1000 == 0 ? Turn::IsOver : Turn::Yields; });
    for (int round = 1; round <= 3; ++round) {
        std::latch isOver(1);
        task.start([&isOver] { isOver.count_down(); });
        isOver.wait();
        CHECK(turns == round * 1000);
        task.wake(); // of no effect
    }
}

TEST_CASE("whoever wakes a stage has what it did seen by a turn, whenever that was") {
    constexpr int kWakers = 3;
    constexpr int kCount = 5000;
    WorkerPool workers(2);
    std::latch isOver(1);
    std::atomic<int> done = 0;
    int seen = 0;
    StageTask task(workers, [&] {
        seen = done.load(std::memory_order_relaxed);
        return seen == kWakers * kCount ? Turn::IsOver : Turn::Waits;
    });
    task.start([&isOver] { isOver.count_down(); });
    {
        std::vector<std::jthread> wakers;
        for (int waker = 0; waker < kWakers; ++waker)
            wakers.emplace_back([&] {
                for (int count = 0; count < kCount; ++count) {
                    done.fetch_add(1, std::memory_order_relaxed);
                    task.wake();
                }
            });
    }
    isOver.wait();
    CHECK(seen == kWakers * kCount);
}

TEST_CASE("stages with much to do take turns in order, so that none waits for the end of another") {
    WorkerPool workers(1);
    std::vector<int> turns;
    std::latch areOver(3);
    const auto turnOf = [&turns](int stage) {
        turns.push_back(stage);
        return turns.size() > 27 ? Turn::IsOver : Turn::Yields;
    };
    StageTask first(workers, [&] { return turnOf(1); });
    StageTask second(workers, [&] { return turnOf(2); });
    StageTask third(workers, [&] { return turnOf(3); });
    std::latch areStarted(1);
    StageTask starter(workers, [&areStarted] {
        areStarted.wait();
        return Turn::IsOver;
    });
    starter.start([] {});
    for (StageTask* task : {&first, &second, &third})
        task->start([&areOver] { areOver.count_down(); });
    areStarted.count_down();
    areOver.wait();
    REQUIRE(turns.size() == 30);
    for (std::size_t turn = 0; turn < turns.size(); ++turn)
        CHECK(turns[turn] == static_cast<int>(turn % 3) + 1);
}
