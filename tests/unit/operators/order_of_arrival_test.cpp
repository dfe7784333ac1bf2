// Within the disorder that a source allows for, the order in which records arrive changes no result of what
// goes by event time. WEIR_TEST_SEED=1234 takes other random streams than the usual ones.
#include "join_harness.h"

#include "tests/unit/test_seed.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <random>
#include <string>
#include <utility>

using namespace weir;
using test::seed;

namespace {

constexpr int kRounds = 5;
constexpr int kRecords = 300;
constexpr int kDisorder = 40; ///< ms

int below(std::mt19937& random, int bound) {
    return std::uniform_int_distribution<int>(0, bound - 1)(random);
}

/// Records in order of event time, no two of one time: which of those came first is for their arrival to say.
TestStream orderly(std::mt19937& random, const std::string& value) {
    TestStream stream;
    stream.unit = TimeUnit::Milliseconds;
    stream.disorder = std::chrono::milliseconds(kDisorder);
    int time = -1000;
    for (int index = 0; index < kRecords; ++index) {
        time += 1 + below(random, below(random, 20) == 0 ? 120 : 8);
        Json record{{"ts", time}, {"key", "k" + std::to_string(below(random, 4))}};
        if (below(random, 6) > 0) record[value] = below(random, 100);
        stream.records.push_back(std::move(record));
    }
    return stream;
}

/// The same records, each later by up to the disorder.
TestStream disorderly(const TestStream& stream, std::mt19937& random) {
    std::vector<std::pair<int, Json>> arrivals;
    for (const Json& record : stream.records)
        arrivals.emplace_back(record["ts"].get<int>() + below(random, kDisorder + 1), record);
    std::stable_sort(arrivals.begin(), arrivals.end(),
                     [](const auto& left, const auto& right) { return left.first < right.first; });
    TestStream result = stream;
    result.records.clear();
    for (auto& [arrival, record] : arrivals)
        result.records.push_back(std::move(record));
    return result;
}

/// The records as text but for their partition, in an order of their own. Numbers are rounded: what is added
/// in another order differs in the last bits.
std::vector<std::string> asSet(const Outcome& outcome) {
    std::vector<std::string> lines;
    for (Json record : outcome.records) {
        record.erase("partition");
        for (Json& value : record)
            if (value.is_number()) value = fmt::format("{:.9g}", value.get<double>());
        lines.push_back(record.dump());
    }
    std::sort(lines.begin(), lines.end());
    return lines;
}

void checkSame(const Outcome& found, const Outcome& expected) {
    CHECK(found.lateRecords == 0);
    CHECK(expected.lateRecords == 0);
    CHECK(!expected.records.empty());
    const std::vector<std::string> some = asSet(found);
    const std::vector<std::string> others = asSet(expected);
    CHECK(some.size() == others.size());
    const auto [one, other] = std::mismatch(some.begin(), some.end(), others.begin(), others.end());
    if (one != some.end() && other != others.end()) CHECK(*one == *other);
}

/// The same records dealt to some partitions, which lag by more than the disorder and come mixed anyhow: each
/// in order of its own, and the first of each before all others.
TestStream mixedPartitions(const TestStream& stream, std::mt19937& random) {
    std::vector<std::vector<Json>> partitions(2 + static_cast<std::size_t>(below(random, 3)));
    for (Json record : stream.records) {
        const auto which = static_cast<std::size_t>(below(random, static_cast<int>(partitions.size())));
        record["partition"] = which;
        partitions[which].push_back(std::move(record));
    }
    TestStream result = stream;
    result.disorder = Duration::zero();
    result.partitionField = "partition";
    result.records.clear();
    std::vector<std::size_t> next(partitions.size(), 0);
    for (std::size_t which = 0; which < partitions.size(); ++which)
        if (!partitions[which].empty()) result.records.push_back(partitions[which][next[which]++]);
    std::sort(result.records.begin(), result.records.end(),
              [](const Json& left, const Json& right) { return left["ts"] < right["ts"]; });
    while (result.records.size() < stream.records.size()) {
        const auto which = static_cast<std::size_t>(below(random, static_cast<int>(partitions.size())));
        // Some at once, so that one is far ahead of the others.
        for (int some = below(random, 60); some > 0 && next[which] < partitions[which].size(); --some)
            result.records.push_back(partitions[which][next[which]++]);
    }
    return result;
}

struct ByEventTime {
    std::string id;
    Json parameters;
};

const Json kByKey = Json::array({"key"});
const Json kAggregates = Json::array({{{"as", "n"}, {"function", "count"}},
                                      {{"as", "sum"}, {"function", "sum"}, {"field", "x"}},
                                      {{"as", "mean"}, {"function", "mean"}, {"field", "x"}},
                                      {{"as", "least"}, {"function", "min"}, {"field", "x"}},
                                      {{"as", "spread"}, {"function", "stddev"}, {"field", "x"}},
                                      {{"as", "median"}, {"function", "median"}, {"field", "x"}},
                                      {{"as", "first"}, {"function", "first"}, {"field", "x"}},
                                      {{"as", "last"}, {"function", "last"}, {"field", "x"}},
                                      {{"as", "kinds"}, {"function", "distinct"}, {"field", "x"}}});

Json windows(Json parameters) {
    parameters["aggregates"] = kAggregates;
    parameters["by"] = kByKey;
    return parameters;
}

} // namespace

