#pragma once
#include "pipeline/data/result.h"
#include "pipeline/graph/graph.h"
#include "pipeline/runtime/engine.h"

#include <chrono>
#include <filesystem>
#include <functional>

namespace weir {

/// A picture of a graph's dashboard, or of the whole window, after it has run for a while.
struct SnapshotRequest {
    Graph graph;
    std::filesystem::path folder;            ///< where the graph's relative paths start
    std::filesystem::path output;            ///< the PNG to write
    std::chrono::milliseconds runFor{10000}; ///< or until every source has ended, if that is sooner
    bool ofWindow = false;
    int width = 1280; ///< in device-independent pixels; the height follows from the board
    int height = 800; ///< of the window
    double scale = 1; ///< pixels of the image for each of those
    bool dark = false;
    /// Called several times a second while the graph runs, and once when it is over.
    std::function<void(const Engine&, const Statistics&)> watch;
};

/// Runs the graph without a display and writes what its dashboard, or the window, shows; what happened in the
/// run. The error says which problem of the graph, or which file, stood in the way. `argc` and `argv` are
/// main()'s.
Result<Statistics> takeSnapshot(int& argc, char** argv, const SnapshotRequest& request);

} // namespace weir
