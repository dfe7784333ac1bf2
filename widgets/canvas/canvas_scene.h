#pragma once
#include "pipeline/runtime/statistics.h"
#include "widgets/canvas/canvas_figures.h"
#include "widgets/canvas/frame_item.h"
#include "widgets/canvas/graph_edits.h"
#include "widgets/canvas/node_item.h"
#include "widgets/canvas/note_item.h"
#include "widgets/canvas/wire_item.h"
#include "widgets/document/graph_scope.h"

#include <QElapsedTimer>
#include <QGraphicsScene>
#include <QTimer>

#include <map>
#include <memory>
#include <set>

namespace weir {

class CanvasGesture;
class WireCardItem;
class WireFlowItem;
class WireGesture;

/// The items of the canvas, kept as the part of the document is that is looked at: after each change they are
/// compared with it and only what differs is rebuilt. Gestures end in one change of the document, never in an
/// item alone. Nodes go by their ids inside that part. GUI thread only.
class CanvasScene : public QGraphicsScene {
    Q_OBJECT
public:
    explicit CanvasScene(GraphDocument& document, QObject* parent = nullptr);
    ~CanvasScene() override;

    GraphDocument& document() const { return scope_.document(); }
    GraphScope& scope() { return scope_; }
    const GraphScope& scope() const { return scope_; }

    NodeItem* nodeItem(std::string_view id) const;
    WireItem* wireItem(const Wire& wire) const;
    FrameItem* frameItem(std::string_view id) const;
    NoteItem* noteItem(std::string_view id) const;
    std::vector<NodeItem*> nodeItems() const;
    std::vector<WireItem*> wireItems() const;
    std::vector<FrameItem*> frameItems() const;
    std::vector<NoteItem*> noteItems() const;
    /// Around all nodes, frames and notes; empty without any.
    QRectF contentRect() const;
    /// Around what is selected; empty if nothing is.
    QRectF selectionRect() const;

    /// In order of the graph.
    std::vector<std::string> selectedNodes() const;
    std::vector<Wire> selectedWires() const;
    CanvasParts selectedParts() const;
    void selectNodes(const std::set<std::string>& nodes);
    void selectWire(const Wire& wire);
    void selectParts(const CanvasParts& parts);

    /// The wire at a point of the scene, or null.
    WireItem* wireAt(const QPointF& position) const;
    /// The wire under a node of that size with its middle there, into which it could be put.
    WireItem* wireUnder(const QRectF& node) const;
    std::optional<PortRef> portAt(const QPointF& position) const;

    /// What is known of the records at the outputs, by the paths of their nodes: before a run by what follows
    /// from the settings, and then by what passes.
    const std::map<Endpoint, Schema>& schemas() const;
    /// Of what comes in at an input, or leaves by an output; nothing if that is not known.
    std::optional<Schema> schemaAt(const PortRef& port) const;

    /// Live figures, at most ten times a second; Stopped takes them away.
    void showStatistics(const Statistics& statistics);

    /// Whether records are seen to move along the wires.
    void setMotion(bool isShown);
    const WireFlowItem& flow() const { return *flow_; }
    /// The pointer has come to a wire, or left it: null.
    void wireHovered(const WireItem* wire);
    const WireCardItem& card() const { return *card_; }

    /// The scale the canvas is seen at.
    void setZoom(qreal zoom);
    qreal zoom() const { return zoom_; }

    /// Draws a wire from a port with the keyboard, or another gesture that was not begun by a press.
    void begin(std::unique_ptr<CanvasGesture> gesture);
    /// Ends what is under way as letting go of the button does.
    void finishGesture();
    /// Gives up what is under way; whether there was anything.
    bool cancelGesture();
    CanvasGesture* gesture() const { return gesture_.get(); }
    const WireGesture* wireGesture() const;
    /// The next drag over the ground cuts the wires it crosses.
    void setCutting(bool isCutting) { isCutting_ = isCutting; }
    bool isCutting() const { return isCutting_; }
    /// Whether what is dragged keeps to the grid and to its neighbours.
    void setSnapping(bool isSnapping) { isSnapping_ = isSnapping; }
    bool isSnapping() const { return isSnapping_; }

    /// A node's item has moved or was selected: its wires follow.
    void nodeMoved(const NodeItem& node);

Q_SIGNALS:
    /// Nodes, frames or notes were added or taken away: whether there are any may have changed.
    void contentChanged();
    /// A wire alone was selected by the user; by the paths of its nodes.
    void wireSelected(const weir::Wire& wire);
    /// By its path.
    void nodeActivated(const QString& nodePath);
    /// A wire was let go over empty ground: a node is wanted there that fits.
    void nodeForWireWanted(const weir::PortRef& port, const QPointF& position);
    /// A double click on empty ground, or on a wire.
    void quickAddWanted(const QPointF& position);
    /// A frame's title, or a note's text, is to be written.
    void editingWanted(weir::AreaItem* area);
    void cuttingEnded();
    /// Nodes and wires are others, or elsewhere.
    void itemsMoved();

protected:
    void mousePressEvent(QGraphicsSceneMouseEvent* event) override;
    void mouseMoveEvent(QGraphicsSceneMouseEvent* event) override;
    void mouseReleaseEvent(QGraphicsSceneMouseEvent* event) override;
    void mouseDoubleClickEvent(QGraphicsSceneMouseEvent* event) override;
    void helpEvent(QGraphicsSceneHelpEvent* event) override;

private:
    void synchronize();
    void synchronizeNodes();
    void synchronizeWires();
    void synchronizeAreas();
    void followMoves();
    void rebuild();
    void applyStatistics();
    void moveRecords();
    void refreshCard();
    void place(WireItem& item) const;
    std::unique_ptr<CanvasGesture> gestureAt(const QGraphicsSceneMouseEvent& event);
    std::unique_ptr<CanvasGesture> wiringFrom(const PortRef& port);
    AreaItem* areaAt(const QPointF& position) const;

    GraphScope scope_;
    std::map<std::string, std::unique_ptr<FrameItem>, std::less<>> frames_;
    std::map<std::string, std::unique_ptr<NoteItem>, std::less<>> notes_;
    std::map<std::string, std::unique_ptr<NodeItem>, std::less<>> nodes_;
    std::map<Wire, std::unique_ptr<WireItem>> wires_;
    std::map<std::string, std::vector<WireItem*>, std::less<>> wiresOf_; ///< by the nodes at their ends
    std::unique_ptr<CanvasGesture> gesture_;
    std::unique_ptr<WireFlowItem> flow_;
    std::unique_ptr<WireCardItem> card_;
    bool showsMotion_ = true;
    bool isCutting_ = false;
    bool isSnapping_ = true;

    CanvasFigures figures_;
    QTimer statisticsTimer_;
    QElapsedTimer sinceStatistics_;

    mutable std::optional<std::map<Endpoint, Schema>> schemas_; ///< unless the graph has changed since
    std::vector<Subgraph> subgraphs_; ///< as they were when the nodes were last compared
    qreal zoom_ = 1;
};

} // namespace weir
