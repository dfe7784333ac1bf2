// Parts of a stream that are aggregated apart and put together give what the whole gives.
#include "aggregate_harness.h"

#include <doctest/doctest.h>

#include <limits>

using namespace weir;

namespace {

enum class Values : std::uint8_t { Integers, Floats, OddFloats, Widening, Texts, Booleans };

std::vector<AggregateRecord> randomRecords(Values values, std::size_t count, std::mt19937& random) {
    constexpr double kOdd[] = {std::numeric_limits<double>::quiet_NaN(),
                               std::numeric_limits<double>::infinity(),
                               -std::numeric_limits<double>::infinity(), 0.0, -0.0};
    std::uniform_int_distribution<int> dice(-100, 100);
    std::normal_distribution<double> normal(50, 20);
    std::vector<AggregateRecord> records;
    for (std::size_t index = 0; index < count; ++index) {
        AggregateRecord record;
        record.time = std::int64_t{dice(random)} * 1'000'000'000;
        record.group = static_cast<DenseId>(random() % 5);
        const bool isFloat = values == Values::Floats || values == Values::OddFloats ||
                             (values == Values::Widening && index > count / 2);
        if (values == Values::Texts)
            record.value = "text " + std::to_string(dice(random));
        else if (values == Values::Booleans)
            record.value = dice(random) > 0;
        else if (isFloat)
            record.value = normal(random);
        else
            record.value = dice(random);
        record.second = isFloat ? Json(normal(random)) : Json(dice(random));
        const std::size_t roll = random() % 20;
        if (roll == 0) record.value = nullptr;
        if (roll == 1) record.second = nullptr;
        if (roll == 2 && values == Values::OddFloats) record.value = kOdd[random() % std::size(kOdd)];
        // One group without any value.
        if (record.group == 3) record.value = nullptr;
        records.push_back(std::move(record));
    }
    return records;
}

void checkMerging(const AggregateCall& call, Values values, std::mt19937& random) {
    for (int round = 0; round < 12; ++round) {
        const std::vector<AggregateRecord> records =
            randomRecords(values, 1 + 40U * static_cast<std::size_t>(round), random);
        const std::vector<Json> whole = wholeOf(call, records);
        const std::vector<Json> merged = mergedOf(call, records, random);
        REQUIRE(whole.size() == merged.size());
        for (std::size_t group = 0; group < whole.size(); ++group) {
            CAPTURE(call.function);
            CAPTURE(values);
            CAPTURE(whole[group].dump());
            CAPTURE(merged[group].dump());
            CHECK(agree(merged[group], whole[group]));
        }
    }
}

} // namespace

TEST_CASE("merged parts of numbers are the whole, for every aggregate") {
    std::mt19937 random(31);
    for (const AggregateFunction* function : AggregateRegistry::instance().all())
        for (const Values values : {Values::Integers, Values::Floats, Values::OddFloats, Values::Widening})
            checkMerging({function->id, function->argument ? function->argument->defaultValue : 0}, values,
                         random);
}

TEST_CASE("merged parts of texts and booleans are the whole") {
    std::mt19937 random(32);
    for (const char* function : {"count", "min", "max", "first", "last", "distinct", "top_k", "collect"})
        for (const Values values : {Values::Texts, Values::Booleans})
            checkMerging({function, 10}, values, random);
}

TEST_CASE("of one event time, what was merged first arrived first") {
    std::mt19937 random(33);
    std::vector<AggregateRecord> records;
    for (int index = 0; index < 100; ++index)
        records.push_back({.time = index % 3, .value = index});
    for (int round = 0; round < 20; ++round) {
        CHECK(mergedOf({"first"}, records, random)[0] == 0);
        CHECK(mergedOf({"last"}, records, random)[0] == 98);
        CHECK(mergedOf({"delta"}, records, random)[0] == 98);
        CHECK(mergedOf({"collect", 4}, records, random)[0] == "[0,3,6,9]");
    }
}
