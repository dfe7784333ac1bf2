#pragma once
#include "connectors/metrics_text.h"

#include <cstdint>
#include <map>
#include <string>
#include <string_view>

namespace weir {

/// How busy the cores were between two looks at /proc/stat (proc_stat(5)).
class CpuMetrics {
public:
    /// Appends `cpu.total` and `cpu.0`, `cpu.1`, ... in per cent of the time since the last call. The first
    /// call, and a core's first, only remembers where the counters stand.
    void update(std::string_view procStat, Metrics& metrics);

private:
    struct Times {
        std::uint64_t busy = 0;
        std::uint64_t total = 0;
    };
    std::map<std::string, Times, std::less<>> last_;
};

/// Appends `load.1`, `load.5` and `load.15` from /proc/loadavg (proc_loadavg(5)).
void appendLoad(std::string_view procLoadavg, Metrics& metrics);

} // namespace weir
