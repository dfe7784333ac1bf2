#include "tests/unit/connectors/file_probe.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace weir;
using namespace weir::test;

namespace {

/// Reads what a pipe holds now.
std::string readAvailable(int descriptor) {
    std::string bytes(1 << 20, '\0');
    const ssize_t count = ::read(descriptor, bytes.data(), bytes.size());
    bytes.resize(count > 0 ? static_cast<std::size_t>(count) : 0);
    return bytes;
}

} // namespace

TEST_CASE("file.sink: a file that another sink writes is not touched, by whichever name") {
    const TemporaryFolder folder;
    SinkProbe first("file.sink", {{"path", (folder / "a.ndjson").string()}});
    first.open();
    first.write(batchesOf("{\"a\":1}\n", 1).front());
    std::filesystem::create_hard_link(folder / "a.ndjson", folder / "b.ndjson");
    for (const char* name : {"a.ndjson", "b.ndjson"})
        for (const char* mode : {"replace", "append"}) {
            SinkProbe second("file.sink", {{"path", (folder / name).string()}, {"if_exists", mode}});
            const Result<void> opened = second.sink().open();
            REQUIRE_FALSE(opened);
            CHECK_FALSE(opened.error().retryable);
            CHECK(opened.error().message.find("is being written") != std::string::npos);
        }
    first.close();
    CHECK(readFile(folder / "a.ndjson") == "{\"a\":1}\n");
    SinkProbe after("file.sink", {{"path", (folder / "a.ndjson").string()}});
    after.open();
}

TEST_CASE("file.sink: what another program appends stays") {
    const TemporaryFolder folder;
    const auto batches = batchesOf("{\"a\":1}\n{\"a\":2}\n", 1);
    SinkProbe probe("file.sink", {{"path", (folder / "a.ndjson").string()}, {"if_exists", "append"}});
    probe.open();
    probe.write(batches[0]);
    appendFile(folder / "a.ndjson", "{\"other\":1}\n");
    probe.write(batches[1]);
    probe.close();
    CHECK(readFile(folder / "a.ndjson") == "{\"a\":1}\n{\"other\":1}\n{\"a\":2}\n");
}

TEST_CASE("file.sink: a file that is emptied while it is written is begun again") {
    const TemporaryFolder folder;
    const auto batches = batchesOf("{\"a\":1}\n{\"a\":2}\n{\"a\":3}\n", 1);
    for (const auto& [name, header] : {std::pair("a.ndjson", ""), std::pair("a.csv", "a\n")}) {
        SinkProbe probe("file.sink", {{"path", (folder / name).string()}});
        probe.open();
        probe.write(batches[0]);
        probe.write(batches[1]);
        std::filesystem::resize_file(folder / name, 0);
        probe.write(batches[2]);
        probe.close();
        const std::string record = *header ? "3\n" : "{\"a\":3}\n";
        CHECK(readFile(folder / name) == header + record);
        CHECK(probe.report().note().find("was cut short") != std::string::npos);
    }
}

TEST_CASE("file.sink: a new file whose header row met a full disk has it once there is room") {
    const TemporaryFolder folder;
    const auto path = folder / "a.csv";
    SinkProbe probe("file.sink", {{"path", path.string()}});
    probe.open();
    const auto batches = batchesOf("{\"a\":1}\n{\"a\":2}\n", 1);
    probe.write(batches[0]);
    std::filesystem::rename(path, folder / "old.csv");
    {
        const FileSizeLimit limit(0);
        for (int attempt = 0; attempt < 2; ++attempt) {
            const Result<void> result = probe.tryWrite(batches[1]);
            REQUIRE_FALSE(result);
            CHECK(result.error().retryable);
        }
    }
    probe.write(batches[1]);
    probe.close();
    CHECK(readFile(path) == "a\n2\n");
}

