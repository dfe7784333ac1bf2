#include "connectors/metrics_network.h"

#include <array>

namespace weir {

void NetworkMetrics::update(std::string_view procNetDev, double secondsSinceLast, Metrics& metrics) {
    const bool measures = hasBaseline_ && secondsSinceLast > 0;
    double allReceived = 0;
    double allSent = 0;
    Metrics each;
    while (auto line = takeLine(procNetDev)) {
        const std::size_t colon = line->find(':'); // the two lines of the heading have none
        if (colon == std::string_view::npos) continue;
        std::string_view before = line->substr(0, colon);
        const std::string name(takeWord(before));
        if (name == "lo") continue;
        line->remove_prefix(colon + 1);
        // received: bytes packets errs drop fifo frame compressed multicast; then the same of what was sent
        std::array<std::uint64_t, 9> values{};
        for (std::uint64_t& value : values)
            value = numberFrom<std::uint64_t>(takeWord(*line)).value_or(0);
        const Counters now{values[0], values[8]};
        if (now.received == 0 && now.sent == 0) continue;

        const auto last = last_.find(name);
        if (measures && last != last_.end() && now.received >= last->second.received &&
            now.sent >= last->second.sent) {
            const double received =
                static_cast<double>(now.received - last->second.received) / secondsSinceLast;
            const double sent = static_cast<double>(now.sent - last->second.sent) / secondsSinceLast;
            each.push_back({"network." + name + ".received_bytes_per_second", received});
            each.push_back({"network." + name + ".sent_bytes_per_second", sent});
            allReceived += received;
            allSent += sent;
        }
        last_[name] = now;
    }
    hasBaseline_ = true;
    if (!measures) return;
    metrics.push_back({"network.received_bytes_per_second", allReceived});
    metrics.push_back({"network.sent_bytes_per_second", allSent});
    metrics.insert(metrics.end(), each.begin(), each.end());
}

} // namespace weir
