#pragma once
#include <QObject>
#include <QString>

#include <functional>
#include <string>

class QAction;
class QMenu;

namespace weir {

class DashboardView;
class Engine;
class GraphDocument;
class PanelFrame;
struct ReportSources;

/// Where the ways out of the dashboard are in the window: its menus, and the menu of every panel. GUI thread
/// only.
class BoardExport : public QObject {
    Q_OBJECT
public:
    struct Parts {
        GraphDocument& document;
        const Engine& engine;
        DashboardView& dashboard;
        std::function<QString()> folder; ///< where files are proposed
    };

    /// All parts outlive it. Its dialogs stand over `window`.
    BoardExport(Parts parts, QWidget* window);

    QAction* exportBoard;
    QAction* copyBoard;
    QAction* report;
    QAction* print;

    /// Puts them into the menus; in the file menu behind `exportCapture`.
    void fill(QMenu& file, const QAction& exportCapture, QMenu& dashboard);
    /// A graph has to be there, with panels.
    void setState(bool hasGraph);

Q_SIGNALS:
    /// Something that was done without a dialog, for the status bar.
    void messageWanted(const QString& text);

private:
    QAction* make(const char* name, const char* icon, const QString& text, const QString& toolTip,
                  const QKeySequence& shortcut);
    void addTo(PanelFrame& frame);
    void openExport(const QString& panel);
    void copyPanel(const PanelFrame& frame);
    void openReport();
    void openPrint();
    ReportSources sources();
    std::string shownTab() const;

    Parts parts_;
    QWidget* window_;
};

} // namespace weir
