// Operators that work by key give the same on several threads as on one, whatever the number of threads.
#include "join_harness.h"
#include "operator_harness.h"

#include "pipeline/nodes/node_registry.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <limits>
#include <random>
#include <set>

using namespace weir;

namespace {

enum class Order : std::uint8_t {
    OfArrival,  ///< also on several threads
    OfEventTime ///< keys may change places
};

struct KeyedOperator {
    const char* id;
    Json parameters; ///< without the key and `threads`
    Order order;
};

Json aggregates() {
    Json rows = Json::array({Json{{"function", "count"}, {"as", "n"}}});
    for (const char* function : {"sum", "mean", "min", "max", "first", "last", "median", "distinct"})
        rows.push_back(Json{{"function", function}, {"field", "x"}, {"as", function}});
    return rows;
}

std::vector<KeyedOperator> keyedOperators() {
    const Json sums = aggregates();
    const Json steps =
        Json::array({Json{{"name", "high"}, {"when", "x > 10"}}, Json{{"name", "low"}, {"when", "x < 4"}},
                     Json{{"name", "quiet"}, {"when", "x > 14"}, {"absent", true}}});
    return {
        {"window.tumbling", {{"size", "50 ms"}, {"aggregates", sums}}, Order::OfEventTime},
        {"window.tumbling",
         {{"size", "30 ms"}, {"aggregates", sums}, {"allowed_lateness", "100 ms"}},
         Order::OfEventTime},
        {"window.hopping",
         {{"size", "60 ms"}, {"slide", "20 ms"}, {"aggregates", sums}, {"allowed_lateness", "30 ms"}},
         Order::OfEventTime},
        {"window.tumbling",
         {{"size", "60 ms"}, {"aggregates", sums}, {"early_every", "15 ms"}},
         Order::OfEventTime},
        {"window.tumbling",
         {{"size", "50 ms"}, {"aggregates", sums}, {"early_every", "20 ms"}, {"allowed_lateness", "100 ms"}},
         Order::OfEventTime},
        {"window.hopping",
         {{"size", "60 ms"}, {"slide", "40 ms"}, {"aggregates", sums}, {"early_every", "10 ms"}},
         Order::OfEventTime},
        {"window.tumbling",
         {{"size", "20 ms"}, {"aggregates", sums}, {"fill", "previous"}, {"fill_most", 3}},
         Order::OfEventTime},
        {"window.tumbling",
         {{"size", "20 ms"}, {"aggregates", sums}, {"fill", "linear"}, {"early_every", "5 ms"}},
         Order::OfEventTime},
        {"window.hopping",
         {{"size", "30 ms"},
          {"slide", "10 ms"},
          {"aggregates", sums},
          {"fill", "zero"},
          {"allowed_lateness", "20 ms"}},
         Order::OfEventTime},
        {"window.hopping",
         {{"size", "30 ms"},
          {"slide", "10 ms"},
          {"aggregates", sums},
          {"fill", "null"},
          {"early_every", "15 ms"}},
         Order::OfEventTime},
        {"window.hopping",
         {{"size", "20 ms"}, {"slide", "10 ms"}, {"aggregates", sums}, {"fill", "linear"}},
         Order::OfEventTime},
        {"window.session",
         {{"gap", "30 ms"}, {"aggregates", sums}, {"allowed_lateness", "50 ms"}},
         Order::OfEventTime},
        {"window.session",
         {{"gap", "60 ms"}, {"aggregates", sums}, {"early_every", "25 ms"}},
         Order::OfEventTime},
        {"window.sliding", {{"size", "80 ms"}, {"aggregates", sums}}, Order::OfEventTime},
        {"window.count", {{"size", 4}, {"slide", 2}, {"aggregates", sums}}, Order::OfArrival},
        {"window.decaying", {{"half_life", "40 ms"}, {"field", "x"}, {"every", "20 ms"}}, Order::OfEventTime},
        {"window.decaying", {{"half_life", "40 ms"}, {"field", "x"}, {"every", "0 s"}}, Order::OfArrival},
        {"deduplicate", {{"within", "30 ms"}}, Order::OfArrival},
        {"change", {{"fields", {"coarse"}}}, Order::OfArrival},
        {"lag",
         {{"values", Json::array({Json{{"field", "x"}, {"gives", "delta"}},
                                  Json{{"field", "coarse"}, {"gives", "previous"}, {"offset", 2}}})}},
         Order::OfArrival},
        {"moving_average", {{"value", "x"}, {"method", "simple"}, {"records", 5}}, Order::OfArrival},
        {"moving_average", {{"value", "x"}, {"method", "half_life"}}, Order::OfArrival},
        {"moving_average", {{"value", "x"}, {"forget_after", "60 ms"}}, Order::OfArrival},
        {"window.count", {{"size", 3}, {"aggregates", sums}, {"forget_after", "90 ms"}}, Order::OfArrival},
        {"throttle", {{"within", "40 ms"}, {"records", 2}}, Order::OfArrival},
        {"throttle", {{"within", "40 ms"}, {"records", 2}, {"keep", "last"}}, Order::OfEventTime},
        {"top_n", {{"value", "x"}, {"size", "60 ms"}, {"records", 2}}, Order::OfEventTime},
        {"sample", {{"method", "every"}, {"every", 3}}, Order::OfArrival},
        {"alert.threshold", {{"value", "x"}, {"limit", 9}, {"clear_at", 5}}, Order::OfArrival},
        {"alert.anomaly", {{"value", "x"}, {"warm_up", 3}, {"limit", 1}}, Order::OfArrival},
        {"pattern", {{"steps", steps}, {"within", "60 ms"}, {"fields", {"x"}}}, Order::OfEventTime},
        {"resample", {{"fields", {"x"}}, {"step", "5 ms"}, {"most_gap", "60 ms"}}, Order::OfEventTime},
        {"resample",
         {{"fields", {"x", "coarse"}}, {"step", "7 ms"}, {"method", "linear"}, {"most_gap", "100 ms"}},
         Order::OfEventTime},
        {"resample", {{"fields", {"x"}}, {"step", "10 ms"}, {"method", "mean"}}, Order::OfEventTime},
        {"pivot",
         {{"name", "coarse"},
          {"value", "x"},
          {"size", "30 ms"},
          {"columns", Json::array({Json{{"name", "2"}}, Json{{"name", "0"}}, Json{{"name", "7"}}})}},
         Order::OfEventTime},
        {"geo.distance", {{"latitude", "x"}, {"longitude", "coarse"}, {"to", "previous"}}, Order::OfArrival},
    };
}

/// Out of order and late, with keys that are null, texts, and numbers that widen to floats on the way.
TestStream anyKeys() {
    std::mt19937 random(17);
    std::uniform_int_distribution<int> dice(0, 59);
    TestStream stream;
    stream.unit = TimeUnit::Milliseconds;
    stream.disorder = std::chrono::milliseconds(20);
    for (int index = 0; index < 400; ++index) {
        const int late = dice(random) == 0 ? 90 : dice(random) / 3;
        // Quarters add up without rounding, in any order.
        Json record{{"ts", index * 2 - 400 - late}, {"coarse", dice(random) / 20}};
        if (dice(random) > 5) record["x"] = dice(random) / 4.0;
        if (dice(random) > 5) record["text"] = "k" + std::to_string(dice(random) / 4);
        const int number = dice(random) / 3;
        if (index < 180 && number > 2)
            record["number"] = number;
        else if (index >= 180 && number > 4)
            record["number"] = number < 18 ? number / 2.0 : std::numeric_limits<double>::quiet_NaN();
        else if (index >= 180 && number > 2)
            record["number"] = number == 3 ? 0.0 : -0.0;
        stream.records.push_back(std::move(record));
    }
    return stream;
}

std::vector<std::string> linesOf(const std::vector<Json>& records) {
    std::vector<std::string> lines;
    for (const Json& record : records)
        lines.push_back(record.dump());
    return lines;
}

/// Of all ports and the alerts, in order.
std::vector<std::string> linesOf(const Outcome& outcome) {
    std::vector<std::string> lines = linesOf(outcome.records);
    for (const auto& [port, records] : outcome.furtherPorts)
        for (std::string& line : linesOf(records))
            lines.push_back(std::to_string(port) + ": " + line);
    for (const Alert& alert : outcome.alerts)
        lines.push_back(formatTimestamp(alert.time) + ' ' + alert.key + ' ' + alert.message);
    return lines;
}

std::vector<std::string> sorted(std::vector<std::string> lines) {
    std::sort(lines.begin(), lines.end());
    return lines;
}

Json onThreads(Json parameters, int threads) {
    parameters["threads"] = threads;
    return parameters;
}

} // namespace

