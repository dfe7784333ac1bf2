#include "pipeline/runtime/event_time.h"

#include <doctest/doctest.h>

#include <random>

using namespace weir;

namespace {

SourceSettings byField(Duration disorder = Duration::zero()) {
    return {.eventTimeField = "ts", .disorder = disorder};
}

/// A builder that leaves out, into `samples`, what has no time in `ts`.
BatchBuilder timedBuilder(std::vector<std::string>& samples, TimeUnit unit = TimeUnit::Nanoseconds) {
    BatchBuilder builder;
    builder.setEventTime({"ts", unit, [&samples](std::string_view reason, std::string_view sample) {
                              samples.push_back(std::string(reason) + " / " + std::string(sample));
                          }});
    return builder;
}

std::vector<Timestamp> timesOf(const RecordBatch& batch) {
    return {batch.eventTimes().begin(), batch.eventTimes().end()};
}

} // namespace

TEST_CASE("without a field, records have the time of their arrival") {
    EventTimeAssigner assigner(SourceSettings{});
    BatchBuilder builder;
    for (int value = 0; value < 2; ++value) {
        builder.setInt64(builder.fieldIndex("value"), value);
        builder.endRecord();
    }
    const std::vector<Timestamp> arrivals{5, 8};
    const auto batch = assigner.assign(builder.finish(), arrivals);
    CHECK(timesOf(*batch) == arrivals);
    CHECK(assigner.watermark() == 8);
    assigner.advanceArrival(20);
    CHECK(assigner.watermark() == 20);
}

