#include "widgets/accessibility/accessible_canvas.h"

#include "widgets/canvas/canvas_scene.h"
#include "widgets/canvas/canvas_view.h"

#include <QAccessibleWidget>
#include <QCoreApplication>
#include <QPointer>

#include <algorithm>
#include <map>
#include <optional>
#include <tuple>
#include <vector>

namespace weir {

namespace {

/// A node by its id, or a wire by its text.
struct CanvasPart {
    bool isWire;
    std::string id;

    auto operator<=>(const CanvasPart&) const = default;
};

/// Nodes as they are read, from left to right, and then the wires.
std::vector<CanvasPart> partsOf(const CanvasView& view) {
    std::vector<NodeItem*> nodes = view.canvas().nodeItems();
    std::sort(nodes.begin(), nodes.end(), [](const NodeItem* left, const NodeItem* right) {
        return std::tuple(left->x(), left->y(), left->id()) < std::tuple(right->x(), right->y(), right->id());
    });
    std::vector<CanvasPart> parts, wires;
    for (const NodeItem* node : nodes)
        parts.push_back({false, node->id()});
    for (const WireItem* wire : view.canvas().wireItems())
        wires.push_back({true, wire->wire().text()});
    std::sort(wires.begin(), wires.end());
    parts.insert(parts.end(), wires.begin(), wires.end());
    return parts;
}

/// One node or wire for screen readers. It may outlive the item, and is invalid then.
class AccessiblePart final : public QAccessibleInterface, public QAccessibleActionInterface {
public:
    AccessiblePart(CanvasView& view, CanvasPart part) : view_(&view), part_(std::move(part)) {}

    bool isValid() const override { return view_ && item() != nullptr; }
    QObject* object() const override { return nullptr; }
    QWindow* window() const override { return view_ ? view_->window()->windowHandle() : nullptr; }
    QAccessibleInterface* parent() const override { return QAccessible::queryAccessibleInterface(view_); }
    QAccessibleInterface* child(int) const override { return nullptr; }
    int childCount() const override { return 0; }
    int indexOfChild(const QAccessibleInterface*) const override { return -1; }
    QAccessibleInterface* childAt(int, int) const override { return nullptr; }
    QAccessible::Role role() const override { return QAccessible::ListItem; }
    void setText(QAccessible::Text, const QString&) override {}

    QString text(QAccessible::Text kind) const override {
        if (!isValid()) return {};
        if (kind == QAccessible::Name) return part_.isWire ? wireName() : nodeName();
        if (kind == QAccessible::Description)
            return part_.isWire ? wire()->description() : node()->description();
        return {};
    }

    QRect rect() const override {
        if (!isValid()) return {};
        const QRectF inScene =
            part_.isWire ? wire()->sceneBoundingRect() : node()->surface().translated(node()->pos());
        const QRect inView = view_->mapFromScene(inScene).boundingRect();
        return QRect(view_->viewport()->mapToGlobal(inView.topLeft()), inView.size());
    }

    QAccessible::State state() const override {
        QAccessible::State state;
        if (!isValid()) {
            state.invalid = true;
            return state;
        }
        state.selectable = state.focusable = true;
        state.selected = item()->isSelected();
        state.focused = state.selected && view_->hasFocus();
        state.offscreen = !view_->viewport()->rect().intersects(
            view_->mapFromScene(item()->sceneBoundingRect()).boundingRect());
        return state;
    }

    void* interface_cast(QAccessible::InterfaceType type) override {
        return type == QAccessible::ActionInterface ? static_cast<QAccessibleActionInterface*>(this)
                                                    : nullptr;
    }
    QStringList actionNames() const override { return {setFocusAction(), pressAction()}; }
    QStringList keyBindingsForAction(const QString&) const override { return {}; }
    void doAction(const QString& action) override {
        if (!isValid()) return;
        const GraphScope& scope = view_->canvas().scope();
        if (part_.isWire) return view_->selectWire(scope.pathsOf(wire()->wire()));
        const QString path = QString::fromStdString(scope.pathOf(part_.id));
        view_->selectNode(path);
        if (action == pressAction()) Q_EMIT view_->nodeActivated(path);
    }

private:
    NodeItem* node() const { return view_->canvas().nodeItem(part_.id); }
    WireItem* wire() const {
        const std::optional<Wire> wire = Wire::parse(part_.id);
        return wire ? view_->canvas().wireItem(*wire) : nullptr;
    }
    const QGraphicsItem* item() const {
        return part_.isWire ? static_cast<const QGraphicsItem*>(wire()) : node();
    }
    QString nodeName() const {
        const QString id = QString::fromStdString(part_.id);
        const QString title = node()->title() == id ? id : QStringLiteral("%1 (%2)").arg(node()->title(), id);
        return QCoreApplication::translate("weir::AccessibleCanvas", "Node %1").arg(title);
    }
    QString wireName() const {
        const auto titleOf = [this](const std::string& id) {
            const NodeItem* end = view_->canvas().nodeItem(id);
            return end ? end->title() : QString::fromStdString(id);
        };
        const Wire& wire = this->wire()->wire();
        return QCoreApplication::translate("weir::AccessibleCanvas", "Wire from %1 to %2")
            .arg(titleOf(wire.from.node), titleOf(wire.to.node));
    }

