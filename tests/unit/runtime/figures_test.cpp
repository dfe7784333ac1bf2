#include "pipeline/runtime/alert_log.h"
#include "pipeline/runtime/node_figures.h"
#include "pipeline/runtime/rate_history.h"
#include "pipeline/runtime/state_size.h"

#include <doctest/doctest.h>

#include <algorithm>

using namespace weir;
using namespace std::chrono_literals;

TEST_CASE("a rate is taken over the last second, and reading it changes nothing") {
    RateHistory history;
    const auto start = RateHistory::Clock::time_point{} + 1h;
    CHECK(history.perSecond(start, 5) == 0);
    for (int tick = 0; tick <= 50; ++tick)
        history.sample(start + tick * 100ms, tick < 30 ? 0u : static_cast<unsigned>(tick - 30) * 10u);
    const auto now = start + 5100ms;
    CHECK(history.perSecond(now, 210) == doctest::Approx(100));
    CHECK(history.perSecond(now, 210) == doctest::Approx(100));
    CHECK(history.perSecond(start + 5100ms, 200) == doctest::Approx(90));
}

TEST_CASE("the rate of a count that grows seldom is steady, and ends when the next step is long overdue") {
    RateHistory history;
    const auto start = RateHistory::Clock::time_point{} + 1h;
    const auto countAt = [](int tick) { return static_cast<unsigned>(std::min(tick, 300) / 50) * 20u; };
    for (int tick = 0; tick <= 600; ++tick) {
        const auto now = start + tick * 100ms;
        history.sample(now, countAt(tick));
        INFO("after " << tick << " ticks");
        if (tick >= 50 && tick <= 450) CHECK(history.perSecond(now, countAt(tick)) == doctest::Approx(4));
        if (tick > 450) CHECK(history.perSecond(now, countAt(tick)) == 0);
    }
}

TEST_CASE("the rate of a steady stream ends within a second of its last record") {
    RateHistory history;
    const auto start = RateHistory::Clock::time_point{} + 1h;
    for (int tick = 0; tick <= 100; ++tick)
        history.sample(start + tick * 100ms, static_cast<unsigned>(std::min(tick, 50)) * 10u);
    CHECK(history.perSecond(start + 10s, 500) == 0);
}

TEST_CASE("a rate knows when its count last grew") {
    RateHistory history;
    const auto start = RateHistory::Clock::time_point{} + 1h;
    CHECK(!history.lastGrowth());
    history.sample(start, 0);
    CHECK(!history.lastGrowth());
    for (int tick = 1; tick <= 50; ++tick)
        history.sample(start + tick * 100ms, tick < 20 ? 0u : 3u);
    REQUIRE(history.lastGrowth());
    CHECK(*history.lastGrowth() == start + 2s);
}

TEST_CASE("the size of a state is measured while it is small, and reckoned from then on") {
    StateSize size;
    const auto start = StateSize::Clock::time_point{} + 1h;
    CHECK(size.bytes(0) == 0);
    CHECK(!size.bytes(10));
    CHECK(!size.isDue(0, start));
    REQUIRE(size.isDue(10, start));
    size.measured(10, 1000, 100us, start);
    CHECK(size.bytes(10) == 1000);
    CHECK(size.bytes(25) == 2500);
    // Neither too often, nor what is as before, nor what takes long.
    CHECK(!size.isDue(20, start + 500ms));
    CHECK(size.isDue(20, start + 1s));
    CHECK(!size.isDue(10, start + 1s));
    CHECK(!size.isDue(10'000, start + 1s));
    size.measured(20, 4000, 10ms, start + 1s);
    CHECK(!size.isDue(8, start + 2s));
    CHECK(size.isDue(8, start + 4s));
}

TEST_CASE("a node that is held back tells so") {
    AlertLog alerts;
    NodeFigures figures("node", alerts);
    figures.setRetrying({.message = "the reader is slow", .retryable = true, .isBackpressure = true});
    CHECK(figures.statistics(RateHistory::Clock::now()).state == NodeState::HeldBack);
    figures.setRecovered();
    CHECK(figures.statistics(RateHistory::Clock::now()).state == NodeState::Running);
}

TEST_CASE("the newest 10,000 alerts are kept, under ascending sequences") {
    AlertLog log;
    CHECK(log.after(0).empty());
    for (int count = 0; count < 10'005; ++count)
        log.add("hot", Alert{.value = static_cast<double>(count)});
    const auto all = log.after(0);
    REQUIRE(all.size() == 10'000);
    CHECK(all.front().sequence == 6);
    CHECK(all.front().node == "hot");
    CHECK(log.after(10'003).size() == 2);
    CHECK(log.after(10'003).front().value == 10'003);
    CHECK(log.after(10'005).empty());
    CHECK(log.after(99'999).empty());
}

TEST_CASE("the newest 16 malformed records are kept, cut at 512 bytes between characters") {
    AlertLog alerts;
    NodeFigures figures("node", alerts);
    std::string sample(511, 'x');
    sample += "\u00e9\u00e9";
    for (int count = 0; count < 20; ++count)
        figures.badRecord("reason " + std::to_string(count), sample);
    const NodeStatistics statistics = figures.statistics(RateHistory::Clock::now());
    CHECK(statistics.badRecords == 20);
    REQUIRE(statistics.badSamples.size() == 16);
    CHECK(statistics.badSamples.front().reason == "reason 4");
    CHECK(statistics.badSamples.back().sample == std::string(511, 'x'));
}

TEST_CASE("an error hides a node's note and gives way to it when the node has recovered") {
    AlertLog alerts;
    NodeFigures figures("node", alerts);
    const auto message = [&] { return figures.statistics(RateHistory::Clock::now()).message; };
    const auto state = [&] { return figures.statistics(RateHistory::Clock::now()).state; };
    figures.note("waiting for the file");
    CHECK(message() == "waiting for the file");
    figures.setRetrying({.message = "disk full", .retryable = true});
    CHECK(message() == "disk full");
    CHECK(state() == NodeState::Retrying);
    figures.setRecovered();
    CHECK(message() == "waiting for the file");
    CHECK(state() == NodeState::Running);
    figures.setFailed("no such table");
    figures.setOver(false);
    CHECK(state() == NodeState::Failed);
    CHECK(message() == "no such table");
}
