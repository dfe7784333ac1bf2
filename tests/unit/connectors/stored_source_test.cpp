#include "connectors/log/log_reader.h"
#include "connectors/log/log_writer.h"
#include "tests/unit/connectors/file_probe.h"
#include "tests/unit/connectors/source_probe.h"

#include <fmt/format.h>

#include <sqlite3.h>

using namespace weir;
using namespace weir::test;

using Lines = std::vector<std::string>;

namespace {

std::string numbered(int first, int count) {
    std::string text;
    for (int number = first; number < first + count; ++number)
        text += fmt::format(R"({{"n":{}}})"
                            "\n",
                            number);
    return text;
}

void captured(const std::filesystem::path& path, const std::string& ndjson, std::size_t rows = 4,
              Json more = Json::object()) {
    more["path"] = path.string();
    SinkProbe probe("sqlite.sink", std::move(more));
    probe.open();
    for (const RecordBatchPointer& batch : batchesOf(ndjson, rows))
        probe.write(batch);
    probe.close();
}

void logged(const std::filesystem::path& path, const std::string& ndjson, std::size_t rows = 4) {
    LogWriter log(path, {});
    REQUIRE(log.open());
    for (const RecordBatchPointer& batch : batchesOf(ndjson, rows))
        REQUIRE(log.append(*batch));
    log.close();
}

Json settings(const std::filesystem::path& path, Json more = Json::object()) {
    more["path"] = path.string();
    return more;
}

/// Everything up to the end, read in pieces of `rows`.
Lines readAll(const std::string& type, const Json& values, std::size_t rows = 3) {
    SourceProbe probe(type, values);
    probe.open();
    Lines lines;
    for (ReadStatus status = ReadStatus::More; status != ReadStatus::End;) {
        status = probe.read(rows);
        SourceProbe::append(probe.builder().finish(), lines);
    }
    probe.source().close();
    return lines;
}

Lines times(int first, int count) {
    Lines lines;
    for (int number = first; number < first + count; ++number)
        lines.push_back(fmt::format("_time=1970-01-01T00:00:{:02}Z n={}", number, number));
    return lines;
}

std::string openError(const std::string& type, const Json& values, bool isRetryable = false) {
    SourceProbe probe(type, values);
    Result<void> opened = probe.source().open();
    REQUIRE(!opened);
    CHECK(opened.error().retryable == isRetryable);
    return opened.error().message;
}

std::string readError(SourceProbe& probe) {
    std::stop_source stop;
    const Result<ReadStatus> status =
        probe.source().read(probe.builder(), {10, std::chrono::milliseconds(0), stop.get_token()});
    REQUIRE(!status);
    return status.error().message;
}

void runSql(const std::filesystem::path& path, const char* sql) {
    sqlite3* database = nullptr;
    REQUIRE(sqlite3_open(path.c_str(), &database) == SQLITE_OK);
    CHECK_MESSAGE(sqlite3_exec(database, sql, nullptr, nullptr, nullptr) == SQLITE_OK,
                  sqlite3_errmsg(database));
    sqlite3_close(database);
}

bool contains(const std::string& text, const std::string& part) {
    return text.find(part) != std::string::npos;
}

} // namespace

TEST_CASE("A capture gives back what was captured, with its types") {
    const TemporaryFolder folder;
    const std::filesystem::path path = folder / "a.sqlite";
    captured(path, R"({"whole":9007199254740993,"part":1.5,"text":"7","yes":true}
{"whole":null,"part":2}
{"late":"x","yes":false,"text":""}
)",
             1);
    SourceProbe probe("sqlite.source", settings(path));
    probe.open();
    while (probe.read(10) != ReadStatus::End) {
    }
    const RawBatch batch = probe.builder().finish();
    CHECK(batch.schema->text() ==
          "_time timestamp, whole int64, part float64, text string, yes bool, late string");
    Lines lines;
    SourceProbe::append(batch, lines);
    CHECK(lines == Lines{"_time=1970-01-01T00:00:00Z whole=9007199254740993 part=1.5 text=7 yes=true",
                         "_time=1970-01-01T00:00:01Z part=2",
                         "_time=1970-01-01T00:00:02Z text= yes=false late=x"});
}

