// Checkpoints from the barrier to the file, and runs that go on from them.
#include "stream_probes.h"

#include "pipeline/runtime/checkpoint_coordinator.h"
#include "pipeline/runtime/checkpoint_store.h"
#include "tests/unit/temporary_folder.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <fstream>

using namespace weir;
using namespace weir::test;
using namespace std::chrono_literals;

namespace {

std::vector<NodeSnapshot> twoNodes() {
    return {{.node = "a", .settings = "source {}"}, {.node = "b", .settings = "sink {}"}};
}

using Flag = std::shared_ptr<std::atomic<bool>>;

/// A source of the values `from`, `from` + 1, ... that reads on where a checkpoint was. It ends once it may.
SourceScript countOn(std::shared_ptr<std::int64_t> next, std::int64_t from, std::int64_t count, Flag mayEnd) {
    SourceScript script;
    script.read = [=](BatchBuilder& records, const ReadLimit& limit) -> Result<ReadStatus> {
        const auto end = std::min<std::int64_t>(count, *next + static_cast<std::int64_t>(limit.records));
        for (; *next < end; ++*next)
            appendRecord(records, *next, from + *next);
        if (*next < count) return ReadStatus::More;
        return *mayEnd ? ReadStatus::End : ReadStatus::Idle;
    };
    script.save = [next](StateWriter& state) { state.write(*next); };
    script.restore = [next](StateReader& state) { state.read(*next); };
    return script;
}

/// A sink whose values are what it holds, as if it could take back what it wrote.
OperatorScript keep(std::vector<std::int64_t>& values) {
    OperatorScript script;
    script.process = [&values](std::size_t, const RecordBatchPointer& batch, Emitter&) -> Result<void> {
        const auto added = batch->column("value")->int64s();
        values.insert(values.end(), added.begin(), added.end());
        return {};
    };
    script.save = [&values](StateWriter& state) -> Result<void> {
        state.writeArray(values);
        return {};
    };
    script.restore = [&values](StateReader& state) { values = state.readArray<std::int64_t>(); };
    return script;
}

/// Two sources of different length into one sink, each through an operator of its own.
struct TwoStreams {
    static constexpr std::int64_t kShort = 500;
    static constexpr std::int64_t kLong = 40'000;

    Scripts scripts;
    std::shared_ptr<std::int64_t> nextShort = std::make_shared<std::int64_t>(0);
    std::shared_ptr<std::int64_t> nextLong = std::make_shared<std::int64_t>(0);
    Flag mayEnd = std::make_shared<std::atomic<bool>>(false); ///< the long one
    std::vector<std::int64_t> values;
    Graph graph;
    TemporaryFolder folder;
    RunPlace place{folder.path(), folder / "checkpoint"};

    TwoStreams() {
        GraphBuilder builder;
        builder
            .node(
                "short", "test.source",
                scripts.add(countOn(nextShort, 1'000'000, kShort, std::make_shared<std::atomic<bool>>(true))))
            .node("long", "test.source", scripts.add(countOn(nextLong, 0, kLong, mayEnd)))
            .node("passing", "test.operator")
            .node("waiting", "test.blocking")
            .node("sink", "test.sink", scripts.add(keep(values)))
            .wire("short.out -> passing.in")
            .wire("long.out -> waiting.in")
            .wire("passing.out -> sink.in")
            .wire("waiting.out -> sink.in")
            .batchRows(7)
            .queueRows(50)
            .checkpointEvery(1ms);
        graph = builder;
    }

    /// As a crash leaves it: nothing of what nodes hold outlives the run.
    void forget() {
        *nextShort = *nextLong = 0;
        values.clear();
    }

    void checkEachOnce() {
        std::sort(values.begin(), values.end());
        std::vector<std::int64_t> expected = numbersTo(kLong);
        for (std::int64_t value = 0; value < kShort; ++value)
            expected.push_back(1'000'000 + value);
        CHECK(values == expected);
    }
};

} // namespace

TEST_CASE("a checkpoint is whole when every node has reported it, or has ended before") {
    CheckpointCoordinator coordinator(twoNodes(), 4);
    CHECK_FALSE(coordinator.takeComplete());
    CHECK(coordinator.begin() == 5);
    CHECK(coordinator.begin() == 5); // under way
    CHECK(coordinator.awaited() == std::vector<std::string>{"a", "b"});
    coordinator.report(0, 5, "half");
    CHECK_FALSE(coordinator.takeComplete());
    CHECK(coordinator.awaited() == std::vector<std::string>{"b"});
    coordinator.reportOver(1, "all");
    const std::optional<Checkpoint> first = coordinator.takeComplete();
    REQUIRE(first);
    CHECK(first->number == 5);
    CHECK(first->nodes[0] == NodeSnapshot{"a", "source {}", false, "half"});
    CHECK(first->nodes[1] == NodeSnapshot{"b", "sink {}", true, "all"});
    CHECK_FALSE(coordinator.isUnderWay());
    CHECK(coordinator.awaited().empty());
}

