// Aggregates against a slow and obvious reference, on random values with everything that is odd in them.
#include "aggregate_harness.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>
#include <random>

using namespace weir;

namespace {

constexpr double kNaN = std::numeric_limits<double>::quiet_NaN();
constexpr double kInfinity = std::numeric_limits<double>::infinity();
constexpr std::int64_t kLargest = std::numeric_limits<std::int64_t>::max();

Json everyFunction() {
    Json rows = Json::array({Json{{"function", "count"}, {"as", "records"}}});
    for (const char* function :
         {"count", "sum", "mean", "min", "max", "range", "stddev", "variance", "first", "last"})
        rows.push_back(Json{{"function", function}, {"field", "x"}, {"as", function}});
    return rows;
}

Json parametersOf(const Json& by) {
    return Json{{"size", "1 h"}, {"by", by}, {"aggregates", everyFunction()}};
}

/// What a group's values come to, in long double and two passes.
Json reference(const std::vector<Json>& values) {
    Json result{{"records", values.size()}};
    std::vector<double> known;
    for (const Json& value : values)
        if (!value.is_null()) known.push_back(value.get<double>());
    result["count"] = known.size();
    if (known.empty()) return result;
    long double sum = 0;
    for (const double value : known)
        sum += value;
    const long double mean = sum / static_cast<long double>(known.size());
    long double squares = 0;
    for (const double value : known)
        squares += (value - mean) * (value - mean);
    result["sum"] = asJson(static_cast<double>(sum));
    result["mean"] = asJson(static_cast<double>(mean));
    if (known.size() > 1) {
        const auto variance = static_cast<double>(squares / static_cast<long double>(known.size() - 1));
        result["variance"] = asJson(variance);
        result["stddev"] = asJson(std::sqrt(variance));
    }
    std::vector<double> numbers;
    std::copy_if(known.begin(), known.end(), std::back_inserter(numbers),
                 [](double value) { return !std::isnan(value); });
    result["min"] =
        numbers.empty() ? asJson(kNaN) : asJson(*std::min_element(numbers.begin(), numbers.end()));
    result["max"] =
        numbers.empty() ? asJson(kNaN) : asJson(*std::max_element(numbers.begin(), numbers.end()));
    result["range"] = numbers.empty() ? asJson(kNaN)
                                      : asJson(*std::max_element(numbers.begin(), numbers.end()) -
                                               *std::min_element(numbers.begin(), numbers.end()));
    result["first"] = asJson(known.front());
    result["last"] = asJson(known.back());
    return result;
}

void checkAgainstReference(const TestStream& stream) {
    std::map<std::string, std::vector<Json>> groups;
    std::vector<std::string> order;
    for (const Json& record : stream.records) {
        const std::string key = record.value("key", Json()).dump();
        if (!groups.contains(key)) order.push_back(key);
        groups[key].push_back(record.value("x", Json()));
    }
    const Outcome outcome = runAtAllSizes("window.tumbling", parametersOf({"key"}), stream);
    CHECK(outcome.errors.empty());
    REQUIRE(outcome.records.size() == order.size());
    for (std::size_t index = 0; index < order.size(); ++index) {
        const Json& found = outcome.records[index];
        const Json expected = reference(groups[order[index]]);
        CAPTURE(found.dump());
        CAPTURE(expected.dump());
        CHECK(found.value("key", Json()).dump() == order[index]);
        for (const auto& item : expected.items()) {
            const std::string& name = item.key();
            CAPTURE(name);
            CHECK(agree(found.value(name, Json()), item.value()));
        }
        CHECK(found.contains("stddev") == expected.contains("stddev"));
        CHECK(found.contains("variance") == expected.contains("variance"));
    }
}

/// One window of records with the given values, without a key.
Json aggregateOf(const std::vector<Json>& values) {
    TestStream stream;
    for (const Json& value : values)
        stream.records.push_back(Json{{"ts", 1}, {"x", value}});
    const Outcome outcome = runAtAllSizes("window.tumbling", parametersOf(Json::array()), stream);
    CHECK(outcome.errors.empty());
    REQUIRE(outcome.records.size() == 1);
    return outcome.records[0];
}

} // namespace

