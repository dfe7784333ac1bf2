#pragma once
#include <benchmark/benchmark.h>

#include <fmt/format.h>

#include <map>
#include <string>
#include <vector>

namespace weir::bench {

/// A benchmark and the bare kernel that it is held against, by name as printed.
struct Pair {
    std::string name;
    std::string bare;
};

/// Prints what every benchmark prints, and at the end how fast each was beside its bare kernel.
class RatioReporter final : public benchmark::ConsoleReporter {
public:
    explicit RatioReporter(std::vector<Pair> pairs) : pairs_(std::move(pairs)) {}

    void ReportRuns(const std::vector<Run>& runs) override {
        ConsoleReporter::ReportRuns(runs);
        for (const Run& run : runs) {
            const bool isMedian = run.run_type == Run::RT_Aggregate && run.aggregate_name == "median";
            const auto rate = run.counters.find("items_per_second");
            // Of repetitions, the median comes last and stays.
            if ((run.run_type == Run::RT_Iteration || isMedian) && rate != run.counters.end())
                rates_[run.run_name.str()] = rate->second.value;
        }
    }

    void Finalize() override {
        ConsoleReporter::Finalize();
        for (const Pair& pair : pairs_) {
            const auto rate = rates_.find(pair.name);
            const auto bare = rates_.find(pair.bare);
            if (rate == rates_.end() || bare == rates_.end()) continue;
            fmt::print("{:<40} {:.2f} of the speed of {}\n", pair.name, rate->second / bare->second,
                       pair.bare);
        }
    }

private:
    std::vector<Pair> pairs_;
    std::map<std::string, double> rates_; ///< items a second, by the benchmark's name
};

/// main() of a benchmark with pairs.
inline int runWithRatios(int count, char** arguments, std::vector<Pair> pairs) {
    benchmark::Initialize(&count, arguments);
    if (benchmark::ReportUnrecognizedArguments(count, arguments)) return 1;
    RatioReporter reporter(std::move(pairs));
    benchmark::RunSpecifiedBenchmarks(&reporter);
    return 0;
}

} // namespace weir::bench
