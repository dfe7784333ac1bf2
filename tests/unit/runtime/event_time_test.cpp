#include "pipeline/runtime/event_time.h"

#include <doctest/doctest.h>

#include <random>

using namespace weir;

namespace {

class RecordingReport final : public NodeReport {
public:
    void badRecord(std::string_view reason, std::string_view sample) override {
        reasons.emplace_back(reason);
        samples.emplace_back(sample);
    }
    void lateRecords(std::uint64_t, std::string_view) override {}
    void droppedRecords(std::uint64_t, std::string_view) override {}
    void note(std::string_view) override {}
    void alert(Alert) override {}

    std::vector<std::string> reasons;
    std::vector<std::string> samples;
};

SourceSettings byField(Duration disorder = Duration::zero(), TimeUnit unit = TimeUnit::Nanoseconds) {
    return {.eventTimeField = "ts", .timeUnit = unit, .disorder = disorder};
}

std::vector<Timestamp> timesOf(const RecordBatch& batch) {
    return {batch.eventTimes().begin(), batch.eventTimes().end()};
}

} // namespace

TEST_CASE("without a field, records have the time of their arrival") {
    RecordingReport report;
    EventTimeAssigner assigner(SourceSettings{}, report);
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
    RecordingReport report;
    BatchBuilder builder;
    const std::size_t field = builder.fieldIndex("ts");
    TimeUnit unit = TimeUnit::ByMagnitude;
    SUBCASE("a number by its unit") {
        unit = TimeUnit::Seconds;
        builder.setInt64(field, 60);
    }
    SUBCASE("a fraction") {
        unit = TimeUnit::Milliseconds;
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

    EventTimeAssigner assigner(byField(Duration::zero(), unit), report);
    const auto batch = assigner.assign(builder.finish(), std::vector<Timestamp>{0});
    REQUIRE(batch);
    CHECK(timesOf(*batch) == std::vector<Timestamp>{60'000'000'000});
    REQUIRE(batch->column("ts") != nullptr);
    CHECK(batch->column("ts")->type() == Type::Timestamp);
    CHECK(batch->schema()->find("ts")->type == Type::Timestamp);
    CHECK(batch->column("value")->int64s()[0] == 1);
    CHECK(report.reasons.empty());
}

TEST_CASE("a record without a readable event time is reported and left out") {
    RecordingReport report;
    EventTimeAssigner assigner(byField(), report);
    BatchBuilder builder;
    const std::size_t ts = builder.fieldIndex("ts");
    const std::size_t host = builder.fieldIndex("host");
    builder.setString(ts, "yesterday");
    builder.setString(host, "a");
    builder.endRecord();
    builder.setString(ts, "1970-01-01T00:00:01Z");
    builder.setString(host, "b");
    builder.endRecord();
    builder.setString(host, "c");
    builder.endRecord();

    const auto batch = assigner.assign(builder.finish(), std::vector<Timestamp>(3));
    REQUIRE(batch);
    CHECK(batch->rows() == 1);
    CHECK(batch->column("host")->string(0) == "b");
    REQUIRE(report.reasons.size() == 2);
    CHECK(report.reasons[0].find("\"yesterday\" in field \"ts\"") != std::string::npos);
    CHECK(report.samples[0] == "ts: yesterday, host: a");
    CHECK(report.reasons[1].find("no value in field \"ts\"") != std::string::npos);

    SUBCASE("a batch with none left is no batch") {
        builder.setString(host, "d");
        builder.endRecord();
        CHECK(assigner.assign(builder.finish(), std::vector<Timestamp>(1)) == nullptr);
        CHECK(assigner.watermark() == 1'000'000'000);
    }
}

TEST_CASE("a field that no record has is said so") {
    RecordingReport report;
    EventTimeAssigner assigner(byField(), report);
    BatchBuilder builder;
    builder.setBool(builder.fieldIndex("flag"), true);
    builder.endRecord();
    CHECK(assigner.assign(builder.finish(), std::vector<Timestamp>(1)) == nullptr);
    CHECK(report.reasons.size() == 1);
    CHECK(assigner.watermark() == kMinTimestamp);
}

TEST_CASE("which records are stragglers does not depend on where batches are cut") {
    std::mt19937 random(42);
    std::vector<Timestamp> times;
    for (int record = 0; record < 3000; ++record)
        times.push_back(record * 10 - static_cast<Timestamp>(random() % 400));

    // Straggler watermark by record, kMinTimestamp for those in time.
    const auto stragglersAt = [&](const std::function<std::size_t()>& nextSize) {
        RecordingReport report;
        EventTimeAssigner assigner(byField(Duration(100)), report);
        BatchBuilder builder;
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
