// What a run has written stays when a change of the running graph makes the node anew that writes it.
#include "connectors/log/log_reader.h"
#include "pipeline/runtime/engine.h"
#include "tests/unit/connectors/file_probe.h"
#include "tests/unit/connectors/patience.h"

#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <thread>

using namespace weir;
using namespace weir::test;

namespace {

/// A file that grows, into one node; graphs of it differ in that node's parameters.
class GrowingRun {
public:
    GrowingRun(std::string type, Json parameters) : type_(std::move(type)) {
        writeFile(folder / "in.ndjson", "");
        std::filesystem::create_directory(folder / "out");
        REQUIRE_FALSE(hasErrors(engine_->start(graph(std::move(parameters)), {folder.path()})));
    }

    void change(Json parameters) {
        REQUIRE_FALSE(hasErrors(engine_->change(graph(std::move(parameters)))));
        await([&] { return !engine_->statistics().isChanging; });
        CHECK(engine_->statistics().changeError.empty());
        taken_ = 0;
    }

    /// Lines of the input, which the node has taken when this returns.
    void write(const std::string& ndjson) {
        appendFile(folder / "in.ndjson", ndjson);
        taken_ += static_cast<std::uint64_t>(std::count(ndjson.begin(), ndjson.end(), '\n'));
        await([&] { return node().recordsIn == taken_; });
    }

    void stop() {
        engine_->stop();
        REQUIRE(engine_->waitFor(kPatience));
        CHECK(node().droppedRecords == 0);
        CHECK(node().state == NodeState::Finished);
    }

    NodeStatistics node() const {
        for (const NodeStatistics& node : engine_->statistics().nodes)
            if (node.node == "out") return node;
        return {};
    }

    const TemporaryFolder folder;

private:
    Graph graph(Json parameters) const {
        Graph graph;
        graph.nodes = {{"in", "file.source", "", {{"path", "in.ndjson"}, {"mode", "follow"}}},
                       {"out", type_, "", std::move(parameters)}};
        graph.wires = {*Wire::parse("in.out -> out.in")};
        return graph;
    }

    template<class Condition>
    static void await(const Condition& isMet) {
        const auto end = std::chrono::steady_clock::now() + kPatience;
        while (!isMet() && std::chrono::steady_clock::now() < end)
            std::this_thread::sleep_for(std::chrono::milliseconds(1));
        REQUIRE(isMet());
    }

    const std::string type_;
    const std::unique_ptr<Engine> engine_ = makeLocalEngine();
    std::uint64_t taken_ = 0;
};

std::vector<std::string> numbersIn(const std::filesystem::path& log) {
    LogReader reader;
    REQUIRE(reader.open(log, SqliteDatabase::Access::Read));
    std::vector<std::string> numbers;
    for (std::uint64_t next = reader.begin().value(); next < reader.end().value();) {
        const auto entry = reader.entryAt(next).value();
        REQUIRE(entry);
        for (std::uint64_t row = 0; row < entry->records; ++row)
            numbers.push_back(entry->batch->column(0).text(row));
        next = entry->first + entry->records;
    }
    return numbers;
}

std::int64_t rowsIn(const std::filesystem::path& path, const std::string& table) {
    SqliteDatabase database;
    REQUIRE(database.open(path, SqliteDatabase::Access::Read));
    auto statement = database.prepare(fmt::format("SELECT count(*) FROM {}", table));
    REQUIRE(statement);
    REQUIRE(statement->step());
    return statement->int64(0);
}

} // namespace

TEST_CASE("A file that each run replaces is gone on with when its node is changed while the run goes on") {
    GrowingRun run("file.sink", {{"path", "out/a.ndjson"}});
    run.write("{\"n\":1}\n");
    run.change({{"path", "out/a.ndjson"}, {"if_exists", "replace"}});
    run.write("{\"n\":2}\n");
    SUBCASE("also when another file was written in between") {
        writeFile(run.folder / "out/b.ndjson", "of an earlier run\n");
        run.change({{"path", "out/b.ndjson"}});
        run.write("{\"n\":0}\n");
        run.change({{"path", "out/a.ndjson"}});
        CHECK(readFile(run.folder / "out/b.ndjson") == "{\"n\":0}\n");
    }
    run.write("{\"n\":3}\n");
    run.stop();
    CHECK(readFile(run.folder / "out/a.ndjson") == "{\"n\":1}\n{\"n\":2}\n{\"n\":3}\n");
}

TEST_CASE("A CSV file that its run goes on with after a change still grows columns") {
    GrowingRun run("file.sink", {{"path", "out/a.csv"}});
    run.write("{\"n\":1}\n");
    run.change({{"path", "out/a.csv"}, {"if_exists", "replace"}});
    run.write("{\"n\":2,\"m\":5}\n");
    run.stop();
    CHECK(readFile(run.folder / "out/a.csv") == "n,m\n1,\n2,5\n");
}

TEST_CASE("CSV columns that the user chose stay chosen after a change") {
    const Json columns = "m";
    GrowingRun run("file.sink", {{"path", "out/a.csv"}, {"columns", columns}});
    run.write("{\"n\":1,\"m\":4}\n");
    run.change({{"path", "out/a.csv"}, {"columns", columns}, {"if_exists", "replace"}});
    run.write("{\"n\":2,\"m\":5}\n");
    run.stop();
    CHECK(readFile(run.folder / "out/a.csv") == "m\n4\n5\n");
}

TEST_CASE("A file that is to be written in another form is put aside, and the node says where") {
    GrowingRun run("file.sink", {{"path", "out/a.csv"}});
    run.write("{\"n\":1,\"m\":4}\n");
    run.change({{"path", "out/a.csv"}, {"delimiter", "semicolon"}});
    run.write("{\"n\":2,\"m\":5}\n");
    CHECK(run.node().message.find("a-1.csv") != std::string::npos);
    run.change({{"path", "out/a.csv"}, {"format", "json"}});
    run.write("{\"n\":3,\"m\":6}\n");
    run.stop();
    CHECK(readFile(run.folder / "out/a-1.csv") == "n,m\n1,4\n");
    CHECK(readFile(run.folder / "out/a-2.csv") == "n;m\n2;5\n");
    CHECK(readFile(run.folder / "out/a.csv") == "{\"n\":3,\"m\":6}\n");
}

TEST_CASE("A table that each run replaces is gone on with when its node is changed while the run goes on") {
    GrowingRun run("sqlite.sink", {{"path", "out/a.sqlite"}, {"if_exists", "replace"}});
    run.write("{\"n\":1}\n{\"n\":2}\n");
    run.change({{"path", "out/a.sqlite"}, {"if_exists", "replace"}, {"keep_rows", 100}});
    run.write("{\"n\":3}\n");
    run.stop();
    CHECK(rowsIn(run.folder / "out/a.sqlite", "records") == 3);
}

TEST_CASE("A log that each run empties is gone on with when its buffer is changed while the run goes on") {
    GrowingRun run("buffer.durable", {{"path", "out/a.weirlog"}, {"if_exists", "replace"}});
    run.write("{\"n\":1}\n{\"n\":2}\n");
    run.change({{"path", "out/a.weirlog"}, {"if_exists", "replace"}, {"keep_for", "7 d"}});
    run.write("{\"n\":3}\n");
    run.stop();
    CHECK(numbersIn(run.folder / "out/a.weirlog") == std::vector<std::string>{"1", "2", "3"});
}
