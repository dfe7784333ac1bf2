#pragma once
#include "pipeline/data/schema.h"
#include "pipeline/graph/graph.h"

#include <map>
#include <string>
#include <string_view>

namespace weir {

/// The input ports of a node whose schema is known, by their id.
using KnownInputs = std::map<std::string, Schema, std::less<>>;

/// The fields of both; where both have one, it is as in `first`.
Schema fieldsOfBoth(const Schema& first, const Schema& second);

/// What comes into a node by wires from outputs whose schema is known: into each port the fields of all of
/// them.
KnownInputs knownInputs(const Graph& graph, std::string_view node, const std::map<Endpoint, Schema>& outputs);

} // namespace weir
