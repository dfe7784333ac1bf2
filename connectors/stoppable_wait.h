#pragma once
#include <chrono>
#include <condition_variable>
#include <mutex>
#include <stop_token>

namespace weir {

/// Sleeps until `time` or until a stop is requested, whichever is sooner; whether it was the stop.
inline bool waitUntilOrStop(std::chrono::steady_clock::time_point time, const std::stop_token& stop) {
    std::mutex mutex;
    std::condition_variable_any condition;
    std::unique_lock lock(mutex);
    condition.wait_until(lock, stop, time, [] { return false; });
    return stop.stop_requested();
}

} // namespace weir
