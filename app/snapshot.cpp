#include "app/snapshot.h"

#include "app/capture_access.h"
#include "widgets/canvas/canvas_view.h"
#include "widgets/export/board_data.h"
#include "widgets/export/board_picture.h"
#include "widgets/export/picture_file.h"
#include "widgets/export/whole_file.h"
#include "widgets/export/zip_archive.h"
#include "widgets/problems/problems_model.h"
#include "widgets/problems/problems_view.h"
#include "widgets/window/bottom_tabs.h"
#include "widgets/window/document_files.h"
#include "widgets/window/main_window.h"

#include <QSettings>
#include <QTemporaryDir>

namespace weir {

namespace {

/// A picture that could not be made is empty.
Result<QByteArray> unlessEmpty(QByteArray picture) {
    if (picture.isEmpty()) return fail("there is no memory for a picture of that size");
    return picture;
}

Result<QByteArray> drawBoard(Engine& engine, const SnapshotRequest& request) {
    HeadlessBoard headless(engine, request.run, request.width);
    const Result<void> filled = headless.fill();
    if (!filled) return tl::unexpected(filled.error());
    return unlessEmpty(pictureBytes(
        recordBoard(headless.board(), headless.graph(), boardTabs(headless.graph()).front(), request.width),
        {.format = pictureFormatOf(QString::fromStdString(request.output.string())),
         .scale = request.run.scale}));
}

/// The data of the panels of the board that drawBoard() draws.
Result<QByteArray> readBoard(Engine& engine, const SnapshotRequest& request) {
    HeadlessBoard headless(engine, request.run, request.width);
    const Result<void> filled = headless.fill();
    if (!filled) return tl::unexpected(filled.error());
    headless.board().refreshAll();
    const std::vector<DataFile> files =
        boardData(headless.board(), headless.graph(), boardTabs(headless.graph()).front());
    if (files.empty()) return fail("no panel of the dashboard has data of its own");
    QByteArray bytes = zipOf(files);
    if (bytes.isEmpty()) return fail("there is no memory for so much data");
    return bytes;
}

/// The window as it opens on the graph, with the records of the first wire below the canvas.
Result<QByteArray> drawWindow(Engine& engine, const SnapshotRequest& request) {
    // The user's own layout and recent files are left alone.
    const QTemporaryDir settings;
    QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, settings.path());
    CaptureAccess captures;
    MainWindow window(engine, captures);
    window.resize(request.width, request.height);
    const Graph& graph = request.run.graph;
    window.files().show(graph, QString::fromStdString(request.run.folder.string()));
    window.show();
    window.run();
    if (engine.isOver()) {
        std::vector<Problem> problems;
        for (int row = 0; row < window.bottom().problems().model().rowCount(); ++row)
            problems.push_back(window.bottom().problems().model().problem(row));
        if (hasErrors(problems)) return fail(errorsOf(problems));
    }
    if (!graph.wires.empty()) window.canvas().selectWire(graph.wires.front());
    lookOn(engine, request.run);
    return unlessEmpty(pngBytes(window.grab().toImage()));
}

} // namespace

Result<Statistics> takeSnapshot(int& argc, char** argv, const SnapshotRequest& request) {
    if (request.run.graph.panels.empty() && !request.ofWindow)
        return fail("the graph has no panels to draw; open it in the window and add some to its dashboard");
    const HeadlessApplication application(argc, argv, request.run);
    const std::unique_ptr<Engine> engine = makeLocalEngine();
    const Result<QByteArray> content = request.ofWindow                       ? drawWindow(*engine, request)
                                       : request.output.extension() == ".zip" ? readBoard(*engine, request)
                                                                              : drawBoard(*engine, request);
    if (!content) return tl::unexpected(content.error());
    Statistics statistics = endOf(*engine, request.run);
    const QString reason = writeWhole(QString::fromStdString(request.output.string()), *content);
    if (!reason.isEmpty()) return fail(reason.toStdString());
    return statistics;
}

} // namespace weir
