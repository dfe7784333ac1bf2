// Work that is divided gets done once, whoever helps; jobs get done in their order.
#include "pipeline/nodes/worker_pool.h"

#include <doctest/doctest.h>

#include <atomic>
#include <condition_variable>
#include <functional>
#include <latch>
#include <mutex>
#include <numeric>
#include <set>
#include <thread>
#include <vector>

using namespace weir;

namespace {

/// Waits until so many threads wait.
class Meeting {
public:
    explicit Meeting(std::size_t wanted) : wanted_(wanted) {}

    void join() {
        std::unique_lock lock(mutex_);
        threads_.insert(std::this_thread::get_id());
        changed_.notify_all();
        changed_.wait(lock, [this] { return threads_.size() >= wanted_; });
    }
    std::size_t size() const { return threads_.size(); }

private:
    const std::size_t wanted_;
    std::mutex mutex_;
    std::condition_variable changed_;
    std::set<std::thread::id> threads_;
};

/// A job that a test writes, and can wait for.
class ScriptedJob final : public WorkerPool::Job {
public:
    explicit ScriptedJob(std::function<void()> work) : work_(std::move(work)) {}

    bool run() override {
        work_();
        done_.count_down();
        return false;
    }
    void wait() const { done_.wait(); }

private:
    const std::function<void()> work_;
    std::latch done_{1};
};

std::vector<int> ones(std::size_t count) {
    return std::vector<int>(count, 1);
}

} // namespace

TEST_CASE("each piece of work is done once, on any number of threads") {
    for (const std::size_t workers : {0, 1, 3})
        for (const std::size_t threads : {0, 1, 2, 8})
            for (const std::size_t count : {0, 1, 2, 100}) {
                CAPTURE(workers);
                CAPTURE(threads);
                WorkerPool pool(workers);
                std::vector<int> done(count);
                pool.forEach(count, threads, [&done](std::size_t i) { ++done[i]; });
                CHECK(done == ones(count));
            }
}

TEST_CASE("several threads work at the same time") {
    WorkerPool pool(2);
    Meeting meeting(3);
    pool.forEach(3, 3, [&meeting](std::size_t) { meeting.join(); });
    CHECK(meeting.size() == 3);
}

TEST_CASE("no more threads work than were asked for") {
    WorkerPool pool(4);
    std::mutex mutex;
    std::set<std::thread::id> threads;
    for (int round = 0; round < 50; ++round) {
        threads.clear();
        pool.forEach(40, 2, [&](std::size_t) {
            const std::lock_guard lock(mutex);
            threads.insert(std::this_thread::get_id());
        });
        CHECK(threads.size() <= 2);
    }
}

TEST_CASE("several have work done at once") {
    WorkerPool pool(2);
    std::vector<std::jthread> callers;
    std::vector<std::vector<int>> done(4, std::vector<int>(64));
    for (std::vector<int>& own : done)
        callers.emplace_back([&pool, &own] {
            for (int round = 0; round < 200; ++round)
                pool.forEach(own.size(), 3, [&own](std::size_t i) { ++own[i]; });
        });
    callers.clear();
    for (const std::vector<int>& own : done)
        CHECK(std::accumulate(own.begin(), own.end(), 0) == 64 * 200);
}

TEST_CASE("one worker does jobs in the order in which they were posted") {
    WorkerPool pool(1);
    std::vector<int> done;
    ScriptedJob third([&] { done.push_back(3); });
    ScriptedJob second([&] { done.push_back(2); });
    ScriptedJob first([&] {
        pool.post(second);
        pool.post(third);
        done.push_back(1);
    });
    pool.post(first);
    third.wait();
    CHECK(done == std::vector<int>{1, 2, 3});
}

TEST_CASE("a job divides its work, also among other workers, and if there is none") {
    for (const std::size_t workers : {1, 2, 4}) {
        WorkerPool pool(workers);
        std::vector<int> done(100);
        std::vector<int> others(100);
        ScriptedJob job([&] { pool.forEach(done.size(), 3, [&done](std::size_t i) { ++done[i]; }); });
        ScriptedJob other([&] { pool.forEach(others.size(), 3, [&others](std::size_t i) { ++others[i]; }); });
        pool.post(job);
        pool.post(other);
        job.wait();
        other.wait();
        CHECK(done == ones(100));
        CHECK(others == ones(100));
    }
}

TEST_CASE("while a job is absent another worker stands in for its own, and only then") {
    WorkerPool pool(1);
    std::latch isDone(1);
    ScriptedJob other([&] { isDone.count_down(); });
    std::atomic<bool> wasEarly = false;
    ScriptedJob waiting([&] {
        pool.post(other);
        wasEarly = isDone.try_wait();
        const WorkerPool::Absence absence(pool);
        isDone.wait();
    });
    pool.post(waiting);
    waiting.wait();
    other.wait();
    CHECK_FALSE(wasEarly);
}
