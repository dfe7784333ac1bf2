#pragma once
#include "connectors/zeromq_address.h"
#include "pipeline/data/result.h"

#include <zmq.hpp>

#include <chrono>
#include <optional>
#include <stop_token>
#include <string>

namespace weir {

/// One ZeroMQ socket with a context of its own, and the knowledge of who is at the other end. One thread.
class ZeroMqSocket {
public:
    struct Settings {
        zmq::socket_type type = zmq::socket_type::sub;
        ZeroMqAttach attach = ZeroMqAttach::Connect;
        std::string address;
        int highWaterMark = 1000;            ///< messages that may wait in each direction, for each peer
        std::chrono::milliseconds linger{0}; ///< how long closing waits for what has not been sent
    };

    explicit ZeroMqSocket(Settings settings);
    ~ZeroMqSocket();
    ZeroMqSocket(const ZeroMqSocket&) = delete;
    ZeroMqSocket& operator=(const ZeroMqSocket&) = delete;

    /// Binds, or begins to connect; connecting goes on by itself until it succeeds, again and again. The
    /// error of an address that is in use, or not there now, is retryable.
    Result<void> open();
    /// Waits at most `linger`.
    void close();

    zmq::socket_t& socket() { return socket_; }

    /// Waits until the socket can be read from (or written to), somebody came or went, `wait` is over or a
    /// stop is requested.
    void waitToReceive(std::chrono::milliseconds wait, const std::stop_token& stop);
    void waitToSend(std::chrono::milliseconds wait);

    /// Takes in who came and went; whether that changed anything. Does not wait.
    bool updatePeers();
    /// How many programs are connected.
    std::size_t peers() const { return peers_; }
    /// Somebody was there but did not speak ZeroMQ, or has a socket that does not fit this one, and nobody
    /// else is there. ZeroMQ does not try again then: only open() does.
    bool wasRefused() const { return peers_ == 0 && arriving_ == 0 && refusals_ > 0; }

private:
    Result<void> attachFailed(int error) const;

    const Settings settings_;
    zmq::context_t context_;
    zmq::socket_t socket_;
    zmq::socket_t monitor_;
    std::size_t peers_ = 0;
    std::size_t arriving_ = 0; ///< connected, but not yet agreed on how to talk
    std::size_t refusals_ = 0; ///< since somebody was last connected
};

} // namespace weir
