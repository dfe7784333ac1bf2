#include "tests/unit/connectors/source_probe.h"
#include "tests/unit/connectors/zeromq_peer.h"

#include <doctest/doctest.h>

#include <filesystem>
#include <thread>
#include <unistd.h>

namespace weir::test {
namespace {

using Lines = std::vector<std::string>;

/// Reads until that fails, which must happen within kPatience.
Error readUntilError(SourceProbe& probe) {
    const auto end = std::chrono::steady_clock::now() + kPatience;
    while (std::chrono::steady_clock::now() < end) {
        const auto status =
            probe.source().read(probe.builder(), {10, std::chrono::milliseconds(20), std::stop_token()});
        if (!status) return status.error();
    }
    FAIL("no error came");
    return {};
}

/// Waits until the source has subscribed, to which topic; it reads meanwhile, for ZeroMQ works while it is
/// called.
std::string awaitSubscriber(ZeroMqPeer& peer, SourceProbe& probe) {
    probe.readUntil([&] { return peer.hasMessage(); });
    return peer.receive().at(0).substr(1); // behind the byte 1: zmq_socket(3), ZMQ_XPUB
}

/// A subscriber that is connected to `peer`, bound to `address`.
struct Subscription {
    explicit Subscription(Json values = Json::object())
        : address(freeTcpAddress()), peer("XPUB", "bind", address) {
        values["address"] = address;
        probe = std::make_unique<SourceProbe>("zeromq.source", std::move(values));
        probe->open();
        awaitSubscriber(peer, *probe);
    }

