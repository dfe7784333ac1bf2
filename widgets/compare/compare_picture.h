#pragma once
#include "pipeline/graph/graph_difference.h"
#include "widgets/document/graph_document.h"

#include <QGraphicsView>

#include <map>

namespace weir {

class CanvasScene;

/// One of two versions of a graph as the canvas shows it, to be looked at only, with marks on what differs. A
/// mark is a colour, a kind of line and a sign, so that no one of them is needed. GUI thread only.
class ComparePicture : public QGraphicsView {
    Q_OBJECT
public:
    explicit ComparePicture(QWidget* parent = nullptr);
    ~ComparePicture() override;

    void setGraph(const Graph& graph, const std::vector<PartDifference>& differences);
    /// Brings a node or wire into view and marks it strongly; whether it is here.
    bool pointTo(GraphPart part, const std::string& id);
    /// Looks at the same place as another one does.
    void follow(const ComparePicture& other);
    /// The ground that the graph covers, in the scene.
    QRectF extent() const;
    /// Keeps all of that in view, until the user looks at something else.
    void fit(const QRectF& extent);

Q_SIGNALS:
    /// The user looks elsewhere.
    void moved();
    void partClicked(weir::GraphPart part, const std::string& id);

protected:
    void drawBackground(QPainter* painter, const QRectF& rect) override;
    void drawForeground(QPainter* painter, const QRectF& rect) override;
    void wheelEvent(QWheelEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void scrollContentsBy(int dx, int dy) override;

private:
    void zoomToFit();
    void zoomBy(double factor);
    /// The line around or along the part, in the scene; empty if it is not here.
    QPainterPath outline(GraphPart part, const std::string& id) const;

    GraphDocument document_;
    CanvasScene* scene_;
    std::map<std::pair<GraphPart, std::string>, PartChange> marks_;
    std::pair<GraphPart, std::string> pointed_;
    QRectF fit_;
    QPoint pressed_;
    bool isFollowing_ = false;
    bool keepsFit_ = true; ///< until the user looks at something else
};

} // namespace weir
