#include "connectors/log/log_reader.h"
#include "connectors/log/log_writer.h"
#include "tests/unit/connectors/file_probe.h"

#include <fmt/format.h>

#include <sqlite3.h>

using namespace weir;
using namespace weir::test;

namespace {

constexpr Timestamp kSecond = 1'000'000'000;

std::string numbered(int first, int count) {
    std::string text;
    for (int number = first; number < first + count; ++number)
        text += fmt::format(R"({{"n":{},"name":"x{}"}})"
                            "\n",
                            number, number);
    return text;
}

/// What a node passes on: a line a record, and "w=<seconds>" for a watermark.
class Collecting final : public Emitter {
public:
    void emit(std::size_t, RecordBatchPointer batch) override {
        for (std::size_t row = 0; row < batch->rows(); ++row) {
            std::string line;
            for (const ColumnPointer& column : batch->columns())
                line += (line.empty() ? "" : " ") + column->text(row);
            for (const Straggler& straggler : batch->stragglers())
                if (straggler.row == row)
                    line += fmt::format(" late behind {}", straggler.watermark / kSecond);
            lines.push_back(line);
        }
    }
    void passWatermark(Timestamp watermark) override {
        if (watermark > kMinTimestamp) lines.push_back(fmt::format("w={}", watermark / kSecond));
    }

    std::vector<std::string> lines;
};

/// A durable buffer, driven by hand in place of the runtime.
class BufferProbe {
public:
    explicit BufferProbe(const std::filesystem::path& path, Json more = Json::object())
        : type_(*NodeRegistry::instance().find("buffer.durable")), context_(contextOf(path, std::move(more))),
          buffer_(type_.makeOperator(context_)) {}

    Operator& buffer() { return *buffer_; }
    RecordingReport& report() { return report_; }
    Collecting& output() { return output_; }

    void open() { succeed(buffer_->open()); }
    void write(const std::string& ndjson, std::size_t rows = 4) {
        for (const RecordBatchPointer& batch : batchesOf(ndjson, rows))
            succeed(buffer_->process(0, batch, output_));
    }
    void advance(Timestamp seconds) { succeed(buffer_->advance(seconds * kSecond, output_)); }
    std::string save() {
        StateWriter state;
        succeed(buffer_->save(state));
        return state.take();
    }
    void resume(const std::string& saved) {
        StateReader state(saved);
        buffer_->restore(state);
        state.finish();
        open();
        succeed(buffer_->resume(output_));
    }
    void close() { succeed(buffer_->close()); }

private:
    NodeContext contextOf(const std::filesystem::path& path, Json more) {
        more["path"] = path.string();
        return {"probe", Parameters(type_.parameters, std::move(more)), report_, {}};
    }
    static void succeed(const Result<void>& result) {
        REQUIRE_MESSAGE(result, (result ? "" : result.error().message));
    }

    const NodeType& type_;
    RecordingReport report_;
    NodeContext context_;
    Collecting output_;
    std::unique_ptr<Operator> buffer_;
};

/// The numbers of all records in a log, in order; of damaged entries, as many "?".
std::vector<std::string> contents(const std::filesystem::path& path) {
    LogReader reader;
    REQUIRE(reader.open(path, SqliteDatabase::Access::Read));
    std::vector<std::string> lines;
    for (std::uint64_t next = reader.begin().value(); next < reader.end().value();) {
        const auto entry = reader.entryAt(next).value();
        if (!entry) break;
        REQUIRE(entry->first >= next);
        for (std::uint64_t row = 0; row < entry->records; ++row)
            lines.push_back(entry->batch ? entry->batch->column(0).text(row) : "?");
        next = entry->first + entry->records;
    }
    return lines;
}

std::vector<std::string> numbers(int first, int count) {
    std::vector<std::string> lines;
    for (int number = first; number < first + count; ++number)
        lines.push_back(std::to_string(number));
    return lines;
}

std::uint64_t fileSize(const std::filesystem::path& path) {
    return std::filesystem::exists(path) ? std::filesystem::file_size(path) : 0;
}

} // namespace

