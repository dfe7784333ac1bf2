#include "pipeline/runtime/input_progress.h"

#include <doctest/doctest.h>

using namespace weir;

namespace {

RecordBatchPointer batchOf(std::initializer_list<Timestamp> times, std::vector<Straggler> stragglers = {}) {
    return std::make_shared<const RecordBatch>(std::make_shared<const Schema>(), std::vector<ColumnPointer>{},
                                               Column::ofTimestamp(Array<Timestamp>(times)),
                                               std::move(stragglers));
}

} // namespace

TEST_CASE("the combined watermark is the least, and never goes back") {
    InputProgress progress(2);
    progress.setWatermark(0, 10);
    CHECK(progress.watermark() == kMinTimestamp);
    progress.setWatermark(1, 7);
    CHECK(progress.watermark() == 7);
    progress.setWatermark(1, 20);
    CHECK(progress.watermark() == 10);
    progress.setWatermark(0, 5);
    CHECK(progress.watermark() == 10);
}

TEST_CASE("idle and ended inputs hold nobody back") {
    InputProgress progress(3);
    progress.setWatermark(0, 10);
    progress.setWatermark(1, 20);
    progress.setStatus(2, StreamStatus::Idle);
    CHECK(progress.watermark() == 10);
    progress.setEnded(0);
    CHECK(progress.watermark() == 20);
    CHECK(progress.status() == StreamStatus::Active);
    CHECK_FALSE(progress.hasEnded());

    SUBCASE("one that comes back does not turn time back") {
        progress.setStatus(2, StreamStatus::Active);
        progress.setWatermark(2, 3);
        CHECK(progress.watermark() == 20);
    }
    SUBCASE("all have ended") {
        progress.setEnded(1);
        progress.setEnded(2);
        CHECK(progress.hasEnded());
    }
}

TEST_CASE("when all inputs are idle, it does not matter which fell silent first") {
    for (const bool firstGoesFirst : {true, false}) {
        InputProgress progress(2);
        progress.setWatermark(0, 10);
        progress.setWatermark(1, 20);
        progress.setStatus(firstGoesFirst ? 0 : 1, StreamStatus::Idle);
        progress.setStatus(firstGoesFirst ? 1 : 0, StreamStatus::Idle);
        CHECK(progress.watermark() == 20);
        CHECK(progress.status() == StreamStatus::Idle);
    }
}

TEST_CASE("a node without inputs has ended at once") {
    CHECK(InputProgress(0).hasEnded());
}

TEST_CASE("with one input, stragglers stay as the source stamped them") {
    InputProgress progress(1);
    progress.setWatermark(0, 10);
    const auto batch = batchOf({12, 5}, {{1, 12}});
    CHECK(progress.restamp(0, batch) == batch);
}

TEST_CASE("over several inputs, stragglers are measured against the combined watermark") {
    InputProgress progress(2);
    progress.setWatermark(0, 100);
    progress.setWatermark(1, 50);

    const auto batch = batchOf({60, 40, 100}, {{0, 100}, {1, 100}});
    CHECK(progress.restamp(0, batch)->stragglers() == std::vector<Straggler>{{1, 50}});

    SUBCASE("an input alone keeps the watermark of each of its records, whatever the batch") {
        progress.setEnded(1);
        const auto alone = batchOf({200, 150}, {{1, 190}});
        CHECK(progress.restamp(0, alone)->stragglers() == std::vector<Straggler>{{1, 190}});
    }
}

TEST_CASE("records of an input that was idle are late where the others went on") {
    InputProgress progress(2);
    progress.setWatermark(0, 10);
    progress.setStatus(0, StreamStatus::Idle);
    progress.setWatermark(1, 100);
    progress.setStatus(0, StreamStatus::Active);
    const auto restamped = progress.restamp(0, batchOf({20, 5, 120}, {{1, 10}}));
    CHECK(restamped->stragglers() == std::vector<Straggler>{{0, 100}, {1, 100}});
}
