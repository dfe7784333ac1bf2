#include "app/guide_pictures.h"

#include "app/capture_access.h"
#include "pipeline/graph/graph_file.h"
#include "pipeline/runtime/engine.h"
#include "widgets/canvas/canvas_editor.h"
#include "widgets/canvas/canvas_scene.h"
#include "widgets/canvas/canvas_view.h"
#include "widgets/commands/command_palette.h"
#include "widgets/compare/compare_window.h"
#include "widgets/theme/theme.h"
#include "widgets/window/bottom_tabs.h"
#include "widgets/window/document_files.h"
#include "widgets/window/main_window.h"
#include "widgets/window/resource_folder.h"
#include "widgets/window/window_actions.h"

#include <QAction>
#include <QApplication>
#include <QDir>
#include <QEventLoop>
#include <QPainter>
#include <QSettings>
#include <QTemporaryDir>
#include <QTimer>

#include <functional>

#include <fmt/format.h>

namespace weir {

namespace {

constexpr QSize kSize(1280, 800);
constexpr int kSettle = 400;      ///< milliseconds, until what has changed is drawn
constexpr int kRunning = 6000;    ///< milliseconds, until charts show something
constexpr int kTimeToStop = 5000; ///< milliseconds

/// A state of the window: how it is reached from the example, and what of it is drawn.
struct GuideState {
    const char* name;
    bool runs = false;
    /// The window to draw over the main one, or null.
    std::function<QWidget*(MainWindow& window)> reach;
};

void wait(int milliseconds) {
    QEventLoop loop;
    QTimer::singleShot(milliseconds, &loop, &QEventLoop::quit);
    loop.exec();
}

QWidget* nothingOver(MainWindow&) {
    return nullptr;
}

Graph edited(Graph graph) {
    const std::string first = graph.nodes.front().id;
    const std::string filter = graph.freeNodeId("filter");
    graph.findNode(first)->title = "Renamed";
    graph.nodes.push_back({filter, "filter", "", {{"condition", "value > 80"}}});
    graph.layout[filter] = {graph.layout[first].x + 340, graph.layout[first].y + 320};
    graph.wires.erase(graph.wires.begin());
    return graph;
}

std::vector<GuideState> states() {
    return {
        {"editing", false,
         [](MainWindow& window) {
             window.actions().showCanvas->trigger();
             window.canvas().zoomToFit();
             window.canvas().selectNode(
                 QString::fromStdString(window.document().graph().wires.front().to.node));
             return nullptr;
         }},
        {"subgraph", false,
         [](MainWindow& window) {
             window.actions().showCanvas->trigger();
             const Wire inner = window.document().graph().wires.front();
             window.canvas().canvas().selectNodes({inner.from.node, inner.to.node});
             (void)window.canvas().editor().group(QStringLiteral("Watched machine"));
             for (const Node& node : window.document().graph().nodes)
                 if (window.document().graph().subgraphOfType(node.type))
                     window.canvas().selectNode(QString::fromStdString(node.id + "/" + inner.to.node));
             window.canvas().zoomToFit();
             return nullptr;
         }},
        {"problems", false,
         [](MainWindow& window) {
             window.document().change(QStringLiteral("Picture"), [](Graph& graph) {
                 for (Node& node : graph.nodes)
                     if (node.id == graph.wires.front().to.node) node.parameters = Json::object();
                 graph.nodes.push_back({"wrong", "filter", "", {{"condition", "value >"}}});
                 graph.layout["wrong"] = {560, 400};
             });
             window.bottom().showProblems();
             return nullptr;
         }},
        {"compare", false,
         [](MainWindow& window) -> QWidget* {
             const Graph& graph = window.document().graph();
             auto* compare =
                 new CompareWindow({QStringLiteral("pumps.weir, as it was saved"), graph},
                                   {QStringLiteral("pumps.weir, as it is now"), edited(graph)}, &window);
             compare->show();
             return compare;
         }},
        {"commands", false,
         [](MainWindow& window) -> QWidget* {
             window.actions().commandPalette->trigger();
             return window.findChild<CommandPalette*>();
         }},
        {"running", true, nothingOver},
        {"peek", true,
         [](MainWindow& window) {
             window.canvas().selectWire(window.document().graph().wires.front());
             return nullptr;
         }},
        {"dashboard", true,
         [](MainWindow& window) {
             window.actions().showDashboard->trigger();
             return nullptr;
         }},
    };
}

Result<void> save(MainWindow& window, const QWidget* over, const QString& path) {
    QPixmap picture = window.grab();
    if (over) {
        QPainter painter(&picture);
        const QPoint corner(((kSize - over->size()) / 2).width(), ((kSize - over->size()) / 3).height());
        QColor shade(Qt::black);
        shade.setAlphaF(0.35f);
        painter.fillRect(picture.rect(), shade);
        painter.drawPixmap(corner, const_cast<QWidget*>(over)->grab());
    }
    if (!picture.save(path, "png")) return fail(fmt::format("{} cannot be written", path.toStdString()));
    return {};
}

Result<void> drawStates(const QString& folder, const QString& theme) {
    const QString path = examplesFolder() + QStringLiteral("/this-machine.weir");
    for (const GuideState& state : states()) {
        const std::unique_ptr<Engine> engine = makeLocalEngine();
        CaptureAccess captures;
        MainWindow window(*engine, captures);
        window.resize(kSize);
        window.show();
        Result<Graph> graph = loadGraph(path.toStdString());
        if (!graph) return tl::unexpected(graph.error());
        window.files().show(std::move(*graph), examplesFolder());
        if (state.runs) {
            window.run();
            wait(kRunning);
        }
        const QWidget* over = state.reach(window);
        wait(state.runs ? kRunning / 4 : kSettle);
        const Result<void> saved =
            save(window, over, QStringLiteral("%1/%2-%3.png").arg(folder, QLatin1String(state.name), theme));
        engine->stop();
        if (!engine->waitFor(std::chrono::milliseconds(kTimeToStop))) engine->abandon();
        if (!saved) return saved;
    }
    const std::unique_ptr<Engine> engine = makeLocalEngine();
    CaptureAccess captures;
    MainWindow window(*engine, captures);
    window.resize(kSize);
    window.show();
    wait(kSettle);
    return save(window, nullptr, QStringLiteral("%1/start-%2.png").arg(folder, theme));
}

} // namespace

Result<void> drawGuidePictures(int& argc, char** argv, const std::filesystem::path& folder) {
    qputenv("QT_QPA_PLATFORM", "offscreen");
    qputenv("WEIR_LANGUAGE", "en");
    // The user's own layout, recent files and unsaved graphs are left alone.
    const QTemporaryDir own;
    qputenv("XDG_STATE_HOME", own.path().toLocal8Bit());
    QApplication application(argc, argv);
    QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, own.path());
    const QString to = QString::fromStdString(folder.string());
    if (!QDir().mkpath(to)) return fail(fmt::format("{} cannot be made", folder.string()));
    for (const auto& [choice, theme] : {std::pair(Theme::Choice::Light, QStringLiteral("light")),
                                        std::pair(Theme::Choice::Dark, QStringLiteral("dark"))}) {
        Theme::instance().apply(application, choice);
        if (Result<void> drawn = drawStates(to, theme); !drawn) return drawn;
    }
    return {};
}

} // namespace weir