    std::string address;
    ZeroMqPeer peer;
    std::unique_ptr<SourceProbe> probe;
};

std::vector<ParameterProblem> problemsOf(const Json& values) {
    const NodeType& type = *NodeRegistry::instance().find("zeromq.source");
    return type.check({}, Parameters(type.parameters, values));
}

} // namespace

TEST_CASE("Records come from a Python socket, whatever the pattern and whoever binds") {
    for (const std::string pattern : {"sub", "pull"})
        for (const std::string attach : {"bind", "connect"}) {
            CAPTURE(pattern);
            CAPTURE(attach);
            const std::string address = freeTcpAddress();
            SourceProbe probe("zeromq.source",
                              {{"pattern", pattern}, {"attach", attach}, {"address", address}});
            probe.open();
            ZeroMqPeer peer(pattern == "sub" ? "XPUB" : "PUSH", attach == "bind" ? "connect" : "bind",
                            address);
            if (pattern == "sub") awaitSubscriber(peer, probe);
            for (int number = 0; number < 3; ++number)
                peer.send({"{\"n\": " + std::to_string(number) + ", \"name\": \"x\"}"});
            CHECK(probe.readLines(3) == Lines{"n=0 name=x", "n=1 name=x", "n=2 name=x"});
            CHECK(probe.report().bad().empty());
        }
}

TEST_CASE("Records come over a socket of the file system") {
    const std::string path =
        (std::filesystem::temp_directory_path() / ("weir-test-" + std::to_string(getpid()))).string();
    SourceProbe probe("zeromq.source",
                      {{"pattern", "pull"}, {"attach", "bind"}, {"address", "ipc://" + path}});
    probe.open();
    ZeroMqPeer peer("PUSH", "connect", "ipc://" + path);
    peer.send({R"({"n": 1})"});
    CHECK(probe.readLines(1) == Lines{"n=1"});
    probe.source().close();
    std::filesystem::remove(path);
}

TEST_CASE("Only the topics asked for come, and the topic is kept as a field") {
    const std::string address = freeTcpAddress();
    ZeroMqPeer peer("XPUB", "bind", address);
    SourceProbe probe("zeromq.source",
                      {{"address", address}, {"topics", "quotes, trades"}, {"topic_field", "kind"}});
    probe.open();
    CHECK(awaitSubscriber(peer, probe) == "quotes");
    CHECK(awaitSubscriber(peer, probe) == "trades");
    peer.send({"news", R"({"n": 1})"});
    peer.send({"quotes", R"({"n": 2})"});
    peer.send({"trades", R"({"n": 3})", R"({"n": 4})"});
    CHECK(probe.readLines(3) == Lines{"n=2 kind=quotes", "n=3 kind=trades", "n=4 kind=trades"});
}

TEST_CASE("A topic can stand before a blank") {
    Subscription stream({{"topic_place", "prefix"}, {"topic_field", "topic"}});
    stream.peer.send({R"(a {"n": 1})"});
    stream.peer.send({"nothing"});
    stream.peer.send({R"(b {"n": 2})"});
    CHECK(stream.probe->readLines(2) == Lines{"n=1 topic=a", "n=2 topic=b"});
    REQUIRE(stream.probe->report().bad().size() == 1);
    CHECK(stream.probe->report().bad()[0].sample == "nothing");
}

TEST_CASE("A topic whose field has another type in the data is an error that names it") {
    Subscription stream(Json{{"topic_field", "n"}});
    stream.peer.send({"quotes", R"({"n": 2})"});
    stream.peer.send({"quotes", R"({"n": 3})"});
    const Error error = readUntilError(*stream.probe);
    CHECK(!error.retryable);
    CHECK(error.message.find("'n'") != std::string::npos);
}

TEST_CASE("Malformed messages are counted with their reason, and the others come through") {
    Subscription stream(Json{{"topic_place", "frame"}});
    stream.peer.send({"t", R"({"n": 1})"});
    stream.peer.send({"t", R"({"n": )"});
    stream.peer.send({"t", "\xff\xfe not json"});
    stream.peer.send({"only a topic"});
    stream.peer.send({""});
    stream.peer.send({"t", R"({"n": "a text"})"});
    stream.peer.send({"t", R"({"n": 2})"});
    CHECK(stream.probe->readLines(2) == Lines{"n=1", "n=2"});
    CHECK(stream.probe->report().bad().size() == 5);
    for (const RecordingReport::Bad& bad : stream.probe->report().bad())
        CHECK(!bad.reason.empty());
}

TEST_CASE("A message of many records is the same however few a read takes") {
    const std::string payload = "{\"a\": 1}\n{\"a\": 2, \"b\": true}\n{\"broken\n{\"a\": 3}\n";
    for (const std::size_t recordsPerRead : {1u, 2u, 4096u}) {
        Subscription stream(Json{{"topic_field", "topic"}});
        stream.peer.send({"t", payload});
        stream.peer.send({"u", payload});
        CHECK(stream.probe->readLines(6, recordsPerRead) == Lines{"a=1 topic=t", "a=2 topic=t b=true",
                                                                  "a=3 topic=t", "a=1 topic=u",
                                                                  "a=2 topic=u b=true", "a=3 topic=u"});
        CHECK(stream.probe->report().bad().size() == 2);
    }
}

TEST_CASE("The node says that no message has come yet, and then that nobody is connected any more") {
    const std::string address = freeTcpAddress();
    SourceProbe probe("zeromq.source", {{"address", address}});
    probe.open();
    const auto noteHas = [&](const char* text) {
        return probe.report().note().find(text) != std::string::npos;
    };
    CHECK(noteHas("no message yet"));
    CHECK(noteHas(address.c_str()));
    CHECK(noteHas("nobody is connected"));
    {
        ZeroMqPeer peer("XPUB", "bind", address);
        awaitSubscriber(peer, probe);
        probe.readUntil([&] { return noteHas("connected and waiting"); });
        peer.send({R"({"n": 1})"});
        probe.readLines(1);
        CHECK(probe.report().note() == "");
    }
    probe.readUntil([&] { return noteHas("no more messages"); });
    ZeroMqPeer again("XPUB", "bind", address);
    awaitSubscriber(again, probe);
    again.send({R"({"n": 2})"});
    CHECK(probe.readLines(1) == Lines{"n=2"});
    CHECK(probe.report().note() == "");
}

TEST_CASE("The wrong pattern at the other side is an error that passes once the right one is there") {
    const std::string address = freeTcpAddress();
    SourceProbe probe("zeromq.source", Json{{"address", address}});
    {
        ZeroMqPeer wrong("PULL", "bind", address);
        probe.open();
        const Error error = readUntilError(probe);
        CHECK(error.retryable);
        CHECK(error.message.find(address) != std::string::npos);
        CHECK(error.message.find("no ZeroMQ PUB socket") != std::string::npos);
    }
    ZeroMqPeer right("XPUB", "bind", address);
    probe.open();
    awaitSubscriber(right, probe);
    right.send({R"({"n": 1})"});
    CHECK(probe.readLines(1) == Lines{"n=1"});
}

TEST_CASE("A program with the wrong pattern that connects is refused, and the others are not disturbed") {
    const std::string address = freeTcpAddress();
    SourceProbe probe("zeromq.source", {{"pattern", "pull"}, {"attach", "bind"}, {"address", address}});
    probe.open();
    ZeroMqPeer wrong("SUB", "connect", address);
    probe.readUntil([&] { return probe.report().note().find("no ZeroMQ PUSH socket") != std::string::npos; });
    ZeroMqPeer right("PUSH", "connect", address);
    right.send({R"({"n": 1})"});
    CHECK(probe.readLines(1) == Lines{"n=1"});
}

TEST_CASE("An address in use is an error that may pass, and does") {
    const std::string address = freeTcpAddress();
    SourceProbe probe("zeromq.source", {{"pattern", "pull"}, {"attach", "bind"}, {"address", address}});
    {
        ZeroMqPeer other("PULL", "bind", address);
        const Result<void> opened = probe.source().open();
        REQUIRE(!opened);
        CHECK(opened.error().retryable);
        CHECK(opened.error().message.find(address) != std::string::npos);
        CHECK(opened.error().message.find("choose another address") != std::string::npos);
    }
    probe.open();
    ZeroMqPeer peer("PUSH", "connect", address);
    peer.send({R"({"n": 1})"});
    CHECK(probe.readLines(1) == Lines{"n=1"});
}

TEST_CASE("An address that is none is an error that does not pass") {
    for (const char* address : {"tcp://localhost", "nonsense", "tcp://no such host:5556"}) {
        SourceProbe probe("zeromq.source", {{"address", address}});
        const Result<void> opened = probe.source().open();
        REQUIRE_MESSAGE(!opened, address);
        CHECK(!opened.error().retryable);
    }
}

TEST_CASE("A stop wakes the wait for a message") {
    SourceProbe probe("zeromq.source", {{"address", freeTcpAddress()}});
    probe.open();
    std::jthread stopper([&] { probe.stop().request_stop(); });
    CHECK(probe.read(10, std::chrono::hours(1)) == ReadStatus::Idle);
}

TEST_CASE("Validation says where data would be lost without need or without a trace") {
    CHECK(problemsOf(Json::object()).empty());
    CHECK(problemsOf({{"pattern", "pull"}, {"when_full", "wait"}}).empty());
    for (const Json& values : {Json{{"when_full", "wait"}}, Json{{"pattern", "pull"}}}) {
        const auto problems = problemsOf(values);
        REQUIRE(problems.size() == 1);
        CHECK(problems[0].parameter == "when_full");
        CHECK(problems[0].isWarning);
    }
    CHECK(problemsOf({{"address", "nonsense"}}).size() == 1);
}

} // namespace weir::test
