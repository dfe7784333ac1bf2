#pragma once
#include <cstddef>
#include <filesystem>
#include <span>
#include <string>

namespace weir {

/// Runs a case whose records stand in files, once a batch size, with its output in the folder `outputs`; the
/// output must be the same to the byte each time. What is wrong with it, for people; empty if nothing is.
std::string runFileCase(const std::filesystem::path& folder, const std::filesystem::path& outputs,
                        std::span<const std::size_t> batchSizes);

} // namespace weir