TEST_CASE("a node that ends after it reported counts as it was at the barrier") {
    CheckpointCoordinator coordinator(twoNodes(), 0);
    coordinator.begin();
    coordinator.report(0, 1, "at the barrier");
    coordinator.reportOver(0, "at the end");
    coordinator.report(1, 1, "at the barrier");
    const std::optional<Checkpoint> first = coordinator.takeComplete();
    REQUIRE(first);
    CHECK(first->nodes[0] == NodeSnapshot{"a", "source {}", false, "at the barrier"});
    CHECK_FALSE(coordinator.isEveryNodeOver());
    coordinator.begin();
    coordinator.report(1, 2, "later");
    CHECK(coordinator.takeComplete()->nodes[0] == NodeSnapshot{"a", "source {}", true, "at the end"});
}

TEST_CASE("after a failure no checkpoint is whole any more") {
    CheckpointCoordinator coordinator(twoNodes(), 0);
    coordinator.begin();
    coordinator.report(0, 1, "");
    coordinator.reportFailed();
    coordinator.report(1, 1, "");
    CHECK_FALSE(coordinator.takeComplete());
    CHECK(coordinator.hasFailed());
}

TEST_CASE(
    "a store gives back the newest checkpoint, also to another program, and nothing once it is cleared") {
    const TemporaryFolder folder;
    const auto path = folder / "graph.weir-checkpoint";
    Checkpoint checkpoint{
        3, 17, {{"a", "source {}", false, std::string("\0x\n", 3)}, {"b", "sink {}", true, ""}}};
    {
        auto store = CheckpointStore::open(path);
        REQUIRE(store);
        CHECK_FALSE((*store)->load().value());
        REQUIRE((*store)->commit(checkpoint));
        checkpoint.number = 4;
        REQUIRE((*store)->commit(checkpoint));
        const auto second = CheckpointStore::open(path);
        REQUIRE(!second);
        CHECK(second.error().message.find("locked by another program") != std::string::npos);
    }
    auto store = CheckpointStore::open(path);
    REQUIRE(store);
    CHECK((*store)->load().value() == checkpoint);
    REQUIRE((*store)->clear());
    CHECK_FALSE((*store)->load().value());
}

TEST_CASE("a checkpoint of an earlier format is not read for something else, and may be given up") {
    const TemporaryFolder folder;
    const auto path = folder / "graph.weir-checkpoint";
    const Checkpoint checkpoint{3, 17, {{"a", "source {}", false, "x"}}};
    REQUIRE(CheckpointStore::open(path).value()->commit(checkpoint));
    {
        SqliteDatabase earlier;
        REQUIRE(earlier.open(path, SqliteDatabase::Access::Write));
        REQUIRE(earlier.execute("PRAGMA user_version = 1"));
    }
    for (int attempt = 0; attempt < 2; ++attempt) {
        const auto loaded = CheckpointStore::open(path).value()->load();
        REQUIRE(!loaded);
        CHECK(loaded.error().message.find("written by an earlier Weir") != std::string::npos);
    }
    REQUIRE(CheckpointStore::open(path).value()->clear());
    CHECK_FALSE(CheckpointStore::open(path).value()->load().value());
    REQUIRE(CheckpointStore::open(path).value()->commit(checkpoint));
    CHECK(CheckpointStore::open(path).value()->load().value() == checkpoint);
}

TEST_CASE("a store leaves files alone that are not its own") {
    const TemporaryFolder folder;
    std::ofstream(folder / "text") << "this is no database, but a text that is long enough to be one";
    const auto text = CheckpointStore::open(folder / "text");
    REQUIRE(!text);
    CHECK(text.error().message.find("not a SQLite database") != std::string::npos);
    {
        SqliteDatabase other;
        REQUIRE(other.open(folder / "other", SqliteDatabase::Access::Write));
        REQUIRE(other.execute("CREATE TABLE node (id TEXT)"));
    }
    const auto other = CheckpointStore::open(folder / "other");
    REQUIRE(!other);
    CHECK(other.error().message.find("no checkpoint of Weir") != std::string::npos);
}

TEST_CASE("a state that is cut short or changed is damaged, and not read for something else") {
    StateWriter writer;
    writer.writeTexts({"a", "b"});
    writer.writeSchema(Schema({{"x", Type::String}}));
    const std::string bytes = writer.take();
    for (std::size_t size = 0; size < bytes.size(); ++size) {
        StateReader reader(std::string_view(bytes).substr(0, size));
        CHECK_THROWS_AS((reader.readTexts(), reader.readSchema()), DamagedState);
    }
    StateReader reader(bytes);
    CHECK(reader.readTexts() == std::vector<std::string>{"a", "b"});
    CHECK_THROWS_AS(reader.finish(), DamagedState);
    CHECK(reader.readSchema() == Schema({{"x", Type::String}}));
    CHECK_NOTHROW(reader.finish());
}

