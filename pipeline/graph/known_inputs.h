#pragma once
#include "pipeline/data/schema.h"
#include "pipeline/graph/graph.h"

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace weir {

/// The input ports of a node whose schema is known, by their id.
using KnownInputs = std::map<std::string, Schema, std::less<>>;

/// The fields of both; where both have one, it is as in `first`.
Schema fieldsOfBoth(const Schema& first, const Schema& second);

/// What comes into a node by wires from outputs whose schema is known: into each port the fields of all of
/// them.
KnownInputs knownInputs(const Graph& graph, std::string_view node, const std::map<Endpoint, Schema>& outputs);

/// The outputs that feed the node at a path, by its input ports, as what runs has them.
std::map<std::string, std::vector<Endpoint>> feedingOutputs(const Graph& graph, const std::string& path);

/// The same for the node at a path, which may be inside a subgraph's instance, or be one; `outputs` go by
/// paths, as knownSchemas() gives them.
KnownInputs knownInputsAt(const Graph& graph, const std::string& path,
                          const std::map<Endpoint, Schema>& outputs);

} // namespace weir
