#include "operator_harness.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <map>
#include <random>
#include <tuple>

using namespace weir;

namespace {

struct TestStep {
    char letter; ///< a record is the step if this stands in its field `is`
    bool isAbsent = false;
};

Json patternOf(const std::vector<TestStep>& steps) {
    Json rows = Json::array();
    for (const TestStep& step : steps)
        rows.push_back({{"name", std::string(1, step.letter)},
                        {"when", std::string("contains(\"is\", '") + step.letter + "')"},
                        {"absent", step.isAbsent}});
    return {{"steps", rows}, {"within", "10 s"}, {"by", {"key"}}, {"fields", {"id"}}};
}

/// Records from "seconds letters" of one key.
TestStream streamOf(const std::vector<std::pair<int, std::string>>& records,
                    Duration disorder = Duration{0}) {
    TestStream stream;
    stream.disorder = disorder;
    for (const auto& [time, letters] : records)
        stream.records.push_back({{"ts", time}, {"key", 1}, {"is", letters}, {"id", stream.records.size()}});
    return stream;
}

/// The ids of the records of each match, "0 2", with the seconds of its end.
std::vector<std::string> matchesOf(const Outcome& outcome, const std::vector<TestStep>& steps) {
    CHECK(outcome.errors.empty());
    std::vector<std::string> matches;
    for (const Json& record : outcome.records) {
        std::string match;
        for (const TestStep& step : steps)
            if (!step.isAbsent) match += record[std::string(1, step.letter) + "_id"].dump() + " ";
        CHECK(record["_time"] == record["match_end"]);
        matches.push_back(match + "@" + record["match_end"].get<std::string>().substr(14, 5));
    }
    return matches;
}

std::vector<std::string> found(const std::vector<TestStep>& steps,
                               const std::vector<std::pair<int, std::string>>& records) {
    return matchesOf(runAtAllSizes("pattern", patternOf(steps), streamOf(records)), steps);
}

using Matches = std::vector<std::string>;
const std::vector<TestStep> kThen{{'A'}, {'B'}};
const std::vector<TestStep> kWithout{{'A'}, {'B', true}};

struct Record {
    int time;
    int key;
    std::string letters;
    int id;
};

struct Found {
    int end;
    std::size_t first; ///< places among the records of the key
    std::size_t last;
    std::vector<int> ids;
    bool operator<(const Found& other) const {
        return std::tie(end, first) < std::tie(other.end, other.first);
    }
};

/// The match that begins with a record, followed step by step.
std::optional<Found> followed(const std::vector<TestStep>& steps, const std::vector<Record>& records,
                              std::size_t first) {
    const auto is = [](const Record& record, const TestStep& step) {
        return record.letters.find(step.letter) != std::string::npos;
    };
    if (!is(records[first], steps[0])) return std::nullopt;
    Found match{0, first, first, {records[first].id}};
    std::size_t next = 1;
    for (std::size_t place = first + 1; place < records.size() && next < steps.size(); ++place) {
        if (records[place].time > records[first].time + 10) break;
        std::size_t step = next;
        for (; step < steps.size() && steps[step].isAbsent; ++step)
            if (is(records[place], steps[step])) return std::nullopt;
        if (step == steps.size() || !is(records[place], steps[step])) continue;
        match.last = place;
        match.ids.push_back(records[place].id);
        next = step + 1;
    }
    match.end = next == steps.size() ? records[match.last].time : records[first].time + 10;
    for (; next < steps.size(); ++next)
        if (!steps[next].isAbsent) return std::nullopt;
    return match;
}

/// The first match to end, then the first of those that begin after it, and so on.
std::vector<Found> referenceOf(const std::vector<TestStep>& steps, const std::vector<Record>& records) {
    std::vector<Found> matches;
    std::vector<bool> isGivenUp(records.size(), false);
    while (true) {
        std::optional<Found> best;
        for (std::size_t first = 0; first < records.size(); ++first) {
            if (isGivenUp[first]) continue;
            const auto match = followed(steps, records, first);
            if (match && (!best || *match < *best)) best = match;
        }
        if (!best) return matches;
        for (std::size_t place = 0; place <= best->last; ++place)
            isGivenUp[place] = true;
        matches.push_back(*best);
    }
}

} // namespace

TEST_CASE("A then B is found within the time, and with its end") {
    CHECK(found(kThen, {{0, "A"}, {1, "x"}, {2, "B"}}) == Matches{"0 2 @00:02"});
    CHECK(found(kThen, {{0, "A"}, {10, "B"}}) == Matches{"0 1 @00:10"});
    CHECK(found(kThen, {{0, "A"}, {11, "B"}}).empty());
    CHECK(found(kThen, {{0, "B"}, {1, "A"}}).empty());
    CHECK(found(kThen, {{0, "A"}, {8, "A"}, {12, "B"}}) == Matches{"1 2 @00:12"});
    CHECK(found(kThen, {{5, "A"}, {5, "B"}}) == Matches{"0 1 @00:05"});
    CHECK(found(kThen, {{0, "AB"}, {1, "AB"}, {2, "AB"}, {3, "AB"}}) == Matches{"0 1 @00:01", "2 3 @00:03"});
}

