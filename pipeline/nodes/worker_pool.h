#pragma once
#include <condition_variable>
#include <cstddef>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>
#include <vector>

namespace weir {

/// A few threads that help others with work that can be divided. Whoever has such work takes part in it, so
/// that it gets done even if no thread is free, or none could be had; and leaves when all of it is done.
/// Safe from any thread.
class WorkerPool {
public:
    /// At most so many threads, begun when they are first asked for.
    explicit WorkerPool(std::size_t mostWorkers) : mostWorkers_(mostWorkers) {}
    /// One fewer than the processor has cores, as who asks works too.
    WorkerPool();
    /// While nobody has work. Waits for the threads.
    ~WorkerPool();
    WorkerPool(const WorkerPool&) = delete;
    WorkerPool& operator=(const WorkerPool&) = delete;

    /// Calls `work(i)` for all i below `count`, in any order, on this thread and `threads - 1` others at
    /// most, and returns when all calls have. `work` must not throw.
    void forEach(std::size_t count, std::size_t threads, const std::function<void(std::size_t)>& work);

private:
    struct Task;

    void help();
    void beginWorkers(std::size_t wanted);

    const std::size_t mostWorkers_;
    std::mutex mutex_; ///< guards what follows
    std::condition_variable changed_;
    std::deque<Task*> invitations_; ///< one for each thread that may help
    bool isOver_ = false;
    std::vector<std::jthread> workers_;
};

} // namespace weir
