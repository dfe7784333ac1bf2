#include "tests/unit/expression/evaluation.h"

#include <doctest/doctest.h>

using namespace weir;
using namespace weir::testing;

namespace {

std::string at(const std::string& expression, const std::string& time) {
    return valueOf(expression, {{"x", Time{time}}});
}

const std::string kTime = "2026-11-21T07:24:09.123456789Z"; // a Saturday

} // namespace

TEST_CASE("parts of a time") {
    CHECK(at("year(x)", kTime) == "2026");
    CHECK(at("quarter(x)", kTime) == "4");
    CHECK(at("month(x)", kTime) == "11");
    CHECK(at("week(x)", kTime) == "47");
    CHECK(at("week(x)", "2027-01-01") == "53");
    CHECK(at("day(x)", kTime) == "21");
    CHECK(at("hour(x)", kTime) == "7");
    CHECK(at("minute(x)", kTime) == "24");
    CHECK(at("second(x)", kTime) == "9");
    CHECK(at("millisecond(x)", kTime) == "123");
    CHECK(at("microsecond(x)", kTime) == "123456");
    CHECK(at("day_of_week(x)", kTime) == "6");
    CHECK(at("day_of_week(x)", "2026-11-22") == "7");
    CHECK(at("day_of_year(x)", "2024-12-31") == "366");
    CHECK(at("extract(hour FROM x)", kTime) == "7");
    CHECK(at("extract('day_of_week', x)", kTime) == "6");
    CHECK(at("extract(DOW FROM x)", kTime) == "6");
    CHECK(at("extract(epoch FROM x)", "1970-01-01T00:00:01.5Z") == "1.5");
    CHECK(at("hour(x)", "1969-12-31T23:59:59Z") == "23");
    CHECK(at("year(x)", "1677-12-01") == "1677");
    CHECK(valueOf("year('2026-05-05')") == "2026");
}

TEST_CASE("truncating") {
    CHECK(at("date_trunc('microsecond', x)", kTime) == "2026-11-21T07:24:09.123456Z");
    CHECK(at("date_trunc('millisecond', x)", kTime) == "2026-11-21T07:24:09.123Z");
    CHECK(at("date_trunc('second', x)", kTime) == "2026-11-21T07:24:09Z");
    CHECK(at("date_trunc('minute', x)", kTime) == "2026-11-21T07:24:00Z");
    CHECK(at("date_trunc('HOUR', x)", kTime) == "2026-11-21T07:00:00Z");
    CHECK(at("date_trunc('day', x)", kTime) == "2026-11-21T00:00:00Z");
    CHECK(at("date_trunc('week', x)", kTime) == "2026-11-16T00:00:00Z");
    CHECK(at("date_trunc('month', x)", kTime) == "2026-11-01T00:00:00Z");
    CHECK(at("date_trunc('quarter', x)", kTime) == "2026-10-01T00:00:00Z");
    CHECK(at("date_trunc('year', x)", kTime) == "2026-01-01T00:00:00Z");
    CHECK(at("date_trunc('hour', x)", "1969-12-31T23:59:59Z") == "1969-12-31T23:00:00Z");
    CHECK(at("date_trunc('year', x)", "1677-12-01") == "null");
}

TEST_CASE("numbers and times") {
    CHECK(at("epoch(x)", "1970-01-01T00:01:00.5Z") == "60.5");
    CHECK(at("epoch_ms(x)", "1969-12-31T23:59:59.9995Z") == "-1");
    CHECK(valueOf("to_timestamp(x)", {{"x", Cell(std::int64_t{1'700'000'000})}}) == "2023-11-14T22:13:20Z");
    CHECK(valueOf("to_timestamp(x)", {{"x", Cell(std::int64_t{1'700'000'000'000})}}) ==
          "2023-11-14T22:13:20Z");
    CHECK(valueOf("to_timestamp(x)", {{"x", Cell(1'700'000'000.5)}}) == "2023-11-14T22:13:20.500Z");
    CHECK(valueOf("to_timestamp(x, 'ms')", {{"x", Cell(std::int64_t{1500})}}) == "1970-01-01T00:00:01.500Z");
    CHECK(valueOf("to_timestamp(x, 's')", {{"x", Cell(1e300)}}) == "null");
}

TEST_CASE("reading and writing times") {
    CHECK(valueOf("parse_time(x)", {{"x", Cell("2026-01-31T12:00:00+01:00")}}) == "2026-01-31T11:00:00Z");
    CHECK(valueOf("parse_time(x)", {{"x", Cell("31.1.2026")}}) == "null");
    CHECK(at("format_time(x, '%Y-%m-%d %H:%M:%S.%L')", kTime) == "2026-11-21 07:24:09.123");
    CHECK(at("format_time(x, '%F %T %f')", kTime) == "2026-11-21 07:24:09 123456");
    CHECK(at("format_time(x, '%a %A %b %B %e %y %j %u')", "2026-03-05") ==
          "Thu Thursday Mar March  5 26 064 4");
    CHECK(at("format_time(x, '%I:%M %p')", "2026-03-05T15:04:00Z") == "03:04 PM");
    CHECK(at("format_time(x, '%I %p')", "2026-03-05T00:04:00Z") == "12 AM");
    CHECK(at("format_time(x, '100%% %z %Z %s')", "1969-12-31T23:59:59.5Z") == "100% +0000 UTC -1");
}
