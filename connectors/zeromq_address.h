#pragma once
#include "pipeline/nodes/node_type.h"
#include "pipeline/nodes/parameters.h"

#include <optional>
#include <string>
#include <string_view>

namespace weir {

/// Which end of a ZeroMQ connection this program is. Either may come first, and each waits for the other.
enum class ZeroMqAttach : std::uint8_t {
    Connect, ///< to an address that another program is bound to
    Bind,    ///< to an address of this machine that other programs connect to
};

/// What is wrong with an address as it is written and how to mend it, as a problem of the parameter
/// `address`; nothing for a good one. Touches no network. The forms are those of zmq_tcp(7) and zmq_ipc(7).
std::optional<ParameterProblem> zeroMqAddressProblem(std::string_view address, ZeroMqAttach attach);

/// The declarations of `attach` and `address`, which sources and sinks share.
std::vector<Parameter> zeroMqAddressParameters(ZeroMqAttach attach, std::string address);

/// The value of `attach`.
ZeroMqAttach zeroMqAttachFrom(const Parameters& parameters);

} // namespace weir