TEST_CASE("all aggregates agree with the reference on random floats with nulls, NaN and infinities") {
    std::mt19937 random(1);
    std::normal_distribution<double> normal(1000, 50);
    std::uniform_int_distribution<int> dice(0, 99);
    for (int round = 0; round < 20; ++round) {
        TestStream stream;
        const bool odd = round % 2 == 1;
        for (int index = 0; index < 500; ++index) {
            Json value = normal(random);
            const int roll = dice(random);
            if (roll < 10) value = nullptr;
            if (odd && roll == 10) value = kNaN;
            if (odd && roll == 11) value = kInfinity;
            if (odd && roll == 12) value = -kInfinity;
            Json record{{"ts", 1}, {"x", value}};
            if (const int key = dice(random) % 12; key > 0) record["key"] = "key " + std::to_string(key);
            stream.records.push_back(record);
        }
        checkAgainstReference(stream);
    }
}

TEST_CASE("all aggregates agree with the reference on random integers and all types of key") {
    std::mt19937 random(2);
    std::uniform_int_distribution<int> dice(-1000, 1000);
    for (int round = 0; round < 16; ++round) {
        TestStream stream;
        for (int index = 0; index < 400; ++index) {
            Json record{{"ts", 1}, {"x", dice(random)}};
            const int key = dice(random) % 9;
            if (key != 0) {
                if (round % 4 == 0) record["key"] = key;
                if (round % 4 == 1) record["key"] = key * 0.5 + 0.25;
                if (round % 4 == 2) record["key"] = key > 0;
                if (round % 4 == 3) record["key"] = std::string(static_cast<std::size_t>(key + 9) * 3, 'k');
            }
            if (dice(random) > 900) record.erase("x");
            stream.records.push_back(record);
        }
        checkAgainstReference(stream);
    }
}

TEST_CASE("sums of int64 are exact, also on the way, and null when they do not fit") {
    CHECK(aggregateOf({kLargest, kLargest, -kLargest})["sum"] == kLargest);
    CHECK_FALSE(aggregateOf({kLargest, 1}).contains("sum"));
    CHECK(aggregateOf({kLargest, 1})["mean"] == std::ldexp(1.0, 62));
    CHECK(aggregateOf({9007199254740993, 1})["sum"] == 9007199254740994);
}

TEST_CASE("sums of floats carry their rounding error") {
    std::vector<Json> tenths(1000000, 0.1);
    TestStream stream;
    for (const Json& value : tenths)
        stream.records.push_back(Json{{"ts", 1}, {"x", value}});
    const Json result =
        runOperator("window.tumbling", parametersOf(Json::array()), stream, 4096).records.at(0);
    CHECK(result["sum"] == 100000.0);
    CHECK(aggregateOf({1e100, 1.0, -1e100})["sum"] == 1.0);
}

TEST_CASE("stddev does not lose small spreads about large values") {
    CHECK(aggregateOf({1e9 + 4, 1e9 + 7, 1e9 + 13, 1e9 + 16.0})["stddev"] == doctest::Approx(std::sqrt(30)));
    CHECK_FALSE(aggregateOf({3}).contains("stddev"));
    CHECK(aggregateOf({3, 3})["stddev"] == 0);
}

TEST_CASE("a range of int64 is exact, and null when it does not fit") {
    CHECK(aggregateOf({9007199254740993, 2})["range"] == 9007199254740991);
    CHECK_FALSE(aggregateOf({kLargest, -1}).contains("range"));
    CHECK(aggregateOf({kLargest, 0.5})["range"] == 0x1p63 - 0.5);
    CHECK(aggregateOf({7})["range"] == 0);
    CHECK(aggregateOf({kInfinity, kInfinity})["range"] == "NaN");
    CHECK(aggregateOf({kInfinity, 1.0})["range"] == "Infinity");
}

