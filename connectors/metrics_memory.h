#pragma once
#include "connectors/metrics_text.h"

#include <string_view>

namespace weir {

/// Appends `memory.total_bytes`, `memory.used_bytes`, `memory.available_bytes`, `memory.used_percent` from
/// /proc/meminfo (proc_meminfo(5)) and, on a machine that has swap, the like for `swap`. What the kernel can
/// give back at once, such as its file cache, counts as available.
void appendMemory(std::string_view procMeminfo, Metrics& metrics);

} // namespace weir
