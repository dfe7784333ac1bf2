#include "operator_harness.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <map>
#include <random>

using namespace weir;

namespace {

std::vector<int> numbers(const Outcome& outcome) {
    std::vector<int> result;
    for (const Json& record : outcome.records)
        result.push_back(record["n"].get<int>());
    return result;
}

const char* const kRecords = R"(
{"ts": 0.1, "key": "a", "n": 1}
{"ts": 0.5, "key": "a", "n": 2}
{"ts": 0.3, "key": "b", "n": 3}
{"ts": 0.4, "key": "a", "n": 4}
{"ts": 1, "key": "a", "n": 5}
{"ts": 0.999, "key": "b", "n": 6}
{"ts": 3.2, "key": "a", "n": 7}
{"ts": 1.5, "key": "b", "n": 8}
)";

} // namespace

TEST_CASE("the first records of each key and span go on at once, the rest is left out") {
    TestStream stream{parseRecords(kRecords)};
    stream.disorder = std::chrono::milliseconds(500);
    const Outcome outcome = runAtAllSizes("throttle", Json{{"by", Json::array({"key"})}}, stream);
    CHECK(numbers(outcome) == std::vector<int>{1, 3, 5, 7});
    CHECK(outcome.records[1]["_time"] == "1970-01-01T00:00:00.300Z");
    CHECK(outcome.lateRecords == 1); // n 8: the watermark was at 2.7 s, after its span
    CHECK(numbers(runAtAllSizes("throttle", Json{{"records", 2}}, stream)) == std::vector<int>{1, 2, 5, 7});
}

TEST_CASE("the last records of each key and span go on when it has ended, by event time") {
    TestStream stream{parseRecords(kRecords)};
    stream.disorder = std::chrono::milliseconds(500);
    const Outcome outcome =
        runAtAllSizes("throttle", Json{{"by", Json::array({"key"})}, {"keep", "last"}}, stream);
    CHECK(numbers(outcome) == std::vector<int>{2, 6, 5, 7});
    CHECK(outcome.records[0]["_time"] == "1970-01-01T00:00:00.999999999Z");
    CHECK(outcome.records[0]["ts"] == "1970-01-01T00:00:00.500Z");
    CHECK(outcome.lateRecords == 1);
    CHECK(outcome.mostHeld <= 4);
}

TEST_CASE("of one event time the record that came last is the last") {
    const TestStream stream{parseRecords(R"(
{"ts": 0, "n": 1}
{"ts": 0, "n": 2}
{"ts": 0, "n": 3}
{"ts": -1, "n": 4}
)")};
    CHECK(numbers(runAtAllSizes("throttle", Json{{"keep", "last"}, {"records", 2}, {"within", "2 s"}},
                                stream)) == std::vector<int>{2, 3});
}

TEST_CASE("a throttle passes what counting each key and span says") {
    std::mt19937 random(17);
    std::uniform_int_distribution<int> jitter(-40, 0);
    std::uniform_int_distribution<int> dice(0, 9);
    for (const bool keepsLast : {false, true}) {
        TestStream stream;
        stream.unit = TimeUnit::Milliseconds;
        stream.disorder = std::chrono::milliseconds(40);
        std::map<std::pair<int, int>, std::vector<std::pair<int, int>>> spans;
        std::vector<int> expectedFirst;
        for (int index = 0; index < 2000; ++index) {
            const int time = index - 1000 + jitter(random);
            const int key = dice(random) / 3;
            Json record{{"ts", time}, {"n", index}, {"flag", key == 1}};
            if (key > 0) record["key"] = index < 1000 ? Json(key) : Json(key + 0.5);
            stream.records.push_back(record);
            auto& span = spans[{static_cast<int>(std::floor(time / 20.0)),
                                key == 0 ? 0 : key * 2 + (index >= 1000 ? 1 : 0)}];
            span.emplace_back(time, index);
            if (span.size() <= 3) expectedFirst.push_back(index);
        }
        std::vector<std::pair<int, int>> last;
        for (auto& [key, records] : spans) {
            std::sort(records.begin(), records.end());
            const auto most = static_cast<std::ptrdiff_t>(std::min<std::size_t>(records.size(), 3));
            last.insert(last.end(), records.end() - most, records.end());
        }
        std::sort(last.begin(), last.end());
        std::vector<int> expectedLast;
        for (const auto& [time, number] : last)
            expectedLast.push_back(number);

        const Json parameters{{"records", 3},
                              {"within", "20 ms"},
                              {"by", Json::array({"key"})},
                              {"keep", keepsLast ? "last" : "first"}};
        const Outcome outcome = runAtAllSizes("throttle", parameters, stream);
        CHECK(numbers(outcome) == (keepsLast ? expectedLast : expectedFirst));
        CHECK(outcome.errors.empty());
    }
}
