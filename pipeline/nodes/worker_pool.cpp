#include "pipeline/nodes/worker_pool.h"

#include <algorithm>
#include <atomic>
#include <system_error>

namespace weir {

/// Lives as long as forEach().
struct WorkerPool::Task {
    Task(std::size_t count, const std::function<void(std::size_t)>& work) : count(count), work(work) {}

    void takePart() {
        for (std::size_t i = next.fetch_add(1); i < count; i = next.fetch_add(1))
            work(i);
    }

    const std::size_t count;
    const std::function<void(std::size_t)>& work;
    std::atomic<std::size_t> next = 0;
    std::size_t helpers = 0; ///< that have not left yet; guarded by the pool's mutex
    std::condition_variable allLeft;
};

WorkerPool::WorkerPool() : WorkerPool(std::max(std::thread::hardware_concurrency(), 1U) - 1) {}

WorkerPool::~WorkerPool() {
    {
        const std::lock_guard lock(mutex_);
        isOver_ = true;
    }
    changed_.notify_all();
}

void WorkerPool::forEach(std::size_t count, std::size_t threads,
                         const std::function<void(std::size_t)>& work) {
    Task task(count, work);
    const std::size_t wanted = std::min({threads, count, mostWorkers_ + 1});
    if (wanted > 1) {
        {
            const std::lock_guard lock(mutex_);
            beginWorkers(wanted - 1);
            invitations_.insert(invitations_.end(), wanted - 1, &task);
        }
        for (std::size_t i = 1; i < wanted; ++i)
            changed_.notify_one();
    }
    task.takePart();
    if (wanted < 2) return;
    std::unique_lock lock(mutex_);
    std::erase(invitations_, &task);
    task.allLeft.wait(lock, [&task] { return task.helpers == 0; });
}

void WorkerPool::beginWorkers(std::size_t wanted) {
    try {
        while (workers_.size() < wanted)
            workers_.emplace_back([this] { help(); });
    } catch (const std::system_error&) {
        // Who asked does what the missing ones would have done.
    }
}

void WorkerPool::help() {
    std::unique_lock lock(mutex_);
    for (;;) {
        changed_.wait(lock, [this] { return isOver_ || !invitations_.empty(); });
        if (isOver_) return;
        Task& task = *invitations_.front();
        invitations_.pop_front();
        ++task.helpers;
        lock.unlock();
        task.takePart();
        lock.lock();
        // Under the lock, or the task could go between the two.
        if (--task.helpers == 0) task.allLeft.notify_one();
    }
}

} // namespace weir
