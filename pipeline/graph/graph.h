#pragma once
#include "pipeline/nodes/parameters.h"

#include <cstddef>
#include <cstdint>
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

/// Whether a node takes part in a run.
enum class NodeMode : std::uint8_t {
    Enabled,
    Bypassed, ///< what comes in at its first input leaves by its first output as it is
    Disabled, ///< it does not run, nor does what nothing else feeds
};

std::string_view nodeModeName(NodeMode mode); ///< "enabled", "bypassed", "disabled"

struct Node {
    std::string id;    ///< readable, never changes: letters, digits, '-' and '_'
    std::string type;  ///< id of a node type, or that of a subgraph's instances, see Subgraph::type()
    std::string title; ///< the user's own; empty: the type's
    Json parameters = Json::object(); ///< only what the user set; the rest has its default
    NodeMode mode = NodeMode::Enabled;

    bool operator==(const Node&) const = default;
};

/// Where a node stands on the canvas, in scene units (device-independent pixels at 100 %).
struct Position {
    double x = 0;
    double y = 0;

    bool operator==(const Position&) const = default;
};

/// A part of the canvas, in scene units.
struct Area {
    Position corner; ///< top left
    double width = 320;
    double height = 200;

    bool operator==(const Area&) const = default;
};

/// A titled area of the canvas, behind the nodes that stand on it and move with it.
struct Frame {
    std::string id;
    std::string title;
    std::string color; ///< name of one of the palette's colours; empty: neutral
    Area area;

    bool operator==(const Frame&) const = default;
};

/// A text on the canvas.
struct Note {
    std::string id;
    std::string text;  ///< Markdown
    std::string color; ///< as a frame's
    Area area;

    bool operator==(const Note&) const = default;
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
    std::string board;  ///< id of the tab that it stands on; empty, or one that is not there: the first
    std::string repeat; ///< a field of its source: one copy for each value of it; empty: none
    PanelPlace place;
    Json settings = Json::object(); ///< only what the user set, keyed by the panel type's parameters

    bool operator==(const Panel&) const = default;
};

/// One tab of the dashboard. A graph without any has one that is not named.
struct BoardTab {
    std::string id;
    std::string title; ///< empty: the id
    int position = 0;  ///< among the tabs, from the left
    /// By the name of a field, the values that panels on this tab show records of; none: all.
    std::map<std::string, std::vector<std::string>> variables;

    bool operator==(const BoardTab&) const = default;
};

/// The user's note on a moment, or on a span, of event time.
struct TimeMark {
    std::string id;
    Timestamp time = 0;
    std::optional<Timestamp> until; ///< after `time`; unset: a moment
    std::string text;

    bool operator==(const TimeMark&) const = default;
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

/// Nodes with what joins them and how they lie on the canvas: a whole graph, or the inside of a subgraph.
struct GraphBody {
    std::vector<Node> nodes; ///< in order of id once saved
    std::vector<Wire> wires;
    std::map<std::string, Position> layout;
    std::map<Wire, std::vector<Position>> bends; ///< points that a wire is led through, from its output on
    std::vector<Frame> frames;
    std::vector<Note> notes;

    bool operator==(const GraphBody&) const = default;

    const Node* findNode(std::string_view id) const;
    Node* findNode(std::string_view id);
    const Frame* findFrame(std::string_view id) const;
    Frame* findFrame(std::string_view id);
    const Note* findNote(std::string_view id) const;
    Note* findNote(std::string_view id);

    /// `stem`, or `stem-2`, `stem-3`, ... whichever no node (or frame, or note) has.
    std::string freeNodeId(std::string_view stem) const;
    std::string freeFrameId() const;
    std::string freeNoteId() const;
};

/// An input of a subgraph's instances.
struct SubgraphInput {
    std::string id;
    std::string label;          ///< empty: the id
    std::vector<Endpoint> into; ///< inputs of the nodes inside

    bool operator==(const SubgraphInput&) const = default;
};

/// An output of a subgraph's instances.
struct SubgraphOutput {
    std::string id;
    std::string label; ///< empty: the id
    Endpoint from;     ///< an output of a node inside

    bool operator==(const SubgraphOutput&) const = default;
};

/// A parameter of a subgraph's instances: that of a node inside, which it is set for where it is set.
struct SubgraphParameter {
    std::string id;
    std::string label; ///< empty: that of the node's parameter
    std::string node;
    std::string parameter;

    bool operator==(const SubgraphParameter&) const = default;
};

/// A graph that can be put into others as one node, as often as one likes: each instance has a state of its
/// own.
struct Subgraph : GraphBody {
    std::string id;
    std::string title; ///< empty: the id
    std::string description;
    std::vector<SubgraphInput> inputs;
    std::vector<SubgraphOutput> outputs;
    std::vector<SubgraphParameter> parameters;

    bool operator==(const Subgraph&) const = default;

    /// The node type of its instances: "subgraph.<id>".
    std::string type() const;
};

/// A graph as its file holds it: a value, without behaviour. Nothing here is checked; see validate().
struct Graph : GraphBody {
    std::string title;
    std::string description;
    std::vector<Subgraph> subgraphs; ///< in order of id once saved
    /// Records, each an object as JSON text, that stand for what an output gives while one tries the graph.
    std::map<Endpoint, std::vector<std::string>> samples;
    std::vector<Panel> panels;
    std::vector<BoardTab> boards; ///< by position, then id, once read
    std::vector<TimeMark> marks;  ///< in order of id once saved
    RunSettings run;
    int newerVersion = 0; ///< of the format, if that is newer than this program's; else 0
    Json others =
        Json::object(); ///< its members that this program does not know, at their places in the file

    bool operator==(const Graph&) const = default;

    const Panel* findPanel(std::string_view id) const;
    Panel* findPanel(std::string_view id);
    const BoardTab* findBoard(std::string_view id) const;
    BoardTab* findBoard(std::string_view id);
    const TimeMark* findMark(std::string_view id) const;
    /// The id of the tab that the panel stands on; empty where there are no tabs.
    std::string_view boardOf(const Panel& panel) const;
    const Subgraph* findSubgraph(std::string_view id) const;
    Subgraph* findSubgraph(std::string_view id);
    /// The subgraph whose instances are of that node type, or null.
    const Subgraph* subgraphOfType(std::string_view type) const;

    std::string freePanelId(std::string_view stem) const;
    std::string freeBoardId(std::string_view stem) const;
    std::string freeMarkId() const;
    std::string freeSubgraphId(std::string_view stem) const;
};

} // namespace weir
