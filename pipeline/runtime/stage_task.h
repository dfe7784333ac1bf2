#pragma once
#include "pipeline/nodes/worker_pool.h"
#include "pipeline/runtime/wakeable.h"

#include <atomic>
#include <cstdint>
#include <functional>
#include <utility>

namespace weir {

/// How a stage's turn on a worker has ended.
enum class Turn : std::uint8_t {
    Yields, ///< there is more to do, when the others have had their turns
    Waits,  ///< there is nothing to do until somebody wakes it
    IsOver,
};

/// A stage without a thread of its own: it takes turns on the workers that all such stages share, one at a
/// time and on whichever is free, and holds none while it waits. What one turn has written the next one sees.
class StageTask final : public Wakeable, private WorkerPool::Job {
public:
    /// `takeTurn` does some of the work, and arranges that it is woken before it ends in Turn::Waits.
    StageTask(WorkerPool& workers, std::function<Turn()> takeTurn)
        : workers_(workers), takeTurn_(std::move(takeTurn)) {}

    /// Takes turns until one is the last, and then calls `whenOver`; with that call this may be destroyed, or
    /// started anew. Throws what WorkerPool::post() throws.
    void start(std::function<void()> whenOver);

    /// Leads to a turn, or to one more if one is under way. Of no effect on what is over.
    void wake() override;

private:
    enum class State : std::uint8_t {
        Over, ///< or not started yet
        Waiting,
        Ready, ///< with the workers
        Working,
        WorkingAndWoken,
    };

    static State whenWoken(State state);
    bool run() override;

    WorkerPool& workers_;
    const std::function<Turn()> takeTurn_;
    std::function<void()> whenOver_;
    std::atomic<State> state_ = State::Over;
};

} // namespace weir
