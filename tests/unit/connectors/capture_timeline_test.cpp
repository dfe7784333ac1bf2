#include "connectors/capture/capture_timeline.h"
#include "tests/unit/connectors/file_probe.h"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include <algorithm>
#include <random>

using namespace weir;
using namespace weir::test;

namespace {

bool contains(const std::string& text, const std::string& part) {
    return text.find(part) != std::string::npos;
}

constexpr int kMillisecond = 1'000'000;

/// Records {n, t} whose event time is `t`, in milliseconds since 1970.
void captureTimes(const std::filesystem::path& path, const std::vector<int>& times, int first = 0,
                  Json more = Json::object()) {
    more["path"] = path.string();
    SinkProbe probe("sqlite.sink", std::move(more));
    probe.open();
    constexpr std::size_t kBatch = 1000;
    for (std::size_t from = 0; from < times.size(); from += kBatch) {
        auto schema = std::make_shared<const Schema>(std::vector<Field>{{"n", Type::Int64}});
        auto numbers = std::make_shared<Column>(Type::Int64);
        auto moments = std::make_shared<Column>(Type::Timestamp);
        for (std::size_t i = from; i < std::min(times.size(), from + kBatch); ++i) {
            numbers->appendInt64(first + static_cast<int>(i));
            moments->appendInt64(std::int64_t{times[i]} * kMillisecond);
        }
        probe.write(
            std::make_shared<const RecordBatch>(schema, std::vector<ColumnPointer>{numbers}, moments));
    }
    probe.close();
}

std::vector<std::int64_t> numbersOf(const CaptureTimeline::Part& part) {
    std::vector<std::int64_t> numbers;
    for (const RecordBatchPointer& batch : part.batches)
        for (const std::int64_t number : batch->column("n")->int64s())
            numbers.push_back(number);
    return numbers;
}

std::vector<std::int64_t> expected(const std::vector<int>& times, std::int64_t from, std::int64_t to) {
    std::vector<std::int64_t> numbers;
    for (std::size_t i = 0; i < times.size(); ++i)
        if (times[i] * std::int64_t{kMillisecond} >= from && times[i] * std::int64_t{kMillisecond} <= to)
            numbers.push_back(static_cast<std::int64_t>(i));
    return numbers;
}

std::vector<int> disorderedTimes(std::size_t count) {
    std::mt19937 random(7);
    std::vector<int> times;
    for (std::size_t i = 0; i < count; ++i)
        times.push_back(static_cast<int>(i) * 10 + static_cast<int>(random() % 5000));
    return times;
}

constexpr std::size_t kAll = 1'000'000;

} // namespace

