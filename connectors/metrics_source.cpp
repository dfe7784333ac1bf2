#include "connectors/metrics_cpu.h"
#include "connectors/metrics_disk.h"
#include "connectors/metrics_memory.h"
#include "connectors/metrics_network.h"
#include "connectors/stoppable_wait.h"
#include "pipeline/nodes/node_registry.h"
#include "pipeline/nodes/source_parameters.h"

#include <fmt/format.h>

#include <unistd.h>

#include <algorithm>
#include <array>
#include <fstream>
#include <iterator>

namespace weir {

namespace {

using SteadyClock = std::chrono::steady_clock;

constexpr const char* kProcStat = "/proc/stat";
constexpr const char* kProcLoadavg = "/proc/loadavg";
constexpr const char* kProcMeminfo = "/proc/meminfo";
constexpr const char* kProcDiskstats = "/proc/diskstats";
constexpr const char* kProcMounts = "/proc/self/mounts";
constexpr const char* kProcNetDev = "/proc/net/dev";

std::string wholeFile(const char* path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

std::string hostName() {
    std::array<char, 256> name{};
    return gethostname(name.data(), name.size() - 1) == 0 ? std::string(name.data()) : std::string();
}

class MetricsSource final : public Source {
public:
    explicit MetricsSource(const NodeContext& context);

    Result<void> open() override;
    Result<ReadStatus> read(BatchBuilder& records, const ReadLimit& limit) override;

private:
    void sample();
    void appendWide(BatchBuilder& records);
    void appendLong(BatchBuilder& records);

    Duration every_;
    bool wide_;
    bool cpu_;
    bool memory_;
    bool disks_;
    bool network_;

    CpuMetrics cpuMetrics_;
    DiskMetrics diskMetrics_;
    NetworkMetrics networkMetrics_;

    std::string host_;
    SteadyClock::time_point lastSample_;
    SteadyClock::time_point nextSample_;
    Timestamp time_ = 0;       ///< of the figures in metrics_
    Metrics metrics_;          ///< the last sample
    std::size_t appended_ = 0; ///< so many of them have gone out
};

MetricsSource::MetricsSource(const NodeContext& context)
    : every_(context.parameters.span("every")), wide_(context.parameters.text("shape") == "wide"),
      cpu_(context.parameters.boolean("cpu")), memory_(context.parameters.boolean("memory")),
      disks_(context.parameters.boolean("disks")), network_(context.parameters.boolean("network")) {}

Result<void> MetricsSource::open() {
    if (every_ <= Duration::zero())
        return fail("every is zero: give the time between two samples, such as 1 s");
    if (wholeFile(kProcStat).empty())
        return fail(
            fmt::format("cannot read {}: the figures of this machine come from Linux, and this is another "
                        "system or /proc is not mounted",
                        kProcStat));
    host_ = hostName();
    // Rates need two looks, so the first is taken now, and the first record comes after one interval.
    lastSample_ = SteadyClock::now();
    sample();
    metrics_.clear();
    appended_ = 0;
    nextSample_ = lastSample_ + every_;
    return {};
}

void MetricsSource::sample() {
    const SteadyClock::time_point now = SteadyClock::now();
    const double seconds = std::chrono::duration<double>(now - lastSample_).count();
    lastSample_ = now;
    time_ = currentTime();
    metrics_.clear();
    appended_ = 0;
    if (cpu_) {
        cpuMetrics_.update(wholeFile(kProcStat), metrics_);
        appendLoad(wholeFile(kProcLoadavg), metrics_);
    }
    if (memory_) appendMemory(wholeFile(kProcMeminfo), metrics_);
    if (disks_) {
        diskMetrics_.update(wholeFile(kProcDiskstats), seconds, metrics_);
        for (const MountedFileSystem& fileSystem : fileSystemsFrom(wholeFile(kProcMounts)))
            appendFileSystem(fileSystem, metrics_);
    }
    if (network_) networkMetrics_.update(wholeFile(kProcNetDev), seconds, metrics_);
}

void MetricsSource::appendWide(BatchBuilder& records) {
    records.setTimestamp(records.fieldIndex("time"), time_);
    records.setString(records.fieldIndex("host"), host_);
    for (const Metric& metric : metrics_)
        records.setFloat64(records.fieldIndex(metric.name), metric.value);
    records.endRecord();
    appended_ = metrics_.size();
}

void MetricsSource::appendLong(BatchBuilder& records) {
    const Metric& metric = metrics_[appended_++];
    records.setTimestamp(records.fieldIndex("time"), time_);
    records.setString(records.fieldIndex("host"), host_);
    records.setString(records.fieldIndex("metric"), metric.name);
    records.setFloat64(records.fieldIndex("value"), metric.value);
    records.endRecord();
}

Result<ReadStatus> MetricsSource::read(BatchBuilder& records, const ReadLimit& limit) {
    if (appended_ == metrics_.size()) {
        SteadyClock::time_point now = SteadyClock::now();
        if (now < nextSample_) {
            if (waitUntilOrStop(std::min(nextSample_, now + limit.wait), limit.stop)) return ReadStatus::Idle;
            now = SteadyClock::now();
        }
        if (now < nextSample_) return ReadStatus::Idle;
        sample();
        // Samples missed while the source was held are not made up for: they would all show the same moment.
        nextSample_ += every_ * ((now - nextSample_) / every_ + 1);
    }
    for (std::size_t count = 0; count < limit.records && appended_ < metrics_.size(); ++count)
        wide_ ? appendWide(records) : appendLong(records);
    return appended_ < metrics_.size() ? ReadStatus::More : ReadStatus::Idle;
}

Parameter groupParameter(const char* id, const char* label, const char* summary) {
    return {
        .id = id, .type = ParameterType::Boolean, .label = label, .summary = summary, .defaultValue = true};
}

std::vector<Parameter> metricsParameters() {
    std::vector<Parameter> own{
        {.id = "every",
         .type = ParameterType::Span,
         .label = "Every",
         .summary = "The time between two samples. Loads and rates are means over it.",
         .defaultValue = "1 s",
         .minimum = 0.1},
        groupParameter("cpu", "Processor", "How busy each core is, and the system load."),
        groupParameter("memory", "Memory", "How much memory and swap is used."),
        groupParameter("disks", "Disks", "What disks read and write, and how full file systems are."),
        groupParameter("network", "Network", "What network interfaces receive and send."),
        {.id = "shape",
         .type = ParameterType::Choice,
         .label = "Records",
         .summary = "How the figures of a sample become records.",
         .defaultValue = "wide",
         .choices = {{"wide", "One for each sample",
                      "Every figure is a field of its own: cpu.total, memory.used_percent"},
                     {"long", "One for each figure",
                      "Fields metric and value: to handle all figures alike, with metric as the key"}}},
    };
    std::vector<Parameter> all = withSourceParameters(std::move(own), WhenFull::Wait);
    for (Parameter& parameter : all)
        if (parameter.id == "event_time") parameter.defaultValue = "time";
    return all;
}

std::vector<KnownSchema> metricsSchema(const std::vector<KnownSchema>&, const Parameters& parameters) {
    // Which cores, disks and interfaces there are is for each machine to say.
    if (parameters.text("shape") == "wide") return {std::nullopt};
    return {Schema({{"time", Type::Timestamp},
                    {"host", Type::String},
                    {"metric", Type::String},
                    {"value", Type::Float64}})};
}

std::vector<ParameterProblem> checkMetrics(const std::vector<KnownSchema>&, const Parameters& parameters) {
    for (const char* group : {"cpu", "memory", "disks", "network"})
        if (parameters.boolean(group)) return {};
    return {{"cpu", "Nothing is measured: all groups of figures are off.", "Turn at least one of them on."}};
}

NodeType describeMetrics() {
    NodeType type;
    type.id = "system.metrics";
    type.category = Category::Source;
    type.title = "This machine";
    type.summary = "Measures this machine: processor, memory, disks and network";
    type.documentation =
        R"(Takes a sample at even intervals from what Linux tells under `/proc`. Every figure is a float64.

| field | what it is |
|---|---|
| `time`, `host` | when and where it was measured |
| `cpu.total`, `cpu.0`, `cpu.1`, ... | how busy all cores and each core were, in per cent |
| `load.1`, `load.5`, `load.15` | processes that ran or waited, over so many minutes |
| `memory.used_percent`, `.used_bytes`, `.available_bytes`, `.total_bytes` | caches count as available; `swap.` has the same |
| `disk.read_bytes_per_second`, `disk.written_bytes_per_second` | all disks together; `disk.sda.` and so on for each |
| `disk.sda.busy_percent` | share of the time in which the disk had something to do |
| `filesystem./.used_percent`, `.used_bytes`, `.available_bytes` | the same for each file system on a disk, by its path |
| `network.received_bytes_per_second`, `network.sent_bytes_per_second` | all interfaces together; `network.eth0.` and so on for each |

With *One for each figure*, these names stand in the field `metric` and the figure in `value`.

The first record comes after one interval. Samples that were due during a pause are left out.)";
    type.keywords = {"cpu",    "processor", "memory", "disk", "network",
                     "system", "monitor",   "load",   "host", "top"};
    type.icon = "metrics";
    type.outputs = {{.id = "out", .label = "Samples"}};
    type.parameters = metricsParameters();
    type.outputSchemas = metricsSchema;
    type.keys = [](const Parameters& parameters) -> std::vector<std::string> {
        if (parameters.text("shape") == "wide") return {};
        return {"metric"};
    };
    type.check = checkMetrics;
    type.makeSource = [](const NodeContext& context) { return std::make_unique<MetricsSource>(context); };
    return type;
}

const NodeRegistration registration(describeMetrics());

} // namespace

} // namespace weir
