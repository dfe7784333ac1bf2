#include "operator_harness.h"

#include <doctest/doctest.h>

#include <map>
#include <random>

using namespace weir;

namespace {

Json windowsOf(int size, int slide, const Json& more = Json::object()) {
    Json parameters{{"size", size},
                    {"slide", slide},
                    {"by", {"key"}},
                    {"aggregates",
                     {{{"function", "count"}, {"as", "n"}},
                      {{"function", "sum"}, {"field", "x"}, {"as", "sum"}},
                      {{"function", "stddev"}, {"field", "x"}, {"as", "spread"}},
                      {{"function", "min"}, {"field", "x"}, {"as", "least"}}}}};
    parameters.update(more);
    return parameters;
}

TestStream randomStream(int keys) {
    std::mt19937 random(5);
    TestStream stream;
    for (int index = 0; index < 400; ++index)
        stream.records.push_back(Json{{"ts", index - static_cast<int>(random() % 9)},
                                      {"x", static_cast<int>(random() % 100)},
                                      {"key", static_cast<int>(random() % static_cast<unsigned>(keys))}});
    return stream;
}

} // namespace

TEST_CASE("every so many records of a key make a window, which may overlap") {
    for (const auto& shape : {std::pair{1, 0}, std::pair{3, 0}, std::pair{4, 2}, std::pair{5, 3},
                              std::pair{10, 1}, std::pair{50, 0}}) {
        const int size = shape.first;
        const int slide = shape.second;
        CAPTURE(size);
        CAPTURE(slide);
        const TestStream stream = randomStream(7);
        std::map<int, std::vector<Json>> seen;
        std::vector<std::string> expected;
        for (const Json& record : stream.records) {
            std::vector<Json>& records = seen[record["key"]];
            records.push_back(record);
            const int count = static_cast<int>(records.size());
            if (count < size || (count - size) % (slide == 0 ? size : slide) != 0) continue;
            int sum = 0;
            int least = 1000;
            int start = 1 << 30;
            int last = -start;
            for (int index = count - size; index < count; ++index) {
                const Json& each = records[static_cast<std::size_t>(index)];
                sum += each["x"].get<int>();
                least = std::min(least, each["x"].get<int>());
                start = std::min(start, each["ts"].get<int>());
                last = std::max(last, each["ts"].get<int>());
            }
            const auto text = [](std::int64_t nanoseconds) { return formatTimestamp(nanoseconds); };
            expected.push_back(record["key"].dump() + " " + std::to_string(sum) + " " +
                               std::to_string(least) + " " + text(start * 1'000'000'000LL) + " " +
                               text(last * 1'000'000'000LL + 1) + " " +
                               text(record["ts"].get<int>() * 1'000'000'000LL));
        }
        std::vector<std::string> found;
        for (const Json& record : runAtAllSizes("window.count", windowsOf(size, slide), stream).records) {
            CHECK(record["n"] == size);
            found.push_back(record["key"].dump() + " " + record["sum"].dump() + " " + record["least"].dump() +
                            " " + record["window_start"].get<std::string>() + " " +
                            record["window_end"].get<std::string>() + " " +
                            record["_time"].get<std::string>());
        }
        CHECK(found == expected);
    }
}

TEST_CASE("without a key all records are counted together, and what is not full at the end gives nothing") {
    const Outcome outcome =
        runAtAllSizes("window.count", windowsOf(150, 0, {{"by", Json::array()}}), randomStream(3));
    CHECK(outcome.records.size() == 2);
    CHECK(outcome.mostHeld == 1);
}

TEST_CASE("of more keys than allowed the longest silent begin anew, the same at all batch sizes") {
    const Outcome outcome =
        runAtAllSizes("window.count", windowsOf(3, 1, {{"max_keys", 10}}), randomStream(30));
    CHECK(outcome.mostHeld <= 10);
    CHECK(outcome.records.size() > 5);
}

TEST_CASE("a slide beyond the size is a problem") {
    CHECK(problemsOf("window.count", windowsOf(3, 4), {{"x", Type::Int64}, {"key", Type::Int64}}) ==
          std::vector<std::string>{"slide: windows that slide by more than their size leave records out"});
}