TEST_CASE("A durable buffer keeps every record before it passes it on") {
    const TemporaryFolder folder;
    BufferProbe probe(folder / "a.weirlog");
    probe.open();
    probe.write(numbered(0, 10), 3);
    CHECK(probe.output().lines.size() == 10);
    CHECK(probe.output().lines[4] == "4 x4");
    CHECK(contents(folder / "a.weirlog") == numbers(0, 10));
    CHECK(probe.buffer().heldCount() == 10);
    probe.close();
}

TEST_CASE("After a crash a durable buffer gives out again what came behind the checkpoint") {
    const TemporaryFolder folder;
    const std::filesystem::path path = folder / "a.weirlog";
    BufferProbe before(path);
    before.open();
    before.write(numbered(0, 5), 2);
    before.advance(4);
    const std::string saved = before.save();
    before.write(numbered(5, 3), 2);
    before.advance(7);
    before.write(numbered(8, 1));
    before.advance(20);
    // It dies: nothing is closed by it, but the lock goes.
    before.close();

    BufferProbe after(path);
    after.resume(saved);
    // The times of each write begin at 0.
    CHECK(after.output().lines == std::vector<std::string>{"w=4", "5 x5 late behind 4", "6 x6 late behind 4",
                                                           "w=4", "7 x7 late behind 4", "w=7",
                                                           "8 x8 late behind 7", "w=20"});
    after.output().lines.clear();

    SUBCASE("and what comes then goes behind it in the log") {
        after.write(numbered(9, 2));
        CHECK(contents(path) == numbers(0, 11));
    }
    SUBCASE("and what comes then is held against the watermark that the log has seen") {
        after.write(numbered(9, 1)); // at second 0
        CHECK(after.output().lines == std::vector<std::string>{"9 x9 late behind 20"});
    }
    after.close();
}

TEST_CASE("A field that had fractions before a crash has numbers with fractions after it too") {
    const TemporaryFolder folder;
    BufferProbe before(folder / "a.weirlog");
    before.open();
    const std::string saved = before.save();
    before.write("{\"v\":1.5}\n");
    before.close();

    BufferProbe after(folder / "a.weirlog");
    after.resume(saved);
    after.write("{\"v\":2}\n{\"w\":3}\n", 2);
    CHECK(after.output().lines == std::vector<std::string>{"1.5", "2 ", "3"});
    after.close();
    LogReader reader;
    REQUIRE(reader.open(folder / "a.weirlog", SqliteDatabase::Access::Read));
    CHECK(reader.entryAt(2).value()->batch->schema()->text() == "v float64, w int64");
}

TEST_CASE("A run that begins anew appends to a log, or empties it") {
    const TemporaryFolder folder;
    const std::filesystem::path path = folder / "a.weirlog";
    for (const char* what : {"append", "append", "replace"}) {
        BufferProbe probe(path, {{"if_exists", what}});
        probe.open();
        probe.write(numbered(0, 2));
        probe.advance(1'000'000);
        // What an earlier run had come to makes nothing late.
        CHECK(probe.output().lines == std::vector<std::string>{"0 x0", "1 x1"});
        probe.close();
    }
    CHECK(contents(path) == numbers(0, 2));
}

TEST_CASE("A log that lost what a checkpoint counts on is not gone on with") {
    const TemporaryFolder folder;
    const std::filesystem::path path = folder / "a.weirlog";
    BufferProbe before(path);
    before.open();
    before.write(numbered(0, 5));
    const std::string saved = before.save();
    before.close();
    std::filesystem::remove(path);

    BufferProbe after(path);
    StateReader state(saved);
    after.buffer().restore(state);
    const Result<void> opened = after.buffer().open();
    REQUIRE(!opened);
    CHECK(!opened.error().retryable);
    CHECK(opened.error().message.find("has lost what was in it at the checkpoint") != std::string::npos);
}