TEST_CASE("every operator with threads is tested for the same results") {
    std::set<std::string> tested{"join.interval", "join.window", "join.latest"};
    for (const KeyedOperator& each : keyedOperators())
        tested.insert(each.id);
    for (const NodeType* type : NodeRegistry::instance().all()) {
        const bool hasThreads = std::any_of(type->parameters.begin(), type->parameters.end(),
                                            [](const Parameter& each) { return each.id == "threads"; });
        CHECK_MESSAGE(hasThreads == tested.contains(type->id), type->id);
    }
}

TEST_CASE("several threads give the same records as one, at all batch sizes and over checkpoints") {
    const TestStream stream = anyKeys();
    const std::vector<Json> keys{Json::array({"text"}), Json::array({"number"}),
                                 Json::array({"text", "number"}), Json::array({"missing", "text"})};
    std::size_t round = 0;
    for (const KeyedOperator& each : keyedOperators()) {
        Json parameters = each.parameters;
        // All keys of all operators would take long.
        parameters["by"] = keys[round++ % keys.size()];
        CAPTURE(each.id);
        CAPTURE(parameters.dump());
        const Outcome alone = runOperator(each.id, parameters, stream, 32);
        CHECK(alone.errors.empty());
        CHECK_FALSE(linesOf(alone).empty());
        const Outcome two = runOperator(each.id, onThreads(parameters, 2), stream, 32);
        CHECK(sorted(linesOf(two)) == sorted(linesOf(alone)));
        CHECK(two.lateRecords == alone.lateRecords);
        CHECK(two.badRecords == alone.badRecords);
        CHECK(two.errors.empty());
        if (each.order == Order::OfArrival) CHECK(linesOf(two) == linesOf(alone));
        const auto again = [&](int threads, std::size_t batchSize, Checkpoints checkpoints) {
            return linesOf(
                runOperator(each.id, onThreads(parameters, threads), stream, batchSize, checkpoints));
        };
        CHECK(again(2, 7, Checkpoints::AfterEachBatch) == linesOf(two));
        CHECK(again(3, 1, Checkpoints::None) == linesOf(two));
        CHECK(again(8, 4096, Checkpoints::None) == linesOf(two));
    }
}