TEST_CASE("file.sink: a named pipe that nobody reads is told and can be tried again") {
    const TemporaryFolder folder;
    const auto path = folder / "pipe";
    REQUIRE(::mkfifo(path.c_str(), 0600) == 0);
    SinkProbe probe("file.sink", {{"path", path.string()}, {"format", "json"}});
    const Result<void> opened = probe.sink().open();
    REQUIRE_FALSE(opened);
    CHECK(opened.error().retryable);
    CHECK(opened.error().message.find("nobody reads") != std::string::npos);

    const int reader = ::open(path.c_str(), O_RDONLY | O_NONBLOCK);
    REQUIRE(reader >= 0);
    probe.open();
    // More than a pipe holds: the reader takes what it can, and the rest goes out behind it.
    std::string records;
    for (int number = 0; number < 20'000; ++number)
        records += fmt::format("{{\"n\":{}}}\n", number);
    const RecordBatchPointer batch = batchesOf(records, 20'000).front();
    std::string received;
    int refusals = 0;
    for (Result<void> result = probe.tryWrite(batch); !result; result = probe.tryWrite(batch)) {
        CHECK(result.error().retryable);
        CHECK(result.error().message.find("does not keep up") != std::string::npos);
        ++refusals;
        received += readAvailable(reader);
    }
    received += readAvailable(reader);
    CHECK(refusals > 0);
    CHECK(received == records);
    ::close(reader);
    const Result<void> orphaned = probe.tryWrite(batchesOf("{\"n\":1}\n", 1).front());
    REQUIRE_FALSE(orphaned);
    CHECK(orphaned.error().message.find("nobody reads") != std::string::npos);
}

TEST_CASE("file.sink: a CSV file behind a link stays behind it when it grows wider, with its permissions") {
    const TemporaryFolder folder;
    std::filesystem::create_directory(folder / "real");
    writeFile(folder / "real/r.csv", "old");
    std::filesystem::permissions(folder / "real/r.csv", std::filesystem::perms(0600));
    std::filesystem::create_symlink("real/r.csv", folder / "link.csv");
    SinkProbe probe("file.sink", {{"path", (folder / "link.csv").string()}});
    probe.open();
    for (const RecordBatchPointer& batch : batchesOf("{\"a\":1}\n{\"b\":2}\n", 1))
        probe.write(batch);
    probe.close();
    CHECK(std::filesystem::is_symlink(folder / "link.csv"));
    CHECK(readFile(folder / "real/r.csv") == "a,b\n1,\n,2\n");
    CHECK(std::filesystem::status(folder / "real/r.csv").permissions() == std::filesystem::perms(0600));
}

TEST_CASE("file.sink: a descriptor by its name is a stream, whose file is not replaced") {
    const TemporaryFolder folder;
    const int descriptor = ::open((folder / "a.csv").c_str(), O_RDWR | O_CREAT | O_APPEND, 0600);
    REQUIRE(descriptor >= 0);
    REQUIRE(::write(descriptor, "before\n", 7) == 7);
    SinkProbe probe("file.sink", {{"path", fmt::format("/dev/fd/{}", descriptor)}, {"format", "csv"}});
    probe.open();
    for (const RecordBatchPointer& batch : batchesOf("{\"a\":1}\n{\"b\":2}\n", 1))
        probe.write(batch);
    probe.close();
    CHECK(::write(descriptor, "after\n", 6) == 6);
    ::close(descriptor);
    CHECK(readFile(folder / "a.csv") == "before\na\n1\n\nafter\n");
    CHECK(probe.report().note().find("b") != std::string::npos);
}

TEST_CASE(
    "file.sink: the columns of CSV in a pipe are those of the first record, however the stream was cut") {
    const TemporaryFolder folder;
    const auto path = folder / "pipe";
    REQUIRE(::mkfifo(path.c_str(), 0600) == 0);
    const int reader = ::open(path.c_str(), O_RDONLY | O_NONBLOCK);
    REQUIRE(reader >= 0);
    for (const std::size_t rows : {1, 2, 4096}) {
        SinkProbe probe("file.sink", {{"path", path.string()}, {"format", "csv"}});
        probe.open();
        for (const RecordBatchPointer& batch :
             batchesOf("{\"a\":1,\"z\":null,\"c\":2}\n{\"b\":3,\"c\":4}\n{\"a\":5,\"z\":6}\n", rows))
            probe.write(batch);
        CHECK(readAvailable(reader) == "a,c\n1,2\n,4\n5,\n");
        CHECK(probe.report().note().find("no column for them: b, z") != std::string::npos);
    }
    SinkProbe chosen("file.sink", {{"path", path.string()}, {"format", "csv"}, {"columns", "b, a"}});
    chosen.open();
    for (const RecordBatchPointer& batch : batchesOf("{\"a\":1,\"c\":2}\n{\"b\":3}\n", 1))
        chosen.write(batch);
    CHECK(readAvailable(reader) == "b,a\n,1\n3,\n");
    CHECK(chosen.report().note().empty());
    ::close(reader);
}

TEST_CASE("file.sink: writes the columns that were chosen") {
    const TemporaryFolder folder;
    SinkProbe probe("file.sink", {{"path", (folder / "a.csv").string()}, {"columns", "b,a"}});
    probe.open();
    for (const RecordBatchPointer& batch : batchesOf("{\"a\":1,\"c\":2}\n{\"b\":3}\n", 1))
        probe.write(batch);
    probe.close();
    CHECK(readFile(folder / "a.csv") == "b,a\n,1\n3,\n");
}
