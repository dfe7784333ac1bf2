#include "pipeline/data/batch_builder.h"
#include "pipeline/graph/validation.h"
#include "pipeline/nodes/node_registry.h"
#include "tests/unit/connectors/patience.h"
#include "tests/unit/connectors/recording_report.h"
#include "tests/unit/connectors/zeromq_peer.h"

#include <doctest/doctest.h>

#include <chrono>
#include <numeric>

namespace weir::test {
namespace {

using Frames = std::vector<std::string>;

class NoOutput final : public Emitter {
public:
    void emit(std::size_t, RecordBatchPointer) override { FAIL("a sink has no output"); }
};

/// A sink, driven by hand in place of the runtime.
class SinkProbe {
public:
    explicit SinkProbe(Json values)
        : type_(*NodeRegistry::instance().find("zeromq.sink")),
          context_{"probe", Parameters(type_.parameters, std::move(values)), report, {}},
          sink_(type_.makeOperator(context_)) {}

    Result<void> open() { return sink_->open(); }
    void close() { CHECK(sink_->close()); }
    Result<void> tryProcess(const RecordBatchPointer& batch) { return sink_->process(0, batch, output_); }

    /// As the runtime does: a retryable error is followed by the same call.
    void process(const RecordBatchPointer& batch) {
        const auto end = std::chrono::steady_clock::now() + kPatience;
        for (Result<void> result = tryProcess(batch); !result; result = tryProcess(batch)) {
            REQUIRE_MESSAGE(result.error().retryable, result.error().message);
            REQUIRE(std::chrono::steady_clock::now() < end);
        }
    }