TEST_CASE("What was kept is read whole, in a range, and whatever the batch size") {
    const TemporaryFolder folder;
    captured(folder / "a.sqlite", numbered(0, 20));
    logged(folder / "a.weirlog", numbered(0, 20));
    for (const auto& source : {std::pair("sqlite.source", folder / "a.sqlite"),
                               std::pair("buffer.source", folder / "a.weirlog")}) {
        const auto* const type = source.first;
        const auto& path = source.second;
        CAPTURE(type);
        for (const std::size_t rows : {1, 7, 100})
            CHECK(readAll(type, settings(path), rows) == times(0, 20));
        CHECK(readAll(type, settings(path, {{"from", "1970-01-01T00:00:05Z"},
                                            {"before", "1970-01-01T00:00:09Z"}})) == times(5, 4));
        CHECK(readAll(type, settings(path, {{"from", "2000-01-01"}})).empty());
        CHECK(readAll(type, settings(path, {{"event_time", "n"}})).front() == "n=1970-01-01T00:00:00Z");
        CHECK(readAll(type, settings(path, {{"mode", "replay"}, {"speed", 1e6}})) == times(0, 20));
    }
}

TEST_CASE("A source over what was kept goes on from the record that it had saved") {
    const TemporaryFolder folder;
    captured(folder / "a.sqlite", numbered(0, 20));
    logged(folder / "a.weirlog", numbered(0, 20));
    for (const auto& [type, path] :
         {std::pair("sqlite.source", folder / "a.sqlite"), std::pair("buffer.source", folder / "a.weirlog")})
        for (const char* mode : {"once", "follow", "replay"})
            for (std::size_t split = 0; split <= 20; ++split) {
                const Json values = settings(path, {{"mode", mode}, {"speed", 1e6}});
                StateWriter saved;
                Lines lines;
                {
                    SourceProbe probe(type, values);
                    probe.open();
                    while (lines.size() < split) {
                        probe.read(1);
                        SourceProbe::append(probe.builder().finish(), lines);
                    }
                    probe.source().save(saved);
                    probe.read(3); // which is lost
                }
                const std::string bytes = saved.take();
                StateReader state(bytes);
                SourceProbe probe(type, values);
                probe.source().restore(state);
                state.finish();
                probe.open();
                while (lines.size() < 20) {
                    probe.read(4);
                    SourceProbe::append(probe.builder().finish(), lines);
                }
                REQUIRE(lines == times(0, 20));
            }
}

TEST_CASE("What is still written is followed, with fields that come and numbers that widen") {
    const TemporaryFolder folder;
    const std::filesystem::path path = folder / "a.sqlite";
    captured(path, numbered(0, 2));
    SourceProbe probe("sqlite.source", settings(path, {{"mode", "follow"}}));
    probe.open();
    CHECK(probe.readLines(2) == times(0, 2));
    CHECK(probe.read(10) == ReadStatus::Idle);
    captured(path, R"({"n":2.5,"more":"x"})"
                   "\n");
    CHECK(probe.readLines(1) == Lines{"_time=1970-01-01T00:00:00Z n=2.5 more=x"});
}

TEST_CASE("A log is followed by several readers while it is written, each at its own place") {
    const TemporaryFolder folder;
    const std::filesystem::path path = folder / "a.weirlog";
    logged(path, numbered(0, 4));
    SourceProbe all("buffer.source", settings(path, {{"mode", "follow"}}));
    SourceProbe fresh("buffer.source", settings(path, {{"mode", "follow"}, {"begin", "newest"}}));
    all.open();
    fresh.open();
    CHECK(all.readLines(2, 2) == times(0, 2));
    CHECK(fresh.read(10) == ReadStatus::Idle);
    LogWriter log(path, {});
    REQUIRE(log.open());
    for (const RecordBatchPointer& batch : batchesOf(numbered(4, 2), 1))
        REQUIRE(log.append(*batch));
    CHECK(fresh.readLines(2).size() == 2);
    CHECK(all.readLines(4).size() == 4);
}

TEST_CASE("What a reader did not get before it was deleted is counted") {
    const TemporaryFolder folder;
    const std::filesystem::path path = folder / "a.weirlog";
    LogOptions options;
    options.keepBytes = 1'000;
    LogWriter log(path, options);
    REQUIRE(log.open());
    REQUIRE(log.append(*batchesOf(numbered(0, 10), 10).front()));
    SourceProbe probe("buffer.source", settings(path, {{"mode", "follow"}}));
    probe.open();
    for (int first = 10; first < 200; first += 10)
        REQUIRE(log.append(*batchesOf(numbered(first, 10), 10).front()));
    Lines lines;
    while (probe.read(100) != ReadStatus::Idle)
        SourceProbe::append(probe.builder().finish(), lines);
    CHECK(lines.size() < 200);
    CHECK(lines.size() + probe.report().dropped() == 200);
}

