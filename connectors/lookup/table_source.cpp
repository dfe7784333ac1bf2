#include "connectors/lookup/table_source.h"

#include <fmt/format.h>

#include <sys/stat.h>

namespace weir {

std::vector<std::int64_t> TableSource::state() const {
    std::vector<std::int64_t> state;
    for (const std::filesystem::path& file : files_) {
        struct stat status {};
        if (::stat(file.c_str(), &status) != 0) status = {};
        state.insert(state.end(),
                     {static_cast<std::int64_t>(status.st_ino), static_cast<std::int64_t>(status.st_size),
                      static_cast<std::int64_t>(status.st_mtim.tv_sec),
                      static_cast<std::int64_t>(status.st_mtim.tv_nsec)});
    }
    return state;
}

Result<void> TableSource::checkExists() const {
    std::error_code ignored;
    if (std::filesystem::exists(path(), ignored)) return {};
    return failForNow(fmt::format("there is no table '{}'; put it there, and the join goes on by itself, or "
                                  "correct the path",
                                  path().string()));
}

} // namespace weir
