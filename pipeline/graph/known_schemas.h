#pragma once
#include "pipeline/graph/wiring.h"

#include <vector>

namespace weir {

/// What is known of the records at each port before anything runs, by node and port.
struct PortSchemas {
    std::vector<std::vector<KnownSchema>> inputs;
    std::vector<std::vector<KnownSchema>> outputs;
};

/// Follows the schemas from the sources down. An input that takes several wires has the fields of all of
/// them, and is unknown if one of them is or if two disagree about a field's type.
PortSchemas followSchemas(const Graph& graph, const Wiring& wiring);

} // namespace weir
