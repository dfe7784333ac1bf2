#pragma once
#include "widgets/trying/breakpoint_list.h"
#include "widgets/trying/sample_trial.h"
#include "widgets/trying/trying_actions.h"

#include <QObject>

#include <filesystem>
#include <functional>
#include <optional>

class QMenu;
class QMenuBar;

namespace weir {

class BottomTabs;
class BreakpointsView;
class CanvasView;
class Engine;
class EngineMonitor;
class GraphDocument;

/// Trying a graph in the window: samples that are pinned to outputs with the results of all nodes, and
/// breakpoints on wires. Puts its parts together and carries what one says to the others. GUI thread only.
class Trying : public QObject {
    Q_OBJECT
public:
    /// The parts of the window that it works with, which outlive it.
    struct Parts {
        GraphDocument& document;
        Engine& engine;
        EngineMonitor& monitor;
        CanvasView& canvas;
        BottomTabs& bottom;
        std::function<std::filesystem::path()> folder; ///< where the graph's relative paths start
    };
    Trying(const Parts& parts, QObject* parent);

    TryingActions& actions() { return *actions_; }
    BreakpointList& breakpoints() { return *breakpoints_; }
    SampleTrial& trial() { return *trial_; }

    /// Hears nothing of the window's parts any more, which are about to go.
    void leave();

    /// Pins records to an output as its sample, and shows what comes of them.
    void pin(const Endpoint& output, const std::vector<std::string>& records);
    /// Has the user edit the sample of an output.
    void edit(const Endpoint& output);

Q_SIGNALS:
    /// Something to say in the status bar.
    void messageWanted(const QString& text);

private:
    void connectActions();
    void connectParts();
    void updateActions();
    void showResults();

    /// The output that is selected, by a wire or a node.
    std::optional<Endpoint> selectedOutput() const;
    std::optional<Wire> selectedWire() const;

    void tryOnSamples(bool isWanted);
    void record(const Endpoint& output);
    void paste(const Endpoint& output);
    void readFile(const Endpoint& output);
    void remove(const Endpoint& output);
    /// Pins what a text says, or says what is wrong with it.
    void pinText(const Endpoint& output, const QString& text);
    std::vector<std::string> recorded(const Endpoint& output) const;

    void fillNodeMenu(QMenu& menu, const std::string& node);
    /// `shown` as it is in the part of the graph that the canvas shows.
    void fillWireMenu(QMenu& menu, const Wire& shown);
    void fillSampleMenu(QMenu& menu, const Endpoint& output);
    void showHeld(const Wire& wire);

    const Parts parts_;
    TryingActions* actions_;
    BreakpointList* breakpoints_;
    SampleTrial* trial_;
    BreakpointsView* view_;
};

} // namespace weir
