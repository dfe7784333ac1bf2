#pragma once
#include <condition_variable>
#include <cstddef>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>
#include <vector>

namespace weir {

/// The few threads that do the work of a run: jobs, in the order in which they are posted, and before those
/// their part of work that somebody divides. Who divides work takes part in it, so that it gets done even if
/// no thread is free, or none could be had. Safe from any thread.
class WorkerPool {
public:
    /// What a worker does, once for each post(). Must not throw, nor wait for another job.
    class Job {
    public:
        virtual ~Job() = default;
        /// Whether it wants to be run again, behind the others, as if it had been posted. It may go as soon
        /// as this says no.
        virtual bool run() = 0;
    };

    /// As many threads as the processor has cores, and two at least, so that one long job does not hold up
    /// all others.
    static std::size_t usualSize();

    /// At most so many threads, begun as there is work for them.
    explicit WorkerPool(std::size_t mostWorkers = usualSize()) : mostWorkers_(mostWorkers) {}
    /// While nobody has work. Waits for the threads.
    ~WorkerPool();
    WorkerPool(const WorkerPool&) = delete;
    WorkerPool& operator=(const WorkerPool&) = delete;

    /// Has a worker run the job, which lives until then. Throws std::system_error when there is none, and the
    /// system gives no thread.
    void post(Job& job);

    /// Calls `work(i)` for all i below `count`, in any order, on this thread and `threads - 1` workers at
    /// most, and returns when all calls have. `work` must not throw.
    void forEach(std::size_t count, std::size_t threads, const std::function<void(std::size_t)>& work);

    /// While it lives, a job waits for something outside, and another worker may stand in for its own.
    class Absence {
    public:
        explicit Absence(WorkerPool& pool);
        ~Absence();
        Absence(const Absence&) = delete;
        Absence& operator=(const Absence&) = delete;

    private:
        WorkerPool& pool_;
    };

private:
    struct DividedWork;

    void work();
    bool mayWork() const;
    /// As many as the work that waits can take, if they can be had.
    void beginWorkers();

    const std::size_t mostWorkers_;
    std::mutex mutex_; ///< guards what follows
    std::condition_variable changed_;
    std::deque<DividedWork*> invitations_; ///< one for each worker that may take part
    std::deque<Job*> jobs_;
    std::size_t idle_ = 0;
    std::size_t absent_ = 0;
    bool isOver_ = false;
    std::vector<std::jthread> workers_;
};

} // namespace weir