    QPointer<CanvasView> view_;
    CanvasPart part_;
};

/// The canvas for screen readers.
class AccessibleCanvas final : public QAccessibleWidget {
public:
    explicit AccessibleCanvas(CanvasView& view) : QAccessibleWidget(&view, QAccessible::List) {
        QObject::connect(&view, &CanvasView::selectionChanged, &listener_, [this] { tellSelection(); });
        QObject::connect(&view.canvas(), &CanvasScene::contentChanged, &listener_, [this] {
            QAccessibleEvent event(&canvas(), QAccessible::ObjectReorder);
            QAccessible::updateAccessibility(&event);
        });
    }
    ~AccessibleCanvas() override {
        for (const auto& [part, id] : made_)
            QAccessible::deleteAccessibleInterface(id);
    }

    int childCount() const override { return static_cast<int>(partsOf(canvas()).size()); }

    QAccessibleInterface* child(int index) const override {
        const std::vector<CanvasPart> parts = partsOf(canvas());
        if (index < 0 || static_cast<std::size_t>(index) >= parts.size()) return nullptr;
        return interfaceOf(parts[static_cast<std::size_t>(index)]);
    }

    int indexOfChild(const QAccessibleInterface* wanted) const override {
        const std::vector<CanvasPart> parts = partsOf(canvas());
        for (std::size_t i = 0; i < parts.size(); ++i)
            if (interfaceOf(parts[i]) == wanted) return static_cast<int>(i);
        return -1;
    }

    QAccessibleInterface* childAt(int x, int y) const override {
        for (const CanvasPart& part : partsOf(canvas()))
            if (QAccessibleInterface* found = interfaceOf(part); found->rect().contains(x, y)) return found;
        return nullptr;
    }

    QAccessibleInterface* focusChild() const override {
        for (const CanvasPart& part : partsOf(canvas()))
            if (QAccessibleInterface* found = interfaceOf(part); found->state().focused) return found;
        return QAccessibleWidget::focusChild();
    }

private:
    CanvasView& canvas() const { return *static_cast<CanvasView*>(widget()); }

    QAccessibleInterface* interfaceOf(const CanvasPart& part) const {
        const auto known = made_.find(part);
        if (known != made_.end())
            if (QAccessibleInterface* interface = QAccessible::accessibleInterface(known->second))
                return interface;
        // Qt deletes it with its id; see the destructor.
        auto* made = new AccessiblePart(canvas(), part);
        made_[part] = QAccessible::registerAccessibleInterface(made);
        return made;
    }

    void tellSelection() {
        const std::vector<CanvasPart> parts = partsOf(canvas());
        for (std::size_t i = 0; i < parts.size(); ++i)
            if (interfaceOf(parts[i])->state().focused) {
                QAccessibleEvent event(&canvas(), QAccessible::Focus);
                event.setChild(static_cast<int>(i));
                return QAccessible::updateAccessibility(&event);
            }
    }

    QObject listener_; ///< ends the connections
    mutable std::map<CanvasPart, QAccessible::Id> made_;
};

QAccessibleInterface* makeInterface(const QString& className, QObject* object) {
    if (className != QLatin1String("weir::CanvasView")) return nullptr;
    auto* view = qobject_cast<CanvasView*>(object);
    return view ? new AccessibleCanvas(*view) : nullptr;
}

} // namespace

void makeCanvasAccessible() {
    static const bool isInstalled = [] {
        QAccessible::installFactory(makeInterface);
        return true;
    }();
    Q_UNUSED(isInstalled)
}

} // namespace weir