TEST_CASE("a run that is suspended goes on where it was, over and over, and counts each record once") {
    TwoStreams streams;
    const auto engine = makeLocalEngine();
    for (int suspensions = 0; suspensions < 5; ++suspensions) {
        CHECK(engine->start(streams.graph, streams.place).empty());
        CHECK(eventually([&] { return engine->isOver() || engine->statistics().checkpoint->taken > 2; }));
        engine->suspend();
        REQUIRE(finishes(*engine));
        streams.forget();
    }
    *streams.mayEnd = true;
    CHECK(engine->start(streams.graph, streams.place).empty());
    REQUIRE(finishes(*engine));
    CHECK(engine->state() == RunState::Finished);
    streams.checkEachOnce();
    // Which leaves nothing to go on from.
    CHECK_FALSE(CheckpointStore::open(streams.place.checkpoint).value()->load().value());
}

TEST_CASE("a run that is cut off goes on from its last checkpoint, and counts each record once") {
    TwoStreams streams;
    const auto engine = makeLocalEngine();
    CHECK(engine->start(streams.graph, streams.place).empty());
    CHECK(eventually([&] { return engine->statistics().checkpoint->taken > 3; }));
    engine->abandon();
    REQUIRE(finishes(*engine));
    streams.forget();
    *streams.mayEnd = true;
    CHECK(engine->start(streams.graph, streams.place).empty());
    REQUIRE(finishes(*engine));
    CHECK(engine->statistics().checkpoint->resumedFrom);
    streams.checkEachOnce();
}

TEST_CASE("a run that begins anew gives up what was kept") {
    TwoStreams streams;
    const auto engine = makeLocalEngine();
    CHECK(engine->start(streams.graph, streams.place).empty());
    CHECK(eventually([&] { return engine->statistics().checkpoint->taken > 1; }));
    engine->suspend();
    REQUIRE(finishes(*engine));
    streams.forget();
    streams.place.beginsAnew = true;
    *streams.mayEnd = true;
    CHECK(engine->start(streams.graph, streams.place).empty());
    REQUIRE(finishes(*engine));
    CHECK_FALSE(engine->statistics().checkpoint->resumedFrom);
    streams.checkEachOnce();
}

TEST_CASE("a graph that has changed does not go on, and says which nodes have") {
    TwoStreams streams;
    const auto engine = makeLocalEngine();
    CHECK(engine->start(streams.graph, streams.place).empty());
    CHECK(eventually([&] { return engine->statistics().checkpoint->taken > 1; }));
    engine->suspend();
    REQUIRE(finishes(*engine));
    streams.graph.nodes.push_back({"other", "test.operator", "", Json::object()});
    streams.graph.wires.push_back(*Wire::parse("long.out -> other.in"));
    const std::vector<Problem> problems = engine->start(streams.graph, streams.place);
    REQUIRE(problems.size() == 1);
    CHECK(problems[0].message.find("the graph has changed since the checkpoint") != std::string::npos);
    CHECK(problems[0].message.ends_with(": other"));
}

TEST_CASE("a node that fails ends the checkpoints, so that the next run goes on from before the failure") {
    TwoStreams streams;
    auto fails = std::make_shared<std::atomic<bool>>(false);
    OperatorScript failing = keep(streams.values);
    failing.process = [fails, process = failing.process](std::size_t port, const RecordBatchPointer& batch,
                                                         Emitter& output) {
        if (*fails) throw std::runtime_error("broken");
        return process(port, batch, output);
    };
    streams.graph.nodes.back().parameters = streams.scripts.add(failing);
    const auto engine = makeLocalEngine();
    CHECK(engine->start(streams.graph, streams.place).empty());
    CHECK(eventually([&] { return engine->statistics().checkpoint->taken > 1; }));
    *fails = true;
    *streams.mayEnd = true;
    REQUIRE(finishes(*engine));
    CHECK(engine->statistics().checkpoint->error.find("a node has failed") != std::string::npos);
    *fails = false;
    streams.forget();
    *streams.mayEnd = true;
    CHECK(engine->start(streams.graph, streams.place).empty());
    REQUIRE(finishes(*engine));
    CHECK(engine->statistics().checkpoint->resumedFrom);
    streams.checkEachOnce();
}

TEST_CASE("a source that cannot open does not hold up the others for want of a first checkpoint") {
    TwoStreams streams;
    SourceScript broken;
    broken.open = []() -> Result<void> { return fail("there is no such thing"); };
    streams.graph.nodes.front().parameters = streams.scripts.add(broken);
    *streams.mayEnd = true;
    const auto engine = makeLocalEngine();
    CHECK(engine->start(streams.graph, streams.place).empty());
    REQUIRE(finishes(*engine));
    CHECK(streams.values.size() == TwoStreams::kLong);
}

TEST_CASE("a graph without a file has no place for checkpoints, and says so") {
    TwoStreams streams;
    const auto problems = makeLocalEngine()->start(streams.graph, std::filesystem::path("/tmp"));
    REQUIRE(problems.size() == 1);
    CHECK(problems[0].fix == "save the graph first");
}
