#pragma once
#include "pipeline/graph/graph.h"

#include <string>
#include <variant>

namespace weir {

// The steps that can mend a problem. A node may be inside a subgraph's instance, "instance/node": then the
// subgraph is mended, and with it all its instances.

/// A parameter gets another value.
struct SetParameter {
    std::string node;
    std::string parameter; ///< id, "id[2]" or "id[2].column"
    Json value;            ///< null: what is there is removed

    bool operator==(const SetParameter&) const = default;
};

/// A value that stands under a name that no parameter has goes to another, or away.
struct RenameParameter {
    std::string node;
    std::string row; ///< "id[2]" for a column of a row; empty for a parameter of the node
    std::string from;
    std::string to; ///< empty: away with it

    bool operator==(const RenameParameter&) const = default;
};

/// A node becomes one of another type.
struct SetNodeType {
    std::string node;
    std::string type;

    bool operator==(const SetNodeType&) const = default;
};

/// A node goes, with its wires.
struct RemoveNode {
    std::string node;

    bool operator==(const RemoveNode&) const = default;
};

/// A node gets another id, everywhere.
struct RenameNode {
    std::string node;
    std::string to;
    bool isTwin =
        false; ///< of two nodes with that id only the second is meant, and the wires are the first's

    bool operator==(const RenameNode&) const = default;
};

struct AddWire {
    Wire wire;

    bool operator==(const AddWire&) const = default;
};

struct RemoveWire {
    Wire wire; ///< where it stands twice, one of the two

    bool operator==(const RemoveWire&) const = default;
};

/// A wire leads elsewhere.
struct ReplaceWire {
    Wire wire;
    Wire by;

    bool operator==(const ReplaceWire&) const = default;
};

/// A panel shows another output.
struct SetPanelSource {
    std::string panel;
    std::string source; ///< Endpoint::text()

    bool operator==(const SetPanelSource&) const = default;
};

struct RemovePanel {
    std::string panel;

    bool operator==(const RemovePanel&) const = default;
};

/// The graph runs in another way.
struct SetRunSettings {
    RunSettings run;

    bool operator==(const SetRunSettings&) const = default;
};

/// One step that mends a problem, or is most likely to.
using Mend = std::variant<SetParameter, RenameParameter, SetNodeType, RemoveNode, RenameNode, AddWire,
                          RemoveWire, ReplaceWire, SetPanelSource, RemovePanel, SetRunSettings>;

/// The same step for a parameter of that node; what is no step for a parameter stays as it is.
Mend ofNode(Mend mend, const std::string& node);

/// Takes the step. What it means may be gone meanwhile; then nothing happens.
void applyMend(Graph& graph, const Mend& mend);

} // namespace weir
