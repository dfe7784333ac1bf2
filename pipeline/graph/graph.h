#pragma once
#include "pipeline/nodes/parameters.h"

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace weir {

/// One port of one node, written "average.out".
struct Endpoint {
    std::string node;
    std::string port;

    auto operator<=>(const Endpoint&) const = default;
    std::string text() const { return node + "." + port; }
    /// The last dot divides; nothing without one, or with an empty side.
    static std::optional<Endpoint> parse(std::string_view text);
};

/// From an output to an input, written "cpu.out -> average.in".
struct Wire {
    Endpoint from;
    Endpoint to;

    auto operator<=>(const Wire&) const = default;
    std::string text() const { return from.text() + " -> " + to.text(); }
    static std::optional<Wire> parse(std::string_view text);
};

struct Node {
    std::string id;                   ///< readable, never changes: letters, digits, '-' and '_'
    std::string type;                 ///< id of a node type
    std::string title;                ///< the user's own; empty: the type's
    Json parameters = Json::object(); ///< only what the user set; the rest has its default

    bool operator==(const Node&) const = default;
};

/// Where a node stands on the canvas, in scene units (device-independent pixels at 100 %).
struct Position {
    double x = 0;
    double y = 0;

    bool operator==(const Position&) const = default;
};

/// Where a panel stands on the board, in cells of its grid (24 columns; rows as many as it takes).
struct PanelPlace {
    int column = 0;
    int row = 0;
    int width = 8;
    int height = 6;

    bool operator==(const PanelPlace&) const = default;
};

/// One panel of the dashboard.
struct Panel {
    std::string id;
    std::string type; ///< id of a panel type: "line", "number", "table"
    std::string title;
    PanelPlace place;
    Json settings = Json::object(); ///< only what the user set, keyed by the panel type's parameters

    bool operator==(const Panel&) const = default;
};

/// How the graph runs.
struct RunSettings {
    std::size_t batchRows = 8192;                   ///< a batch closes when it has so many records
    Duration linger = std::chrono::milliseconds(1); ///< ... or when its oldest record has waited so long
    std::size_t queueRows = 65536;                  ///< room of a queue between two stages, in records
    /// How often what all nodes hold is kept, for the next run to go on from; zero: never.
    Duration checkpointEvery{0};
    /// How far a source may be ahead, in event time, of another that feeds the same nodes; zero: any.
    Duration maxDrift{0};

    bool operator==(const RunSettings&) const = default;
};

/// A graph as its file holds it: a value, without behaviour. Nothing here is checked; see validate().
struct Graph {
    std::string title;
    std::string description;
    std::vector<Node> nodes; ///< in order of id once saved
    std::vector<Wire> wires;
    std::map<std::string, Position> layout;
    std::vector<Panel> panels;
    RunSettings run;

    bool operator==(const Graph&) const = default;

    const Node* findNode(std::string_view id) const;
    Node* findNode(std::string_view id);
    const Panel* findPanel(std::string_view id) const;
    Panel* findPanel(std::string_view id);

    /// `stem`, or `stem-2`, `stem-3`, ... whichever no node (or panel) has.
    std::string freeNodeId(std::string_view stem) const;
    std::string freePanelId(std::string_view stem) const;
};

} // namespace weir
