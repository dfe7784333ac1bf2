#pragma once
#include "pipeline/runtime/engine.h"
#include "widgets/captures/capture_exporter.h"
#include "widgets/document/document_engine.h"
#include "widgets/document/engine_monitor.h"
#include "widgets/document/graph_document.h"
#include "widgets/recovery/autosave.h"

#include <QMainWindow>
#include <QTimer>

#include <map>
#include <optional>

class QSplitter;
class QStackedWidget;
class QToolBar;

namespace weir {

class BoardExport;
class BottomTabs;
class CanvasView;
class CommandPalette;
class DashboardView;
class DocumentFiles;
class GuideWindow;
class Inspector;
class PaletteView;
class PanelSettings;
class RecentFiles;
class RunBar;
class ShortcutsWindow;
class StatusFigures;
class Trying;
class WindowActions;

/// The window: puts the views together and carries what one says to the others. GUI thread only.
class MainWindow : public QMainWindow {
    Q_OBJECT
public:
    /// Engine and exporter must outlive the window.
    MainWindow(Engine& engine, CaptureExporter& exporter, QWidget* parent = nullptr);
    ~MainWindow() override;

    GraphDocument& document() { return document_; }
    CanvasView& canvas() { return *canvas_; }
    DashboardView& dashboard() { return *dashboard_; }
    BottomTabs& bottom() { return *bottom_; }
    WindowActions& actions() { return *actions_; }
    DocumentFiles& files() { return *files_; }
    Trying& trying() { return *trying_; }

    /// Opens a graph file; whether it could be. Errors are shown.
    bool openFile(const QString& path);
    /// Starts the graph, goes on with it if it is paused, or starts it anew if it was edited meanwhile. With
    /// problems it does not start, and shows them.
    void run();
    /// Offers what a window that did not end in order has left unsaved, if there is any.
    void offerRecoveryIfAny();

protected:
    void closeEvent(QCloseEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    /// What a view shows beside the canvas and the dashboard.
    struct ViewParts {
        bool hasPalette = true;
        bool hasBottom = true;
        bool hasInspector = true; ///< the user's choice, also while a narrow window has no room for it
    };
    /// The width of the canvas, by itself and without what it has given.
    struct GivenRoom {
        int own;
        int left;
    };

    void makeWorkspace();
    void makeToolBar();
    void connectActions();
    void connectViews();
    void connectEngine();
    void connectInspector();
    void makeTrying();
    void makeExport();

    void showWorkspace();
    void closeGraph();
    void start();
    /// Shows what keeps the graph from running.
    void refuse(const std::vector<Problem>& problems);
    void applyChanges();
    void runFromBeginning();
    void stop();
    void endRun();
    void exportCapture();
    void applyLiveChanges();
    std::vector<RecordBatchPointer> recentRecords(const Endpoint& output) const;
    void showNodePage(const NodeType& type);
    void keepChanges();
    void offerRecovery();
    void compareWithSaved();
    void compareWithFile();
    void compareWith(const QString& path);
    void showGuide(const QString& page);
    void showCommandPalette();
    void showShortcuts();
    void showAbout();
    void setView(QAction* view);
    void setTheme(QAction* theme);
    void setLanguage(QAction* language);

    void selectNodes(const QStringList& nodes);
    void lookInto(const std::optional<Endpoint>& output, const std::optional<Wire>& wire = std::nullopt);
    void showPanelSettings(const QString& panel);
    void showCause(const QString& node, Timestamp time, const QString& key);
    void openInspector();
    /// In a narrow window the inspector is there while something is chosen, and leaves its room to the
    /// canvas.
    void updateInspectorRoom();
    void shareRoom();
    void keepParts();
    void showPart(QWidget& part, bool isShown);
    void showStatistics(const Statistics& statistics);
    void updateTitle();
    void updateState();
    bool isOutdated() const;
    void finishClosing();

    void restoreLayout();
    void storeLayout();

    CaptureExporter& exporter_;
    GraphDocument document_;
    std::unique_ptr<Autosave> autosave_;
    DocumentEngine engine_;
    EngineMonitor monitor_;
    Graph started_; ///< as it was when it was started, or last changed
    Graph before_;  ///< as it ran before the last change
    bool startsAgain_ = false;
    std::string changeError_;          ///< the last that was told
    bool beginsAnew_ = false;          ///< the next start does not go on from a checkpoint
    bool wantsInspector_ = true;       ///< in the view that is shown
    bool isInspectorAskedFor_ = false; ///< for what is chosen, and as long as something is
    bool mayClose_ = false;            ///< the user and the engine have agreed
    QAction* shownView_ = nullptr;
    std::map<QString, ViewParts> parts_; ///< by the names of the views
    std::optional<GivenRoom> given_;     ///< while the canvas gives the dashboard of its room
    QTimer liveChange_;                  ///< runs while one types what the run takes over at once
    QTimer closing_;                     ///< runs while the window waits for the engine to stop
    int closingChecks_ = 0;

    RecentFiles* recent_;
    DocumentFiles* files_;
    WindowActions* actions_;
    CanvasView* canvas_;
    PaletteView* palette_;
    Inspector* inspector_;
    PanelSettings* panelSettings_;
    QStackedWidget* settings_;
    DashboardView* dashboard_;
    BottomTabs* bottom_;
    QToolBar* toolBar_ = nullptr;
    RunBar* runBar_ = nullptr;
    StatusFigures* figures_;
    QStackedWidget* pages_;
    QSplitter* columns_;
    QSplitter* rows_;
    QSplitter* center_;
    GuideWindow* guide_ = nullptr; ///< once it is wanted, and so are these
    CommandPalette* commandPalette_ = nullptr;
    ShortcutsWindow* shortcuts_ = nullptr;
    Trying* trying_ = nullptr;
    BoardExport* export_ = nullptr;
};

} // namespace weir
