// The most frequent values against exact counts, and the memory that sketches take.
#include "aggregate_harness.h"

#include "pipeline/operators/aggregates/distinct_sketch.h"
#include "pipeline/operators/aggregates/earliest_values.h"
#include "pipeline/operators/aggregates/heavy_hitters.h"
#include "pipeline/operators/aggregates/histogram_sketch.h"
#include "pipeline/operators/aggregates/quantile_sketch.h"
#include "pipeline/operators/aggregates/value_hash.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>

using namespace weir;

namespace {

constexpr double kNaN = std::numeric_limits<double>::quiet_NaN();

Json topOf(double k, const std::vector<Json>& values, std::vector<Field> declared = {}) {
    TestStream stream;
    stream.declared = std::move(declared);
    for (const Json& value : values)
        stream.records.push_back(Json{{"ts", 1}, {"x", value}});
    const Json row{{"function", "top_k"}, {"field", "x"}, {"argument", k}, {"as", "top"}};
    const Outcome outcome =
        runAtAllSizes("window.tumbling", Json{{"size", "1 h"}, {"aggregates", Json::array({row})}}, stream);
    REQUIRE(outcome.records.size() == 1);
    return outcome.records[0].value("top", Json());
}

struct TestText {
    std::string text;

    bool is(const std::string& other) const { return other == text; }
    void write(std::string& out) const { out = text; }
};

void add(HeavyHitters& sketch, const std::string& text) {
    sketch.add(hashOf(text), TestText{text});
}

/// Zipf-like: value i comes about in proportion to 1 / i.
std::string frequentText(std::mt19937& random) {
    const double roll = std::uniform_real_distribution<double>(0, 1)(random);
    return "value-" + std::to_string(static_cast<int>(std::exp(roll * 9)));
}

void checkBounds(const HeavyHitters& sketch, const std::map<std::string, std::int64_t>& exact,
                 std::int64_t total, std::int64_t counters) {
    const auto found = sketch.top(10000);
    CHECK(found.size() <= static_cast<std::size_t>(counters));
    std::map<std::string, std::int64_t> counts;
    for (const HeavyHitters::Counter* counter : found) {
        CHECK(counts.emplace(counter->text, counter->count).second);
        const auto known = exact.find(counter->text);
        REQUIRE(known != exact.end());
        CHECK(counter->count >= known->second);
        CHECK(counter->count - counter->error <= known->second);
        CHECK(counter->error <= total / counters);
    }
    for (const auto& [text, count] : exact)
        if (count > total / counters) CHECK(counts.contains(text));
}

} // namespace

TEST_CASE("the most frequent values are exact while they are few") {
    CHECK(topOf(2, {"b", "a", "c", "b", nullptr, "c", "b"}) ==
          R"([{"value":"b","count":3},{"value":"c","count":2}])");
    CHECK(topOf(5, {"b", "a"}) == R"([{"value":"a","count":1},{"value":"b","count":1}])");
    CHECK(topOf(3, {"say \"ü\"\n"}) == R"([{"value":"say \"ü\"\n","count":1}])");
    CHECK(topOf(3, {"", ""}) == R"([{"value":"","count":2}])");
    CHECK(topOf(3, {3, 1, 3}) == R"([{"value":3,"count":2},{"value":1,"count":1}])");
    CHECK(topOf(3, {3, 1, 3.0, 0.5, kNaN, kNaN, kNaN}) ==
          R"([{"value":"NaN","count":3},{"value":3,"count":2},{"value":0.5,"count":1}])");
    CHECK(topOf(3, {true, false, true}) == R"([{"value":true,"count":2},{"value":false,"count":1}])");
    CHECK(topOf(1, {"2020-01-02T00:00:00Z"}, {{"x", Type::Timestamp}}) ==
          R"([{"value":"2020-01-02T00:00:00Z","count":1}])");
    CHECK(topOf(3, {nullptr}).is_null());
}

TEST_CASE("the most frequent of many values are the same at all batch sizes and restarts") {
    std::mt19937 random(51);
    std::vector<Json> values;
    for (int index = 0; index < 1500; ++index)
        values.push_back(frequentText(random));
    const Json found = Json::parse(topOf(3, values).get<std::string>());
    REQUIRE(found.size() == 3);
    CHECK(found[0]["value"] == "value-1");
    CHECK(found[0]["count"] >= found[1]["count"]);
}

TEST_CASE("counts of many values are within their bound, in one piece and merged") {
    std::mt19937 random(52);
    for (const std::size_t counters : {4U, 16U, 64U})
        for (int round = 0; round < 6; ++round) {
            std::map<std::string, std::int64_t> exact;
            HeavyHitters whole(counters);
            std::vector<HeavyHitters> parts(3, HeavyHitters(counters));
            const std::int64_t total = 200 + 1500 * round;
            for (std::int64_t index = 0; index < total; ++index) {
                const std::string text = frequentText(random);
                ++exact[text];
                add(whole, text);
                add(parts[random() % parts.size()], text);
            }
            checkBounds(whole, exact, total, static_cast<std::int64_t>(counters));
            parts[1].merge(parts[2]);
            parts[0].merge(parts[1]);
            checkBounds(parts[0], exact, total, static_cast<std::int64_t>(counters));
            // A merged one goes on counting.
            for (int more = 0; more < 100; ++more) {
                const std::string text = frequentText(random);
                ++exact[text];
                add(parts[0], text);
            }
            checkBounds(parts[0], exact, total + 100, static_cast<std::int64_t>(counters));
        }
}

TEST_CASE("sketches take the memory that their documentation states") {
    std::mt19937 random(53);
    QuantileSketch quantiles;
    CHECK(quantiles.byteSize() == 80);
    for (int index = 0; index < 64; ++index)
        quantiles.add(std::uniform_real_distribution<double>(10, 100)(random));
    CHECK(quantiles.byteSize() <= 80 + 64 * 16);
    for (int index = 0; index < 100000; ++index)
        quantiles.add(std::uniform_real_distribution<double>(10, 100)(random));
    MESSAGE("percentile, values from 10 to 100: ", quantiles.byteSize(), " bytes a key");
    CHECK(quantiles.byteSize() <= 2200);

    DistinctSketch distinct;
    std::size_t most = distinct.byteSize();
    CHECK(most == 56);
    for (std::int64_t value = 0; value < 100000; ++value) {
        distinct.add(hashOf(value));
        most = std::max(most, distinct.byteSize());
    }
    MESSAGE("distinct: at most ", most, " bytes a key");
    CHECK(most <= 4200);

    HeavyHitters top(256);
    for (std::int64_t value = 0; value < 100000; ++value)
        add(top, std::to_string(value));
    MESSAGE("top_k, 256 counters: ", top.byteSize(), " bytes a key");
    CHECK(top.byteSize() <= 16500);

    HistogramSketch histogram(20);
    for (int index = 0; index < 100000; ++index)
        histogram.add(std::normal_distribution<double>(0, 100)(random));
    MESSAGE("histogram, 20 bins: ", histogram.byteSize(), " bytes a key");
    CHECK(histogram.byteSize() <= 48 + 20 * 16);

    EarliestValues collected(100);
    for (int index = 0; index < 1000; ++index)
        collected.add(index, std::to_string(index));
    MESSAGE("collect, 100 values: ", collected.byteSize(), " bytes a key");
    CHECK(collected.byteSize() <= 32 + 100 * 80);
}