TEST_CASE("A reader's name keeps for it what it may have to read again") {
    const TemporaryFolder folder;
    const std::filesystem::path path = folder / "a.weirlog";
    LogOptions options;
    options.keepFor = Duration(1);
    LogWriter log(path, options);
    REQUIRE(log.open());
    REQUIRE(log.append(*batchesOf(numbered(0, 10), 10).front()));
    SourceProbe probe("buffer.source", settings(path, {{"mode", "follow"}, {"reader", "night"}}));
    probe.open();
    const auto save = [&] {
        StateWriter state;
        probe.source().save(state);
    };
    const auto oldest = [&] {
        REQUIRE(log.append(*batchesOf(numbered(0, 1), 1).front()));
        LogReader reader;
        REQUIRE(reader.open(path, SqliteDatabase::Access::Read));
        return reader.begin().value();
    };
    save();
    probe.readLines(10);
    REQUIRE(log.advance(1'000'000'000'000));
    CHECK(oldest() == 1);
    save();
    CHECK(oldest() == 1); // the checkpoint before may be the one that counts
    save();
    CHECK(oldest() > 1);
}

TEST_CASE("What cannot be read is said") {
    const TemporaryFolder folder;
    captured(folder / "a.sqlite", numbered(0, 3));
    logged(folder / "a.weirlog", numbered(0, 3));
    writeFile(folder / "text", "no database at all, but a text that is long enough to be looked at as one");
    for (const char* type : {"sqlite.source", "buffer.source"}) {
        CHECK(contains(openError(type, settings(folder / "none")), "there is no"));
        CHECK(contains(openError(type, settings(folder / "none", {{"mode", "follow"}}), true),
                       "goes on by itself"));
        CHECK(contains(openError(type, settings(folder / "text")), "is not a SQLite database"));
    }
    CHECK(contains(openError("sqlite.source", settings(folder / "a.weirlog")), "no capture of Weir"));
    CHECK(contains(openError("buffer.source", settings(folder / "a.sqlite")), "no log of a durable buffer"));
    CHECK(contains(openError("sqlite.source", settings(folder / "a.sqlite", {{"table", "other"}})),
                   "has no table 'other'; it has records"));
}

TEST_CASE("A capture that was deleted, cut or begun anew while it was read is not gone on with") {
    const TemporaryFolder folder;
    const std::filesystem::path path = folder / "a.sqlite";
    captured(path, numbered(0, 5));
    SourceProbe probe("sqlite.source", settings(path, {{"mode", "follow"}}));
    probe.open();
    probe.readLines(5);
    SUBCASE("deleted") {
        std::filesystem::remove(path);
        CHECK(contains(readError(probe), "was deleted or replaced while it was read"));
    }
    SUBCASE("cut") {
        runSql(path, "DELETE FROM records WHERE rowid > 2");
        CHECK(contains(readError(probe), "has fewer records than were read from it"));
    }
    SUBCASE("begun anew with other fields") {
        captured(path,
                 R"({"n":"text"})"
                 "\n",
                 1, {{"if_exists", "replace"}});
        CHECK(contains(readError(probe), "the field 'n' of table 'records' is string now and was int64"));
    }
}

TEST_CASE("A capture that another program has locked is tried again") {
    const TemporaryFolder folder;
    const std::filesystem::path path = folder / "a.sqlite";
    captured(path, numbered(0, 5));
    sqlite3* other = nullptr;
    REQUIRE(sqlite3_open(path.c_str(), &other) == SQLITE_OK);
    REQUIRE(sqlite3_exec(other, "PRAGMA journal_mode = DELETE; BEGIN EXCLUSIVE", nullptr, nullptr, nullptr) ==
            SQLITE_OK);
    CHECK(contains(openError("sqlite.source", settings(path), true), "locked by another program"));
    sqlite3_exec(other, "COMMIT", nullptr, nullptr, nullptr);
    sqlite3_close(other);
    CHECK(readAll("sqlite.source", settings(path)) == times(0, 5));
}

TEST_CASE("Of an entry that is damaged after a part of it was read, only the rest is lost") {
    const TemporaryFolder folder;
    const std::filesystem::path path = folder / "a.weirlog";
    logged(path, numbered(0, 12), 6);
    StateWriter saved;
    {
        SourceProbe probe("buffer.source", settings(path));
        probe.open();
        CHECK(probe.readLines(2, 2) == times(0, 2));
        probe.source().save(saved);
    }
    runSql(path, "UPDATE entry SET checksum = checksum + 1 WHERE first = 1");
    const std::string bytes = saved.take();
    StateReader state(bytes);
    SourceProbe probe("buffer.source", settings(path));
    probe.source().restore(state);
    probe.open();
    CHECK(probe.readLines(6) == times(6, 6));
    CHECK(probe.report().dropped() == 4);
}
