#pragma once
#include <csignal>
#include <ctime>

namespace weir {

/// Keeps a write to a closed pipe, or beyond a limit on file sizes, from ending the program: for the calling
/// thread, the signals that come with them are held while this lives, and taken off at its end.
class WriteSignalsHeld {
public:
    WriteSignalsHeld() {
        sigemptyset(&signals_);
        sigaddset(&signals_, SIGPIPE);
        sigaddset(&signals_, SIGXFSZ);
        pthread_sigmask(SIG_BLOCK, &signals_, &before_);
    }
    WriteSignalsHeld(const WriteSignalsHeld&) = delete;
    WriteSignalsHeld& operator=(const WriteSignalsHeld&) = delete;
    ~WriteSignalsHeld() {
        const timespec now{};
        while (sigtimedwait(&signals_, nullptr, &now) > 0) {
        }
        pthread_sigmask(SIG_SETMASK, &before_, nullptr);
    }

private:
    sigset_t signals_;
    sigset_t before_;
};

} // namespace weir
