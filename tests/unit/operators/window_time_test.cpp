// Windows of one size, tumbling and hopping, against a reference that looks at every record for every window.
#include "operator_harness.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <limits>
#include <map>
#include <random>
#include <set>

using namespace weir;

namespace {

struct Windows {
    int size = 10; ///< all in seconds
    int slide = 10;
    int offset = 0;
    int lateness = 0;
    int early = 0;

    bool tellsState() const { return lateness > 0 || early > 0; }
    std::string type() const { return size == slide ? "window.tumbling" : "window.hopping"; }
};

std::string seconds(int count) {
    return std::to_string(count) + " s";
}

Json parametersOf(const Windows& windows) {
    Json parameters{{"size", seconds(windows.size)},
                    {"offset", seconds(windows.offset)},
                    {"allowed_lateness", seconds(windows.lateness)},
                    {"early_every", seconds(windows.early)},
                    {"by", {"key"}},
                    {"aggregates",
                     {{{"function", "count"}, {"as", "n"}},
                      {{"function", "sum"}, {"field", "x"}, {"as", "sum"}},
                      {{"function", "stddev"}, {"field", "x"}, {"as", "spread"}}}}};
    if (windows.size != windows.slide) parameters["slide"] = seconds(windows.slide);
    return parameters;
}

struct Arrival {
    int time;
    std::string key;
    int x;
    int watermark; ///< that it met
};

std::vector<Arrival> arrivalsOf(const TestStream& stream) {
    const int disorder = static_cast<int>(stream.disorder.count() / 1'000'000'000);
    std::vector<Arrival> arrivals;
    int watermark = -1'000'000;
    for (const Json& record : stream.records) {
        arrivals.push_back({record["ts"], record.value("key", Json()).dump(), record["x"], watermark});
        watermark = std::max(watermark, arrivals.back().time - disorder);
    }
    return arrivals;
}

/// "start end key n sum" of what some records make, in any order of keys.
void addResults(std::multiset<std::string>& results, int start, int end, const std::vector<Arrival>& records,
                const std::set<std::string>& keys) {
    for (const std::string& key : keys) {
        int count = 0;
        int sum = 0;
        for (const Arrival& record : records) {
            if (record.key != key) continue;
            ++count;
            sum += record.x;
        }
        if (count > 0)
            results.insert(std::to_string(start) + " " + std::to_string(end) + " " + key + " " +
                           std::to_string(count) + " " + std::to_string(sum));
    }
}

struct Expected {
    std::multiset<std::string> finals;
    std::multiset<std::string> updates;
    std::multiset<std::string> earlies;
    std::size_t late = 0;
};

Expected expect(const Windows& windows, const TestStream& stream) {
    const std::vector<Arrival> arrivals = arrivalsOf(stream);
    Expected expected;
    std::vector<bool> counted(arrivals.size());
    for (int start = -200 / windows.slide * windows.slide + windows.offset; start < 800;
         start += windows.slide) {
        const int end = start + windows.size;
        std::vector<Arrival> records;
        std::set<std::string> keys;
        std::vector<Arrival> lateOnes;
        for (std::size_t index = 0; index < arrivals.size(); ++index) {
            const Arrival& arrival = arrivals[index];
            if (arrival.time < start || arrival.time >= end || end + windows.lateness <= arrival.watermark)
                continue;
            counted[index] = true;
            (end > arrival.watermark ? records : lateOnes).push_back(arrival);
            keys.insert(arrival.key);
        }
        addResults(expected.finals, start, end, records, keys);
        for (int time = start + 1; windows.early > 0 && time < end; ++time) {
            if ((time - windows.offset) % windows.early != 0) continue;
            std::vector<Arrival> before;
            bool isNew = false;
            for (const Arrival& record : records) {
                if (record.time >= time || record.watermark >= time) continue;
                before.push_back(record);
                isNew = isNew || record.time >= time - windows.early;
            }
            if (isNew) addResults(expected.earlies, start, end, before, keys);
        }
        for (std::size_t index = 0; index < lateOnes.size();) {
            const int watermark = lateOnes[index].watermark;
            std::set<std::string> changed;
            for (; index < lateOnes.size() && lateOnes[index].watermark == watermark; ++index) {
                records.push_back(lateOnes[index]);
                changed.insert(lateOnes[index].key);
            }
            addResults(expected.updates, start, end, records, changed);
        }
    }
    expected.late = static_cast<std::size_t>(std::count(counted.begin(), counted.end(), false));
    return expected;
}

Timestamp secondOf(const Json& record, const char* field) {
    return parseTimestamp(record[field].get<std::string>()).value() / 1'000'000'000;
}

std::multiset<std::string> resultsOf(const Outcome& outcome, const std::string& state) {
    std::multiset<std::string> results;
    for (const Json& record : outcome.records)
        if (record.value("state", "final") == state)
            results.insert(std::to_string(secondOf(record, "window_start")) + " " +
                           std::to_string(secondOf(record, "window_end")) + " " +
                           record.value("key", Json()).dump() + " " + record["n"].dump() + " " +
                           record["sum"].dump());
    return results;
}

TestStream randomStream(std::mt19937& random, int disorder, int jitter) {
    TestStream stream;
    stream.disorder = std::chrono::seconds(disorder);
    std::uniform_int_distribution<int> back(0, jitter);
    std::uniform_int_distribution<int> dice(0, 5);
    int time = -40;
    for (int index = 0; index < 160; ++index) {
        if (dice(random) == 0) time += dice(random);
        if (dice(random) == 0 && dice(random) == 0) time += 30;
        Json record{{"ts", std::max(time - back(random), -60)}, {"x", dice(random) - 2}};
        if (dice(random) > 0) record["key"] = "k" + std::to_string(dice(random));
        stream.records.push_back(record);
    }
    return stream;
}

void checkAgainstReference(const Windows& windows, const TestStream& stream) {
    const Outcome outcome = runAtAllSizes(windows.type(), parametersOf(windows), stream);
    const Expected expected = expect(windows, stream);
    CHECK(outcome.errors.empty());
    CHECK(resultsOf(outcome, "final") == expected.finals);
    CHECK(resultsOf(outcome, "update") == expected.updates);
    CHECK(resultsOf(outcome, "early") == expected.earlies);
    CHECK(outcome.lateRecords == expected.late);
    CHECK(outcome.recordsOf(1).size() == expected.late);
}

} // namespace

TEST_CASE("windows of any size, slide, offset and lateness give what looking at every record gives") {
    std::mt19937 random(11);
    for (const Windows& windows :
         {Windows{10, 10}, Windows{10, 10, 3, 7}, Windows{5, 5, 0, 20}, Windows{12, 4}, Windows{12, 5, 2},
          Windows{20, 2, 0, 9}, Windows{60, 1}, Windows{9, 6, -4, 30}}) {
        CAPTURE(windows.size);
        CAPTURE(windows.slide);
        CAPTURE(windows.lateness);
        for (const auto& [disorder, jitter] :
             {std::pair{0, 0}, std::pair{0, 12}, std::pair{4, 12}, std::pair{30, 25}})
            checkAgainstReference(windows, randomStream(random, disorder, jitter));
    }
}

TEST_CASE("early results are what the records before their time make") {
    std::mt19937 random(12);
    for (const Windows& windows :
         {Windows{10, 10, 0, 0, 2}, Windows{10, 10, 1, 0, 3}, Windows{30, 30, 0, 5, 5},
          Windows{12, 4, 0, 0, 2}, Windows{12, 6, 1, 8, 4}}) {
        CAPTURE(windows.size);
        CAPTURE(windows.early);
        for (const auto& [disorder, jitter] : {std::pair{0, 0}, std::pair{3, 12}})
            checkAgainstReference(windows, randomStream(random, disorder, jitter));
    }
}

TEST_CASE("results of a hopping window come window by window, and keys in order of their slices") {
    const TestStream stream{parseRecords(R"(
{"ts": 1, "x": 1, "key": "b"}
{"ts": 6, "x": 2, "key": "a"}
{"ts": 7, "x": 3, "key": "b"}
{"ts": 11, "x": 4, "key": "a"}
)")};
    const Outcome outcome = runAtAllSizes("window.hopping", parametersOf({10, 5}), stream);
    std::vector<std::string> lines;
    for (const Json& record : outcome.records)
        lines.push_back(std::to_string(secondOf(record, "window_end")) + record["key"].get<std::string>() +
                        record["sum"].dump());
    CHECK(lines == std::vector<std::string>{"5b1", "10b4", "10a2", "15a6", "15b3", "20a4"});
    CHECK(outcome.records[0]["_time"] == "1970-01-01T00:00:04.999999999Z");
    CHECK(outcome.lastSchema ==
          "window_start timestamp, window_end timestamp, key string, n int64, sum int64, "
          "spread float64");
}

TEST_CASE("a late record within the allowed lateness updates its window and key, one behind it leaves by the "
          "port") {
    const TestStream stream{parseRecords(R"(
{"ts": 1, "x": 1, "key": "a"}
{"ts": 2, "x": 2, "key": "b"}
{"ts": 12, "x": 3, "key": "a"}
{"ts": 3, "x": 4, "key": "a"}
{"ts": 4, "x": 5, "key": "a"}
{"ts": 25, "x": 6, "key": "b"}
{"ts": 5, "x": 7, "key": "b", "note": "too late"}
)")};
    const Outcome outcome = runAtAllSizes("window.tumbling", parametersOf({10, 10, 0, 5}), stream);
    std::vector<std::string> lines;
    for (const Json& record : outcome.records)
        lines.push_back(std::to_string(secondOf(record, "window_start")) +
                        record["state"].get<std::string>() + record["key"].get<std::string>() +
                        record["n"].dump());
    CHECK(lines == std::vector<std::string>{"0finala1", "0finalb1", "0updatea3", "10finala1", "20finalb1"});
    CHECK(outcome.records[2]["_time"] == "1970-01-01T00:00:09.999999999Z");
    CHECK(outcome.records[2]["_watermark"] == "1970-01-01T00:00:12Z");
    CHECK_FALSE(outcome.records[0].contains("_watermark"));
    REQUIRE(outcome.recordsOf(1).size() == 1);
    CHECK(outcome.recordsOf(1)[0]["note"] == "too late");
    CHECK(outcome.recordsOf(1)[0]["_watermark"] == "1970-01-01T00:00:25Z");
    CHECK(outcome.lateRecords == 1);
}

TEST_CASE("keys that no window has any more are let go, and results do not change by it") {
    TestStream stream;
    for (int index = 0; index < 12000; ++index)
        stream.records.push_back(
            Json{{"ts", index / 100}, {"x", index % 7}, {"key", index % 5 == 0 ? 1 : index}});
    for (const Windows& each : {Windows{4, 4}, Windows{4, 2, 0, 3}}) {
        const Outcome once = runOperator(each.type(), parametersOf(each), stream, 12000);
        const Outcome often = runOperator(each.type(), parametersOf(each), stream, 500);
        const Outcome restored =
            runOperator(each.type(), parametersOf(each), stream, 4096, Checkpoints::AfterEachBatch);
        REQUIRE(once.records.size() > 9000);
        CHECK(once.records == often.records);
        CHECK(once.records == restored.records);
    }
}

namespace {

std::vector<std::string> filled(const std::string& fill, int most, const TestStream& stream) {
    Json parameters = parametersOf({10, 10, 0, 1});
    parameters["fill"] = fill;
    parameters["fill_most"] = most;
    std::vector<std::string> lines;
    for (const Json& record : runAtAllSizes("window.tumbling", parameters, stream).records)
        lines.push_back(std::to_string(secondOf(record, "window_start")) + " " +
                        record["state"].get<std::string>().substr(0, 2) + " " +
                        record["key"].get<std::string>() + " " + record.value("n", Json()).dump() + " " +
                        record.value("sum", Json()).dump());
    return lines;
}

} // namespace

TEST_CASE("gaps between a key's results are filled as asked for, window by window") {
    const TestStream stream{parseRecords(R"(
{"ts": 1, "x": 1, "key": "a"}
{"ts": 12, "x": 2, "key": "b"}
{"ts": 31, "x": 11, "key": "a"}
)")};
    using Lines = std::vector<std::string>;
    CHECK(filled("none", 100, stream) == Lines{"0 fi a 1 1", "10 fi b 1 2", "30 fi a 1 11"});
    CHECK(filled("null", 100, stream) == Lines{"0 fi a 1 1", "10 fi b 1 2", "10 fi a null null",
                                               "20 fi a null null", "20 fi b null null", "30 fi a 1 11",
                                               "30 fi b null null"});
    CHECK(filled("previous", 100, stream) == Lines{"0 fi a 1 1", "10 fi b 1 2", "10 fi a 1 1", "20 fi a 1 1",
                                                   "20 fi b 1 2", "30 fi a 1 11", "30 fi b 1 2"});
    CHECK(filled("zero", 1, stream) ==
          Lines{"0 fi a 1 1", "10 fi b 1 2", "10 fi a 0 0", "20 fi b 0 0", "30 fi a 1 11"});
    CHECK(filled("linear", 2, stream) ==
          Lines{"0 fi a 1 1", "10 fi b 1 2", "10 fi a 1 4", "20 fi a 1 8", "30 fi a 1 11"});
    CHECK(filled("linear", 1, stream) == Lines{"0 fi a 1 1", "10 fi b 1 2", "30 fi a 1 11"});
}

TEST_CASE("a jump of a year fills no more windows than was allowed") {
    const TestStream stream{parseRecords(R"(
{"ts": 1, "x": 1, "key": "a"}
{"ts": 31536000, "x": 2, "key": "a"}
)")};
    for (const char* fill : {"null", "previous", "zero"})
        CHECK(filled(fill, 3, stream).size() == 5);
    CHECK(filled("linear", 3, stream).size() == 2);
}

TEST_CASE(
    "gap filling agrees at all batch sizes and over checkpoints, with types that widen and late records") {
    std::mt19937 random(13);
    for (const char* fill : {"null", "previous", "linear", "zero"}) {
        TestStream stream = randomStream(random, 3, 15);
        for (std::size_t index = 80; index < stream.records.size(); ++index)
            stream.records[index]["x"] = stream.records[index]["x"].get<int>() * 0.5;
        Json parameters = parametersOf({12, 4, 0, 6});
        parameters["fill"] = fill;
        parameters["fill_most"] = 4;
        CHECK(runAtAllSizes("window.hopping", parameters, stream).errors.empty());
    }
}

TEST_CASE("a window behind filled gaps counts the same at all batch sizes") {
    // The key 'a' has nothing in [12, 24); the watermark goes on all the time.
    TestStream stream{parseRecords(R"({"ts": 1, "x": 1, "key": "a"})")};
    for (int time = 2; time < 60; ++time)
        stream.records.push_back(Json{{"ts", time}, {"x", time}, {"key", time == 30 ? "a" : "b"}});
    const Json behind{{"size", "5 s"}, {"aggregates", {{{"function", "count"}, {"as", "n"}}}}};
    for (const char* fill : {"previous", "linear"}) {
        CAPTURE(fill);
        Json parameters = parametersOf({12, 12});
        parameters["fill"] = fill;
        const Outcome first = runChain("window.tumbling", parameters, "window.tumbling", behind, stream, 1);
        CHECK(first.lateRecords == (fill == std::string_view("linear") ? 1 : 0));
        for (const std::size_t size : kBatchSizes) {
            const Outcome other =
                runChain("window.tumbling", parameters, "window.tumbling", behind, stream, size);
            CHECK(other.records == first.records);
            CHECK(other.lateRecords == first.lateRecords);
        }
    }
}

TEST_CASE("what cannot work is said before a window runs") {
    const auto problems = [](const Json& parameters) {
        Json all{{"size", "10 s"}, {"slide", "5 s"}};
        all.update(parameters);
        return problemsOf("window.hopping", all, {{"x", Type::Int64}});
    };
    CHECK(problems(Json::object()).empty());
    CHECK(problems({{"slide", "11 s"}}) ==
          std::vector<std::string>{
              "slide: windows of 10 s that begin every 11 s leave records out between them"});
    CHECK(problems({{"early_every", "10 s"}}) ==
          std::vector<std::string>{"early_every: early results come less often than windows end"});
    CHECK(problems({{"early_every", "3.000001 s"}}) ==
          std::vector<std::string>{"early_every: each window would be made of 10000000 slices of 1 us, the "
                                   "longest span that divides it evenly"});
}

TEST_CASE("windows at the ends of time overflow nothing") {
    TestStream stream;
    stream.unit = TimeUnit::Nanoseconds;
    for (const std::int64_t far :
         {std::int64_t{0}, std::int64_t{1} << 61, std::numeric_limits<std::int64_t>::max()})
        for (const std::int64_t time : {far, far - 3'600'000'000'000, -far, 3'600'000'000'000 - far})
            stream.records.push_back(Json{{"ts", time}, {"x", 1}, {"key", "a"}});
    for (const char* fill : {"none", "linear", "zero"}) {
        Json parameters = parametersOf({3600, 600, 7, 100, 300});
        parameters["fill"] = fill;
        const Outcome outcome = runAtAllSizes("window.hopping", parameters, stream);
        CHECK(outcome.badRecords + outcome.lateRecords > 0);
        CHECK(outcome.errors.empty());
    }
}
