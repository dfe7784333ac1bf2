#pragma once
#include "widgets/canvas/arrangement.h"
#include "widgets/canvas/canvas_scene.h"

#include <QObject>

namespace weir {

/// What can be done to the canvas's part of the graph besides dragging: each call is one undo command, made
/// for what is selected unless it says otherwise, and selects what it made. GUI thread only.
class CanvasEditor : public QObject {
    Q_OBJECT
public:
    explicit CanvasEditor(CanvasScene& scene, QObject* parent = nullptr);

    /// Adds a node with its middle at `center`; returns its id, or nothing for an unknown type.
    std::string addNode(const std::string& type, const QPointF& center);
    /// The same, put into a wire.
    std::string addNodeOnWire(const std::string& type, const Wire& wire);
    /// The same, wired to a port by the first port that fits.
    std::string addNodeWired(const std::string& type, const PortRef& port, const QPointF& position);
    void addWire(const Wire& wire);
    /// A source that reads the file, at `center`; empty if its ending is none that a source reads.
    std::string addFile(const QString& path, const QPointF& center);
    /// Around what is selected, or at `center`; returns its id.
    std::string addFrame(const QPointF& center);
    std::string addNote(const QPointF& center);

    void removeSelection();
    /// Removes the selected nodes and leads what came in on to where it went.
    void removeAndRejoin();
    /// The selected parts as the text of a graph file; empty without any.
    QString selectionText() const;
    /// Adds the parts of a graph file's text: with their middle at `center` if it is given, else beside where
    /// they were. False if the text is none.
    bool pasteText(const QString& text, const std::optional<QPointF>& center = std::nullopt);
    void duplicateSelection();

    /// Moves the selected parts by whole grid steps.
    void nudge(int columns, int rows);
    void align(Alignment alignment);
    void distribute(bool isHorizontal);
    /// Lays out the selected nodes where they are, or all if fewer than two are selected.
    void layOut();

    /// The mode for all selected nodes, or back to enabled if all of them have it.
    void toggleMode(NodeMode mode);
    /// Puts the selected parts into a subgraph; says why not.
    Result<void> group(const QString& title);
    void ungroupSelection();
    /// Gives the selected instance a subgraph of its own.
    void makeUnique();
    /// Adds the subgraph's port for one of a node's, or takes it away.
    void togglePort(const PortRef& port);

    /// Makes a parameter of a node inside one that the subgraph's instances set for themselves, or no longer.
    void toggleParameter(const std::string& node, const std::string& parameter);
    /// The title of the subgraph that the selected node is an instance of.
    void setSubgraphTitle(const QString& title);

    void setFrameTitle(const std::string& frame, const QString& title);
    void setNoteText(const std::string& note, const QString& text);
    /// Of all selected frames and notes.
    void setColor(const std::string& color);

    /// Selects all that feeds the selected nodes, or all that they feed, too.
    void selectConnected(bool isUpstream);

    /// Wires that could be drawn from a node's outputs, in order.
    std::vector<Wire> possibleWires(const std::string& node) const;

private:
    Position cornerFor(const QPointF& center) const;
    std::map<std::string, Area> selectedAreas() const;
    void moveTo(const QString& text, const std::map<std::string, Position>& places);

    CanvasScene& scene_;
    QString pastedText_;
    int pastes_ = 0; ///< of the same text, so that copies do not cover each other
};

/// The first port of a type that a wire from, or to, `port` can end at; nothing if none can.
std::optional<std::string> fittingPort(const NodeType& type, const PortRef& port);

} // namespace weir
