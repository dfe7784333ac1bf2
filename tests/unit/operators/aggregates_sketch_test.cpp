// The aggregates that keep a sketch, against a slow and obvious reference within the error they state.
#include "aggregate_harness.h"

#include "pipeline/operators/aggregates/distinct_sketch.h"
#include "pipeline/operators/aggregates/heavy_hitters.h"
#include "pipeline/operators/aggregates/histogram_sketch.h"
#include "pipeline/operators/aggregates/quantile_sketch.h"
#include "pipeline/operators/aggregates/value_hash.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>
#include <numeric>
#include <set>

using namespace weir;

namespace {

constexpr double kNaN = std::numeric_limits<double>::quiet_NaN();
constexpr double kInfinity = std::numeric_limits<double>::infinity();

/// The result of one window over values of field x.
Json over(const std::string& function, double argument, const std::vector<Json>& values) {
    std::vector<Json> records;
    for (const Json& value : values)
        records.push_back(Json{{"ts", 1}, {"x", value}});
    Json row{{"function", function}, {"field", "x"}, {"as", "result"}};
    if (argument >= 0) row["argument"] = argument;
    return windowOf(Json::array({row}), records).value("result", Json());
}

Json over(const std::string& function, const std::vector<Json>& values) {
    return over(function, -1, values);
}

std::vector<Json> shuffled(std::vector<Json> values, std::mt19937& random) {
    std::shuffle(values.begin(), values.end(), random);
    return values;
}

/// The interpolated quantile, and how far it may be off.
void checkQuantile(const QuantileSketch& sketch, std::vector<double> values, double fraction) {
    std::sort(values.begin(), values.end());
    const double rank = fraction * static_cast<double>(values.size() - 1);
    const auto below = static_cast<std::size_t>(rank);
    const double lower = values[below];
    const double upper = values[std::min(below + 1, values.size() - 1)];
    const double weight = rank - std::floor(rank);
    const double expected = weight == 0 ? lower : lower * (1 - weight) + upper * weight;
    const double bound =
        (std::fabs(lower) * (1 - weight) + std::fabs(upper) * weight) / 129 * (1 + 1e-9) + 1e-300;
    CAPTURE(fraction);
    CHECK(std::fabs(*sketch.quantile(fraction) - expected) <=
          (values.size() <= 64 ? 1e-12 * std::fabs(expected) : bound));
}

std::vector<double> randomNumbers(int kind, std::size_t count, std::mt19937& random) {
    std::normal_distribution<double> normal(0, 50);
    std::lognormal_distribution<double> skewed(0, 6);
    std::uniform_int_distribution<int> whole(-3000, 3000);
    std::vector<double> values;
    for (std::size_t index = 0; index < count; ++index)
        values.push_back(kind == 0 ? normal(random) : kind == 1 ? skewed(random) : whole(random));
    return values;
}

} // namespace

TEST_CASE("quantiles are exact up to 64 values and within 1/129 beyond, whatever the distribution") {
    std::mt19937 random(41);
    for (int kind = 0; kind < 3; ++kind)
        for (const std::size_t count : {1U, 2U, 3U, 63U, 64U, 65U, 300U, 5000U}) {
            const std::vector<double> values = randomNumbers(kind, count, random);
            QuantileSketch sketch;
            for (const double value : values)
                sketch.add(value);
            for (const double fraction : {0.0, 0.001, 0.1, 0.25, 0.5, 0.75, 0.9, 0.99, 0.999, 1.0})
                checkQuantile(sketch, values, fraction);
        }
}

TEST_CASE("quantiles do not depend on the order of the values") {
    std::mt19937 random(42);
    for (const std::size_t count : {50U, 200U, 1000U}) {
        std::vector<Json> values;
        for (const double value : randomNumbers(1, count, random))
            values.push_back(value);
        const Json found = over("percentile", 90, values);
        for (int round = 0; round < 5; ++round)
            CHECK(over("percentile", 90, shuffled(values, random)) == found);
    }
}

TEST_CASE("percentiles of few, whole and odd values") {
    CHECK(over("median", {1, 2}) == 1.5);
    CHECK(over("median", {3, nullptr, 1, 2}) == 2);
    CHECK(over("median", {nullptr}).is_null());
    CHECK(over("percentile", 95, {7}) == 7);
    CHECK(over("percentile", 0, {3, 1, 2}) == 1);
    CHECK(over("percentile", 100, {3, 1, 2}) == 3);
    CHECK(over("percentile", 25, {1, 2, 3, 4}) == 1.75);
    CHECK(over("median", {kNaN, 5.0, kNaN}) == 5);
    CHECK(over("median", {kNaN}) == "NaN");
    CHECK(over("median", {kInfinity, -kInfinity}) == "NaN");
    CHECK(over("median", {kInfinity, 1.0, kInfinity}) == "Infinity");
    CHECK(over("percentile", 100, {1e308, -1e308}) == 1e308);
    // Whole numbers below 128 stay exact in buckets too.
    std::vector<Json> ages;
    for (int index = 0; index < 1000; ++index)
        ages.push_back(index % 101);
    CHECK(over("median", ages) == 49.5);
    CHECK(over("percentile", 99, ages) == 99);
    // Infinities, zeros and extremes in buckets.
    std::vector<Json> odd(100, 0.0);
    odd.insert(odd.end(), 100, kInfinity);
    odd.insert(odd.end(), 100, -1.7e308);
    CHECK(over("percentile", 10, odd).get<double>() == doctest::Approx(-1.7e308).epsilon(1.0 / 129));
    CHECK(over("median", odd) == 0);
    CHECK(over("percentile", 90, odd) == "Infinity");
}

