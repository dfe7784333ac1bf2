#pragma once
#include "pipeline/runtime/statistics.h"
#include "widgets/canvas/node_item.h"
#include "widgets/canvas/wire_item.h"

#include <QElapsedTimer>
#include <QGraphicsScene>
#include <QTimer>

#include <map>
#include <memory>
#include <set>

namespace weir {

class GraphDocument;
class WireGesture;

/// The items of the canvas, kept as the document is: after each change they are compared with the graph and
/// only what differs is rebuilt. Gestures end in one change of the document, never in an item alone. GUI
/// thread only.
class CanvasScene : public QGraphicsScene {
    Q_OBJECT
public:
    explicit CanvasScene(GraphDocument& document, QObject* parent = nullptr);
    ~CanvasScene() override;

    GraphDocument& document() const { return document_; }

    NodeItem* nodeItem(std::string_view id) const;
    WireItem* wireItem(const Wire& wire) const;
    std::vector<NodeItem*> nodeItems() const;
    /// Around all nodes; empty without any.
    QRectF nodesRect() const;

    /// In order of the graph.
    std::vector<std::string> selectedNodes() const;
    std::vector<Wire> selectedWires() const;
    void selectNodes(const std::set<std::string>& nodes);
    void selectWire(const Wire& wire);
    /// Selects the node after (or before) the selected one, from left to right; false at the end.
    bool selectNext(bool forward);

    /// Adds a node with its middle at `center` and selects it; returns its id, or nothing for an unknown
    /// type.
    std::string addNode(const std::string& type, const QPointF& center);
    void addWire(const Wire& wire);
    void removeSelection();
    /// The selected nodes, with the wires between them, as the text of a graph file; empty without any.
    QString selectionText() const;
    /// Adds the nodes of a graph file's text beside where they were; false if the text is none.
    bool pasteText(const QString& text);
    void duplicateSelection();
    /// Moves the selected nodes by whole grid steps.
    void nudge(int columns, int rows);

    /// Wires that could be drawn from a node's outputs, in order.
    std::vector<Wire> possibleWires(const std::string& node) const;

    /// Live figures, at most ten times a second; Stopped takes them away.
    void showStatistics(const Statistics& statistics);

    /// The scale the canvas is seen at.
    void setZoom(qreal zoom);

    /// Gives up a wire or a move that is under way; whether there was one.
    bool cancelGesture();
    const WireGesture* wireGesture() const { return gesture_.get(); }

    /// A node's item has moved or was selected: its wires follow.
    void nodeMoved(const NodeItem& node);

Q_SIGNALS:
    /// Nodes were added or taken away: whether there are any may have changed.
    void contentChanged();
    /// A wire alone was selected by the user.
    void wireSelected(const weir::Wire& wire);
    void nodeActivated(const QString& nodeId);
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
    void rebuild();
    void applyStatistics();
    void commitMove();
    void commitWire();
    std::optional<PortRef> portAt(const QPointF& position) const;

    GraphDocument& document_;
    std::map<std::string, std::unique_ptr<NodeItem>, std::less<>> nodes_;
    std::map<Wire, std::unique_ptr<WireItem>> wires_;
    std::unique_ptr<WireGesture> gesture_;
    std::map<std::string, QPointF>
        movedFrom_; ///< the selected nodes' places when the pointer took hold of one

    Statistics statistics_;
    QTimer statisticsTimer_;
    QElapsedTimer sinceStatistics_;

    qreal zoom_ = 1;

    QString pastedText_;
    int pastes_ = 0; ///< of the same text, so that copies do not cover each other
};

} // namespace weir
