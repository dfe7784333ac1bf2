// Work that is divided gets done once, whoever helps.
#include "pipeline/nodes/worker_pool.h"

#include <doctest/doctest.h>

#include <atomic>
#include <condition_variable>
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
