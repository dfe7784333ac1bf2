#include "pipeline/runtime/engine.h"
#include "widgets/canvas/canvas_scene.h"
#include "widgets/canvas/placed_graph.h"
#include "widgets/dashboard/panel_content.h"
#include "widgets/dashboard/panel_type.h"
#include "widgets/document/node_titles.h"
#include "widgets/theme/theme.h"

#include <QCoreApplication>
#include <QGraphicsView>
#include <QMenu>
#include <QMouseEvent>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>
#include <memory>

namespace weir {

namespace {

constexpr int kLookEvery = 250;   ///< milliseconds
constexpr qreal kMargin = 32;     ///< around the graph, in the scene
constexpr qreal kMostZoom = 1.25; ///< a graph of two nodes does not fill a wall

/// The graph as the canvas shows it, with its live figures. While it cannot be seen there is nothing of it.
class GraphPanel final : public PanelContent {
    Q_DECLARE_TR_FUNCTIONS(weir::GraphPanel)

public:
    GraphPanel(const PanelContext& context, QWidget* parent)
        : PanelContent(parent), document_(context.document), engine_(context.engine), time_(context.time),
          view_(new QGraphicsView) {
        auto* layout = new QVBoxLayout(this);
        layout->setContentsMargins(0, 0, 0, 0);
        layout->addWidget(view_);
        view_->setObjectName(QStringLiteral("graphPicture"));
        view_->setFrameShape(QFrame::NoFrame);
        view_->setStyleSheet(QStringLiteral("QGraphicsView { border: none; background: transparent; }"));
        view_->setInteractive(false);
        view_->setFocusPolicy(Qt::NoFocus);
        view_->setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
        view_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
        view_->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
        view_->viewport()->installEventFilter(this);
        view_->viewport()->setCursor(Qt::PointingHandCursor);
        look_.setInterval(kLookEvery);
        connect(&look_, &QTimer::timeout, this, &GraphPanel::showFigures);
        connect(&document_, &GraphDocument::changed, this, [this](const Graph& before, const Graph& after) {
            if (isSameGraph(before, after)) return;
            rebuild();
        });
        connect(&Theme::instance(), &Theme::changed, this, &GraphPanel::rebuild);
        connect(&time_, &BoardTime::pausedChanged, this, [this](bool isPaused) {
            paused_ = isPaused ? std::optional(engine_.statistics()) : std::nullopt;
        });
        auto* nodes = new QMenu(tr("Show on the canvas"), this);
        connect(nodes, &QMenu::aboutToShow, this, [this, nodes] { listNodes(*nodes); });
        addAction(nodes->menuAction());
        setAccessibleName(tr("Picture of the graph"));
    }
    ~GraphPanel() override { view_->setScene(nullptr); }

    void configure(const Parameters& settings, bool) override {
        showsFigures_ = settings.boolean("figures");
        if (isVisible()) rebuild();
    }
    void take(const RecordBatchPointer&) override {}
    void clear() override {}
    void refresh() override {}
    bool isEmpty() const override { return false; }

    void draw(QPainter& painter, QSize size) override {
        Picture picture(document_.graph());
        if (showsFigures_) picture.scene.showStatistics(statistics());
        const QRectF all = areaOf(picture.scene);
        if (all.isEmpty() || size.isEmpty()) return;
        const qreal zoom = zoomFor(all, size);
        picture.scene.setZoom(zoom);
        QRectF target(QPointF(), all.size() * zoom);
        target.moveCenter(QRectF(QPointF(), size).center());
        picture.scene.render(&painter, target, all);
    }

protected:
    void showEvent(QShowEvent* event) override {
        PanelContent::showEvent(event);
        rebuild();
        look_.start();
    }
    void hideEvent(QHideEvent* event) override {
        PanelContent::hideEvent(event);
        look_.stop();
        view_->setScene(nullptr);
        picture_.reset();
    }
    void resizeEvent(QResizeEvent* event) override {
        PanelContent::resizeEvent(event);
        fit();
    }
    bool eventFilter(QObject* watched, QEvent* event) override {
        if (event->type() == QEvent::MouseButtonRelease && picture_) {
            const auto* mouse = static_cast<QMouseEvent*>(event);
            const NodeItem* node = nodeAt(mouse->position().toPoint());
            if (mouse->button() == Qt::LeftButton && node)
                Q_EMIT nodeWanted(QString::fromStdString(picture_->scene.scope().pathOf(node->id())));
        }
        return PanelContent::eventFilter(watched, event);
    }

private:
    /// A scene of its own over a copy of the graph, in which nodes without a place have one.
    struct Picture {
        explicit Picture(const Graph& graph) : scene(document) {
            document.replace(placed(graph), {});
            scene.setMotion(false);
        }
        GraphDocument document;
        CanvasScene scene;
    };

