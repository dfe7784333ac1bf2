#pragma once
#include "pipeline/graph/validation.h"
#include "pipeline/graph/wiring.h"

#include <filesystem>
#include <vector>

namespace weir {

/// Appends the problems of files that two nodes use and one of them writes: it would destroy what the other
/// reads, or overwrite what the other writes. Paths are compared as they are written; where `folder` is
/// given, which relative ones start from, the files are looked at too, for links may give one file two names.
void checkFiles(const Graph& graph, const Wiring& wiring, const std::filesystem::path& folder,
                std::vector<Problem>& problems);

} // namespace weir
