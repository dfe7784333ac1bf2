#include "connectors/metrics_memory.h"

namespace weir {

namespace {

void appendUse(const std::string& what, double total, double available, Metrics& metrics) {
    metrics.push_back({what + ".total_bytes", total});
    metrics.push_back({what + ".used_bytes", total - available});
    metrics.push_back({what + ".available_bytes", available});
    metrics.push_back({what + ".used_percent", 100 * (total - available) / total});
}

} // namespace

void appendMemory(std::string_view procMeminfo, Metrics& metrics) {
    double total = 0;
    double available = 0;
    double swapTotal = 0;
    double swapFree = 0;
    while (auto line = takeLine(procMeminfo)) {
        const std::string_view key = takeWord(*line);
        const double bytes = 1024 * numberFrom<double>(takeWord(*line)).value_or(0);
        if (key == "MemTotal:") total = bytes;
        if (key == "MemAvailable:") available = bytes;
        if (key == "SwapTotal:") swapTotal = bytes;
        if (key == "SwapFree:") swapFree = bytes;
    }
    if (total > 0) appendUse("memory", total, available, metrics);
    if (swapTotal > 0) appendUse("swap", swapTotal, swapFree, metrics);
}

} // namespace weir
