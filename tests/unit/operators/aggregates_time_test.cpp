// The aggregates that go by event time, against a slow and obvious reference.
#include "aggregate_harness.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <limits>
#include <optional>

using namespace weir;

namespace {

constexpr double kNaN = std::numeric_limits<double>::quiet_NaN();
constexpr double kInfinity = std::numeric_limits<double>::infinity();
constexpr std::int64_t kLargest = std::numeric_limits<std::int64_t>::max();

Json everyFunction() {
    Json rows = Json::array({Json{{"function", "rate"}, {"as", "records"}}});
    for (const char* function : {"first", "last", "delta", "rate", "trend", "collect"})
        rows.push_back(Json{{"function", function}, {"field", "x"}, {"as", function}});
    rows.back()["argument"] = 50;
    return rows;
}

Json over(const std::vector<Json>& records) {
    return windowOf(everyFunction(), records);
}

struct Timed {
    std::int64_t time; ///< in seconds
    double value;
};

/// The slope of a field over time, in long double and two passes.
std::optional<double> slope(const std::vector<Timed>& values) {
    const auto count = static_cast<long double>(values.size());
    long double meanTime = 0;
    long double mean = 0;
    for (const Timed& each : values) {
        meanTime += static_cast<long double>(each.time) / count;
        mean += each.value / count;
    }
    long double products = 0;
    long double squares = 0;
    for (const Timed& each : values) {
        products += (static_cast<long double>(each.time) - meanTime) * (each.value - mean);
        squares += (static_cast<long double>(each.time) - meanTime) *
                   (static_cast<long double>(each.time) - meanTime);
    }
    if (squares == 0) return std::nullopt;
    return static_cast<double>(products / squares);
}

Json reference(const std::vector<Json>& records) {
    std::vector<Timed> all;
    std::vector<Timed> known;
    for (const Json& record : records) {
        all.push_back({record["ts"].get<std::int64_t>(), 1});
        if (record.contains("x"))
            known.push_back({record["ts"].get<std::int64_t>(), record["x"].get<double>()});
    }
    const auto earlier = [](const Timed& left, const Timed& right) { return left.time < right.time; };
    std::stable_sort(all.begin(), all.end(), earlier);
    std::stable_sort(known.begin(), known.end(), earlier);
    const auto rateOf = [](const std::vector<Timed>& values) -> Json {
        if (values.empty() || values.front().time == values.back().time) return nullptr;
        double sum = 0;
        for (std::size_t index = 1; index < values.size(); ++index)
            sum += values[index].value;
        return sum / static_cast<double>(values.back().time - values.front().time);
    };
    Json result{{"records", rateOf(all)}, {"rate", rateOf(known)}};
    if (known.empty()) return result;
    result["first"] = known.front().value;
    result["last"] = known.back().value;
    result["delta"] = known.back().value - known.front().value;
    if (const auto trend = slope(known)) result["trend"] = *trend;
    Json collected = Json::array();
    for (std::size_t index = 0; index < std::min<std::size_t>(known.size(), 50); ++index)
        collected.push_back(known[index].value);
    result["collect"] = collected;
    return result;
}

} // namespace

TEST_CASE("aggregates by event time agree with the reference, in any order of arrival") {
    std::mt19937 random(11);
    std::uniform_int_distribution<int> dice(-500, 500);
    for (int round = 0; round < 24; ++round) {
        const bool areFloats = round % 2 == 1;
        const int times = round % 3 == 0 ? 5 : 1000; // few: many ties
        std::vector<Json> records;
        const int count = round == 0 ? 1 : 10 + 12 * round;
        for (int index = 0; index < count; ++index) {
            Json record{{"ts", std::uniform_int_distribution<int>(0, times)(random)}};
            if (dice(random) < 450) record["x"] = areFloats ? Json(dice(random) / 8.0) : Json(dice(random));
            records.push_back(record);
        }
        Json found = over(records);
        if (found.contains("collect")) found["collect"] = Json::parse(found["collect"].get<std::string>());
        const Json expected = reference(records);
        CAPTURE(found.dump());
        CAPTURE(expected.dump());
        for (const auto& item : expected.items()) {
            const std::string& name = item.key();
            CAPTURE(name);
            CHECK(agree(found.value(name, Json()), item.value()));
        }
        for (const char* name : {"rate", "trend", "delta"})
            CHECK(found.contains(name) == !expected.value(name, Json()).is_null());
    }
}