TEST_CASE("a key field that comes late, or never, is null until then on any number of threads") {
    TestStream stream = anyKeys();
    for (std::size_t index = 0; index < 100; ++index)
        stream.records[index].erase("text");
    for (const KeyedOperator& each : keyedOperators())
        for (const char* key : {"text", "missing"}) {
            Json parameters = each.parameters;
            parameters["by"] = Json::array({key});
            CAPTURE(each.id);
            CAPTURE(parameters.dump());
            const Outcome alone = runOperator(each.id, parameters, stream, 32);
            for (const std::size_t size : {std::size_t{1}, std::size_t{32}})
                CHECK(sorted(linesOf(runOperator(each.id, onThreads(parameters, 2), stream, size))) ==
                      sorted(linesOf(alone)));
        }
}

TEST_CASE("records have the schemas that they have on one thread, at all batch sizes") {
    TestStream stream = anyKeys();
    // Fields that come between others, in the order that a node gives them.
    for (std::size_t index = 0; index < stream.records.size(); ++index) {
        if (index >= 150) stream.records[index]["late"] = static_cast<int>(index);
        if (index >= 250) stream.records[index]["later"] = "text";
        if (index >= 300) stream.records[index]["late"] = static_cast<double>(index);
    }
    for (const KeyedOperator& each : keyedOperators()) {
        Json parameters = each.parameters;
        parameters["by"] = Json::array({"text"});
        CAPTURE(each.id);
        CAPTURE(parameters.dump());
        const auto recordsOn = [&](int threads, std::size_t batchSize, Checkpoints checkpoints) {
            const Outcome outcome =
                runOperator(each.id, onThreads(parameters, threads), stream, batchSize, checkpoints);
            std::vector<std::string> lines = linesOf(outcome.records);
            for (std::size_t index = 0; index < lines.size(); ++index)
                lines[index] += outcome.schemas[index];
            return lines;
        };
        const std::vector<std::string> two = recordsOn(2, 32, Checkpoints::None);
        CHECK(sorted(two) == sorted(recordsOn(1, 32, Checkpoints::None)));
        CHECK(recordsOn(3, 1, Checkpoints::None) == two);
        CHECK(recordsOn(4, 7, Checkpoints::AfterEachBatch) == two);
        CHECK(recordsOn(8, 4096, Checkpoints::None) == two);
    }
}

