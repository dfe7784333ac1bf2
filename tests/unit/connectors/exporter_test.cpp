#include "connectors/exporters/exporter.h"
#include "tests/unit/connectors/file_probe.h"

#include <fmt/format.h>

using namespace weir;
using namespace weir::test;

namespace {

void capture(const std::filesystem::path& path, const std::string& ndjson,
             const std::string& table = "records") {
    SinkProbe probe("sqlite.sink", {{"path", path.string()}, {"table", table}});
    probe.open();
    for (const RecordBatchPointer& batch : batchesOf(ndjson, 4096))
        probe.write(batch);
    probe.close();
}

} // namespace

TEST_CASE("export: a capture becomes CSV or JSON lines, with its event times") {
    const TemporaryFolder folder;
    capture(folder / "a.sqlite", "{\"a\":1,\"s\":\"x,y\"}\n{\"_time\":true}\n");
    const Result<ExportSummary> csv =
        exportCapture({folder / "a.sqlite", "records", "csv", folder / "new/a.csv"}, {});
    REQUIRE(csv);
    CHECK(csv->records == 2);
    CHECK(readFile(folder / "new/a.csv") == "_time,a,s,_time_2\n1970-01-01T00:00:00Z,1,\"x,y\",\n"
                                            "1970-01-01T00:00:01Z,,,true\n");
    CHECK(csv->bytes == readFile(folder / "new/a.csv").size());
    // The only table needs not be named.
    REQUIRE(exportCapture({folder / "a.sqlite", "", "jsonl", folder / "a.jsonl"}, {}));
    CHECK(readFile(folder / "a.jsonl") == "{\"_time\":\"1970-01-01T00:00:00Z\",\"a\":1,\"s\":\"x,y\"}\n"
                                          "{\"_time\":\"1970-01-01T00:00:01Z\",\"_time_2\":true}\n");
}

TEST_CASE("export: a cancel leaves what was there before, and nothing half") {
    const TemporaryFolder folder;
    std::string records;
    for (int i = 0; i < 20'000; ++i)
        records += fmt::format("{{\"a\":{}}}\n", i);
    capture(folder / "a.sqlite", records);
    writeFile(folder / "a.csv", "before");
    std::uint64_t calls = 0;
    const auto cancel = [&](std::uint64_t done, std::uint64_t total) {
        CHECK(done < total);
        CHECK(total == 20'000);
        ++calls;
        return false;
    };
    const Result<ExportSummary> summary =
        exportCapture({folder / "a.sqlite", "records", "csv", folder / "a.csv"}, cancel);
    REQUIRE(summary);
    CHECK(summary->isCancelled);
    CHECK(calls == 1);
    CHECK(readFile(folder / "a.csv") == "before");
    CHECK_FALSE(std::filesystem::exists(folder / "a.csv.part"));
}

TEST_CASE("export: what is wrong is said with what there is") {
    const TemporaryFolder folder;
    capture(folder / "a.sqlite", "{\"a\":1}\n");
    capture(folder / "a.sqlite", "{\"a\":1}\n", "more");
    const auto message = [&](const ExportOptions& options) {
        const Result<ExportSummary> summary = exportCapture(options, {});
        REQUIRE_FALSE(summary);
        return summary.error().message;
    };
    const auto out = folder / "a.csv";
    CHECK(message({folder / "a.sqlite", "", "csv", out}).find("more, records") != std::string::npos);
    CHECK(message({folder / "a.sqlite", "x", "csv", out}).find("no table 'x'") != std::string::npos);
    CHECK(message({folder / "a.sqlite", "more", "xls", out}).find("csv, jsonl") != std::string::npos);
    CHECK(message({folder / "none.sqlite", "", "csv", out}).find("there is no file") != std::string::npos);
    CHECK(message({folder / "a.sqlite", "more", "csv", folder.path()}).find("is a folder") !=
          std::string::npos);
    CHECK(message({folder / "a.sqlite", "more", "csv", folder / "a.sqlite"}).find("the capture itself") !=
          std::string::npos);
    CHECK(exportCapture({folder / "a.sqlite", "more", "csv", out}, {})); // it is still one
    std::filesystem::remove(out);
    CHECK(message({folder / "a.sqlite", "more", "csv", "/dev/null/a.csv"}).find("cannot be made") !=
          std::string::npos);
    CHECK_FALSE(std::filesystem::exists(out));
}