    RecordingReport report;

private:
    const NodeType& type_;
    NodeContext context_;
    NoOutput output_;
    std::unique_ptr<Operator> sink_;
};

/// Records with n from `first` on, and a name that is null for every third.
RecordBatchPointer numbered(int first, int count, const std::string& filling = "x") {
    BatchBuilder builder;
    for (int number = first; number < first + count; ++number) {
        builder.setInt64(builder.fieldIndex("n"), number);
        if (number % 3 != 2) builder.setString(builder.fieldIndex("name"), filling);
        builder.endRecord();
    }
    RawBatch raw = builder.finish();
    Array<Timestamp> times(raw.rows, 0);
    return std::make_shared<RecordBatch>(raw.schema, raw.columns, Column::ofTimestamp(std::move(times)));
}

std::string nOf(const std::string& payload) {
    return Json::parse(payload).at("n").dump();
}

/// Publishes until the subscriber has its first record: subscribing takes its time.
void publishUntilReceived(SinkProbe& probe, ZeroMqPeer& subscriber, const RecordBatchPointer& marker) {
    const auto end = std::chrono::steady_clock::now() + kPatience;
    while (!probe.report.note().empty()) {
        REQUIRE(std::chrono::steady_clock::now() < end);
        probe.process(marker);
    }
    // Connected is not yet subscribed; the subscription is on its way, so go on until one record has come
    // through.
    while (!subscriber.hasMessage()) {
        REQUIRE(std::chrono::steady_clock::now() < end);
        probe.process(marker);
    }
}

} // namespace

TEST_CASE("A Python puller gets every record once, in order, whoever binds") {
    for (const std::string attach : {"bind", "connect"}) {
        CAPTURE(attach);
        const std::string address = freeTcpAddress();
        SinkProbe probe({{"pattern", "push"}, {"attach", attach}, {"address", address}});
        REQUIRE(probe.open());
        ZeroMqPeer puller("PULL", attach == "bind" ? "connect" : "bind", address);
        probe.process(numbered(0, 3));
        probe.process(numbered(3, 2));
        for (int number = 0; number < 5; ++number) {
            const Frames frames = puller.receive();
            REQUIRE(frames.size() == 1);
            CHECK(nOf(frames[0]) == std::to_string(number));
            CHECK(frames[0].find('\n') == std::string::npos);
        }
        probe.close();
    }
}

TEST_CASE("A Python subscriber gets what is published, whoever binds") {
    for (const std::string attach : {"bind", "connect"}) {
        CAPTURE(attach);
        const std::string address = freeTcpAddress();
        SinkProbe probe({{"pattern", "pub"}, {"attach", attach}, {"address", address}});
        REQUIRE(probe.open());
        ZeroMqPeer subscriber("SUB", attach == "bind" ? "connect" : "bind", address);
        publishUntilReceived(probe, subscriber, numbered(-1, 1));
        probe.process(numbered(0, 2));
        Frames frames = subscriber.receive();
        while (nOf(frames.at(0)) == "-1")
            frames = subscriber.receive();
        CHECK(nOf(frames.at(0)) == "0");
        CHECK(nOf(subscriber.receive().at(0)) == "1");
        probe.close();
    }
}

TEST_CASE("Records are published under their topic") {
    const std::string address = freeTcpAddress();
    SinkProbe probe({{"address", address}, {"topic", "unnamed"}, {"topic_field", "name"}});
    REQUIRE(probe.open());
    ZeroMqPeer subscriber("SUB", "connect", address, "unnamed");
    // n is 2, so its name is null and the fixed topic stands.
    publishUntilReceived(probe, subscriber, numbered(2, 1));
    probe.process(numbered(3, 6));
    Frames frames = subscriber.receive();
    while (nOf(frames.at(1)) == "2")
        frames = subscriber.receive();
    CHECK(frames.at(0) == "unnamed");
    CHECK(nOf(frames.at(1)) == "5");
    CHECK(nOf(subscriber.receive().at(1)) == "8");
    probe.close();
}

TEST_CASE("Without a puller a push is held back, and then goes out once") {
    const std::string address = freeTcpAddress();
    SinkProbe probe({{"pattern", "push"}, {"address", address}});
    REQUIRE(probe.open());
    CHECK(probe.report.note().find("nobody pulls") != std::string::npos);
    const RecordBatchPointer batch = numbered(0, 3);
    const Result<void> first = probe.tryProcess(batch);
    REQUIRE(!first);
    CHECK(first.error().retryable);
    CHECK(first.error().message.find(address) != std::string::npos);

    ZeroMqPeer puller("PULL", "connect", address);
    probe.process(batch);
    probe.process(numbered(3, 1));
    for (int number = 0; number < 4; ++number)
        CHECK(nOf(puller.receive().at(0)) == std::to_string(number));
    probe.close();
}

TEST_CASE("A puller that does not keep up holds the stream back and loses nothing") {
    const std::string address = freeTcpAddress();
    SinkProbe probe({{"pattern", "push"}, {"address", address}, {"high_water_mark", 10}});
    REQUIRE(probe.open());
    ZeroMqPeer puller("PULL", "connect", address);
    probe.process(numbered(0, 1));
    const RecordBatchPointer batch = numbered(1, 2000, std::string(20000, 'x'));
    const Result<void> first = probe.tryProcess(batch);
    REQUIRE(!first); // 40 MB do not fit into the queues on the way
    CHECK(first.error().message.find("slow") != std::string::npos);
    // More than so many always wait on the way, so that the puller need not wait for what comes later.
    constexpr int kAtOnce = 50;
    std::vector<int> received = puller.receiveNumbers(1);
    bool isSent = false;
    while (received.size() < 2001) {
        const std::vector<int> more = puller.receiveNumbers(kAtOnce);
        received.insert(received.end(), more.begin(), more.end());
        if (!isSent) isSent = probe.tryProcess(batch).has_value();
    }
    CHECK(isSent);
    std::vector<int> expected(2001);
    std::iota(expected.begin(), expected.end(), 0);
    CHECK(received == expected);
    probe.close();
}

TEST_CASE("What a slow subscriber misses is counted") {
    const std::string address = freeTcpAddress();
    SinkProbe probe({{"address", address}, {"high_water_mark", 10}});
    REQUIRE(probe.open());
    ZeroMqPeer subscriber("SUB", "connect", address);
    publishUntilReceived(probe, subscriber, numbered(-1, 1));
    probe.process(numbered(0, 2000, std::string(20000, 'x')));
    CHECK(probe.report.dropped() > 0);
    CHECK(probe.report.dropped() < 2000);
    probe.close();
}

TEST_CASE("A slow subscriber can be waited for") {
    const std::string address = freeTcpAddress();
    SinkProbe probe({{"address", address}, {"high_water_mark", 10}, {"when_slow", "wait"}});
    REQUIRE(probe.open());
    ZeroMqPeer subscriber("SUB", "connect", address);
    publishUntilReceived(probe, subscriber, numbered(-1, 1));
    const Result<void> result = probe.tryProcess(numbered(0, 2000, std::string(20000, 'x')));
    REQUIRE(!result);
    CHECK(result.error().retryable);
    CHECK(probe.report.dropped() == 0);
    probe.close();
}

TEST_CASE("A sink whose address is in use says so and may try again") {
    const std::string address = freeTcpAddress();
    ZeroMqPeer other("PULL", "bind", address);
    SinkProbe probe(Json{{"address", address}});
    const Result<void> opened = probe.open();
    REQUIRE(!opened);
    CHECK(opened.error().retryable);
    CHECK(opened.error().message.find(address) != std::string::npos);
}

TEST_CASE("The wrong pattern at the other side is an error that passes once the right one is there") {
    const std::string address = freeTcpAddress();
    SinkProbe probe({{"pattern", "push"}, {"attach", "connect"}, {"address", address}});
    const RecordBatchPointer batch = numbered(0, 1);
    {
        ZeroMqPeer wrong("SUB", "bind", address);
        REQUIRE(probe.open());
        const auto end = std::chrono::steady_clock::now() + kPatience;
        std::string message;
        while (message.find("no ZeroMQ PULL socket") == std::string::npos) {
            REQUIRE(std::chrono::steady_clock::now() < end);
            const Result<void> result = probe.tryProcess(batch);
            REQUIRE(!result);
            message = result.error().message;
        }
    }
    ZeroMqPeer right("PULL", "bind", address);
    probe.process(batch);
    CHECK(nOf(right.receive().at(0)) == "0");
    probe.close();
}

TEST_CASE("A format that needs a header row is not offered: each record is a message of its own") {
    Graph graph;
    graph.nodes.push_back({"in", "signal.generator", "", Json::object()});
    graph.nodes.push_back(
        {"out", "zeromq.sink", "", {{"address", "tcp://127.0.0.1:5557"}, {"format", "csv"}}});
    graph.wires.push_back(*Wire::parse("in.out -> out.in"));
    const std::vector<Problem> problems = validate(graph);
    REQUIRE(problems.size() == 1);
    CHECK(problems[0].parameter == "format");
    graph.nodes[1].parameters["format"] = "json";
    CHECK(validate(graph).empty());
}

TEST_CASE("Closing with nobody there does not hang") {
    SinkProbe probe({{"pattern", "push"}, {"attach", "connect"}, {"address", freeTcpAddress()}});
    REQUIRE(probe.open());
    CHECK(!probe.tryProcess(numbered(0, 3)));
    probe.close();
}

} // namespace weir::test