TEST_CASE("a window behind several threads counts what it would behind one") {
    const TestStream stream = anyKeys();
    const Json window{{"size", "7 ms"}, {"allowed_lateness", "20 ms"}};
    for (const KeyedOperator& each : keyedOperators()) {
        Json parameters = each.parameters;
        parameters["by"] = Json::array({"text"});
        CAPTURE(each.id);
        CAPTURE(parameters.dump());
        for (const std::size_t size : kBatchSizes) {
            const Outcome alone = runChain(each.id, parameters, "window.tumbling", window, stream, size);
            const Outcome four =
                runChain(each.id, onThreads(parameters, 4), "window.tumbling", window, stream, size);
            CHECK(four.records == alone.records);
            CHECK(four.lateRecords == alone.lateRecords);
        }
    }
}

TEST_CASE("joins on several threads give the same records as on one") {
    std::mt19937 random(23);
    const auto side = [&random](const char* value, bool isFloat) {
        TestStream stream;
        stream.disorder = std::chrono::seconds(5);
        for (int index = 0; index < 120; ++index) {
            Json record{{"ts", index / 3 - static_cast<int>(random() % 6)}, {value, index}};
            const auto key = static_cast<int>(random() % 9);
            if (key > 0 && isFloat) record["key"] = key / 2.0;
            if (key > 0 && !isFloat) record["key"] = key;
            stream.records.push_back(std::move(record));
        }
        stream.declared = {{"key", isFloat ? Type::Float64 : Type::Int64}};
        return stream;
    };
    const TestStream left = side("left", false);
    const TestStream right = side("right", true);
    const Json keys = Json::array({Json{{"left", "key"}}});
    const std::vector<std::pair<const char*, Json>> joins{
        {"join.interval", {{"keys", keys}, {"kind", "full"}, {"lower", "-3 s"}, {"upper", "4 s"}}},
        {"join.window", {{"keys", keys}, {"kind", "full"}, {"size", "6 s"}, {"slide", "3 s"}}},
        {"join.latest", {{"keys", keys}, {"kind", "left"}}},
    };
    for (const auto& join : joins) {
        const char* const id = join.first;
        const Json& parameters = join.second;
        CAPTURE(id);
        const Outcome alone = runJoin(id, parameters, left, right, 32, Interleaving::Random);
        CHECK(alone.records.size() > 50);
        const std::vector<std::string> two =
            linesOf(runJoin(id, onThreads(parameters, 2), left, right, 32, Interleaving::Random));
        CHECK(sorted(two) == sorted(linesOf(alone)));
        const auto again = [&](int threads, std::size_t batchSize, Interleaving interleaving,
                               Checkpoints checkpoints) {
            return linesOf(runJoin(id, onThreads(parameters, threads), left, right, batchSize, interleaving,
                                   checkpoints));
        };
        CHECK(again(2, 7, Interleaving::Random, Checkpoints::AfterEachBatch) == two);
        CHECK(again(3, 1, Interleaving::Alternating, Checkpoints::None) == two);
        CHECK(again(8, 4096, Interleaving::RightFirst, Checkpoints::None) == two);
    }
}

