#include "pipeline/runtime/tap.h"

#include <doctest/doctest.h>

#include <numeric>

using namespace weir;

namespace {

RecordBatchPointer batchOf(Timestamp first, std::size_t rows) {
    Array<Timestamp> times(rows);
    std::iota(times.begin(), times.end(), first);
    return std::make_shared<const RecordBatch>(std::make_shared<const Schema>(), std::vector<ColumnPointer>{},
                                               Column::ofTimestamp(std::move(times)));
}

/// One record that holds a text of so many bytes.
RecordBatchPointer batchOfBytes(Timestamp time, std::size_t bytes, std::size_t rows = 1) {
    Column text(Type::String);
    for (std::size_t row = 0; row < rows; ++row)
        text.appendString(std::string(bytes, 'x'));
    return std::make_shared<const RecordBatch>(
        std::make_shared<const Schema>(std::vector<Field>{{"text", Type::String}}),
        std::vector<ColumnPointer>{std::make_shared<const Column>(std::move(text))},
        Column::ofTimestamp(Array<Timestamp>(rows, time)));
}

std::size_t bytesOf(const std::vector<RecordBatchPointer>& batches) {
    std::size_t bytes = 0;
    for (const auto& batch : batches)
        bytes += batch->byteSize();
    return bytes;
}

std::vector<Timestamp> timesOf(const std::vector<RecordBatchPointer>& batches) {
    std::vector<Timestamp> times;
    for (const auto& batch : batches)
        times.insert(times.end(), batch->eventTimes().begin(), batch->eventTimes().end());
    return times;
}

const Endpoint kOutput{"node", "out"};

} // namespace

TEST_CASE("the newest records of an output are at hand without a tap") {
    TapBoard board;
    CHECK(board.latest(kOutput, 10).empty());
    const auto output = board.output(kOutput);
    for (Timestamp time = 0; time < 5000; ++time)
        output->publish(batchOf(time, 1));
    CHECK(timesOf(board.latest(kOutput, 3)) == std::vector<Timestamp>{4997, 4998, 4999});
    CHECK(timesOf(board.latest(kOutput, 5000)).size() == OutputTap::kNewestRows);

    SUBCASE("a part of a batch is cut out") {
        output->publish(batchOf(10'000, 100));
        CHECK(timesOf(board.latest(kOutput, 2)) == std::vector<Timestamp>{10'098, 10'099});
    }
    SUBCASE("of a very large batch only the end is kept") {
        output->publish(batchOf(0, 1'000'000));
        const auto latest = board.latest(kOutput, 1'000'000);
        REQUIRE(latest.size() == 1);
        CHECK(latest.front()->rows() == OutputTap::kNewestRows);
        CHECK(latest.front()->eventTimes().back() == 999'999);
    }
    SUBCASE("the next run begins with none") {
        board.beginRun();
        CHECK(board.latest(kOutput, 10).empty());
    }
}

TEST_CASE("a tap gives all records since it was last read") {
    TapBoard board;
    const TapId tap = board.open(kOutput);
    board.output(kOutput)->publish(batchOf(1, 2));
    board.beginRun();
    board.output(kOutput)->publish(batchOf(3, 2));
    CHECK(timesOf(board.read(tap).batches) == std::vector<Timestamp>{1, 2, 3, 4});
    CHECK(board.read(tap).batches.empty());

    board.close(tap);
    board.output(kOutput)->publish(batchOf(5, 1));
    CHECK(board.read(tap).batches.empty());
}

TEST_CASE("a slow reader loses the oldest records and is told how many; other readers lose none") {
    TapBoard board;
    const TapId slow = board.open(kOutput);
    const TapId quick = board.open(kOutput);
    const auto output = board.output(kOutput);
    std::size_t quickRows = 0;
    for (Timestamp batch = 0; batch < 15; ++batch) {
        output->publish(batchOf(batch * 100'000, 100'000));
        for (const auto& read : board.read(quick).batches)
            quickRows += read->rows();
    }
    const TapReading reading = board.read(slow);
    CHECK(reading.skipped == 500'000);
    CHECK(timesOf(reading.batches).size() == 1'000'000);
    CHECK(reading.batches.front()->eventTimes().front() == 500'000);
    CHECK(quickRows == 1'500'000);
    CHECK(board.read(slow).skipped == 0);
}

TEST_CASE("the newest records at hand are fewer when they are large") {
    TapBoard board;
    const auto output = board.output(kOutput);
    for (Timestamp time = 0; time < 100; ++time)
        output->publish(batchOfBytes(time, OutputTap::kNewestBytes / 16));
    const auto newest = board.latest(kOutput, OutputTap::kNewestRows);
    CHECK(bytesOf(newest) <= OutputTap::kNewestBytes);
    CHECK(timesOf(newest).size() >= 10);
    CHECK(timesOf(newest).back() == 99);

    output->publish(batchOfBytes(100, 3 * OutputTap::kNewestBytes));
    CHECK(timesOf(board.latest(kOutput, OutputTap::kNewestRows)) == std::vector<Timestamp>{100});
    output->publish(batchOfBytes(101, OutputTap::kNewestBytes / 4, 32));
    CHECK(bytesOf(board.latest(kOutput, OutputTap::kNewestRows)) <= OutputTap::kNewestBytes);
}