TEST_CASE("One buffer at a time writes a log; the next one waits") {
    const TemporaryFolder folder;
    BufferProbe first(folder / "a.weirlog");
    BufferProbe second(folder / "a.weirlog");
    first.open();
    const Result<void> opened = second.buffer().open();
    REQUIRE(!opened);
    CHECK(opened.error().retryable);
    first.close();
    second.open();
    second.close();
}

TEST_CASE("A file that is no log is not written to") {
    const TemporaryFolder folder;
    writeFile(folder / "text", "no database at all, but a text that is long enough to be looked at as one");
    BufferProbe text(folder / "text");
    const Result<void> opened = text.buffer().open();
    REQUIRE(!opened);
    CHECK(opened.error().message.find("is not a SQLite database") != std::string::npos);

    SinkProbe capture("sqlite.sink", {{"path", (folder / "capture").string()}});
    capture.open();
    capture.close();
    BufferProbe other(folder / "capture");
    const Result<void> refused = other.buffer().open();
    REQUIRE(!refused);
    CHECK(refused.error().message.find("no log of a durable buffer") != std::string::npos);
}

TEST_CASE("A full disk holds a durable buffer back, and nothing is lost") {
    const TemporaryFolder folder;
    const std::filesystem::path path = folder / "a.weirlog";
    BufferProbe probe(path);
    probe.open();
    const std::vector<RecordBatchPointer> batches = batchesOf(numbered(0, 4000), 100);
    std::size_t refused = 0;
    for (const RecordBatchPointer& batch : batches) {
        const std::size_t passedOn = probe.output().lines.size();
        {
            const FileSizeLimit limit(64 << 10);
            while (true) {
                const Result<void> written = probe.buffer().process(0, batch, probe.output());
                if (written) break;
                CHECK(written.error().retryable);
                CHECK(probe.output().lines.size() == passedOn);
                ++refused;
                break;
            }
        }
        if (probe.output().lines.size() == passedOn) {
            const Result<void> again = probe.buffer().process(0, batch, probe.output());
            REQUIRE_MESSAGE(again, (again ? "" : again.error().message));
        }
    }
    CHECK(refused > 10);
    CHECK(probe.output().lines.size() == 4000);
    CHECK(contents(path) == numbers(0, 4000));
    probe.close();
}

TEST_CASE("A log that was cut off or damaged at its end keeps the whole batches before that") {
    const TemporaryFolder folder;
    const std::filesystem::path path = folder / "a.weirlog";
    BufferProbe probe(path);
    probe.open();
    probe.write(numbered(0, 6), 2);
    const std::uint64_t whole = fileSize(path.string() + "-wal");
    probe.write(numbered(6, 4), 2);
    const std::string database = readFile(path);
    const std::string journal = readFile(path.string() + "-wal");
    probe.close();
    REQUIRE(journal.size() > whole);

    const auto check = [&](const std::string& damaged, std::size_t at) {
        const std::filesystem::path copy = folder / "copy.weirlog";
        for (const char* ending : {"", "-wal", "-shm", "-writer"})
            std::filesystem::remove(copy.string() + ending);
        writeFile(copy, database);
        writeFile(copy.string() + "-wal", damaged);
        BufferProbe after(copy);
        after.open();
        after.write(numbered(100, 1));
        std::vector<std::string> lines = contents(copy);
        after.close();
        REQUIRE_MESSAGE(lines.size() >= 7, "at byte ", at);
        REQUIRE(lines.back() == "100");
        lines.pop_back();
        REQUIRE_MESSAGE(lines.size() % 2 == 0, "at byte ", at);
        REQUIRE_MESSAGE(lines == numbers(0, static_cast<int>(lines.size())), "at byte ", at);
    };
    // Each byte of the last batches would take minutes; this step meets each place of a frame, for it is
    // prime to the size of a frame.
    constexpr std::size_t kStep = 97;
    for (std::size_t at = whole; at < journal.size(); at += kStep) {
        check(journal.substr(0, at), at);
        std::string flipped = journal;
        flipped[at] = static_cast<char>(flipped[at] ^ 0x40);
        check(flipped, at);
    }
}

