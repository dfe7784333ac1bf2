#include "widgets/canvas/canvas_menus.h"

#include "pipeline/nodes/node_registry.h"
#include "widgets/canvas/bend_gesture.h"
#include "widgets/canvas/canvas_actions.h"
#include "widgets/canvas/canvas_editor.h"
#include "widgets/canvas/canvas_scene.h"
#include "widgets/canvas/canvas_view.h"
#include "widgets/palette/category_text.h"
#include "widgets/theme/theme.h"

#include <QCoreApplication>
#include <QMenu>
#include <QPixmap>

#include <algorithm>

namespace weir {

namespace {

QString tr(const char* text) {
    return QCoreApplication::translate("weir::CanvasMenus", text);
}

/// "Average · in": the port is named only where it is not the node's only one.
QString targetText(const CanvasScene& scene, const Wire& wire) {
    const NodeItem* target = scene.nodeItem(wire.to.node);
    const NodeItem* source = scene.nodeItem(wire.from.node);
    QString text = target->title();
    if (QString::fromStdString(wire.to.node) != text)
        text += QStringLiteral("  (%1)").arg(wire.to.node.c_str());
    if (target->inputs().size() > 1) text += QStringLiteral(" · ") + QString::fromStdString(wire.to.port);
    if (source->outputs().size() > 1)
        text = QStringLiteral("%1 → %2").arg(QString::fromStdString(wire.from.port), text);
    return text;
}

/// The ports of a node inside a subgraph, checked where the subgraph has them too.
void addPortMenu(QMenu& menu, CanvasView& view, const std::string& node) {
    const CanvasScene& scene = view.canvas();
    const Subgraph* const subgraph = scene.scope().subgraph();
    const NodeItem* const item = scene.nodeItem(node);
    if (!subgraph || !item) return;
    QMenu* const ports =
        menu.addMenu(Theme::instance().icon(QStringLiteral("subgraph")), tr("Ports of the subgraph"));
    const auto add = [&](const PortView& port, bool isInput) {
        const PortRef ref{{node, port.id}, isInput};
        bool isExposed = false;
        if (isInput)
            for (const SubgraphInput& input : subgraph->inputs)
                isExposed |=
                    std::find(input.into.begin(), input.into.end(), ref.endpoint) != input.into.end();
        else
            for (const SubgraphOutput& output : subgraph->outputs)
                isExposed |= output.from == ref.endpoint;
        QAction* const action =
            ports->addAction(isInput ? tr("Input: %1").arg(port.label) : tr("Output: %1").arg(port.label));
        action->setCheckable(true);
        action->setChecked(isExposed);
        QObject::connect(action, &QAction::triggered, &view, [&view, ref] { view.editor().togglePort(ref); });
    };
    for (const PortView& port : item->inputs())
        add(port, true);
    for (const PortView& port : item->outputs())
        add(port, false);
}

/// The parameters of a node inside a subgraph, checked where instances set them for themselves.
void addParameterMenu(QMenu& menu, CanvasView& view, const std::string& node) {
    const CanvasScene& scene = view.canvas();
    const Subgraph* const subgraph = scene.scope().subgraph();
    const Node* const inside = scene.scope().body().findNode(node);
    const NodeType* const type = inside ? scene.document().types().find(inside->type) : nullptr;
    if (!subgraph || !type) return;
    QMenu* const parameters =
        menu.addMenu(Theme::instance().icon(QStringLiteral("settings")), tr("Parameters of the subgraph"));
    for (const Parameter& parameter : type->parameters) {
        QAction* const action = parameters->addAction(
            QString::fromStdString(parameter.label.empty() ? parameter.id : parameter.label));
        action->setCheckable(true);
        action->setToolTip(QString::fromStdString(parameter.summary));
        action->setChecked(std::any_of(subgraph->parameters.begin(), subgraph->parameters.end(),
                                       [&](const SubgraphParameter& exposed) {
                                           return exposed.node == node && exposed.parameter == parameter.id;
                                       }));
        QObject::connect(action, &QAction::triggered, &view,
                         [&view, node, id = parameter.id] { view.editor().toggleParameter(node, id); });
    }
    parameters->setEnabled(!parameters->isEmpty());
}

} // namespace

void fillNodeMenu(QMenu& menu, CanvasView& view, const std::string& node) {
    const Theme& theme = Theme::instance();
    const CanvasScene& scene = view.canvas();
    const CanvasActions& actions = view.commands();
    QAction* settings = menu.addAction(theme.icon(QStringLiteral("settings")), tr("Settings"));
    QObject::connect(settings, &QAction::triggered, &view, [&view, path = scene.scope().pathOf(node)] {
        Q_EMIT view.nodeActivated(QString::fromStdString(path));
    });
    QMenu* connectTo = menu.addMenu(theme.icon(QStringLiteral("link")), tr("Connect to"));
    connectTo->setObjectName(QStringLiteral("connect-to"));
    for (const Wire& wire : view.editor().possibleWires(node)) {
        QAction* action = connectTo->addAction(targetText(scene, wire));
        QObject::connect(action, &QAction::triggered, &view, [&view, wire] { view.editor().addWire(wire); });
    }
    connectTo->setEnabled(!connectTo->isEmpty());
    menu.addAction(actions.wire);
    menu.addSeparator();
    menu.addActions({actions.bypass, actions.disable});
    menu.addSeparator();
    menu.addAction(actions.group);
    if (scene.nodeItem(node) && scene.nodeItem(node)->isInstance())
        menu.addActions({actions.ungroup, actions.enter, actions.renameSubgraph, actions.makeUnique});
    addPortMenu(menu, view, node);
    addParameterMenu(menu, view, node);
    menu.addAction(actions.addFrame);
    menu.addSeparator();
    menu.addActions({actions.selectUpstream, actions.selectDownstream});
    if (scene.selectedNodes().size() > 1) {
        QMenu* const arrange = menu.addMenu(theme.icon(QStringLiteral("align-left")), tr("Arrange"));
        for (QAction* action : actions.arrange)
            arrange->addAction(action);
        menu.addAction(actions.layOut);
    }
    menu.addSeparator();
    menu.addActions({actions.cut, actions.copy, actions.duplicate});
    Q_EMIT view.nodeMenuOpened(&menu, QString::fromStdString(node));
    menu.addSeparator();
    menu.addActions({actions.remove, actions.removeAndRejoin});
}

void fillWireMenu(QMenu& menu, CanvasView& view, const Wire& wire, const QPointF& position) {
    const Theme& theme = Theme::instance();
    CanvasScene& scene = view.canvas();
    QAction* records = menu.addAction(theme.icon(QStringLiteral("records")), tr("Show records"));
    QObject::connect(records, &QAction::triggered, &view,
                     [&view, path = scene.scope().pathsOf(wire)] { Q_EMIT view.wireSelected(path); });
    menu.addSeparator();
    QAction* insert = menu.addAction(theme.icon(QStringLiteral("add")), tr("Insert node…"));
    QObject::connect(insert, &QAction::triggered, &view, [&view, position] { view.quickAddAt(position); });
    QAction* bend = menu.addAction(theme.icon(QStringLiteral("reroute")), tr("Add reroute point here"));
    QObject::connect(bend, &QAction::triggered, &view, [&scene, wire, position] {
        if (const WireItem* const item = scene.wireItem(wire)) addBend(scene.scope(), *item, position);
    });
    if (const WireItem* const item = scene.wireItem(wire); item && !item->bends().empty())
        menu.addAction(view.commands().removeBends);
    Q_EMIT view.wireMenuOpened(&menu, wire);
    menu.addSeparator();
    menu.addAction(view.commands().remove);
}

void fillAreaMenu(QMenu& menu, CanvasView& view) {
    QAction* const edit = menu.addAction(Theme::instance().icon(QStringLiteral("settings")), tr("Edit text"));
    QObject::connect(edit, &QAction::triggered, &view, [&view] { view.editSelectedArea(); });
    QMenu* const colors = menu.addMenu(tr("Colour"));
    for (const std::string& color : areaColors()) {
        QPixmap swatch(16, 16);
        swatch.fill(areaColor(color));
        QAction* const action = colors->addAction(QIcon(swatch), areaColorText(color));
        QObject::connect(action, &QAction::triggered, &view,
                         [&view, color] { view.editor().setColor(color); });
    }
    menu.addSeparator();
    const CanvasActions& actions = view.commands();
    menu.addActions({actions.cut, actions.copy, actions.duplicate});
    menu.addSeparator();
    menu.addAction(actions.remove);
}

void fillGroundMenu(QMenu& menu, CanvasView& view, const QPointF& position) {
    const Theme& theme = Theme::instance();
    const CanvasActions& actions = view.commands();
    QAction* const search = menu.addAction(theme.icon(QStringLiteral("search")), tr("Add node…"));
    search->setShortcut(actions.quickAdd->shortcut());
    QObject::connect(search, &QAction::triggered, &view, [&view, position] { view.quickAddAt(position); });
    QMenu* add = menu.addMenu(theme.icon(QStringLiteral("add")), tr("Add node of kind"));
    for (const Category category : allCategories()) {
        QMenu* group = nullptr;
        for (const NodeType* type : view.canvas().document().types().all()) {
            if (type->category != category) continue;
            if (!group) group = add->addMenu(categoryText(category));
            QAction* action = group->addAction(
                theme.icon(QString::fromStdString(type->icon), theme.colors().category(category)),
                QString::fromStdString(type->title));
            QObject::connect(action, &QAction::triggered, &view,
                             [&view, id = type->id, position] { view.editor().addNode(id, position); });
        }
    }
    QAction* const frame = menu.addAction(actions.addFrame->icon(), actions.addFrame->text());
    QObject::connect(frame, &QAction::triggered, &view,
                     [&view, position] { view.editor().addFrame(position); });
    QAction* const note = menu.addAction(actions.addNote->icon(), actions.addNote->text());
    QObject::connect(note, &QAction::triggered, &view,
                     [&view, position] { view.editor().addNote(position); });
    menu.addSeparator();
    menu.addActions({actions.paste, actions.selectAll, actions.cutWires});
    menu.addSeparator();
    menu.addAction(actions.layOut);
    menu.addActions({actions.zoomToFit, actions.actualSize, actions.minimap});
    if (!view.canvas().scope().path().empty()) menu.addAction(actions.leave);
}

} // namespace weir
