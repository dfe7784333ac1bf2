#include "case_text.h"

#include <nlohmann/json.hpp>

#include <fstream>
#include <iterator>
#include <sstream>

namespace weir {

std::string readFile(const std::filesystem::path& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

std::vector<std::string> recordLines(const std::string& ndjson) {
    std::vector<std::string> lines;
    std::istringstream stream(ndjson);
    for (std::string line; std::getline(stream, line);) {
        const nlohmann::json record = nlohmann::json::parse(line, nullptr, false);
        lines.push_back(record.is_discarded() ? line : record.dump());
    }
    return lines;
}

std::string faultLine(const std::string& text) {
    return "    " + text + "\n";
}

} // namespace weir