TEST_CASE("A batch that was damaged inside a log is told by its checksum, and left out and counted") {
    const TemporaryFolder folder;
    const std::filesystem::path path = folder / "a.weirlog";
    BufferProbe before(path);
    before.open();
    const std::string saved = before.save();
    before.write(numbered(0, 6), 2);
    before.close();
    std::string bytes = readFile(path);
    const std::size_t at = bytes.find("x2");
    REQUIRE(at != std::string::npos);
    bytes[at + 1] = '7';
    writeFile(path, bytes);

    CHECK(contents(path) == std::vector<std::string>{"0", "1", "?", "?", "4", "5"});
    BufferProbe after(path);
    after.resume(saved);
    CHECK(after.output().lines == std::vector<std::string>{"0 x0", "1 x1", "4 x4", "5 x5"});
    CHECK(after.report().dropped() == 2);
    after.close();
}

TEST_CASE("A durable buffer deletes what is older than it is to keep, but not what a crash would need") {
    const TemporaryFolder folder;
    const std::filesystem::path path = folder / "a.weirlog";
    BufferProbe probe(path, {{"keep_for", "10 s"}, {"age_by", "event_time"}});
    probe.open();
    probe.save();
    probe.write(numbered(0, 30), 10); // at seconds 0 to 29
    probe.advance(29);
    probe.write(numbered(30, 1));
    CHECK(contents(path) == numbers(0, 31));
    probe.save();
    probe.write(numbered(31, 1));
    CHECK(contents(path) == numbers(0, 32)); // the first checkpoint may be the one that counts
    probe.save();
    probe.write(numbered(32, 1));
    CHECK(contents(path).size() < 33);
    CHECK(contents(path).back() == "32");
    CHECK(probe.report().note().empty());
    probe.close();
}

TEST_CASE("A durable buffer deletes the oldest beyond its bytes, and says whom that hit") {
    const TemporaryFolder folder;
    const std::filesystem::path path = folder / "a.weirlog";
    LogOptions options;
    options.keepBytes = 3'000;
    LogWriter log(path, options);
    REQUIRE(log.open());
    const auto append = [&](int first) {
        for (const RecordBatchPointer& batch : batchesOf(numbered(first, 10), 10))
            REQUIRE(log.append(*batch));
    };
    append(0);
    {
        LogReader reader;
        REQUIRE(reader.open(path, SqliteDatabase::Access::Write));
        REQUIRE(reader.remember("slow", 5));
    }
    for (int first = 10; first < 500; first += 10)
        append(first);
    const std::vector<std::string> left = contents(path);
    CHECK(left.size() > 10);
    CHECK(left.size() < 200);
    CHECK(left.back() == "499");
    CHECK(log.forced() == 500 - left.size() - 4);
    CHECK(log.forcedFor() == "reader 'slow'");
    // Room in the file is used again.
    CHECK(fileSize(path) < 100'000);
    log.close();
}

TEST_CASE("Readers of a log that were not seen for long are not waited for") {
    const TemporaryFolder folder;
    const std::filesystem::path path = folder / "a.weirlog";
    LogOptions options;
    options.keepFor = Duration(kSecond);
    for (const Duration forgetAfter : {Duration(0), Duration(1)}) {
        options.forgetReadersAfter = forgetAfter;
        options.isEmptied = true;
        LogWriter log(path, options);
        REQUIRE(log.open());
        REQUIRE(log.append(*batchesOf(numbered(0, 10), 10).front()));
        LogReader reader;
        REQUIRE(reader.open(path, SqliteDatabase::Access::Write));
        REQUIRE(reader.remember("gone", 1));
        REQUIRE(log.advance(1'000 * kSecond));
        REQUIRE(log.append(*batchesOf(numbered(10, 1), 10).front()));
        CHECK(contents(path).size() == (forgetAfter.count() == 0 ? 11 : 1));
        log.close();
    }
}
