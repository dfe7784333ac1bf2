#include "connectors/metrics_cpu.h"

#include <array>

namespace weir {

void CpuMetrics::update(std::string_view procStat, Metrics& metrics) {
    constexpr std::string_view prefix = "cpu";
    while (auto line = takeLine(procStat)) {
        std::string_view core = takeWord(*line);
        if (!core.starts_with(prefix)) continue;
        core.remove_prefix(prefix.size());

        // user nice system idle iowait irq softirq steal; guest time follows, and is part of user time
        // already.
        std::array<std::uint64_t, 8> ticks{};
        for (std::uint64_t& value : ticks)
            value = numberFrom<std::uint64_t>(takeWord(*line)).value_or(0);
        Times now;
        for (const std::uint64_t value : ticks)
            now.total += value;
        now.busy = now.total - ticks[3] - ticks[4];

        const std::string name = "cpu." + (core.empty() ? "total" : std::string(core));
        const auto last = last_.find(name);
        // Time spent waiting for a disk may go back by a tick, and with it the total.
        if (last != last_.end() && now.total > last->second.total && now.busy >= last->second.busy)
            metrics.push_back({name, 100.0 * static_cast<double>(now.busy - last->second.busy) /
                                         static_cast<double>(now.total - last->second.total)});
        last_[name] = now;
    }
}

void appendLoad(std::string_view procLoadavg, Metrics& metrics) {
    for (const char* name : {"load.1", "load.5", "load.15"})
        if (const auto value = numberFrom<double>(takeWord(procLoadavg))) metrics.push_back({name, *value});
}

} // namespace weir
