#pragma once
#include "pipeline/nodes/parameters.h"
#include "tests/unit/connectors/python_process.h"

#include <string>
#include <vector>

namespace weir::test {

/// A ZeroMQ socket in a Python process: an independent client at the other end of the wire. It ends with this
/// object.
class ZeroMqPeer {
public:
    /// `kind` is "XPUB", "PUSH", "SUB" or "PULL", `attach` "bind" or "connect". Returns once the socket is
    /// attached.
    ZeroMqPeer(const std::string& kind, const std::string& attach, const std::string& address,
               const std::string& topic = {});

    /// Sends one message of these frames, which may hold any bytes.
    void send(const std::vector<std::string>& frames);
    /// Whether a message is there to be received.
    bool hasMessage();
    /// Waits for one message and returns its frames; an XPUB gets subscriptions.
    std::vector<std::string> receive();
    /// Waits for so many messages and returns the field n of each: no more of them comes over.
    std::vector<int> receiveNumbers(int count);

private:
    void command(const Json& command);
    Json answer();

    PythonProcess process_;
};

/// An address of this machine whose port nobody uses.
std::string freeTcpAddress();

} // namespace weir::test