    /// Whether nothing differs that the picture shows: panels and marks are others all the time.
    static bool isSameGraph(const Graph& a, const Graph& b) {
        return static_cast<const GraphBody&>(a) == static_cast<const GraphBody&>(b) &&
               a.subgraphs == b.subgraphs;
    }

    static QRectF areaOf(const CanvasScene& scene) {
        const QRectF content = scene.contentRect();
        return content.isEmpty() ? QRectF() : content.adjusted(-kMargin, -kMargin, kMargin, kMargin);
    }
    static qreal zoomFor(const QRectF& all, QSize size) {
        return std::min({size.width() / all.width(), size.height() / all.height(), kMostZoom});
    }

    void rebuild() {
        if (!isVisible()) return;
        view_->setScene(nullptr);
        picture_ = std::make_unique<Picture>(document_.graph());
        view_->setScene(&picture_->scene);
        fit();
        showFigures();
    }

    void fit() {
        if (!picture_) return;
        const QRectF all = areaOf(picture_->scene);
        if (all.isEmpty() || view_->viewport()->size().isEmpty()) return;
        const qreal zoom = zoomFor(all, view_->viewport()->size());
        view_->setSceneRect(all);
        view_->setTransform(QTransform::fromScale(zoom, zoom));
        view_->centerOn(all.center());
        picture_->scene.setZoom(zoom);
    }

    void showFigures() {
        if (picture_ && showsFigures_) picture_->scene.showStatistics(statistics());
    }

    /// Those of now, or of when the board was paused.
    Statistics statistics() const { return paused_ ? *paused_ : engine_.statistics(); }

    const NodeItem* nodeAt(QPoint point) const {
        for (QGraphicsItem* item : view_->items(point))
            for (; item; item = item->parentItem())
                if (const auto* node = qgraphicsitem_cast<NodeItem*>(item)) return node;
        return nullptr;
    }

    void listNodes(QMenu& menu) {
        menu.clear();
        for (const auto& [path, title] : nodeTitles(document_.graph())) {
            // A lone ampersand would be taken for a mnemonic.
            QAction* action = menu.addAction(QString(title).replace(u'&', QStringLiteral("&&")));
            connect(action, &QAction::triggered, this,
                    [this, node = QString::fromStdString(path)] { Q_EMIT nodeWanted(node); });
        }
        if (menu.isEmpty()) menu.addAction(tr("No nodes yet"))->setEnabled(false);
    }

    GraphDocument& document_;
    const Engine& engine_;
    BoardTime& time_;
    std::optional<Statistics> paused_; ///< those of the pause
    bool showsFigures_ = true;
    QTimer look_;
    std::unique_ptr<Picture> picture_;
    QGraphicsView* view_;
};

PanelType describe() {
    Parameter figures;
    figures.id = "figures";
    figures.type = ParameterType::Boolean;
    figures.label = "Live figures";
    figures.summary = "Whether rates, states and backlogs stand on nodes and wires while the graph runs.";
    figures.defaultValue = true;

    PanelType type;
    type.id = "graph";
    type.title = "Graph";
    type.summary = "The graph itself with its live figures; a click on a node shows it on the canvas.";
    type.icon = "canvas";
    type.width = 12;
    type.height = 8;
    type.parameters = {figures};
    type.make = [](const PanelContext& context, QWidget* parent) -> PanelContent* {
        return new GraphPanel(context, parent);
    };
    return type;
}

const PanelRegistration registration(describe());

} // namespace

} // namespace weir
