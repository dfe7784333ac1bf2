// What an operator holds back and gives later is not late for the windows behind it, and counts there in the
// same windows whatever the batch size.
#include "operator_harness.h"

#include <doctest/doctest.h>

#include <random>

using namespace weir;

namespace {

struct HoldingOperator {
    const char* id;
    Json parameters;
};

TestStream disorderly() {
    std::mt19937 random(41);
    std::uniform_int_distribution<int> jitter(-40, 0);
    std::uniform_int_distribution<int> dice(0, 9);
    TestStream stream;
    stream.unit = TimeUnit::Milliseconds;
    stream.disorder = std::chrono::milliseconds(40);
    for (int index = 0; index < 1200; ++index)
        stream.records.push_back(Json{{"ts", index * 2 - 1000 + jitter(random)},
                                      {"x", dice(random)},
                                      {"key", "k" + std::to_string(dice(random) / 4)}});
    return stream;
}

} // namespace

TEST_CASE("nothing that is held back is late behind") {
    const Json byKey = Json::array({"key"});
    const std::vector<HoldingOperator> operators{
        {"sort", Json::object()},
        {"sort", {{"max_records", 7}}},
        {"top_n", {{"value", "x"}, {"size", "30 ms"}, {"records", 2}, {"by", byKey}}},
        {"sample", {{"method", "reservoir"}, {"size", "30 ms"}, {"records", 3}}},
        {"throttle", {{"within", "30 ms"}, {"keep", "last"}, {"by", byKey}}},
        {"resample", {{"fields", {"x"}}, {"step", "5 ms"}, {"by", byKey}}},
        {"resample", {{"fields", {"x"}}, {"step", "5 ms"}, {"method", "linear"}, {"most_gap", "6 ms"}}},
        {"resample", {{"fields", {"x"}}, {"step", "5 ms"}, {"method", "mean"}, {"by", byKey}}},
    };
    const TestStream stream = disorderly();
    const Json window{{"size", "1 ms"}};
    for (const HoldingOperator& each : operators) {
        CAPTURE(each.id);
        CAPTURE(each.parameters.dump());
        const std::size_t given = runOperator(each.id, each.parameters, stream, 32).records.size();
        CHECK(given > 0);
        std::vector<Json> first;
        for (const std::size_t size : kBatchSizes) {
            const Outcome outcome =
                runChain(each.id, each.parameters, "window.tumbling", window, stream, size);
            CHECK(outcome.lateRecords == 0);
            CHECK(outcome.errors.empty());
            std::size_t counted = 0;
            for (const Json& record : outcome.records)
                counted += record["count"].get<std::size_t>();
            CHECK(counted == given);
            if (first.empty()) first = outcome.records;
            CHECK(outcome.records == first);
        }
    }
}
