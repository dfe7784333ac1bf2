#include "connectors/zeromq_address.h"

#include <doctest/doctest.h>

namespace weir::test {

TEST_CASE("Good ZeroMQ addresses pass") {
    for (const char* address : {"tcp://127.0.0.1:5556", "tcp://localhost:1", "tcp://[::1]:65535",
                                "tcp://data.example:80", "ipc:///tmp/stream"}) {
        CHECK_MESSAGE(!zeroMqAddressProblem(address, ZeroMqAttach::Connect), address);
        CHECK_MESSAGE(!zeroMqAddressProblem(address, ZeroMqAttach::Bind), address);
    }
    CHECK(!zeroMqAddressProblem("tcp://*:5556", ZeroMqAttach::Bind));
}

TEST_CASE("A bad ZeroMQ address is told with what to write instead") {
    for (const std::string& address :
         {std::string(), std::string("localhost:5556"), std::string("tcp://"), std::string("tcp://localhost"),
          std::string("tcp://:5556"), std::string("tcp://localhost:0"), std::string("tcp://localhost:65536"),
          std::string("tcp://localhost:http"), std::string("tcp://localhost:5556/topic"),
          std::string("tcp://a/b:5556"), std::string("ipc://"), "ipc:///tmp/" + std::string(120, 'x'),
          std::string("inproc://here"), std::string("http://localhost:80")}) {
        const auto problem = zeroMqAddressProblem(address, ZeroMqAttach::Bind);
        REQUIRE_MESSAGE(problem, address);
        CHECK(problem->parameter == "address");
        CHECK(!problem->message.empty());
        CHECK(!problem->fix.empty());
    }
}

TEST_CASE("One cannot connect to all addresses at once") {
    CHECK(zeroMqAddressProblem("tcp://*:5556", ZeroMqAttach::Connect));
}

} // namespace weir::test
