#pragma once
#include "connectors/metrics_text.h"

#include <cstdint>
#include <map>
#include <string>
#include <string_view>

namespace weir {

/// What went through network interfaces between two looks at /proc/net/dev (proc_pid_net(5)).
class NetworkMetrics {
public:
    /// Appends for each interface that has ever carried anything, but for the loopback,
    /// `network.<name>.received_bytes_per_second` and `network.<name>.sent_bytes_per_second`, and over all of
    /// these `network.received_bytes_per_second` and `network.sent_bytes_per_second`. The first call only
    /// remembers where the counters stand.
    void update(std::string_view procNetDev, double secondsSinceLast, Metrics& metrics);

private:
    struct Counters {
        std::uint64_t received = 0;
        std::uint64_t sent = 0;
    };
    std::map<std::string, Counters, std::less<>> last_;
    bool hasBaseline_ = false;
};

} // namespace weir