TEST_CASE("after a match, the key begins anew past its last record") {
    CHECK(found(kThen, {{0, "A"}, {1, "A"}, {2, "B"}, {3, "B"}, {4, "A"}, {5, "B"}}) ==
          Matches{"0 2 @00:02", "4 5 @00:05"});
}

TEST_CASE("A without B is certain when the time is over, also at the end of the stream") {
    CHECK(found(kWithout, {{0, "A"}, {11, "x"}}) == Matches{"0 @00:10"});
    CHECK(found(kWithout, {{0, "A"}, {10, "B"}, {30, "x"}}).empty());
    CHECK(found(kWithout, {{0, "A"}, {11, "B"}}) == Matches{"0 @00:10"});
    CHECK(found(kWithout, {{0, "A"}}) == Matches{"0 @00:10"});
    CHECK(found(kWithout, {{0, "A"}, {3, "A"}, {20, "x"}}) == Matches{"0 @00:10", "1 @00:13"});
    CHECK(found(kWithout, {{0, "AB"}}) == Matches{"0 @00:10"});
}

TEST_CASE("absence fires as soon as the watermark has passed, and not before") {
    const Json parameters = patternOf(kWithout);
    // The second A comes when the first has just been let go, or is still held.
    TestStream stream = streamOf({{0, "A"}, {11, "x"}, {12, "A"}});
    CHECK(runOperator("pattern", parameters, stream, 1).mostHeld == 1);
    stream = streamOf({{0, "A"}, {10, "x"}, {10, "A"}});
    CHECK(runOperator("pattern", parameters, stream, 1).mostHeld == 2);
    stream = streamOf({{0, "A"}, {11, "x"}, {12, "A"}, {13, "A"}});
    CHECK(matchesOf(runAtAllSizes("pattern", parameters, stream), kWithout).size() == 3);
}

TEST_CASE("an absent step in the middle ends what has begun") {
    const std::vector<TestStep> steps{{'A'}, {'B', true}, {'C'}};
    CHECK(found(steps, {{0, "A"}, {1, "C"}}) == Matches{"0 1 @00:01"});
    CHECK(found(steps, {{0, "A"}, {1, "B"}, {2, "C"}}).empty());
    CHECK(found(steps, {{0, "A"}, {1, "B"}, {2, "A"}, {3, "C"}}) == Matches{"2 3 @00:03"});
    CHECK(found(steps, {{0, "A"}, {1, "BC"}}).empty());
}

