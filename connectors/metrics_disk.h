#pragma once
#include "connectors/metrics_text.h"

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace weir {

/// What disks did between two looks at /proc/diskstats (Linux: Documentation/admin-guide/iostats.rst).
class DiskMetrics {
public:
    /// Appends for each whole disk `disk.<name>.read_bytes_per_second`,
    /// `disk.<name>.written_bytes_per_second` and `disk.<name>.busy_percent`, and over all of them
    /// `disk.read_bytes_per_second` and `disk.written_bytes_per_second`. Partitions, memory disks and loop
    /// devices are left out, for they would count twice. The first call only remembers where the counters
    /// stand.
    void update(std::string_view procDiskstats, double secondsSinceLast, Metrics& metrics);

private:
    struct Counters {
        std::uint64_t sectorsRead = 0;
        std::uint64_t sectorsWritten = 0;
        std::uint64_t busyMilliseconds = 0;
    };
    std::map<std::string, Counters, std::less<>> last_;
    bool hasBaseline_ = false;
};

/// A file system that something of this machine is stored on.
struct MountedFileSystem {
    std::string device;
    std::string path;

    bool operator==(const MountedFileSystem&) const = default;
};

/// The file systems on disks, and the root whatever it is on, from /proc/self/mounts (proc_mounts(5)); each
/// device once, by the path mounted first.
std::vector<MountedFileSystem> fileSystemsFrom(std::string_view procMounts);

/// Appends `filesystem.<path>.used_percent`, `.used_bytes` and `.available_bytes`, as statvfs() tells them.
/// Nothing for a path that is gone. What only the super-user may fill counts neither as used nor as
/// available, as in df(1).
void appendFileSystem(const MountedFileSystem& fileSystem, Metrics& metrics);

} // namespace weir
