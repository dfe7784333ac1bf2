#include "connectors/metrics_disk.h"

#include <sys/statvfs.h>

#include <algorithm>
#include <cctype>
#include <set>

namespace weir {

namespace {

// A sector of /proc/diskstats has 512 bytes, whatever the disk's own size.
constexpr double kSectorBytes = 512;

bool isDigit(char character) {
    return std::isdigit(static_cast<unsigned char>(character)) != 0;
}

/// The disk a partition would be of: the kernel names it after the disk and a number, with a 'p' between them
/// when the disk's name ends with a digit (sda1, nvme0n1p2). Empty if it has no such name.
std::string_view diskOfPartition(std::string_view name) {
    std::string_view stem = name;
    while (!stem.empty() && isDigit(stem.back()))
        stem.remove_suffix(1);
    if (stem.size() == name.size() || stem.empty()) return {};
    if (stem.size() > 1 && stem.back() == 'p' && isDigit(stem[stem.size() - 2])) stem.remove_suffix(1);
    return stem;
}

bool isNoDisk(std::string_view name) {
    return name.starts_with("loop") || name.starts_with("ram") || name.starts_with("zram");
}

/// Spaces and the like stand as octal numbers in /proc/self/mounts.
std::string unescaped(std::string_view word) {
    std::string text;
    for (std::size_t at = 0; at < word.size(); ++at) {
        const bool isEscape = word[at] == '\\' && at + 3 < word.size() &&
                              std::all_of(word.begin() + static_cast<std::ptrdiff_t>(at) + 1,
                                          word.begin() + static_cast<std::ptrdiff_t>(at) + 4, isDigit);
        if (!isEscape) {
            text += word[at];
            continue;
        }
        text +=
            static_cast<char>((word[at + 1] - '0') * 64 + (word[at + 2] - '0') * 8 + (word[at + 3] - '0'));
        at += 3;
    }
    return text;
}

} // namespace

void DiskMetrics::update(std::string_view procDiskstats, double secondsSinceLast, Metrics& metrics) {
    const auto perSecond = [&](std::uint64_t count) { return static_cast<double>(count) / secondsSinceLast; };
    std::map<std::string, Counters, std::less<>> now;
    while (auto line = takeLine(procDiskstats)) {
        takeWord(*line); // major
        takeWord(*line); // minor
        const std::string_view name = takeWord(*line);
        if (name.empty() || isNoDisk(name)) continue;
        // reads, merged, sectors read, milliseconds; the same of writes; in flight, busy milliseconds
        std::uint64_t values[10] = {};
        for (std::uint64_t& value : values)
            value = numberFrom<std::uint64_t>(takeWord(*line)).value_or(0);
        now[std::string(name)] = {values[2], values[6], values[9]};
    }
    const bool measures = hasBaseline_ && secondsSinceLast > 0;
    double allRead = 0;
    double allWritten = 0;
    Metrics each;
    for (const auto& [name, counters] : now) {
        const auto last = last_.find(name);
        if (!measures || last == last_.end() || now.contains(diskOfPartition(name))) continue;
        const Counters& before = last->second;
        if (counters.sectorsRead < before.sectorsRead || counters.sectorsWritten < before.sectorsWritten)
            continue;
        const double read = perSecond(counters.sectorsRead - before.sectorsRead) * kSectorBytes;
        const double written = perSecond(counters.sectorsWritten - before.sectorsWritten) * kSectorBytes;
        each.push_back({"disk." + name + ".read_bytes_per_second", read});
        each.push_back({"disk." + name + ".written_bytes_per_second", written});
        if (counters.busyMilliseconds >= before.busyMilliseconds)
            each.push_back({"disk." + name + ".busy_percent",
                            perSecond(counters.busyMilliseconds - before.busyMilliseconds) / 10});
        allRead += read;
        allWritten += written;
    }
    if (measures) {
        metrics.push_back({"disk.read_bytes_per_second", allRead});
        metrics.push_back({"disk.written_bytes_per_second", allWritten});
        metrics.insert(metrics.end(), each.begin(), each.end());
    }
    hasBaseline_ = true;
    last_ = std::move(now);
}

std::vector<MountedFileSystem> fileSystemsFrom(std::string_view procMounts) {
    std::vector<MountedFileSystem> fileSystems;
    std::set<std::string, std::less<>> seen;
    while (auto line = takeLine(procMounts)) {
        const std::string device = unescaped(takeWord(*line));
        const std::string path = unescaped(takeWord(*line));
        const bool isOnDisk = device.starts_with("/dev/") && !device.starts_with("/dev/loop");
        if (path.empty() || !(isOnDisk || path == "/")) continue;
        if (seen.insert(device).second) fileSystems.push_back({device, path});
    }
    return fileSystems;
}

void appendFileSystem(const MountedFileSystem& fileSystem, Metrics& metrics) {
    struct statvfs status {};
    if (statvfs(fileSystem.path.c_str(), &status) != 0 || status.f_blocks == 0) return;
    const double blockBytes = static_cast<double>(status.f_frsize);
    const double used = static_cast<double>(status.f_blocks - status.f_bfree);
    const double available = static_cast<double>(status.f_bavail);
    const std::string stem = "filesystem." + fileSystem.path;
    metrics.push_back({stem + ".used_percent", used + available > 0 ? 100 * used / (used + available) : 0});
    metrics.push_back({stem + ".used_bytes", used * blockBytes});
    metrics.push_back({stem + ".available_bytes", available * blockBytes});
}

} // namespace weir