TEST_CASE("distinct is exact up to 256 values of any type") {
    std::vector<Json> values;
    for (int index = 0; index < 1000; ++index)
        values.push_back(index * 7 % 256);
    CHECK(over("distinct", values) == 256);
    CHECK(over("distinct", {1, 1.0, 2, 2.5, nullptr, 1}) == 3);
    CHECK(over("distinct", {0.0, -0.0, kNaN, -kNaN, kInfinity}) == 3);
    CHECK(over("distinct", {"a", "b", "a", "", nullptr}) == 3);
    CHECK(over("distinct", {true, true}) == 1);
    CHECK(over("distinct", {9007199254740992, 9007199254740993}) == 2);
    CHECK(over("distinct", {nullptr}) == 0);
}

TEST_CASE("distinct is within its standard error for integers in a row and for texts") {
    double squares = 0;
    int rounds = 0;
    std::int64_t next = 0;
    for (const std::int64_t count : {300, 1000, 5000, 20000, 60000})
        for (int round = 0; round < 12; ++round) {
            DistinctSketch sketch;
            for (std::int64_t index = 0; index < count; ++index) {
                const std::int64_t value = next++;
                sketch.add(round % 2 == 0 ? hashOf(value) : hashOf("user-" + std::to_string(value)));
            }
            const double error = static_cast<double>(sketch.estimate() - count) / static_cast<double>(count);
            CHECK(std::fabs(error) < 4 * 0.01625);
            squares += error * error;
            ++rounds;
        }
    CHECK(std::sqrt(squares / rounds) < 1.2 * 0.01625);
}

TEST_CASE("what distinct and quantile sketches make of parts is what they make of the whole") {
    std::mt19937 random(43);
    for (const std::size_t count : {40U, 250U, 300U, 5000U}) {
        const std::vector<double> values = randomNumbers(2, count, random);
        QuantileSketch quantiles;
        DistinctSketch distinct;
        std::vector<QuantileSketch> quantilesOfParts(4);
        std::vector<DistinctSketch> distinctOfParts(4);
        for (const double value : values) {
            const std::size_t part = random() % 4 * (random() % 2);
            quantiles.add(value);
            quantilesOfParts[part].add(value);
            distinct.add(hashOf(value));
            distinctOfParts[part].add(hashOf(value));
        }
        for (std::size_t part = 1; part < 4; ++part) {
            quantilesOfParts[0].merge(quantilesOfParts[part]);
            distinctOfParts[0].merge(distinctOfParts[part]);
        }
        CHECK(distinctOfParts[0].estimate() == distinct.estimate());
        for (const double fraction : {0.0, 0.3, 0.5, 0.99, 1.0})
            CHECK(*quantilesOfParts[0].quantile(fraction) == *quantiles.quantile(fraction));
    }
}

TEST_CASE("a histogram counts exactly, in bins of one width that is a power of two") {
    std::mt19937 random(44);
    for (int kind = 0; kind < 3; ++kind)
        for (const std::size_t most : {2U, 3U, 20U, 100U}) {
            const std::vector<double> values = randomNumbers(kind, 700, random);
            HistogramSketch sketch(most);
            HistogramSketch later(most);
            for (std::size_t index = 0; index < values.size(); ++index)
                (index < 300 ? sketch : later).add(values[index]);
            sketch.merge(later);
            const std::vector<HistogramSketch::Bin> bins = sketch.bins();
            REQUIRE_FALSE(bins.empty());
            CHECK(bins.size() <= most);
            const double width = bins[0].to - bins[0].from;
            CHECK(std::exp2(std::round(std::log2(width))) == width);
            for (std::size_t bin = 0; bin < bins.size(); ++bin) {
                CHECK(bins[bin].from == std::floor(bins[bin].from / width) * width);
                CHECK(bins[bin].to == bins[bin].from + width);
                if (bin > 0) CHECK(bins[bin].from == bins[bin - 1].to);
                CHECK(bins[bin].count == static_cast<std::uint64_t>(
                                             std::count_if(values.begin(), values.end(), [&](double value) {
                                                 return value >= bins[bin].from && value < bins[bin].to;
                                             })));
            }
            // With half the width they would be too many.
            const auto [least, greatest] = std::minmax_element(values.begin(), values.end());
            CHECK(std::floor(*greatest / (width / 2)) - std::floor(*least / (width / 2)) >=
                  static_cast<double>(most));
        }
}

TEST_CASE("a histogram of few and odd values") {
    CHECK(
        over("histogram", 4, {0, 1, 2, 3, 4, 7}) ==
        R"([{"from":0,"to":2,"count":2},{"from":2,"to":4,"count":2},{"from":4,"to":6,"count":1},{"from":6,"to":8,"count":1}])");
    CHECK(over("histogram", 2, {-1, 3}) == R"([{"from":-4,"to":0,"count":1},{"from":0,"to":4,"count":1}])");
    CHECK(over("histogram", 10, {nullptr, kNaN, kInfinity}).is_null());
    CHECK(over("histogram", 10, {0.0, -0.0, kNaN}).get<std::string>().find("\"count\":2}]") !=
          std::string::npos);
    const std::string wide = over("histogram", 2, {-1.7e308, 1.7e308, 5e-324, -5e-324}).get<std::string>();
    CHECK(wide == R"([{"from":"-Infinity","to":0,"count":2},{"from":0,"to":"Infinity","count":2}])");
}

TEST_CASE("a histogram does not depend on the order of the values") {
    std::mt19937 random(45);
    std::vector<Json> values;
    for (const double value : randomNumbers(1, 200, random))
        values.push_back(value);
    const Json found = over("histogram", 16, values);
    for (int round = 0; round < 5; ++round)
        CHECK(over("histogram", 16, shuffled(values, random)) == found);
}