TEST_CASE("the order of arrival changes no result of one stream") {
    const std::vector<ByEventTime> operators{
        {"window.tumbling", windows({{"size", "50 ms"}})},
        {"window.tumbling", windows({{"size", "50 ms"}, {"offset", "7 ms"}, {"fill", "previous"}})},
        {"window.hopping", windows({{"size", "60 ms"}, {"slide", "20 ms"}})},
        {"window.session", windows({{"gap", "25 ms"}})},
        {"window.sliding", windows({{"size", "30 ms"}})},
        {"window.decaying", {{"field", "x"}, {"half_life", "50 ms"}, {"every", "20 ms"}, {"by", kByKey}}},
        {"top_n", {{"value", "ts"}, {"size", "50 ms"}, {"records", 3}, {"by", kByKey}}},
        {"sort", Json::object()},
        {"resample", {{"fields", {"x"}}, {"step", "10 ms"}, {"by", kByKey}}},
        {"resample", {{"fields", {"x"}}, {"step", "10 ms"}, {"method", "linear"}, {"by", kByKey}}},
        {"resample", {{"fields", {"x"}}, {"step", "10 ms"}, {"method", "mean"}, {"by", kByKey}}},
        {"pattern",
         {{"steps",
           Json::array({{{"name", "low"}, {"when", "x < 40"}}, {{"name", "high"}, {"when", "x > 60"}}})},
          {"fields", {"x"}},
          {"within", "60 ms"},
          {"by", kByKey}}},
        {"pattern",
         {{"steps", Json::array({{{"name", "low"}, {"when", "x < 40"}},
                                 {{"name", "none"}, {"when", "x > 60"}, {"absent", true}}})},
          {"within", "30 ms"},
          {"by", kByKey}}},
    };
    std::mt19937 random(seed());
    for (const ByEventTime& each : operators) {
        CAPTURE(each.id);
        CAPTURE(each.parameters.dump());
        for (int round = 0; round < kRounds; ++round) {
            const TestStream stream = orderly(random, "x");
            const Outcome expected = runOperator(each.id, each.parameters, stream, 32);
            const Outcome found = runOperator(each.id, each.parameters, disorderly(stream, random), 32);
            checkSame(found, expected);
            if (each.id == "sort") CHECK(found.records == expected.records);
            checkSame(runOperator(each.id, each.parameters, mixedPartitions(stream, random), 32), expected);
        }
    }
}

TEST_CASE("behind a sort, the order of arrival changes no result of what goes by it") {
    const std::vector<ByEventTime> operators{
        {"lag",
         {{"values", Json::array({{{"field", "x"}, {"gives", "delta"}, {"as", "d"}}})}, {"by", kByKey}}},
        {"moving_average", {{"value", "x"}, {"method", "records"}, {"records", 4}, {"by", kByKey}}},
        {"change", {{"fields", {"x"}}, {"by", kByKey}}},
        {"deduplicate", {{"by", kByKey}, {"within", "15 ms"}}},
        {"window.count", {{"size", 5}, {"aggregates", kAggregates}, {"by", kByKey}}},
    };
    std::mt19937 random(seed());
    for (const ByEventTime& each : operators) {
        CAPTURE(each.id);
        for (int round = 0; round < kRounds; ++round) {
            const TestStream stream = orderly(random, "x");
            const auto run = [&](const TestStream& one) {
                return runChain("sort", Json::object(), each.id, each.parameters, one, 32);
            };
            checkSame(run(disorderly(stream, random)), run(stream));
        }
    }
}

TEST_CASE("records that come twice pass once, whichever of the two comes first") {
    std::mt19937 random(seed());
    for (int round = 0; round < kRounds; ++round) {
        TestStream stream = orderly(random, "x");
        const std::vector<Json> once = stream.records;
        for (const Json& record : once)
            if (below(random, 3) == 0) stream.records.push_back(record);
        const Outcome found =
            runOperator("deduplicate", {{"within", "10 ms"}}, disorderly(stream, random), 32);
        CHECK(found.records.size() == once.size());
        CHECK(asSet(found) == asSet(runOperator(
                                  "deduplicate", {{"within", "10 ms"}},
                                  [&] {
                                      TestStream single = stream;
                                      single.records = once;
                                      return single;
                                  }(),
                                  32)));
    }
}

TEST_CASE("the order of arrival changes no result of two streams") {
    const Json keys = Json::array({{{"left", "key"}, {"right", "key"}}});
    const std::vector<ByEventTime> joins{
        {"join.interval", {{"keys", keys}, {"kind", "inner"}, {"lower", "-20 ms"}, {"upper", "10 ms"}}},
        {"join.interval", {{"keys", keys}, {"kind", "full"}, {"lower", "-20 ms"}, {"upper", "10 ms"}}},
        {"join.window", {{"keys", keys}, {"kind", "full"}, {"size", "30 ms"}}},
        {"join.window", {{"keys", keys}, {"kind", "left"}, {"size", "30 ms"}, {"slide", "10 ms"}}},
        {"join.latest", {{"keys", keys}, {"kind", "left"}}},
        {"join.latest", {{"keys", keys}, {"kind", "inner"}, {"tolerance", "20 ms"}}},
    };
    std::mt19937 random(seed());
    for (const ByEventTime& each : joins) {
        CAPTURE(each.id);
        CAPTURE(each.parameters.dump());
        for (int round = 0; round < kRounds; ++round) {
            const TestStream left = orderly(random, "x");
            const TestStream right = orderly(random, "y");
            const Outcome expected =
                runJoin(each.id, each.parameters, left, right, 32, Interleaving::Alternating);
            const Outcome found = runJoin(each.id, each.parameters, disorderly(left, random),
                                          disorderly(right, random), 7, Interleaving::Random);
            checkSame(found, expected);
        }
    }
}
