#pragma once
#include <sys/eventfd.h>
#include <unistd.h>

#include <stop_token>

namespace weir {

/// A file descriptor that becomes readable when a stop is requested, to wake a wait for sockets and files
/// (eventfd(2)).
class StopDescriptor {
public:
    explicit StopDescriptor(const std::stop_token& stop) : callback_(stop, Wake{event_.descriptor}) {}

    /// -1, which poll(2) passes over, when the process has no descriptor left.
    int descriptor() const { return event_.descriptor; }

private:
    struct Event {
        Event() = default;
        ~Event() {
            if (descriptor >= 0) ::close(descriptor);
        }
        Event(const Event&) = delete;
        Event& operator=(const Event&) = delete;

        int descriptor = eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK);
    };
    struct Wake {
        int descriptor;
        void operator()() const noexcept { eventfd_write(descriptor, 1); }
    };

    Event event_; // outlives the callback
    std::stop_callback<Wake> callback_;
};

} // namespace weir
