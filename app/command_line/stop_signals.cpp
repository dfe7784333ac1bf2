#include "app/command_line/stop_signals.h"

#include <ctime>

namespace weir {

StopSignals::StopSignals() {
    sigemptyset(&signals_);
    sigaddset(&signals_, SIGINT);
    sigaddset(&signals_, SIGTERM);
    pthread_sigmask(SIG_BLOCK, &signals_, &before_);
    std::signal(SIGPIPE, SIG_IGN);
}

StopSignals::~StopSignals() {
    // One that came as the run ended has nothing left to stop, and must not end the program now.
    take();
    pthread_sigmask(SIG_SETMASK, &before_, nullptr);
}

bool StopSignals::take() {
    const timespec noWait{};
    return sigtimedwait(&signals_, nullptr, &noWait) > 0;
}

} // namespace weir
