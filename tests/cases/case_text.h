#pragma once
#include <filesystem>
#include <string>
#include <vector>

namespace weir {

std::string readFile(const std::filesystem::path& path);

/// Records of NDJSON as text that is the same for the same record: one line each, keys sorted.
std::vector<std::string> recordLines(const std::string& ndjson);

/// One line of what is wrong with a case, indented.
std::string faultLine(const std::string& text);

} // namespace weir
