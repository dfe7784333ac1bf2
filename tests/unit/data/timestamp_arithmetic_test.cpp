#include "pipeline/data/timestamp_arithmetic.h"

#include <doctest/doctest.h>

using namespace weir;

TEST_CASE("sums and differences of time stop at the ends of time") {
    CHECK(saturatingAdd(5, 3) == 8);
    CHECK(saturatingAdd(5, -8) == -3);
    CHECK(saturatingAdd(kMaxTimestamp - 3, 3) == kMaxTimestamp);
    CHECK(saturatingAdd(kMaxTimestamp - 3, 4) == kMaxTimestamp);
    CHECK(saturatingAdd(kMinTimestamp + 3, -3) == kMinTimestamp);
    CHECK(saturatingAdd(kMinTimestamp + 3, -4) == kMinTimestamp);
    CHECK(saturatingAdd(kMinTimestamp, kMaxTimestamp) == -1);

    CHECK(saturatingSubtract(5, 8) == -3);
    CHECK(saturatingSubtract(5, -3) == 8);
    CHECK(saturatingSubtract(kMinTimestamp + 3, 3) == kMinTimestamp);
    CHECK(saturatingSubtract(kMinTimestamp + 3, 4) == kMinTimestamp);
    CHECK(saturatingSubtract(kMaxTimestamp - 3, -4) == kMaxTimestamp);
    CHECK(saturatingSubtract(-1, kMinTimestamp) == kMaxTimestamp);
    CHECK(saturatingSubtract(0, kMinTimestamp) == kMaxTimestamp);
}

TEST_CASE("the time between two times fits from one end of time to the other") {
    CHECK(timeBetween(3, 8) == 5);
    CHECK(timeBetween(-3, 8) == 11);
    CHECK(timeBetween(8, 8) == 0);
    CHECK(timeBetween(8, 3) == 0);
    CHECK(timeBetween(kMaxTimestamp, kMinTimestamp) == 0);
    CHECK(timeBetween(kMinTimestamp, kMaxTimestamp) == 0xffff'ffff'ffff'ffff);
    CHECK(timeBetween(kMinTimestamp, 0) == std::uint64_t{1} << 63);
}
