#include "pipeline/nodes/worker_pool.h"

#include <algorithm>
#include <atomic>
#include <system_error>

namespace weir {

/// Lives as long as forEach().
struct WorkerPool::DividedWork {
    DividedWork(std::size_t count, const std::function<void(std::size_t)>& work) : count(count), work(work) {}

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

std::size_t WorkerPool::usualSize() {
    return std::max(std::thread::hardware_concurrency(), 2U);
}

WorkerPool::~WorkerPool() {
    {
        const std::lock_guard lock(mutex_);
        isOver_ = true;
    }
    changed_.notify_all();
}

void WorkerPool::post(Job& job) {
    {
        const std::lock_guard lock(mutex_);
        jobs_.push_back(&job);
        beginWorkers();
        if (workers_.empty()) {
            jobs_.pop_back();
            throw std::system_error(std::make_error_code(std::errc::resource_unavailable_try_again));
        }
    }
    changed_.notify_one();
}

void WorkerPool::forEach(std::size_t count, std::size_t threads,
                         const std::function<void(std::size_t)>& work) {
    DividedWork divided(count, work);
    const std::size_t wanted = std::min({threads, count, mostWorkers_ + 1});
    if (wanted > 1) {
        {
            const std::lock_guard lock(mutex_);
            invitations_.insert(invitations_.end(), wanted - 1, &divided);
            beginWorkers();
        }
        for (std::size_t i = 1; i < wanted; ++i)
            changed_.notify_one();
    }
    divided.takePart();
    if (wanted < 2) return;
    std::unique_lock lock(mutex_);
    std::erase(invitations_, &divided);
    divided.allLeft.wait(lock, [&divided] { return divided.helpers == 0; });
}

void WorkerPool::beginWorkers() {
    try {
        while (idle_ < jobs_.size() + invitations_.size() && workers_.size() < mostWorkers_ + absent_) {
            workers_.emplace_back([this] { work(); });
            ++idle_;
        }
    } catch (const std::system_error&) {
        // Those that there are do what the missing ones would have done.
    }
}

bool WorkerPool::mayWork() const {
    const std::size_t working = workers_.size() - idle_;
    return !(jobs_.empty() && invitations_.empty()) && working < mostWorkers_ + absent_;
}

void WorkerPool::work() {
    std::unique_lock lock(mutex_);
    for (;;) {
        changed_.wait(lock, [this] { return isOver_ || mayWork(); });
        if (isOver_) return;
        --idle_;
        if (!invitations_.empty()) {
            DividedWork& divided = *invitations_.front();
            invitations_.pop_front();
            ++divided.helpers;
            lock.unlock();
            divided.takePart();
            lock.lock();
            // Under the lock, or the work could go between the two.
            if (--divided.helpers == 0) divided.allLeft.notify_one();
        } else {
            Job& job = *jobs_.front();
            jobs_.pop_front();
            lock.unlock();
            const bool runsAgain = job.run();
            lock.lock();
            // Nobody needs to be told, for this worker takes the next one.
            if (runsAgain) jobs_.push_back(&job);
        }
        ++idle_;
    }
}

WorkerPool::Absence::Absence(WorkerPool& pool) : pool_(pool) {
    {
        const std::lock_guard lock(pool_.mutex_);
        ++pool_.absent_;
        pool_.beginWorkers();
    }
    pool_.changed_.notify_one();
}

WorkerPool::Absence::~Absence() {
    const std::lock_guard lock(pool_.mutex_);
    --pool_.absent_;
}

} // namespace weir
