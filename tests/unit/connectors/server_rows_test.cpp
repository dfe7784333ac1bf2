#include "connectors/lookup/database_server.h"
#include "connectors/lookup/server_rows.h"
#include "recording_report.h"

#include <doctest/doctest.h>

using namespace weir;
using namespace weir::test;

TEST_CASE("a server's texts become values of the column's kind") {
    RecordingReport report;
    ServerRows rows({}, 10, "db/plant", report);
    rows.addColumn("id", ServerColumnKind::Integer);
    rows.addColumn("price", ServerColumnKind::Real);
    rows.addColumn("active", ServerColumnKind::Truth);
    rows.addColumn("since", ServerColumnKind::Time);
    rows.addColumn("name", ServerColumnKind::Text);
    rows.set(0, "-9223372036854775808");
    rows.set(1, "1e400");
    rows.set(2, "t");
    rows.set(3, "2026-11-25 16:30:00.25+00");
    rows.set(4, "17");
    REQUIRE(rows.endRow());
    rows.set(1, "NaN");
    REQUIRE(rows.endRow());

    const RawBatch batch = rows.finish();
    CHECK(batch.schema->text() == "id int64, price float64, active bool, since timestamp, name string");
    REQUIRE(batch.rows == 2);
    CHECK(batch.columns[0]->text(0) == "-9223372036854775808");
    CHECK(batch.columns[1]->float64s()[0] == std::numeric_limits<double>::infinity());
    CHECK(batch.columns[3]->text(0) == "2026-11-25T16:30:00.250Z");
    CHECK(batch.columns[0]->isNull(1));
    CHECK(std::isnan(batch.columns[1]->float64s()[1]));
    CHECK(report.bad().empty());
}

TEST_CASE("a row that cannot be read is reported with its value, and the others stay") {
    RecordingReport report;
    ServerRows rows({}, 10, "db/plant", report);
    rows.addColumn("id", ServerColumnKind::Integer);
    rows.addColumn("since", ServerColumnKind::Time);
    rows.set(0, "1");
    rows.set(1, "infinity");
    REQUIRE(rows.endRow());
    rows.set(0, "2");
    REQUIRE(rows.endRow());

    const RawBatch batch = rows.finish();
    REQUIRE(batch.rows == 1);
    CHECK(batch.columns[0]->text(0) == "2");
    REQUIRE(report.bad().size() == 1);
    CHECK(report.bad()[0].sample == "since: infinity");
}

TEST_CASE("an integer beyond 64 bits with a sign is kept as the nearest float64") {
    RecordingReport report;
    ServerRows rows({}, 10, "db/plant", report);
    rows.addColumn("id", ServerColumnKind::Integer);
    rows.set(0, "18446744073709551615");
    REQUIRE(rows.endRow());
    CHECK(rows.finish().columns[0]->float64s()[0] == 18446744073709551616.0);
}

TEST_CASE("more rows than may be are refused, with the limit's name") {
    RecordingReport report;
    ServerRows rows({}, 1, "db/plant", report);
    rows.addColumn("id", ServerColumnKind::Integer);
    rows.set(0, "1");
    REQUIRE(rows.endRow());
    rows.set(0, "2");
    const Result<void> second = rows.endRow();
    REQUIRE(!second);
    CHECK(second.error().message.find("raise 'max_rows'") != std::string::npos);
    CHECK(second.error().retryable);
}

TEST_CASE("a table is named with its schema, and no name ends the quotes") {
    CHECK(selectAll("machines", '"') == R"(SELECT * FROM "machines")");
    CHECK(selectAll("plant.machines", '"') == R"(SELECT * FROM "plant"."machines")");
    CHECK(selectAll("a`; DROP TABLE b", '`') == "SELECT * FROM `a``; DROP TABLE b`");
}