TEST_CASE("without any value there is null, and a count of 0") {
    const Json result = aggregateOf({nullptr, nullptr});
    CHECK(result["records"] == 2);
    CHECK(result["count"] == 0);
    for (const char* function : {"sum", "mean", "min", "max", "range", "stddev", "variance", "first", "last"})
        CHECK_FALSE(result.contains(function));
}

TEST_CASE("NaN is passed over by min and max while there is something else") {
    CHECK(aggregateOf({kNaN, 2.0, kNaN})["min"] == 2);
    CHECK(aggregateOf({kNaN, 2.0, kNaN})["max"] == 2);
    CHECK(aggregateOf({kNaN})["max"] == "NaN");
    CHECK(aggregateOf({2.0, kNaN})["sum"] == "NaN");
    CHECK(aggregateOf({kInfinity, 1.0})["sum"] == "Infinity");
    CHECK(aggregateOf({kInfinity, -kInfinity})["mean"] == "NaN");
}

TEST_CASE("a field that widens within a window gives the same as if it had been float64 from the start") {
    std::mt19937 random(3);
    std::uniform_int_distribution<std::int64_t> large(-9007199254740992, 9007199254740992);
    std::vector<Json> values;
    for (int index = 0; index < 300; ++index)
        values.push_back(large(random));
    for (int index = 0; index < 300; ++index)
        values.push_back(static_cast<double>(large(random)) / 3.0);
    aggregateOf(values); // compares all batch sizes to the last bit
}

TEST_CASE("no function depends on batch size or restarts, in a field that widens and has everything odd") {
    std::mt19937 random(4);
    std::uniform_int_distribution<std::int64_t> large(-9007199254740992, 9007199254740992);
    Json rows = Json::array();
    for (const AggregateFunction* function : AggregateRegistry::instance().all())
        rows.push_back(Json{{"function", function->id}, {"field", "x"}, {"second", "y"}});
    std::vector<Json> records;
    for (int index = 0; index < 600; ++index) {
        Json record{{"ts", static_cast<std::int64_t>(random() % 50)}, {"y", large(random)}};
        if (index < 300)
            record["x"] = index % 3 == 0 ? static_cast<std::int64_t>(random() % 10) : large(random);
        else
            record["x"] = index % 50 == 0 ? kNaN : static_cast<double>(large(random)) / 3.0;
        if (index == 310) record["x"] = kInfinity;
        if (index % 7 == 0) record["x"] = nullptr;
        records.push_back(record);
    }
    windowOf(rows, records); // compares all of them to the last bit
}

TEST_CASE("min, max, first and last take texts, booleans and timestamps") {
    const Json rows =
        Json::array({Json{{"function", "min"}, {"field", "v"}}, Json{{"function", "max"}, {"field", "v"}},
                     Json{{"function", "first"}, {"field", "v"}}, Json{{"function", "last"}, {"field", "v"}},
                     Json{{"function", "count"}, {"field", "v"}}});
    const auto run = [&rows](std::vector<Json> values, std::vector<Field> declared) {
        TestStream stream;
        stream.declared = std::move(declared);
        for (const Json& value : values)
            stream.records.push_back(Json{{"ts", 1}, {"v", value}});
        return runAtAllSizes("window.tumbling", Json{{"size", "1 h"}, {"aggregates", rows}}, stream)
            .records.at(0);
    };
    const Json text = run({nullptr, "pear", "apple", "", "zebra ü", "fig"}, {});
    CHECK(text["v_min"] == "");
    CHECK(text["v_max"] == "zebra ü");
    CHECK(text["v_first"] == "pear");
    CHECK(text["v_last"] == "fig");
    CHECK(text["v_count"] == 5);
    const Json truth = run({true, false, true, nullptr}, {});
    CHECK(truth["v_min"] == false);
    CHECK(truth["v_max"] == true);
    CHECK(truth["v_first"] == true);
    const Json time = run({"2020-01-02T00:00:00Z", "1960-01-01T00:00:00Z"}, {{"v", Type::Timestamp}});
    CHECK(time["v_min"] == "1960-01-01T00:00:00Z");
    CHECK(time["v_first"] == "2020-01-02T00:00:00Z");
}
