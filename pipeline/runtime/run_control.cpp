#include "pipeline/runtime/run_control.h"

namespace weir {

void RunControl::pause() {
    const std::lock_guard lock(mutex_);
    paused_ = true;
}

void RunControl::resume() {
    {
        const std::lock_guard lock(mutex_);
        paused_ = false;
    }
    changed_.notify_all();
}

void RunControl::stop() {
    // Outside the lock: it runs the callbacks of waits inside node code.
    stopSources_.request_stop();
    {
        const std::lock_guard lock(mutex_);
        ++interruptions_;
    }
    changed_.notify_all();
}

void RunControl::abandon() {
    abandoned_ = true;
    stop();
}

void RunControl::requestCheckpoint(std::uint64_t number, bool thenHold) {
    {
        const std::lock_guard lock(mutex_);
        if (firstCheckpoint_ == 0) firstCheckpoint_ = number;
        holdsBehindBarrier_ = holdsBehindBarrier_ || thenHold;
        wantedCheckpoint_ = number;
    }
    changed_.notify_all();
}

void RunControl::requestHalt(std::uint64_t number) {
    {
        const std::lock_guard lock(mutex_);
        wantedHalt_ = number;
    }
    changed_.notify_all();
}

void RunControl::noteKept(std::uint64_t number) {
    {
        const std::lock_guard lock(mutex_);
        keptCheckpoint_ = number;
    }
    changed_.notify_all();
}

void RunControl::rest(std::chrono::nanoseconds time) {
    std::unique_lock lock(mutex_);
    if (isAbandoned()) return;
    const std::uint64_t before = interruptions_;
    changed_.wait_for(lock, time, [&] { return interruptions_ != before; });
}

void RunControl::waitWhilePaused(std::uint64_t checkpoint) {
    std::unique_lock lock(mutex_);
    changed_.wait(lock, [&] {
        return !isPaused() || isStopping() || wantedHalt() > 0 || wantedCheckpoint() > checkpoint;
    });
}

void RunControl::waitBehindBarrier(std::uint64_t checkpoint) {
    std::unique_lock lock(mutex_);
    changed_.wait(lock, [&] {
        // With another checkpoint wanted, there is another barrier to send and to wait behind.
        if (isStopping() || wantedHalt() > 0 || wantedCheckpoint() > checkpoint) return true;
        return keptCheckpoint_ >= firstCheckpoint_ && !holdsBehindBarrier_;
    });
}

} // namespace weir
