#pragma once
#include "pipeline/data/schema.h"
#include "pipeline/graph/graph.h"
#include "pipeline/nodes/node_registry.h"

#include <functional>
#include <map>
#include <string>
#include <vector>

namespace weir {

/// A field that leaves an output under another name than before.
struct FieldRename {
    Endpoint output;
    std::string from;
    std::string to;

    bool operator==(const FieldRename&) const = default;
};

/// A value that names a field.
struct FieldUse {
    std::string node;  ///< empty if it is a panel's
    std::string panel; ///< empty if it is a node's
    std::string place; ///< "fields[1].expression"

    bool operator==(const FieldUse&) const = default;
};

/// The parameters of panels of a type; null if it is not known.
using PanelParameters = std::function<const std::vector<Parameter>*(const std::string& type)>;

/// The fields to which an edit of one node's parameters gave other names: those that stand where another name
/// stood before. `seen` has the schemas that ran, where none is known beforehand.
std::vector<FieldRename> renamedFields(const Graph& before, const Graph& after, const std::string& node,
                                       const std::map<Endpoint, Schema>& seen,
                                       const NodeRegistry& registry = NodeRegistry::instance());

/// Writes the new names wherever the old ones are used behind the outputs: in parameters, in expressions, and
/// in the settings of panels; as far as the fields go, and under whatever name they go on. Where records come
/// from elsewhere too that still have the old name, it stays. Returns what is other than before.
std::vector<FieldUse> renameDownstream(Graph& graph, const std::vector<FieldRename>& renames,
                                       const std::map<Endpoint, Schema>& seen,
                                       const PanelParameters& panelParameters,
                                       const NodeRegistry& registry = NodeRegistry::instance());

} // namespace weir
