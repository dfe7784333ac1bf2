#include "widgets/export/board_export.h"

#include "widgets/commands/command_list.h"
#include "widgets/dashboard/dashboard_view.h"
#include "widgets/dashboard/panel_content.h"
#include "widgets/dashboard/panel_frame.h"
#include "widgets/document/graph_document.h"
#include "widgets/export/board_export_dialog.h"
#include "widgets/export/board_picture.h"
#include "widgets/export/clipboard_copy.h"
#include "widgets/report/print_preview.h"
#include "widgets/report/report_dialog.h"
#include "widgets/theme/theme.h"

#include <QAction>
#include <QMenu>
#include <QPrinterInfo>

#include <utility>

namespace weir {

BoardExport::BoardExport(Parts parts, QWidget* window)
    : QObject(window), parts_(std::move(parts)), window_(window) {
    exportBoard = make("exportBoard", "picture", tr("Export &dashboard…"),
                       tr("Write the board or a panel of it as a picture, or its data as CSV"),
                       QKeySequence(Qt::CTRL | Qt::ALT | Qt::SHIFT | Qt::Key_E));
    copyBoard = make("copyBoard", "copy", tr("&Copy board as picture"),
                     tr("Put a picture of the whole board onto the clipboard"),
                     QKeySequence(Qt::CTRL | Qt::ALT | Qt::SHIFT | Qt::Key_C));
    report = make("report", "report", tr("Repor&t…"),
                  tr("Write a PDF of the dashboard, the period and its alerts"),
                  QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_R));
    print = make("print", "print", tr("&Print…"), tr("See the board as it will be printed, and print it"),
                 QKeySequence(QKeySequence::Print));
    connect(exportBoard, &QAction::triggered, this, [this] { openExport({}); });
    connect(copyBoard, &QAction::triggered, this, [this] {
        Board& board = parts_.dashboard.board();
        copyPicture(recordBoard(board, parts_.document.graph(), shownTab(), board.width()));
        Q_EMIT messageWanted(tr("A picture of the board is on the clipboard."));
    });
    connect(report, &QAction::triggered, this, &BoardExport::openReport);
    connect(print, &QAction::triggered, this, &BoardExport::openPrint);
    for (QAction* action : {exportBoard, copyBoard, report, print})
        setWhyNot(*action, tr("There is no dashboard"));
    connect(&parts_.dashboard.board(), &Board::panelMade, this, [this](PanelFrame* frame) { addTo(*frame); });
}

QAction* BoardExport::make(const char* name, const char* icon, const QString& text, const QString& toolTip,
                           const QKeySequence& shortcut) {
    auto* action = new QAction(Theme::instance().icon(QLatin1String(icon)), text, this);
    action->setObjectName(QStringLiteral("action:") + QLatin1String(name));
    action->setShortcut(shortcut);
    action->setToolTip(QStringLiteral("%1 (%2)").arg(toolTip, shortcut.toString(QKeySequence::NativeText)));
    return action;
}

void BoardExport::fill(QMenu& file, const QAction& exportCapture, QMenu& dashboard) {
    const QList<QAction*> actions = file.actions();
    QAction* behind = actions.value(actions.indexOf(&exportCapture) + 1);
    file.insertActions(behind, {exportBoard, report, print});
    dashboard.addSeparator();
    dashboard.addActions({exportBoard, copyBoard, report});
}

void BoardExport::setState(bool hasGraph) {
    const bool hasPanels = hasGraph && !parts_.document.graph().panels.empty();
    for (QAction* action : {exportBoard, copyBoard, report, print})
        action->setEnabled(hasPanels);
}

std::string BoardExport::shownTab() const {
    return parts_.dashboard.board().shownTab();
}

void BoardExport::addTo(PanelFrame& frame) {
    auto* menu = new QMenu(tr("E&xport"), &frame);
    menu->setIcon(Theme::instance().icon(QStringLiteral("export")));
    menu->setToolTipsVisible(true);
    const auto add = [&](const char* name, const char* icon, const QString& text, const QString& toolTip,
                         const QKeySequence& shortcut) {
        QAction* action = menu->addAction(Theme::instance().icon(QLatin1String(icon)), text);
        action->setObjectName(QLatin1String(name));
        action->setToolTip(toolTip);
        action->setShortcut(shortcut);
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        frame.addAction(action);
        return action;
    };
    QAction* toFile = add("exportPanel", "picture", tr("&Export panel…"),
                          tr("Write the panel as a picture, or its data as CSV"),
                          QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_E));
    QAction* picture = add("copyPanelPicture", "copy", tr("&Copy as picture"),
                           tr("Put a picture of the panel onto the clipboard"),
                           QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_C));
    QAction* data = add("copyPanelData", "table", tr("Copy &data"),
                        tr("Put what the panel shows onto the clipboard, as CSV"),
                        QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_D));
    connect(toFile, &QAction::triggered, this, [this, &frame] { openExport(frame.id()); });
    connect(picture, &QAction::triggered, this, [this, &frame] {
        copyPicture(recordPanel(frame));
        Q_EMIT messageWanted(tr("A picture of the panel is on the clipboard."));
    });
    connect(data, &QAction::triggered, this, [this, &frame] { copyPanel(frame); });
    const QList<QAction*> actions = frame.menu().actions();
    frame.menu().insertMenu(actions.isEmpty() ? nullptr : actions.back(), menu);
}

void BoardExport::copyPanel(const PanelFrame& frame) {
    const std::string data = frame.content() ? frame.content()->data() : std::string();
    if (data.empty()) return Q_EMIT messageWanted(tr("This panel has no data of its own."));
    copyData(data);
    Q_EMIT messageWanted(tr("The data of the panel is on the clipboard."));
}

void BoardExport::openExport(const QString& panel) {
    auto* dialog = new BoardExportDialog(parts_.dashboard.board(), parts_.document, shownTab(), panel,
                                         parts_.folder(), window_);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void BoardExport::openReport() {
    auto* dialog = new ReportDialog([this] { return sources(); }, parts_.dashboard.playback(),
                                    parts_.dashboard.time(), parts_.folder(), window_);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void BoardExport::openPrint() {
    ReportRequest request;
    request.boards = {shownTab()};
    request.title = boardTitle(parts_.document.graph(), shownTab());
    request.withGraph = false;
    request.withAlerts = false;
    const QPrinterInfo printer = QPrinterInfo::defaultPrinter();
    request.page = QPageLayout(printer.isNull() ? QPageSize(QPageSize::A4) : printer.defaultPageSize(),
                               QPageLayout::Portrait, QMarginsF());
    previewPrint(makeReport(request, sources()), window_);
}

ReportSources BoardExport::sources() {
    return {parts_.dashboard.board(), parts_.dashboard.time(), parts_.engine, parts_.document.graph(),
            parts_.document.path()};
}

} // namespace weir
