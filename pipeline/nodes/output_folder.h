#pragma once
#include "pipeline/data/result.h"

#include <filesystem>

namespace weir {

/// Makes the folder of a file that is to be written, if it is missing: the last folder of its path alone, for
/// a slip of the pen must not make a tree of new ones. All of Weir's own data folder is made. Where more is
/// missing, that may be tried again: another node may be about to make it, or the user.
Result<void> makeOutputFolder(const std::filesystem::path& file);

/// The folder without which makeOutputFolder() fails, where it is missing; else an empty path.
std::filesystem::path missingOutputFolder(const std::filesystem::path& file);

} // namespace weir