TEST_CASE(
    "a number, a text and a timestamp in the named field become the event time and a timestamp column") {
    std::vector<std::string> samples;
    BatchBuilder builder = timedBuilder(samples, TimeUnit::ByMagnitude);
    const std::size_t field = builder.fieldIndex("ts");
    SUBCASE("a number by its unit") {
        builder = timedBuilder(samples, TimeUnit::Seconds);
        builder.setInt64(field, 60);
    }
    SUBCASE("a fraction") {
        builder = timedBuilder(samples, TimeUnit::Milliseconds);
        builder.setFloat64(field, 60'000.0);
    }
    SUBCASE("a text") {
        builder.setString(field, "1970-01-01T00:01:00Z");
    }
    SUBCASE("a timestamp") {
        builder.setTimestamp(field, 60'000'000'000);
    }
    builder.setInt64(builder.fieldIndex("value"), 1);
    builder.endRecord();

    EventTimeAssigner assigner(byField());
    const auto batch = assigner.assign(builder.finish(), std::vector<Timestamp>{0});
    REQUIRE(batch);
    CHECK(timesOf(*batch) == std::vector<Timestamp>{60'000'000'000});
    REQUIRE(batch->column("ts") != nullptr);
    CHECK(batch->column("ts")->type() == Type::Timestamp);
    CHECK(batch->schema()->find("ts")->type == Type::Timestamp);
    CHECK(batch->column("value")->int64s()[0] == 1);
    CHECK(samples.empty());
}

TEST_CASE("a record without an event time is reported, left out, and decides no type") {
    std::vector<std::string> samples;
    BatchBuilder builder = timedBuilder(samples);
    const std::size_t ts = builder.fieldIndex("ts");
    const std::size_t value = builder.fieldIndex("value");
    CHECK(builder.setString(value, "none"));
    CHECK_FALSE(builder.endRecord());
    CHECK(builder.setInt64(ts, 5));
    CHECK(builder.setInt64(value, 7));
    CHECK(builder.endRecord());
    CHECK(samples ==
          std::vector<std::string>{"no event time: the record has no value in field \"ts\" / value: none"});

    EventTimeAssigner assigner(byField());
    const auto batch = assigner.assign(builder.finish(), std::vector<Timestamp>(1));
    REQUIRE(batch);
    CHECK(batch->schema()->text() == "ts timestamp, value int64");
    CHECK(timesOf(*batch) == std::vector<Timestamp>{5});

    SUBCASE("a batch with none left is no batch") {
        builder.setInt64(value, 8);
        builder.endRecord();
        CHECK(assigner.assign(builder.finish(), {}) == nullptr);
        CHECK(assigner.watermark() == 5);
    }
}

TEST_CASE("what is no time does not fit the event-time field, and the reason says why") {
    std::vector<std::string> samples;
    BatchBuilder builder = timedBuilder(samples, TimeUnit::Seconds);
    const std::size_t ts = builder.fieldIndex("ts");
    CHECK_FALSE(builder.setString(ts, "yesterday"));
    CHECK(builder.conflict() == "no event time: \"yesterday\" in field \"ts\" is not an ISO 8601 time");
    CHECK_FALSE(builder.setInt64(ts, kMaxTimestamp));
    CHECK(builder.conflict().find("in field \"ts\" is out of range as a time in seconds") !=
          std::string::npos);
    CHECK_FALSE(builder.setFloat64(ts, 1e300));
    CHECK_FALSE(builder.setBool(ts, true));
    CHECK(builder.conflict().find("field \"ts\" is of type bool") != std::string::npos);
    builder.cancelRecord();
    CHECK(builder.setString(ts, "1970-01-01T00:00:01Z"));
    CHECK(builder.endRecord());
    CHECK(builder.setFloat64(ts, 2.5));
    CHECK(builder.endRecord());
    EventTimeAssigner assigner(byField());
    CHECK(timesOf(*assigner.assign(builder.finish(), std::vector<Timestamp>(2))) ==
          std::vector<Timestamp>{1'000'000'000, 2'500'000'000});
}

TEST_CASE("the event time is a timestamp whatever type was declared for it") {
    BatchBuilder builder({{"ts", Type::Float64}, {"value", Type::Float64}});
    builder.setEventTime({"ts", TimeUnit::Nanoseconds, [](std::string_view, std::string_view) {}});
    CHECK(builder.setInt64(builder.fieldIndex("ts"), 9'007'199'254'740'993));
    builder.endRecord();
    CHECK(builder.setTimestamp(builder.fieldIndex("ts"), 8));
    builder.endRecord();
    EventTimeAssigner assigner(byField());
    const auto batch = assigner.assign(builder.finish(), std::vector<Timestamp>(2));
    CHECK(batch->schema()->text() == "ts timestamp, value float64");
    CHECK(timesOf(*batch) == std::vector<Timestamp>{9'007'199'254'740'993, 8});
}

TEST_CASE("which records are stragglers does not depend on where batches are cut") {
    std::mt19937 random(42);
    std::vector<Timestamp> times;
    for (int record = 0; record < 3000; ++record)
        times.push_back(record * 10 - static_cast<Timestamp>(random() % 400));

    // Straggler watermark by record, kMinTimestamp for those in time.
    const auto stragglersAt = [&](const std::function<std::size_t()>& nextSize) {
        EventTimeAssigner assigner(byField(Duration(100)));
        std::vector<std::string> samples;
        BatchBuilder builder = timedBuilder(samples);
        std::vector<Timestamp> watermarks(times.size(), kMinTimestamp);
        for (std::size_t first = 0; first < times.size();) {
            const std::size_t count = std::min(nextSize(), times.size() - first);
            for (std::size_t row = 0; row < count; ++row) {
                builder.setInt64(builder.fieldIndex("ts"), times[first + row]);
                builder.endRecord();
            }
            const auto batch = assigner.assign(builder.finish(), std::vector<Timestamp>(count));
            for (const Straggler& straggler : batch->stragglers())
                watermarks[first + straggler.row] = straggler.watermark;
            first += count;
        }
        return watermarks;
    };

    std::vector<Timestamp> expected(times.size(), kMinTimestamp);
    Timestamp greatest = kMinTimestamp;
    for (std::size_t record = 0; record < times.size(); ++record) {
        if (greatest != kMinTimestamp && times[record] < greatest - 100) expected[record] = greatest - 100;
        greatest = std::max(greatest, times[record]);
    }
    CHECK(stragglersAt([] { return std::size_t{1}; }) == expected);
    CHECK(stragglersAt([] { return std::size_t{32}; }) == expected);
    CHECK(stragglersAt([] { return std::size_t{4096}; }) == expected);
    CHECK(stragglersAt([&] { return std::size_t{1} + random() % 200; }) == expected);
}

namespace {

/// The watermark after each of these times, in batches of so many.
std::vector<Timestamp> watermarksAfter(const std::vector<Timestamp>& times, Duration maxAhead,
                                       std::size_t batch, std::size_t* ahead = nullptr) {
    SourceSettings settings = byField();
    settings.maxAhead = maxAhead;
    EventTimeAssigner assigner(settings);
    std::vector<std::string> samples;
    BatchBuilder builder = timedBuilder(samples);
    std::vector<Timestamp> watermarks;
    for (std::size_t row = 0; row < times.size(); ++row) {
        builder.setTimestamp(builder.fieldIndex("ts"), times[row]);
        builder.endRecord();
        if (builder.rows() < batch && row + 1 < times.size()) continue;
        const std::vector<Timestamp> arrivals(builder.rows(), 0);
        assigner.assign(builder.takeRun(), arrivals);
        watermarks.push_back(assigner.watermark());
        if (ahead) *ahead += assigner.aheadRecords();
    }
    return watermarks;
}

} // namespace

TEST_CASE(
    "one record that is far ahead is counted and moves no watermark; a stream that goes on there does") {
    constexpr Duration kLimit{100};
    std::size_t ahead = 0;
    CHECK(watermarksAfter({10, 50, 9'000, 60, 70}, kLimit, 1, &ahead) ==
          std::vector<Timestamp>{10, 50, 50, 60, 70});
    CHECK(ahead == 1);
    CHECK(watermarksAfter({10, 50, kMaxTimestamp, 60}, kLimit, 1) == std::vector<Timestamp>{10, 50, 50, 60});
    // After a real gap, or where records are always further apart, the next one says so.
    CHECK(watermarksAfter({10, 9'000, 9'010, 9'020}, kLimit, 1) ==
          std::vector<Timestamp>{10, 10, 9'000, 9'020});
    CHECK(watermarksAfter({0, 1'000, 2'000, 3'000}, kLimit, 1) == std::vector<Timestamp>{0, 0, 1'000, 2'000});
    CHECK(watermarksAfter({0, 9'000, 10, 9'000, 20}, kLimit, 1) == std::vector<Timestamp>{0, 0, 10, 10, 20});
    CHECK(watermarksAfter({10, 9'000}, Duration{0}, 1) == std::vector<Timestamp>{10, 9'000});
    CHECK(watermarksAfter({10, 50, 9'000, 60, 70}, kLimit, 100).back() == 70);
    // The first one of all may be ahead of the clock only.
    CHECK(watermarksAfter({kMaxTimestamp - 5, 10, 20}, kLimit, 1) ==
          std::vector<Timestamp>{kMinTimestamp, 10, 20});
}
