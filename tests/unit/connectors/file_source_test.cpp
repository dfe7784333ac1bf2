#include "tests/unit/connectors/file_probe.h"
#include "tests/unit/connectors/source_probe.h"

#include <fmt/format.h>

#include <fcntl.h>
#include <sys/stat.h>
#include <thread>
#include <unistd.h>

using namespace weir;
using namespace weir::test;

using Lines = std::vector<std::string>;

namespace {

/// All records until the source ends.
Lines readAll(SourceProbe& probe, std::size_t records = 4096) {
    Lines lines;
    const auto end = std::chrono::steady_clock::now() + kPatience;
    while (true) {
        REQUIRE(std::chrono::steady_clock::now() < end);
        const ReadStatus status = probe.read(records);
        SourceProbe::append(probe.builder().finish(), lines);
        if (status == ReadStatus::End) return lines;
    }
}

Json follow(const std::filesystem::path& path) {
    return {{"path", path.string()}, {"mode", "follow"}};
}

} // namespace

TEST_CASE("file.source: reads a file once, the last line without an end too, whatever the batch size") {
    const TemporaryFolder folder;
    writeFile(folder / "a.ndjson", "{\"a\":1}\n{\"a\":2}\n{\"a\":3}");
    for (const std::size_t records : {1, 2, 4096}) {
        SourceProbe probe("file.source", {{"path", (folder / "a.ndjson").string()}});
        probe.open();
        CHECK(readAll(probe, records) == Lines{"a=1", "a=2", "a=3"});
    }
}

TEST_CASE("file.source: goes by the file's ending, and a setting goes before it") {
    const TemporaryFolder folder;
    writeFile(folder / "a.CSV", "a,b\n1,2\n");
    SourceProbe byEnding("file.source", {{"path", (folder / "a.CSV").string()}});
    byEnding.open();
    CHECK(readAll(byEnding) == Lines{"a=1 b=2"});
    writeFile(folder / "a.dat", "a,b\n1,2\n");
    SourceProbe set("file.source", {{"path", (folder / "a.dat").string()}, {"format", "csv"}});
    set.open();
    CHECK(readAll(set) == Lines{"a=1 b=2"});
    SourceProbe unknown("file.source", {{"path", (folder / "a.dat").string()}});
    const Result<void> opened = unknown.source().open();
    REQUIRE_FALSE(opened);
    CHECK(opened.error().message.find(".ndjson") != std::string::npos);
}

TEST_CASE("file.source: records larger than a block, and an empty file") {
    const TemporaryFolder folder;
    const std::string large(3 << 20, 'x');
    writeFile(folder / "a.ndjson", fmt::format("{{\"a\":\"{0}\"}}\n{{\"a\":\"{0}\"}}\n", large));
    SourceProbe probe("file.source", {{"path", (folder / "a.ndjson").string()}});
    probe.open();
    CHECK(readAll(probe) == Lines{"a=" + large, "a=" + large});
    writeFile(folder / "b.csv", "");
    SourceProbe empty("file.source", {{"path", (folder / "b.csv").string()}});
    empty.open();
    CHECK(readAll(empty).empty());
}

TEST_CASE("file.source: a missing file, a folder, and what to do") {
    const TemporaryFolder folder;
    SourceProbe missing("file.source", {{"path", (folder / "none.csv").string()}});
    const Result<void> opened = missing.source().open();
    REQUIRE_FALSE(opened);
    CHECK_FALSE(opened.error().retryable);
    CHECK(opened.error().message.find((folder / "none.csv").string()) != std::string::npos);
    CHECK(opened.error().message.find("follow") != std::string::npos);
    SourceProbe isFolder("file.source", {{"path", folder.path().string()}, {"format", "json"}});
    const Result<void> openedFolder = isFolder.source().open();
    REQUIRE_FALSE(openedFolder);
    CHECK(openedFolder.error().message.find("is a folder") != std::string::npos);
}

TEST_CASE("file.source: follows a file as it grows; half a last line waits for its end") {
    const TemporaryFolder folder;
    const auto path = folder / "a.ndjson";
    SourceProbe probe("file.source", follow(path));
    probe.open();
    CHECK(probe.read(10) == ReadStatus::Idle);
    CHECK(probe.report().note().find("waiting for") != std::string::npos);
    writeFile(path, "{\"a\":1}\n{\"a\":");
    CHECK(probe.readLines(1) == Lines{"a=1"});
    CHECK(probe.report().note().empty());
    CHECK(probe.read(10) == ReadStatus::Idle);
    appendFile(path, "2}\n");
    CHECK(probe.readLines(1) == Lines{"a=2"});
    CHECK(probe.report().bad().empty());
}

