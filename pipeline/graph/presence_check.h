#pragma once
#include "pipeline/graph/validation.h"
#include "pipeline/graph/wiring.h"

#include <filesystem>
#include <vector>

namespace weir {

/// Appends warnings of what a graph counts on outside itself and is not there now: files that it reads, the
/// folders of files that it writes, and secrets. They may come before the run does, so none is an error.
/// Looks no further than whether a name exists.
void checkPresence(const Graph& graph, const Wiring& wiring, const std::filesystem::path& folder,
                   std::vector<Problem>& problems);

} // namespace weir
