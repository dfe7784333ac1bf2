#include "tests/unit/connectors/file_probe.h"

#include <fmt/format.h>

using namespace weir;
using namespace weir::test;

namespace {

std::string written(const std::filesystem::path& path, const std::string& ndjson, std::size_t rows,
                    Json more = Json::object()) {
    more["path"] = path.string();
    SinkProbe probe("file.sink", more);
    probe.open();
    for (const RecordBatchPointer& batch : batchesOf(ndjson, rows))
        probe.write(batch);
    probe.close();
    return readFile(path);
}

} // namespace

TEST_CASE("file.sink: writes JSON lines and CSV by the file's ending, making its folder") {
    const TemporaryFolder folder;
    const std::string records = "{\"a\":1,\"b\":\"x\"}\n{\"a\":2}\n";
    CHECK(written(folder / "new/a.ndjson", records, 4096) == records);
    CHECK(written(folder / "a.csv", records, 4096) == "a,b\n1,x\n2,\n");
    CHECK(written(folder / "a.tsv", records, 4096) == "a\tb\n1\tx\n2\t\n");
}

TEST_CASE("file.sink: the file is the same however the stream was cut, also when CSV has to grow wider") {
    const TemporaryFolder folder;
    std::string records = "{\"none\":null}\n{\"text\":\"a,\\n\\\"b\"}\n";
    for (int i = 0; i < 100; ++i)
        records += fmt::format("{{\"i\":{}}}\n", i);
    records += "{\"late\":1.5,\"i\":7,\"later\":true}\n{\"i\":2.5}\n";
    for (const char* name : {"a.csv", "a.ndjson"}) {
        const std::string whole = written(folder / name, records, 4096);
        CHECK(written(folder / name, records, 1) == whole);
        CHECK(written(folder / name, records, 32) == whole);
    }
    const std::string csv = readFile(folder / "a.csv");
    CHECK(csv.starts_with("text,i,late,later\n,,,\n\"a,\n\"\"b\",,,\n,0,,\n"));
    CHECK(csv.ends_with(",99,,\n,7,1.5,true\n,2.5,,\n"));
    CHECK_FALSE(std::filesystem::exists(folder / "a.csv.part"));
}

TEST_CASE("file.sink: replaces what is there, or appends to it") {
    const TemporaryFolder folder;
    writeFile(folder / "a.ndjson", "{\"old\":1}\n{\"half");
    CHECK(written(folder / "a.ndjson", "{\"a\":1}\n", 1, {{"if_exists", "append"}}) ==
          "{\"old\":1}\n{\"half\n{\"a\":1}\n");
    CHECK(written(folder / "a.ndjson", "{\"a\":1}\n", 1) == "{\"a\":1}\n");
}

TEST_CASE("file.sink: appends CSV under the header row that is there, and names what it leaves out") {
    const TemporaryFolder folder;
    writeFile(folder / "a.csv", "b,a\n1,2\n");
    SinkProbe probe("file.sink", {{"path", (folder / "a.csv").string()}, {"if_exists", "append"}});
    probe.open();
    for (const RecordBatchPointer& batch : batchesOf("{\"a\":3,\"c\":4}\n{\"b\":5}\n", 1))
        probe.write(batch);
    probe.close();
    CHECK(readFile(folder / "a.csv") == "b,a\n1,2\n,3\n5,\n");
    CHECK(probe.report().note().find("no column for them: c") != std::string::npos);
}

TEST_CASE("file.sink: a full disk is told, can be tried again, and loses nothing") {
    SinkProbe probe("file.sink", {{"path", "/dev/full"}, {"format", "json"}});
    probe.open();
    const Result<void> result = probe.tryWrite(batchesOf("{\"a\":1}\n", 1).front());
    REQUIRE_FALSE(result);
    CHECK(result.error().retryable);
    CHECK(result.error().message.find("no room is left on the disk for '/dev/full'") != std::string::npos);
}

TEST_CASE("file.sink: a batch that does not fit is taken back whole, and written once there is room") {
    const TemporaryFolder folder;
    for (const char* name : {"a.ndjson", "a.csv"}) {
        SinkProbe probe("file.sink", {{"path", (folder / name).string()}});
        probe.open();
        std::string records;
        for (int i = 0; i < 200; ++i)
            records += fmt::format("{{\"value\":{}}}\n", 100 + i);
        const auto first = batchesOf(records, 4096).front();
        probe.write(first);
        const std::string before = readFile(folder / name);
        // The second brings a field of its own, so that CSV is written anew.
        const auto second = batchesOf(records + "{\"late\":1}\n", 4096).front();
        {
            const FileSizeLimit limit(before.size() + 100);
            for (int attempt = 0; attempt < 2; ++attempt) {
                const Result<void> result = probe.tryWrite(second);
                REQUIRE_FALSE(result);
                CHECK(result.error().retryable);
                CHECK(result.error().message.find("largest size") != std::string::npos);
            }
        }
        CHECK(readFile(folder / name) == before);
        CHECK_FALSE(std::filesystem::exists(folder / (std::string(name) + ".part")));
        probe.write(second);
        probe.close();
        CHECK(readFile(folder / name) ==
              written(folder / (std::string("other-") + name), records + records + "{\"late\":1}\n", 4096));
    }
}

TEST_CASE("file.sink: a file that is moved away is begun anew") {
    const TemporaryFolder folder;
    const auto path = folder / "a.csv";
    SinkProbe probe("file.sink", {{"path", path.string()}});
    probe.open();
    const auto batches = batchesOf("{\"a\":1}\n{\"a\":2}\n", 1);
    probe.write(batches[0]);
    std::filesystem::rename(path, folder / "old.csv");
    probe.write(batches[1]);
    probe.close();
    CHECK(readFile(folder / "old.csv") == "a\n1\n");
    CHECK(readFile(path) == "a\n2\n");
    CHECK(probe.report().note().find("moved or deleted") != std::string::npos);
}

TEST_CASE("file.sink: a path that cannot be written is told at once") {
    const TemporaryFolder folder;
    writeFile(folder / "file", "");
    SinkProbe below("file.sink", {{"path", (folder / "file/a.csv").string()}});
    const Result<void> opened = below.sink().open();
    REQUIRE_FALSE(opened);
    CHECK_FALSE(opened.error().retryable);
    CHECK(opened.error().message.find("cannot be made") != std::string::npos);
    SinkProbe isFolder("file.sink", {{"path", folder.path().string()}, {"format", "json"}});
    CHECK_FALSE(isFolder.sink().open());
}

TEST_CASE("The last folder of a path is made, and no tree of them for a slip of the pen") {
    const TemporaryFolder folder;
    for (const auto& sink : {std::pair("file.sink", "a.ndjson"), std::pair("sqlite.sink", "a.sqlite"),
                             std::pair("buffer.durable", "a.weirlog")}) {
        const auto* const type = sink.first;
        const auto* const file = sink.second;
        CAPTURE(type);
        SinkProbe slip(type, {{"path", (folder / "reslts/today" / file).string()}});
        const Result<void> opened = slip.sink().open();
        REQUIRE_FALSE(opened);
        CHECK(opened.error().retryable);
        CHECK(opened.error().message ==
              fmt::format("there is no folder '{}' to make 'today' in; mend the path, "
                          "or make the folder",
                          (folder / "reslts").string()));
        CHECK_FALSE(std::filesystem::exists(folder / "reslts"));

        SinkProbe made(type, {{"path", (folder / "results" / file).string()}});
        made.open();
        made.close();
        CHECK(std::filesystem::exists(folder / "results" / file));
    }
}
