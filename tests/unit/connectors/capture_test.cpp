#include "connectors/capture_reader.h"
#include "tests/unit/connectors/codec_probe.h"
#include "tests/unit/connectors/file_probe.h"

#include <sqlite3.h>

#include <limits>

using namespace weir;
using namespace weir::test;

using Lines = std::vector<std::string>;

namespace {

/// Another program's connection.
class OtherProgram {
public:
    explicit OtherProgram(const std::filesystem::path& path) {
        REQUIRE(sqlite3_open(path.c_str(), &database_) == SQLITE_OK);
    }
    OtherProgram(const OtherProgram&) = delete;
    OtherProgram& operator=(const OtherProgram&) = delete;
    ~OtherProgram() { sqlite3_close(database_); }
    void run(const char* sql) {
        REQUIRE_MESSAGE(sqlite3_exec(database_, sql, nullptr, nullptr, nullptr) == SQLITE_OK,
                        sqlite3_errmsg(database_));
    }

    /// All texts that a query gives, one behind the other.
    std::string answer(const char* sql) {
        std::string texts;
        const auto append = [](void* to, int count, char** values, char**) {
            for (int index = 0; index < count; ++index)
                static_cast<std::string*>(to)->append(values[index] ? values[index] : "");
            return 0;
        };
        REQUIRE(sqlite3_exec(database_, sql, append, &texts, nullptr) == SQLITE_OK);
        return texts;
    }

private:
    sqlite3* database_ = nullptr;
};

Json settings(const std::filesystem::path& path, Json more = Json::object()) {
    more["path"] = path.string();
    return more;
}

void captured(const std::filesystem::path& path, const std::string& ndjson, std::size_t rows,
              Json more = Json::object()) {
    SinkProbe probe("sqlite.sink", settings(path, std::move(more)));
    probe.open();
    for (const RecordBatchPointer& batch : batchesOf(ndjson, rows))
        probe.write(batch);
    probe.close();
}

/// What is in a table: its schema, then its records, each behind its event time in seconds.
Lines contents(const std::filesystem::path& path, const std::string& table = "records",
               std::size_t rows = 2) {
    Result<CaptureReader> reader = CaptureReader::open(path);
    REQUIRE_MESSAGE(reader, (reader ? "" : reader.error().message));
    const Result<CapturedTable> selected = reader->select(table);
    REQUIRE_MESSAGE(selected, (selected ? "" : selected.error().message));
    Lines lines{selected->schema.text()};
    while (true) {
        const Result<RecordBatchPointer> batch = reader->next(rows);
        REQUIRE(batch);
        if (!*batch) break;
        CHECK((*batch)->rows() <= rows);
        Lines records;
        SourceProbe::append({(*batch)->schema(), (*batch)->columns(), (*batch)->rows()}, records);
        for (std::size_t row = 0; row < records.size(); ++row)
            lines.push_back(fmt::format("{}: {}", (*batch)->eventTimes()[row] / 1'000'000'000, records[row]));
    }
    CHECK(lines.size() == selected->rows + 1);
    return lines;
}

} // namespace

TEST_CASE("capture: records come back with their types and event times, however the stream was cut") {
    const TemporaryFolder folder;
    const std::string records = "{\"n\":1,\"s\":\"\\u00e9\\\"x\",\"b\":true}\n{\"x\":0.5,\"n\":2}\n"
                                "{\"n\":2.5,\"b\":false,\"none\":null,\"s\":\"\"}\n";
    const Lines expected = {"n float64, s string, b bool, x float64", "0: n=1 s=\u00e9\"x b=true",
                            "1: n=2 x=0.5", "2: n=2.5 s= b=false"};
    for (const std::size_t rows : {1, 2, 4096}) {
        const auto path = folder / fmt::format("{}.sqlite", rows);
        captured(path, records, rows);
        CHECK(contents(path) == expected);
        CHECK(isCapture(path));
    }
}

TEST_CASE("capture: timestamps, infinities and the ends of int64 come back") {
    const TemporaryFolder folder;
    BatchBuilder builder;
    builder.setTimestamp(builder.fieldIndex("t"), -1);
    builder.setFloat64(builder.fieldIndex("x"), -std::numeric_limits<double>::infinity());
    builder.setInt64(builder.fieldIndex("n"), std::numeric_limits<std::int64_t>::min());
    builder.endRecord();
    RawBatch raw = builder.finish();
    SinkProbe probe("sqlite.sink", settings(folder / "a.sqlite"));
    probe.open();
    probe.write(std::make_shared<const RecordBatch>(raw.schema, raw.columns,
                                                    Column::ofTimestamp(Array<Timestamp>{kMinTimestamp})));
    probe.close();
    CHECK(contents(folder / "a.sqlite") ==
          Lines{"t timestamp, x float64, n int64",
                "-9223372036: t=1969-12-31T23:59:59.999999999Z x=-Infinity n=-9223372036854775808"});
}

TEST_CASE("capture: appends to a table or replaces it, beside others") {
    const TemporaryFolder folder;
    const auto path = folder / "deep/a.sqlite";
    captured(path, "{\"a\":1}\n", 1);
    captured(path, "{\"b\":\"x\"}\n{\"a\":2.5}\n", 1);
    CHECK(contents(path) == Lines{"a float64, b string", "0: a=1", "0: b=x", "1: a=2.5"});
    captured(path, "{\"c\":1}\n", 1, {{"table", "other"}});
    captured(path, "{\"a\":\"now a text\"}\n", 1, {{"if_exists", "replace"}});
    CHECK(contents(path) == Lines{"a string", "0: a=now a text"});
    CHECK(contents(path, "other") == Lines{"c int64", "0: c=1"});
}

TEST_CASE("capture: a field whose type does not fit what is there drops its batch, and says what to do") {
    const TemporaryFolder folder;
    captured(folder / "a.sqlite", "{\"a\":1}\n", 1);
    SinkProbe probe("sqlite.sink", settings(folder / "a.sqlite"));
    probe.open();
    const auto batches = batchesOf("{\"a\":\"x\",\"b\":1}\n", 1);
    const Result<void> result = probe.tryWrite(batches.front());
    REQUIRE_FALSE(result);
    CHECK_FALSE(result.error().retryable);
    CHECK(result.error().message.find("'a' is int64 in table 'records' but string in the stream") !=
          std::string::npos);
    probe.write(batchesOf("{\"a\":2}\n", 1).front());
    probe.close();
    CHECK(contents(folder / "a.sqlite") == Lines{"a int64", "0: a=1", "0: a=2"});
}

TEST_CASE("capture: any name will do for a field or a table") {
    const TemporaryFolder folder;
    const std::string table = "drop\"; table 'x' --";
    captured(folder / "a.sqlite", "{\"_time\":1,\"CPU\":2,\"cpu\":3,\"a\\\"; drop\":4,\"select\":5,\"\":6}\n",
             1, {{"table", table}});
    CHECK(contents(folder / "a.sqlite", table) ==
          Lines{"_time int64, CPU int64, cpu int64, a\"; drop int64, select int64,  int64",
                "0: _time=1 CPU=2 cpu=3 a\"; drop=4 select=5 =6"});
}

TEST_CASE("capture: a field named as SQLite names its row numbers takes nothing from them") {
    const TemporaryFolder folder;
    std::string records;
    for (int i = 0; i < 20; ++i)
        records += fmt::format("{{\"rowid\":{0},\"OID\":{0},\"_rowid_\":{0},\"v\":{1}}}\n", 100 - i, i);
    captured(folder / "a.sqlite", records, 4, {{"keep_rows", 2}});
    CHECK(contents(folder / "a.sqlite") == Lines{"rowid int64, OID int64, _rowid_ int64, v int64",
                                                 "18: rowid=82 OID=82 _rowid_=82 v=18",
                                                 "19: rowid=81 OID=81 _rowid_=81 v=19"});
}

TEST_CASE("capture: fields beyond what a table can hold are left out and named, and records stay") {
    const TemporaryFolder folder;
    std::string wide = "{\"n\":2";
    for (int i = 0; i < 2100; ++i)
        wide += fmt::format(",\"f{}\":{}", i, i);
    SinkProbe probe("sqlite.sink", settings(folder / "a.sqlite"));
    probe.open();
    for (const RecordBatchPointer& batch : batchesOf("{\"n\":1}\n" + wide + "}\n{\"n\":3}\n", 3))
        probe.write(batch);
    CHECK(probe.report().note().find("102 fields are left out") == 0);
    CHECK(probe.report().note().find("f1998, f1999, f2000") != std::string::npos);
    probe.close();
    const Lines lines = contents(folder / "a.sqlite");
    REQUIRE(lines.size() == 4);
    CHECK(lines[1] == "0: n=1");
    CHECK(lines[2].ends_with(" f1997=1997"));
    CHECK(lines[3] == "2: n=3");
}

TEST_CASE("capture: what is too old is found without going through the table") {
    const TemporaryFolder folder;
    for (const char* mode : {"append", "replace", "append"}) {
        captured(folder / "a.sqlite", "{\"a\":1}\n", 1, {{"keep_for", "1 h"}, {"if_exists", mode}});
        CHECK(OtherProgram(folder / "a.sqlite")
                  .answer("EXPLAIN QUERY PLAN DELETE FROM records WHERE _time < 1")
                  .find("INDEX weir_time_records") != std::string::npos);
    }
}

TEST_CASE("capture: keeps so many records, or so long before the newest") {
    const TemporaryFolder folder;
    std::string records;
    for (int i = 0; i < 10; ++i)
        records += fmt::format("{{\"a\":{}}}\n", i);
    for (const std::size_t rows : {1, 3, 4096}) {
        const auto path = folder / fmt::format("{}.sqlite", rows);
        captured(path, records, rows, {{"keep_rows", 2}});
        CHECK(contents(path) == Lines{"a int64", "8: a=8", "9: a=9"});
        captured(path, records, rows, {{"keep_for", "3 s"}, {"table", "aged"}});
        CHECK(contents(path, "aged") == Lines{"a int64", "6: a=6", "7: a=7", "8: a=8", "9: a=9"});
    }
}

TEST_CASE("capture: a locked database is tried again, and a batch is there wholly or not at all") {
    const TemporaryFolder folder;
    const auto path = folder / "a.sqlite";
    SinkProbe probe("sqlite.sink", settings(path));
    probe.open();
    const auto batches = batchesOf("{\"a\":1}\n{\"b\":2}\n", 1);
    probe.write(batches[0]);
    {
        OtherProgram other(path);
        other.run("BEGIN IMMEDIATE");
        const Result<void> result = probe.tryWrite(batches[1]);
        REQUIRE_FALSE(result);
        CHECK(result.error().retryable);
        CHECK(result.error().message.find("locked by another program") != std::string::npos);
    }
    probe.write(batches[1]);
    probe.close();
    CHECK(contents(path) == Lines{"a int64, b int64", "0: a=1", "1: b=2"});
}

TEST_CASE("capture: a full disk is tried again, and nothing is lost or doubled") {
    const TemporaryFolder folder;
    const auto path = folder / "a.sqlite";
    SinkProbe probe("sqlite.sink", settings(path));
    probe.open();
    std::string records;
    for (int i = 0; i < 2000; ++i)
        records += fmt::format("{{\"a\":{},\"text\":\"{}\"}}\n", i, std::string(100, 'x'));
    const auto batches = batchesOf(records, 1000);
    probe.write(batches[0]);
    {
        const FileSizeLimit limit(1000);
        const Result<void> result = probe.tryWrite(batches[1]);
        REQUIRE_FALSE(result);
        CHECK_MESSAGE(result.error().retryable, result.error().message);
    }
    probe.write(batches[1]);
    probe.close();
    CHECK(contents(path, "records", 500).size() == 2001);
}

TEST_CASE("capture: files and tables that are not its own are left alone") {
    const TemporaryFolder folder;
    writeFile(folder / "text.sqlite", std::string(2000, 'x'));
    SinkProbe text("sqlite.sink", settings(folder / "text.sqlite"));
    const Result<void> openedText = text.sink().open();
    REQUIRE_FALSE(openedText);
    CHECK_FALSE(openedText.error().retryable);
    CHECK(openedText.error().message.find("is not a SQLite database") != std::string::npos);
    CHECK(readFile(folder / "text.sqlite") == std::string(2000, 'x'));
    CHECK_FALSE(isCapture(folder / "text.sqlite"));
    CHECK_FALSE(isCapture(folder / "none.sqlite"));

    OtherProgram(folder / "other.sqlite").run("CREATE TABLE records (x); INSERT INTO records VALUES (1)");
    CHECK_FALSE(isCapture(folder / "other.sqlite"));
    SinkProbe other("sqlite.sink", settings(folder / "other.sqlite", {{"if_exists", "replace"}}));
    const Result<void> openedOther = other.sink().open();
    REQUIRE_FALSE(openedOther);
    CHECK(openedOther.error().message.find("Weir did not capture") != std::string::npos);
    captured(folder / "other.sqlite", "{\"a\":1}\n", 1, {{"table", "mine"}});
    CHECK(contents(folder / "other.sqlite", "mine") == Lines{"a int64", "0: a=1"});
}

TEST_CASE("capture: counting the records of its tables can be stopped") {
    const TemporaryFolder folder;
    captured(folder / "a.sqlite", "{\"a\":1}\n{\"a\":2}\n", 2);
    Result<CaptureReader> reader = CaptureReader::open(folder / "a.sqlite");
    REQUIRE(reader);
    std::stop_source stop;
    stop.request_stop();
    const auto tables = reader->tables(stop.get_token());
    REQUIRE(!tables);
    CHECK(tables.error().message.find("was stopped") != std::string::npos);
    // The next call is not stopped by it.
    CHECK(reader->tables().value().at(0).rows == 2);
}

TEST_CASE("capture: can be read while it is written") {
    const TemporaryFolder folder;
    const auto path = folder / "a.sqlite";
    SinkProbe probe("sqlite.sink", settings(path));
    probe.open();
    const auto batches = batchesOf("{\"a\":1}\n{\"a\":2}\n{\"b\":3}\n", 1);
    probe.write(batches[0]);
    probe.write(batches[1]);
    Result<CaptureReader> reader = CaptureReader::open(path);
    REQUIRE(reader);
    REQUIRE(reader->select("records"));
    REQUIRE(reader->next(1));
    probe.write(batches[2]);
    const Result<RecordBatchPointer> second = reader->next(10);
    REQUIRE(second);
    CHECK((*second)->rows() == 1);
    probe.close();
    const Result<CapturedTable> unknown = reader->select("nothing");
    REQUIRE_FALSE(unknown);
    CHECK(unknown.error().message.find("it has records") != std::string::npos);
}
