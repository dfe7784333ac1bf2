#include "connectors/metrics_cpu.h"
#include "connectors/metrics_disk.h"
#include "connectors/metrics_memory.h"
#include "connectors/metrics_network.h"

#include <doctest/doctest.h>

#include <cmath>

namespace weir::test {
namespace {

// Taken from machines with Linux 5.10 and 6.1, with lines left out that play no part.
constexpr const char* kStat = R"(cpu  5230 0 3343 731198 679 0 83 13 0 0
cpu0 1359 0 986 367796 9 0 13 2 0 0
cpu1 3870 0 2357 363401 670 0 69 10 0 0
intr 343689 0 0 0
ctxt 651254
btime 1795243414
)";

// A second later: core 0 was busy for half of it, core 1 not at all.
constexpr const char* kStatLater = R"(cpu  5280 0 3343 731348 679 0 83 13 0 0
cpu0 1409 0 986 367846 9 0 13 2 0 0
cpu1 3870 0 2357 363501 670 0 69 10 0 0
)";

constexpr const char* kMeminfo = R"(MemTotal:       24684084 kB
MemFree:        24301668 kB
MemAvailable:   18513063 kB
Buffers:            1308 kB
Cached:           113872 kB
SwapTotal:       1000000 kB
SwapFree:         750000 kB
HugePages_Total:       0
)";

constexpr const char* kDiskstats =
    R"(   7       0 loop0 60 0 2156 33 0 0 0 0 0 64 33 0 0 0 0 0 0
 259       0 nvme0n1 131125 29905 3773402 14747 35245 16725 1898096 5407 0 16708 20691 6683 56 563760 394 4327 141
 259       1 nvme0n1p1 131000 29905 3773000 14747 35245 16725 1898096 5407 0 16708 20691 6683 56 563760 394 4327 141
   8       0 sda 10 0 80 1 0 0 0 0 0 1 1
   8       1 sda1 10 0 80 1 0 0 0 0 0 1 1
 253       0 zram0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0
)";

// Two seconds later: 4,096 sectors read from the first disk, 2,048 written to the second.
constexpr const char* kDiskstatsLater =
    R"( 259       0 nvme0n1 131125 29905 3777498 14747 35245 16725 1898096 5407 0 17708 20691 6683 56 563760 394 4327 141
 259       1 nvme0n1p1 131000 29905 3777096 14747 35245 16725 1898096 5407 0 17708 20691 6683 56 563760 394 4327 141
   8       0 sda 10 0 80 1 9 0 2048 0 0 1 1
   8       1 sda1 10 0 80 1 9 0 2048 0 0 1 1
)";

constexpr const char* kNetDev =
    R"(Inter-|   Receive                                                |  Transmit
 face |bytes    packets errs drop fifo frame compressed multicast|bytes    packets errs drop fifo colls carrier compressed
    lo:    3193      29    0    0    0     0          0         0     3193      29    0    0    0     0       0          0
  ifb0:       0       0    0    0    0     0          0         0        0       0    0    0    0     0       0          0
  eth0: 156386025    3424    0    0    0     0          0         0   156483    1750    0    0    0     0       0          0
)";

constexpr const char* kNetDevLater =
    R"(    lo:    9193      29    0    0    0     0          0         0     9193      29    0    0    0     0       0          0
  eth0:156387025    3424    0    0    0     0          0         0   156683    1750    0    0    0     0       0          0
)";

constexpr const char* kMounts = R"(overlay / overlay rw,relatime 0 0
proc /proc proc rw,relatime 0 0
tmpfs /dev/shm tmpfs rw,relatime,size=24684084k 0 0
/dev/vda1 /home ext4 rw,relatime,discard 0 0
/dev/vda1 /var/lib/data ext4 rw,relatime,discard 0 0
/dev/loop3 /snap/core/1 squashfs ro 0 0
/dev/sdb1 /media/My\040Disk vfat rw 0 0
)";

/// The metric of that name; not a number if there is none.
double valueOf(const Metrics& metrics, std::string_view name) {
    for (const Metric& metric : metrics)
        if (metric.name == name) return metric.value;
    return std::nan("");
}

} // namespace

TEST_CASE("How busy cores are is measured from the second look on") {
    CpuMetrics cpu;
    Metrics metrics;
    cpu.update(kStat, metrics);
    CHECK(metrics.empty());
    cpu.update(kStatLater, metrics);
    CHECK(metrics == Metrics{{"cpu.total", 25}, {"cpu.0", 50}, {"cpu.1", 0}});
}

