#pragma once
#include <atomic>
#include <chrono>
#include <condition_variable>
#include <cstdint>
#include <mutex>
#include <stop_token>

namespace weir {

/// What a run's threads have been told, and the waits that such word ends. Safe from any thread.
class RunControl {
public:
    void pause();
    void resume();
    /// Sources end; everything else works off what was read.
    void stop();
    /// Everything ends.
    void abandon();
    /// Sources send the barrier of this checkpoint as soon as they can. With `thenHold` they read nothing
    /// behind it.
    void requestCheckpoint(std::uint64_t number, bool thenHold);
    /// Sources send a barrier that halts, and everything comes to a halt at it. 0: not any more.
    void requestHalt(std::uint64_t number);
    /// Checkpoints up to this one are kept.
    void noteKept(std::uint64_t number);

    bool isPaused() const { return paused_.load(std::memory_order_acquire); }
    bool isStopping() const { return stopSources_.stop_requested(); }
    bool isAbandoned() const { return abandoned_.load(std::memory_order_acquire); }
    /// The halt that is wanted; 0: none.
    std::uint64_t wantedHalt() const { return wantedHalt_.load(std::memory_order_acquire); }
    std::uint64_t wantedCheckpoint() const { return wantedCheckpoint_.load(std::memory_order_acquire); }
    /// Requested by stop() and abandon().
    std::stop_token sourceStop() const { return stopSources_.get_token(); }

    /// Waits so long, or until stop() or abandon() is called meanwhile.
    void rest(std::chrono::nanoseconds time);
    /// Waits while paused and not stopping, and neither a halt nor a checkpoint beyond `checkpoint` is
    /// wanted.
    void waitWhilePaused(std::uint64_t checkpoint);
    /// For a source that has sent the barrier of a checkpoint: waits until it may go on. Behind the first
    /// one that is when it is kept, for what leaves before could not be taken back.
    void waitBehindBarrier(std::uint64_t checkpoint);

private:
    std::stop_source stopSources_;
    std::atomic<bool> paused_ = false;
    std::atomic<bool> abandoned_ = false;
    std::atomic<std::uint64_t> wantedCheckpoint_ = 0;
    std::atomic<std::uint64_t> wantedHalt_ = 0;
    std::mutex mutex_;
    std::condition_variable changed_;
    std::uint64_t interruptions_ = 0;   ///< how often stop() or abandon() was called
    std::uint64_t firstCheckpoint_ = 0; ///< of this run; 0 before it
    std::uint64_t keptCheckpoint_ = 0;
    bool holdsBehindBarrier_ = false;
};

} // namespace weir
