// What the window does when something on the dashboard leads to somewhere else in it.
#include "widgets/window/main_window.h"

#include "pipeline/graph/graph_path.h"
#include "widgets/alerts/alert_key.h"
#include "widgets/canvas/canvas_view.h"
#include "widgets/parts/time_text.h"
#include "widgets/records/records_view.h"
#include "widgets/window/bottom_tabs.h"
#include "widgets/window/window_actions.h"

#include <QStatusBar>

namespace weir {

namespace {

constexpr int kMessageTime = 5000; ///< milliseconds

} // namespace

/// Chooses the node that raised an alert, and shows the records that came into it then.
void MainWindow::showCause(const QString& node, Timestamp time, const QString& key) {
    if (canvas_->isVisible()) canvas_->selectNode(node);
    const std::string path = node.toStdString();
    const Node* raised = nodeAt(document_.graph(), path);
    if (!raised) return;
    const std::string_view around = bodyPath(path);
    for (const Wire& wire : bodyAt(document_.graph(), around)->wires) {
        if (wire.to.node != raised->id) continue;
        lookInto(Endpoint{pathIn(around, wire.from.node), wire.from.port},
                 Wire{{pathIn(around, wire.from.node), wire.from.port}, {path, wire.to.port}});
        break;
    }
    actions_->showBottom->setChecked(true);
    bottom_->showRecords();
    bottom_->records().refresh();
    if (!bottom_->records().showMoment(time, fieldsOfKey(key.toStdString())))
        statusBar()->showMessage(tr("The records of %1 have gone by.").arg(timeText(time)), kMessageTime);
}

} // namespace weir