TEST_CASE("The records of any range of event time are found, in the order they were captured") {
    const TemporaryFolder folder;
    const std::vector<int> times = disorderedTimes(20'000);
    captureTimes(folder / "c.sqlite", times);
    CaptureTimeline timeline(folder / "c.sqlite", "records");
    REQUIRE(timeline.look());
    std::mt19937 random(1);
    for (int turn = 0; turn < 20; ++turn) {
        const std::int64_t from = static_cast<std::int64_t>(random() % 200'000) * kMillisecond;
        const std::int64_t to = from + static_cast<std::int64_t>(random() % 60'000) * kMillisecond;
        CHECK(numbersOf(*timeline.read(from, to, kAll, CaptureTimeline::Keep::Earliest)) ==
              expected(times, from, to));
    }
}

TEST_CASE("A part says what it covers, and covers that wholly") {
    const TemporaryFolder folder;
    const std::vector<int> times = disorderedTimes(40'000);
    captureTimes(folder / "c.sqlite", times);
    CaptureTimeline timeline(folder / "c.sqlite", "records");
    REQUIRE(timeline.look());
    const std::int64_t to = std::int64_t{400'000} * kMillisecond;
    const auto earliest = *timeline.read(0, to, 5000, CaptureTimeline::Keep::Earliest);
    CHECK(earliest.from == 0);
    CHECK(earliest.to < to);
    CHECK(numbersOf(earliest) == expected(times, earliest.from, earliest.to));
    const auto latest = *timeline.read(0, to, 5000, CaptureTimeline::Keep::Latest);
    CHECK(latest.from > 0);
    CHECK(latest.to == to);
    CHECK(numbersOf(latest) == expected(times, latest.from, latest.to));
    CHECK(numbersOf(latest).size() >= 4000);
}

TEST_CASE("A capture of several runs over the same time gives the records of all") {
    const TemporaryFolder folder;
    const std::vector<int> times{1, 2, 3, 4, 5};
    captureTimes(folder / "c.sqlite", times);
    captureTimes(folder / "c.sqlite", times, 100);
    CaptureTimeline timeline(folder / "c.sqlite", "records");
    REQUIRE(timeline.look());
    CHECK(numbersOf(*timeline.read(2 * kMillisecond, 3 * kMillisecond, 1, CaptureTimeline::Keep::Latest)) ==
          std::vector<std::int64_t>{1, 2, 101, 102});
}

TEST_CASE("What is captured meanwhile, or begun anew, is taken up by the next look") {
    const TemporaryFolder folder;
    captureTimes(folder / "c.sqlite", {1, 2, 3});
    CaptureTimeline timeline(folder / "c.sqlite", "records");
    REQUIRE(timeline.look());
    captureTimes(folder / "c.sqlite", {4, 5}, 3);
    REQUIRE(timeline.look());
    CHECK(timeline.blocks().back().latest == 5 * kMillisecond);
    CHECK(numbersOf(*timeline.read(0, kMaxTimestamp, kAll, CaptureTimeline::Keep::Earliest)).size() == 5);
    captureTimes(folder / "c.sqlite", {9}, 50, {{"if_exists", "replace"}});
    REQUIRE(timeline.look());
    CHECK(numbersOf(*timeline.read(0, kMaxTimestamp, kAll, CaptureTimeline::Keep::Earliest)) ==
          std::vector<std::int64_t>{50});
}

TEST_CASE("A table that is replaced by one as long is read anew") {
    const TemporaryFolder folder;
    captureTimes(folder / "c.sqlite", std::vector<int>(10'000, 5));
    CaptureTimeline timeline(folder / "c.sqlite", "records");
    REQUIRE(timeline.look());
    captureTimes(folder / "c.sqlite", std::vector<int>(20'000, 9), 0, {{"if_exists", "replace"}});
    REQUIRE(timeline.look());
    CHECK(timeline.blocks().front().earliest == 9 * kMillisecond);
    CHECK(numbersOf(*timeline.read(0, kMaxTimestamp, kAll, CaptureTimeline::Keep::Latest)).size() == 20'000);
}

TEST_CASE("A capture that is not there, or is none, is told by its name") {
    const TemporaryFolder folder;
    CaptureTimeline none(folder / "none.sqlite", "records");
    CHECK(contains(none.look().error().message, "there is no capture"));
    CHECK(contains(none.look().error().message, "none.sqlite"));
    captureTimes(folder / "c.sqlite", {1});
    CaptureTimeline other(folder / "c.sqlite", "other");
    REQUIRE(other.look());
    CHECK(other.blocks().empty());
    captureTimes(folder / "c.sqlite", {1}, 0, {{"table", "other"}});
    REQUIRE(other.look());
    CHECK(other.blocks().size() == 1);
}

TEST_CASE("A stop ends a long look, and the next one goes on") {
    const TemporaryFolder folder;
    captureTimes(folder / "c.sqlite", std::vector<int>(300'000, 5));
    CaptureTimeline timeline(folder / "c.sqlite", "records");
    std::stop_source stop;
    stop.request_stop();
    CHECK(contains(timeline.look(stop.get_token()).error().message, "was stopped"));
    REQUIRE(timeline.look());
    CHECK(numbersOf(*timeline.read(0, kMaxTimestamp, kAll, CaptureTimeline::Keep::Latest)).size() == 300'000);
}