TEST_CASE("A look without time between, or with counters gone back, has no value instead of a wrong one") {
    CpuMetrics cpu;
    Metrics metrics;
    cpu.update(kStatLater, metrics);
    cpu.update(kStatLater, metrics);
    cpu.update(kStat, metrics);
    CHECK(metrics.empty());
}

TEST_CASE("The load is read over its three spans") {
    Metrics metrics;
    appendLoad("0.08 0.02 1.50 2/96 8263\n", metrics);
    CHECK(metrics == Metrics{{"load.1", 0.08}, {"load.5", 0.02}, {"load.15", 1.5}});
}

TEST_CASE("Memory in use is what cannot be given back at once") {
    Metrics metrics;
    appendMemory(kMeminfo, metrics);
    CHECK(valueOf(metrics, "memory.total_bytes") == 24684084.0 * 1024);
    CHECK(valueOf(metrics, "memory.available_bytes") == 18513063.0 * 1024);
    CHECK(valueOf(metrics, "memory.used_bytes") == (24684084.0 - 18513063.0) * 1024);
    CHECK(valueOf(metrics, "memory.used_percent") == doctest::Approx(25));
    CHECK(valueOf(metrics, "swap.used_percent") == doctest::Approx(25));
}

TEST_CASE("A machine without swap has no figures of it") {
    Metrics metrics;
    appendMemory("MemTotal: 100 kB\nMemAvailable: 40 kB\nSwapTotal: 0 kB\nSwapFree: 0 kB\n", metrics);
    CHECK(valueOf(metrics, "memory.used_percent") == doctest::Approx(60));
    CHECK(std::isnan(valueOf(metrics, "swap.used_percent")));
}

TEST_CASE("Disks are measured whole, without partitions and disks in memory") {
    DiskMetrics disks;
    Metrics metrics;
    disks.update(kDiskstats, 0, metrics);
    CHECK(metrics.empty());
    disks.update(kDiskstatsLater, 2, metrics);
    CHECK(metrics == Metrics{{"disk.read_bytes_per_second", 4096 * 512 / 2.0},
                             {"disk.written_bytes_per_second", 2048 * 512 / 2.0},
                             {"disk.nvme0n1.read_bytes_per_second", 4096 * 512 / 2.0},
                             {"disk.nvme0n1.written_bytes_per_second", 0},
                             {"disk.nvme0n1.busy_percent", 50},
                             {"disk.sda.read_bytes_per_second", 0},
                             {"disk.sda.written_bytes_per_second", 2048 * 512 / 2.0},
                             {"disk.sda.busy_percent", 0}});
}

TEST_CASE("Network interfaces are measured without the loopback and those that carry nothing") {
    NetworkMetrics network;
    Metrics metrics;
    network.update(kNetDev, 0, metrics);
    CHECK(metrics.empty());
    network.update(kNetDevLater, 2, metrics);
    CHECK(metrics == Metrics{{"network.received_bytes_per_second", 500},
                             {"network.sent_bytes_per_second", 100},
                             {"network.eth0.received_bytes_per_second", 500},
                             {"network.eth0.sent_bytes_per_second", 100}});
}

TEST_CASE("File systems are those on disks and the root, each device once") {
    CHECK(fileSystemsFrom(kMounts) == std::vector<MountedFileSystem>{{"overlay", "/"},
                                                                     {"/dev/vda1", "/home"},
                                                                     {"/dev/sdb1", "/media/My Disk"}});
}

TEST_CASE("A file system that is gone has no figures") {
    Metrics metrics;
    appendFileSystem({"/dev/gone", "/no/such/path"}, metrics);
    CHECK(metrics.empty());
    appendFileSystem({"root", "/"}, metrics);
    CHECK(valueOf(metrics, "filesystem./.used_percent") >= 0);
    CHECK(valueOf(metrics, "filesystem./.used_percent") <= 100);
}

TEST_CASE("Text that is not what the kernel writes gives no figures and no crash") {
    for (const char* text : {"", "\n\n", "cpu", "cpu x y z", ":", "eth0:", "   8 0 sda", "sda 1 2",
                             "/dev/sda1", "MemTotal: x kB"}) {
        Metrics metrics;
        CpuMetrics cpu;
        DiskMetrics disks;
        NetworkMetrics network;
        for (int look = 0; look < 2; ++look) {
            cpu.update(text, metrics);
            disks.update(text, 1, metrics);
            network.update(text, 1, metrics);
        }
        appendMemory(text, metrics);
        CHECK(fileSystemsFrom(text).empty());
        for (const Metric& metric : metrics)
            CHECK(metric.value == 0);
    }
}

} // namespace weir::test