TEST_CASE("file.source: follows a file through truncation") {
    const TemporaryFolder folder;
    const auto path = folder / "a.csv";
    writeFile(path, "a\n1\n2\n3");
    SourceProbe probe("file.source", follow(path));
    probe.open();
    CHECK(probe.readLines(2) == Lines{"a=1", "a=2"});
    writeFile(path, "b\n7\n");
    // What was half of a line is all there is of it.
    CHECK(probe.readLines(2) == Lines{"a=3", "b=7"});
}

TEST_CASE("file.source: follows a file through rotation") {
    const TemporaryFolder folder;
    const auto path = folder / "a.ndjson";
    writeFile(path, "{\"a\":1}\n");
    SourceProbe probe("file.source", follow(path));
    probe.open();
    CHECK(probe.readLines(1) == Lines{"a=1"});
    appendFile(path, "{\"a\":2}\n{\"a\":3}");
    std::filesystem::rename(path, folder / "a.ndjson.1");
    writeFile(path, "{\"a\":4}\n");
    CHECK(probe.readLines(3) == Lines{"a=2", "a=3", "a=4"});
}

TEST_CASE("file.source: what a rotated file still receives is read before the next one") {
    const TemporaryFolder folder;
    const auto path = folder / "a.ndjson";
    writeFile(path, "{\"a\":1}\n");
    SourceProbe probe("file.source", follow(path));
    probe.open();
    CHECK(probe.readLines(1) == Lines{"a=1"});
    std::filesystem::rename(path, folder / "a.ndjson.1");
    writeFile(path, "");
    for (int read = 0; read < 3; ++read)
        CHECK(probe.read(10) == ReadStatus::Idle);
    appendFile(folder / "a.ndjson.1", "{\"a\":2}\n");
    CHECK(probe.readLines(1) == Lines{"a=2"});
    writeFile(path, "{\"a\":4}\n");
    CHECK(probe.read(10) == ReadStatus::Idle);
    appendFile(folder / "a.ndjson.1", "{\"a\":3}\n");
    CHECK(probe.readLines(2) == Lines{"a=3", "a=4"});
}

TEST_CASE("file.source: opened again after a failure, another file of that name is read from its beginning") {
    const TemporaryFolder folder;
    const auto path = folder / "a.ndjson";
    writeFile(path, "{\"a\":1}\n{\"a\":");
    SourceProbe probe("file.source", follow(path));
    probe.open();
    CHECK(probe.readLines(1) == Lines{"a=1"});
    CHECK(probe.read(10) == ReadStatus::Idle);
    writeFile(folder / "new", "{\"b\":1}\n{\"b\":2}\n{\"b\":3}\n");
    std::filesystem::rename(folder / "new", path);
    probe.open();
    CHECK(probe.readLines(3) == Lines{"b=1", "b=2", "b=3"});
    CHECK(probe.report().bad().empty());
}

TEST_CASE("file.source: a followed file may be gone and come back") {
    const TemporaryFolder folder;
    const auto path = folder / "a.ndjson";
    writeFile(path, "{\"a\":1}\n");
    SourceProbe probe("file.source", follow(path));
    probe.open();
    CHECK(probe.readLines(1) == Lines{"a=1"});
    std::filesystem::remove(path);
    probe.readUntil([&] { return probe.report().note().find("is gone") != std::string::npos; });
    writeFile(path, "{\"a\":2}\n");
    CHECK(probe.readLines(1) == Lines{"a=2"});
    CHECK(probe.report().note().empty());
}

TEST_CASE("file.source: a stop ends the wait for more") {
    const TemporaryFolder folder;
    writeFile(folder / "a.ndjson", "");
    SourceProbe probe("file.source", follow(folder / "a.ndjson"));
    probe.open();
    std::jthread stopper([&] { probe.stop().request_stop(); });
    CHECK(probe.read(10, kPatience) == ReadStatus::Idle);
}

TEST_CASE("file.source: replays records at the pace of their event times") {
    const TemporaryFolder folder;
    writeFile(folder / "a.csv", "t,a\n2026-01-01T00:00:00Z,1\n2026-01-01T00:01:00Z,2\nnever,3\n"
                                "2026-01-01T00:02:00Z,4\n2026-01-01T10:00:00Z,5\n");
    const Json values = {
        {"path", (folder / "a.csv").string()}, {"mode", "replay"}, {"event_time", "t"}, {"speed", 1200}};
    SourceProbe probe("file.source", values);
    const auto begin = std::chrono::steady_clock::now();
    probe.open();
    CHECK(probe.readLines(1) == Lines{"t=2026-01-01T00:00:00Z a=1"});
    CHECK(probe.readLines(2) == Lines{"t=2026-01-01T00:01:00Z a=2", "t=2026-01-01T00:02:00Z a=4"});
    // Two minutes at 1200 times their speed.
    CHECK(std::chrono::steady_clock::now() - begin >= std::chrono::milliseconds(100));
    CHECK(probe.read(10) == ReadStatus::Idle);
    REQUIRE(probe.report().bad().size() == 1);
    CHECK(probe.report().bad()[0].reason.find("\"never\" in field \"t\"") != std::string::npos);
}

