#include "widgets/canvas/canvas_menus.h"

#include "pipeline/nodes/node_registry.h"
#include "widgets/canvas/canvas_scene.h"
#include "widgets/canvas/canvas_view.h"
#include "widgets/palette/category_text.h"
#include "widgets/theme/theme.h"

#include <QCoreApplication>
#include <QMenu>

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

} // namespace

void fillNodeMenu(QMenu& menu, CanvasView& view, const std::string& node) {
    const Theme& theme = Theme::instance();
    CanvasScene& scene = view.canvas();
    QAction* settings = menu.addAction(theme.icon(QStringLiteral("settings")), tr("Settings"));
    QObject::connect(settings, &QAction::triggered, &view,
                     [&view, node] { Q_EMIT view.nodeActivated(QString::fromStdString(node)); });

    QMenu* connectTo = menu.addMenu(theme.icon(QStringLiteral("link")), tr("Connect to"));
    connectTo->setObjectName(QStringLiteral("connect-to"));
    for (const Wire& wire : scene.possibleWires(node)) {
        QAction* action = connectTo->addAction(targetText(scene, wire));
        QObject::connect(action, &QAction::triggered, &view, [&scene, wire] { scene.addWire(wire); });
    }
    connectTo->setEnabled(!connectTo->isEmpty());
    menu.addSeparator();
    for (QAction* action : {view.commands().cut, view.commands().copy, view.commands().duplicate})
        menu.addAction(action);
    Q_EMIT view.nodeMenuOpened(&menu, QString::fromStdString(node));
    menu.addSeparator();
    menu.addAction(view.commands().remove);
}

void fillWireMenu(QMenu& menu, CanvasView& view, const Wire& wire) {
    QAction* records = menu.addAction(Theme::instance().icon(QStringLiteral("records")), tr("Show records"));
    QObject::connect(records, &QAction::triggered, &view, [&view, wire] { Q_EMIT view.wireSelected(wire); });
    Q_EMIT view.wireMenuOpened(&menu, wire);
    menu.addSeparator();
    menu.addAction(view.commands().remove);
}

void fillGroundMenu(QMenu& menu, CanvasView& view, const QPointF& position) {
    const Theme& theme = Theme::instance();
    QMenu* add = menu.addMenu(theme.icon(QStringLiteral("add")), tr("Add node"));
    for (const Category category : allCategories()) {
        QMenu* group = nullptr;
        for (const NodeType* type : NodeRegistry::instance().all()) {
            if (type->category != category) continue;
            if (!group) group = add->addMenu(categoryText(category));
            QAction* action = group->addAction(
                theme.icon(QString::fromStdString(type->icon), theme.colors().category(category)),
                QString::fromStdString(type->title));
            QObject::connect(action, &QAction::triggered, &view,
                             [&view, type, position] { view.canvas().addNode(type->id, position); });
        }
    }
    menu.addSeparator();
    menu.addAction(view.commands().paste);
    menu.addAction(view.commands().selectAll);
    menu.addSeparator();
    menu.addAction(view.commands().zoomToFit);
    menu.addAction(view.commands().actualSize);
}

} // namespace weir
