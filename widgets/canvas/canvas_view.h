#pragma once
#include "pipeline/runtime/statistics.h"
#include "widgets/canvas/canvas_keyboard.h"
#include "widgets/document/graph_document.h"

#include <QGraphicsView>

#include <functional>
#include <memory>

class QMenu;

namespace weir {

class AreaItem;
class CanvasActions;
class CanvasEditor;
class CanvasScene;
class Minimap;
class ScopeBar;
class WireItem;
struct PortRef;

/// The canvas: the document's graph, wired and moved with mouse and keyboard. Every edit is an undo command
/// of the document; the view holds nothing but the selection and the place it looks at. Nodes go by their
/// paths, "smooth/filter" for one inside a subgraph's instance. GUI thread only.
class CanvasView : public QGraphicsView {
    Q_OBJECT
public:
    explicit CanvasView(GraphDocument& document, QWidget* parent = nullptr);
    ~CanvasView() override;

    CanvasScene& canvas() const { return *scene_; }
    CanvasEditor& editor() const { return *editor_; }
    const CanvasActions& commands() const { return *commands_; }

    /// Adds a node of this type at the centre of the view and selects it; returns its path.
    QString addNode(const QString& type);

    QStringList selectedNodes() const;
    /// Shows the part of the graph that it is in, and brings it into view.
    void selectNode(const QString& path);
    void selectWire(const Wire& wire);
    void selectAll();

    /// Shows live figures on wires and nodes. A state of Stopped takes them away.
    void showStatistics(const Statistics& statistics);

    void zoomToFit();
    void zoomToSelection();
    void setZoom(double zoom);
    /// Around the middle of the view.
    void zoomBy(double factor);
    void showMinimap(bool isShown);

    /// Opens the search for a node type at the pointer, or in the middle if that is elsewhere.
    void quickAdd();
    /// At a point of the scene. Over a wire the node is put into it.
    void quickAddAt(const QPointF& position);
    void beginWire();
    void addFrame();
    void addNote();
    /// Lets the title or the text of the selected frame or note be written.
    void editSelectedArea();
    /// Whether a title or a note is being written where it stands.
    bool isWriting() const;
    /// Takes what is being written into the document.
    void takeTexts();
    /// Asks for a title and groups what is selected.
    void group();
    void renameSubgraph();
    void leaveSubgraph();

Q_SIGNALS:
    void selectionChanged(const QStringList& nodePaths);
    /// A wire was selected: its records are to be shown.
    void wireSelected(const weir::Wire& wire);
    /// A node was double-clicked, or Enter pressed on it: its settings are wanted.
    void nodeActivated(const QString& nodePath);
    /// The context menu of a node (by its id in the part that is shown) or of a wire is about to be shown:
    /// others may add to it.
    void nodeMenuOpened(QMenu* menu, const QString& nodeId);
    void wireMenuOpened(QMenu* menu, const weir::Wire& wire);
    /// A wire from this output, or one that was taken hold of, has been dragged out of the canvas with the
    /// mouse button still held. What was under way here is given up.
    void outputDraggedOut(const weir::Endpoint& output);
    /// Files were dropped that no source reads.
    void filesRefused(const QStringList& paths);

protected:
    void resizeEvent(QResizeEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void scrollContentsBy(int dx, int dy) override;
    void drawBackground(QPainter* painter, const QRectF& rect) override;
    void drawForeground(QPainter* painter, const QRectF& rect) override;
    void wheelEvent(QWheelEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void keyReleaseEvent(QKeyEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dragMoveEvent(QDragMoveEvent* event) override;
    void dragLeaveEvent(QDragLeaveEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    void connectScene();
    void zoomBy(double factor, const QPoint& around);
    void zoomTo(const QRectF& rect, double most);
    /// Brings what alone is selected into view.
    void showSelection();
    /// By pixels of the viewport.
    void scrollBy(const QPoint& distance);
    /// By an arrow key; whether it was one.
    bool pan(int key, int steps);
    /// The output of the wire that the mouse has hold of; nothing if it has none, or only an input's end.
    std::optional<Endpoint> heldOutput() const;
    void startPanning(const QPoint& from);
    void stopPanning();
    QPointF pointerOrMiddle() const;
    QPoint contextMenuPlace() const;
    void search(const QPointF& position, const QString& heading, std::function<bool(const NodeType&)> fits,
                std::function<void(const QString&)> take);
    void quickAddForWire(const PortRef& port, const QPointF& position);
    void edit(AreaItem* area);
    void target(WireItem* wire);
    void placeOverlays();

    GraphDocument& document_;
    CanvasScene* scene_;
    CanvasEditor* editor_;
    CanvasActions* commands_;
    CanvasKeyboard keyboard_;
    ScopeBar* scopeBar_;
    Minimap* minimap_;
    bool spaceHeld_ = false;
    bool spaceUsed_ = false; ///< to pan, so that letting go of it opens no search
    bool panning_ = false;
    bool keepsFit_ = true; ///< until the user looks at something else, the whole graph stays in view
    QPoint panFrom_;
    std::optional<Wire> targeted_; ///< which a dragged type would be put into
};

} // namespace weir