TEST_CASE("what two threads held, five go on with") {
    const TestStream stream = anyKeys();
    const Json parameters{{"size", "50 ms"}, {"by", {"text"}}};
    DrivenOperator whole("window.tumbling", onThreads(parameters, 5));
    DrivenOperator begun("window.tumbling", onThreads(parameters, 2));
    const std::vector<StreamBatch> batches = whole.cut(stream, 50);
    for (std::size_t index = 0; index < batches.size(); ++index) {
        for (DrivenOperator* each : {&whole, &begun}) {
            each->process(0, batches[index].batch);
            each->advance(batches[index].watermark);
        }
        if (index == batches.size() / 2) begun.checkpoint(onThreads(parameters, 5));
    }
    CHECK(linesOf(begun.finish()) == linesOf(whole.finish()));
}

TEST_CASE("a batch whose key is of another type is dropped whole on any number of threads") {
    TestStream texts;
    TestStream numbers;
    for (int index = 0; index < 40; ++index) {
        texts.records.push_back(Json{{"ts", index}, {"key", "k" + std::to_string(index % 7)}});
        numbers.records.push_back(Json{{"ts", index}, {"key", index % 7}});
    }
    const Json parameters{{"by", {"key"}}};
    for (const int threads : {1, 4}) {
        DrivenOperator tested("deduplicate", onThreads(parameters, threads));
        tested.process(0, tested.cut(numbers, 4096).front().batch);
        tested.process(0, tested.cut(texts, 4096).front().batch);
        tested.process(0, tested.cut(numbers, 4096).front().batch);
        const Outcome outcome = tested.finish();
        CHECK(outcome.records.size() == 7);
        REQUIRE(outcome.errors.size() == 1);
        CHECK(outcome.errors.front().find("'key'") != std::string::npos);
    }
}

TEST_CASE("threads without a key are warned about, and do nothing") {
    const auto warningOf = [](const char* id, Json parameters) {
        return problemsOf(id, onThreads(std::move(parameters), 4), {{"x", Type::Float64}});
    };
    const Json byX = Json::array({"x"});
    CHECK(warningOf("deduplicate", Json::object()) ==
          std::vector<std::string>{
              "threads: without a key ('by') all records belong together, so one thread does it all"});
    CHECK(warningOf("window.tumbling", {{"by", byX}, {"early_every", "1 s"}}).empty());
    CHECK(warningOf("pivot", {{"by", byX}, {"name", "name"}, {"value", "x"}}).size() == 1);
    CHECK(warningOf("sample", {{"by", byX}, {"method", "reservoir"}}).size() == 1);
    CHECK(warningOf("deduplicate", {{"by", byX}}).empty());

    const TestStream stream = anyKeys();
    CHECK(linesOf(runOperator("deduplicate", {{"threads", 4}}, stream, 32)) ==
          linesOf(runOperator("deduplicate", Json::object(), stream, 32)));
}

TEST_CASE("a limit is shared out among the parts of the keys") {
    TestStream stream;
    for (int index = 0; index < 4000; ++index)
        stream.records.push_back(Json{{"ts", 0}, {"key", index}});
    const Json parameters{{"by", {"key"}}, {"max_keys", 1600}, {"threads", 2}};
    const Outcome outcome = runOperator("deduplicate", parameters, stream, 4096);
    CHECK(outcome.mostHeld == 1600);
}

TEST_CASE("another number of threads above one makes no other node") {
    const NodeType& type = *NodeRegistry::instance().find("window.tumbling");
    const Json plain{{"by", {"key"}}};
    const auto identity = [&type](const Json& values) { return identityOf(type, values); };
    CHECK(identity(onThreads(plain, 2)) == identity(onThreads(plain, 8)));
    CHECK(identity(onThreads(plain, 1)) == identity(plain));
    CHECK(identity(onThreads(plain, 2)) != identity(plain));
    CHECK(identity({{"by", {"key"}}, {"size", "5 s"}}) != identity(plain));
    // Without a key there is one thread anyway.
    CHECK(identity({{"threads", 2}}) == identity(Json::object()));
}
