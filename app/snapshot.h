#pragma once
#include "app/headless_board.h"

namespace weir {

/// A picture of a graph's dashboard, or its data, or a picture of the whole window, after it has run for a
/// while.
struct SnapshotRequest {
    HeadlessRun run;
    std::filesystem::path output; ///< its ending says in which form: .png, .svg, .pdf, .zip
    bool ofWindow = false;        ///< as a PNG only
    int width = 1280;             ///< in device-independent pixels; the height follows from the board
    int height = 800;             ///< of the window
};

/// Runs the graph without a display and writes what its dashboard, or the window, shows; what happened in the
/// run. The error says which problem of the graph, or which file, stood in the way. `argc` and `argv` are
/// main()'s.
Result<Statistics> takeSnapshot(int& argc, char** argv, const SnapshotRequest& request);

} // namespace weir
