#include "operator_harness.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <map>
#include <random>

using namespace weir;

namespace {

Json sessions(const std::string& gap, const Json& more = Json::object()) {
    Json parameters{{"gap", gap},
                    {"by", {"key"}},
                    {"aggregates",
                     {{{"function", "count"}, {"as", "n"}},
                      {{"function", "sum"}, {"field", "x"}, {"as", "sum"}},
                      {{"function", "stddev"}, {"field", "x"}, {"as", "spread"}},
                      {{"function", "last"}, {"field", "x"}, {"as", "last"}}}}};
    parameters.update(more);
    return parameters;
}

/// "start end key n sum state"
std::vector<std::string> brief(const Outcome& outcome) {
    std::vector<std::string> lines;
    const auto second = [](const Json& time) {
        return std::to_string(parseTimestamp(time.get<std::string>()).value() / 1'000'000'000);
    };
    for (const Json& record : outcome.records)
        lines.push_back(second(record["window_start"]) + " " + second(record["window_end"]) + " " +
                        record.value("key", Json()).dump() + " " + record["n"].dump() + " " +
                        record["sum"].dump() + " " + record.value("state", ""));
    return lines;
}

using Lines = std::vector<std::string>;

TestStream randomStream(std::mt19937& random, int disorder, int jitter) {
    TestStream stream;
    stream.disorder = std::chrono::seconds(disorder);
    std::uniform_int_distribution<int> back(0, jitter);
    std::uniform_int_distribution<int> dice(0, 5);
    int time = -50;
    for (int index = 0; index < 300; ++index) {
        if (dice(random) < 2) time += dice(random);
        Json record{{"ts", time - back(random)}, {"x", dice(random)}};
        if (dice(random) > 0) record["key"] = dice(random);
        stream.records.push_back(record);
    }
    return stream;
}

} // namespace

TEST_CASE("sessions end after the gap, per key, and half open") {
    const TestStream stream{parseRecords(R"(
{"ts": -12, "x": 1, "key": "a"}
{"ts": -3, "x": 2, "key": "a"}
{"ts": 2, "x": 3, "key": "b"}
{"ts": 7, "x": 4, "key": "a"}
{"ts": 16, "x": 5, "key": "a"}
)")};
    const Outcome outcome = runAtAllSizes("window.session", sessions("10 s"), stream);
    CHECK(brief(outcome) == Lines{R"(-12 7 "a" 2 3 )", R"(2 12 "b" 1 3 )", R"(7 26 "a" 2 9 )"});
    CHECK(outcome.records[0]["_time"] == "1970-01-01T00:00:06.999999999Z");
}

TEST_CASE("a record between two sessions joins them, and what came after goes on in the one") {
    TestStream stream{parseRecords(R"(
{"ts": 1, "x": 1, "key": "a"}
{"ts": 16, "x": 2, "key": "a"}
{"ts": 9, "x": 4, "key": "a"}
{"ts": 2, "x": 8, "key": "a"}
)")};
    stream.disorder = std::chrono::seconds(20);
    const Outcome outcome = runAtAllSizes("window.session", sessions("10 s"), stream);
    CHECK(brief(outcome) == Lines{R"(1 26 "a" 4 15 )"});
    CHECK(outcome.records[0]["last"] == 2); // by event time
}

TEST_CASE("a straggler counts in a session that is open, and is late alone") {
    const TestStream stream{parseRecords(R"(
{"ts": 1, "x": 1, "key": "a"}
{"ts": 20, "x": 2, "key": "a"}
{"ts": 12, "x": 4, "key": "a"}
{"ts": 2, "x": 8, "key": "a"}
)")};
    const Outcome outcome = runAtAllSizes("window.session", sessions("10 s"), stream);
    CHECK(brief(outcome) == Lines{R"(1 11 "a" 1 1 )", R"(12 30 "a" 2 6 )"});
    CHECK(outcome.lateRecords == 1);
    REQUIRE(outcome.recordsOf(1).size() == 1);
    CHECK(outcome.recordsOf(1)[0]["x"] == 8);
}

TEST_CASE("within the allowed lateness an ended session takes records, alone or joined with others") {
    const TestStream stream{parseRecords(R"(
{"ts": 1, "x": 1, "key": "a"}
{"ts": 15, "x": 2, "key": "a"}
{"ts": 40, "x": 4, "key": "b"}
{"ts": 3, "x": 8, "key": "a"}
{"ts": 4, "x": 16, "key": "a"}
{"ts": 41, "x": 32, "key": "b"}
{"ts": 9, "x": 64, "key": "a"}
{"ts": 80, "x": 128, "key": "b"}
{"ts": 5, "x": 256, "key": "a"}
)")};
    const Outcome outcome =
        runAtAllSizes("window.session", sessions("10 s", {{"allowed_lateness", "30 s"}}), stream);
    CHECK(brief(outcome) == Lines{R"(1 11 "a" 1 1 final)", R"(15 25 "a" 1 2 final)",
                                  R"(1 14 "a" 3 25 update)", R"(1 25 "a" 5 91 update)",
                                  R"(40 51 "b" 2 36 final)", R"(80 90 "b" 1 128 final)"});
    CHECK(outcome.records[2]["_watermark"] == "1970-01-01T00:00:40Z");
    CHECK(outcome.lateRecords == 1);
}

TEST_CASE("a session ends at its longest span though records go on") {
    TestStream stream;
    for (int time = 0; time < 50; ++time)
        stream.records.push_back(Json{{"ts", time}, {"x", 1}, {"key", "a"}});
    const Outcome outcome = runAtAllSizes("window.session", sessions("10 s", {{"longest", "20 s"}}), stream);
    CHECK(brief(outcome) == Lines{R"(0 20 "a" 20 20 )", R"(20 40 "a" 20 20 )", R"(40 59 "a" 10 10 )"});
}

TEST_CASE("an open session gives an early result at each step in which it grew, of the records before it") {
    TestStream stream{parseRecords(R"(
{"ts": 1, "x": 1, "key": "a"}
{"ts": 6, "x": 2, "key": "a"}
{"ts": 3, "x": 4, "key": "a"}
{"ts": 12, "x": 8, "key": "b"}
{"ts": 14, "x": 16, "key": "a"}
{"ts": 40, "x": 32, "key": "b"}
)")};
    stream.disorder = std::chrono::seconds(4);
    const Outcome outcome =
        runAtAllSizes("window.session", sessions("10 s", {{"early_every", "5 s"}}), stream);
    CHECK(brief(outcome) == Lines{R"(1 13 "a" 2 5 early)", R"(1 16 "a" 3 7 early)", R"(1 24 "a" 4 23 early)",
                                  R"(12 22 "b" 1 8 early)", R"(12 22 "b" 1 8 final)",
                                  R"(1 24 "a" 4 23 final)", R"(40 50 "b" 1 32 early)",
                                  R"(40 50 "b" 1 32 final)"});
    CHECK(outcome.records[0]["_time"] == "1970-01-01T00:00:04.999999999Z");
}

TEST_CASE(
    "early results are those of the sorted records before their time, whatever the order and the batches") {
    std::mt19937 random(5);
    for (int round = 0; round < 8; ++round) {
        const TestStream stream = randomStream(random, 30, 25);
        std::map<std::string, std::vector<std::pair<int, int>>> byKey;
        for (const Json& record : stream.records)
            byKey[record.value("key", Json()).dump()].emplace_back(record["ts"], record["x"]);
        Lines expected;
        constexpr int kGap = 6;
        constexpr int kEvery = 4;
        for (auto& [key, records] : byKey) {
            std::sort(records.begin(), records.end());
            for (int time = -100; time < 1'000; time += kEvery) {
                // The session that is open at this time, as far as it has come by then.
                int first = 0;
                int last = -1'000;
                int count = 0;
                int sum = 0;
                for (const auto& [at, x] : records) {
                    if (at >= time) break;
                    if (at - last >= kGap) {
                        first = at;
                        count = sum = 0;
                    }
                    last = at;
                    ++count;
                    sum += x;
                }
                if (last < time - kEvery || last + kGap <= time) continue;
                expected.push_back(std::to_string(first) + " " + std::to_string(last + kGap) + " " + key +
                                   " " + std::to_string(count) + " " + std::to_string(sum) + " early");
            }
        }
        Lines found =
            brief(runAtAllSizes("window.session", sessions("6 s", {{"early_every", "4 s"}}), stream));
        std::erase_if(found, [](const std::string& line) { return !line.ends_with("early"); });
        std::sort(found.begin(), found.end());
        std::sort(expected.begin(), expected.end());
        CHECK(found == expected);
    }
}

TEST_CASE("in whatever order records come within the disorder, sessions are those of the sorted records") {
    std::mt19937 random(3);
    for (int round = 0; round < 8; ++round) {
        const TestStream stream = randomStream(random, 30, 25);
        std::map<std::string, std::vector<std::pair<int, int>>> byKey;
        for (const Json& record : stream.records)
            byKey[record.value("key", Json()).dump()].emplace_back(record["ts"], record["x"]);
        Lines expected;
        for (auto& [key, records] : byKey) {
            std::sort(records.begin(), records.end());
            for (std::size_t first = 0; first < records.size();) {
                std::size_t last = first;
                int sum = records[first].second;
                while (last + 1 < records.size() && records[last + 1].first - records[last].first < 6)
                    sum += records[++last].second;
                expected.push_back(std::to_string(records[first].first) + " " +
                                   std::to_string(records[last].first + 6) + " " + key + " " +
                                   std::to_string(last - first + 1) + " " + std::to_string(sum) + " ");
                first = last + 1;
            }
        }
        Lines found = brief(runAtAllSizes("window.session", sessions("6 s"), stream));
        std::sort(found.begin(), found.end());
        std::sort(expected.begin(), expected.end());
        CHECK(found == expected);
    }
}

TEST_CASE("late records, lateness and longest spans agree at all batch sizes and over checkpoints") {
    std::mt19937 random(4);
    for (const Json& more :
         {Json::object(), Json{{"allowed_lateness", "8 s"}},
          Json{{"allowed_lateness", "20 s"}, {"longest", "15 s"}}, Json{{"longest", "7 s"}},
          Json{{"allowed_lateness", "8 s"}, {"early_every", "3 s"}}}) {
        const Outcome outcome =
            runAtAllSizes("window.session", sessions("6 s", more), randomStream(random, 2, 20));
        std::int64_t counted = static_cast<std::int64_t>(outcome.lateRecords);
        CHECK(outcome.lateRecords == outcome.recordsOf(1).size());
        for (const Json& record : outcome.records)
            counted += record["n"].get<std::int64_t>();
        if (!more.contains("allowed_lateness")) CHECK(counted == 300);
    }
}

TEST_CASE("keys without a session are let go") {
    TestStream stream;
    for (int index = 0; index < 9000; ++index)
        stream.records.push_back(Json{{"ts", index / 10}, {"x", 1}, {"key", index % 3 == 0 ? -1 : index}});
    const Outcome once = runOperator("window.session", sessions("5 s"), stream, 9000);
    const Outcome often =
        runOperator("window.session", sessions("5 s"), stream, 300, Checkpoints::AfterEachBatch);
    CHECK(once.records.size() == 6001);
    CHECK(once.records == often.records);
    CHECK(often.mostHeld < 1000);
}
