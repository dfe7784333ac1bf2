#include "tests/unit/connectors/zeromq_peer.h"

#include "tests/unit/connectors/patience.h"

#include <doctest/doctest.h>

#include <arpa/inet.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

namespace weir::test {
namespace {

// Commands and answers are one line of JSON each. Frames are Latin-1 text, so that any byte can stand in
// them.
constexpr const char* kScript = R"(
import json, sys, zmq
kind, attach, address, topic, patience = sys.argv[1:6]
socket = zmq.Context().socket(getattr(zmq, kind))
socket.setsockopt(zmq.LINGER, 5000)
socket.setsockopt(zmq.RCVTIMEO, int(patience))
socket.setsockopt(zmq.SNDTIMEO, int(patience))
socket.setsockopt(zmq.RCVHWM, 100)
if kind == "SUB":
    socket.setsockopt_string(zmq.SUBSCRIBE, topic)
getattr(socket, attach)(address)
def answer(value):
    print(json.dumps(value), flush=True)
answer("ready")
for line in sys.stdin:
    command = json.loads(line)
    if "send" in command:
        socket.send_multipart([frame.encode("latin-1") for frame in command["send"]])
        answer("sent")
    elif "poll" in command:
        answer(socket.poll(20) != 0)
    elif "receive" in command:
        answer([frame.decode("latin-1") for frame in socket.recv_multipart()])
    elif "numbers" in command:
        answer([json.loads(socket.recv())["n"] for _ in range(command["numbers"])])
)";

std::string latin1AsUtf8(std::string_view bytes) {
    std::string text;
    for (const char character : bytes) {
        const auto byte = static_cast<unsigned char>(character);
        if (byte < 0x80) {
            text += character;
        } else {
            text += static_cast<char>(0xc0 | (byte >> 6));
            text += static_cast<char>(0x80 | (byte & 0x3f));
        }
    }
    return text;
}

} // namespace

ZeroMqPeer::ZeroMqPeer(const std::string& kind, const std::string& attach, const std::string& address,
                       const std::string& topic)
    : process_(kScript,
               {kind, attach, address, topic, std::to_string(std::chrono::milliseconds(kPatience).count())}) {
    REQUIRE(answer() == "ready");
}

void ZeroMqPeer::command(const Json& command) {
    process_.writeLine(command.dump());
}

Json ZeroMqPeer::answer() {
    return Json::parse(process_.readLine());
}

void ZeroMqPeer::send(const std::vector<std::string>& frames) {
    std::vector<std::string> latin1;
    for (const std::string& frame : frames)
        latin1.push_back(latin1AsUtf8(frame));
    command({{"send", latin1}});
    REQUIRE(answer() == "sent");
}

bool ZeroMqPeer::hasMessage() {
    command({{"poll", true}});
    return answer().get<bool>();
}

std::vector<std::string> ZeroMqPeer::receive() {
    command({{"receive", true}});
    return answer().get<std::vector<std::string>>();
}

std::vector<int> ZeroMqPeer::receiveNumbers(int count) {
    command({{"numbers", count}});
    return answer().get<std::vector<int>>();
}

std::string freeTcpAddress() {
    const int descriptor = socket(AF_INET, SOCK_STREAM, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t size = sizeof address;
    REQUIRE(bind(descriptor, reinterpret_cast<sockaddr*>(&address), size) == 0);
    REQUIRE(getsockname(descriptor, reinterpret_cast<sockaddr*>(&address), &size) == 0);
    ::close(descriptor);
    return "tcp://127.0.0.1:" + std::to_string(ntohs(address.sin_port));
}

} // namespace weir::test
