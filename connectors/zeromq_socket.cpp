#include "connectors/zeromq_socket.h"

#include "connectors/stop_descriptor.h"

#include <fmt/format.h>

#include <array>
#include <cstring>
#include <span>

namespace weir {

namespace {

constexpr const char* kMonitorAddress = "inproc://monitor";

void poll(std::span<zmq::pollitem_t> items, std::chrono::milliseconds wait) {
    try {
        zmq::poll(items.data(), items.size(), wait);
    } catch (const zmq::error_t& error) {
        // A signal to the process ends the wait early, which is as good as the wait being over.
        if (error.num() != EINTR) throw;
    }
}

} // namespace

ZeroMqSocket::ZeroMqSocket(Settings settings) : settings_(std::move(settings)) {}

ZeroMqSocket::~ZeroMqSocket() {
    close();
}

Result<void> ZeroMqSocket::open() {
    if (const auto problem = zeroMqAddressProblem(settings_.address, settings_.attach))
        return fail(problem->message + " " + problem->fix);
    close();
    try {
        context_ = zmq::context_t(1);
        socket_ = zmq::socket_t(context_, settings_.type);
        socket_.set(zmq::sockopt::linger, static_cast<int>(settings_.linger.count()));
        socket_.set(zmq::sockopt::rcvhwm, settings_.highWaterMark);
        socket_.set(zmq::sockopt::sndhwm, settings_.highWaterMark);
        socket_.set(zmq::sockopt::ipv6, settings_.address.find('[') != std::string::npos);
        // Without this, a pusher queues messages for a peer that may never come, and they are lost when it
        // closes.
        if (settings_.type == zmq::socket_type::push) socket_.set(zmq::sockopt::immediate, true);

        constexpr int watched =
            ZMQ_EVENT_CONNECTED | ZMQ_EVENT_ACCEPTED | ZMQ_EVENT_HANDSHAKE_SUCCEEDED | ZMQ_EVENT_DISCONNECTED;
        if (zmq_socket_monitor(socket_.handle(), kMonitorAddress, watched) != 0) throw zmq::error_t();
        monitor_ = zmq::socket_t(context_, zmq::socket_type::pair);
        monitor_.set(zmq::sockopt::linger, 0);
        monitor_.connect(kMonitorAddress);
    } catch (const zmq::error_t& error) {
        return failForNow(fmt::format("cannot make a ZeroMQ socket: {}", error.what()));
    }
    try {
        if (settings_.attach == ZeroMqAttach::Bind)
            socket_.bind(settings_.address);
        else
            socket_.connect(settings_.address);
    } catch (const zmq::error_t& error) {
        return attachFailed(error.num());
    }
    return {};
}

Result<void> ZeroMqSocket::attachFailed(int error) const {
    const std::string& address = settings_.address;
    const char* verb = settings_.attach == ZeroMqAttach::Bind ? "bind" : "connect";
    switch (error) {
    case EADDRINUSE:
        return failForNow(
            fmt::format("cannot bind to {}: another program, or another node, is bound to it; end that "
                        "one, choose another address, or connect instead",
                        address));
    case EADDRNOTAVAIL:
    case ENODEV:
        return failForNow(
            fmt::format("cannot {} to {}: this machine has no such address now; bind takes a number such "
                        "as 127.0.0.1, the name of a network interface, or * for all",
                        verb, address));
    case EACCES:
        return failForNow(
            fmt::format("cannot {} to {}: permission denied; choose a port above 1023, or a folder you "
                        "may write to",
                        verb, address));
    case ENOENT:
        return failForNow(fmt::format("cannot {} to {}: its folder does not exist", verb, address));
    case EINVAL:
    case EPROTONOSUPPORT:
    case ENOCOMPATPROTO:
        return fail(fmt::format("cannot {} to {}: that is no address; write tcp://host:port or ipc:///path",
                                verb, address));
    default:
        return failForNow(fmt::format("cannot {} to {}: {}", verb, address, zmq_strerror(error)));
    }
}

void ZeroMqSocket::close() {
    monitor_.close();
    socket_.close();
    context_.close();
    peers_ = 0;
    refusals_ = 0;
    arriving_ = 0;
}

void ZeroMqSocket::waitToReceive(std::chrono::milliseconds wait, const std::stop_token& stop) {
    const StopDescriptor stopped(stop);
    std::array<zmq::pollitem_t, 3> items{{{socket_.handle(), 0, ZMQ_POLLIN, 0},
                                          {monitor_.handle(), 0, ZMQ_POLLIN, 0},
                                          {nullptr, stopped.descriptor(), ZMQ_POLLIN, 0}}};
    poll(items, wait);
}

void ZeroMqSocket::waitToSend(std::chrono::milliseconds wait) {
    zmq::pollitem_t item{socket_.handle(), 0, ZMQ_POLLOUT, 0};
    poll(std::span(&item, 1), wait);
}

bool ZeroMqSocket::updatePeers() {
    // An event is two frames (zmq_socket_monitor(3)): its number and value, then the address.
    bool changed = false;
    zmq::message_t frame;
    while (monitor_.recv(frame, zmq::recv_flags::dontwait)) {
        std::uint16_t event = 0;
        if (frame.size() >= sizeof event) std::memcpy(&event, frame.data(), sizeof event);
        while (frame.more() && monitor_.recv(frame)) {
        }
        changed = true;
        switch (event) {
        case ZMQ_EVENT_CONNECTED:
        case ZMQ_EVENT_ACCEPTED:
            ++arriving_;
            break;
        case ZMQ_EVENT_HANDSHAKE_SUCCEEDED:
            if (arriving_ > 0) --arriving_;
            ++peers_;
            refusals_ = 0;
            break;
        case ZMQ_EVENT_DISCONNECTED:
            // Which connection ended is not told. Those without an agreement end at once, so it is one of
            // them, if any.
            if (arriving_ > 0) {
                --arriving_;
                ++refusals_;
            } else if (peers_ > 0) {
                --peers_;
            }
            break;
        default:
            break;
        }
    }
    return changed;
}

} // namespace weir
