#include "pipeline/nodes/output_folder.h"

#include "pipeline/nodes/node_context.h"

#include <fmt/format.h>

#include <algorithm>
#include <system_error>

namespace weir {

namespace {

bool isInDataFolder(const std::filesystem::path& path) {
    const std::filesystem::path data = resolvePath("${data}", {});
    return std::mismatch(data.begin(), data.end(), path.begin(), path.end()).first == data.end();
}

} // namespace

std::filesystem::path missingOutputFolder(const std::filesystem::path& file) {
    const std::filesystem::path folder = file.parent_path();
    const std::filesystem::path above = folder.parent_path();
    std::error_code ignored;
    if (above.empty() || std::filesystem::exists(folder, ignored) ||
        std::filesystem::exists(above, ignored) || isInDataFolder(folder))
        return {};
    return above;
}

Result<void> makeOutputFolder(const std::filesystem::path& file) {
    if (!file.has_parent_path()) return {};
    if (const std::filesystem::path missing = missingOutputFolder(file); !missing.empty())
        return failForNow(
            fmt::format("there is no folder '{}' to make '{}' in; mend the path, or make the folder",
                        missing.string(), file.parent_path().filename().string()));
    std::error_code error;
    std::filesystem::create_directories(file.parent_path(), error);
    if (error)
        return fail(fmt::format("the folder '{}' cannot be made: {}; choose another",
                                file.parent_path().string(), error.message()));
    return {};
}

} // namespace weir
