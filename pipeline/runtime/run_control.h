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

    bool isPaused() const { return paused_.load(std::memory_order_acquire); }
    bool isStopping() const { return stopSources_.stop_requested(); }
    bool isAbandoned() const { return abandoned_.load(std::memory_order_acquire); }
    /// Requested by stop() and abandon().
    std::stop_token sourceStop() const { return stopSources_.get_token(); }

    /// Waits so long, or until stop() or abandon() is called meanwhile.
    void rest(std::chrono::nanoseconds time);
    /// Waits while paused and not stopping.
    void waitWhilePaused();

private:
    std::stop_source stopSources_;
    std::atomic<bool> paused_ = false;
    std::atomic<bool> abandoned_ = false;
    std::mutex mutex_;
    std::condition_variable changed_;
    std::uint64_t interruptions_ = 0; ///< how often stop() or abandon() was called
};

} // namespace weir
