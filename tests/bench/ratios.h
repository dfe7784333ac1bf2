#pragma once
#include "tests/bench/figures.h"

#include <benchmark/benchmark.h>

#include <fmt/format.h>

#include <map>
#include <string>
#include <vector>

namespace weir::bench {

/// A benchmark and the bare kernel that it is held against, by name as printed.
struct Pair {
    std::string name;
    std::string bare; ///< empty: the benchmark measures it itself, and counts the `ratio`
    Goal goal;
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
            if ((run.run_type != Run::RT_Iteration && !isMedian) || rate == run.counters.end()) continue;
            Figure& figure = figures_[run.run_name.str()];
            figure.name = run.run_name.str();
            figure.value = rate->second.value;
            if (const auto ratio = run.counters.find("ratio"); ratio != run.counters.end())
                figure.ratio = ratio->second.value;
        }
    }

    void Finalize() override {
        ConsoleReporter::Finalize();
        for (const Pair& pair : pairs_) {
            const auto figure = figures_.find(pair.name);
            if (figure == figures_.end()) continue;
            figure->second.goal = pair.goal;
            const auto bare = figures_.find(pair.bare);
            if (bare == figures_.end()) continue;
            figure->second.ratio = figure->second.value / bare->second.value;
            fmt::print("{:<40} {:.2f} of the speed of {}\n", pair.name, *figure->second.ratio, pair.bare);
        }
        for (const auto& [name, figure] : figures_)
            report(figure);
    }

private:
    std::vector<Pair> pairs_;
    std::map<std::string, Figure> figures_; ///< by the benchmark's name
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