TEST_CASE("first and last go by event time, and by arrival where it is the same") {
    const Json found =
        over({Json{{"ts", 5}, {"x", 1}}, Json{{"ts", 3}, {"x", 2}}, Json{{"ts", 3}, {"x", 3}},
              Json{{"ts", 9}, {"x", 4}}, Json{{"ts", 9}, {"x", 5}}, Json{{"ts", 4}, {"x", 6}}});
    CHECK(found["first"] == 2);
    CHECK(found["last"] == 5);
    CHECK(found["delta"] == 3);
    CHECK(found["collect"] == "[2,3,6,1,4,5]");
}

TEST_CASE("first and last take any type, and pass nulls over") {
    const Json rows =
        Json::array({Json{{"function", "first"}, {"field", "v"}}, Json{{"function", "last"}, {"field", "v"}},
                     Json{{"function", "collect"}, {"field", "v"}}});
    const Json text = windowOf(rows, {Json{{"ts", 4}}, Json{{"ts", 3}, {"v", "late \"ü\""}},
                                      Json{{"ts", 2}, {"v", "early"}}, Json{{"ts", 1}}});
    CHECK(text["v_first"] == "early");
    CHECK(text["v_last"] == "late \"ü\"");
    CHECK(text["v_collect_100"] == R"(["early","late \"ü\""])");
    const Json truth = windowOf(rows, {Json{{"ts", 2}, {"v", true}}, Json{{"ts", 1}, {"v", false}}});
    CHECK(truth["v_first"] == false);
    CHECK(truth["v_last"] == true);
    CHECK(truth["v_collect_100"] == "[false,true]");
}

TEST_CASE("a delta of int64 is exact, and null when it does not fit") {
    CHECK(over({Json{{"ts", 1}, {"x", 9007199254740993}}, Json{{"ts", 2}, {"x", 0}}})["delta"] ==
          -9007199254740993);
    CHECK_FALSE(over({Json{{"ts", 1}, {"x", -2}}, Json{{"ts", 2}, {"x", kLargest}}}).contains("delta"));
    CHECK(over({Json{{"ts", 1}, {"x", 3}}})["delta"] == 0);
}

TEST_CASE("a record every second is a rate of 1 over any span") {
    for (const int count : {2, 3, 60}) {
        std::vector<Json> records;
        for (int index = 0; index < count; ++index)
            records.push_back(Json{{"ts", 100 + index}, {"x", 5}});
        const Json found = over(records);
        CHECK(found["records"] == 1);
        CHECK(found["rate"] == 5);
        CHECK(found["trend"] == 0);
    }
    CHECK_FALSE(over({Json{{"ts", 1}, {"x", 3}}}).contains("records"));
    CHECK_FALSE(over({Json{{"ts", 1}, {"x", 3}}, Json{{"ts", 1}, {"x", 4}}}).contains("rate"));
}

TEST_CASE("a sum of int64 in a rate is exact on the way") {
    CHECK(over({Json{{"ts", 1}, {"x", 0}}, Json{{"ts", 2}, {"x", kLargest}},
                Json{{"ts", 3}, {"x", -kLargest}}, Json{{"ts", 5}, {"x", 8}}})["rate"] == 2);
}

TEST_CASE("a trend keeps its digits far from 1970") {
    std::vector<Json> records;
    for (int index = 0; index < 100; ++index)
        records.push_back(Json{{"ts", 1700003600 + index % 10 + index / 1000.0},
                               {"x", 1e6 + 1e-3 * (index % 10) + 1e-6 * index}});
    CHECK(over(records)["trend"].get<double>() == doctest::Approx(1e-3).epsilon(1e-6));
}

TEST_CASE("NaN and infinities in aggregates by event time") {
    const auto at = [](int time, double value) { return Json{{"ts", time}, {"x", value}}; };
    const Json found = over({at(1, 1.0), at(2, kNaN), at(3, kInfinity)});
    CHECK(found["first"] == 1);
    CHECK(found["last"] == "Infinity");
    CHECK(found["delta"] == "Infinity");
    CHECK(found["rate"] == "NaN");
    CHECK(found["trend"] == "NaN");
    CHECK(found["collect"] == R"([1,"NaN","Infinity"])");
    CHECK(over({at(2, 1.0), at(3, 4.0), at(1, kInfinity)})["rate"] == 2.5);
}

TEST_CASE("without any value aggregates by event time are null") {
    const Json found = over({Json{{"ts", 1}}, Json{{"ts", 2}}});
    CHECK(found["records"] == 1);
    for (const char* function : {"first", "last", "delta", "rate", "trend", "collect"})
        CHECK_FALSE(found.contains(function));
}
