#pragma once
#include "pipeline/runtime/statistics.h"
#include "widgets/document/graph_document.h"

#include <QGraphicsView>

class QMenu;

namespace weir {

class CanvasScene;

/// What the canvas offers for menus and tool bars. The view owns them and keeps their enabled state.
struct CanvasActions {
    QAction* cut = nullptr;
    QAction* copy = nullptr;
    QAction* paste = nullptr;
    QAction* duplicate = nullptr;
    QAction* remove = nullptr;
    QAction* selectAll = nullptr;
    QAction* zoomIn = nullptr;
    QAction* zoomOut = nullptr;
    QAction* zoomToFit = nullptr;
    QAction* actualSize = nullptr;
};

/// The canvas: the document's graph, wired and moved with mouse and keyboard. Every edit is an undo command
/// of the document; the view holds nothing but the selection and the place it looks at. GUI thread only.
class CanvasView : public QGraphicsView {
    Q_OBJECT
public:
    explicit CanvasView(GraphDocument& document, QWidget* parent = nullptr);
    ~CanvasView() override;

    CanvasScene& canvas() const { return *scene_; }
    const CanvasActions& commands() const { return commands_; }

    /// Adds a node of this type at the centre of the view and selects it; returns its id.
    QString addNode(const QString& type);

    QStringList selectedNodes() const;
    void selectNode(const QString& id);
    void selectWire(const Wire& wire);

    /// Shows live figures on wires and nodes. A state of Stopped takes them away.
    void showStatistics(const Statistics& statistics);

    void zoomToFit();

Q_SIGNALS:
    void selectionChanged(const QStringList& nodeIds);
    /// A wire was selected: its records are to be shown.
    void wireSelected(const weir::Wire& wire);
    /// A node was double-clicked, or Enter pressed on it: its settings are wanted.
    void nodeActivated(const QString& nodeId);
    /// The context menu of a node or wire is about to be shown: others may add to it.
    void nodeMenuOpened(QMenu* menu, const QString& nodeId);
    void wireMenuOpened(QMenu* menu, const weir::Wire& wire);

protected:
    void resizeEvent(QResizeEvent* event) override;
    void showEvent(QShowEvent* event) override;
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
    void dropEvent(QDropEvent* event) override;
    bool focusNextPrevChild(bool next) override;

private:
    void makeActions();
    void updateActions();
    void zoomBy(double factor, const QPoint& around);
    void setZoom(double zoom);
    /// Brings what alone is selected into view.
    void showSelection();
    /// By pixels of the viewport.
    void scrollBy(const QPoint& distance);
    /// By an arrow key; whether it was one.
    bool pan(int key, int steps);
    void startPanning(const QPoint& from);
    void stopPanning();

    GraphDocument& document_;
    CanvasScene* scene_;
    CanvasActions commands_;
    bool spaceHeld_ = false;
    bool panning_ = false;
    bool keepsFit_ = true; ///< until the user looks at something else, the whole graph stays in view
    QPoint panFrom_;
};

} // namespace weir
