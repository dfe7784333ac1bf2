#pragma once
#include <cstddef>
#include <filesystem>
#include <span>
#include <string>

namespace weir {

/// Runs a case of steps (steps.json), once a batch size, with checkpoints in the folder `outputs`. What is
/// wrong with it, for people; empty if nothing is.
std::string runStepsCase(const std::filesystem::path& folder, const std::filesystem::path& outputs,
                         std::span<const std::size_t> batchSizes);

} // namespace weir
