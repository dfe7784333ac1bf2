#pragma once
#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <cerrno>
#include <cstdlib>
#include <ctime>
#include <fstream>
#include <optional>
#include <string>

namespace weir::bench {

/// What a figure is to reach; what is not set is no goal.
struct Goal {
    std::optional<double> rate;   ///< records a second, at least
    std::optional<double> ratio;  ///< of the bare kernel's speed, at least
    std::optional<double> atMost; ///< of the figure's own unit
};

/// One line of the table that ends `./dev bench`.
struct Figure {
    std::string name;
    double value = 0;
    std::string unit = "records/s";
    std::optional<double> ratio; ///< to the bare kernel in the same run
    Goal goal;
};

/// Adds the figure to the file that the environment's WEIR_BENCH_FIGURES names, as a line of JSON, for
/// tests/bench/table.py. Without one it does nothing.
inline void report(const Figure& figure) {
    const char* const path = std::getenv("WEIR_BENCH_FIGURES");
    if (!path) return;
    nlohmann::json line{{"program", program_invocation_short_name},
                        {"name", figure.name},
                        {"value", figure.value},
                        {"unit", figure.unit}};
    if (figure.ratio) line["ratio"] = *figure.ratio;
    bool isMet = true;
    const auto hold = [&](const char* id, const std::optional<double>& bound, bool holds) {
        if (!bound) return;
        line["goal"][id] = *bound;
        isMet = isMet && holds;
    };
    hold("rate", figure.goal.rate, figure.value >= figure.goal.rate.value_or(0));
    hold("ratio", figure.goal.ratio, figure.ratio.value_or(0) >= figure.goal.ratio.value_or(0));
    hold("at_most", figure.goal.atMost, figure.value <= figure.goal.atMost.value_or(0));
    if (line.contains("goal")) line["met"] = isMet;
    std::ofstream(path, std::ios::app) << line << '\n';
}

/// Processor time of all threads of this process, in seconds: what others do on its cores does not count.
inline double processorSeconds() {
    timespec time{};
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
    return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_nsec) / 1e9;
}

} // namespace weir::bench
