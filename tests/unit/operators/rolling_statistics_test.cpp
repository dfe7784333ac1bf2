#include "pipeline/operators/alerts/rolling_statistics.h"

#include <doctest/doctest.h>

#include <cstddef>
#include <limits>
#include <random>

using namespace weir;

namespace {

/// Over the newest `capacity` of `values`, in two passes.
double deviationOf(const std::vector<double>& values, std::size_t capacity) {
    const std::size_t first = values.size() - std::min(values.size(), capacity);
    const auto count = static_cast<double>(values.size() - first);
    long double mean = 0;
    for (std::size_t i = first; i < values.size(); ++i)
        mean += values[i] / count;
    long double squares = 0;
    for (std::size_t i = first; i < values.size(); ++i)
        squares += (values[i] - mean) * (values[i] - mean);
    return static_cast<double>(std::sqrt(squares / (count - 1)));
}

} // namespace

TEST_CASE("rolling statistics forget a spike when it leaves them, however high it was") {
    for (const double spike : {1e3, 1e9, 1e12, 1e150, 1e200, std::numeric_limits<double>::max()}) {
        std::mt19937 random(42);
        std::normal_distribution<double> usual(10, 0.1);
        RollingStatistics statistics;
        std::vector<double> values;
        for (std::size_t index = 0; index < 500; ++index) {
            values.push_back(index == 120 ? spike : usual(random));
            statistics.add(values.back(), 100);
            if (index < 120 || index >= 220) {
                INFO("spike of " << spike << " at 120, now " << index);
                CHECK(statistics.mean() == doctest::Approx(10).epsilon(0.01));
                CHECK(statistics.deviation() ==
                      doctest::Approx(index > 0 ? deviationOf(values, 100) : 0).epsilon(1e-6));
            }
        }
    }
}
