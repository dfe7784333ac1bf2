// What an output gave, computed again from records that are kept of others.
#include "scripted_nodes.h"

#include "pipeline/nodes/node_registry.h"
#include "pipeline/preview/recomputation.h"
#include "pipeline/preview/sample_stream.h"

#include <doctest/doctest.h>

#include <memory>

using namespace weir;
using namespace weir::test;

namespace {

constexpr std::size_t kMany = 1'000'000;

/// A source, what it keeps of it, and how many of each key there are in ten seconds.
Graph counting(Scripts& scripts) {
    Json source = scripts.add(
        SourceScript{.open = []() -> Result<void> { throw std::logic_error("must not be opened"); }});
    source["event_time"] = "ts";
    source["time_unit"] = "s";
    GraphBuilder builder;
    builder.node("in", "test.source", source)
        .node("keep", "filter", {{"condition", "x >= 4"}})
        .node("count", "window.tumbling",
              {{"size", "10 s"}, {"by", {"k"}}, {"aggregates", {{{"function", "count"}, {"as", "n"}}}}})
        .wire("in.out -> keep.in")
        .wire("keep.out -> count.in");
    return builder;
}

RecordBatchPointer records(int from, int to) {
    std::vector<std::string> texts;
    for (int i = from; i < to; ++i)
        texts.push_back("{\"ts\":" + std::to_string(i) + ",\"x\":" + std::to_string(i) + ",\"k\":\"" +
                        (i % 2 ? "odd" : "even") + "\"}");
    SampledOutput source;
    source.settings.eventTimeField = "ts";
    source.settings.timeUnit = TimeUnit::Seconds;
    source.isSource = true;
    return sampleStream(texts, source).batch;
}

RecordedStream pieces(std::vector<RecordBatchPointer> batches) {
    return {[batches = std::move(batches), next = std::size_t{0}]() mutable {
        std::vector<RecordBatchPointer> piece;
        if (next < batches.size()) piece.push_back(batches[next++]);
        return Result<std::vector<RecordBatchPointer>>(std::move(piece));
    }};
}

bool isSource(const Endpoint& output) {
    return output == Endpoint{"in", "out"};
}

/// The counts, in the order in which they came.
std::vector<std::int64_t> countsOf(const Computation& computation,
                                   const std::vector<RecordBatchPointer>& batches, bool isEnd) {
    std::vector<std::int64_t> counts;
    const Result<void> done =
        recompute(computation, {pieces(batches)}, isEnd, kMany, {}, [&](const RecordBatchPointer& batch) {
            for (const std::int64_t count : batch->column("n")->int64s())
                counts.push_back(count);
        });
    CHECK(done);
    return counts;
}

} // namespace

TEST_CASE("an output is computed from kept records, the same in one piece and in many") {
    Scripts scripts;
    const auto computation = computationOf(counting(scripts), {}, {"count", "out"}, isSource);
    REQUIRE(computation);
    CHECK(computation->recorded == std::vector<RecordedOutput>{{{"in", "out"}}});
    CHECK(computation->nodes.nodes.size() == 3);
    const std::vector<std::int64_t> whole = countsOf(*computation, {records(0, 25)}, true);
    CHECK(whole == std::vector<std::int64_t>{3, 3, 5, 5, 3, 2});
    CHECK(countsOf(*computation, {records(0, 7), records(7, 12), records(12, 25)}, true) == whole);
    // A window that has not ended yet has no result yet.
    CHECK(countsOf(*computation, {records(0, 25)}, false) == std::vector<std::int64_t>{3, 3, 5, 5});
    CHECK(reachOf(*computation) >= std::chrono::seconds(10));
}

TEST_CASE("what takes more than kept records cannot be computed") {
    Scripts scripts;
    Graph graph = counting(scripts);
    CHECK_FALSE(computationOf(graph, {}, {"in", "out"}, [](const Endpoint&) { return false; }));
    CHECK_FALSE(computationOf(graph, {}, {"count", "out"}, [](const Endpoint&) { return false; }));
    CHECK_FALSE(computationOf(graph, {}, {"nobody", "out"}, isSource));
    CHECK_FALSE(computationOf(graph, {}, {"count", "nothing"}, isSource));
    // Another source, of which nothing is kept.
    graph.nodes.push_back(
        {.id = "other", .type = "test.source", .parameters = graph.nodes.front().parameters});
    graph.wires.push_back({{"other", "out"}, {"keep", "in"}});
    CHECK_FALSE(computationOf(graph, {}, {"count", "out"}, isSource));
}

TEST_CASE("a computation tells which node failed, and ends when it is stopped") {
    Scripts scripts;
    Graph graph = counting(scripts);
    OperatorScript throwing;
    throwing.process = [](std::size_t, const RecordBatchPointer&, Emitter&) -> Result<void> {
        throw std::runtime_error("broke");
    };
    graph.nodes[1] = {.id = "keep", .type = "test.operator", .parameters = scripts.add(throwing)};
    const auto failing = computationOf(graph, {}, {"count", "out"}, isSource);
    REQUIRE(failing);
    const auto ignore = [](const RecordBatchPointer&) {};
    const Result<void> failed = recompute(*failing, {pieces({records(0, 5)})}, true, kMany, {}, ignore);
    REQUIRE_FALSE(failed);
    CHECK(failed.error().message == "“count.out” cannot be computed again: keep: broke");

    const auto computation = computationOf(counting(scripts), {}, {"count", "out"}, isSource);
    std::stop_source stop;
    stop.request_stop();
    CHECK_FALSE(recompute(*computation, {pieces({records(0, 5)})}, true, kMany, stop.get_token(), ignore));
    CHECK_FALSE(recompute(*computation, {pieces({records(0, 25)})}, true, 3, {}, ignore));
}

TEST_CASE("nodes are closed however a computation ends") {
    Scripts scripts;
    Graph graph = counting(scripts);
    std::size_t opened = 0;
    std::size_t closed = 0;
    graph.nodes[1] = {.id = "keep",
                      .type = "test.operator",
                      .parameters = scripts.add(OperatorScript{.open = [&opened]() -> Result<void> {
                                                                   ++opened;
                                                                   return {};
                                                               },
                                                               .close = [&closed]() -> Result<void> {
                                                                   ++closed;
                                                                   return {};
                                                               }})};
    const auto computation = computationOf(graph, {}, {"count", "out"}, isSource);
    REQUIRE(computation);
    const auto ignore = [](const RecordBatchPointer&) {};
    const RecordedStream broken{[] { return Result<std::vector<RecordBatchPointer>>(fail("disk")); }};
    SUBCASE("at the end of the records") {
        CHECK(recompute(*computation, {pieces({records(0, 25)})}, true, kMany, {}, ignore));
    }
    SUBCASE("with more results than are wanted") {
        CHECK_FALSE(recompute(*computation, {pieces({records(0, 25)})}, true, 3, {}, ignore));
    }
    SUBCASE("for records that cannot be read") {
        CHECK_FALSE(recompute(*computation, {broken}, true, kMany, {}, ignore));
    }
    CHECK(opened == 1);
    CHECK(closed == 1);
}
