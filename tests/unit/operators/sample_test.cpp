#include "operator_harness.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <set>

using namespace weir;

namespace {

TestStream numbered(int count) {
    TestStream stream;
    for (int index = 0; index < count; ++index)
        stream.records.push_back(Json{{"ts", index / 100}, {"n", index}});
    return stream;
}

std::vector<int> numbers(const Outcome& outcome) {
    std::vector<int> result;
    for (const Json& record : outcome.records)
        result.push_back(record["n"].get<int>());
    return result;
}

Json share(double percent, int seed = 1) {
    return Json{{"method", "share"}, {"share", percent}, {"seed", seed}};
}

} // namespace

TEST_CASE("a share is drawn by seed and number: the same again, another with another seed") {
    const TestStream stream = numbered(5000);
    const std::vector<int> drawn = numbers(runAtAllSizes("sample", share(20), stream));
    // Within five standard deviations.
    CHECK(std::abs(static_cast<int>(drawn.size()) - 1000) < 5 * std::sqrt(5000 * 0.2 * 0.8));
    CHECK(drawn == numbers(runOperator("sample", share(20), stream, 100)));
    const std::vector<int> other = numbers(runAtAllSizes("sample", share(20, 2), stream));
    CHECK(other != drawn);
    // Seeds are independent: a fifth of a fifth is drawn by both.
    std::set<int> both(drawn.begin(), drawn.end());
    int common = 0;
    for (const int number : other)
        common += both.count(number) > 0;
    CHECK(std::abs(common - 200) < 5 * std::sqrt(5000 * 0.04 * 0.96));
    CHECK(runAtAllSizes("sample", share(0), stream).records.empty());
    CHECK(runAtAllSizes("sample", share(100), stream).records.size() == 5000);
}

TEST_CASE("every n-th, over all and of each key") {
    TestStream stream = numbered(10);
    CHECK(numbers(runAtAllSizes("sample", Json{{"method", "every"}, {"every", 4}}, stream)) ==
          std::vector<int>{0, 4, 8});
    for (std::size_t index = 0; index < 10; ++index)
        if (index % 3 > 0) stream.records[index]["key"] = index % 3;
    CHECK(
        numbers(runAtAllSizes("sample", Json{{"method", "every"}, {"every", 2}, {"by", Json::array({"key"})}},
                              stream)) == std::vector<int>{0, 1, 2, 6, 7, 8});
}

TEST_CASE("a reservoir holds so many of each window, or all, in order of arrival") {
    TestStream stream = numbered(1000);
    stream.disorder = std::chrono::seconds(1);
    const Json parameters{{"method", "reservoir"}, {"records", 10}, {"size", "4 s"}};
    const Outcome outcome = runAtAllSizes("sample", parameters, stream);
    const std::vector<int> drawn = numbers(outcome);
    REQUIRE(drawn.size() == 30);
    CHECK(std::is_sorted(drawn.begin(), drawn.end()));
    CHECK(outcome.records[0]["_time"] == "1970-01-01T00:00:03.999999999Z");
    CHECK(outcome.mostHeld <= 30);
    const Json all{{"method", "reservoir"}, {"records", 500}, {"size", "4 s"}};
    CHECK(runAtAllSizes("sample", all, stream).records.size() == 1000);
}

TEST_CASE("a reservoir draws each record as often as any other") {
    const TestStream stream = numbered(100);
    std::vector<int> draws(100, 0);
    for (int seed = 0; seed < 400; ++seed)
        for (const int number : numbers(runOperator(
                 "sample", Json{{"method", "reservoir"}, {"records", 25}, {"size", "1 h"}, {"seed", seed}},
                 stream, 64)))
            ++draws[static_cast<std::size_t>(number)];
    for (const int count : draws)
        CHECK(std::abs(count - 100) < 5 * std::sqrt(400 * 0.25 * 0.75));
}

TEST_CASE("a reservoir of each key, with late records and surplus keys left out") {
    TestStream stream;
    for (int index = 0; index < 600; ++index)
        stream.records.push_back(Json{{"ts", index % 50 == 49 ? index - 40 : index},
                                      {"n", index},
                                      {"key", index % 6},
                                      {"text", std::string(static_cast<std::size_t>(index % 7), 'x')}});
    stream.disorder = std::chrono::seconds(5);
    const Json parameters{{"method", "reservoir"},
                          {"records", 2},
                          {"size", "20 s"},
                          {"by", Json::array({"key"})},
                          {"max_keys", 4}};
    const Outcome outcome = runAtAllSizes("sample", parameters, stream);
    CHECK(outcome.records.size() == 30 * 4 * 2);
    CHECK(outcome.lateRecords == 12);
}
