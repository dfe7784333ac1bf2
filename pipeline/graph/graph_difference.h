#pragma once
#include "pipeline/graph/graph.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace weir {

/// What became of a part of a graph from one version to the next.
enum class PartChange : std::uint8_t { Added, Removed, Changed };

/// What kind of part that is.
enum class GraphPart : std::uint8_t {
    Graph, ///< its title, its description, and what a newer version knows of it
    Run,
    Node,
    Wire,
    Frame,
    Note,
    Panel,
    Board, ///< a tab of the dashboard
    Mark,  ///< a note on a moment
    Sample,
    Subgraph,
    Place, ///< where a node stands
    Bend,  ///< where a wire is led through
};

std::string_view graphPartName(GraphPart part); ///< "node", "wire", ...

/// A value in two versions, by its path within the part: "parameters.size", "title", "place.row".
struct ValueChange {
    std::string member;
    Json before; ///< null: it was not there, and so had its default
    Json after;

    bool operator==(const ValueChange&) const = default;
    /// The member as people call it: a parameter by its own id.
    std::string_view name() const;
};

/// One part that is not the same in two versions of a graph.
struct PartDifference {
    PartChange change = PartChange::Changed;
    GraphPart part = GraphPart::Graph;
    std::string subgraph; ///< id of that which it is inside; empty: the graph itself
    std::string id;       ///< of a wire its text; empty for the graph and its run
    std::string title;    ///< what the user calls it, if it is not called by its id
    std::vector<ValueChange> values;

    bool operator==(const PartDifference&) const = default;
};

/// All differences: nothing that a file holds is left out. In the order of GraphPart, those of subgraphs
/// after the graph's own; a place or a bend is left out where its node or wire is new or gone.
std::vector<PartDifference> differencesOf(const Graph& before, const Graph& after);

/// Whether it is only about where things lie on the canvas, and so cannot matter to a run.
bool isLayoutOnly(const PartDifference& difference);

/// The value as one line: JSON, or the words for one that is not set.
std::string valueText(const Json& value);

/// All of them for people to read on a terminal: "~ node average", and below it, indented,
/// `size: "1 s" -> "2 s"`. Each line ends with a newline; empty if there is none.
std::string differencesText(const std::vector<PartDifference>& differences);

} // namespace weir
