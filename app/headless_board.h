#pragma once
#include "pipeline/data/result.h"
#include "pipeline/graph/graph.h"
#include "pipeline/runtime/engine.h"
#include "widgets/dashboard/board.h"
#include "widgets/dashboard/board_time.h"
#include "widgets/document/graph_document.h"

#include <chrono>
#include <filesystem>
#include <functional>
#include <memory>
#include <string>
#include <vector>

class QApplication;

namespace weir {

class KeychainAccess;

/// A run of a graph whose dashboard is looked at without a display.
struct HeadlessRun {
    Graph graph;
    std::filesystem::path folder;            ///< where the graph's relative paths start
    std::chrono::milliseconds runFor{10000}; ///< or until every source has ended, if that is sooner
    double scale = 1;                        ///< pixels for each device-independent one
    bool dark = false;
    /// Called several times a second while the graph runs, and once when it is over.
    std::function<void(const Engine&, const Statistics&)> watch;
};

/// Qt without a display, in the theme of the run. One a process; `argc` and `argv` are main()'s.
class HeadlessApplication {
public:
    HeadlessApplication(int& argc, char** argv, const HeadlessRun& run);
    ~HeadlessApplication();

private:
    std::unique_ptr<QApplication> application_;
    std::unique_ptr<KeychainAccess> keychain_;
};

/// The dashboard of a graph that is run for a while. Destroyed before its engine.
class HeadlessBoard {
public:
    HeadlessBoard(Engine& engine, const HeadlessRun& run, int width);

    /// Runs the graph until its time is up. The error says which problems keep it from running.
    Result<void> fill();

    Board& board() { return board_; }
    BoardTime& time() { return time_; }
    const Graph& graph() const { return document_.graph(); }

private:
    Engine& engine_;
    const HeadlessRun& run_;
    GraphDocument document_;
    BoardFeed feed_;
    BoardTime time_;
    Board board_;
};

/// Works off events until the run's time is up or the run is over.
void lookOn(const Engine& engine, const HeadlessRun& run);

/// Ends what still runs, without waiting long for a sink that does not come back; what happened.
Statistics endOf(Engine& engine, const HeadlessRun& run);

/// The errors among the problems, a line each.
std::string errorsOf(const std::vector<Problem>& problems);

} // namespace weir
