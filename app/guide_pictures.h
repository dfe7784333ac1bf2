#pragma once
#include "pipeline/data/result.h"

#include <filesystem>

namespace weir {

/// Draws the main states of the window in both themes, as "<state>-light.png" and "<state>-dark.png", for the
/// pages of the guide. Needs no display. `argc` and `argv` are main()'s, for Qt.
Result<void> drawGuidePictures(int& argc, char** argv, const std::filesystem::path& folder);

} // namespace weir
