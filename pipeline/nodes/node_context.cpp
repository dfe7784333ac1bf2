#include "pipeline/nodes/node_context.h"

#include <cstdlib>
#include <string_view>
#include <system_error>
#include <utility>

#include <pwd.h>
#include <unistd.h>

namespace weir {

namespace {

std::filesystem::path homeFolder() {
    if (const char* home = std::getenv("HOME"); home && *home) return home;
    // Services may run without HOME; the user database still knows.
    if (const passwd* user = getpwuid(getuid()); user && user->pw_dir) return user->pw_dir;
    return "/";
}

std::filesystem::path dataFolder() {
    // The XDG base directory specification has relative values ignored.
    if (const char* data = std::getenv("XDG_DATA_HOME"); data && *data == '/')
        return std::filesystem::path(data) / "weir";
    return homeFolder() / ".local/share/weir";
}

std::filesystem::path temporaryFolder() {
    std::error_code error;
    const std::filesystem::path folder = std::filesystem::temp_directory_path(error);
    return error ? std::filesystem::path("/tmp") : folder;
}

struct NamedFolder {
    std::string_view name;
    std::filesystem::path (*locate)();
};
constexpr NamedFolder kFolders[] = {
    {"${data}", dataFolder}, {"${home}", homeFolder}, {"${temp}", temporaryFolder}};

} // namespace

std::vector<std::string> pathFolders() {
    std::vector<std::string> names;
    for (const auto& [name, locate] : kFolders)
        names.emplace_back(name);
    return names;
}

std::filesystem::path resolvePath(const std::string& written, const std::filesystem::path& folder) {
    std::filesystem::path path = written;
    for (const auto& [name, locate] : kFolders) {
        if (!written.starts_with(name)) continue;
        const std::size_t rest = written.find_first_not_of('/', name.size());
        path = locate();
        if (rest != std::string::npos) path /= written.substr(rest);
        break;
    }
    if (path.is_relative()) path = std::filesystem::absolute(folder.empty() ? "." : folder) / path;
    return path.lexically_normal();
}

std::filesystem::path NodeContext::resolvePath(const std::string& written) const {
    return weir::resolvePath(written, folder);
}

} // namespace weir
