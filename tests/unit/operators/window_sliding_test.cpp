#include "operator_harness.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <random>

using namespace weir;

namespace {

Json lastSeconds(int size) {
    return Json{{"size", std::to_string(size) + " s"},
                {"by", {"key"}},
                {"aggregates",
                 {{{"function", "count"}, {"as", "n"}},
                  {{"function", "sum"}, {"field", "x"}, {"as", "sum"}},
                  {{"function", "max"}, {"field", "x"}, {"as", "max"}},
                  {{"function", "stddev"}, {"field", "x"}, {"as", "spread"}}}}};
}

TestStream randomStream(int disorder, int jitter, int keys) {
    std::mt19937 random(21);
    TestStream stream;
    stream.disorder = std::chrono::seconds(disorder);
    for (int index = 0; index < 300; ++index) {
        Json record{{"ts", -30 + index / 4 - static_cast<int>(random() % static_cast<unsigned>(jitter))},
                    {"x", static_cast<int>(random() % 100) - 50}};
        if (random() % 8 > 0) record["key"] = static_cast<int>(random() % static_cast<unsigned>(keys));
        stream.records.push_back(record);
    }
    return stream;
}

} // namespace

TEST_CASE("each record carries what its key's records in the span before it make") {
    for (const int size : {1, 5, 40}) {
        const TestStream stream = randomStream(10, 8, 4);
        std::vector<Json> sorted = stream.records;
        std::stable_sort(sorted.begin(), sorted.end(),
                         [](const Json& left, const Json& right) { return left["ts"] < right["ts"]; });
        const Outcome outcome = runAtAllSizes("window.sliding", lastSeconds(size), stream);
        REQUIRE(outcome.records.size() == sorted.size());
        CHECK(outcome.lateRecords == 0);
        for (std::size_t index = 0; index < sorted.size(); ++index) {
            int count = 0;
            int sum = 0;
            int greatest = -100;
            for (std::size_t other = 0; other <= index; ++other) {
                if (sorted[other].value("key", Json()) != sorted[index].value("key", Json()) ||
                    sorted[other]["ts"].get<int>() <= sorted[index]["ts"].get<int>() - size)
                    continue;
                ++count;
                sum += sorted[other]["x"].get<int>();
                greatest = std::max(greatest, sorted[other]["x"].get<int>());
            }
            const Json& record = outcome.records[index];
            CHECK(record["x"] == sorted[index]["x"]);
            CHECK(record["n"] == count);
            CHECK(record["sum"] == sum);
            CHECK(record["max"] == greatest);
        }
    }
}

TEST_CASE("a record behind the watermark is late and leaves by its own port") {
    const Outcome outcome = runAtAllSizes("window.sliding", lastSeconds(5), randomStream(0, 6, 3));
    CHECK(outcome.lateRecords > 50);
    CHECK(outcome.records.size() + outcome.lateRecords == 300);
    CHECK(outcome.recordsOf(1).size() == outcome.lateRecords);
}

TEST_CASE("keys that are silent for the span are let go") {
    TestStream stream;
    for (int index = 0; index < 6000; ++index)
        stream.records.push_back(Json{{"ts", index / 10}, {"x", 1}, {"key", index % 3 == 0 ? -1 : index}});
    const Outcome once = runOperator("window.sliding", lastSeconds(5), stream, 6000);
    const Outcome often =
        runOperator("window.sliding", lastSeconds(5), stream, 250, Checkpoints::AfterEachBatch);
    CHECK(once.records == often.records);
    CHECK(often.mostHeld < 4000);
}

TEST_CASE("the schema of a sliding window is the record's with the aggregates added") {
    CHECK(outputSchemaOf("window.sliding", lastSeconds(5), {{"x", Type::Int64}, {"key", Type::String}}) ==
          "x int64, key string, n int64, sum int64, max int64, spread float64");
}
