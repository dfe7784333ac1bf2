#pragma once
#include "pipeline/graph/graph.h"
#include "pipeline/graph/validation.h"
#include "pipeline/nodes/node_type.h"
#include "pipeline/runtime/statistics.h"

#include <QGraphicsItem>

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace weir {

class NodeStatusItem;
class PortLabelsItem;

/// One end of a node as the canvas shows it.
struct PortView {
    std::string id;
    QString label;
    bool connected = false;
    QString boundary = {}; ///< the subgraph's port that it is, if the canvas shows the inside of one
};

/// How a port stands to the wire that is being drawn.
enum class PortMark : std::uint8_t {
    Plain,
    Valid,
    Doubtful, ///< it can end there, but fields that the node names are not there
    Refused,
    Target,
};

/// A port on the canvas.
struct PortRef {
    Endpoint endpoint;
    bool isInput = false;

    bool operator==(const PortRef&) const = default;
};

/// One node: a surface with its category's icon, title, summary, state and ports. What changes rarely is
/// painted once into a cache; the live figures are a light item above it. Shows what it is given and changes
/// nothing.
class NodeItem : public QGraphicsItem {
public:
    enum { Type = UserType + 1 };
    explicit NodeItem(const Node& node);
    int type() const override { return Type; }

    const std::string& id() const { return id_; }
    QString title() const { return title_; }

    /// What of the document a node shows.
    struct Content {
        Node node;
        const NodeType* type = nullptr; ///< null if it is not known
        std::vector<std::string> wiredInputs;
        std::vector<std::string> wiredOutputs;
        std::vector<Problem> problems;
        std::map<std::string, std::string> boundaryInputs; ///< labels of the subgraph's ports, by the node's
        std::map<std::string, std::string> boundaryOutputs;
        bool isOff = false; ///< it does not run, by its own mode or because nothing feeds it
    };
    /// Takes the node as the document has it; nothing is painted anew if it is as before. `isOther` says that
    /// its type may be, though it has the same name.
    void setContent(Content content, bool isOther);
    /// Live figures, or, if the run is over, its last; none takes them away.
    void setStatistics(const std::optional<NodeStatistics>& statistics, bool isOver = false);

    const std::vector<PortView>& inputs() const { return inputs_; }
    const std::vector<PortView>& outputs() const { return outputs_; }
    /// Where a port's wire ends, in scene coordinates; the middle of the side for a port that is not there.
    QPointF portPosition(bool isInput, std::string_view port) const;
    /// The port whose centre is within reach of a point of the scene.
    std::optional<PortRef> portAt(const QPointF& scenePosition, qreal reach) const;
    /// Marks a port while a wire is drawn.
    void setPortMark(const PortRef& port, PortMark mark);
    void clearPortMarks();
    bool isInstance() const { return isInstance_; }
    /// That of its category.
    QColor mainColor() const { return categoryColor(); }

    /// Everything on it paler while a wire is drawn that cannot end here.
    void setDimmed(bool dimmed);

    /// What the tooltip says: the type, the figures, all problems and the last error.
    QString description() const;

    qreal height() const;
    QRectF surface() const { return QRectF(0, 0, width(), height()); }
    static qreal width();

    /// Drops what was painted in old colours.
    void refreshLook();

    QRectF boundingRect() const override;
    QPainterPath shape() const override;
    void paint(QPainter* painter, const QStyleOptionGraphicsItem* option, QWidget* widget) override;

protected:
    QVariant itemChange(GraphicsItemChange change, const QVariant& value) override;
    void hoverEnterEvent(QGraphicsSceneHoverEvent* event) override;
    void hoverMoveEvent(QGraphicsSceneHoverEvent* event) override;
    void hoverLeaveEvent(QGraphicsSceneHoverEvent* event) override;

private:
    friend class NodeStatusItem;
    friend class PortLabelsItem;

    bool hasTrouble() const;
    QPointF localPort(bool isInput, std::size_t index) const;
    void paintIcon(QPainter* painter, const QRectF& place) const;
    void paintTexts(QPainter* painter, qreal left, qreal scale) const;
    void paintPorts(QPainter* painter, bool isInput) const;
    void paintBypass(QPainter* painter) const;
    QColor categoryColor() const;
    void raise();
    void updateShape();

    std::string id_;
    QString title_;
    QString typeTitle_;
    QString summary_;
    QString icon_;
    std::optional<Category> category_; ///< none: the type is not known
    Content content_;
    bool isInstance_ = false; ///< of a subgraph
    std::vector<PortView> inputs_;
    std::vector<PortView> outputs_;
    std::vector<PortMark> inputMarks_;
    std::vector<PortMark> outputMarks_;
    std::optional<NodeStatistics> statistics_;
    bool isOver_ = false; ///< the run is, and these are its last figures
    std::optional<PortRef> hoveredPort_;
    bool hovered_ = false;
    NodeStatusItem* status_; ///< child
    PortLabelsItem* labels_; ///< child
};

} // namespace weir
