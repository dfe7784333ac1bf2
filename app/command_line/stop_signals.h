#pragma once
#include <csignal>

namespace weir {

/// SIGINT and SIGTERM as something to be asked for, between steps, by the thread that made this. Make it
/// before any other thread, for they inherit that these signals are held back. A write to a closed pipe
/// becomes an error of the write. One a program.
class StopSignals {
public:
    StopSignals();
    ~StopSignals();
    StopSignals(const StopSignals&) = delete;
    StopSignals& operator=(const StopSignals&) = delete;

    /// Whether one has come since the last call.
    bool take();

private:
    sigset_t signals_;
    sigset_t before_;
};

} // namespace weir
