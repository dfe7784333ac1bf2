#pragma once
#include <filesystem>
#include <optional>

namespace weir {

/// What the program opens with.
struct WindowRequest {
    std::optional<std::filesystem::path> graph; ///< none: the start page
    bool run = false;                           ///< start the graph at once, if nothing is wrong with it
};

/// Opens the window and runs it until the user closes it; the process's exit code. `argc` and `argv` are
/// main()'s and must live as long as the call, for Qt takes its own options from them.
int openWindow(int& argc, char** argv, const WindowRequest& request);

} // namespace weir