TEST_CASE("file.source: a replay goes by an event time field of any declared type") {
    const TemporaryFolder folder;
    const auto path = folder / "a.csv";
    writeFile(path, "t,a\n1700000000,1\n1700000001,2\n");
    for (const std::string type : {"float64", "int64", "timestamp"}) {
        SourceProbe probe("file.source", {{"path", path.string()},
                                          {"mode", "replay"},
                                          {"event_time", "t"},
                                          {"speed", 10000},
                                          {"loop", true},
                                          {"types", Json::array({{{"field", "t"}, {"type", type}}})}});
        probe.open();
        const Lines lines = probe.readLines(4, 1);
        CHECK(lines.front() == "t=2023-11-14T22:13:20Z a=1");
        CHECK(lines.back() == "t=2023-11-14T22:13:23Z a=2");
        CHECK(probe.report().bad().empty());
    }
}

TEST_CASE("file.source: goes on where it was, also when nothing was read between two checkpoints") {
    const TemporaryFolder folder;
    writeFile(folder / "a.csv", "t,a\n1700000000,1\n1700000001,2\n1700000002,3\n1700000003,4\n");
    for (const std::string mode : {"once", "follow", "replay"}) {
        CAPTURE(mode);
        const Json values = {
            {"path", (folder / "a.csv").string()}, {"mode", mode}, {"event_time", "t"}, {"speed", 100000}};
        const auto stateOf = [](SourceProbe& probe) {
            StateWriter state;
            probe.source().save(state);
            return state.take();
        };
        const auto goOn = [](SourceProbe& probe, const std::string& saved) {
            StateReader state(saved);
            probe.source().restore(state);
            state.finish();
            probe.open();
        };
        SourceProbe first("file.source", values);
        first.open();
        CHECK(first.readLines(3, 1).back() == "t=2023-11-14T22:13:22Z a=3");
        SourceProbe second("file.source", values);
        goOn(second, stateOf(first));
        SourceProbe third("file.source", values);
        goOn(third, stateOf(second));
        CHECK(third.readLines(1, 1) == Lines{"t=2023-11-14T22:13:23Z a=4"});
    }
}

TEST_CASE("file.source: a replay of a pipe hands out what is there") {
    const TemporaryFolder folder;
    const auto path = folder / "pipe";
    REQUIRE(::mkfifo(path.c_str(), 0600) == 0);
    SourceProbe probe("file.source", {{"path", path.string()},
                                      {"format", "json"},
                                      {"mode", "replay"},
                                      {"event_time", "t"},
                                      {"speed", 1000}});
    probe.open();
    const int writer = ::open(path.c_str(), O_WRONLY);
    REQUIRE(writer >= 0);
    for (int number = 0; number < 3; ++number) {
        const std::string record = fmt::format("{{\"t\":{},\"a\":{}}}\n", 1'700'000'000 + number, number);
        REQUIRE(::write(writer, record.data(), record.size()) == static_cast<ssize_t>(record.size()));
        CHECK(probe.readLines(1).at(0).ends_with(fmt::format("a={}", number)));
    }
    ::close(writer);
}

TEST_CASE("file.source: a looped replay goes on in time") {
    const TemporaryFolder folder;
    writeFile(folder / "a.csv", "t,a\n2026-01-01T00:00:00Z,1\n2026-01-01T00:00:01Z,2\n");
    SourceProbe probe("file.source", {{"path", (folder / "a.csv").string()},
                                      {"mode", "replay"},
                                      {"event_time", "t"},
                                      {"speed", 1000},
                                      {"loop", true}});
    probe.open();
    // One at a time, for how many more are due depends on how fast it is read.
    CHECK(probe.readLines(5, 1) == Lines{"t=2026-01-01T00:00:00Z a=1", "t=2026-01-01T00:00:01Z a=2",
                                         "t=2026-01-01T00:00:02Z a=1", "t=2026-01-01T00:00:03Z a=2",
                                         "t=2026-01-01T00:00:04Z a=1"});
}

TEST_CASE("file.source: what is wrong with its parameters is said before it runs") {
    const NodeType& type = *NodeRegistry::instance().find("file.source");
    const auto problems = [&](Json values) {
        return type.check({}, Parameters(type.parameters, std::move(values)));
    };
    CHECK(problems({{"path", "a.csv"}}).empty());
    CHECK(problems({{"path", "a.dat"}}).at(0).parameter == "format");
    CHECK(problems({{"path", "a.csv"}, {"mode", "replay"}}).at(0).parameter == "event_time");
    CHECK(problems({{"path", "-"}, {"format", "json"}, {"mode", "follow"}}).at(0).isWarning);
}
