#include "connectors/zeromq_address.h"

#include <fmt/format.h>

#include <charconv>

namespace weir {

namespace {

// What a socket of the operating system's own takes, less its closing zero byte (unix(7)).
constexpr std::size_t kLongestIpcPath = 107;

ParameterProblem problem(std::string message, std::string fix) {
    return {"address", std::move(message), std::move(fix)};
}

bool isPort(std::string_view text) {
    unsigned port = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), port);
    return error == std::errc{} && end == text.data() + text.size() && port >= 1 && port <= 65535;
}

std::optional<ParameterProblem> tcpProblem(std::string_view address, std::string_view rest,
                                           ZeroMqAttach attach) {
    const std::size_t colon = rest.rfind(':');
    const std::string_view host = rest.substr(0, colon);
    if (colon == std::string_view::npos || !isPort(rest.substr(colon + 1)))
        return problem(fmt::format("\"{}\" has no port at its end.", address),
                       fmt::format("Write tcp://{}:5556, with a port from 1 to 65535.",
                                   host.empty() ? "127.0.0.1" : host));
    if (host.empty() || host.find('/') != std::string_view::npos)
        return problem(fmt::format("\"{}\" has no host between tcp:// and the port.", address),
                       "Write tcp://127.0.0.1:5556, or the name of a host instead of the number.");
    if (host == "*" && attach == ZeroMqAttach::Connect)
        return problem("* stands for all addresses of this machine, and one can only connect to one.",
                       "Name the host to connect to, such as 127.0.0.1, or bind instead.");
    return std::nullopt;
}

std::optional<ParameterProblem> ipcProblem(std::string_view path) {
    if (path.empty())
        return problem("There is no path behind ipc://.", "Write ipc:///tmp/stream, with three slashes.");
    if (path.size() > kLongestIpcPath)
        return problem(fmt::format("The path has {} bytes; an ipc address has at most {}.", path.size(),
                                   kLongestIpcPath),
                       "Choose a shorter path.");
    return std::nullopt;
}

} // namespace

std::optional<ParameterProblem> zeroMqAddressProblem(std::string_view address, ZeroMqAttach attach) {
    const std::size_t mark = address.find("://");
    if (mark == std::string_view::npos)
        return problem(fmt::format("\"{}\" does not say how to get there.", address),
                       "Write tcp://host:port, or ipc:///path for programs on this machine.");
    const std::string_view scheme = address.substr(0, mark);
    const std::string_view rest = address.substr(mark + 3);
    if (scheme == "tcp") return tcpProblem(address, rest, attach);
    if (scheme == "ipc") return ipcProblem(rest);
    if (scheme == "inproc")
        return problem("inproc:// joins threads of one program, and other programs cannot be reached by it.",
                       "Use ipc:///path between programs on this machine.");
    return problem(fmt::format("{}:// is no way that Weir can go.", scheme), "Use tcp:// or ipc://.");
}

std::vector<Parameter> zeroMqAddressParameters(ZeroMqAttach attach, std::string address) {
    return {
        {.id = "attach",
         .type = ParameterType::Choice,
         .label = "Attach",
         .summary =
             "Which end this is. As a rule the side that stays binds, and those that come and go connect.",
         .defaultValue = attach == ZeroMqAttach::Connect ? "connect" : "bind",
         .choices = {{"connect", "Connect", "To an address that the other program is bound to"},
                     {"bind", "Bind", "To an address of this machine that other programs connect to"}}},
        {.id = "address",
         .type = ParameterType::Text,
         .label = "Address",
         .summary = "Where the other program is, or where to wait for it.",
         .defaultValue = std::move(address),
         .required = true,
         .placeholder = "tcp://host:port or ipc:///path",
         .example = "tcp://127.0.0.1:5556"},
    };
}

ZeroMqAttach zeroMqAttachFrom(const Parameters& parameters) {
    return parameters.text("attach") == "bind" ? ZeroMqAttach::Bind : ZeroMqAttach::Connect;
}

} // namespace weir