TEST_CASE("keys have sequences of their own, and null is a key") {
    TestStream stream{parseRecords(R"(
{"ts": 0, "key": "a", "is": "A", "id": 0}
{"ts": 1, "is": "A", "id": 1}
{"ts": 2, "key": "b", "is": "B", "id": 2}
{"ts": 3, "is": "B", "id": 3}
{"ts": 4, "key": "a", "is": "B", "id": 4}
)")};
    const Outcome outcome = runAtAllSizes("pattern", patternOf(kThen), stream);
    CHECK(matchesOf(outcome, kThen) == Matches{"1 3 @00:03", "0 4 @00:04"});
    CHECK_FALSE(outcome.records[0].contains("key"));
    CHECK(outcome.lastSchema ==
          "key string, match_start timestamp, match_end timestamp, A_time timestamp, A_id "
          "int64, B_time timestamp, B_id int64");
}

TEST_CASE("random sequences are those of the reference, whatever the order of arrival") {
    std::mt19937 random(17);
    const std::vector<std::vector<TestStep>> patterns{kThen,
                                                      kWithout,
                                                      {{'A'}, {'B'}, {'C'}},
                                                      {{'A'}, {'B', true}, {'C'}},
                                                      {{'A'}, {'C'}, {'B', true}},
                                                      {{'A'}, {'B', true}, {'C', true}}};
    for (const std::vector<TestStep>& steps : patterns)
        for (const int sparseness : {1, 4}) {
            std::vector<Record> records;
            for (int id = 0; id < 600; ++id) {
                std::string letters;
                for (const char letter : {'A', 'B', 'C'})
                    if (random() % 4 == 0) letters += letter;
                records.push_back({id * sparseness, static_cast<int>(random() % 3), letters, id});
            }
            std::vector<std::pair<int, std::string>> expected;
            for (int key = 0; key < 3; ++key) {
                std::vector<Record> own;
                std::copy_if(records.begin(), records.end(), std::back_inserter(own),
                             [key](const Record& record) { return record.key == key; });
                for (const Found& match : referenceOf(steps, own)) {
                    std::string ids;
                    for (const int id : match.ids)
                        ids += std::to_string(id) + " ";
                    expected.emplace_back(match.end, ids);
                }
            }
            for (const int disorder : {0, 7}) {
                std::vector<Record> arriving = records;
                std::vector<std::pair<int, int>> order; // a later place by less than the disorder
                for (const Record& record : records)
                    order.emplace_back(record.time + (disorder ? static_cast<int>(random() % 7) : 0),
                                       record.id);
                std::sort(order.begin(), order.end());
                TestStream stream;
                stream.disorder = std::chrono::seconds(disorder);
                for (const auto& [place, id] : order) {
                    const Record& record = records[static_cast<std::size_t>(id)];
                    Json json{{"ts", record.time}, {"key", record.key}, {"id", record.id}};
                    if (!record.letters.empty()) json["is"] = record.letters;
                    stream.records.push_back(std::move(json));
                }
                const Outcome outcome = runAtAllSizes("pattern", patternOf(steps), stream);
                CHECK(outcome.lateRecords == 0);
                std::vector<std::pair<int, std::string>> results;
                for (const Json& record : outcome.records) {
                    const std::string end = record["match_end"];
                    std::string ids;
                    for (const TestStep& step : steps)
                        if (!step.isAbsent) ids += record[std::string(1, step.letter) + "_id"].dump() + " ";
                    results.emplace_back((std::stoi(end.substr(11, 2)) * 60 + std::stoi(end.substr(14, 2))) *
                                                 60 +
                                             std::stoi(end.substr(17, 2)),
                                         ids);
                }
                CHECK(std::is_sorted(results.begin(), results.end(), [](const auto& left, const auto& right) {
                    return left.first < right.first;
                }));
                std::sort(results.begin(), results.end());
                std::sort(expected.begin(), expected.end());
                CHECK(results == expected);
            }
        }
}

TEST_CASE("late records are counted and left out") {
    const Outcome outcome =
        runAtAllSizes("pattern", patternOf(kThen), streamOf({{0, "A"}, {20, "x"}, {5, "B"}, {21, "B"}}));
    CHECK(outcome.lateRecords == 1);
    CHECK(outcome.records.empty());
}

TEST_CASE("what is held is bounded, over many keys and over many beginnings of one") {
    TestStream manyKeys;
    for (int index = 0; index < 20'000; ++index)
        manyKeys.records.push_back({{"ts", index}, {"key", index}, {"is", "A"}, {"id", index}});
    const Outcome keys = runOperator("pattern", patternOf(kWithout), manyKeys, 32);
    CHECK(keys.records.size() == 20'000);
    CHECK(keys.mostHeld < 200);
    CHECK(keys.records[15'000]["key"] == 15'000);
    CHECK(keys.records[15'000]["A_id"] == 15'000);

    TestStream oneKey;
    for (int index = 0; index < 5000; ++index)
        oneKey.records.push_back({{"ts", index / 1000}, {"key", 1}, {"is", "A"}, {"id", index}});
    oneKey.records.push_back({{"ts", 6}, {"key", 1}, {"is", "B"}, {"id", 5000}});
    Json parameters = patternOf(kThen);
    parameters["max_matches"] = 10;
    const Outcome beginnings = runAtAllSizes("pattern", parameters, oneKey);
    CHECK(matchesOf(beginnings, kThen) == Matches{"4990 5000 @00:06"});
}

TEST_CASE("the ends of time hold") {
    TestStream stream{{{{"ts", INT64_MIN}, {"key", 1}, {"is", "A"}, {"id", 0}},
                       {{"ts", INT64_MAX - 5}, {"key", 1}, {"is", "A"}, {"id", 1}},
                       {{"ts", INT64_MAX}, {"key", 1}, {"is", "A"}, {"id", 2}}}};
    stream.unit = TimeUnit::Nanoseconds;
    CHECK(runAtAllSizes("pattern", patternOf(kWithout), stream).records.size() == 3);
    stream.records[2]["is"] = "B";
    CHECK(runAtAllSizes("pattern", patternOf(kThen), stream).records.size() == 1);
}

TEST_CASE("parameters of a pattern that do not go together are said") {
    const std::vector<Field> input{{"x", Type::Int64}, {"A_time", Type::Int64}};
    const auto steps = [](const Json& rows) { return Json{{"steps", rows}}; };
    const Json a{{"name", "A"}, {"when", "x > 1"}};
    const Json b{{"name", "B"}, {"when", "x"}};
    CHECK(problemsOf("pattern", steps({a}), input) == Matches{"steps: a pattern has from 2 to 16 steps"});
    CHECK(problemsOf("pattern", steps({a, b}), input) ==
          Matches{"steps[1].when: gives int64, and must be true or false"});
    CHECK(problemsOf("pattern", steps({a, a}), input) ==
          Matches{"steps[1].name: two fields of a result would be called 'A_time'"});
    CHECK(problemsOf("pattern", {{"steps", {{{"name", "A"}, {"when", "x > 1"}, {"absent", true}}, a}}}, input)
              .size() == 1);
    CHECK(
        problemsOf("pattern", {{"steps", {a, {{"name", "B"}, {"when", "x < 1"}}}}, {"by", {"A_time"}}}, input)
            .size() == 1);
    CHECK(
        outputSchemaOf("pattern",
                       {{"steps", {a, {{"name", "B"}, {"when", "x < 1"}, {"absent", true}}}}, {"by", {"x"}}},
                       input) == "x int64, match_start timestamp, match_end timestamp, A_time timestamp");
}
